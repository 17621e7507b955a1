#include <gtest/gtest.h>

#include "fixture.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

using Row = std::vector<std::string>;

/// RFC 4180, and nothing beyond it.
std::vector<Row> rows_of(std::string_view text) {
  std::vector<Row> out;
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
  text.remove_prefix(3);
  while (!text.empty()) {
    Row row;
    for (;;) {
      EXPECT_EQ(text.front(), '"');
      text.remove_prefix(1);
      std::string cell;
      for (;;) {
        std::size_t const end = text.find('"');
        cell += text.substr(0, end);
        text.remove_prefix(end + 1);
        if (!text.starts_with('"')) break;
        cell += '"';
        text.remove_prefix(1);
      }
      row.push_back(cell);
      if (!text.starts_with(',')) break;
      text.remove_prefix(1);
    }
    EXPECT_TRUE(text.starts_with("\r\n"));
    text.remove_prefix(2);
    out.push_back(row);
  }
  return out;
}

TEST(Csv, is_the_checking_sheet) {
  auto const rows = rows_of(write_csv(test::flood_report()));
  ASSERT_EQ(rows.size(), 11u) << "the titles, eight figures, a date, a number that was not read";
  EXPECT_EQ(rows[0], (Row{"number", "document", "line", "column", "figure", "sentence", "verdict", "why", "source",
                          "source date", "source figure", "source sentence", "source place", "checker", "note"}));
  EXPECT_EQ(rows[1][4], "Monday, 14 March 2023");
  EXPECT_EQ(rows[1][6], "calendar");
  EXPECT_EQ(rows[5], (Row{"4", "draft.md", "3", "19", "$4.5 million",
                          "Repairs will cost $4.5 million, according to the council.", "conflict",
                          "Both sources have ten times the draft's sum.", "Allerford Council | sources/radio.txt",
                          "2023-03-15 | undated", "$45 million | $45 million",
                          "The council puts the repairs at $45 million. | The council puts the repairs at $45 million.",
                          "sources/council.html, line 1 | sources/radio.txt, line 1", "", ""}));
  EXPECT_EQ(rows[8][7], "No source gives the river's level.; Arithmetic: From 40 to 50 is 25%, not 30 percent.");
  EXPECT_EQ(rows[9][4], "2,,400");
  EXPECT_EQ(rows[9][6], "not read");
}

TEST(Csv, peers_have_a_row_for_every_figure) {
  auto const rows = rows_of(write_csv(test::peer_report()));
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[1][6], "outdated");
  EXPECT_EQ(rows[1][10], "44 singers");
  EXPECT_EQ(rows[2][1], "tuesday.txt");
}

struct Cell {
  char const* text;
  char const* shown;
};

TEST(Csv, no_cell_is_a_formula) {
  Cell const cells[] = {
      {"=HYPERLINK(\"http://evil.example\")", "'=HYPERLINK(\"http://evil.example\")"},
      {"+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"},
      {"-2+3", "'-2+3"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1+1", "'=1+1"},
      {"\r=1+1", "'=1+1"},
      {"\uFF1D1+1", "'\uFF1D1+1"},
      {"-A1", "'-A1"},
      {"-", "'-"},
      {"x;=1+1", "x;'=1+1"},
      {"x;\" =1+1", "x;\" '=1+1"},
      {"-5%", "-5%"},
      {"+1,200 jobs", "+1,200 jobs"},
      {"-$4.5 million", "-$4.5 million"},
      {"-\u20AC3", "-\u20AC3"},
      {"5-6", "5-6"},
      {"40 = 40", "40 = 40"},
  };
  for (Cell const& cell : cells) {
    Report report = test::peer_report();
    report.dossier.figures[0].why = cell.text;
    report.dossier.findings.clear();
    EXPECT_EQ(rows_of(write_csv(report))[1][7], cell.shown);
  }
}

TEST(Csv, hostile_documents_stay_in_their_cells) {
  auto const rows = rows_of(write_csv(test::hostile_report()));
  for (Row const& row : rows) EXPECT_EQ(row.size(), 15u);
}

}  // namespace
}  // namespace stet
