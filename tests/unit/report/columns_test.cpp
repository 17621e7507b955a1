#include "report/columns.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

struct Row {
  std::string_view text;
  std::size_t width;
  std::string_view cut;
  std::string_view filled;
};

TEST(Columns, count_code_points) {
  Row const rows[] = {
      {"Zürich", 8, "Zürich", "Zürich  "},
      {"Zürich", 6, "Zürich", "Zürich"},
      {"Zürich", 5, "Züri…", "Züri…"},
      {"ÄÖÜ", 2, "Ä…", "Ä…"},
      {"ÄÖÜ", 1, "…", "…"},
      {"abc", 0, "", ""},
      {"", 3, "", "   "},
  };
  for (Row const& row : rows) {
    EXPECT_EQ(cut_to(row.text, row.width), row.cut);
    EXPECT_EQ(padded(row.text, row.width), row.filled);
  }
}

}  // namespace
}  // namespace stet
