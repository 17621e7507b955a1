#include "core/interval.hpp"

#include <gtest/gtest.h>

#include <random>

namespace stet {
namespace {

TEST(Interval, half_open_leaves_out_its_upper_bound) {
  Interval const rounded = Interval::half_open(145, 155);
  EXPECT_TRUE(rounded.contains(145));
  EXPECT_FALSE(rounded.contains(155));
}

TEST(Interval, a_strict_bound_excludes_its_own_number) {
  EXPECT_TRUE(disjoint(Interval::above(90), Interval::point(90)));
  EXPECT_TRUE(overlaps(Interval::at_least(90), Interval::point(90)));
  EXPECT_TRUE(disjoint(Interval::below(25), Interval::above(25)));
  EXPECT_TRUE(disjoint(Interval::half_open(22, 25), Interval::at_least(25)));
}

TEST(Interval, lower_bounds_always_meet) { EXPECT_TRUE(overlaps(Interval::at_least(7), Interval::above(10))); }

TEST(Interval, relative_gap_is_measured_between_the_facing_ends) {
  EXPECT_DOUBLE_EQ(relative_gap(Interval::closed(90, 100), Interval::closed(150, 160)), 0.5);
  EXPECT_DOUBLE_EQ(relative_gap(Interval::closed(150, 160), Interval::closed(90, 100)), 0.5);
  EXPECT_DOUBLE_EQ(relative_gap(Interval::closed(90, 150), Interval::closed(150, 160)), 0);
}

TEST(Interval, division_by_an_interval_that_holds_zero_is_everything) {
  EXPECT_EQ(Interval::point(1) / Interval::closed(-1, 1), Interval::everything());
}

TEST(Interval, arithmetic_holds_every_pointwise_result) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> number(-50, 50);
  auto interval = [&] {
    double const a = number(random), b = number(random);
    return Interval::closed(std::min(a, b), std::max(a, b));
  };
  for (int i = 0; i < 2000; ++i) {
    Interval const a = interval(), b = interval();
    double const x = a.lo + (a.hi - a.lo) * 0.3, y = b.lo + (b.hi - b.lo) * 0.8;
    EXPECT_TRUE(widen(a + b, 1e-9).contains(x + y));
    EXPECT_TRUE(widen(a - b, 1e-9).contains(x - y));
    EXPECT_TRUE(widen(a * b, 1e-9).contains(x * y));
    EXPECT_TRUE(widen(abs(a), 1e-9).contains(std::abs(x)));
    if (!b.contains(0)) {
      EXPECT_TRUE(widen(a / b, 1e-9).contains(x / y));
    }
    EXPECT_TRUE(within(a, hull(a, b)));
    EXPECT_EQ(overlaps(a, b), overlaps(b, a));
  }
}

}  // namespace
}  // namespace stet
