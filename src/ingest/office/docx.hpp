// Word documents (DOCX, DOCM, DOTX): the text as it stands with all tracked changes accepted.
//
// Paragraphs, headings and tables in their order; footnotes, endnotes and comments behind the paragraph that points to
// them; text boxes as fact boxes; page heads and feet as furniture at the end. Field codes, deleted, moved-away, hidden
// and struck text, placeholders and formulas are left out.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// Names in `faults` a file that is damaged, cut short or under a password, and then holds no text; and what a whole
/// file keeps elsewhere: charts, embedded sheets, inserted files.
Content read_docx(std::string_view bytes, LoadLimits const& limits);

}  // namespace stet
