// What the text of a document becomes is asked of a Markdown parser with GitHub's extensions switched on.
#include <gtest/gtest.h>
#include <md4c.h>

#include "fixture.hpp"
#include "report/escape.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

struct Seen {
  std::string text;  // everything that a reader sees
  std::string markup;
  bool span = false;
};

char const* name_of_span(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_A:
      return "link ";
    case MD_SPAN_IMG:
      return "image ";
    case MD_SPAN_STRONG:
      return "";
    case MD_SPAN_CODE:
      return "";
    default:
      return "span ";
  }
}

Seen read(std::string const& text) {
  Seen out;
  MD_PARSER parser{};
  parser.flags = MD_DIALECT_GITHUB | MD_FLAG_UNDERLINE | MD_FLAG_WIKILINKS | MD_FLAG_LATEXMATHSPANS;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* seen) {
    bool const plain =
        type == MD_BLOCK_DOC || type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_UL || type == MD_BLOCK_LI;
    if (!plain) static_cast<Seen*>(seen)->markup += "block ";
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* seen) {
    static_cast<Seen*>(seen)->markup += name_of_span(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, MD_CHAR const* at, MD_SIZE size, void* seen) {
    auto& to = *static_cast<Seen*>(seen);
    std::string_view const piece(at, size);
    if (type == MD_TEXT_HTML) to.markup += "html ";
    if (type == MD_TEXT_ENTITY)
      to.text += piece == "&lt;" ? "<" : piece == "&gt;" ? ">" : piece == "&amp;" ? "&" : piece;
    else
      to.text += piece;
    return 0;
  };
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &out);
  return out;
}

TEST(Markdown, no_text_is_markup) {
  for (std::string_view const text : {"[here](http://evil.example)",
                                      "![x](http://evil.example/x.png)",
                                      "<img src=x onerror=alert(1)>",
                                      "http://evil.example/a?b=c",
                                      "www.evil.example and WWW.evil.example",
                                      "see a@evil.example, @here, #12, @#",
                                      "**bold** _it_ ~~gone~~ `code` ``two``",
                                      "a | b | c",
                                      "# heading",
                                      "- item",
                                      "+ item",
                                      "1. one",
                                      "2) two",
                                      "=====",
                                      "> quote",
                                      "&copy; &#64; &amp;",
                                      "\\",
                                      "ends in \\",
                                      "$x$ $$y$$",
                                      "[[page]] [^1] [ ] {x}",
                                      "<https://evil.example>",
                                      "<!-- hidden",
                                      "a  \nb\n\n    code\n\n***",
                                      "::: x",
                                      "ftp://evil.example",
                                      "-5% of $4.5 million",
                                      "1986. A year",
                                      "* * *",
                                      "``` x",
                                      "`",
                                      "a_b_c snake_case",
                                      "@@##://www."}) {
    Seen const seen = read(to_markdown(text));
    EXPECT_EQ(seen.text, to_terminal(text));
    EXPECT_EQ(seen.markup, "") << text << " became " << to_markdown(text);
  }
}

TEST(Markdown, plain_prose_stays_readable) {
  EXPECT_EQ(to_markdown("It fell by 5% to 1,300 (from 1,368) - a low."),
            "It fell by 5% to 1,300 (from 1,368) - a low.");
  EXPECT_EQ(to_markdown("$4.5 million"), "\\$4.5 million");
}

TEST(Markdown, is_the_report_in_short) {
  std::string const text = write_markdown(test::flood_report());
  EXPECT_TRUE(text.starts_with("# Figure check: draft.md\n\n**8 figures: 1 confirmed, 1 conflict,")) << text;
  EXPECT_NE(text.find("### 1. Conflict (error): draft.md, line 3\n\n"
                      "Draft has \\$4.5 million; Allerford Council has \\$45 million.\n\n"
                      "- Draft: \u201CRepairs will cost **\\$4.5 million**, according to the council.\u201D\n"
                      "- Allerford Council (2023-03-15), sources/council.html, line 1: \u201CThe council puts the "
                      "repairs at **\\$45 million**.\u201D\n"),
            text.npos)
      << text;
  EXPECT_NE(text.find("- Why: Both sources have ten times the draft's sum.\n"), text.npos);
  EXPECT_NE(text.find("## Not read\n\n- 2,,400 in draft.md, line 3: two group marks in a row\n"), text.npos) << text;
  EXPECT_EQ(read(text).markup, "");
}

TEST(Markdown, hostile_documents_stay_text) {
  std::string const text = write_markdown(test::hostile_report());
  EXPECT_EQ(read(text).markup, "") << text;
  EXPECT_EQ(text.find('\x1b'), text.npos);
  EXPECT_TRUE(is_utf8(text));
}

}  // namespace
}  // namespace stet
