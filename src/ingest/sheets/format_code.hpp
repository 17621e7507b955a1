// The number format codes of spreadsheets ("#,##0.00;[Red]-#,##0.00", "d mmmm yyyy"), taken apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

enum class FormatPart : std::uint8_t {
  literal,   // `text` as it stands
  digit,     // a place for a digit: `text` is 0, # or ?
  point,     // the decimal point
  group,     // a comma among digits: thousands are set off
  scale,     // a comma behind the digits: the number is shown divided by a thousand
  percent,   // shown times a hundred, with its sign
  exponent,  // E+00
  slash,     // of a fraction: # ?/?
  general,   // the number as it is
  text,      // @: the text of the cell
  year,      // and the parts of dates and times, `count` letters long
  month,
  day,
  hour,
  minute,
  second,
  half_day  // AM/PM
};

struct FormatToken {
  FormatPart part = FormatPart::literal;
  std::string text;
  unsigned count = 1;
  bool elapsed = false;  // [h], [m], [s]: all hours, not those of the day
};

/// [>=1000000]
struct FormatCondition {
  std::string_view comparison;  // "<", "<=", ">", ">=", "=", "<>"
  double limit = 0;

  bool holds(double value) const;
};

struct FormatSection {
  std::vector<FormatToken> tokens;
  std::optional<FormatCondition> condition;
  bool red = false;    // red print stands for a minus where the section writes none
  bool dated = false;  // shows a date or a time

  bool has(FormatPart part) const;
};

/// The sections of a code, between semicolons; never empty. Any bytes are safe.
std::vector<FormatSection> read_format_code(std::string_view code);

/// The code of a number format that is known by its number alone; "" for numbers that name none. Where the code's
/// currency would be the one of the reader's computer, it shows none.
std::string_view builtin_format(unsigned id);

}  // namespace stet
