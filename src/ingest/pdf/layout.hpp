// The blocks of a PDF, from the words on its pages: paragraphs, headings, captions, footnotes, rows of tables, and what
// stands there for the page's sake. Pure: it runs no program and reads no file.
//
// A paragraph ends at a gap, an indent, another size of type, or a short line after which the next word had still found
// room. One that goes on in the next column or on the next page is put together: where the first part does not end like
// a sentence and the second begins in a small letter or with a digit, or the first part's last line is full.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "ingest/pdf/columns.hpp"

namespace stet {

struct PdfBlock {
  Zone zone = Zone::body;
  unsigned level = 0;          // of a heading
  unsigned page = 0;           // that it begins on
  double size = 0;             // of its type
  bool alone = false;          // a piece that may belong to no phrase: never joined with others
  double right = 0;            // edge of the column that it stands in
  std::vector<PdfLine> lines;  // may go on over columns and pages
  std::vector<PdfCell> cells;  // zone table
  bool header = false;         // zone table: the row names the columns
  std::uint32_t table = 0;
  std::uint32_t row = 0;
};

struct PdfLayout {
  std::vector<PdfBlock> blocks;  // in reading order
  std::size_t title = SIZE_MAX;  // the block of the largest heading on page 1
};

/// `distrusted[i]`: all of page i + 1 is furniture, its characters may not be those that the page shows.
PdfLayout lay_out(std::vector<PdfPage> pages, std::vector<bool> const& distrusted);

}  // namespace stet
