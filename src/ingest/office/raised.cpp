#include "ingest/office/raised.hpp"

#include <algorithm>
#include <array>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

// ⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹
constexpr std::array kRaisedDigits = {"\xE2\x81\xB0"sv, "\xC2\xB9"sv,     "\xC2\xB2"sv,     "\xC2\xB3"sv,
                                      "\xE2\x81\xB4"sv, "\xE2\x81\xB5"sv, "\xE2\x81\xB6"sv, "\xE2\x81\xB7"sv,
                                      "\xE2\x81\xB8"sv, "\xE2\x81\xB9"sv};
// ₀ to ₉
constexpr std::array kLoweredDigits = {"\xE2\x82\x80"sv, "\xE2\x82\x81"sv, "\xE2\x82\x82"sv, "\xE2\x82\x83"sv,
                                       "\xE2\x82\x84"sv, "\xE2\x82\x85"sv, "\xE2\x82\x86"sv, "\xE2\x82\x87"sv,
                                       "\xE2\x82\x88"sv, "\xE2\x82\x89"sv};
constexpr std::array kUnits = {"m"sv, "km"sv, "cm"sv, "mm"sv, "dm"sv, "ft"sv, "mi"sv, "yd"sv};
constexpr std::array kOrdinals = {"st"sv, "nd"sv, "rd"sv, "th"sv, "e"sv, "er"sv, "re"sv, "o"sv};

struct Fraction {
  std::string_view words;
  std::string_view sign;
};
// ½ ⅓ ⅔ ¼ ¾ ⅕ ⅛ ⅜ ⅝ ⅞
constexpr Fraction kFractions[] = {{"1/2", "\xC2\xBD"},     {"1/3", "\xE2\x85\x93"}, {"2/3", "\xE2\x85\x94"},
                                   {"1/4", "\xC2\xBC"},     {"3/4", "\xC2\xBE"},     {"1/5", "\xE2\x85\x95"},
                                   {"1/8", "\xE2\x85\x9B"}, {"3/8", "\xE2\x85\x9C"}, {"5/8", "\xE2\x85\x9D"},
                                   {"7/8", "\xE2\x85\x9E"}};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), digit); }

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string redrawn(std::string_view text, std::array<std::string_view, 10> const& with) {
  std::string out;
  for (char const c : text) {
    if (digit(c))
      out += with[static_cast<std::size_t>(c - '0')];
    else if (c == '-')
      out += "\xE2\x81\xBB";
    else if (c == '+')
      out += "\xE2\x81\xBA";
    else
      out += c;
  }
  return out;
}

/// With a plain slash and a plain minus.
std::string simple(std::string_view mark) {
  std::string out(mark);
  for (auto const& [from, to] :
       {std::pair{"\xE2\x81\x84"sv, "/"sv}, {"\xE2\x88\x92"sv, "-"sv}, {"\xE2\x80\x93"sv, "-"sv}})
    for (std::size_t at = out.find(from); at != out.npos; at = out.find(from, at + 1)) out.replace(at, from.size(), to);
  return out;
}

/// The letters at the end are a unit of length; "£3m" and "$2m" are money.
bool ends_with_length(std::string_view before) {
  std::size_t at = before.size();
  while (at > 0 && letter(before[at - 1])) --at;
  if (before.substr(at) == "s") return at > 0 && before[at - 1] == '/';  // metres per second, squared
  if (!one_of(before.substr(at), kUnits)) return false;
  std::size_t number = at;
  while (number > 0 && (digit(before[number - 1]) || before[number - 1] == '.' || before[number - 1] == ',')) --number;
  return number == at || number == 0 || before[number - 1] == ' ';
}

/// A ten that stands alone: what is raised behind it may be its power.
bool ends_with_ten(std::string_view before) {
  if (!before.ends_with("10")) return false;
  before.remove_suffix(2);
  return before.empty() || (!digit(before.back()) && before.back() != '.' && before.back() != ',');
}

/// "3", "12", "2,4", "1-3", "2, 4": numbers of notes.
bool is_note_numbers(std::string_view mark) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t run = 0;
  for (char const c : mark) {
    if (digit(c)) {
      if (++run > kMostDigits) return false;
    } else if (c == ',' || c == ';' || c == '-' || c == ' ') {
      run = 0;
    } else {
      return false;
    }
  }
  return !mark.empty() && digit(mark.front());
}

/// "*", "†", "[3]", "(a)"
bool is_note_sign(std::string_view mark) {
  constexpr std::size_t kLongest = 8;
  if (mark.size() > kLongest) return false;
  if (mark.front() == '[' || mark.front() == '(') return true;
  for (std::string_view const sign : {"*"sv, "\xE2\x80\xA0"sv, "\xE2\x80\xA1"sv, "\xC2\xA7"sv, "\xC2\xB6"sv, "#"sv})
    if (mark.starts_with(sign)) return true;
  return false;
}

/// "a", "iv": notes that are counted in letters.
bool is_note_letters(std::string_view mark) {
  if (mark.size() == 1) return (mark[0] >= 'a' && mark[0] <= 'd') || mark == "i" || mark == "v" || mark == "x";
  return mark.size() <= 5 && mark.find_first_not_of("ivx") == mark.npos;
}

std::string fraction(std::string_view words) {
  for (Fraction const& known : kFractions)
    if (words == known.words) return std::string(known.sign);
  std::size_t const slash = words.find('/');
  return redrawn(words.substr(0, slash), kRaisedDigits) + "\xE2\x81\x84" +
         redrawn(words.substr(slash + 1), kLoweredDigits);
}

}  // namespace

std::string raised_text(std::string_view before, std::string_view mark) {
  mark = trim(mark);
  if (mark.empty()) return {};
  std::string const plain = simple(mark);
  if (std::size_t const slash = plain.find('/'); slash != plain.npos) {
    bool const whole = digits(plain.substr(0, slash)) && digits(std::string_view(plain).substr(slash + 1));
    return whole ? fraction(plain) : redrawn(plain, kRaisedDigits);
  }
  bool const behind = !before.empty() && (digit(before.back()) || letter(before.back()));
  bool const sign = plain.front() == '-' || plain.front() == '+';
  if (sign && digits(std::string_view(plain).substr(1)))
    return behind ? redrawn(plain, kRaisedDigits) : std::string(mark);
  if (is_note_numbers(plain)) {
    bool const power =
        (ends_with_length(before) && (plain == "2" || plain == "3")) || (ends_with_ten(before) && digits(plain));
    return power ? redrawn(plain, kRaisedDigits) : std::string();
  }
  if (digit(plain.front()) && behind) return " " + std::string(mark);
  if (!before.empty() && digit(before.back()) && one_of(lower_ascii(plain), kOrdinals)) return std::string(mark);
  if (is_note_sign(plain) || (behind && is_note_letters(plain))) return {};
  return std::string(mark);
}

std::string lowered_text(std::string_view before, std::string_view piece) {
  bool const glued = !before.empty() && digit(before.back()) && digit(piece.front());
  return glued ? redrawn(piece, kLoweredDigits) : std::string(piece);
}

}  // namespace stet
