#include "ingest/office/raised.hpp"

#include <gtest/gtest.h>

namespace stet::test {
namespace {

TEST(Raised, note_marks_go_and_what_belongs_to_the_figure_stays) {
  struct Row {
    char const* before;
    char const* mark;
    char const* stands;
  };
  Row const rows[] = {
      {"1,234", "3", ""}, {"1,234", "12", ""},  {"boats", "2,4", ""},   {"boats", "1–3", ""},
      {"week.", "7", ""}, {"", "1", ""},        {"1,234", " 3 ", ""},   {"18%", "1", ""},
      {"8 km", "2", "²"}, {"50m", "3", "³"},    {"of 4.5 m", "2", "²"}, {"m/s", "2", "²"},
      {"£3m", "2", ""},   {"$1.5m", "3", ""},   {"8 km", "4", ""},      {"team", "2", ""},
      {"10", "6", "⁶"},   {"× 10", "−3", "⁻³"}, {"10", "12", "¹²"},     {"1,210", "3", ""},
      {"0.10", "2", ""},  {"86", "th", "th"},   {"1", "st", "st"},      {"2", "e", "e"},
      {"2,750", "i", ""}, {"2,750", "iv", ""},  {"boats", "a", ""},     {"Brand", "TM", "TM"},
      {"price", "*", ""}, {"1,234", "†", ""},   {"1,234", "[3]", ""},   {"1,234", "(a)", ""},
      {"5", "1/2", "½"},  {"5 ", "3⁄4", "¾"},   {"5", "9/16", "⁹⁄₁₆"},  {"sold", "2024", " 2024"},
      {"s", "-1", "⁻¹"},  {"M", "me", "me"},    {"1,234", "", ""},
  };
  for (Row const& row : rows) EXPECT_EQ(raised_text(row.before, row.mark), row.stands) << row.before << '^' << row.mark;
}

TEST(Raised, lowered_digits_never_lengthen_a_figure) {
  EXPECT_EQ(lowered_text("CO", "2"), "2");
  EXPECT_EQ(lowered_text("10", "2"), "₂");
  EXPECT_EQ(lowered_text("x", "max"), "max");
}

}  // namespace
}  // namespace stet::test
