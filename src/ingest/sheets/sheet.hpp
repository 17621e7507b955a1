// A sheet of a workbook as its reader fills it, whatever the format; and the writer that makes tables of it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

constexpr std::uint32_t kSheetRows = 1'048'576;
constexpr std::uint32_t kSheetColumns = 16'384;

/// A cell that shows something. Rows and columns count from 0.
struct SheetCell {
  enum class Kind : std::uint8_t { text, number, date };

  std::uint32_t row = 0;
  std::uint32_t tall = 1;  // merged: the rows and columns that it covers
  std::uint16_t column = 0;
  std::uint16_t wide = 1;
  Kind kind = Kind::text;
  bool hidden = false;    // its row, its column or the whole sheet is
  std::string_view text;  // kept elsewhere
};

struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Sheet {
  std::string name;
  std::vector<SheetCell> cells;  // in any order; of two at one address the first counts
  // such rows and columns part no tables; as sort_ranges() leaves them
  std::vector<RowRange> hidden_rows;
  std::vector<RowRange> hidden_columns;
};

/// Cells of which no row and no column is empty, by row and column: a table with its title and notes, or lines of text.
struct SheetRegion {
  std::vector<SheetCell> cells;
  std::uint16_t first_column = 0;
  std::uint16_t last_column = 0;
};

/// The regions of the cells that are not hidden, from the top, side by side from the left. A row of headers that an
/// empty row sets off belongs to the region under it.
std::vector<SheetRegion> find_regions(Sheet const& sheet);

/// The rows of a region: indexes into its cells, each row from one to the next.
std::vector<std::size_t> row_starts(std::vector<SheetCell> const& cells);

/// Where in a region its table begins, and what its columns are called.
struct SheetHeader {
  std::size_t rows = 0;            // of the region, up to and with the header; 0: there is none
  std::size_t first = 0;           // the first of them that belongs to the header: those above are titles
  std::vector<std::string> names;  // by column of the region; of headers in two rows: "2022 H1"
};
SheetHeader find_header(SheetRegion const& region);

/// Reasons, of which no more than a few are spelled out.
class FaultList {
 public:
  void add(std::string why);
  std::vector<std::string> take();

 private:
  std::vector<std::string> named_;
  std::size_t more_ = 0;
};

/// Writes sheets into a Content, one behind the other. What is hidden (a sheet, a row, a column) becomes furniture:
/// shown, but no figure and no evidence; beyond a few thousand cells it is left out.
class SheetWriter {
 public:
  explicit SheetWriter(Content& content) : content_(content) {}

  /// False where the text is full, which is named in the content's faults: no more sheets are wanted.
  bool write(Sheet const& sheet);

 private:
  void write_region(SheetRegion const& region, bool before_table, bool after_table);
  void write_table(SheetRegion const& region, SheetHeader const& header, std::size_t first, std::size_t last);
  void write_row(SheetRegion const& region, std::size_t begin, std::size_t end, bool padded);
  void write_line(SheetCell const& cell, Zone zone);
  void write_hidden(Sheet const& sheet);
  bool full();

  Content& content_;
  std::uint32_t tables_ = 0;
  std::size_t hidden_cells_ = 0;
  bool full_ = false;
};

}  // namespace stet
