// Who may include whom (docs/architecture.md), as a table and a function that reads #include lines.
//
//   breaches("src/text/tokens.cpp", "#include \"align/align.hpp\"\n")
//     -> [{line 1, "align/align.hpp", "src/text/ may not include it"}]
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct Breach {
  unsigned line = 0;      // from 1
  std::string header;     // as written, without quotes or brackets
  std::string why;
};

/// The forbidden #include lines of `text`, the content of `file`, a path from the source root. A file outside the
/// folders of the table is a breach of its own, at line 0.
std::vector<Breach> breaches(std::string_view file, std::string_view text);

}  // namespace stet
