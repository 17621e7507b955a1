#include "ingest/pdf/table.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "ingest/pdf/lines.hpp"
#include "ingest/shapes.hpp"
#include "ingest/tables.hpp"

namespace stet {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kLongestCell = 12;  // words of one line

constexpr double kCloseHeads = 0.25;   // line heights between the lines of one cell
constexpr double kCloseLines = 0.6;    // where small letters show that a cell goes on
constexpr double kHeadDistance = 1.0;  // and between heads and the rows below
constexpr double kHeadGap = 1.3;       // times the narrowest gap that those between heads are at least

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_figure(std::string_view text) {
  if (is_numeric_cell(text)) return true;
  return text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "n/a" || text == "..";
}

double middle_of(std::vector<double> values) {
  auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

struct Rows {
  std::size_t wide = 0;     // with cells beside each other
  std::size_t aligned = 0;  // of these, all on one line
};

Rows count_rows(std::span<Band const> bands) {
  Rows out;
  for (Band const& band : bands) {
    if (band.cover.size() < 2) continue;
    ++out.wide;
    // the lines of one long cell may stand above and below its row
    out.aligned += band.one_row() || band.lines.size() <= band.cover.size() + 2 ? 1 : 0;
  }
  return out;
}

/// Does every band fill at least half of the columns, but for a few?
bool is_well_filled(std::span<Band const> bands, std::size_t columns) {
  auto const filled =
      std::count_if(bands.begin(), bands.end(), [&](Band const& b) { return 2 * b.cover.size() >= columns; });
  return 10 * static_cast<std::size_t>(filled) >= 7 * bands.size();
}

PdfRow row_of(Band const& band, std::vector<Extent> const& columns) {
  PdfRow row;
  for (PdfLine const* line : band.lines) {
    std::size_t const column = column_of(*line, columns);
    if (row.cells.empty() || row.cells.back().column != column) row.cells.push_back({column, {}});
    row.cells.back().lines.push_back(*line);
  }
  return row;
}

bool has_figures(PdfRow const& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](PdfCell const& cell) {
    return cell.column > 0 && std::any_of(cell.lines.begin(), cell.lines.end(),
                                          [](PdfLine const& line) { return is_figure(plain_text(line)); });
  });
}

double bottom_of(PdfRow const& row) {
  double bottom = 0;
  for (PdfCell const& cell : row.cells)
    for (PdfLine const& line : cell.lines) bottom = std::max(bottom, line.box.bottom);
  return bottom;
}

/// Columns [first, last) that a head stands over; one over a gutter stands over both columns beside it.
std::pair<std::size_t, std::size_t> columns_under(PdfBox const& box, std::vector<Extent> const& columns) {
  std::size_t first = 0;
  while (first < columns.size() && columns[first].end <= box.left) ++first;
  std::size_t last = first;
  while (last < columns.size() && columns[last].begin < box.right) ++last;
  if (first == last && first > 0 && first < columns.size()) return {first - 1, first + 1};
  return {first, last};
}

/// Moves the cells of `upper` above those of `lower`.
void put_above(PdfRow&& upper, PdfRow& lower) {
  for (PdfCell& cell : upper.cells) {
    auto const at = std::lower_bound(lower.cells.begin(), lower.cells.end(), cell.column,
                                     [](PdfCell const& c, std::size_t column) { return c.column < column; });
    if (at == lower.cells.end() || at->column != cell.column) {
      lower.cells.insert(at, std::move(cell));
      continue;
    }
    at->lines.insert(at->lines.begin(), std::make_move_iterator(cell.lines.begin()),
                     std::make_move_iterator(cell.lines.end()));
  }
}

/// Is `lower` the second line of cells that `upper` begins? Of heads, or of a label that goes on in small letters.
bool goes_on(PdfRow const& upper, PdfRow const& lower, bool in_head) {
  PdfLine const& line = lower.cells.front().lines.front();
  if (line.box.top - bottom_of(upper) > (in_head ? kCloseHeads : kCloseLines) * line.size) return false;
  bool const upper_figures = has_figures(upper), lower_figures = has_figures(lower);
  if (in_head) return !upper_figures && !lower_figures && lower.cells.front().column > 0;
  if (lower.cells.front().column != 0 || upper.cells.front().column != 0) return false;
  if (upper_figures && lower.cells.size() > 1) return false;
  if (!upper_figures && upper.cells.size() > 1) return false;
  return is_small_letter(line.words.front().text.front());
}

}  // namespace

ColumnLook look_at(PdfLines const& column) {
  ColumnLook out;
  std::vector<double> words;
  double widest = 0;
  for (PdfLine const* line : column) widest = std::max(widest, line->box.width());
  std::size_t full = 0, small = 0;
  for (PdfLine const* line : column) {
    ++out.lines;
    out.longest = std::max(out.longest, line->words.size());
    words.push_back(static_cast<double>(line->words.size()));
    full += line->box.width() >= 0.75 * widest ? 1 : 0;
    small += is_small_letter(line->words.front().text.front()) ? 1 : 0;
    out.numeric += is_figure(plain_text(*line)) ? 1 : 0;
  }
  out.prose = out.lines >= 2 && middle_of(words) >= 3 && 10 * full >= 6 * out.lines && 10 * small >= 3 * out.lines;
  return out;
}

std::size_t column_of(PdfLine const& line, std::vector<Extent> const& columns) {
  auto const after = std::upper_bound(columns.begin(), columns.end(), line.box.left + 0.01,
                                      [](double left, Extent const& column) { return left < column.begin; });
  return after == columns.begin() ? 0 : static_cast<std::size_t>(after - columns.begin()) - 1;
}

std::optional<std::vector<PdfRow>> read_pdf_table(std::span<Band const> bands, std::vector<Extent> const& columns) {
  Rows const rows = count_rows(bands);
  if (columns.size() < 2 || rows.aligned < kFewestRows || 10 * rows.aligned < 7 * rows.wide) return std::nullopt;
  std::vector<PdfLines> by_column(columns.size());
  for (Band const& band : bands)
    for (PdfLine const* line : band.lines) by_column[column_of(*line, columns)].push_back(line);
  bool numbers = false;
  std::size_t longest = 0;
  for (PdfLines const& column : by_column) {
    ColumnLook const look = look_at(column);
    if (look.prose) return std::nullopt;
    longest = std::max(longest, look.longest);
    numbers = numbers || (look.numeric >= 2 && 10 * look.numeric >= 6 * look.lines);
  }
  if (longest > kLongestCell) return std::nullopt;
  bool const words = columns.size() >= 3 && longest <= 5 && is_well_filled(bands, columns.size());
  if (!numbers && !words) return std::nullopt;

  std::vector<PdfRow> out;
  bool in_head = true;
  for (Band const& band : bands) {
    PdfRow row = row_of(band, columns);
    if (!out.empty() && goes_on(out.back(), row, in_head)) {
      put_above(std::move(out.back()), row);
      out.back() = std::move(row);
    } else {
      out.push_back(std::move(row));
    }
    in_head = in_head && !has_figures(out.back());
  }
  return out;
}

std::optional<PdfRow> read_column_heads(Band const& band, std::vector<Extent> const& columns) {
  if (!band.one_row()) return std::nullopt;
  PdfLine const line = joined(band.lines);
  double narrowest = line.size;
  for (std::size_t i = 1; i < line.words.size(); ++i)
    narrowest = std::min(narrowest, line.words[i].box.left - line.words[i - 1].box.right);
  std::vector<PdfLine> pieces;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    double const gap = i == 0 ? 0 : line.words[i].box.left - line.words[i - 1].box.right;
    if (i == 0 || gap > kHeadGap * std::max(narrowest, 0.2 * em_of(line))) {
      pieces.emplace_back();
      pieces.back().page = line.page;
    }
    pieces.back().words.push_back(line.words[i]);
  }
  PdfRow row;
  for (PdfLine& piece : pieces) {
    measure(piece);
    auto const [first, last] = columns_under(piece.box, columns);
    if (first == last || (!row.cells.empty() && row.cells.back().column >= first)) return std::nullopt;
    for (std::size_t column = first; column < last; ++column) row.cells.push_back({column, {piece}});
  }
  if (pieces.size() < 2 || 2 * row.cells.size() < columns.size()) return std::nullopt;
  return row;
}

bool put_head(PdfRow&& head, std::vector<PdfRow>& rows) {
  PdfLine const& line = rows.front().cells.front().lines.front();
  if (line.box.top - bottom_of(head) > kHeadDistance * line.size) return false;
  if (!has_figures(rows.front()) && line.box.top - bottom_of(head) < kCloseHeads * line.size)
    put_above(std::move(head), rows.front());
  else
    rows.insert(rows.begin(), std::move(head));
  return true;
}

}  // namespace stet
