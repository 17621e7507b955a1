// Dates in the head of a text: datelines, slugs, "Published …" lines and bylines.
//
//   "LEITH, March 16, 2025 (Agency) - Ferries …"      dateline
//   "By Ann Lee. Published Tuesday, 6 June 2023"      byline
#pragma once

#include "ingest/content.hpp"

namespace stet {

/// Looks through the blocks from the title to the first paragraph of prose, adds what they say about the date of
/// publication to `content.clues`, and turns bylines, slugs and date lines into furniture. Dates whose order of day and
/// month is open, and dates without a year, count only beside another date that settles them.
void read_head(Content& content);

}  // namespace stet
