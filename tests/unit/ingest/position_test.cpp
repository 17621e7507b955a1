#include <gtest/gtest.h>

#include <random>

#include "dump.hpp"

namespace stet::test {
namespace {

/// The file's bytes from a line and column on, found by walking, as a reader of the file would.
std::string_view at_place(std::string_view file, Position place) {
  std::size_t i = 0;
  for (unsigned line = 1; line < place.line; ++line) i = file.find('\n', i) + 1;
  if (place.line == 1 && file.starts_with("\xEF\xBB\xBF")) i = 3;
  for (unsigned column = 1; column < place.column; ++column) {
    ++i;
    while (i < file.size() && (static_cast<unsigned char>(file[i]) & 0xC0u) == 0x80u) ++i;
  }
  return i <= file.size() ? file.substr(i) : std::string_view();
}

bool word_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Every ASCII word of the clean text stands in the file at the place that position_of names.
void expect_words_in_place(std::string_view path, std::string_view file) {
  Document const d = load(path, file).document;
  std::size_t words = 0;
  for (Offset i = 0; i < d.text.size();) {
    if (!word_char(d.text[i])) {
      ++i;
      continue;
    }
    Offset end = i;
    while (end < d.text.size() && word_char(d.text[end])) ++end;
    std::string_view const word = d.cut(i, end);
    Position const place = position_of(d, i);
    EXPECT_TRUE(at_place(file, place).starts_with(word))
        << path << ": " << word << " at " << place.line << ":" << place.column;
    ++words;
    i = end;
  }
  EXPECT_GT(words, 0u) << file;
}

TEST(Position, words_of_the_text_stand_where_it_says) {
  expect_words_in_place("a.txt",
                        "\xEF\xBB\xBF"
                        "Pier \xC3\xA9t\xC3\xA9 news\r\n\r\nThe pier is 40 metres long \xE2\x80\x94 and\r\nwide.\r\n");
  expect_words_in_place("a.txt", "Caf\xE9 \xFF news here\nand \xFF there 40\n");
  expect_words_in_place(
      "a.md",
      "---\ntitle: x\n---\n# The *pier*\n\nAT&amp;T &mdash; **40** [ships](http://x.example)\ncost \\$5 `now`\n\n"
      "| Port | **2024** |\n|---|---|\n| Leith | 640 &euro; |\n\nA | B\n-|--\nx | 7 of them\n\n> quoted 7\n> "
      "words\n\n- item **one**\n  two\n");
  expect_words_in_place("a.csv", "port,note\r\n\"Leith, \"\"north\"\" side\",640\r\n  Ayr ,\"two\nlines 7\"\r\n");
  expect_words_in_place(
      "a.html",
      "<html><body>\r\n<h1>The &quot;pier&quot; &amp; more</h1><p>Caf&eacute; cost <b>40</b>&nbsp;crowns\r\n "
      "and&hellip; then "
      "<!-- 77 --> left<br>here <a href='x'>link</a>.</p>\n<table><tr><td>Leith<td>640 &lt; 700</table>"
      "<dl><dt>Size</dt><dd>3 km<sup>2</sup> wide</dd></dl><blockquote>said so</blockquote>tail</body></html>");
}

TEST(Position, misplaced_markup_still_leads_close) {
  // text between rows is moved out of the table by the parser; stray end tags vanish within a run of text
  expect_words_in_place("a.html",
                        "<table>lost words<tr><td>cell 40</td><td>two</td></tr></table><p>one</i> and two</u> three");
}

TEST(Position, holds_for_random_documents) {
  std::mt19937 random(7);
  char const* const pieces[] = {"pier ", "40 ",  "\xC3\xA9", "\n",       "\n\n",    "\r\n", "&amp;", "&",
                                "\"",    ",",    "|",        "*",        "**",      "# ",   "> ",    "- ",
                                "<p>",   "</p>", "<b>",      "</b>",     "<table>", "<tr>", "<td>",  "</table>",
                                "<li>",  "<",    ">",        "\xC2\xAD", "Leith "};
  for (int round = 0; round < 300; ++round) {
    std::string file = "Ships ";
    for (auto n = random() % 40; n > 0; --n) file += pieces[random() % std::size(pieces)];
    file += " end";
    for (char const* path : {"a.txt", "a.md", "a.csv", "a.html"}) expect_words_in_place(path, file);
    if (HasFailure()) FAIL() << file;
  }
}

}  // namespace
}  // namespace stet::test
