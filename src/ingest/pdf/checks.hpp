// Which pages of a PDF cannot be trusted or were not read: what pdffonts and pdfimages print, and signs in the words.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/pdf/words.hpp"

namespace stet {

/// Does the list of `pdffonts` have a font whose codes nothing leads back to characters? That is one without a Unicode
/// map and without a known encoding, and a TrueType font without a Unicode map whose object in `pdf` names no encoding
/// (its codes are then its own, though the list says "WinAnsi").
bool has_unmapped_font(std::string_view fonts, std::string_view pdf);

/// The area of the pictures on each page in square points, by the list of `pdfimages -list`; masks are not counted.
std::map<unsigned, double> picture_areas(std::string_view images);

/// Are there signs that the characters are not those that the page shows: control characters or U+FFFD in words with
/// digits, or in many words?
bool has_broken_characters(PdfPage const& page);

/// "page 3", "pages 3-5 and 9"; `pages` ascending, one at least.
std::string name_pages(std::vector<unsigned> const& pages);

}  // namespace stet
