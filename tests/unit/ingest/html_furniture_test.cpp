#include <gtest/gtest.h>

#include "dump.hpp"

namespace stet::test {
namespace {

constexpr char const* kStory =
    "<p>The harbour board met on Monday and voted for a new pier of 40 metres.</p>"
    "<p>Nobody spoke against the plan, and the meeting closed before nine in the evening.</p>";

constexpr char const* kStoryBlocks =
    "body The harbour board met on Monday and voted for a new pier of 40 metres. / "
    "body Nobody spoke against the plan, and the meeting closed before nine in the evening.";

/// The blocks that are no furniture.
std::string kept(std::string const& html) {
  Document d = load("a.html", html).document;
  std::erase_if(d.blocks, [](Block const& b) { return b.zone == Zone::furniture; });
  return dump(d);
}

TEST(HtmlFurniture, what_stands_around_an_article_goes) {
  std::string const story = kStory, title = "<h1>New pier for Leith</h1>";
  std::string const blocks = std::string("heading1 New pier for Leith / ") + kStoryBlocks;
  std::string const pages[] = {
      "<nav><a>Home</a> 7 jobs</nav><article>" + title + story + "</article><footer>Founded 1901.</footer>",
      "<div class='now'>Friday 3 March 2023 | 7 C | 3 alerts</div>" + title + story,
      title + story +
          "<div class='related-posts'><p>A bus with 14 people on board fell into a ravine on Tuesday night.</p></div>",
      title + story + "<div><h3>Must read</h3><ul><li>14 hurt in crash</li><li>Rents up 7.8%</li></ul></div>",
      title + story + "<div><div><h3>Most read</h3></div><ol><li>14 hurt in crash</li></ol></div>",
      "<main>" + title + story + "<h3>Related articles</h3><ul><li>14 hurt in crash</li></ul></main>",
      title + story + "<ul><li><a href=1>14 hurt in crash</a></li><li><a href=2>Rents up 7.8%</a></li></ul>",
      title + story + "<p>Comments are closed.</p><p>\xC2\xA9 2010-2023 Port News</p>",
      title + story +
          "<div id='cookieBar'>We and 96 partners use 41 cookies on this page and would like to keep on doing "
          "so.</div>",
      title + story +
          "<div class='ad'>Flights from 99 crowns each way until the end of the month, so book right now.</div>",
      title + story + "<form><label>Your 5 wishes</label></form><button>Agree to 40</button>",
      "<main><aside>Today: 3 March 2023, 7 C</aside>" + title + story +
          "</main><aside><p>Up: Harbour Gas 3.9%</p></aside>",
      title + story + "<p>4 min read</p>",
  };
  for (std::string const& page : pages) EXPECT_EQ(kept(page), blocks) << page;
}

TEST(HtmlFurniture, what_belongs_to_the_article_stays) {
  std::string const story = kStory, title = "<h1>New pier for Leith</h1>";
  std::string const start = std::string("heading1 New pier for Leith / ") + kStoryBlocks;
  struct Row {
    std::string page;
    std::string more;
  };
  Row const rows[] = {
      {"<article>" + title + story + "<aside><h4>Key facts</h4><p>Length: 40 metres</p></aside></article>",
       " / heading4 Key facts / factbox Length: 40 metres"},
      {"<article>" + title + story + "<div class='fact-box'><p>Length: 40 metres</p></div></article>",
       " / factbox Length: 40 metres"},
      {"<main>" + title + story + "<ul><li>31 boats</li><li>9 sheds</li></ul></main>",
       " / body 31 boats / body 9 sheds"},
      {title + story + "<table><tr><th>Port<th>Ships<tr><td>Leith<td>640</table>",
       " / table [!Port] [!Ships] / table [Leith] [640]"},
      // a class name says nothing where the element holds the story itself
      {"<div class='ad-free sidebar'>" + title + story + "</div>", ""},
      {"<form>" + title + story + "</form>", ""},
      {"<article class='post tag-share related'>" + title + story + "</article>", ""},
      {"<article><header>" + title + "</header>" + story + "</article>", ""},
      {title + "<article>" + story + "</article>", ""},
  };
  for (Row const& row : rows) EXPECT_EQ(kept(row.page), start + row.more) << row.page;
}

TEST(Furniture, facts_at_an_articles_end_are_kept) {
  std::string const page =
      "<article><h1>New picker</h1><p>The firm showed a machine that picks apples at night in Yakima.</p>";
  EXPECT_EQ(read("a.html", page + "<p>List price: $318,000</p><p>Follow along</p><p>March 7, 2023</p></article>"),
            "heading1 New picker / body The firm showed a machine that picks apples at night in Yakima. / "
            "body List price: $318,000 / furniture Follow along / furniture March 7, 2023");
}

}  // namespace
}  // namespace stet::test
