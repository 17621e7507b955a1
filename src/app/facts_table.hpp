// A desk's facts as a table that a spreadsheet saves: subject,measure,value,from,until,source,checked.
//
//   "Mount Everest; Everest",height; high; tall,8848.86 m,2020-12-08,,joint survey,2024-05-01
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

/// A file's name and its text, for the excerpts of later faults.
using NamedText = std::pair<std::string, std::string>;

/// Where a rule has `table: facts.csv`, reads that file, as seen from the folder of the file that names it, and puts
/// its rows behind those of `facts`, each cell with its place in the CSV. Names in a cell are parted by semicolons. A
/// file that cannot be read, an unknown column and a missing one are faults. What was read is added to `texts`.
void expand_table(Node& rule, std::vector<NamedText>& texts, std::vector<Diagnostic>& faults);

}  // namespace stet
