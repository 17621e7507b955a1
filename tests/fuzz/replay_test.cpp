// Inputs that once broke a reader, kept in finds/ by target and run again.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

TEST(Replay, every_find_runs_through) {
  int count = 0;
  for (auto const& folder : fs::directory_iterator(STET_SOURCE_DIR "/tests/fuzz/finds")) {
    FuzzTarget const* const target = find_target(folder.path().filename().string());
    ASSERT_NE(target, nullptr) << folder.path();
    for (auto const& entry : fs::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      std::string const bytes{std::istreambuf_iterator<char>(in), {}};
      EXPECT_EQ(target->run(bytes), "") << entry.path();
      ++count;
    }
  }
  EXPECT_GT(count, 0) << "finds/ is missing";
}

}  // namespace
}  // namespace stet::test
