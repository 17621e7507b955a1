#include "report/words.hpp"

#include <gtest/gtest.h>

#include "fixture.hpp"

namespace stet {
namespace {

TEST(Words, the_verdict_line_names_what_occurs) {
  EXPECT_EQ(verdict_line(test::flood_report()),
            "8 figures: 1 confirmed, 1 conflict, 1 disputed, 1 outdated, 4 unsupported; 1 sum wrong, 1 date wrong.");
  EXPECT_EQ(verdict_line(test::peer_report()), "2 figures in 2 documents: 1 outdated figure.");
}

TEST(Words, a_figure_without_a_verdict_is_not_lost) {
  Report report = test::flood_report();
  report.dossier.figures[1].verdict = Verdict::none;
  EXPECT_NE(verdict_line(report).find("4 unsupported, 1 not judged"), std::string::npos);
}

TEST(Words, an_empty_draft_and_quiet_peers_say_so) {
  test::DossierBuilder build;
  build.document("draft.txt", DocumentRole::draft, "", "Nothing to count.\n");
  Report empty;
  empty.dossier = build.dossier;
  EXPECT_EQ(verdict_line(empty), "No figures in the draft.");
  Report peers = test::peer_report();
  peers.dossier.findings.clear();
  EXPECT_EQ(verdict_line(peers), "2 figures in 2 documents: no conflict.");
}

TEST(Words, what_was_not_read_is_named) {
  Report report = test::flood_report();
  EXPECT_EQ(unread_line(report), "Not read: 1 number in the draft, 1 of 4 sources (sources/scan.pdf: no text layer).");
  report.dossier.unread.push_back({"draft.md", 0, 0, 0, "", "a damaged page"});
  EXPECT_EQ(
      unread_line(report),
      "Not read: part of the draft (a damaged page), 1 number in the draft, 1 of 4 sources (sources/scan.pdf: no text "
      "layer).");
  for (char const* file : {"b.pdf", "c.pdf", "d.pdf", "e.pdf"})
    report.dossier.unread.push_back({file, kNone, 0, 0, "", ""});
  EXPECT_NE(unread_line(report).find("5 of 8 sources (sources/scan.pdf: no text layer; b.pdf; c.pdf; 2 more)"),
            std::string::npos);
  report.dossier.unread = {{"", 3, 0, 0, "", "a torn page"}};
  EXPECT_EQ(unread_line(report), "Not read: 1 of 3 sources (sources/radio.txt: a torn page).");
  report.dossier.unread.clear();
  EXPECT_EQ(unread_line(report), "Every file and every number was read.");
}

struct ValueRow {
  Reading reading;
  char const* words;
};

Reading reading_of(Relation relation, std::optional<double> nominal, std::optional<double> min = {},
                   std::optional<double> max = {}) {
  Reading out;
  out.relation = relation;
  out.nominal = nominal;
  out.min = min;
  out.max = max;
  return out;
}

TEST(Words, values_read_as_they_were_meant) {
  ValueRow rows[] = {
      {reading_of(Relation::equal, 12000), "12,000"},
      {reading_of(Relation::greater_equal, 40, 40), "at least 40"},
      {reading_of(Relation::greater, 40, 40), "more than 40"},
      {reading_of(Relation::less_equal, 40, {}, 40), "at most 40"},
      {reading_of(Relation::range, {}, 5, 10), "5 to 10"},
      {reading_of(Relation::equal, {}, 24, 99), "24 to 99"},
      {reading_of(Relation::equal, {}), ""},
  };
  for (ValueRow const& row : rows) EXPECT_EQ(value_words(row.reading), row.words);
  rows[0].reading.approximate = true;
  rows[0].reading.trend = Trend::up;
  EXPECT_EQ(value_words(rows[0].reading), "up about 12,000");
}

TEST(Words, a_difference_is_in_the_drafts_unit) {
  Report const report = test::flood_report();
  auto const& figures = report.dossier.figures;
  EXPECT_EQ(difference(figures[0], figures[12]), "-4,500 homes (-37.5%)");
  EXPECT_EQ(difference(figures[3], figures[8]), "+40,500,000 USD (+900%)");
  EXPECT_EQ(difference(figures[0], figures[11]), std::nullopt) << "equal values";
  EXPECT_EQ(difference(figures[0], figures[8]), std::nullopt) << "homes against money";
}

TEST(Words, a_difference_converts_and_keeps_points_apart) {
  Figure metres;
  metres.reading.kind = Kind::measure;
  metres.reading.nominal = 3;
  metres.reading.unit = {"kilometre", "km", Dimension::length, 1000, 0, "metre", "", false, {}};
  Figure feet = metres;
  feet.reading.nominal = 4500;
  feet.reading.unit = {"metre", "m", Dimension::length, 1, 0, "metre", "", false, {}};
  EXPECT_EQ(difference(metres, feet), "+1.5 km (+50%)");

  Figure share;
  share.reading.kind = Kind::percent;
  share.reading.nominal = 40;
  share.reading.unit = {"percent", "%", Dimension::dimensionless, 0.01, 0, "one", "", false, {}};
  Figure other = share;
  other.reading.nominal = 42.5;
  EXPECT_EQ(difference(share, other), "+2.5 points (+6.25%)");
}

TEST(Words, times_and_origins) {
  TimeSpan span;
  EXPECT_EQ(when_words(span), "undated");
  span.last = parse_iso_day("2023-03-16");
  EXPECT_EQ(when_words(span), "until 2023-03-16");
  span.first = span.last;
  EXPECT_EQ(when_words(span), "2023-03-16");
  span.first = parse_iso_day("2023-03-01");
  EXPECT_EQ(when_words(span), "2023-03-01 to 2023-03-16");
  span.last.reset();
  EXPECT_EQ(when_words(span), "since 2023-03-01");
  EXPECT_EQ(origin_words(DateOrigin::dateline), "from the dateline");
  EXPECT_EQ(origin_words(DateOrigin::unknown), "not known");
}

}  // namespace
}  // namespace stet
