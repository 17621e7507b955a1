#include <gtest/gtest.h>

#include "dump.hpp"

namespace stet::test {
namespace {

TEST(Markdown, rows) {
  struct Row {
    char const* text;
    char const* blocks;
  };
  Row const rows[] = {
      {"# New pier\n\nThe pier is **40** metres *long*.", "heading1 New pier / body The pier is 40 metres long."},
      {"Two\nlines  \nof text", "body Two lines of text"},
      {"Cost: \\$5 and AT&amp;T &mdash; &#8364;3",
       "body Cost: $5 and AT&T \xE2\x80\x94 \xE2\x82\xAC"
       "3"},
      {"See [the plan](http://x.example/2019) ![40 boats](b.png) now", "body See the plan now"},
      {"- 31 boats\n- 9 sheds\n  - 2 burnt\n\n1. First\n2. Second",
       "body 31 boats / body 9 sheds / body 2 burnt / body First / body Second"},
      {"> We saw 40.\n\nHe left.", "quote We saw 40. / body He left."},
      {"```\nx = 40\n```\n\nText `with code`.", "furniture x = 40 / body Text with code."},
      {"<!-- 40 drafts -->\n\nText <b>bold</b><!-- 41 -->.", "body Text bold."},
      {"<div>\n<p>Ships: 40</p>\n</div>\n\nText.", "body Ships: 40 / body Text."},
      {"| Port | 2024 |\n|---|---|\n| Leith | 640 |\n| Ayr | |",
       "table [!Port] [!2024] / table [Leith] [640] / table [Ayr] []"},
      {"|A|B|\n|-|:-:|\n|x|1|\n\ntext", "table [!A] [!B] / table [x] [1] / body text"},
      {"| | |\n|---|---|\n| Size | **40** |", "table [Size] [40]"},
      {"    indented text is text", "body indented text is text"},
      {"It was ~~40~~ 41.", "body It was 41."},
      {"Must read\n\nText.", "furniture Must read / body Text."},
      {"", ""},
  };
  for (Row const& row : rows) EXPECT_EQ(read("a.md", row.text), row.blocks) << row.text;
}

TEST(Markdown, a_table_row_is_its_text_and_the_tables_are_numbered) {
  Document const d =
      load("a.md", "| A | B |\n|---|---|\n| x | 1 |\n\ntext\n\n| C | D |\n|---|---|\n| y | 2 |\n").document;
  ASSERT_EQ(d.blocks.size(), 5u);
  EXPECT_EQ(d.cut(d.blocks[1].begin, d.blocks[1].end), "x | 1");
  EXPECT_EQ(d.blocks[1].table, 0u);
  EXPECT_EQ(d.blocks[1].row, 1u);
  EXPECT_EQ(d.blocks[4].table, 1u);
  EXPECT_EQ(d.blocks[4].cells[1].column, 1u);
}

TEST(Markdown, front_matter_is_metadata) {
  Document const d =
      load("a.md", "---\ntitle: \"Pier\"\ndate: 2025-03-16\npublisher: Port News\n---\n\nIt is 40 metres long.\n")
          .document;
  EXPECT_EQ(dump(d),
            "furniture --- title: \"Pier\" date: 2025-03-16 publisher: Port News --- / body It is 40 metres long.");
  EXPECT_EQ(date_of(d), "2025-03-16 meta");
  EXPECT_EQ(d.title, "Pier");
  EXPECT_EQ(d.publisher, "Port News");
  EXPECT_EQ(read("a.md", "---\n\nA rule and prose without any key here\n\n---\n"),
            "body A rule and prose without any key here");
}

TEST(Markdown, a_table_that_asks_for_millions_of_cells_is_read_as_text) {
  std::string text = "|";
  for (int i = 0; i < 4000; ++i) text += "a|";
  text += "\n|";
  for (int i = 0; i < 4000; ++i) text += "---|";
  text += "\n";
  for (int i = 0; i < 2000; ++i) text += "|b\n";
  Loaded const loaded = load("a.md", text);
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_FALSE(loaded.document.whole);
  EXPECT_FALSE(loaded.document.text.empty());
}

}  // namespace
}  // namespace stet::test
