// The gate, built from the tables: it keeps the grammars off the nine words in ten that can start nothing.
#include <algorithm>
#include <string>
#include <vector>

#include "grammars/place.hpp"
#include "grammars/read.hpp"
#include "grammars/units.hpp"

namespace stet::grammar {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

// Of "US$", "two-thirds" and "May's" the letters that they begin with.
std::string_view head_of(std::string_view word) {
  std::size_t size = 0;
  while (size < word.size() && letter(word[size])) ++size;
  return word.substr(0, size);
}

// Words in lower case that may start a figure or a date, and signs beyond ASCII that may (the pound, a half).
struct Starts {
  std::vector<std::string> storage;
  WordSet words{gather()};
  std::vector<std::string_view> signs;

  Starts();
  std::vector<std::string_view> gather();
};

std::vector<std::string_view> Starts::gather() {
  std::vector<std::string_view> out{
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
  each_part(kLeadingNames, [&](std::string_view name) { out.push_back(name); });
  std::vector<std::string> heads;
  for (CurrencyRow const& row : currency_rows())
    each_part(row.signs, [&](std::string_view sign) {
      std::string& head = heads.emplace_back(head_of(sign));
      std::transform(head.begin(), head.end(), head.begin(), [](char c) { return static_cast<char>(c | 32); });
      if (head.empty()) heads.pop_back();
    });
  std::sort(heads.begin(), heads.end());
  heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
  storage = std::move(heads);
  out.insert(out.end(), storage.begin(), storage.end());
  return out;
}

Starts::Starts() : signs{"\xC2\xBC", "\xC2\xBD", "\xC2\xBE", "\xE2\x85"} {
  for (CurrencyRow const& row : currency_rows())
    each_part(row.signs, [&](std::string_view sign) {
      if (static_cast<unsigned char>(sign[0]) >= 0x80) signs.push_back(sign);
    });
}

Starts const& starts() {
  static Starts const table;
  return table;
}

}  // namespace
}  // namespace stet::grammar

namespace stet {

bool gate_opens(std::string_view word) {
  using namespace grammar;
  if (word.empty()) return false;
  if (digit(word[0]) || word[0] == '$') return true;
  std::string_view const head = head_of(word);
  if (!head.empty()) {
    WordSet const& words = starts().words;
    if (words.has(head)) return true;
    // "MEUR 15": a code in capitals with its scale before it
    bool const scaled = head.size() == 4 && head[1] < 'a' && ((head[0] | 32) == 'm' || (head[0] | 32) == 'k');
    if (scaled && words.has(head.substr(1))) return true;
    if (head.size() == word.size()) return false;
  } else if (static_cast<unsigned char>(word[0]) < 0x80 || word.starts_with("\xE2\x80")) {
    return false;  // ASCII signs, dashes and quotation marks
  } else if (std::any_of(starts().signs.begin(), starts().signs.end(), [&](auto sign) { return word.starts_with(sign); })) {
    return true;
  }
  // a name with a number ("G7", "Covid-19") is reported as one; "mid-1990s" and "sub-500" are read
  return std::any_of(word.begin(), word.end(), digit);
}

}  // namespace stet
