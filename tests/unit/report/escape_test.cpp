#include "report/escape.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

struct Row {
  std::string_view text;
  std::string_view result;
};

TEST(Escape, broken_utf8_becomes_replacement_characters) {
  Row const rows[] = {
      {"plain", "plain"},
      {"Zürich 5 €", "Zürich 5 €"},
      {"a\xFFz", "a\uFFFDz"},
      {"cut\xE2\x82", "cut\uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},            // an overlong slash
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // half of a surrogate pair
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
  };
  for (Row const& row : rows) {
    EXPECT_EQ(to_utf8(row.text), row.result);
    EXPECT_EQ(is_utf8(row.text), row.text == row.result);
  }
}

TEST(Escape, a_terminal_gets_no_control_characters) {
  Row const rows[] = {
      {"\x1b[2J", "\u241B[2J"},
      {"a\nb\t c", "a b c"},
      {"  two  words ", "two words"},
      {"right\u202Eleft", "right[U+202E]left"},
      {"bell\x07", "bell\u2407"},
      {"\x7F", "\u2421"},
      {"joined \u200D stays", "joined \u200D stays"},
      {"<b>", "<b>"},
  };
  for (Row const& row : rows) EXPECT_EQ(to_terminal(row.text), row.result);
}

TEST(Escape, markup_is_text_in_html) {
  Row const rows[] = {
      {"<script>", "&lt;script&gt;"},           {"\"'&", "&quot;&#39;&amp;"},
      {"line\nline\tcell", "line\nline\tcell"}, {"\r", "\u240D"},
      {std::string_view("\0", 1), "\u2400"},    {"\u2066x\u2069", "[U+2066]x[U+2069]"},
      {"\uFEFFmark", "[U+FEFF]mark"},           {"\xC2\x85", "[U+0085]"},
  };
  for (Row const& row : rows) EXPECT_EQ(to_html(row.text), row.result);
}

TEST(Escape, only_web_addresses_become_links) {
  EXPECT_TRUE(is_web_address("https://paper.example/a?b=c"));
  EXPECT_TRUE(is_web_address("http://paper.example"));
  for (std::string_view const url :
       {"javascript:alert(1)", "data:text/html,x", "//paper.example", "ftp://paper.example", "https://a b",
        "https://a\nb", "https://a\\b", "", "https://\xFF"})
    EXPECT_FALSE(is_web_address(url)) << url;
}

TEST(Escape, links_open_a_page_where_the_words_stand) {
  EXPECT_EQ(link_to_text("https://e.example/a", "40 ships, so far."),
            "https://e.example/a#:~:text=40%20ships%2C%20so%20far.");
  EXPECT_EQ(link_to_text("https://e.example/a#b", "One two three four five six seven eight nine ten eleven"),
            "https://e.example/a#b:~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven");
  EXPECT_EQ(link_to_text("https://e.example/a", "<\"&-"), "https://e.example/a#:~:text=%3C%22%26%2D");
  EXPECT_EQ(link_to_text("https://e.example/a", " "), "https://e.example/a");
}

TEST(Escape, paths_become_uri_references) {
  Row const rows[] = {
      {"draft.md", "draft.md"},          {"./draft.md", "draft.md"},       {"../a b/\u00FC.md", "../a%20b/%C3%BC.md"},
      {"/tmp/a.md", "file:///tmp/a.md"}, {"c:d?e#f%", "c%3Ad%3Fe%23f%25"}, {"mail.eml!/1", "mail.eml%21/1"},
  };
  for (Row const& row : rows) EXPECT_EQ(uri_of(row.text), row.result);
}

}  // namespace
}  // namespace stet
