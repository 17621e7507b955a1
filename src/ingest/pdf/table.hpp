// Is a stretch of a page a table? Asked with precision first.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ingest/pdf/bands.hpp"
#include "ingest/pdf/columns.hpp"

namespace stet {

/// How the lines of one column of a stretch look.
struct ColumnLook {
  std::size_t lines = 0;
  std::size_t numeric = 0;  // figures alone: "1,204", "$3.80", "-"
  std::size_t longest = 0;  // words
  bool prose = false;       // lines of three words or more that fill the column and go on in small letters
};

/// `column` holds lines of one column, from the top down.
ColumnLook look_at(PdfLines const& column);

/// The number of the column that the line stands in.
std::size_t column_of(PdfLine const& line, std::vector<Extent> const& columns);

/// A row for each band, those of cells in two lines put together; nothing where the stretch is not surely a table:
/// three rows or more, cells beside each other, and either a column of numbers or three columns of short words.
std::optional<std::vector<PdfRow>> read_pdf_table(std::span<Band const> bands, std::vector<Extent> const& columns);

/// The band's words by the table's columns that they stand over, where each piece between its wider gaps stands over
/// one column alone and most columns have one.
std::optional<PdfRow> read_column_heads(Band const& band, std::vector<Extent> const& columns);
/// Puts heads before the rows, or above the first line of heads where they stand close. False where they stand too far
/// off.
bool put_head(PdfRow&& head, std::vector<PdfRow>& rows);

}  // namespace stet
