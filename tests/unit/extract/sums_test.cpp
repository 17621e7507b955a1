#include "extract/sums.hpp"

#include <gtest/gtest.h>

#include "pipeline.hpp"

namespace stet {
namespace {

using namespace test;

/// "12 part, 40 total -> 36 share", one line a claim; dates are counted.
std::string claims_of(std::string const& text) {
  Extracted const found = figures_of(document_of(text, "2015-06-01"));
  std::string out;
  for (Claim const& claim : found.claims) {
    std::string operands, stated;
    for (Claim::Member const& member : claim.members) {
      char number[48];
      std::snprintf(number, sizeof number, "%.10g ", found.figures[member.figure].reading.nominal.value_or(0));
      std::string const one = number + std::string(name_of(member.role));
      if (member.figure == claim.stated)
        stated = one;
      else
        operands += (operands.empty() ? "" : ", ") + one;
    }
    for (std::size_t i = 0; i < claim.dates.size(); ++i) operands += (operands.empty() ? "" : ", ") + std::string("date");
    if (!out.empty()) out += "; ";
    out += operands + " -> " + stated + (claim.full ? "" : " at most");
  }
  return out;
}

TEST(Sums, wordings_that_tie_figures) {
  struct Row {
    int line;
    char const* text;
    char const* claims;
  };
  for (Row const& row : std::initializer_list<Row>{
           {__LINE__, "Twelve of the 40 schools, or 36%, have closed.", "12 part, 40 total -> 36 share"},
           {__LINE__, "Twelve of the 40 schools, or 36% of all teachers, took part.", ""},
           {__LINE__, "Fares rose 20% to $60 from $50.", "60 to-value, 50 from-value -> 20 change"},
           {__LINE__, "Fares rose to $60 from $50 in May, up 35% from a year earlier.", ""},
           {__LINE__, "The club has 50 members: 20 from Acton and 30 from Ely.", "20 part, 30 part -> 50 total"},
           {__LINE__, "The club has 50 members, including 20 men and 10 women.", ""},
           {__LINE__, "Nine people were hurt: four men, four women and a child.", ""},
           {__LINE__, "The town has 90,000 people and 450 thefts, or 5 per 1,000.", "90000 total, 450 part -> 5 rate"},
           {__LINE__, "Born in 1950, he is 65.", "date -> 65 age"},
           {__LINE__, "Born in 1950, he is 65. His wife is 58.", "date -> 65 age"},
           {__LINE__, "From 1999 to 2011 he lived in Rome for 5 years.", "date, date -> 5 duration at most"},
           {__LINE__, "The route is 10 miles, or 16 kilometres, long.", "10 converted -> 16 conversion"},
       })
    EXPECT_EQ(claims_of(row.text), row.claims) << __FILE__ << ":" << row.line << ": " << row.text;
}

TEST(Sums, figures_get_the_roles_of_their_claims) {
  Extracted const found = figures_of(document_of("Twelve of the 40 schools, or 36%, have closed."));
  ASSERT_EQ(found.figures.size(), 3u);
  EXPECT_TRUE(found.figures[0].roles.has(Role::part));
  EXPECT_TRUE(found.figures[1].roles.has(Role::total));
  EXPECT_TRUE(found.figures[2].roles.has(Role::share));
}

TEST(Sums, time_grows_with_the_text_and_no_faster) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "Twelve of the 40 schools, or 30%, closed, 20 more than the 10 of 1999, and 5 of 7. ";
  EXPECT_FALSE(figures_of(document_of(text)).figures.empty());
}

}  // namespace
}  // namespace stet
