// What a reading covers, as intervals in base units: judgement.md, "Interval reading of a figure".
#include <algorithm>
#include <cmath>

#include "align/align.hpp"

namespace stet {
namespace {

// "About" widens by a tenth; "nearly" and "just over" take a tenth on their side.
constexpr double kHedgeShare = 0.1;
// A round number stands for at most 5 % around itself, and below a hundred for itself alone.
constexpr double kRoundingShare = 0.05;
constexpr double kSmallCount = 100;
constexpr double kWholeMoneyShare = 0.02;
constexpr double kScaledShare = 0.15;  // of a single digit with a word of scale

Interval around(double value, double half) {
  return half > 0 ? Interval::half_open(value - half, value + half) : Interval::point(value);
}

double narrow_half(Reading const& reading) {
  bool const whole_count = reading.kind == Kind::count && reading.step == 1;
  if (whole_count) return 0;
  // "9 euros" is no rounding of 9.20: small sums are given to the cent, or meant to be whole
  if (reading.kind == Kind::money && reading.step == 1 && reading.nominal)
    return std::min(0.5, kWholeMoneyShare * std::fabs(*reading.nominal));
  // "3 million" is no 2.5 million, though that rounds to it
  if (reading.step >= 1000 && reading.nominal) return std::min(reading.step / 2, kScaledShare * std::fabs(*reading.nominal));
  return reading.step / 2;
}

double wide_half(Reading const& reading, double value) {
  double const narrow = narrow_half(reading);
  if (reading.coarse <= reading.step || std::fabs(value) < kSmallCount * std::min(1.0, reading.step)) return narrow;
  if (reading.step <= 1 && std::fabs(value) < kSmallCount) return narrow;
  return std::max(narrow, std::min(reading.coarse / 2, kRoundingShare * std::fabs(value)));
}

// The interval of a single number, hedge and bound applied, in the unit as written.
Interval stated(Reading const& reading, double value, double half) {
  double const size = std::fabs(value);
  switch (reading.hedge) {
    case Hedge::exactly:
      return Interval::point(value);
    case Hedge::nearly:
      return {value - kHedgeShare * size, value, false, true};
    case Hedge::just_over:
      return {value, value + kHedgeShare * size, true, false};
    case Hedge::about:
      half = std::max({half, kHedgeShare * size, reading.coarse / 2 < size ? 0.0 : half});
      break;
    case Hedge::none:
      if (reading.approximate) half = std::max(half, kHedgeShare * size);
      break;
  }
  switch (reading.relation) {
    case Relation::less:
      return Interval::below(value);
    case Relation::less_equal:
      return Interval::at_most(value);
    case Relation::greater:
      return Interval::above(value);
    case Relation::greater_equal:
      return Interval::at_least(value);
    case Relation::range:
    case Relation::equal:
      break;
  }
  return around(value, half);
}

Interval in_base(Interval interval, double factor, double offset) {
  Interval out = interval * factor;
  out.lo += offset;
  out.hi += offset;
  return out;
}

}  // namespace

void normalize(Figure& figure) {
  Reading const& reading = figure.reading;
  Interval narrow, wide;
  if (reading.meant) {
    narrow = wide = *reading.meant;
  } else if (reading.nominal) {
    narrow = stated(reading, *reading.nominal, narrow_half(reading));
    wide = stated(reading, *reading.nominal, wide_half(reading, *reading.nominal));
  } else {
    narrow.lo = reading.min.value_or(-kInfinity);
    narrow.hi = reading.max.value_or(kInfinity);
    wide = narrow;
  }
  // a change of temperature has no zero point
  bool const change = reading.roles.has(Role::change);
  double const offset = change ? 0 : reading.unit.offset;
  figure.narrow = in_base(narrow, reading.unit.factor, offset);
  figure.wide = in_base(wide, reading.unit.factor, offset);
  figure.readings.clear();
  for (UnitReading const& unit : reading.unit.readings)
    figure.readings.push_back(in_base(wide, unit.factor, change ? 0 : unit.offset));
}

}  // namespace stet
