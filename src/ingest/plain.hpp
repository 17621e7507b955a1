// Plain text: paragraphs, headings and the leavings of a web page that was saved as text.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// `text` is UTF-8. Words stay as they are and in order. Lines of a hard-wrapped paragraph are joined by a space; other
/// lines are paragraphs of their own. A short line before the first paragraph is the title (heading, level 1).
Content read_plain(std::string_view text);

}  // namespace stet
