// Web pages, by Gumbo: the article's blocks with their zones, the page's metadata and date clues.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// `html` is UTF-8. A page nested deeper than `depth` elements, or over 16 MB, is not parsed: its text is salvaged
/// without zones, and `faults` says so. Time is linear in the size, for a given depth.
Content read_html(std::string_view html, unsigned depth);

/// The charset that the page names in a <meta> within its first 2 KB; empty for none.
std::string declared_charset(std::string_view html);

}  // namespace stet
