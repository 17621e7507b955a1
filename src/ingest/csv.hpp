// CSV as RFC 4180 has it, with the delimiter found by counting: each record is a table row with its cells.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// `text` is UTF-8. Any bytes are safe: a quote that never closes ends with the text, and is named in `faults`.
Content read_csv(std::string_view text);

}  // namespace stet
