#include <gtest/gtest.h>

#include "fixture.hpp"
#include "report/columns.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

TEST(Text, is_the_report_in_words) {
  Report report = test::flood_report();
  auto& findings = report.dossier.findings;
  findings.erase(findings.begin() + 4, findings.end());
  EXPECT_EQ(
      write_text(report, {}),
      "draft.md:3:19: error: Draft has $4.5 million; Allerford Council has $45 million. [core/conflict]\n"
      "    draft: Repairs will cost $4.5 million, according to the council.\n"
      "    sources/council.html (2023-03-15): The council puts the repairs at $45 million.\n"
      "    sources/radio.txt (undated): The council puts the repairs at $45 million.\n"
      "    why: Both sources have ten times the draft's sum.\n"
      "\n"
      "draft.md:2:56: error: 12,000 homes held on 15 March; a day later it is 7,500. [core/outdated]\n"
      "    draft: The flood that began on Monday, 14 March 2023 has left 12,000 homes without power.\n"
      "    sources/council.html (2023-03-15): Power failed in 12,000 homes.\n"
      "    sources/agency.txt (2023-03-16): By Thursday 7,500 homes were still dark.\n"
      "    why: An older source has the draft's figure, a newer one has 7,500 homes.\n"
      "\n"
      "draft.md:3:121: error: From 40 to 50 is 25%, not 30 percent. [sums/percent-change]\n"
      "    draft: The river rose from 40 to 50 centimetres overnight, a rise of 30 percent.\n"
      "\n"
      "draft.md:2:25: error: 14 March 2023 fell on a Tuesday. [core/calendar]\n"
      "    draft: The flood that began on Monday, 14 March 2023 has left 12,000 homes without power.\n"
      "\n"
      "draft.md:2:110: note: The number is the same only when rounded. [only-by-rounding]\n"
      "\n"
      "8 figures: 1 confirmed, 1 conflict, 1 disputed, 1 outdated, 4 unsupported; 1 sum wrong, 1 date wrong. As of "
      "2023-03-16.\n"
      "Not read: 1 number in the draft, 1 of 4 sources (sources/scan.pdf: no text layer).\n"
      "    draft.md:3:154: 2,,400: two group marks in a row\n"
      "    sources/scan.pdf: no text layer\n"
      "stet compares wordings: a confirmed figure is one that a source gives, or that follows from such figures, "
      "and a figure that all sources have wrong is never found.\n");
}

TEST(Text, colour_only_where_asked_for) {
  EXPECT_EQ(write_text(test::flood_report(), {}).find('\x1b'), std::string::npos);
  std::string const coloured = write_text(test::flood_report(), {true, 100});
  EXPECT_NE(coloured.find("\x1b[1;31merror\x1b[0m"), std::string::npos);
  EXPECT_NE(coloured.find("\x1b[1;4m$4.5 million\x1b[0m"), std::string::npos);
}

TEST(Text, documents_cannot_steer_the_terminal) {
  for (std::string const& text :
       {write_text(test::hostile_report(), {}), write_extract_text(test::hostile_report().dossier, {}, true)}) {
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\x01'), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
  }
}

TEST(Text, a_long_list_of_evidence_is_cut) {
  Report report = test::flood_report();
  Finding& finding = report.dossier.findings[0];
  for (FigureId id = 9; id < 14; ++id) finding.figures.push_back(id);
  EXPECT_NE(write_text(report, {}).find("    and 2 more passages\n"), std::string::npos);
}

TEST(Text, a_very_long_sentence_is_shown_around_its_figure) {
  test::DossierBuilder build;
  std::string filler;
  for (int i = 0; i < 4000; ++i) filler += "\u00FCber ";
  DocumentId const draft = build.document("draft.txt", DocumentRole::draft, "", filler + "66 kites " + filler);
  build.figure(draft, "66 kites", 66, "kite");
  build.finding(Check::unsupported, Severity::warning, {0}, "No source has kites.");
  Report report;
  report.dossier = build.dossier;
  std::string const text = write_text(report, {});
  EXPECT_LT(text.size(), 1500u);
  EXPECT_NE(text.find("66 kites"), std::string::npos);
  EXPECT_EQ(text.find("\uFFFD"), std::string::npos);
}

TEST(ExtractText, lines_are_as_wide_as_asked_for) {
  Report const report = test::flood_report();
  for (unsigned const width : {60u, 80u, 132u}) {
    std::string const table = write_extract_text(report.dossier, {false, width}, true);
    for (std::size_t at = 0; at < table.size();) {
      std::size_t const end = table.find('\n', at);
      EXPECT_LE(width_of(std::string_view(table).substr(at, end - at)), width);
      at = end + 1;
    }
  }
}

TEST(ExtractText, columns_stand_under_their_titles) {
  EXPECT_EQ(write_extract_text(test::peer_report().dossier, {}, false),
            "monday.txt: 1 figure\n"
            "figure      value  unit    subject  when        sentence\n"
            "40 singers  40     singer  singer   2023-05-01  The choir has 40 singers.\n"
            "\n"
            "tuesday.txt: 1 figure\n"
            "figure      value  unit    subject  when        sentence\n"
            "44 singers  44     singer  singer   2023-05-02  The choir has 44 singers.\n");
}

TEST(ExtractText, nothing_is_said_so) { EXPECT_EQ(write_extract_text(Dossier{}, {}, false), "No documents.\n"); }

}  // namespace
}  // namespace stet
