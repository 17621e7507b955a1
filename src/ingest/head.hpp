// Dates in the head of a text: datelines, slugs, "Published …" lines and bylines.
//
//   "LEITH, March 16, 2025 (Agency) - Ferries …"      dateline
//   "By Ann Lee. Published Tuesday, 6 June 2023"      byline
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// What the words just before a date say of it: "First published on", "(Moved", "Last updated:".
enum class DateMarker { none, published, modified };
DateMarker marker_before(std::string_view text, std::size_t at);

/// A date and nothing else but its weekday: "Thursday, November 30, 2023".
bool is_bare_date(std::string_view line);
/// A date, perhaps with place, clock and zone, no other words: "23 Sep 2026 15:48 CEST", "Leith, 6 June 2023".
bool is_date_line(std::string_view line);

/// Looks through the blocks from the title to the first paragraph of prose, adds what they say about the date of
/// publication to `content.clues`, and turns bylines, slugs and date lines into furniture. Dates whose order of day and
/// month is open, and dates without a year, count only beside another date that settles them.
void read_head(Content& content);

}  // namespace stet
