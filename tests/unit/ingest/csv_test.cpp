#include <gtest/gtest.h>

#include "dump.hpp"

namespace stet::test {
namespace {

TEST(Csv, rows) {
  struct Row {
    char const* text;
    char const* blocks;
  };
  Row const rows[] = {
      {"port,ships\nLeith,640\n", "table [!port] [!ships] / table [Leith] [640]"},
      {"port;ships;cost\nLeith;640;1,5\nAyr;3;2,5",
       "table [!port] [!ships] [!cost] / table [Leith] [640] [1,5] / table [Ayr] [3] [2,5]"},
      {"port\tships\r\nLeith\t640\r\n", "table [!port] [!ships] / table [Leith] [640]"},
      {"port|ships\nLeith|640\n", "table [!port] [!ships] / table [Leith] [640]"},
      {"port,note\n\"Leith, north\",\"he said \"\"40\"\"\"\n",
       "table [port] [note] / table [Leith, north] [he said \"40\"]"},
      {"a,b\n\"two\nlines\",4\n", "table [!a] [!b] / table [two lines] [4]"},
      {"port,2023,2024\nLeith,610,640\n", "table [!port] [!2023] [!2024] / table [Leith] [610] [640]"},
      {"Leith,640\nAyr,120\n", "table [Leith] [640] / table [Ayr] [120]"},
      {"Leith,,640\nAyr,x,\n", "table [Leith] [] [640] / table [Ayr] [x] []"},
      {"\xEF\xBB\xBFport,ships\n\nLeith,640\n", "table [!port] [!ships] / table [Leith] [640]"},
      // titles over the table, with the commas of its columns or without
      {"Ships by port,,\nport,2023,2024\nLeith,610,640\n", "heading Ships by port / table [!port] [!2023] [!2024] / table [Leith] [610] [640]"},
      {"Ships by port\nOf the board\n\nport,2023,2024\nLeith,610,640\n",
       "heading Ships by port / caption Of the board / table [!port] [!2023] [!2024] / table [Leith] [610] [640]"},
      {"# Ships; by port\n# Counted at noon, not at night\nport;2023;2024\nLeith;610;640\n",
       "heading Ships; by port / caption Counted at noon, not at night / table [!port] [!2023] [!2024] / table [Leith] [610] [640]"},
      {"#,port,ships\n1,Leith,640\n", "table [!#] [!port] [!ships] / table [1] [Leith] [640]"},
      {"Leith\nAyr\nPerth\n", "table [Leith] / table [Ayr] / table [Perth]"},
      {"", ""},
      {",,\n,,\n", ""},
  };
  for (Row const& row : rows) EXPECT_EQ(read("a.csv", row.text), row.blocks) << row.text;
}

TEST(Csv, a_title_may_date_the_table) {
  auto const published = [](char const* text) {
    auto const day = load("a.csv", text).document.published;
    return day ? to_string(*day) : std::string("none");
  };
  EXPECT_EQ(published("\"Ships by port, harbour board, 5 August 2025\",,\nport,2023,2024\nLeith,610,640\n"), "2025-08-05");
  EXPECT_EQ(published("\"Ships (unaudited), published 8 May 2024\",,\nport,2023,2024\nLeith,610,640\n"), "2024-05-08");
  EXPECT_EQ(published("\"Harbour board, yearly talk, 3 February 2026, page 11: ships\",,\nport,2023,2024\nLeith,610,640\n"),
            "2026-02-03");
  EXPECT_EQ(published("# Ships by port\n# Published Monday 16 June 2025. Counted by hand; at noon.\nport;2023;2024\nLeith;610;640\n"),
            "2025-06-16");
  EXPECT_EQ(published("Ships as of 31 December 2024,,\nport,2023,2024\nLeith,610,640\n"), "none");
}

TEST(Csv, a_quote_that_never_closes_is_named) {
  Loaded const loaded = load("a.csv", "port,ships\n\"Leith,640\n");
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].why, "a quote in the table is never closed");
  EXPECT_FALSE(loaded.document.whole);
}

TEST(Csv, columns_are_numbered_and_the_row_is_its_text) {
  Document const d = load("a.csv", "port,ships\nLeith,640\n").document;
  EXPECT_EQ(d.cut(d.blocks[1].begin, d.blocks[1].end), "Leith | 640");
  EXPECT_EQ(d.blocks[1].cells[1].column, 1u);
  EXPECT_EQ(d.blocks[1].row, 1u);
  Position const at = position_of(d, d.blocks[1].cells[1].begin);
  EXPECT_EQ(at.line, 2u);
  EXPECT_EQ(at.column, 7u);
}

TEST(Csv, columns_may_be_called_by_months) {
  EXPECT_EQ(read("a.csv", "port,May 2023,June 2023\nLeith,640,12\n"),
            "table [!port] [!May 2023] [!June 2023] / table [Leith] [640] [12]");
  EXPECT_EQ(read("a.csv", "Leith,3 May\nAyr,4 June\n"), "table [Leith] [3 May] / table [Ayr] [4 June]");
}

}  // namespace
}  // namespace stet::test
