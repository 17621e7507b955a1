// Markdown (CommonMark with tables, by md4c): headings, lists, tables, quotes; links as their text; code as furniture.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// `text` is UTF-8. Front matter between "---" lines is metadata (title, date, publisher). Text that the parser gives
/// up on is read as plain text and named in `faults`.
Content read_markdown(std::string_view text);

}  // namespace stet
