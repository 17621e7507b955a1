// Reads tests/corpus/*.txt: lines `wording => dump`, `#` comments, blank lines.
#pragma once

#include <string>
#include <vector>

namespace stet::test {

struct CorpusRow {
  std::string file;
  int line = 0;
  std::string wording;
  std::string dump;
};

/// All rows of all files, by file name, then line. Empty where the folder is missing.
std::vector<CorpusRow> read_corpus(std::string const& folder);

}  // namespace stet::test
