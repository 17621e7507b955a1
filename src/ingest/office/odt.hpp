// OpenDocument texts (ODT, OTT): the text as it stands with all tracked changes accepted.
//
// As read_docx(): footnotes, endnotes and comments behind their paragraph, text boxes as fact boxes, page heads and
// feet and lists of contents as furniture; deleted, hidden and struck text, placeholders and formulas are left out.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// Names in `faults` a file that is damaged, cut short or under a password, and then holds no text; and what a whole
/// file keeps elsewhere: charts and embedded sheets.
Content read_odt(std::string_view bytes, LoadLimits const& limits);

}  // namespace stet
