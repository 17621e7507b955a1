#include "ingest/containers/feed.hpp"

#include <gtest/gtest.h>

#include <string>

#include "dump.hpp"

namespace stet::test {
namespace {

std::string rss(std::string const& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>Port "
         "News</title>"
         "<pubDate>Thu, 09 Jan 2025 06:00:00 GMT</pubDate>" +
         items + "</channel></rss>";
}

std::string atom(std::string const& entries) {
  return "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Port "
         "News</title><updated>2025-01-09T06:00:00Z</updated>" +
         entries + "</feed>";
}

TEST(Feed, items_of_rss_are_pages) {
  std::string const feed =
      rss("<item><title>Flood defences: &#163;3m &amp;amp; more</title><link> https://x.example/2024/06/01/a </link>"
          "<pubDate>Tue, 11 Jun 2024 22:10:00 -0500</pubDate><description>Teaser.</description>"
          "<content:encoded><![CDATA[<p>The wall is <b>40</b> metres long.</p>]]></content:encoded></item>"
          "<item><description>Two &lt;i&gt;ships&lt;/i&gt;.</description><dc:date>2024-06-12T00:10:00+02:00</dc:date>"
          "<guid isPermaLink=\"false\">https://x.example/b</guid><link>javascript:alert(1)</link></item>");
  EXPECT_EQ(read_all("a.rss", feed),
            "a.rss/1-flood-defences-3m-more: heading1 Flood defences: \xC2\xA3"
            "3m & more / body The wall is 40 metres long.\n"
            "a.rss/2: body Two ships.\n");
  auto const loaded = load_bytes("a.rss", feed, DocumentRole::source);
  Document const& first = loaded[0].document;
  EXPECT_EQ(first.title,
            "Flood defences: \xC2\xA3"
            "3m & more");
  EXPECT_EQ(first.publisher, "Port News");
  EXPECT_EQ(first.url, "https://x.example/2024/06/01/a");
  EXPECT_EQ(date_of(first), "2024-06-11 meta");
  EXPECT_EQ(first.published_text, "pubDate Tue, 11 Jun 2024 22:10:00 -0500");
  EXPECT_EQ(loaded[1].document.url, "");
  EXPECT_EQ(date_of(loaded[1].document), "2024-06-12 meta");
}

TEST(Feed, entries_of_atom_say_what_their_text_is) {
  std::string const feed = atom(
      "<entry><title>One</title><link rel=\"self\" href=\"https://x.example/s\"/><link href=\"https://x.example/1\"/>"
      "<published>2024-06-11T22:10:00-05:00</published><updated>2024-06-13T00:00:00Z</updated>"
      "<content type=\"html\">&lt;p&gt;Four boats.&lt;/p&gt;</content><summary>Teaser.</summary></entry>"
      "<entry><title type=\"html\">&lt;b&gt;Two&lt;/b&gt;</title><updated>2024-06-13T00:00:00Z</updated>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Two <b>big</b> "
      "<i>ships</i>.</p></div></content></entry>"
      "<entry><title>3 &lt; 5</title><summary>Three &lt; five &amp; more.</summary></entry>"
      "<entry><title>Four</title><content type=\"image/png\">iVBORw0KGgo=</content></entry>");
  EXPECT_EQ(read_all("a.atom", feed),
            "a.atom/1-one: heading1 One / body Four boats.\n"
            "a.atom/2-two: heading1 Two / body Two big ships.\n"
            "a.atom/3-3-5: heading1 3 < 5 / body Three < five & more.\n"
            "a.atom/4-four: heading1 Four\n");
  auto const loaded = load_bytes("a.atom", feed, DocumentRole::source);
  EXPECT_EQ(loaded[0].document.url, "https://x.example/1");
  EXPECT_EQ(date_of(loaded[0].document), "2024-06-11 meta");
  EXPECT_EQ(to_string(loaded[0].document.modified.value()), "2024-06-13");
  // of a day of change alone it is not known when the text was published
  EXPECT_EQ(date_of(loaded[1].document), "none");
  EXPECT_EQ(to_string(loaded[1].document.modified.value()), "2024-06-13");
}

TEST(Feed, rss_of_the_first_kind_and_other_publishers) {
  std::string const rdf =
      "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Port News</title></channel>"
      "<item><title>One</title><description>Four boats.</description><dc:date>2024-06-11</dc:date></item></rdf:RDF>";
  EXPECT_EQ(read_all("a.xml", rdf), "a.xml/1-one: heading1 One / body Four boats.\n");
  auto const loaded =
      load_bytes("a.rss", rss("<item><title>One</title><source url=\"https://y.example\">Other Paper</source></item>"),
                 DocumentRole::source);
  EXPECT_EQ(loaded[0].document.publisher, "Other Paper");
}

TEST(Feed, its_own_encoding_counts) {
  std::string const item = "<item><title>caf\xE9</title><description>A caf\xE9 sold 40.</description></item>";
  std::string latin = rss(item);
  latin.replace(latin.find("?>"), 2, " encoding=\"ISO-8859-1\"?>");
  EXPECT_EQ(read_all("a.rss", latin), "a.rss/1-caf: heading1 caf\xC3\xA9 / body A caf\xC3\xA9 sold 40.\n");
  std::string wide = "\xFF\xFE";
  for (char const c : rss("<item><title>One</title></item>")) wide += c, wide += '\0';
  EXPECT_EQ(read_all("a.rss", wide), "a.rss/1-one: heading1 One\n");
}

TEST(Feed, half_a_surrogate_pair_is_no_character) {
  std::string const feed =
      rss("<item><title>One &#xD83D;</title><link>https://x.example/2024/06/01/&#xDE00;</link></item>");
  Document const d = load("a.rss", feed).document;
  EXPECT_TRUE(d.title.starts_with("One \uFFFD")) << d.title;
  EXPECT_TRUE(d.url.starts_with("https://x.example/2024/06/01/\uFFFD")) << d.url;
  EXPECT_EQ(d.published_text, d.url);
}

TEST(Feed, what_is_not_read_is_named) {
  EXPECT_EQ(read_all("a.rss", rss("")), "a.rss! a feed without items\n");
  EXPECT_EQ(read_all("a.rss", "<!DOCTYPE rss [<!ENTITY a \"b\">]>" + rss("<item><title>&a;</title></item>")),
            "a.rss! declares entities of its own in its XML: refused\n");
  EXPECT_EQ(read_all("a.rss", "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"x.dtd\">" +
                                  rss("<item><title>One</title></item>")),
            "a.rss/1-one: heading1 One\n");
  EXPECT_EQ(read_all("a.rss", rss("<item><title>One</title></item>\n<item><title>Two</title><description>Three")),
            "a.rss! damaged XML at line 3: only the items before it are read\na.rss/1-one: heading1 One\n");
  std::string deep = "<item>";
  for (int i = 0; i < 300; ++i) deep += "<a b='>'>";
  EXPECT_EQ(read_all("a.rss", rss(deep)), "a.rss! elements nested more than 200 deep\n");
  std::string wide;
  for (int i = 0; i < 1'000'001; ++i) wide += "<a/>";
  EXPECT_EQ(read_all("a.rss", rss(wide)), "a.rss! more than 1000000 elements\n");
}

TEST(Feed, every_beginning_is_read_or_named) {
  std::string const whole =
      rss("<item><title>One</title><content:encoded><![CDATA[<p>Four]]></content:encoded></item><!-- x --><item/>");
  for (std::size_t size = 0; size < whole.size(); ++size)
    ASSERT_FALSE(load_bytes("a.rss", std::string_view(whole).substr(0, size), DocumentRole::source).empty());
}

}  // namespace
}  // namespace stet::test
