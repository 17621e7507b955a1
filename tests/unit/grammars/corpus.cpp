#include "unit/grammars/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace stet::test {

std::vector<CorpusRow> read_corpus(std::string const& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code missing;
  for (auto const& entry : std::filesystem::directory_iterator(folder, missing))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<CorpusRow> rows;
  for (auto const& path : files) {
    std::ifstream in(path);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.empty() || line[0] == '#') continue;
      auto const arrow = line.rfind(" => ");
      // a line without an arrow is kept, so that its test fails and names it
      bool const whole = arrow != std::string::npos;
      rows.push_back({path.string(), number, line.substr(0, arrow), whole ? line.substr(arrow + 4) : "(no arrow)"});
    }
  }
  return rows;
}

}  // namespace stet::test
