// What stands on a page for the page's own sake: running heads and feet, page numbers, numbers of lines.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/pdf/words.hpp"

namespace stet {

/// "3", "- 3 -", "xiv", "3/12", "Page 3 of 12", "Sheet 1 / 1"
bool is_page_number(std::string_view text);

/// Takes numbers of lines out of the lines that they stand in, each as a line of its own marked `furniture`. They are
/// a column of ascending numbers in the margin of running text.
void part_line_numbers(PdfPage& page);

/// Marks as `furniture` the outer lines of pages: those that stand at the same height of another page, but for the
/// page's number in them, page numbers, and what a browser prints around a page.
void mark_heads_and_feet(std::vector<PdfPage>& pages);

}  // namespace stet
