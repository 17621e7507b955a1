#include "core/date.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Date, a_day_that_the_calendar_lacks_is_nothing) {
  EXPECT_FALSE(make_day(2023, 4, 31));
  EXPECT_FALSE(make_day(2023, 2, 29));
  EXPECT_TRUE(make_day(2024, 2, 29));
}

TEST(Date, reads_iso_days_only) {
  EXPECT_EQ(parse_iso_day("2022-02-21"), make_day(2022, 2, 21));
  EXPECT_EQ(parse_iso_day("2023-06-07T12:30:00+08:00"), make_day(2023, 6, 7));
  EXPECT_FALSE(parse_iso_day("2022-2-21"));
  EXPECT_FALSE(parse_iso_day("2022-02-211"));
  EXPECT_FALSE(parse_iso_day("21-02-2022"));
  EXPECT_FALSE(parse_iso_day("2022-+2-21"));
}

TEST(Date, prints_what_it_reads) { EXPECT_EQ(to_string(*make_day(987, 1, 2)), "0987-01-02"); }

TEST(Date, weekday_of_a_known_day) { EXPECT_EQ(weekday_name(weekday_of(*make_day(2023, 11, 30))), "Thursday"); }

TEST(Date, months_are_added_to_the_end_of_shorter_ones) {
  EXPECT_EQ(add_months(*make_day(2023, 1, 31), 1), make_day(2023, 2, 28));
  EXPECT_EQ(add_months(*make_day(2023, 1, 31), -2), make_day(2022, 11, 30));
  EXPECT_EQ(last_of_month(*make_day(2024, 2, 3)), make_day(2024, 2, 29));
}

}  // namespace
}  // namespace stet
