// The reading order of a page: which stretches of it are set in columns, which are tables, and what follows what.
//
// White gutters are looked for from the highest down. A page is cut along the gutter that has most lines on both sides;
// what stands above and below it is looked at by itself, and so is each column. A headline over the whole width ends a
// gutter. Where cells stand in rows with numbers among them, the stretch is a table; where it cannot be told, each
// piece stands alone, so that numbers of neighbouring columns are never read as one phrase.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ingest/pdf/words.hpp"

namespace stet {

struct PdfCell {
  std::size_t column = 0;
  std::vector<PdfLine> lines;
};

struct PdfRow {
  std::vector<PdfCell> cells;  // ascending by column; empty ones are left out
};

struct PdfRegion {
  enum class Kind : std::uint8_t {
    text,   // lines of one column, from the top down
    loose,  // lines that stand alone
    table
  };
  Kind kind = Kind::text;
  std::vector<PdfLine> lines;
  std::vector<PdfRow> rows;
  std::size_t columns = 0;  // of a table
};

/// A page with more lines is some drawing's lettering, and is not looked into.
constexpr std::size_t kMostLinesOfPage = 3'000;

/// `lines` are those of one page, mended. All of them are in the regions, each once.
std::vector<PdfRegion> find_regions(std::vector<PdfLine> lines);

}  // namespace stet
