#include "text/tokens.hpp"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.hpp"

namespace stet {
namespace {

std::string tokens_of(std::string const& text) {
  std::vector<Token> tokens;
  tokenize(text, 0, static_cast<Offset>(text.size()), tokens);
  std::string out;
  for (Token const& t : tokens) {
    if (!out.empty()) out += ' ';
    out += t.kind == TokenKind::word ? 'w' : t.kind == TokenKind::number ? 'n' : 's';
    out += ':' + text.substr(t.begin, t.end - t.begin);
  }
  return out;
}

TEST(Tokens, rows) {
  struct Row {
    char const* text;
    char const* tokens;
  };
  Row const rows[] = {
      {"about 100,000 troops.", "w:about n:100,000 w:troops s:."},
      {"It cost $3.5 million, he said", "w:It w:cost s:$ n:3.5 w:million s:, w:he w:said"},
      {"the U.S. Navy", "w:the w:U.S. w:Navy"},
      {"at 8 a.m. on", "w:at n:8 w:a.m. w:on"},
      {"a 34-year-old man", "w:a n:34-year-old w:man"},
      {"won 2-1 at 6pm", "w:won n:2-1 w:at n:6pm"},
      {"Russia\xE2\x80\x99s border", "w:Russia\xE2\x80\x99s w:border"},
      {"three weeks' pay", "w:three w:weeks' w:pay"},
      {"an F-16 or 5G", "w:an w:F-16 w:or n:5G"},
      {"68%, up", "n:68 s:% s:, w:up"},
      {"\xE2\x82\xAC" "5bn\xE2\x80\x94" "more", "s:\xE2\x82\xAC n:5bn s:\xE2\x80\x94 w:more"},
      {"caf\xC3\xA9 \xC3\x9Cnal", "w:caf\xC3\xA9 w:\xC3\x9Cnal"},
      {"1 234", "n:1 n:234"},
      {"He left. She", "w:He w:left s:. w:She"},
      {"Jan. 21, 2022", "w:Jan s:. n:21 s:, n:2022"},
  };
  for (Row const& row : rows) EXPECT_EQ(tokens_of(row.text), row.tokens) << row.text;
}

TEST(Tokens, any_bytes_give_ordered_tokens_inside_the_text) {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    std::string text(random() % 60, ' ');
    for (char& c : text) c = static_cast<char>(random() % 3 == 0 ? random() % 256 : "a1 .,'-&U.S"[random() % 11]);
    std::vector<Token> tokens;
    tokenize(text, 0, static_cast<Offset>(text.size()), tokens);
    Offset last = 0;
    for (Token const& t : tokens) {
      EXPECT_LE(last, t.begin);
      EXPECT_LT(t.begin, t.end);
      EXPECT_LE(t.end, text.size());
      last = t.end;
    }
  }
}

TEST(Utf8, finds_what_is_not_valid) {
  EXPECT_EQ(first_invalid("caf\xC3\xA9"), 5u);
  EXPECT_EQ(first_invalid("a\xFFz"), 1u);
  EXPECT_EQ(first_invalid("\xC0\xAF"), 0u);          // overlong
  EXPECT_EQ(first_invalid("ab\xE2\x82"), 2u);        // cut off
  EXPECT_EQ(first_invalid("\xED\xA0\x80"), 0u);      // a surrogate
}

}  // namespace
}  // namespace stet
