// The gate, built from the tables: it keeps the grammars off the nine words in ten that can start nothing.
#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "grammars/place.hpp"
#include "grammars/read.hpp"
#include "grammars/units.hpp"

namespace stet::grammar {
namespace {

constexpr std::array<bool, 256> kLetters = [] {
  std::array<bool, 256> out{};
  for (int i = 0; i < 26; ++i) out['a' + i] = out['A' + i] = true;
  return out;
}();

bool digit(char c) { return c >= '0' && c <= '9'; }

// Of "US$", "two-thirds" and "May's" the letters that they begin with.
std::string_view head_of(std::string_view word) {
  std::size_t size = 0;
  while (size < word.size() && kLetters[static_cast<unsigned char>(word[size])]) ++size;
  return word.substr(0, size);
}

// What may start a figure or a date.
struct Starts {
  WordSet words;     // in any case
  WordSet capitals;  // of currencies, "EUR", where the word begins with a capital
  std::vector<std::string_view> signs;  // beyond ASCII: the pound, a half
};

Starts gather() {
  std::vector<std::string_view> words{
      "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
      "fourty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen", "dozens", "scores", "tens", "hundreds",
      "thousands", "millions", "billions", "trillions", "several", "few", "half", "quarter", "twice", "thrice",
      "double", "triple", "quadruple", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "tenfold",
      "hundredfold", "doubled", "doubling", "doubles", "tripled", "tripling", "triples", "trebled", "trebling",
      "quadrupled", "quadrupling", "quintupled", "halved", "halving", "halves", "the", "january", "february", "march",
      "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
      "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "sunday", "monday", "tuesday", "wednesday",
      "thursday", "friday", "saturday", "sun", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
      "yesterday", "today", "tonight", "tomorrow", "last", "this", "next", "past", "previous", "coming", "current",
      "preceding", "following", "first", "second", "third", "fourth", "zero", "noon", "midday", "midnight", "http",
      "https", "www", "ftp", "magnitude"};
  each_part(kLeadingNames, [&](std::string_view name) { words.push_back(name); });
  std::vector<std::string_view> capitals, signs{"\xC2\xBC", "\xC2\xBD", "\xC2\xBE", "\xE2\x85"};
  static std::deque<std::string> heads;  // what the sets look at
  for (CurrencyRow const& row : currency_rows())
    each_part(row.signs, [&](std::string_view sign) {
      if (static_cast<unsigned char>(sign[0]) >= 0x80) signs.push_back(sign);
      std::string& head = heads.emplace_back(head_of(sign));
      if (head.empty()) return;
      bool const capital = head[0] < 'a';
      for (char& c : head) c = static_cast<char>(c | 32);
      // "HK$" is also written "hk$"
      (capital && sign.back() != '$' ? capitals : words).push_back(head);
    });
  return {WordSet(std::move(words)), WordSet(std::move(capitals)), std::move(signs)};
}

Starts const& starts() {
  static Starts const table = gather();
  return table;
}

// The whole question, for a word that begins with the letters `head`.
bool opens(std::string_view word, std::string_view head) {
  Starts const& start = starts();
  if (start.words.has(head) || (head[0] < 'a' && start.capitals.has(head))) return true;
  // "MEUR 15": a code in capitals with its scale before it
  bool const scaled = head.size() == 4 && head[1] < 'a' && ((head[0] | 32) == 'm' || (head[0] | 32) == 'k');
  if (scaled && start.capitals.has(head.substr(1))) return true;
  // a name with a number ("G7", "Covid-19") is reported as one; "mid-1990s" and "sub-500" are read
  return head.size() != word.size() && std::any_of(word.begin(), word.end(), digit);
}

// Currencies, fractions and names with a number; dashes and quotation marks, most of such signs, start nothing.
bool opens_beyond_ascii(std::string_view word) {
  if (word.starts_with("\xE2\x80")) return false;
  std::vector<std::string_view> const& signs = starts().signs;
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return word.starts_with(sign); }) ||
         std::any_of(word.begin(), word.end(), digit);
}

}  // namespace
}  // namespace stet::grammar

namespace stet {

bool gate_opens(std::string_view word) {
  using namespace grammar;
  if (word.empty()) return false;
  if (digit(word[0]) || word[0] == '$') return true;
  std::string_view const head = head_of(word);
  if (head.empty()) return static_cast<unsigned char>(word[0]) >= 0x80 && opens_beyond_ascii(word);
  Starts const& start = starts();
  bool const may = start.words.may_have(head) || (head[0] < 'a' && start.capitals.may_have(head)) ||
                   (head.size() == 4 && head[1] < 'a');
  // most words end here
  return (may || head.size() != word.size()) && opens(word, head);
}

}  // namespace stet
