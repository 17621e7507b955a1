#include "extract/when.hpp"

#include <gtest/gtest.h>

#include "extract/resolve.hpp"
#include "pipeline.hpp"

namespace stet {
namespace {

using namespace test;

std::string span_of(Figure const& f) {
  if (!f.when.known()) return "none";
  std::string const first = to_string(*f.when.first), last = to_string(*f.when.last);
  return (first == last ? first : first + ".." + last) + ' ' + std::string(name_of(f.when.basis));
}

TEST(When, since_then_may_be_said_of_the_last_clause_alone) {
  Extracted const found = figures_of(
      document_of("Five planes are at work, and since May 30 they have sprayed 900 acres.", "2023-06-07"));
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(span_of(found.figures[0]), "2023-06-07 published");
  EXPECT_EQ(span_of(found.figures[1]), "2023-05-30..2023-06-07 stated");
}

TEST(When, the_date_that_dates_the_figure) {
  // Every text is of Wednesday, 2023-06-07.
  std::pair<char const*, char const*> const rows[] = {
      {"By Tuesday evening 26 people had died.", "2023-06-06 relative"},
      {"As of May 31 the fund held $4 million.", "2023-05-31 stated"},
      {"In 2021 the line carried 80,000 passengers.", "2021-01-01..2021-12-31 stated"},
      {"Rescuers found 26 bodies, the agency said on Tuesday.", "2023-06-06 sentence"},
      {"Rescuers found 26 bodies.", "2023-06-07 published"},
      {"It reached 31 degrees Celsius on the Sunday before last.", "2023-05-28 relative"},
      {"The party has 47 deputies, although voters left it on May 12.", "2023-06-07 published"},
      {"Under the Waters Act 2002 the court took three boats.", "2023-06-07 published"},
      {"In the summer of 2021, when 231 people died, the pools were closed.", "2021-01-01..2021-12-31 stated"},
      {"A truck needs 11 days, and in the rains, from June, there is no road.", "2023-06-07 published"},
      {"The number is expected to climb to 40 by April.", "2024-04-01..2024-04-30 stated"},
      {"The number climbed to 40 in April.", "2023-04-01..2023-04-30 stated"},
      {"Yesterday 40 boats sailed.", "2023-06-06 relative"},
      {"A strike stopped 40 boats yesterday and today.", "2023-06-06..2023-06-07 relative"},
      {"Sales between January and April came to $4 million.", "2023-01-01..2023-04-30 stated"},
      {"From 1 January to 27 May the ward saw 40 patients.", "2023-01-01..2023-05-27 stated"},
      {"More came than in the same months of last year, and 40 boats sank.", "2023-06-07 published"},
      {"Since lightning lit it on May 30, it has burned 900 acres.", "2023-05-30..2023-06-07 stated"},
      {"The shop, which opened in 1971, sells 40 bikes.", "2023-06-07 published"},
      {"The 2-mile bridge, built in 1962, leads to Marbel.", "2023-06-07 published"},
      {"It had counted 900 people who crossed by Monday evening.", "2023-06-05 relative"},
      {"Over the past year the fund gave $4 million.", "2022-06-07..2023-06-07 relative"},
      {"From New Year to the end of May 40 boats sank.", "2023-01-01..2023-05-31 stated"},
      {"From February to the end of May 40 boats sank.", "2023-02-01..2023-05-31 stated"},
      {"Last year the firm sold 900 boats.", "2022-01-01..2022-12-31 relative"},
      // how far back one must go to find the like
      {"Sales rose to $4 million, the highest since 2008.", "2023-06-07 published"},
      {"It was the first time since 2011 that 40 boats sank.", "2023-06-07 published"},
      {"The fund has paid $4 million since 2021.", "2021-01-01..2023-06-07 stated"},
  };
  for (auto const& [text, expected] : rows) {
    Extracted const found = figures_of(document_of(text, "2023-06-07"));
    ASSERT_EQ(found.figures.size(), 1u) << text;
    EXPECT_EQ(span_of(found.figures.front()), expected) << text;
  }
}

TEST(When, a_clause_without_a_verb_keeps_its_date_to_itself) {
  Extracted const found = figures_of(document_of(
      "The firm, which has debts of $40 million, is to sell its hall, for $3 million by the end of July.", "2023-06-07"));
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(span_of(found.figures[0]), "2023-06-07 published");
  EXPECT_NE(span_of(found.figures[1]), "2023-06-07 published");
}

TEST(When, a_document_without_a_date_leaves_its_figures_undated) {
  Extracted const found = figures_of(document_of("Rescuers found 26 bodies on Tuesday."));
  ASSERT_EQ(found.figures.size(), 1u);
  EXPECT_EQ(span_of(found.figures.front()), "none");
}

TEST(Resolve, weekdays_look_back_unless_the_text_looks_ahead) {
  DateReading monday;
  monday.form = DateReading::Form::weekday;
  monday.weekday = 1;
  Day const wednesday = *make_day(2023, 6, 7);
  EXPECT_EQ(resolve(monday, wednesday, false)->last, make_day(2023, 6, 5));
  EXPECT_EQ(resolve(monday, wednesday, true)->last, make_day(2023, 6, 12));
  EXPECT_FALSE(resolve(monday, std::nullopt, false));
}

TEST(Resolve, a_day_that_the_calendar_lacks_is_nothing) {
  DateReading date;
  date.year = 2023;
  date.month = 4;
  date.day = 31;
  EXPECT_FALSE(resolve(date, std::nullopt, false));
}

}  // namespace
}  // namespace stet
