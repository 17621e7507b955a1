// Reads the compiled word table in place: parts of speech, lemmas, noun senses, opposites.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/lexicon.hpp"

namespace stet {

/// The table that was compiled in; views into static storage, safe from any thread.
class WordTable {
 public:
  static WordTable const& get();

  /// Parts of speech that make up at least 3 % of a lemma's tagged uses; empty for words that are no lemma.
  PosSet lemma_pos(std::string_view lemma) const;
  std::optional<std::string_view> irregular(std::string_view form, Pos pos) const;
  /// Do two noun lemmas share one of their likeliest senses?
  bool share_sense(std::string_view a, std::string_view b) const;
  /// Is `ancestor` within two steps above a likely sense of `lemma`? Only first senses of the ancestor count.
  bool below(std::string_view lemma, std::string_view ancestor) const;
  bool opposite(std::string_view a, std::string_view b) const;
  /// Is the likeliest sense a person?
  bool person(std::string_view lemma) const;
  /// ISO 3166 code of a territory by its full English name.
  std::optional<std::string_view> territory(std::string_view name) const;

 private:
  WordTable();
  std::optional<std::uint32_t> number(std::string_view lemma) const;
  std::string_view text(std::uint32_t at, std::uint32_t size) const;

  unsigned char const* bytes_;
};

}  // namespace stet
