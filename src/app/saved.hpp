// A result that `check --format json` wrote, read back into a Report: what it says is all there again, and writing it
// as JSON gives the same bytes.
//
// The files are not at hand. Of a source's text there is what its figures' sentences say, with blanks between them; of
// the draft (between peers, of all) the whole text, where the result has it.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.hpp"
#include "core/report.hpp"

namespace stet {

/// `text` as the content of `file`. Another version, missing members, values that no result has, texts that do not fit
/// their offsets and figures that are not there are faults with their places.
Result<Report> parse_saved(std::string_view text, std::string const& file);

/// Reads the file, or standard input for `-`; 64 MB at most.
Result<Report> load_saved(std::string const& file);

}  // namespace stet
