// One name, one type: two types of one name in one namespace are one symbol to the linker, which keeps the functions of
// either for both.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// "stet::Interval" for each type that the header defines outside of other types.
std::vector<std::string> types_of(fs::path const& header) {
  static std::regex const opens("^namespace ([a-z_:]+) \\{"), type("^(?:struct|class|enum class) ([A-Za-z_]+)[^;]*$");
  std::ifstream in(header);
  std::vector<std::string> out;
  std::string space;
  std::smatch found;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_search(line, found, opens)) space = found[1];
    if (std::regex_search(line, found, type)) out.push_back(space + "::" + found[1].str());
  }
  return out;
}

TEST(Names, no_two_headers_define_a_type_of_one_name) {
  std::map<std::string, fs::path> known;
  for (char const* root : {"src", "grammars"}) {
    for (auto const& entry : fs::recursive_directory_iterator(fs::path(STET_SOURCE_DIR) / root)) {
      if (entry.path().extension() != ".hpp") continue;
      for (std::string const& name : types_of(entry.path())) {
        auto const [first, fresh] = known.try_emplace(name, entry.path());
        EXPECT_TRUE(fresh) << name << " in " << first->second << " and " << entry.path();
      }
    }
  }
  EXPECT_GT(known.size(), 150u);
}

}  // namespace
