// The promises of every document, of all the files that the tests have.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "ingest/load.hpp"
#include "support/check_document.hpp"

namespace stet::test {
namespace {

/// How many files of the folder were looked at.
std::size_t expect_sound(std::string const& folder) {
  std::size_t files = 0;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(STET_SOURCE_DIR + folder)) {
    if (!entry.is_regular_file()) continue;
    auto const loaded = load_file(entry.path(), DocumentRole::source);
    auto const again = load_file(entry.path(), DocumentRole::source);
    EXPECT_EQ(loaded.size(), again.size()) << entry.path();
    for (std::size_t i = 0; i < std::min(loaded.size(), again.size()); ++i) {
      EXPECT_EQ(broken_promise(loaded[i]), "") << loaded[i].document.path;
      EXPECT_EQ(loaded[i].document.text, again[i].document.text) << loaded[i].document.path;
    }
    ++files;
  }
  return files;
}

TEST(Sound, documents_made_with_real_programs) { EXPECT_GE(expect_sound("/tests/formats/files"), 90u); }

TEST(Sound, saved_pages) { EXPECT_GE(expect_sound("/tests/pages/saved"), 60u); }

}  // namespace
}  // namespace stet::test
