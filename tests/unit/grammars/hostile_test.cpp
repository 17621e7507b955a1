// Text that nobody would write is read whole, without an end in sight that the reader would look for. How the time grows is
// measured in bench/ (hostile).
#include <gtest/gtest.h>

#include <string>

#include "grammars/read.hpp"
#include "unit/grammars/check_scan.hpp"
#include "unit/grammars/scan_text.hpp"

namespace stet::test {
namespace {

constexpr std::size_t kSize = 32'000;  // bytes: a pass that grows with the square runs into the test's time limit

std::string repeated(std::string_view unit) {
  std::string out;
  out.reserve(kSize + unit.size());
  while (out.size() < kSize) out += unit;
  return out;
}

class Hostile : public testing::TestWithParam<std::string_view> {};

// All tokens as one stretch, which no sentence would be: the hardest case for whatever looks around a figure.
TEST_P(Hostile, IsReadWhole) {
  Document const document = one_block(repeated(GetParam()));
  EXPECT_EQ(broken_promise(scan(document.text, document.tokens), document.text), "");
}

INSTANTIATE_TEST_SUITE_P(
    Run, Hostile,
    testing::Values("1,", "1,1,1,1, ", "9", "9 ", "100 ", "1 000 ", "100,", "100.", "100\xE2\x80\x89", "12.", "1.1 ",
                    ".", ". ", ".5", "01 ", "01 01x ", "1-", "1 - ", "1\xE2\x80\x93", "100\xE2\x80\x93", "-", "- ",
                    "\xE2\x80\x94", "1/", "3/4 ", "1:", "1: ", "1x", "1e", "1e1", "1(1)", "1 (", "1 (2) ", "(", ")",
                    "()", "( ", "[", "[1]", "$", "$ ", "$1", "$1 ", "$1-", "US", "US$", "\xC2\xA3", "\xE2\x82\xAC",
                    "%", "% ", "5%", "5% ", "5% points ", "+", "+1 ", "+1 (1) ", "#", "#1", "#1 ", "@", "1@", "@1 ",
                    "=1&", "a", "a1", "a1 ", "a.1", "a.1.b", "A.", "A1", "v1.", "1a", "http://1/", "www.", "a ",
                    "an ", "the ", "a million ", "a third ", "one ", "one-", "one in ", "one in ten ", "two ",
                    "half ", "half a ", "half of ", "zero ", "point ", "one point ", "minus ", "minus one ",
                    "hundred ", "hundred and ", "one hundred and ", "million ", "5 million ", "one million ",
                    "dozens ", "tens of ", "dozens of ", "thousands of millions of ", "between ", "between 5 and ",
                    "from 5 to ", "1 to ", "5 to 6 ", "5 or ", "5, 6, ", "and ", "about ", "about 5 ", "more than ",
                    "at least 5 or more ", "or more ", "rose ", "rose 5% ", "rose by 5 to ", "down 5, by 6, ", "May ",
                    "May 5, ", "Mon ", "Monday, ", "5 May ", "2022-", "2022 ", "in 2022 or ", "last ", "the last ",
                    "5 years ago ", "first quarter of ", "Q1 ", "5pm ", "5:", "noon ", "5 km", "5 km/", "5 km per ",
                    "5 km (3 miles) ", "6 ft 5 in ", "5 hours 5 minutes ", "5 pounds ", "5 square ", "5-year-old ",
                    "5 degrees ", "5 dollars 50 cents ", "50p ", "Boeing 737 ", "Arrow 11 Arrow 11 Pro ", "X 5 Y ",
                    "page ", "page 5 ", "120/80 ", "10 Downing ", "one another ", "5th ", "5\xC2\xBD", "\xC2\xBD",
                    "1/2 ", "2 1/2 ", "'90s ", "1990s ", "\xEF\xBF\xBD", "\xFF", "\xC3", "\xF0\x9F\x98\x80", "A",
                    "AAA ", "dear Sir ", "\n", "5\n", "\t5"));

// A whole text without a space inside, at a place where a date may start.
TEST(Hostile, DatesLookOnlySoFar) {
  for (std::string_view unit : {"9", "1-", "1,", "May ", "one ", "a ", "hundred ", "twenty-", "2022-", "5 ", "the "}) {
    std::string const text = repeated(unit);
    for (std::size_t at = 0; at < text.size(); at += 5)
      if (auto const date = read_date(text, at)) {
        EXPECT_LE(date->end, text.size()) << unit;
      }
  }
}

}  // namespace
}  // namespace stet::test
