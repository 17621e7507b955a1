// Blocks of a PDF to clean text.
//
// A word cut at a line's end is put together where the next line goes on in small letters. Its hyphen stays
//   - beside a digit ("2019-|20", "34-|year-old"), and before a capital ("Franco-|German"),
//   - after a number word, "self" or "half" ("seven-|year", "twenty-|five"),
//   - in a word that has another hyphen ("state-of-|the-art"),
//   - where the document writes the word with a hyphen elsewhere, and not without.
// A raised small mark after a word points to a note and is left out; "m²", "10⁶" and "86th" keep theirs.
#pragma once

#include <vector>

#include "ingest/content.hpp"
#include "ingest/pdf/layout.hpp"

namespace stet {

/// Fills `content.out`, `content.places` ("page 1", …) and `content.title`.
void write_pdf(PdfLayout const& layout, Content& content);

}  // namespace stet
