// The arithmetic of the program: what a wording may mean is an interval of real numbers, and two wordings contradict
// each other only where their intervals are disjoint.
//
//   Interval::point(40)     [40, 40]
//   Interval::at_least(40)  [40, +inf]
//   half_open(145, 155)     [145, 155)
#pragma once

#include <limits>

namespace stet {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A connected set of reals between `lo` and `hi`; an open end leaves out its bound. Empty where lo > hi, or where
/// lo == hi and an end is open.
struct Interval {
  double lo = -kInfinity;
  double hi = kInfinity;
  bool lo_open = false;
  bool hi_open = false;

  static Interval point(double x) { return {x, x, false, false}; }
  static Interval closed(double lo, double hi) { return {lo, hi, false, false}; }
  static Interval half_open(double lo, double hi) { return {lo, hi, false, true}; }
  static Interval at_least(double x) { return {x, kInfinity, false, false}; }
  static Interval above(double x) { return {x, kInfinity, true, false}; }
  static Interval at_most(double x) { return {-kInfinity, x, false, false}; }
  static Interval below(double x) { return {-kInfinity, x, false, true}; }
  static Interval everything() { return {}; }
  static Interval nothing() { return {1, 0, false, false}; }

  bool empty() const { return lo > hi || (lo == hi && (lo_open || hi_open)); }
  bool is_point() const { return lo == hi && !empty(); }
  bool bounded() const { return lo > -kInfinity && hi < kInfinity; }
  bool contains(double x) const { return (lo_open ? lo < x : lo <= x) && (hi_open ? x < hi : x <= hi); }
  /// Midpoint; a bounded end where the other is infinite; 0 for everything().
  double middle() const;
  bool operator==(Interval const&) const = default;
};

Interval intersection(Interval a, Interval b);
/// Smallest interval that holds both.
Interval hull(Interval a, Interval b);
bool overlaps(Interval a, Interval b);
inline bool disjoint(Interval a, Interval b) { return !overlaps(a, b); }
bool within(Interval inner, Interval outer);

/// Distance between disjoint intervals over the smaller magnitude of the two facing ends; 0 where they overlap.
double relative_gap(Interval a, Interval b);
/// Disjoint, yet with nothing between them: an open end leaves out the very number of the other ("more than 90", 90).
bool touching(Interval a, Interval b);
/// Adds `half` on both sides.
Interval widen(Interval a, double half);

// Interval arithmetic (Moore 1966). Ends stay open only where an operand's open end decides them.
Interval operator-(Interval a);
Interval operator+(Interval a, Interval b);
Interval operator-(Interval a, Interval b);
Interval operator*(Interval a, Interval b);
/// everything() where `b` holds 0.
Interval operator/(Interval a, Interval b);
Interval operator*(Interval a, double k);
Interval abs(Interval a);

}  // namespace stet
