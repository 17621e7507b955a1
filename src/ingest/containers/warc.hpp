// Web archives (WARC 1.0 and 1.1), as crawlers and archive sites write them: the pages and documents that a server
// sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// Hands over what servers sent with status 200, and resources, as Parts named by host and path, with their address and
/// the day on which they were fetched. What pages are made of beside text (pictures, styles, scripts, fonts, data) and
/// records about the crawl itself are left out in silence. Returns what was not read: records that are cut short or
/// damaged, contents packed in a way that is not known.
std::vector<std::string> unpack_warc(std::string_view bytes, LoadLimits const& limits, PartSink const& sink);

}  // namespace stet
