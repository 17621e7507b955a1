#include <gtest/gtest.h>

#include "dump.hpp"
#include "support/check_document.hpp"

namespace stet::test {
namespace {

TEST(Html, rows) {
  struct Row {
    char const* text;
    char const* blocks;
  };
  Row const rows[] = {
      {"<h1>New pier</h1><p>The pier is <b>40</b> <i>metres</i> long.</p>",
       "heading1 New pier / body The pier is 40 metres long."},
      {"<p>one<p>two<div>three</div>four", "body one / body two / body three / body four"},
      {"<ul><li>31 boats<li>9 sheds</ul>", "body 31 boats / body 9 sheds"},
      {"<p>a<br>b<br><br>c</p>", "body a b / body c"},
      {"<blockquote><p>We saw 40.</p></blockquote>", "quote We saw 40."},
      {"<h2>Seen: <blockquote>We saw 40.</blockquote></h2>", "heading2 Seen: / quote We saw 40."},
      {"<figure><img src=x alt='7 boats'><figcaption>A crane at work</figcaption></figure>", "caption A crane at work"},
      {"<p>on <time datetime='2025-03-16'>Sunday</time> at noon</p>", "body on Sunday at noon"},
      {"<script>var a = 40;</script><style>p{width:40px}</style><p>Text</p><template>9</template>", "body Text"},
      {"<p>It was <del>40</del><ins>41</ins>.</p>", "body It was 41."},
      {"<p>Ships: 1,234<sup>3</sup> on 5 km<sup>2</sup> by the 21<sup>st</sup></p>",
       "body Ships: 1,234 on 5 km\xC2\xB2 by the 21st"},
      {"<p>CO<sub>2</sub> fell</p>", "body CO2 fell"},
      {"<p hidden>40</p><p style='display: none'>41</p><p>42 ships</p>", "furniture 40 / furniture 41 / body 42 ships"},
      {"<pre><code>x = 40</code></pre><p>Text</p>", "furniture x = 40 / body Text"},
      {"", ""},
  };
  for (Row const& row : rows) EXPECT_EQ(read("a.html", row.text), row.blocks) << row.text;
}

TEST(Html, tables) {
  struct Row {
    char const* text;
    char const* blocks;
  };
  Row const rows[] = {
      {"<table><caption>Ships by port</caption><tr><th>Port<th>2024<tr><td>Leith<td>640<tr><td>Ayr<td></table>",
       "caption Ships by port / table [!Port] [!2024] / table [Leith] [640] / table [Ayr] []"},
      {"<table><tr><td>Port<td>Ships<tr><td>Leith<td>640</table>", "table [!Port] [!Ships] / table [Leith] [640]"},
      {"<table><thead><tr><td>Port<td>Ships</thead><tr><th>Leith</th><td>640</td></table>",
       "table [!Port] [!Ships] / table [!Leith] [640]"},
      // a table of one column, or around another table, only arranges the page
      {"<table><tr><td>Leith<tr><td>Ayr</table>", "body Leith / body Ayr"},
      {"<table><tr><td>Left<td><table><tr><td>Leith<td>640</table></table>", "body Left / table [Leith] [640]"},
      {"<dl><dt>Size</dt><dd>40 acres</dd><dt>Crew</dt><dd>12</dd></dl>",
       "table [!Size] [40 acres] / table [!Crew] [12]"},
  };
  for (Row const& row : rows) EXPECT_EQ(read("a.html", row.text), row.blocks) << row.text;
  Document const d =
      load("a.html", "<table><tr><td rowspan=2>North<td colspan=2>Leith<td>1<tr><td>Ayr<td>3<td>4</table>").document;
  ASSERT_EQ(d.blocks.size(), 2u);
  EXPECT_EQ(d.blocks[0].cells[2].column, 3u);
  EXPECT_EQ(d.blocks[1].cells[0].column, 1u);
}

TEST(Html, what_is_cut_is_cut_between_characters) {
  std::string words;
  for (int i = 0; i < 1'000; ++i) words += "a\u00E9";
  for (std::string const shift : {"", "x", "xx"}) {
    std::string const text = shift + words;
    std::string const page = "<link rel=canonical href='https://x.example/" + text +
                             "'><meta property=og:site_name content='" + text + "'><title>" + text + "</title><h1>" +
                             text + "</h1>";
    EXPECT_EQ(broken_promise(load("a.html", page)), "");
    EXPECT_GT(load("a.html", page).document.title.size(), 390u);
    std::string const json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":\"" + text +
                             "\",\"datePublished\":\"2024-03-14T09:00:00 " + text + "\"}</script>";
    EXPECT_EQ(broken_promise(load("a.html", json + "<p>Text")), "");
  }
}

TEST(Html, title_publisher_and_address) {
  Document const d =
      load(
          "a.html",
          "<head><title>New pier for Leith | Port News</title><link rel=canonical href='https://x.example/pier'></head>"
          "<h1>New pier for Leith</h1><p>Text</p>")
          .document;
  EXPECT_EQ(d.title, "New pier for Leith");
  EXPECT_EQ(d.publisher, "Port News");
  EXPECT_EQ(d.url, "https://x.example/pier");
  EXPECT_EQ(load("a.html", "<title>Port News - Pier opens</title><h1>Pier opens</h1>").document.publisher, "Port News");
  EXPECT_EQ(load("a.html", "<title>DRAFT - Pier opens</title><h1>Pier opens</h1>").document.publisher, "");
  EXPECT_EQ(load("a.html", "<meta property='og:site_name' content='Port &amp; Pier'><p>x").document.publisher,
            "Port & Pier");
  // the site's own name in an h1 is not the title
  EXPECT_EQ(load("a.html",
                 "<title>Pier opens at last | Port News</title><header><h1>Port News</h1></header>"
                 "<article><h1>Pier opens at last</h1><p>Text</article>")
                .document.title,
            "Pier opens at last");
}

}  // namespace
}  // namespace stet::test
