// Mailboxes in the mbox format: mails one behind the other, each after a line "From address date".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// Hands over each mail as a Part "message 3" in the order of the box. A ">" that the format put before a "From " at
/// the beginning of a line is taken away again.
std::vector<std::string> unpack_mbox(std::string_view bytes, LoadLimits const& limits, PartSink const& sink);

}  // namespace stet
