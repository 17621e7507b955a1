// A mail (RFC 5322 with MIME), or a web page that a browser saved in that form (MHTML).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// Hands over the mail's own text as a Part without a name, of several alternatives the plain one unless it only points
/// to the other, with subject, sender and the day of its Date; then the attachments by their file names, attached mails
/// and a forwarded mail as mails. Pictures within the text, signatures and cards are left out in silence. Of a saved
/// page only the page is handed over, and the Date is the day of its saving. Returns what was not read: encrypted
/// mails, parts within parts beyond a depth. Safe to call from several threads.
std::vector<std::string> unpack_email(std::string_view bytes, LoadLimits const& limits, PartSink const& sink);

}  // namespace stet
