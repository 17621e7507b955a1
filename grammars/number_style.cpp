// Which house's numbers a text has: "1.234.567,89" or "1,234,567.89".

#include <vector>

#include "grammars/read.hpp"

namespace stet {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}
/// Part of a longer chain of characters, "v1.2", "12-13"?
bool glued(char c, std::string_view signs) { return letter(c) || signs.find(c) != signs.npos; }

enum class Style { either, english, continental };

/// The marks of one number, "1.234,5": the digits between them, and the marks in order.
struct Marks {
  std::vector<std::size_t> widths;
  std::vector<char> marks;
};

/// One to three digits, then `marks` groups of three behind `mark`, at least `groups` of them?
bool grouped(Marks const& m, char mark, std::size_t marks, std::size_t groups) {
  if (marks < groups || m.widths[0] > 3) return false;
  for (std::size_t i = 0; i < marks; ++i)
    if (m.marks[i] != mark || m.widths[i + 1] != 3) return false;
  return true;
}

/// Can `m` be written so by a house whose groups have `group` and whose decimals `point`, and by no other?
bool only(Marks const& m, char group, char point) {
  std::size_t const n = m.marks.size();
  if (n == 1) return m.marks[0] == point && m.widths[1] != 3;  // "12,5"; "1,234" is either
  // "1.234,5" and "1.234.567"; four groups are an address of the net
  return (m.marks[n - 1] == point && grouped(m, group, n - 1, 1)) || (n != 3 && grouped(m, group, n, 2));
}

Style style_of(std::string_view number, Marks const& m) {
  if (m.marks.empty()) return Style::either;
  // "18.30" may be a time of the day
  if (number.size() - m.widths[0] == 3 && m.marks[0] == '.' && number < "24" && m.widths[0] == 2 && number[3] < '6')
    return Style::either;
  return only(m, '.', ',') ? Style::continental : only(m, ',', '.') ? Style::english : Style::either;
}

/// "3,4": as likely two items of a list as a decimal.
bool may_be_list(Marks const& m) { return m.marks.size() == 1 && m.widths[0] == 1 && m.widths[1] == 1; }

}  // namespace

std::string_view only_decimal_commas(std::string_view text) {
  std::string_view first;
  std::size_t count = 0;
  bool sure = false;  // one of them is no list
  Marks m;
  for (std::size_t at = 0; at < text.size();) {
    if (!digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t const begin = at;
    // "f(1,0)" has arguments
    bool const called = begin > 1 && text[begin - 1] == '(' && letter(text[begin - 2]);
    bool const free = begin == 0 || (!glued(text[begin - 1], ".,-/:@_#") && !called);
    m.widths.clear();
    m.marks.clear();
    for (;;) {
      std::size_t const run = at;
      while (at < text.size() && digit(text[at])) ++at;
      m.widths.push_back(at - run);
      if (at + 1 >= text.size() || (text[at] != '.' && text[at] != ',') || !digit(text[at + 1])) break;
      m.marks.push_back(text[at++]);
    }
    bool const ends = at == text.size() || !glued(text[at], "-/:@_");
    if (!free || !ends) continue;
    Style const style = style_of(text.substr(begin, at - begin), m);
    if (style == Style::english) return {};
    if (style == Style::continental && ++count == 1) first = text.substr(begin, at - begin);
    sure = sure || (style == Style::continental && !may_be_list(m));
  }
  return count >= 2 && sure ? first : std::string_view{};
}

}  // namespace stet
