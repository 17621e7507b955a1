#include "ingest/dates.hpp"

#include <gtest/gtest.h>

#include "dump.hpp"

namespace stet::test {
namespace {

constexpr char const* kProse = "The harbour board met on Monday and voted for a new pier of 40 metres.";

TEST(Dates, a_dateline_without_a_year_is_of_the_last_such_day) {
  YearlessDay const june{6, 8, ""}, leap{2, 29, ""};
  auto const text = [](std::optional<Day> day) { return day ? to_string(*day) : std::string("none"); };
  EXPECT_EQ(text(latest_before(june, *make_day(2023, 6, 8))), "2023-06-08");
  EXPECT_EQ(text(latest_before(june, *make_day(2023, 10, 1))), "2023-06-08");
  EXPECT_EQ(text(latest_before({12, 30, ""}, *make_day(2024, 1, 13))), "2023-12-30");
  EXPECT_EQ(text(latest_before(june, *make_day(2023, 6, 7))), "none");  // of tomorrow rather than of last year
  EXPECT_EQ(text(latest_before(leap, *make_day(2024, 3, 1))), "2024-02-29");
  EXPECT_EQ(text(latest_before(leap, *make_day(2023, 3, 1))), "none");
}

TEST(Dates, head_of_a_text) {
  std::string const prose = kProse;
  struct Row {
    std::string text;
    std::string date;
  };
  Row const rows[] = {
      {"LEITH, March 16, 2025 (Port Agency) - " + prose, "2025-03-16 dateline"},
      {"LEITH, Scotland, 16 March 2025 \xE2\x80\x93 " + prose, "2025-03-16 dateline"},
      {"LEITH, March 16 (Port Agency) - " + prose, "none"},
      {"PA-PIER/\n16 Mar 2025 15:48 GMT\n\nTown to build pier\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nPosted March 16, 2025, 1:15 p.m.\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nFirst published: 16 March 2025. Ann Lee MP\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nBy Ann Lee. Published Sunday, 16 March 2025, 9:10 p.m.\n\n" + prose, "2025-03-16 byline"},
      {"New pier\n\nBy Ann Lee. For the edition of Monday, March 17, 2025.\n\n" + prose, "2025-03-17 byline"},
      {"New pier\n\nBy Ann Lee\nThe Port News, 16 March 2025\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nLeith, 16 March 2025\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nPort Council \xC2\xB7 Report HB/25/118 \xC2\xB7 16 March 2025\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nHarbour Board - Notice 1/2025 - Leith, 16 March 2025\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nPort Council | 16 March 2025 Report by the clerk. Item 7.\n\n" + prose, "2025-03-16 dateline"},
      {"New pier\n\nThe pier is closed - 16 March 2025 was its last day.\n\n" + prose, "none"},
      {"12 Dead in Leith on 16 March 2025", "none"},
      {"Tariffs on $16 Million of Goods by 16 March 2025", "none"},
      {"New pier\n\nStatement No. 12 on 16 March 2025\n\n" + prose, "2025-03-16 dateline"},
      // the order of day and month, settled by the number or by the dateline
      {"(Moved 03-16-2025, 6:40 a.m. EDT)\n\nNew pier\n\n" + prose, "2025-03-16 dateline"},
      {"(Moved 03-04-2025, 6:40 a.m. EDT)\n\nNew pier\n\n" + prose, "none"},
      {"(Moved 03-04-2025)\n\nNew pier\n\nLEITH, March 4 (Port Agency) - " + prose, "2025-03-04 dateline"},
      {"New pier\n\nPublished 04.03.2025\n\n" + prose, "2025-03-04 dateline"},
      // what does not count: a date over the headline, in a sentence, of a change, before 1990, twice and different
      {"-1.7 C\nSunday, March 16, 2025\n\nNew pier\n\n" + prose, "none"},
      {"New pier\n\nThe old pier was opened on 16 March 2015 by the mayor.\n\n" + prose, "none"},
      {"New pier\n\nUpdated 16 March 2025\n\n" + prose, "none"},
      {"New pier\n\nPublished 16 March 1985\n\n" + prose, "none"},
      {"New pier\n\nPublished 16 March 2025\n\nPosted 17 March 2025\n\n" + prose, "none"},
      {"New pier\n\nRotterdam, the Netherlands – 14 September 2022 –Pier Works today said that it will build 40 piers "
       "in the port.",
       "2022-09-14 dateline"},
      {"New pier\n\nLondon, 5 May 2023 /RelayWire/ -- Pier Works today said that it will build 40 piers in the port.",
       "2023-05-05 dateline"},
      {"New pier\n\nToronto and Perth, 5 May 2023. Pier Works has agreed to build 40 piers in the port.",
       "2023-05-05 dateline"},
      {"New pier\n\nLeith, Friday, 5 May 2023, 9:40 p.m. CEST. Pier Works has agreed to build 40 piers in the port.",
       "2023-05-05 dateline"},
      {"New pier\n\nPort Council\n5 May 2023, 11:00 (No. 25-118)\n\n" + prose, "2023-05-05 dateline"},
      {"New pier\n\nPort Council. Not for release before 11 a.m., Friday, 5 May 2023\n\n" + prose, "2023-05-05 dateline"},
      {"New pier\n\nToday: 9 May 2023, 14:08\n\nPublished on 5 May 2023. Photo: A. Reed\n\n" + prose, "2023-05-05 dateline"},
      {"New pier\n\nFigures from 1 to 30 April 2023. Published on 5 May 2023.\n\n" + prose, "2023-05-05 dateline"},
      {"New pier\n\nLeith. The council met on 5 May 2023. The pier will be built.", "none"},
      {"New pier\n\nPier Works said on 5 May 2023 - a Friday - that it will build 40 piers in the port.", "none"},
      // behind the lead, and no further down
      {prose + "\n\nPublished 16 March 2025", "2025-03-16 dateline"},
      {prose + "\n\nNext release date: 16 March 2025", "none"},
      {prose + "\n\n" + prose + "\n\n" + prose + "\n\n" + prose + "\n\n" + prose + "\n\nPublished 16 March 2025",
       "none"},
      {"\xC2\xA9 2024 Port News\n\n" + prose, "none"},
  };
  for (Row const& row : rows) EXPECT_EQ(date_of(load("a.txt", row.text).document), row.date) << row.text;
}

TEST(Dates, the_ladder_of_a_page) {
  std::string const story = std::string("<h1>New pier</h1>") + "<p>" + kProse + "</p>";
  std::string const json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-03-16T23:30:00-08:00\","
      "\"dateModified\":\"2025-03-18\",\"publisher\":{\"name\":\"Port News\"}}</script>";
  std::string const meta = "<meta property='article:published_time' content='2025-03-15T10:00:00Z'>";
  struct Row {
    std::string page;
    std::string date;
  };
  Row const rows[] = {
      {json + meta + story, "2025-03-16 json-ld"},
      {meta + "<p>Published 12 March 2025</p>" + story, "2025-03-15 meta"},
      {"<script "
       "type='application/"
       "ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\"],\"datePublished\":\"2025-03-16\"}]}"
       "</script>" +
           story,
       "2025-03-16 json-ld"},
      {"<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\","
       "\"datePublished\":\"2025-03-16\"}]}</script>" +
           story,
       "none"},
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":</script>" + story, "none"},
      {meta + "<meta name='dc.date' content='2025-03-14'>" + story, "none"},
      {"<meta name='dc.date' content='03/04/2022'>" + story, "none"},
      {"<meta name='pubdate' content='Sun, 16 Mar 2025 10:00:00 GMT'>" + story, "2025-03-16 meta"},
      {"<h1>New pier</h1><time datetime='2025-03-16T10:00'>Sunday</time><p>" + std::string(kProse) + "</p>",
       "2025-03-16 time"},
      {story + "<p>It opened on <time datetime='2015-03-16'>that day</time>.</p>", "none"},
      {"<aside><time datetime='2025-03-20'>today</time></aside>" + story, "none"},
      {"<link rel=canonical href='https://x.example/news/2025/03/16/pier'>" + story, "2025-03-16 url"},
      {"<link rel=canonical href='https://x.example/2025/mar/16/pier'>" + story, "2025-03-16 url"},
      {"<link rel=canonical href='https://x.example/2025/99/16/pier'>" + story, "none"},
      {"<h1>New pier</h1><p class='byline'>Ann Lee, 16 March 2025 at 9 p.m.</p><p>" + std::string(kProse) + "</p>",
       "2025-03-16 byline"},
      {"<div>Port News, Thursday 20 March 2025</div>" + story, "none"},
      {"<footer>Published 16 March 2025</footer>" + story, "none"},
  };
  for (Row const& row : rows)
    EXPECT_EQ(date_of(load("a.html", "<!doctype html>" + row.page).document), row.date) << row.page;
  Document const d = load("a.html", json + story).document;
  EXPECT_EQ(d.publisher, "Port News");
  EXPECT_EQ(to_string(d.modified.value()), "2025-03-18");
  EXPECT_EQ(d.published_text, "datePublished 2025-03-16T23:30:00-08:00");
}

TEST(Dates, fields_and_addresses) {
  auto const field = [](char const* text) {
    auto const day = day_of_field(text);
    return day ? to_string(*day) : std::string("none");
  };
  EXPECT_EQ(field("2025-03-16"), "2025-03-16");
  EXPECT_EQ(field(" 2025-03-16T10:00:00+02:00 "), "2025-03-16");
  EXPECT_EQ(field("20250316"), "2025-03-16");
  EXPECT_EQ(field("March 16, 2025 10:00 am"), "2025-03-16");
  EXPECT_EQ(field("2025-02-30"), "none");
  EXPECT_EQ(field("1970-01-01"), "none");
  EXPECT_EQ(field("16/03/2025"), "2025-03-16");
  EXPECT_EQ(field("03/04/2022"), "none");
  EXPECT_EQ(field("yesterday"), "none");
  EXPECT_EQ(field(""), "none");
  EXPECT_TRUE(day_of_url("/2025/03/16/a").has_value());
  EXPECT_TRUE(day_of_url("https://x.example/2025-03-16-pier").has_value());
  EXPECT_FALSE(day_of_url("https://x.example/2025/03/").has_value());
  EXPECT_FALSE(day_of_url("https://x.example/a?d=/2025/03/16/").has_value());
}

}  // namespace
}  // namespace stet::test
