// Rule files as people who never programmed get them wrong, each with the exact words that stet finds for it: a file of
// malformed/ or a pack in a folder there, and beside it NAME.expected. STET_GOLDEN=write writes what is said now.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

fs::path const kMalformed = STET_SOURCE_DIR "/tests/cli/malformed";

std::string content(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> cases() {
  std::vector<fs::path> out;
  for (auto const& entry : fs::directory_iterator(kMalformed))
    if (entry.path().extension() != ".expected") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Malformed, every_fault_has_its_words_and_its_place) {
  char const* const golden = std::getenv("STET_GOLDEN");
  bool const write = golden != nullptr && std::string(golden) == "write";
  std::size_t count = 0;
  for (fs::path const& path : cases()) {
    Folder folder;
    std::string const name = path.filename().string();
    if (fs::is_directory(path)) {
      for (auto const& entry : fs::directory_iterator(path))
        folder.write(name + '/' + entry.path().filename().string(), content(entry.path()));
    } else {
      folder.write(name, content(path));
    }
    Outcome const outcome = folder.run({"rules", "validate", name});
    fs::path const expected = kMalformed / (path.stem().string() + ".expected");
    if (write) std::ofstream(expected, std::ios::binary) << outcome.err;
    EXPECT_EQ(outcome.code, 2) << name;
    EXPECT_EQ(outcome.out, "") << name;
    EXPECT_EQ(outcome.err, content(expected)) << name;
    ++count;
  }
  EXPECT_GE(count, 60u);
}

}  // namespace
}  // namespace stet::test
