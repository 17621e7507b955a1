#include "ingest/sheets/number_format.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "ingest/sheets/decimal.hpp"

namespace stet::test {
namespace {

struct Row {
  char const* code;
  double value;
  char const* shown;
};

void expect(std::initializer_list<Row> rows) {
  for (Row const& row : rows)
    EXPECT_EQ(NumberFormat(row.code).show(row.value), row.shown) << row.code << " of " << row.value;
}

TEST(NumberFormat, numbers) {
  expect({
      {"General", 1742.25, "1742.25"},
      {"General", 0.1 + 0.2, "0.3"},
      {"General", 1234567, "1234567"},
      {"General", -0.5, "-0.5"},
      {"General", 0, "0"},
      {"General", 0.00001234, "0.00001234"},
      {"General", 123456789012345, "123456789012345"},
      {"General", 1.5e20, "150000000000000000000"},
      {"General", 2e-12, "0.000000000002"},
      {"General", 1.5e40, "1.5e40"},
      {"General", -2e-40, "-2e-40"},
      {"", 12.5, "12.5"},
      {"@", 12.5, "12.5"},
      {"[Red]General", 12.5, "12.5"},
      {"General\" ships\"", 12, "12 ships"},
      {"0", 1742.5, "1743"},
      {"0", -0.4, "0"},
      {"0.0", 1742.25, "1742.3"},
      {"0.00", 1.005, "1.01"},
      {"0.0", 9.96, "10.0"},
      {"0.0", 0.04, "0.0"},
      {"#,##0", 1234567.5, "1,234,568"},
      {"#,##0", 999.5, "1,000"},
      {"#,##0", 0, "0"},
      {"#,###", 0, ""},
      {"#,##0.00", 1200.5, "1,200.50"},
      {"#.##", 5, "5"},
      {"#.##", 0.5, "0.5"},
      {".00", 0.5, "0.50"},
      {"0.0#", 1.5, "1.5"},
      {"0.0##", 1.2345, "1.235"},
      {"00000", 123, "00123"},
      {"000-0000", 5551234, "555-1234"},
      {"0,000", 12, "0,012"},
      {"??0.0?", 1.5, "1.5"},
      {"\"n/a\"", 4, "n/a"},
      {"0.00E+00", 1234567, "1230000"},
      {"##0.0E+0", 0.00012345, "0.00012"},
      {"# ?/?", 1.5, "1.5"},
      {"# ?/? \"miles\"", 0.25, "0.25 miles"},
  });
}

TEST(NumberFormat, percent_and_scale) {
  expect({
      {"0.0%", 0.123, "12.3%"},
      {"0%", 0.4344, "43%"},
      {"0.0 %", 0.1, "10.0 %"},
      {"\\+0.0%;\\-0.0%;0.0%", 0.118, "+11.8%"},
      {"\\+0.0%;\\-0.0%;0.0%", -0.027, "-2.7%"},
      {"\\+0.0%;\\-0.0%;0.0%", 0, "0.0%"},
      {"#,##0,", 1234567, "1,235"},
      {"0.0,,", 12400000, "12.4"},
      {"£#,##0.0,,\"m\"", 12400000, "£12.4 million"},
      {"0.0,, \"m tonnes\"", 12400000, "12.4 million tonnes"},
      {"#,##0,\"k\"", 1234567, "1,235 thousand"},
      {"0.0,,,\\b\\n", 1.25e9, "1.3 billion"},
      {"0.0,,\"x\"", 12400000, "12.4x"},
      {"0.0\"m\"", 3.5, "3.5m"},
      {"[>=1000000]0.0,,\"m\";[>=1000]0,\"k\";0", 2500000, "2.5 million"},
      {"[>=1000000]0.0,,\"m\";[>=1000]0,\"k\";0", 2500, "3 thousand"},
      {"[>=1000000]0.0,,\"m\";[>=1000]0,\"k\";0", 250, "250"},
      {"[>=1000000]0.0,,\"m\";[>=1000]0,\"k\";0", -250, "-250"},
      {"[<0]0.0\" below\";0.0", -2, "2.0 below"},
  });
}

TEST(NumberFormat, money_and_signs) {
  expect({
      {"[$£-809]#,##0.00", 92750000.5, "£92,750,000.50"},
      {"[$£-809]#,##0.00", -5, "-£5.00"},
      {"\"$\"#,##0_);(\"$\"#,##0)", -1234, "-$1,234"},
      {"\"$\"#,##0_);(\"$\"#,##0)", 1234, "$1,234"},
      {"#,##0.00\\ [$€-407]", 1200.5, "1,200.50 €"},
      {"[$€-407]#,##0", 1200.5, "€1,201"},
      {"[$CHF] #,##0", 7, "CHF 7"},
      {"[$-809]#,##0", 1904, "1,904"},
      {"_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-", 1200.5, "£1,200.50"},
      {"_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-", -1200.5, "-£1,200.50"},
      {"_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-", 0, "£-"},
      {"_($* #,##0.00_);_($* \\(#,##0.00\\);_($* \"-\"??_);_(@_)", -7, "-$7.00"},
      {"#,##0;(#,##0)", -1234, "-1,234"},
      {"#,##0;[Red]#,##0", -1234, "-1,234"},
      {"#,##0;#,##0", -1234, "1,234"},
      {"#,##0;#,##0-", -1234, "-1,234"},
      {"0;\"down \"0", -3, "down 3"},
      {"0;\xE2\x88\x92"
       "0",
       -3,
       "\xE2\x88\x92"
       "3"},
      {"0;-0;;@", 0, ""},
      {";;;", 5, ""},
      {"kr #,##0", 5, "kr 5"},
  });
}

TEST(NumberFormat, days_and_times) {
  expect({
      {"d\\ mmmm\\ yyyy", 27191, "11 June 1974"},
      {"mmmm d, yyyy", 27191, "June 11, 1974"},
      {"[$-F800]dddd, mmmm dd, yyyy", 27191, "June 11, 1974"},
      {"dd/mm/yyyy", 27191, "1974-06-11"},
      {"m/d/yy", 27191, "1974-06-11"},
      {"yyyy-mm-dd", 45084, "2023-06-07"},
      {"d-mmm-yy", 45084, "7 June 2023"},
      {"d-mmm", 45084, "7 June"},
      {"mmm-yy", 45084, "June 2023"},
      {"mm/yyyy", 45084, "June 2023"},
      {"mmmm", 45084, "June"},
      {"yyyy", 45084, "2023"},
      {"\"FY\"yyyy", 45084, "FY2023"},
      {"yyyy\" (est)\"", 45084, "2023 (est)"},
      {"dddd", 45084, "Wednesday"},
      {"yyyy-mm-dd h:mm:ss", 45429, "2024-05-17"},
      {"yyyy-mm-dd h:mm:ss", 45430.60416666666, "2024-05-18 14:30:00"},
      {"m/d/yyyy h:mm", 45430.999999999, "2024-05-19"},
      {"h:mm", 0.5, "12:00"},
      {"h:mm", 0.54166, "12:59"},
      {"h:mm AM/PM", 0.0, "12:00 AM"},
      {"h:mm AM/PM", 45430.75, "6:00 PM"},
      {"mm:ss.0", 0.0035, "5:02"},
      {"[h]:mm:ss", 1.5, "36:00:00"},
      {"[mm]:ss", 0.125, "180:00"},
      // the leap day of 1900 that never was
      {"yyyy-mm-dd", 1, "1900-01-01"},
      {"yyyy-mm-dd", 59, "1900-02-28"},
      {"yyyy-mm-dd", 60, ""},
      {"yyyy-mm-dd", 61, "1900-03-01"},
      {"yyyy-mm-dd", 0.5, ""},
      {"yyyy-mm-dd", -1, ""},
      {"yyyy-mm-dd", 2958465, "9999-12-31"},
      {"yyyy-mm-dd", 2958466, ""},
      {"yyyy-mm-dd", 1e300, ""},
  });
  EXPECT_EQ(NumberFormat("yyyy-mm-dd").show(0, true), "1904-01-01");
  EXPECT_EQ(NumberFormat("yyyy-mm-dd").show(43622, true), "2023-06-07");
}

TEST(NumberFormat, builtin) {
  struct Builtin {
    unsigned id;
    double value;
    char const* shown;
  };
  Builtin const rows[] = {{0, 0.5, "0.5"},
                          {3, 1234, "1,234"},
                          {5, -1234, "-1,234"},
                          {9, 0.12, "12%"},
                          {10, 0.123, "12.30%"},
                          {12, 0.5, "0.5"},
                          {14, 45084, "2023-06-07"},
                          {15, 45084, "7 June 2023"},
                          {16, 45084, "7 June"},
                          {17, 45084, "June 2023"},
                          {18, 0.75, "6:00 PM"},
                          {21, 0.75, "18:00:00"},
                          {22, 45084.25, "2023-06-07 6:00"},
                          {37, -5, "-5"},
                          {41, 0, "-"},
                          {44, 3, "3.00"},
                          {46, 2, "48:00:00"},
                          {49, 7, "7"},
                          {23, 7, "7"},
                          {4'000, 7, "7"}};
  for (Builtin const& row : rows) EXPECT_EQ(NumberFormat(builtin_format(row.id)).show(row.value), row.shown) << row.id;
}

TEST(NumberFormat, dated) {
  EXPECT_TRUE(NumberFormat("mmm-yy").dated(5));
  EXPECT_FALSE(NumberFormat("[$SEK] 0").dated(5));
  EXPECT_FALSE(NumberFormat("0\"d\"").dated(5));
  EXPECT_FALSE(NumberFormat("[Red]0").dated(5));
}

TEST(NumberFormat, texts) {
  EXPECT_EQ(NumberFormat("0").show("Leith"), "Leith");
  EXPECT_EQ(NumberFormat("0;0;0;\"to \"@").show("Leith"), "to Leith");
  EXPECT_EQ(NumberFormat(";;;").show("Leith"), "");
  EXPECT_EQ(NumberFormat("@\" MW\"").show("12"), "12 MW");
  EXPECT_EQ(NumberFormat("_-@_-").show("Leith"), "Leith");
}

TEST(NumberFormat, any_code_and_number_is_safe) {
  std::mt19937 random(7);
  std::string_view const letters = "0#?.,%;\"\\_*[]$-/:@eE+ymdhsGeneral<>=1 ()\xC2\xA3\xE2";
  double const values[] = {0,
                           1,
                           -1,
                           0.5,
                           1e300,
                           -1e-300,
                           45084.5,
                           std::numeric_limits<double>::infinity(),
                           std::numeric_limits<double>::quiet_NaN(),
                           std::numeric_limits<double>::denorm_min()};
  for (int round = 0; round < 20'000; ++round) {
    std::string code;
    for (auto n = random() % 16; n > 0; --n) code += letters[random() % letters.size()];
    NumberFormat const format(code);
    for (double const value : values) (void)format.show(value, round % 2 == 0);
    (void)format.show("text");
  }
  (void)NumberFormat(std::string(1'000, '#')).show(1e300);
  (void)NumberFormat(std::string(1'000'000, '0')).show(1);
  (void)NumberFormat(std::string(1'000, ',')).show(1);
  (void)NumberFormat(std::string(900, '%') + "0").show(1);
}

TEST(Decimal, rounds_as_on_paper) {
  auto const rounded = [](double value, int decimals) {
    Decimal d = Decimal::of(value);
    d.round_to(decimals);
    return d.plain();
  };
  EXPECT_EQ(rounded(2.5, 0), "3");
  EXPECT_EQ(rounded(0.5, 0), "1");
  EXPECT_EQ(rounded(0.49, 0), "0");
  EXPECT_EQ(rounded(0.049, 1), "0");
  EXPECT_EQ(rounded(0.95, 1), "1");
  EXPECT_EQ(rounded(99.99, 1), "100");
  EXPECT_EQ(rounded(1.005, 2), "1.01");
  EXPECT_EQ(rounded(1234.5, -2), "1200");
  EXPECT_EQ(rounded(67, -2), "100");
  EXPECT_EQ(rounded(4, -2), "0");
}

}  // namespace
}  // namespace stet::test
