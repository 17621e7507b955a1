#include <algorithm>
#include <utility>

#include "ingest/sheets/sheet.hpp"
#include "ingest/sheets/sheet_address.hpp"
#include "ingest/tables.hpp"

namespace stet {
namespace {

using Cells = std::vector<SheetCell>;
using Kind = SheetCell::Kind;

constexpr std::uint32_t kMostRowsApart = 3;  // between a row of headers and the table under it

bool before(SheetCell const& a, SheetCell const& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); }

/// Do the two stand side by side, or have only what is hidden between them?
bool adjoin(std::vector<RowRange> const& hidden, std::uint32_t a, std::uint32_t b) {
  return b <= a + 1 || in_ranges(hidden, a + 1, b - 1);
}

std::vector<Cells> split_rows(Cells&& cells, std::vector<RowRange> const& hidden) {
  std::vector<Cells> out;
  for (SheetCell& cell : cells) {
    if (out.empty() || !adjoin(hidden, out.back().back().row, cell.row)) out.emplace_back();
    out.back().push_back(cell);
  }
  return out;
}

struct ColumnUse {
  std::uint16_t column = 0;
  std::size_t texts = 0;
  std::size_t numbers = 0;
};

std::vector<ColumnUse> columns_of(Cells const& cells) {
  std::vector<ColumnUse> out;
  for (SheetCell const& cell : cells) out.push_back({cell.column});
  std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.column < b.column; });
  out.erase(std::unique(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.column == b.column; }),
            out.end());
  for (SheetCell const& cell : cells) {
    auto const use =
        std::lower_bound(out.begin(), out.end(), cell.column, [](auto const& u, auto c) { return u.column < c; });
    ++(cell.kind == Kind::number ? use->numbers : use->texts);
  }
  return out;
}

/// The columns at which tables begin that stand side by side: behind an empty column, with labels and numbers of their
/// own. An empty column before numbers only sets them off.
std::vector<std::uint16_t> table_columns(Cells const& cells, std::vector<RowRange> const& hidden) {
  std::vector<ColumnUse> const uses = columns_of(cells);
  std::vector<std::uint16_t> out{uses.front().column};
  bool numbers_left = false;
  for (std::size_t i = 1; i < uses.size(); ++i) {
    numbers_left = numbers_left || uses[i - 1].numbers > 0;
    if (!numbers_left || adjoin(hidden, uses[i - 1].column, uses[i].column)) continue;
    bool const labels = uses[i].texts >= 2 && uses[i].texts > uses[i].numbers;
    bool const numbers_right = std::any_of(uses.begin() + static_cast<std::ptrdiff_t>(i), uses.end(),
                                           [](auto const& u) { return u.numbers > 0; });
    if (!labels || !numbers_right) continue;
    out.push_back(uses[i].column);
    numbers_left = false;
  }
  return out;
}

std::vector<Cells> split_columns(Cells&& cells, std::vector<RowRange> const& hidden) {
  std::vector<std::uint16_t> const begins = table_columns(cells, hidden);
  if (begins.size() == 1) return {std::move(cells)};
  std::vector<Cells> out(begins.size());
  for (SheetCell const& cell : cells) {
    auto const part = std::upper_bound(begins.begin(), begins.end(), cell.column) - begins.begin() - 1;
    out[static_cast<std::size_t>(part)].push_back(cell);
  }
  return out;
}

SheetRegion region_of(Cells&& cells) {
  SheetRegion out;
  auto const [first, last] =
      std::minmax_element(cells.begin(), cells.end(), [](auto const& a, auto const& b) { return a.column < b.column; });
  out.first_column = first->column;
  out.last_column = last->column;
  out.cells = std::move(cells);
  return out;
}

bool is_year(SheetCell const& cell) {
  return cell.text.size() == 4 && (cell.text.starts_with("19") || cell.text.starts_with("20")) &&
         is_numeric_cell(cell.text);
}

/// Titles, then one row of several words or years, and nothing else.
bool is_lone_header(SheetRegion const& region) {
  std::vector<std::size_t> const starts = row_starts(region.cells);
  std::size_t const last = starts[starts.size() - 2];
  if (region.cells.size() - last < 2) return false;
  if (last != starts.size() - 2) return false;  // a row above has several cells
  return std::all_of(region.cells.begin(), region.cells.end(),
                     [](SheetCell const& c) { return c.kind != Kind::number || is_year(c); });
}

bool belongs_under(SheetRegion const& header, SheetRegion const& body) {
  return body.cells.front().row - header.cells.back().row <= kMostRowsApart &&
         header.first_column <= body.first_column && body.last_column <= header.last_column &&
         std::any_of(body.cells.begin(), body.cells.end(), [](SheetCell const& c) { return c.kind == Kind::number; }) &&
         is_lone_header(header) && find_header(body).rows == 0;
}

void join_headers(std::vector<SheetRegion>& regions) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (i + 1 < regions.size() && belongs_under(regions[i], regions[i + 1])) {
      Cells joined = std::move(regions[i].cells);
      joined.insert(joined.end(), regions[i + 1].cells.begin(), regions[i + 1].cells.end());
      regions[++i] = region_of(std::move(joined));
    }
    if (kept != i) regions[kept] = std::move(regions[i]);
    ++kept;
  }
  regions.resize(kept);
}

}  // namespace

std::vector<std::size_t> row_starts(Cells const& cells) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (i == 0 || cells[i].row != cells[i - 1].row) out.push_back(i);
  out.push_back(cells.size());
  return out;
}

std::vector<SheetRegion> find_regions(Sheet const& sheet) {
  Cells cells;
  for (SheetCell const& cell : sheet.cells)
    if (!cell.hidden) cells.push_back(cell);
  std::stable_sort(cells.begin(), cells.end(), before);
  cells.erase(std::unique(cells.begin(), cells.end(),
                          [](auto const& a, auto const& b) { return !before(a, b) && !before(b, a); }),
              cells.end());
  std::vector<SheetRegion> out;
  for (Cells& band : split_rows(std::move(cells), sheet.hidden_rows)) {
    std::vector<Cells> parts = split_columns(std::move(band), sheet.hidden_columns);
    bool const one = parts.size() == 1;
    for (Cells& part : parts) {
      if (one) {
        out.push_back(region_of(std::move(part)));
        continue;
      }
      for (Cells& piece : split_rows(std::move(part), sheet.hidden_rows)) out.push_back(region_of(std::move(piece)));
    }
  }
  join_headers(out);
  return out;
}

}  // namespace stet
