// From a parsed page to blocks with zones, in the order of the page.
#pragma once

#include <string_view>

#include "ingest/content.hpp"
#include "ingest/html/survey.hpp"

namespace stet {

/// Fills content.out, content.bylines and the clues of <time> elements. `source` is the page that was parsed: text
/// nodes lead back into it.
void write_blocks(PageSurvey const& page, std::string_view source, Content& content);

}  // namespace stet
