#include "ingest/sheets/sheet.hpp"

#include <algorithm>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using Kind = SheetCell::Kind;

constexpr std::size_t kMostText = 64u << 20;
constexpr std::size_t kMostHidden = 5'000;  // cells of a workbook
constexpr std::size_t kMostNamed = 20;      // faults
constexpr std::size_t kLongestHeading = 200;
constexpr unsigned kHeadingLevel = 2;

bool is_line(SheetRegion const& region, std::size_t begin, std::size_t end) {
  return end - begin == 1 && region.cells[begin].kind == Kind::text;
}

/// Nothing but lines of text, one cell each.
bool is_lines(SheetRegion const& region) {
  auto const& cells = region.cells;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (cells[i].kind != Kind::text || (i > 0 && cells[i].row == cells[i - 1].row)) return false;
  return true;
}

bool could_head(std::string_view text) { return text.size() <= kLongestHeading && !ends_sentence(text); }

}  // namespace

void FaultList::add(std::string why) {
  if (named_.size() < kMostNamed)
    named_.push_back(std::move(why));
  else
    ++more_;
}

std::vector<std::string> FaultList::take() {
  if (more_ > 0) named_.push_back(std::to_string(more_) + " more faults of this kind");
  more_ = 0;
  return std::move(named_);
}

bool SheetWriter::full() {
  if (full_) return true;
  full_ = content_.out.full() || content_.out.text.size() > kMostText;
  if (full_ && !content_.out.full()) content_.faults.push_back("more than 64 MB of text: the rest is left out");
  return full_;
}

bool SheetWriter::write(Sheet const& sheet) {
  content_.places.push_back({static_cast<Offset>(content_.out.text.size()), sheet.name, true});
  std::vector<SheetRegion> const regions = find_regions(sheet);
  bool after_table = false;
  for (std::size_t i = 0; i < regions.size() && !full(); ++i) {
    bool const before_table = i + 1 < regions.size() && !is_lines(regions[i + 1]);
    write_region(regions[i], before_table, after_table);
    after_table = after_table || !is_lines(regions[i]);
  }
  write_hidden(sheet);
  return !full();
}

void SheetWriter::write_region(SheetRegion const& region, bool before_table, bool after_table) {
  auto const& cells = region.cells;
  if (is_lines(region)) {
    Zone const zone = before_table ? Zone::caption : after_table ? Zone::footnote : Zone::body;
    bool const heads = could_head(cells.front().text) && (before_table || (!after_table && cells.size() > 1));
    for (SheetCell const& cell : cells) write_line(cell, heads && &cell == &cells.front() ? Zone::heading : zone);
    return;
  }
  std::vector<std::size_t> const starts = row_starts(cells);
  std::size_t last = starts.size() - 1;  // rows
  SheetHeader const header = find_header(region);
  std::size_t first = header.rows > 0 ? header.first : 0;
  if (header.rows == 0)
    while (first < last && is_line(region, starts[first], starts[first + 1])) ++first;
  while (last > std::max(first + 1, header.rows) && is_line(region, starts[last - 1], starts[last])) --last;
  for (std::size_t i = 0; i < starts[first]; ++i)
    write_line(cells[i], i == 0 && could_head(cells[i].text) ? Zone::heading : Zone::caption);
  write_table(region, header, first, last);
  for (std::size_t i = starts[last]; i < cells.size(); ++i) write_line(cells[i], Zone::footnote);
}

void SheetWriter::write_table(SheetRegion const& region, SheetHeader const& header, std::size_t first,
                              std::size_t last) {
  std::vector<std::size_t> const starts = row_starts(region.cells);
  std::size_t const width = region.last_column - region.first_column + 1u;
  // a table that is mostly empty is written without its empty cells, of which there may be any number
  bool const padded = width * (last - first) <= 4 * region.cells.size() + 64;
  TextBuilder& out = content_.out;
  std::size_t row = first;
  if (header.rows > 0) {
    row = header.rows;
    out.open_row(tables_, region.cells[starts[row - 1]].row);
    for (std::size_t c = 0; c < header.names.size(); ++c) {
      out.open_cell(region.first_column + c, true);
      out.flow(header.names[c], out.text.size());
      out.close_cell();
    }
    out.close();
  }
  for (; row < last && !full(); ++row) write_row(region, starts[row], starts[row + 1], padded);
  ++tables_;
}

void SheetWriter::write_row(SheetRegion const& region, std::size_t begin, std::size_t end, bool padded) {
  TextBuilder& out = content_.out;
  out.open_row(tables_, region.cells[begin].row);
  std::size_t column = region.first_column;
  auto const pad_to = [&](std::size_t next) {
    for (; padded && column < next; ++column) out.open_cell(column, false), out.close_cell();
  };
  for (std::size_t i = begin; i < end && !full(); ++i) {
    SheetCell const& cell = region.cells[i];
    pad_to(cell.column);
    out.open_cell(cell.column, false);
    out.flow(cell.text, out.text.size());
    out.close_cell();
    column = cell.column + 1u;
  }
  pad_to(region.last_column + 1u);
  out.close();
}

void SheetWriter::write_line(SheetCell const& cell, Zone zone) {
  TextBuilder& out = content_.out;
  out.open(zone, zone == Zone::heading ? kHeadingLevel : 0);
  out.flow(cell.text, out.text.size());
  if (out.close() && zone == Zone::heading && content_.title.empty()) {
    Block const& block = out.blocks.back();
    content_.title = out.text.substr(block.begin, block.end - block.begin);
  }
}

void SheetWriter::write_hidden(Sheet const& sheet) {
  std::vector<SheetCell> cells;
  for (SheetCell const& cell : sheet.cells)
    if (cell.hidden) cells.push_back(cell);
  std::stable_sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  TextBuilder& out = content_.out;
  std::vector<std::size_t> const starts = row_starts(cells);
  for (std::size_t row = 0; row + 1 < starts.size() && hidden_cells_ < kMostHidden && !full(); ++row) {
    out.open(Zone::furniture);
    for (std::size_t i = starts[row]; i < starts[row + 1] && !full(); ++i) {
      if (i > starts[row]) out.flow(" | ", out.text.size());
      out.flow(cells[i].text, out.text.size());
    }
    out.close();
    hidden_cells_ += starts[row + 1] - starts[row];
  }
}

}  // namespace stet
