// Reads the compiled word table in place: parts of speech, irregular forms, noun senses, opposites, names. Each lookup
// is
// one hash of the word; nothing is allocated.
#pragma once

#include <cstdint>
#include <bitset>
#include <optional>
#include <string_view>

#include "language/lexicon.hpp"
#include "language/table.hpp"

namespace stet {

/// The table that was compiled in; views into static storage, safe from any thread.
class WordTable {
 public:
  static WordTable const& get();

  /// Parts of speech that make up at least 3 % of a lemma's tagged uses; empty for words that are no lemma.
  PosSet lemma_pos(std::string_view lemma) const;
  /// All that WordNet knows it as, however rarely.
  PosSet any_pos(std::string_view lemma) const;
  /// Tagged uses of a lemma as one of the four open classes, at most 255; 0 for words that are no lemma.
  int uses(std::string_view lemma, Pos pos) const;
  std::optional<std::string_view> irregular(std::string_view form, Pos pos) const;
  /// What WordNet says of two noun lemmas by their common senses: opposite, same, broader, narrower or unknown.
  WordRelation relation(std::string_view a, std::string_view b) const;
  /// Is the likeliest sense a person?
  bool person(std::string_view lemma) const;

  struct Name {
    std::string_view id;  // empty: the name is no actor ("Indian Ocean")
    Lexicon::Actor::Form form;
  };
  /// A country, demonym, capital or organisation by its full name as written.
  std::optional<Name> name(std::string_view text) const;

 private:
  WordTable();
  std::optional<std::uint32_t> number(std::string_view lemma) const;
  bool below(table::Word const& word, table::Word const& ancestor) const;
  std::string_view text(std::uint32_t at, std::uint32_t size) const;

  unsigned char const* bytes_;
  std::bitset<1 << 16> irregular_;  // by hash: forms that may be irregular; most words are not, and end here
};

}  // namespace stet
