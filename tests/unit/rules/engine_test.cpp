#include "rules/engine.hpp"

#include <gtest/gtest.h>

#include "hand_made.hpp"
#include "packs.hpp"

namespace stet {
namespace {

struct Row {
  int line;
  std::string given;
  std::string expect;
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

std::string run(Engine const& engine, Dossier dossier) {
  engine.run(dossier);
  return dump_findings(dossier);
}

void check_lines(std::vector<Row> const& rows) {
  Engine const engine = built_in_engine();
  for (Row const& row : rows)
    EXPECT_EQ(run(engine, hand_made::from_lines(row.given)), row.expect) << __FILE__ << ":" << row.line;
}

void check_texts(std::vector<Row> const& rows) {
  Engine const engine = built_in_engine();
  for (Row const& row : rows) {
    Dossier dossier = hand_made::from_text(row.given);
    engine.run(dossier);
    std::erase_if(dossier.findings, [](Finding const& f) { return f.category == Check::unsupported; });
    for (std::size_t i = 0; i < dossier.findings.size(); ++i) dossier.findings[i].id = "F" + std::to_string(i + 1);
    EXPECT_EQ(dump_findings(dossier), row.expect) << __FILE__ << ":" << row.line;
  }
}

TEST(Findings, of_a_draft_against_its_sources) {
  check_lines({
      ROW("draft 30 @2022-03-02\ns1 30 @2022-03-01", ""),
      ROW("draft 30 @2022-03-02\ns1 45 @2022-03-02",
          "F1 error core/conflict 0,1: Draft has 30 things; s1 (2022-03-02) has 45 things.\n"),
      ROW("draft 30 @2022-03-02\ns1 45 from=Courier",
          "F1 warning core/conflict 0,1: Draft has 30 things; Courier (none) has 45 things. One of them has no "
          "date.\n"),
      ROW("draft >91 @2022-03-02\ns1 91 @2022-03-02",
          "F1 warning core/conflict 0,1: Draft has >91 things; s1 (2022-03-02) has 91 things.\n"),
      ROW("draft 52 @2022-03-02\ns1 52 @2022-01-10\ns2 57 @2022-02-20",
          "F1 error core/outdated 0,1,2: 52 things matches s1 (2022-01-10); s2 (2022-02-20) has 57 things.\n"),
      ROW("draft 80 @2022-03-02\ns1 80 @2022-03-02 by=organisers\ns2 30 @2022-03-02 by=police",
          "F1 warning core/disputed 0,1,2: Draft has 80 things, as s1 (2022-03-02); s2 (2022-03-02) has 30 things.\n"
          "F2 note core/disputed 1,2: s1 has 80 things (organisers); s2 has 30 things (police).\n"),
      ROW("draft 30 @2022-03-02\ns1 45 @2022-03-02 broader",
          "F1 warning core/unsupported 0: No source has a figure for thing; nearest is 45 things in s1 "
          "(2022-03-02).\n"),
      ROW("draft 1 @2022-03-02", ""),
      ROW("draft 3870 @2022-03-02\ns1 140 @2022-03-02\ns2 3870 @2022-03-02 other noun=shelter",
          "F1 error core/conflict 0,1: Draft has 3870 things; s1 (2022-03-02) has 140 things.\n"
          "F2 note core/borrowed-figure 0,2: s2 has 3870 shelters: the same number, for something else.\n"),
      // Sources that contradict each other are named whether or not the draft uses them.
      ROW("draft 1 @2022-03-02\ns1 45 @2022-03-02 other\ns2 60 @2022-03-02 other",
          "F1 note core/conflict 1,2: s1 (2022-03-02) has 45 things; s2 (2022-03-02) has 60 things.\n"),
  });
}

TEST(Findings, between_peers) {
  check_lines({
      ROW("a 30 @2022-03-02\nb 45 @2022-03-02",
          "F1 error core/conflict 0,1: a (2022-03-02) has 30 things; b (2022-03-02) has 45 things.\n"),
      ROW("a 30 @2022-03-02 by=police\nb 45 @2022-03-02 by=mayor",
          "F1 note core/disputed 0,1: a has 30 things (police); b has 45 things (mayor).\n"),
      ROW("a 45 @2022-03-05\nb 30 @2022-03-02",
          "F1 warning core/outdated 1,0: b (2022-03-02) has 30 things; a (2022-03-05) has 45 things.\n"),
      ROW("a 30\nb 45 @2022-03-02",
          "F1 warning core/conflict 0,1: a (none) has 30 things; b (2022-03-02) has 45 things. One of them has no "
          "date.\n"),
      ROW("a 30 @2022-03-02\nb 40 @2022-03-04\nc 50 @2022-03-06",
          "F1 warning core/outdated 0,2: a (2022-03-02) has 30 things; c (2022-03-06) has 50 things.\n"
          "F2 warning core/outdated 1,2: b (2022-03-04) has 40 things; c (2022-03-06) has 50 things.\n"),
      // Copies do not multiply a conflict.
      ROW("a 30 @2022-03-02 copy=1\nb 30 @2022-03-02 copy=1\nc 45 @2022-03-02",
          "F1 error core/conflict 0,2: a (2022-03-02) has 30 things; c (2022-03-02) has 45 things.\n"),
      ROW("a 30 @2022-03-02 stated\nb 45 @2022-03-04 stated", ""),
      ROW("a 30 @2022-03-02 flow\nb 45 @2022-03-04 flow", ""),
      ROW("a 30 @2022-03-02 flow\nb 45 @2022-03-02 flow",
          "F1 error core/conflict 0,1: a (2022-03-02) has 30 things; b (2022-03-02) has 45 things.\n"),
      ROW("a 30 @2022-03-02 fixed\nb 45 @2002-03-02 fixed",
          "F1 error core/conflict 1,0: b (2002-03-02) has 45 things; a (2022-03-02) has 30 things.\n"),
      ROW("a 30 @2022-03-02\nb 45 @2022-03-02 planned", ""),
      ROW("a 30 @2022-03-02\nb 45 @2022-03-02 denied", ""),
      // A running total that falls was revised or is another: no outdated figure.
      ROW("a 45 @2022-03-02 total\nb 30 @2022-03-04 total", ""),
      ROW("a 30 @2022-03-02 total\nb 45 @2022-03-04 total",
          "F1 warning core/outdated 0,1: a (2022-03-02) has 30 things; b (2022-03-04) has 45 things.\n"),
      // The older one dates itself, yet its text came out after the newer figure was known.
      ROW("a 30 @2022-03-02 stated pub=2022-03-09\nb 45 @2022-03-04",
          "F1 warning core/outdated 0,1: a (2022-03-02) has 30 things; b (2022-03-04) has 45 things.\n"),
      ROW("a 30 @2022-03-02 stated pub=2022-03-03\nb 45 @2022-03-04", ""),
  });
}

TEST(Findings, changes_between_two_levels) {
  check_texts({
      ROW("Fares rose from <from-value USD 1000> to <to-value USD 1200>, a <change percent 25 up> rise.",
          "F1 error sums/percent-change 0,1,2: From 1000 to 1200 is 20%, not 25.\n"),
      ROW("Fares rose from <from-value USD 1000> to <to-value USD 1200>, a <change percent 20 up> rise.", ""),
      ROW("Fares fell from <from-value USD 1200> to <to-value USD 1000>, a <change percent 17 down> cut.", ""),
      // The direction must fit too, where the words give one.
      ROW("Fares went from <from-value USD 1200> to <to-value USD 960>, a <change percent 20 up> rise.",
          "F1 error sums/percent-change 0,1,2: From 1200 to 960 is -20%, not 20.\n"),
      ROW("Fares went from <from-value USD 1200> to <to-value USD 960>, a <change percent 20> change.", ""),
      // Rounded levels are intervals: 2.4 to 3.9 million may be 60 percent.
      ROW("Sales rose <change percent 60 up> to <to-value unit 3900000 wide=50000 step=100000> from "
          "<from-value unit 2400000 wide=50000 step=100000>.",
          ""),
      ROW("Turnout fell from <from-value percent 60> to <to-value percent 54>, a drop of <change percent 6 down>.",
          "F1 error sums/points-against-percent 0,1,2: From 60 to 54 is 6 percentage points, or 10%.\n"),
      ROW("Turnout fell from <from-value percent 60> to <to-value percent 54>, a drop of <change percent 25 down>.",
          "F1 error sums/percent-change 0,1,2: From 60 to 54 is 10%, not 25.\n"),
      ROW("Turnout fell from <from-value percent 60> to <to-value percent 54>, a drop of <change percent 10 down>.",
          ""),
      ROW("It rose from <from-value percent 60.1> to <to-value percent 62.6>, up <change percent 2.5 up>.",
          "F1 error sums/points-against-percent 0,1,2: From 60.1 to 62.6 is 2.5 percentage points, or 4.2%.\n"),
      ROW("Turnout fell from <from-value percent 60> to <to-value percent 54>, by <change percentage_point 6 down>.",
          ""),
      ROW("Turnout fell from <from-value percent 60> to <to-value percent 54>, by <change percentage_point 8 down>.",
          "F1 error sums/percentage-points 0,1,2: From 60 to 54 is 6 percentage points, not 8.\n"),
      // Two groups in one sentence: each change goes with its own levels.
      ROW("Tea rose from <from-value USD 10> to <to-value USD 12>, up <change percent 20 up>, and milk fell from "
          "<from-value USD 8> to <to-value USD 6>, down <change percent 30 down>.",
          "F1 error sums/percent-change 3,4,5: From 8 to 6 is 25%, not 30.\n"),
      // Of another thing, in another sentence, in another currency: nothing is claimed.
      ROW("Rents rose from <from-value USD 10 head=rent> to <to-value USD 12 head=rent> as pay rose "
          "<change percent 5 up head=pay>.",
          ""),
      ROW("Rents rose from <from-value USD 10> to <to-value USD 12>. Trains were <change percent 5 up> dearer.", ""),
      ROW("Rents rose from <from-value USD 10> to <to-value GBP 12>, <change percent 5 up> more.", ""),
      ROW("Rents rose from <from-value USD 10 clause=0> to <to-value USD 12 clause=0> and <change percent 5 up "
          "clause=2>.",
          ""),
  });
}

TEST(Findings, parts_and_wholes) {
  check_texts({
      ROW("The crash hurt <total person 9>: <part adult 4 of=0> adults and <part child 6 of=0> children.",
          "F1 error sums/sum-of-parts 0,1,2: The parts add up to 10; the text says 9.\n"),
      ROW("The crash hurt <total person 10>: <part adult 4 of=0> adults and <part child 6 of=0> children.", ""),
      ROW("The crash hurt <total person 12>: <part adult 4 of=0> adults and <part child 6 of=0> children.",
          "F1 warning sums/sum-of-parts 0,1,2: The parts add up to 10; the text says 12.\n"),
      ROW("The crash hurt <total person 12>, <part adult 4 of=0> adults and <part child 6 of=0> children.", ""),
      ROW("The crash hurt <total person 12>, including <part adult 4 of=0> adults and <part child 6 of=0> children.",
          ""),
      ROW("The crash hurt <total person 9>, including <part adult 4 of=0> adults and <part child 6 of=0> children.",
          "F1 error sums/sum-of-parts 0,1,2: The parts add up to 10; the text says 9.\n"),
      ROW("The crash hurt <total person 9>, including <part child 4 of=0> children.", ""),
      ROW("It hurt <part adult 4> adults and <part child 6> children, <total person 12> in all.",
          "F1 warning sums/sum-of-parts 0,1,2: The parts add up to 10; the text says 12.\n"),
      // Rounding explains 99, and a part of a part is no part of the whole.
      ROW("Of all <total percent 100> went <part percent 33 of=0>, <part percent 33 of=0> and <part percent 33 of=0>.",
          ""),
      ROW("It took <total person 10>: <part adult 4 of=0>, <part child 6 of=0>, <part girl 3 of=2> of them girls.", ""),
      ROW("Of <total school 40> schools <part school 12> or <share percent 35> closed.",
          "F1 warning sums/percent-of 0,1,2: 12 of 40 is 30%, not 35.\n"),
      ROW("Of <total school 40> schools <part school 12> or <share percent 30> closed.", ""),
  });
}

TEST(Findings, conversions) {
  check_texts({
      ROW("Winds of <converted mile_per_hour 100 wide=5> (<conversion kilometre_per_hour 160 wide=5>).", ""),
      ROW("Winds of <converted mile_per_hour 100 wide=5> (<conversion kilometre_per_hour 130 wide=5>).",
          "F1 error units/unit-conversion 0,1: 100 is 160.9 kilometre_per_hour, not 130.\n"),
      ROW("It reached <level,converted celsius 5> (<conversion fahrenheit 41>).", ""),
      ROW("It reached <level,converted celsius 5> (<conversion fahrenheit 9>).",
          "F1 error units/unit-conversion 0,1: 5 is 41 fahrenheit, not 9.\n"),
      ROW("It fell by <change,converted celsius 5 down> (<conversion fahrenheit 9>).", ""),
      ROW("It fell by <change,converted celsius 5 down> (<conversion fahrenheit 41>).",
          "F1 error units/unit-conversion 0,1: 5 is 9 fahrenheit, not 41.\n"),
      ROW("Summers grew <change,converted celsius 5 up> (<conversion fahrenheit 9>) hotter.", ""),
      ROW("It stood at <converted celsius 5> (<conversion fahrenheit 9>).",
          "F1 error units/unit-conversion 0,1: 5 is 41 fahrenheit, not 9.\n"),
      // Nothing says whether this is a level: either reading will do.
      ROW("A gap of <converted celsius 5> (<conversion fahrenheit 9>).", ""),
      ROW("The firm (<conversion staff 12>) paid <converted USD 4>.", ""),
      ROW("It cost <converted USD 4> (<conversion GBP 3>).", ""),
  });
}

TEST(Findings, dates_of_the_calendar) {
  Engine const engine = built_in_engine();
  struct DateRow {
    int line;
    std::string text;
    DateReading reading;
    std::string as_of;
    std::string expect;
  };
  auto day = [](std::optional<int> year, unsigned month, unsigned d, std::optional<unsigned> weekday) {
    DateReading out;
    out.year = year, out.month = month, out.day = d, out.weekday = weekday;
    return out;
  };
  for (DateRow const& row : std::vector<DateRow>{
           {__LINE__, "Tuesday, 4 March 2020", day(2020, 3, 4, 2), "",
            "F1 error dates/weekday-date [Tuesday, 4 March 2020]: Tuesday, 4 March 2020: that day was a Wednesday. "
            "Either "
            "the weekday or the date is wrong.\n"},
           {__LINE__, "Wednesday, 4 March 2020", day(2020, 3, 4, 3), "", ""},
           {__LINE__, "4 March 2020", day(2020, 3, 4, {}), "", ""},
           {__LINE__, "Tuesday, March 4", day({}, 3, 4, 2), "2020-03-10",
            "F1 error dates/weekday-date [Tuesday, March 4]: Tuesday, March 4: that day was a Wednesday. Either the "
            "weekday "
            "or the date is wrong.\n"},
           {__LINE__, "Tuesday, March 4", day({}, 3, 4, 2), "", ""},
           {__LINE__, "Friday, Dec. 30", day({}, 12, 30, 5), "2023-01-04", ""},
           {__LINE__, "31 June 2024", day(2024, 6, 31, {}), "",
            "F1 error dates/impossible-date [31 June 2024]: 31 June 2024 is no day of the calendar: June has 30 "
            "days.\n"},
           {__LINE__, "29 February 2023", day(2023, 2, 29, {}), "",
            "F1 error dates/impossible-date [29 February 2023]: 29 February 2023 is no day of the calendar: February "
            "has 28 "
            "days.\n"},
           {__LINE__, "29 February", day({}, 2, 29, {}), "", ""},
       }) {
    Dossier dossier = hand_made::from_text(row.text);
    dossier.as_of = parse_iso_day(row.as_of);
    dossier.dates.push_back({{0, 0, static_cast<Offset>(row.text.size())}, 0, row.reading});
    EXPECT_EQ(run(engine, dossier), row.expect) << __FILE__ << ":" << row.line;
  }
}

TEST(Findings, inside_a_source_are_notes) {
  Engine const engine = built_in_engine();
  Dossier dossier = hand_made::from_text(
      "Fares rose from <from-value USD 10> to <to-value USD 12>, <change percent 9 up>.", DocumentRole::source);
  Document draft;
  draft.id = "draft";
  draft.role = DocumentRole::draft;
  dossier.documents.push_back(draft);
  EXPECT_EQ(run(engine, dossier), "F1 note sums/percent-change 0,1,2: From 10 to 12 is 20%, not 9.\n");
}

TEST(Findings, stand_worst_first_then_by_place) {
  Engine const engine = built_in_engine();
  EXPECT_EQ(run(engine, hand_made::from_lines("draft 400 @2022-03-02 other\ndraft 30 @2022-03-02\ns1 45 @2022-03-02")),
            "F1 error core/conflict 0,2: Draft has 400 things; s1 (2022-03-02) has 45 things.\n"
            "F2 error core/conflict 1,2: Draft has 30 things; s1 (2022-03-02) has 45 things.\n");
}

TEST(Fingerprints, keep_their_parts_apart) {
  Engine const engine = built_in_engine();
  auto print = [&](std::string const& lines) {
    Dossier dossier = hand_made::from_lines(lines);
    engine.run(dossier);
    return dossier.findings.at(0).fingerprint;
  };
  Fingerprint const base = print("draft 30 @2022-03-02\ns1 45 @2022-03-02");
  Fingerprint const other_value = print("draft 31 @2022-03-02\ns1 45 @2022-03-02");
  Fingerprint const other_evidence = print("draft 30 @2022-03-02\ns1 46 @2022-03-02");
  Fingerprint const other_thing = print("draft 30 @2022-03-02 noun=boat\ns1 45 @2022-03-02");
  EXPECT_EQ(base.claim.size(), 16u);
  EXPECT_EQ(base.claim, other_value.claim);
  EXPECT_NE(base.value, other_value.value);
  EXPECT_EQ(base.evidence, other_value.evidence);
  EXPECT_EQ(base.claim, other_evidence.claim);
  EXPECT_NE(base.evidence, other_evidence.evidence);
  EXPECT_NE(base.claim, other_thing.claim);
}

}  // namespace
}  // namespace stet
