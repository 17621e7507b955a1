#include <gtest/gtest.h>

#include "readings.hpp"

namespace stet {
namespace {

using namespace test;

struct Row {
  char const* what;
  Figure figure;
  Interval narrow;
  Interval wide;
};

TEST(Normalize, intervals_follow_the_wording) {
  Row const rows[] = {
      {"a bare count", count_of(37), Interval::point(37), Interval::point(37)},
      {"a round count below a hundred stands for itself", count_of(20), Interval::point(20), Interval::point(20)},
      {"a round count", count_of(12000), Interval::point(12000), Interval::half_open(11500, 12500)},
      {"rounding is never more than five per cent", count_of(100000), Interval::point(100000), Interval::half_open(95000, 105000)},
      {"at least", bound(40, Relation::greater_equal), Interval::at_least(40), Interval::at_least(40)},
      {"more than", bound(90, Relation::greater), Interval::above(90), Interval::above(90)},
      {"up to", bound(300, Relation::less_equal), Interval::at_most(300), Interval::at_most(300)},
      {"fewer than", bound(5, Relation::less), Interval::below(5), Interval::below(5)},
      {"nearly", hedged(500, Hedge::nearly), {450, 500, false, true}, {450, 500, false, true}},
      {"just over", hedged(500, Hedge::just_over), {500, 550, true, false}, {500, 550, true, false}},
      {"exactly", hedged(500, Hedge::exactly), Interval::point(500), Interval::point(500)},
      {"a range", range(10, 21), Interval::closed(10, 21), Interval::closed(10, 21)},
  };
  for (Row const& row : rows) {
    EXPECT_EQ(row.figure.narrow, row.narrow) << row.what << " narrow " << row.figure.narrow.lo << " " << row.figure.narrow.hi;
    EXPECT_EQ(row.figure.wide, row.wide) << row.what << " wide " << row.figure.wide.lo << " " << row.figure.wide.hi;
  }
}

TEST(Normalize, about_widens_by_a_tenth) {
  Figure const about = hedged(150000, Hedge::about);
  EXPECT_TRUE(about.wide.contains(148900));
  EXPECT_TRUE(about.wide.contains(136000));
  EXPECT_FALSE(about.wide.contains(170000));
}

TEST(Normalize, decimals_give_the_width) {
  Figure const f = measure(3.5, 0.1, "tonne", 1000);
  EXPECT_NEAR(f.narrow.lo, 3450, 1e-6);
  EXPECT_NEAR(f.narrow.hi, 3550, 1e-6);
  EXPECT_TRUE(f.narrow.hi_open);
}

TEST(Normalize, a_word_quantity_covers_what_it_means) {
  Figure f = count_of(1);
  f.reading.meant = Interval::closed(0.30, 0.37);
  normalize(f);
  EXPECT_EQ(f.wide, Interval::closed(0.30, 0.37));
}

}  // namespace
}  // namespace stet
