// PDF by poppler's programs: pdftotext gives the words and their places, pdffonts tells whether they can be trusted.
// They run as children, under limits and without a network (child.hpp); the layout is found here.
#pragma once

#include <string_view>

#include "ingest/content.hpp"
#include "ingest/format.hpp"

namespace stet {

/// The pages' text in reading order, "page 1" and so on as places. `faults` names what was not read: a password, a
/// damaged file, pages that are pictures or whose fonts cannot be trusted, a missing program, a limit.
Content read_pdf(std::string_view bytes, LoadLimits const& limits);

}  // namespace stet
