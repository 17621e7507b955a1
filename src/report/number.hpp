// Numbers as text: plain decimals, never exponents, never a locale.
//
//   decimal(650000000)   "650000000"      grouped(650000000)   "650,000,000"
//   decimal(0.1 + 0.2)   "0.3"            grouped(-1234.5)     "-1,234.5"
#pragma once

#include <string>

namespace stet {

/// Shortest decimal that gives the number back to 15 significant digits; "" for infinities and no number.
std::string decimal(double value);
/// Shortest decimal that gives the very number back, however many digits it takes; "" as above.
std::string exact_decimal(double value);
/// decimal() with commas between groups of three digits before the point.
std::string grouped(double value);
/// A ratio to four decimals, or below 1 to four significant digits: 1/3 is 0.3333, 1/30000 is 0.00003333.
double round_ratio(double value);
/// Rounded to `digits` significant digits.
double round_significant(double value, int digits);

}  // namespace stet
