// Bare numbers that are the ages of persons, and those that only look so.
#include "extract/age.hpp"

#include <gtest/gtest.h>

#include "pipeline.hpp"

namespace stet {
namespace {

struct Row {
  std::string_view text;
  std::string_view ages;  // the wordings that are ages, joined by "; "
};

TEST(Age, is_told_by_the_person_beside_it) {
  Row const rows[] = {
      {"Of the dead, 44 were 65 or older.", "65 or older"},
      {"Children under five get milk.", "under five"},
      {"Anyone under 16 travels free.", "under 16"},
      {"Drivers past 65 must be tested.", "65"},
      {"She died at 81.", "81"},
      {"Ms Ferran, who was born there, becomes prime minister at 44, the youngest so far.", "44"},
      {"Ferran retired at 62.", "62"},
      {"A third of the victims are past 65.", "65"},
      {"Of the children under five whom they weighed, most were thin.", "under five"},
      {"About 300 people over 70 live here.", "over 70"},
      {"Those 75 and older got letters.", "75 and older"},
      {"A loader of 58 from the suburb came.", "58"},
      {"Most are headed by someone 62 or over.", "62 or over"},
      {"Her mother is 90.", "90"},
      {"Mr Dahl, who was 71, left no will.", "71"},
      {"Ilse Marenko was 85, her son said.", "85"},
      {"The president turned 80 and stepped down.", "80"},
      {"At 34 she has been a ranger for years.", "34"},
      {"The average teacher in the north is 47.", "47"},
      {"At 34 it closed.", ""},
      {"His daughter is four, and she likes to dance.", "four"},
      {"The girl was two hours late.", ""},
      {"The score was 85.", ""},
      {"The staff is 85 and growing.", ""},
      {"The driver is 40 minutes late.", ""},
      {"In the Dow Jones was 85.", ""},
      {"The boat had a crew of 12.", ""},
      {"A team of 58 came from the north.", ""},
      {"The average age is 47.", "47"},
      {"Life expectancy for men in Hask is around 73, far below the rest.", "around 73"},
      {"The median age of the dead was 81.", "81"},
      {"The average was 47.", ""},
      {"The age limit is 47 pupils.", ""},
      {"Boxes of 62 or over are heavy.", ""},
      {"Workers under 30 managers complained.", ""},
      {"The index closed at 44.", ""},
      {"Officers wrapped in under 20 blankets.", ""},
      {"Of the 120 nurses, over 30 were new.", ""},
      {"The club won at 14 grounds.", ""},
      {"Losses at the firm retired at 62 million.", ""},
      {"People under 1,000 metres are safe.", ""},
  };
  for (Row const& row : rows) {
    std::string found;
    Document const document = test::document_of(std::string(row.text));
    for (Figure const& figure : test::figures_of(document).figures)
      if (figure.reading.kind == Kind::age)
        found += (found.empty() ? "" : "; ") + std::string(row.text.substr(figure.span.begin, figure.span.end - figure.span.begin));
    EXPECT_EQ(found, row.ages) << row.text;
  }
}

}  // namespace
}  // namespace stet
