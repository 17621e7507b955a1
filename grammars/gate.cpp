// The gate, built from the tables: it keeps the grammars off the nine words in ten that can start nothing.
#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "grammars/read.hpp"
#include "grammars/units.hpp"

namespace stet::grammar {
namespace {

constexpr std::size_t kLongest = 14;
constexpr std::size_t kSlots = 2048;  // power of two, under a quarter full

std::uint32_t hash_of(char const* word, std::size_t size) {
  std::uint32_t hash = 2166136261u;
  for (std::size_t i = 0; i < size; ++i) hash = (hash ^ static_cast<unsigned char>(word[i])) * 16777619u;
  return hash;
}

// Open addressing over lowercase words; read-only once built.
class Words {
 public:
  Words();
  bool has(char const* lower, std::size_t size) const {
    for (std::size_t i = hash_of(lower, size) % kSlots;; i = (i + 1) % kSlots) {
      Slot const& slot = slots_[i];
      if (slot.size == 0) return false;
      if (slot.size == size && std::memcmp(slot.text.data(), lower, size) == 0) return true;
    }
  }

 private:
  struct Slot {
    std::array<char, kLongest> text{};
    std::uint8_t size = 0;
  };
  void add(std::string_view word);
  std::array<Slot, kSlots> slots_{};
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

void Words::add(std::string_view word) {
  std::string text;
  for (char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80 || !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) break;
    text += lower(c);
  }
  if (text.empty() || text.size() > kLongest || has(text.data(), text.size())) return;
  std::size_t i = hash_of(text.data(), text.size()) % kSlots;
  while (slots_[i].size != 0) i = (i + 1) % kSlots;
  std::copy(text.begin(), text.end(), slots_[i].text.begin());
  slots_[i].size = static_cast<std::uint8_t>(text.size());
}

Words::Words() {
  for (std::string_view word :
       {"a",           "an",         "one",       "two",       "three",    "four",     "five",        "six",
        "seven",       "eight",      "nine",      "ten",       "eleven",   "twelve",   "thirteen",    "fourteen",
        "fifteen",     "sixteen",    "seventeen", "eighteen",  "nineteen", "twenty",   "thirty",      "forty",
        "fourty",      "fifty",      "sixty",     "seventy",   "eighty",   "ninety",   "dozen",       "dozens",
        "scores",      "tens",       "hundreds",  "thousands", "millions", "billions", "trillions",   "several",
        "few",         "half",       "quarter",   "twice",     "thrice",   "double",   "triple",      "quadruple",
        "twofold",     "threefold",  "fourfold",  "fivefold",  "sixfold",  "tenfold",  "hundredfold", "doubled",
        "doubling",    "doubles",    "tripled",   "tripling",  "triples",  "trebled",  "trebling",    "quadrupled",
        "quadrupling", "quintupled", "halved",    "halving",   "halves",   "the",      "january",     "february",
        "march",       "april",      "may",       "june",      "july",     "august",   "september",   "october",
        "november",    "december",   "jan",       "feb",       "mar",      "apr",      "jun",         "jul",
        "aug",         "sept",       "sep",       "oct",       "nov",      "dec",      "sunday",      "monday",
        "tuesday",     "wednesday",  "thursday",  "friday",    "saturday", "sun",      "mon",         "tue",
        "tues",        "wed",        "thu",       "thur",      "thurs",    "fri",      "sat",         "yesterday",
        "today",       "tonight",    "tomorrow",  "last",      "this",     "next",     "past",        "previous",
        "coming",      "current",    "preceding", "following", "first",    "second",   "third",       "fourth",
        "zero",        "noon",        "midday",     "midnight",  "http",      "https",    "www",      "ftp",         "magnitude"})
    add(word);
  for (CurrencyRow const& row : currency_rows()) each_part(row.signs, [&](std::string_view sign) { add(sign); });
  each_part(kLeadingNames, [&](std::string_view name) { add(name); });
}

Words const& words() {
  static Words const table;
  return table;
}

}  // namespace
}  // namespace stet::grammar

namespace stet {

bool gate_opens(std::string_view word) {
  if (word.empty()) return false;
  auto const head = static_cast<unsigned char>(word[0]);
  if ((head >= '0' && head <= '9') || head == '$' || head >= 0x80) return true;
  if (!((head >= 'a' && head <= 'z') || (head >= 'A' && head <= 'Z'))) return false;
  std::array<char, grammar::kLongest> buffer;
  std::size_t size = 0;
  for (; size < word.size() && size < buffer.size(); ++size) {
    char const c = grammar::lower(word[size]);
    if (c < 'a' || c > 'z') break;
    buffer[size] = c;
  }
  bool const whole = size == word.size();
  if (whole || size < buffer.size()) {
    if (grammar::words().has(buffer.data(), size)) return true;
    // "MEUR 15": a code in capitals with its scale before it
    bool const scaled = size == 4 && word[1] < 'a' && (buffer[0] == 'm' || buffer[0] == 'k');
    if (scaled && grammar::words().has(buffer.data() + 1, size - 1)) return true;
    if (whole) return false;
  }
  // a name with a number ("G7", "Covid-19") is reported as one; "mid-1990s" and "sub-500" are read
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace stet
