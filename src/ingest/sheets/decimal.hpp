// A number as a spreadsheet shows it: fifteen decimal digits of the stored binary number, rounded half up as on paper.
//
//   Decimal d = Decimal::of(1742.25); d.round_to(1); d.whole() + "." + d.fraction(1);   // "1742.3"
#pragma once

#include <string>

namespace stet {

class Decimal {
 public:
  /// Of the absolute value; zero where it is no finite number.
  static Decimal of(double value);

  /// Times ten to the power of `places`.
  void shift(int places);
  /// Keeps `decimals` digits behind the point.
  void round_to(int decimals);
  /// Keeps the first `digits` significant digits.
  void round_to_significant(int digits) { round_to(digits - point_); }

  bool zero() const { return digits_.empty(); }
  /// The digits before the point, none for a number below one.
  std::string whole() const;
  /// Exactly `count` digits behind the point.
  std::string fraction(int count) const;
  /// As many digits behind the point as there are.
  std::string fraction() const;
  /// "1742.25", "0.5", "0". Only beyond thirty zeros with an exponent ("1.5e40"): few readers of figures know one.
  std::string plain() const;

 private:
  std::string digits_;  // without zeros at either end; empty for zero
  int point_ = 0;       // how many of them stand before the point; below zero: zeros behind it
};

}  // namespace stet
