#include "align/copies.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

Document text(std::string words, DocumentRole role = DocumentRole::source) {
  Document d;
  d.role = role;
  d.text = std::move(words);
  for (std::size_t i = 0; i < d.text.size();) {
    std::size_t const end = std::min(d.text.find(' ', i), d.text.size());
    d.tokens.push_back({static_cast<Offset>(i), static_cast<Offset>(end), TokenKind::word});
    i = end + 1;
  }
  return d;
}

constexpr char const* kStory =
    "The river rose above its banks on Sunday night and reached the lower streets of the old town before the pumps were "
    "running so that some three hundred people had to leave their homes";

TEST(Copies, a_shortened_copy_is_one_source_with_its_original) {
  std::string const shorter = std::string(kStory).substr(0, 120);
  auto const groups = source_groups({text(kStory), text(shorter), text("Quite another report about the same river and "
                                                                       "the same night that has its own words and count")});
  EXPECT_EQ(groups[0], groups[1]);
  EXPECT_NE(groups[0], groups[2]);
}

TEST(Copies, a_draft_never_joins_its_sources) {
  auto const groups = source_groups({text(kStory, DocumentRole::draft), text(kStory)});
  EXPECT_NE(groups[0], groups[1]);
}

TEST(Copies, a_line_or_two_prove_nothing) {
  auto const groups = source_groups({text("one two three four five six"), text("one two three four five six")});
  EXPECT_NE(groups[0], groups[1]);
}

}  // namespace
}  // namespace stet
