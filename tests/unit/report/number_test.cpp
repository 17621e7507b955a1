#include "report/number.hpp"

#include <gtest/gtest.h>

#include "core/interval.hpp"

namespace stet {
namespace {

struct Row {
  double value;
  char const* plain;
  char const* grouped;
};

TEST(Number, is_printed_as_a_plain_decimal) {
  Row const rows[] = {
      {0, "0", "0"},
      {-0.0, "0", "0"},
      {7, "7", "7"},
      {650000000, "650000000", "650,000,000"},
      {-1234.5, "-1234.5", "-1,234.5"},
      {0.1 + 0.2, "0.3", "0.3"},
      {3.2 * 1e6, "3200000", "3,200,000"},
      {999, "999", "999"},
      {-100000, "-100000", "-100,000"},
      {1e21, "1000000000000000000000", "1,000,000,000,000,000,000,000"},
      {0.00002, "0.00002", "0.00002"},
      {12345.678901, "12345.678901", "12,345.678901"},
      {kInfinity, "", ""},
      {std::numeric_limits<double>::quiet_NaN(), "", ""},
  };
  for (Row const& row : rows) {
    EXPECT_EQ(decimal(row.value), row.plain);
    EXPECT_EQ(grouped(row.value), row.grouped);
  }
}

TEST(Number, the_largest_double_has_no_exponent) {
  std::string const text = decimal(std::numeric_limits<double>::max());
  EXPECT_EQ(text.size(), 309u);
  EXPECT_EQ(text.find_first_not_of("0123456789"), std::string::npos);
}

TEST(Number, an_exact_decimal_gives_the_number_back) {
  EXPECT_EQ(exact_decimal(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(exact_decimal(650000000), "650000000");
  EXPECT_EQ(exact_decimal(-kInfinity), "");
}

TEST(Number, ratios_keep_four_decimals) {
  std::pair<double, char const*> const rows[] = {
      {1.0 / 3, "0.3333"}, {2.0 / 3, "0.6667"}, {0.25, "0.25"},        {1.0 / 30000, "0.00003333"}, {2, "2"},
      {1.5, "1.5"},        {4.0 / 3, "1.3333"}, {-1.0 / 3, "-0.3333"},
  };
  for (auto const& [value, text] : rows) EXPECT_EQ(decimal(round_ratio(value)), text);
}

}  // namespace
}  // namespace stet
