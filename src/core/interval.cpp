#include "core/interval.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stet {
namespace {

struct End {
  double value;
  bool open;
};

// 0 * infinity is 0 here: a bound of zero times anything stays zero.
End product(End a, End b) {
  if ((a.value == 0 && !a.open) || (b.value == 0 && !b.open)) return {0, false};
  if (a.value == 0 || b.value == 0) return {0, true};
  return {a.value * b.value, a.open || b.open};
}

Interval spanned(std::array<End, 4> const& ends) {
  Interval out{ends[0].value, ends[0].value, ends[0].open, ends[0].open};
  for (End e : ends) {
    if (e.value < out.lo || (e.value == out.lo && !e.open)) out.lo = e.value, out.lo_open = e.open;
    if (e.value > out.hi || (e.value == out.hi && !e.open)) out.hi = e.value, out.hi_open = e.open;
  }
  return out;
}

}  // namespace

double Interval::middle() const {
  if (bounded()) return lo + (hi - lo) / 2;
  if (lo > -kInfinity) return lo;
  if (hi < kInfinity) return hi;
  return 0;
}

Interval intersection(Interval a, Interval b) {
  Interval out;
  out.lo = std::max(a.lo, b.lo);
  out.lo_open = (a.lo == out.lo && a.lo_open) || (b.lo == out.lo && b.lo_open);
  out.hi = std::min(a.hi, b.hi);
  out.hi_open = (a.hi == out.hi && a.hi_open) || (b.hi == out.hi && b.hi_open);
  return out;
}

Interval hull(Interval a, Interval b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  Interval out;
  out.lo = std::min(a.lo, b.lo);
  out.lo_open = !((a.lo == out.lo && !a.lo_open) || (b.lo == out.lo && !b.lo_open));
  out.hi = std::max(a.hi, b.hi);
  out.hi_open = !((a.hi == out.hi && !a.hi_open) || (b.hi == out.hi && !b.hi_open));
  return out;
}

bool overlaps(Interval a, Interval b) { return !a.empty() && !b.empty() && !intersection(a, b).empty(); }

bool within(Interval inner, Interval outer) { return inner.empty() || intersection(inner, outer) == inner; }

double relative_gap(Interval a, Interval b) {
  if (overlaps(a, b)) return 0;
  double const left = a.lo <= b.lo ? a.hi : b.hi;
  double const right = a.lo <= b.lo ? b.lo : a.lo;
  double const scale = std::min(std::fabs(left), std::fabs(right));
  if (scale == 0) return right == left ? 0 : kInfinity;
  return std::max(0.0, right - left) / scale;
}

bool touching(Interval a, Interval b) {
  if (a.empty() || b.empty() || overlaps(a, b)) return false;
  double const left = a.hi <= b.lo ? a.hi : b.hi;
  double const right = a.hi <= b.lo ? b.lo : a.lo;
  return std::fabs(right - left) <= 1e-9 * std::max(std::fabs(left), std::fabs(right));
}

Interval widen(Interval a, double half) { return {a.lo - half, a.hi + half, a.lo_open, a.hi_open}; }

Interval operator-(Interval a) { return {-a.hi, -a.lo, a.hi_open, a.lo_open}; }

Interval operator+(Interval a, Interval b) {
  return {a.lo + b.lo, a.hi + b.hi, a.lo_open || b.lo_open, a.hi_open || b.hi_open};
}

Interval operator-(Interval a, Interval b) { return a + -b; }

Interval operator*(Interval a, Interval b) {
  End const al{a.lo, a.lo_open}, ah{a.hi, a.hi_open}, bl{b.lo, b.lo_open}, bh{b.hi, b.hi_open};
  return spanned({product(al, bl), product(al, bh), product(ah, bl), product(ah, bh)});
}

Interval operator/(Interval a, Interval b) {
  if (b.contains(0) || (b.lo < 0 && b.hi > 0)) return Interval::everything();
  End const lo{b.hi == 0 ? -kInfinity : 1 / b.hi, b.hi_open}, hi{b.lo == 0 ? kInfinity : 1 / b.lo, b.lo_open};
  return a * Interval{lo.value, hi.value, lo.open, hi.open};
}

Interval operator*(Interval a, double k) {
  if (k >= 0) return {a.lo * k, a.hi * k, a.lo_open, a.hi_open};
  return {a.hi * k, a.lo * k, a.hi_open, a.lo_open};
}

Interval abs(Interval a) {
  if (a.lo >= 0) return a;
  if (a.hi <= 0) return -a;
  Interval const flipped = -a;
  Interval out = hull(Interval{0, std::max(0.0, a.hi), false, a.hi_open}, Interval{0, flipped.hi, false, flipped.hi_open});
  return out;
}

}  // namespace stet
