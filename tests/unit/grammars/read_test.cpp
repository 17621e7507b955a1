// What the corpus lines do not show: offsets, rounding steps, options, the single date.
#include <gtest/gtest.h>

#include "support/dump.hpp"
#include "unit/grammars/scan_text.hpp"

namespace stet::test {
namespace {

std::string cut(std::string_view text, Reading const& r) { return std::string(text.substr(r.begin, r.end - r.begin)); }

TEST(Reading, SpansFromHedgeToUnit) {
  struct Case {
    std::string_view text;
    std::string_view span;
    std::string_view number;
  };
  for (Case const& c :
       {Case{"sent at least 150,000 troops", "at least 150,000", "150,000"},
        Case{"paid about $3.5 million.", "about $3.5 million", "3.5 million"}, Case{"a 20-mile walk", "20-mile", "20"},
        Case{"lost 40 percent or more of it", "40 percent or more", "40"},
        Case{"between 5 and 10 km away", "between 5 and 10 km", "5 and 10"}, Case{"the 27-nation bloc", "27", "27"},
        Case{"cooled to \xE2\x88\x92"
             "18 C there",
             "\xE2\x88\x92"
             "18 C",
             "\xE2\x88\x92"
             "18"}}) {
    Scan const found = scan_text(c.text);
    ASSERT_EQ(found.readings.size(), 1u) << c.text;
    Reading const& r = found.readings[0];
    EXPECT_EQ(cut(c.text, r), c.span);
    EXPECT_EQ(c.text.substr(r.number_begin, r.number_end - r.number_begin), c.number);
  }
}

TEST(Reading, StepAndCoarseSayHowExactTheWordingIs) {
  struct Case {
    std::string_view text;
    double step;
    double coarse;
  };
  for (Case const& c : {Case{"3.5 million cars", 1e5, 1e5}, Case{"150,000 cars", 1, 1e4}, Case{"100 cars", 1, 100},
                        Case{"3 million cars", 1e6, 1e6}, Case{"12.50 metres", 0.01, 0.01},
                        Case{"150 million cars", 1e6, 1e7}, Case{"two hundred cars", 1, 100}, Case{"17 cars", 1, 1}}) {
    Scan const found = scan_text(c.text);
    ASSERT_EQ(found.readings.size(), 1u) << c.text;
    EXPECT_EQ(found.readings[0].step, c.step) << c.text;
    EXPECT_EQ(found.readings[0].coarse, c.coarse) << c.text;
  }
}

TEST(Reading, ScaledDecimalsAreTheNearestDouble) {
  EXPECT_EQ(scan_text("88.4 million bees").readings.at(0).nominal, 88400000.0);
  EXPECT_EQ(scan_text("\xC2\xA3"
                      "2.3bn")
                .readings.at(0)
                .nominal,
            2300000000.0);
  EXPECT_EQ(scan_text("4.16 trillion crowns").readings.at(0).nominal, 4160000000000.0);
  EXPECT_EQ(scan_text("0.7 billion bees").readings.at(0).nominal, 700000000.0);
}

TEST(Reading, WordsCoverWhatPeopleMeanByThem) {
  auto const third = scan_text("a third of the herd").readings.at(0);
  ASSERT_TRUE(third.meant);
  EXPECT_EQ(third.meant->lo, 0.30);
  EXPECT_EQ(third.meant->hi, 0.37);
  auto const dozens = scan_text("dozens of goats").readings.at(0);
  EXPECT_TRUE(dozens.vague);
  EXPECT_EQ(dozens.meant, Interval::closed(24, 99));
  EXPECT_EQ(scan_text("two dozen goats").readings.at(0).meant, Interval::closed(22, 26));
}

TEST(Reading, DecimalCommaSwapsTheMarks) {
  ScanOptions const continental{.decimal_comma = true};
  EXPECT_EQ(dump(scan_text("3,5 million litres", continental)), "measure 3500000 litre");
  EXPECT_EQ(dump(scan_text("1.234.567,89 euros", continental)), "money 1234567.89 EUR");
  EXPECT_EQ(dump(scan_text("1.234.567,89 euros")), "malformed group marks do not fit");
}

TEST(ReadDate, ReadsAtExactlyOnePlace) {
  std::string_view const text = "On 21 February 2022, Monday";
  auto const date = read_date(text, 3);
  ASSERT_TRUE(date);
  EXPECT_EQ(dump(*date), "date 2022-02-21");
  EXPECT_EQ(date->begin, 3u);
  EXPECT_EQ(date->end, 19u);
  EXPECT_FALSE(read_date(text, 0));
  EXPECT_FALSE(read_date(text, text.size()));
  EXPECT_FALSE(read_date("", 0));
}

}  // namespace
}  // namespace stet::test
