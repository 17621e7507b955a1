// Headers of tables: which label names what a cell counts.
#include "extract/label.hpp"

#include <gtest/gtest.h>

#include "pipeline.hpp"

namespace stet {
namespace {

using test::lexicon;

struct Row {
  std::vector<std::string> headers;
  std::string_view head;
  std::string_view holder;  // its terms, joined by blanks
};

TEST(Label, names_what_a_cell_counts) {
  Row const rows[] = {
      {{"Survivors", "2024"}, "survivor", ""},
      {{"May 2023", "Cases outstanding, northern district"}, "case", ""},
      {{"Reform List", "Seats 2024"}, "seat", "reform list"},
      {{"Port Selm", "Average attendance 2023-24"}, "attendance", "port selm"},
      {{"Patients waiting for treatment", "July 2024"}, "patient", ""},
      {{"Old Quay", "New leases 2024 (euros per square metre)"}, "lease", "old quay"},
      {{"Revenue (quarter)", "value"}, "revenue", ""},
      {{"Hospital beds"}, "bed", ""},
      {{"2024", "2023"}, "", ""},
  };
  for (Row const& row : rows) {
    std::vector<std::string> holder;
    EXPECT_EQ(subject_of_cell(row.headers, lexicon(), holder).head, row.head) << row.headers.front();
    std::string joined;
    for (std::string const& term : holder) joined += (joined.empty() ? "" : " ") + term;
    EXPECT_EQ(joined, row.holder) << row.headers.front();
  }
}

TEST(Label, survives_hostile_headers) {
  std::vector<std::string> holder;
  std::string const long_header(100000, '(');
  EXPECT_EQ(subject_of_cell({"", ""}, lexicon(), holder).head, "");
  EXPECT_EQ(subject_of_cell({long_header, "\xFF\xFE"}, lexicon(), holder).head.size(), 2u);
  EXPECT_EQ(subject_of_cell({}, lexicon(), holder).head, "");
}

}  // namespace
}  // namespace stet
