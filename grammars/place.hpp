// A candidate position among its tokens, and the words around it. Private to grammars/.
//
//   Place{text, tokens, 2}.word(-1)   the word before the token, as written; "" where there is none
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "grammars/read.hpp"

namespace stet::grammar {

struct NumeralMemory;

struct Place {
  std::string_view text;
  std::span<Token const> tokens;
  std::size_t token = 0;        // the token that stands or ends at `at`
  char const* at = nullptr;     // where a figure may start
  char const* last = nullptr;   // end of the stretch that is read
  char const* floor = nullptr;  // nothing may reach back before this: text already taken
  ScanOptions const* options = nullptr;
  NumeralMemory* memory = nullptr;  // the numeral that was read last, for the next rule that asks for it

  /// The token `step` away from this one, as written; "" outside.
  std::string_view word(std::ptrdiff_t step) const;
  std::uint32_t offset(char const* p) const { return static_cast<std::uint32_t>(p - text.data()); }
};

/// The token that holds or follows byte `offset`; tokens.size() where none does.
std::size_t token_at(std::span<Token const> tokens, std::uint32_t offset);

/// Equal but for ASCII case; `lower` is in lower case.
bool same_letters(std::string_view word, std::string_view lower);  // of one length
inline bool same_word(std::string_view word, std::string_view lower) {
  return word.size() == lower.size() && same_letters(word, lower);
}
inline bool any_word(std::string_view word, std::initializer_list<std::string_view> lower) {
  for (std::string_view const low : lower)
    if (same_word(word, low)) return true;
  return false;
}
bool starts_upper(std::string_view word);
/// Is there a plural among the five words behind `at`, before the phrase ends?
bool plural_follows(char const* at, char const* last);
/// "ID", "COVID": nothing but capitals.
bool all_upper(std::string_view word);
bool has_digit(std::string_view word);
/// Looks like the plural of a noun: "jobs", "people"; not "class", "is".
bool looks_plural(std::string_view word);
/// A function word: preposition, article, auxiliary, conjunction, pronoun; also hedges and plain adverbs that may start
/// a sentence. Never the name before "737".
bool is_function_word(std::string_view word);
/// A book of the Bible by its one-word name, "John": what stands before "3:16".
bool is_book(std::string_view word);

/// A set of lowercase ASCII words, looked up whatever the case. Nearly every word that is asked for is none of them,
/// and its length with its first, second and last letter say so.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) : WordSet(std::vector<std::string_view>(words)) {}
  explicit WordSet(std::vector<std::string_view> words);
  bool has(std::string_view word) const { return may_have(word) && listed(word); }
  /// False for nearly every word that is none of these.
  bool may_have(std::string_view word) const {
    if (word.empty() || word.size() > kLongest) return false;
    std::uint32_t const lengths = begins_[letter(word[0])] & goes_on_[letter(word[word.size() > 1])] &
                                  ends_[letter(word.back())];
    return (lengths >> word.size() & 1u) != 0;
  }

 private:
  static constexpr std::size_t kLongest = 31;
  using Lengths = std::array<std::uint32_t, 32>;  // bit n: there is a word of n bytes with this letter there

  static std::size_t letter(char c) { return static_cast<unsigned char>(c) & 31u; }  // the same in either case
  bool listed(std::string_view word) const;

  std::vector<std::string_view> words_;     // by first letter, then length
  Lengths begins_{}, goes_on_{}, ends_{};
  std::array<std::uint16_t, 33> first_{};   // index of the first word with this first letter
};

}  // namespace stet::grammar
