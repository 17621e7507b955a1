#include "core/document.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Position, counts_columns_in_code_points) {
  // File: "# Café 40\nzwei" where the clean text left out "# ".
  Document d;
  d.text = "Caf\xC3\xA9 40\nzwei";
  d.anchors = {{0, 2}};
  d.lines = {0, 12};
  d.wide = {6};
  Position const forty = position_of(d, 6);
  EXPECT_EQ(forty.line, 1u);
  EXPECT_EQ(forty.column, 8u);
  Position const zwei = position_of(d, 10);
  EXPECT_EQ(zwei.line, 2u);
  EXPECT_EQ(zwei.column, 1u);
}

TEST(Position, of_a_document_without_a_file_is_the_first) { EXPECT_EQ(position_of(Document{}, 5).line, 1u); }

}  // namespace
}  // namespace stet
