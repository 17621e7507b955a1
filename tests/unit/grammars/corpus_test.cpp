// One test for each row of tests/corpus; a failing row is named by its file and line.
#include "unit/grammars/corpus.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/dump.hpp"
#include "unit/grammars/scan_text.hpp"

namespace stet::test {
namespace {

class Row : public testing::Test {
 public:
  explicit Row(CorpusRow row) : row_(std::move(row)) {}
  void TestBody() override {
    Scan const found = scan_text(row_.wording);
    EXPECT_EQ(dump(found), row_.dump) << row_.file << ":" << row_.line << ": " << row_.wording << "\n  read as "
                                      << dump(found, row_.wording);
  }

 private:
  CorpusRow row_;
};

int register_rows() {
  auto const rows = read_corpus(STET_SOURCE_DIR "/tests/corpus");
  for (CorpusRow const& row : rows) {
    std::string const grammar = std::filesystem::path(row.file).stem().string();
    testing::RegisterTest(("corpus_" + grammar).c_str(), ("line_" + std::to_string(row.line)).c_str(), nullptr,
                          row.wording.c_str(), row.file.c_str(), row.line,
                          [row]() -> testing::Test* { return new Row(row); });
  }
  return static_cast<int>(rows.size());
}

int const registered = register_rows();

TEST(Corpus, IsThere) { EXPECT_GT(registered, 350) << STET_SOURCE_DIR "/tests/corpus"; }

}  // namespace
}  // namespace stet::test
