#include <algorithm>

#include "ingest/sheets/sheet.hpp"
#include "ingest/tables.hpp"

namespace stet {
namespace {

using Kind = SheetCell::Kind;

constexpr std::size_t kMostTitles = 6;  // rows above a header
constexpr std::size_t kSample = 6;      // rows under it that are looked at
constexpr std::size_t kMostRows = 3;    // of one header
constexpr std::size_t kLongestName = 200;

/// The first rows of a region as a grid. A merged cell stands in all places that it covers.
class Top {
 public:
  explicit Top(SheetRegion const& region) : width_(region.last_column - region.first_column + 1u) {
    std::uint32_t first_of_row = 0;
    for (SheetCell const& cell : region.cells) {
      if (rows_.empty() || cell.row != first_of_row) {
        if (rows_.size() == kMostTitles + kMostRows + kSample) break;
        first_of_row = cell.row;
        row_numbers_.push_back(cell.row);
        rows_.emplace_back(width_);
        counts_.push_back(0);
      }
      ++counts_.back();
      place(cell, cell.column - static_cast<std::size_t>(region.first_column));
    }
    spread_down();
  }

  std::size_t rows() const { return rows_.size(); }
  std::size_t width() const { return width_; }
  std::size_t cells_in(std::size_t row) const { return counts_[row]; }
  SheetCell const* at(std::size_t row, std::size_t column) const { return rows_[row][column]; }
  /// As much of it as tells what it is: a merged cell comes many times.
  std::string_view text(std::size_t row, std::size_t column) const {
    if (at(row, column) == nullptr) return {};
    std::string_view const text = at(row, column)->text;
    if (text.size() <= kLongestName) return text;
    std::size_t end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end);
  }
  bool is_number(std::size_t row, std::size_t column) const {
    return at(row, column) != nullptr && at(row, column)->kind == Kind::number;
  }
  bool is_date(std::size_t row, std::size_t column) const {
    return row < rows() && at(row, column) != nullptr && at(row, column)->kind == Kind::date;
  }
  bool spans(std::size_t row) const {
    return std::any_of(rows_[row].begin(), rows_[row].end(),
                       [](SheetCell const* c) { return c != nullptr && c->wide > 1; });
  }

 private:
  void place(SheetCell const& cell, std::size_t column) {
    for (std::size_t c = column; c < std::min<std::size_t>(column + cell.wide, width_); ++c) rows_.back()[c] = &cell;
  }

  void spread_down() {
    for (std::size_t row = 1; row < rows_.size(); ++row)
      for (std::size_t c = 0; c < width_; ++c) {
        SheetCell const* const above = rows_[row - 1][c];
        if (rows_[row][c] == nullptr && above != nullptr && row_numbers_[row] - above->row < above->tall)
          rows_[row][c] = above;
      }
  }

  std::size_t width_;
  std::vector<std::vector<SheetCell const*>> rows_;
  std::vector<std::uint32_t> row_numbers_;
  std::vector<std::size_t> counts_;
};

/// One cell that begins over the labels is a title, however far it reaches.
bool is_title(Top const& top, std::size_t row) { return top.cells_in(row) == 1 && top.at(row, 0) != nullptr; }

/// Does the row name the columns of the rows under it?
bool names_its_columns(Top const& top, std::size_t row) {
  if (is_title(top, row)) return false;
  std::size_t const end = std::min(top.rows(), row + 1 + kSample);
  std::vector<std::string_view> names;
  std::vector<std::vector<std::string_view>> under(end - row - 1);
  for (std::size_t c = 0; c < top.width(); ++c) {
    bool numbers = false;
    for (std::size_t r = row + 1; r < end; ++r) numbers = numbers || top.is_number(r, c);
    std::string_view name = top.text(row, c);
    // a column of notes or an empty one needs no name; a date over what is no date is one
    if (name.empty() && c > 0 && !numbers) continue;
    if (top.is_date(row, c) && !top.is_date(row + 1, c)) name = "date";
    names.push_back(name);
    for (std::size_t r = row + 1; r < end; ++r) under[r - row - 1].push_back(top.text(r, c));
  }
  return names_columns(names, under);
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) && is_numeric_cell(text);
}

bool holds_numbers(Top const& top, std::size_t row) {
  for (std::size_t c = 0; c < top.width(); ++c)
    if (top.is_number(row, c) && !is_year(top.text(row, c))) return true;
  return false;
}

/// Names of groups of columns, above the header's own row: no word over the column of labels but what reaches down.
bool names_groups(Top const& top, std::size_t row) {
  if (holds_numbers(top, row) || is_title(top, row)) return false;
  bool const free = top.text(row, 0).empty() || top.text(row + 1, 0).empty() || top.at(row, 0) == top.at(row + 1, 0);
  if (!free) return false;
  if (top.cells_in(row) > 1) return true;
  return top.text(row, 0).empty() && top.spans(row);
}

/// The names of all columns, from the header's rows `first` to `last` one behind the other: "2022 H1".
std::vector<std::string> names_of_columns(Top const& top, std::size_t first, std::size_t last) {
  std::vector<std::string> out(top.width());
  std::vector<std::string_view> said(top.width());
  for (std::size_t row = first; row <= last; ++row) {
    std::string_view text;
    for (std::size_t c = 0; c < top.width(); ++c) {
      // the name of a group stands over its first column and is good up to the next name
      bool const goes_on = row < last && c > 1 && top.at(row, c) == nullptr;
      if (!goes_on) text = top.text(row, c);
      if (first == last && top.at(row, c) != nullptr && top.at(row, c)->wide == 1) text = top.at(row, c)->text;
      if (text.empty() || text == said[c]) continue;
      if (!out[c].empty()) out[c] += ' ';
      out[c] += said[c] = text;
    }
  }
  return out;
}

}  // namespace

SheetHeader find_header(SheetRegion const& region) {
  SheetHeader out;
  std::size_t const width = region.last_column - region.first_column + 1u;
  if (width > 4 * region.cells.size()) return out;  // hardly a table
  Top const top(region);
  std::size_t row = 0;
  for (;; ++row) {
    if (row + 1 >= top.rows() || row >= kMostTitles) return out;
    if (names_its_columns(top, row)) break;
    if (holds_numbers(top, row)) return out;
  }
  out.first = row;
  while (out.first > 0 && row - out.first + 1 < kMostRows && names_groups(top, out.first - 1)) --out.first;
  while (row - out.first + 1 < kMostRows && top.spans(row) && row + 2 < top.rows() && names_its_columns(top, row + 1))
    ++row;
  out.rows = row + 1;
  out.names = names_of_columns(top, out.first, row);
  return out;
}

}  // namespace stet
