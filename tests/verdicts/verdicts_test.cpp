// One test for each case of tests/verdicts/verdicts.txt; a failing case is named by its file and line.
#include <gtest/gtest.h>

#include "app/settings.hpp"
#include "verdicts/case.hpp"

namespace stet::test {
namespace {

Tools const& tools() {
  static Tools const shared = [] {
    std::vector<Diagnostic> warnings;
    auto loaded = load_tools({}, true, warnings);
    EXPECT_TRUE(loaded);
    return std::move(*loaded);
  }();
  return shared;
}

class Case : public testing::Test {
 public:
  explicit Case(VerdictCase row) : row_(std::move(row)) {}
  void TestBody() override {
    std::string const place = row_.file + ":" + std::to_string(row_.line) + ": ";
    ASSERT_EQ(row_.fault, "") << place;
    std::string const found = judge_case(row_, tools());
    if (row_.todo.empty())
      EXPECT_EQ(found, row_.expected) << place << row_.draft.text;
    else
      EXPECT_NE(found, row_.expected) << place << "passes now; take its todo away";
  }

 private:
  VerdictCase row_;
};

std::size_t register_cases() {
  auto const cases = read_cases(STET_SOURCE_DIR "/tests/verdicts/verdicts.txt");
  for (VerdictCase const& row : cases)
    testing::RegisterTest("verdicts", ("line_" + std::to_string(row.line)).c_str(), nullptr, row.draft.text.c_str(),
                          row.file.c_str(), row.line, [row]() -> testing::Test* { return new Case(row); });
  return cases.size();
}

std::size_t const registered = register_cases();

TEST(Verdicts, AreThere) { EXPECT_GE(registered, 57u); }

}  // namespace
}  // namespace stet::test
