#include <gtest/gtest.h>

#include "text/segment.hpp"

namespace stet {
namespace {

std::string sentences_of(std::string const& text) {
  Document d;
  d.text = text;
  d.blocks.push_back({0, static_cast<Offset>(text.size()), Zone::body, 0, kNone, 0, {}});
  segment(d);
  std::string out;
  for (Sentence const& s : d.sentences) {
    if (!out.empty()) out += " | ";
    out += d.cut(s.begin, s.end);
  }
  return out;
}

TEST(Sentences, rows) {
  char const* const rows[] = {
      "It rained. | Nobody came.",
      "The U.S. Navy sent two ships. | They arrived on Jan. 21 with Mr. Hale aboard.",
      "Prices rose 3.5 percent in the U.S. | The rest fell.",
      "\"We saw 40.\" | She left.",
      "\"Is it 40?\" he asked. | No.",
      "It opened at 9 a.m. | Crowds came.",
      "It opened at 9 a.m. Monday in No. 5 Dock Street.",
      "J. Hart paid St. Mary's $4. | Then he left.",
      "He owns Acme Inc. | The firm has 12 staff.",
      "Costs? | They rose!",
      "He (the clerk) said so. | (Nobody else did.)",
      "See example.com for 4.5 of them.",
      // a dateline is a sentence of its own
      "LEITH, March 16 (Port Agency) - | Lowland Rail has cancelled 40 of its trains.",
      "LEITH, Scotland, Feb. 11, 2027 - | Lowland Rail has cancelled 40 of its trains.",
      "Leith, 16 March 2025 \xE2\x80\x93 | Lowland Rail has cancelled 40 of its trains.",
      "(WNN) -- | Lowland Rail has cancelled 40 of its trains.",
      "LEITH \xE2\x80\x94 | Lowland Rail has cancelled 40 of its trains.",
      "Leith - Lowland Rail has cancelled 40 of its trains.",
      "Leith (Port) - 40 of the trains have been cancelled.",
      "LEITH - 40 trains",
  };
  for (std::string const row : rows) {
    std::string text = row;
    for (std::size_t at; (at = text.find(" | ")) != std::string::npos;) text.replace(at, 3, " ");
    EXPECT_EQ(sentences_of(text), row);
  }
}

TEST(Sentences, never_cross_a_block_and_skip_furniture) {
  Document d;
  d.text = "Heading\nCookies 5\nBody text";
  d.blocks = {{0, 7, Zone::heading, 1, kNone, 0, {}}, {8, 17, Zone::furniture, 0, kNone, 0, {}}, {18, 27, Zone::body, 0, kNone, 0, {}}};
  segment(d);
  ASSERT_EQ(d.sentences.size(), 2u);
  EXPECT_EQ(d.cut(d.sentences[0].begin, d.sentences[0].end), "Heading");
  EXPECT_EQ(d.sentences[1].block, 2u);
}

TEST(Sentences, a_table_row_is_one) {
  Document d;
  d.text = "Leith. | 640. | One";
  d.blocks = {{0, 19, Zone::table, 0, 0, 0, {}}};
  segment(d);
  EXPECT_EQ(d.sentences.size(), 1u);
}

TEST(Sentences, of_over_500_tokens_are_cut_at_a_space) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "forty-one men and ";
  Document d;
  d.text = text;
  d.blocks.push_back({0, static_cast<Offset>(text.size()), Zone::body, 0, kNone, 0, {}});
  segment(d);
  ASSERT_GT(d.sentences.size(), 10u);
  for (std::size_t i = 0; i < d.sentences.size(); ++i) {
    Sentence const& s = d.sentences[i];
    EXPECT_LE(s.last_token - s.first_token, 500u);
    if (i > 0) {
      EXPECT_EQ(s.first_token, d.sentences[i - 1].last_token);
      EXPECT_EQ(d.text[s.begin - 1], ' ');
    }
  }
}

}  // namespace
}  // namespace stet
