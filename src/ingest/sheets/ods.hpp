// ODS workbooks: each sheet becomes its tables. The text of a cell is the one that the file says is shown; where that
// is written in another language's manner ("1.508,5", "07.06.23"), it is written out from the stored value.
#pragma once

#include <string>
#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// Hidden sheets, rows and columns become furniture, filtered and folded ones too. Cells with errors are empty;
/// comments, shapes and charts are not read. Any bytes are safe; what was not read is named in `faults`.
Content read_ods(std::string_view bytes, LoadLimits const& limits);

/// `shown` with a point before the decimals and commas among the thousands, where the stored `value` tells that it is
/// written the other way round: "1.508,50" and 1508.5 give "1,508.50". A percentage is stored as its hundredth part.
/// Brackets around a number below zero become a minus; numbers with an exponent are written out; "m" behind a number
/// that is shown in millions becomes the word. Else as it is.
std::string in_english(std::string_view shown, double value, bool percentage);

}  // namespace stet
