// XLSX workbooks: each sheet becomes its tables, with the text of cells as a reader of the sheet sees it. Of formulas
// the kept result is read; comments, text boxes, charts and pivot caches are not.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// Hidden sheets (also "very hidden" ones), rows and columns become furniture. Cells with errors (#N/A) are empty. Any
/// bytes are safe; what was not read is named in `faults`, single cells by their address ("Output!A3").
Content read_xlsx(std::string_view bytes, LoadLimits const& limits);

}  // namespace stet
