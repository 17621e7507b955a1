// Whole reports of two dossiers, byte for byte. A change that is meant is written down with
//
//   STET_GOLDEN=write build/dev/tests/cli/cli_test --gtest_filter=Golden.*
//
// and looked at with git diff.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

std::string read_whole(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The dossier's files, so that the report names them by short paths.
std::string copy_dossier(fs::path const& dossier, Folder const& folder) {
  std::string draft;
  for (auto const& entry : fs::recursive_directory_iterator(dossier)) {
    if (!entry.is_regular_file() || entry.path().filename() == "gold.json") continue;
    std::string const name = fs::relative(entry.path(), dossier).string();
    folder.write(name, read_whole(entry.path()));
    if (name.starts_with("draft.")) draft = name;
  }
  return draft;
}

/// Where the first difference stands, with what is around it.
std::string difference(std::string const& wanted, std::string const& got) {
  std::size_t at = 0;
  while (at < std::min(wanted.size(), got.size()) && wanted[at] == got[at]) ++at;
  std::size_t const from = at > 80 ? at - 80 : 0;
  return "at byte " + std::to_string(at) + "\nwanted: " + wanted.substr(from, 200) +
         "\ngot:    " + got.substr(from, 200);
}

TEST(Golden, reports_of_two_dossiers) {
  char const* const mode = std::getenv("STET_GOLDEN");
  fs::path const root = STET_SOURCE_DIR;
  for (fs::path const dossier : {"examples/build-up", "tests/dossiers/river-flood"}) {
    Folder folder;
    std::string const draft = copy_dossier(root / dossier, folder);
    ASSERT_NE(draft, "") << dossier;
    for (std::string const ending : {".html", ".md", ".csv"}) {
      ASSERT_NE(folder.run({"check", draft, "--sources", "sources", "-o", "report" + ending}).code, 2);
      std::string const got = folder.read("report" + ending);
      fs::path const file = root / "tests/cli/golden" / (dossier.filename().string() + ending);
      if (mode != nullptr && std::string_view(mode) == "write") std::ofstream(file, std::ios::binary) << got;
      std::string const wanted = read_whole(file);
      EXPECT_TRUE(got == wanted) << file << " " << difference(wanted, got);
    }
  }
}

}  // namespace
}  // namespace stet::test
