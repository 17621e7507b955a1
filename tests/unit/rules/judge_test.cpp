#include "rules/judge.hpp"

#include <gtest/gtest.h>

#include "hand_made.hpp"

namespace stet {
namespace {

/// "outdated 1,2 [bound-dropped]": verdict of the first figure, its evidence, its notes.
std::string verdict(Dossier dossier) {
  judge(dossier);
  Figure const& figure = dossier.figures.front();
  std::string out(name_of(figure.verdict));
  for (std::size_t i = 0; i < figure.evidence.size(); ++i) out += (i ? "," : " ") + std::to_string(figure.evidence[i]);
  for (Note const& note : figure.notes) out += " [" + note.id + "]";
  return out;
}

struct Row {
  int line;
  std::string lines;
  std::string expect;
  std::string as_of = "";
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

void check(std::vector<Row> const& rows) {
  for (Row const& row : rows)
    EXPECT_EQ(verdict(hand_made::from_lines(row.lines, row.as_of)), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Judge, confirmed_within_both_precisions) {
  check({
      ROW("draft ~40000 @2022-03-02\ns1 38700 @2022-03-02", "confirmed 1"),
      ROW("draft 60000 @2022-03-02\ns1 >=60000 @2022-03-02", "confirmed 1 [bound-dropped]"),
      ROW("draft 60000 @2022-03-02\ns1 >=60000 @2022-03-02\ns2 60000 @2022-03-02", "confirmed 1,2"),
      ROW("draft 39000 @2022-03-02\ns1 38700 @2022-03-02", "confirmed 1 [only-by-rounding]"),
      ROW("draft 38700 @2022-03-02\ns1 39000 @2022-03-02", "confirmed 1 [precision-invented]"),
      ROW("draft 410 @2022-03-02\ns1 410 @2022-03-02\ns2 410 @2022-03-01", "confirmed 1"),
      ROW("draft >20 @2022-03-02\ns1 500 @2022-03-02", "confirmed 1 [bound-stale]"),
      ROW("draft >20 @2022-03-02\ns1 24 @2022-03-02", "confirmed 1"),
      ROW("draft 3000 in=ton readings=907.2/1016/1000\ns1 2721600 in=kilogram", "confirmed 1 [unit-reading]"),
  });
}

TEST(Judge, the_newest_day_decides_for_an_undated_figure) {
  check({
      ROW("draft 70000 @2022-03-02\ns1 70000 @2022-02-02\ns2 >=90000 @2022-03-01", "outdated 1,2"),
      ROW("draft 52 @2022-03-02\ns1 52 @2022-01-10\ns2 57 @2022-02-20", "outdated 1,2"),
      ROW("draft 57 @2022-03-02\ns1 52 @2022-01-10\ns2 57 @2022-02-20", "confirmed 2"),
      ROW("draft 60 @2022-03-02\ns1 52 @2022-01-10\ns2 57 @2022-02-20", "conflict 2"),
      ROW("draft 52 @2022-03-02 sentence\ns1 52 @2022-01-10\ns2 57 @2022-02-20", "outdated 1,2"),
      // On one day the clock tells takes apart, where both texts give one.
      ROW("draft 52 @2022-03-02\ns1 52 @2022-03-02 clock=600\ns2 57 @2022-03-02 clock=900", "outdated 1,2"),
      ROW("draft 52 @2022-03-02\ns1 52 @2022-03-02 clock=600\ns2 57 @2022-03-02", "disputed 1,2"),
  });
}

TEST(Judge, a_dated_figure_is_held_against_its_own_time_only) {
  check({
      ROW("draft 12 @2022-03-01 stated\ns1 12 @2022-03-01\ns2 17 @2022-03-02", "confirmed 1"),
      ROW("draft 12 @2022-03-01 relative\ns1 17 @2022-03-01\ns2 12 @2022-03-02", "conflict 1"),
      ROW("draft 12 @2022-03-05 stated\ns1 12 @2022-03-02", "unsupported"),
      ROW("draft 12 @2022-03-01 stated\ns1 12 @2022-03-09", "unsupported"),
      // What happened on Monday stands in Tuesday's papers without a date of its own.
      ROW("draft 12 @2022-03-01 stated\ns1 12 @2022-03-02", "confirmed 1"),
      ROW("draft 12 @2022-03-01 stated\ns1 17 @2022-03-02", "unsupported"),
      ROW("draft 12 @2022-03-01 stated\ns1 12 @2022-03-02 stated", "unsupported"),
      ROW("draft 12 @2022-03-01 stated\ns1 12", "confirmed 1"),
      // A sum over a period takes its period from the sentence before.
      ROW("draft 12 @2022-01-31 sentence flow\ns1 12 @2022-01-31 stated flow\ns2 17 @2022-02-28 stated flow",
          "confirmed 1"),
  });
}

TEST(Judge, sources_of_one_time_that_disagree) {
  check({
      ROW("draft 8000 @2022-03-02\ns1 8000 @2022-03-02 by=organisers\ns2 3000 @2022-03-02 by=police", "disputed 1,2"),
      ROW("draft 3000 @2022-03-02 by=police\ns1 8000 @2022-03-02 by=organisers\ns2 3000 @2022-03-02 by=police",
          "confirmed 2"),
      ROW("draft 3000 @2022-03-02 by=police\ns1 8000 @2022-03-02 by=organisers\ns1 3000 @2022-03-02 by=the_police",
          "confirmed 2"),
      ROW("draft 8000 @2022-03-02 by=police\ns1 8000 @2022-03-02 by=organisers\ns2 3000 @2022-03-02 by=police",
          "disputed 1,2"),
      // Credit holds at the same time only: newer figures count whoever gives them.
      ROW("draft 3000 @2022-03-03 by=police\ns1 3000 @2022-03-02 by=police\ns2 8000 @2022-03-03 by=mayor",
          "outdated 1,2"),
      // A bound that both keep is no disagreement, and no support against a plain number.
      ROW("draft 151 @2022-03-02\ns1 >=100 @2022-03-02\ns2 204 @2022-03-02", "conflict 2"),
      ROW("draft 151 @2022-03-02\ns1 <=160 @2022-03-02\ns2 204 @2022-03-02", "disputed 1,2"),
      ROW("draft 5500 @2022-03-02\ns1 8000 @2022-03-02 by=organisers\ns2 3000 @2022-03-02 by=police", "conflict 1,2"),
      // One text that says both in its own voice speaks for the draft.
      ROW("draft 12 @2022-03-02\ns1 12 @2022-03-02\ns1 17 @2022-03-02", "confirmed 1"),
      ROW("draft 12 @2022-03-02\ns1 12 @2022-03-02 by=police\ns1 17 @2022-03-02 by=mayor", "disputed 1,2"),
  });
}

TEST(Judge, what_is_no_ground_for_a_verdict) {
  check({
      ROW("draft 30 @2022-03-02", "unsupported"),
      ROW("draft 30 @2022-03-02\ns1 150 @2022-03-02 broader", "unsupported"),
      ROW("draft 30 @2022-03-02\ns1 30 @2022-03-02 other", "unsupported"),
      ROW("draft 30 @2022-03-02\ns1 30 @2022-03-02 unknown", "unsupported"),
      ROW("draft 30 @2022-03-02\ns1 30 @2022-03-02 denied", "unsupported"),
      // that a plan is no fact has been weighed before: what is said to be the same thing counts
      ROW("draft 30 @2022-03-02\ns1 45 @2022-03-02 planned", "conflict 1"),
      ROW("draft 30 @2022-03-02 planned\ns1 30 @2022-03-02 planned", "confirmed 1"),
      ROW("draft 30 @2022-03-02\ns1 45 @2022-03-09", "unsupported", "2022-03-02"),
      ROW("draft 30 @2022-03-02\ns1 30 @2022-03-01\ns2 45 @2022-03-09", "confirmed 1", "2022-03-02"),
  });
}

TEST(Judge, undated_sources_count_as_of_the_same_time) {
  check({
      ROW("draft 30 @2022-03-02\ns1 45", "conflict 1"),
      ROW("draft 30 @2022-03-02\ns1 30 @2022-03-01\ns2 45", "disputed 1,2"),
      ROW("draft 30 @2022-03-02\ns1 30 @2022-02-01\ns2 45 @2022-03-01\ns3 46", "outdated 1,2"),
      // … and never make a figure outdated.
      ROW("draft 30 @2022-03-02\ns1 30\ns2 45 @2022-03-01", "disputed 1,2"),
  });
  Dossier dossier = hand_made::from_lines("draft 30 @2022-03-02\ns1 45");
  auto const judged = judge(dossier);
  EXPECT_TRUE(judged.front().only_undated);
  EXPECT_NE(dossier.figures[0].why.find("no date"), std::string::npos);
}

TEST(Judge, fixed_facts_stand_at_any_time) {
  check({
      ROW("draft 310 @2022-03-02 fixed\ns1 310 @2001-01-01 fixed", "confirmed 1"),
      ROW("draft 310 @2022-03-02 fixed\ns1 460 @2001-01-01 fixed", "conflict 1"),
      ROW("draft 310 @2022-03-02 fixed\ns1 310 @2001-01-01 fixed\ns2 460 @2011-01-01 fixed", "disputed 1,2"),
  });
}

TEST(Judge, takes_and_copies_of_one_text) {
  check({
      // Of two takes by one house about the same day the later one speaks.
      ROW("draft 12 @2022-03-01 stated\ns1 12 @2022-03-01 stated pub=2022-03-01 from=Harbour\n"
          "s2 17 @2022-03-01 stated pub=2022-03-02 from=Harbour",
          "conflict 2"),
      // A copy of an old text is not news: its figure holds from the first printing on.
      ROW("draft 20 @2022-03-05\ns1 12 @2022-03-01 copy=1\ns2 20 @2022-03-02\ns3 12 @2022-03-04 copy=1", "confirmed 2"),
      ROW("draft 12 @2022-03-05\ns1 12 @2022-03-01\ns2 20 @2022-03-02\ns3 12 @2022-03-04", "confirmed 3"),
  });
}

TEST(Judge, ranges_and_open_ends) {
  check({
      ROW("draft 10..21 @2022-03-02\ns1 10..14 @2022-03-02", "conflict 1"),
      ROW("draft 10..14 @2022-03-02\ns1 10..14 @2022-03-02", "confirmed 1"),
      ROW("draft >91 @2022-03-02\ns1 91 @2022-03-02", "conflict 1"),
      ROW("draft >=7 @2022-03-02\ns1 >=10 @2022-03-02", "confirmed 1 [bound-stale]"),
  });
  Dossier dossier = hand_made::from_lines("draft >91 @2022-03-02\ns1 91 @2022-03-02");
  EXPECT_TRUE(judge(dossier).front().only_touching);
  dossier = hand_made::from_lines("draft >91 @2022-03-02\ns1 80 @2022-03-02");
  EXPECT_FALSE(judge(dossier).front().only_touching);
}

TEST(Judge, peers_have_no_verdicts) {
  Dossier dossier = hand_made::from_lines("a 30 @2022-03-02\nb 45 @2022-03-02");
  EXPECT_TRUE(judge(dossier).empty());
  EXPECT_EQ(dossier.figures[0].verdict, Verdict::none);
  EXPECT_TRUE(dossier.figures[0].why.empty());
}

TEST(Judge, says_why_in_plain_words) {
  Dossier dossier = hand_made::from_lines("draft 52 @2022-03-02\ns1 52 @2022-01-10\ns2 57 @2022-02-20 by=mayor");
  judge(dossier);
  EXPECT_EQ(
      dossier.figures[0].why,
      "the draft's \"52 things\" agrees with the earlier \"52 things\" in s1 (2022-01-10); newer is \"57 things\" in "
      "s2 (2022-02-20, mayor)");
}

}  // namespace
}  // namespace stet
