#include "ingest/text_table.hpp"

#include <algorithm>

#include "ingest/tables.hpp"

namespace stet {
namespace {

constexpr std::size_t kLeastRows = 3;
constexpr std::size_t kMostColumns = 60;

bool blank(char c) { return c == ' ' || c == '\t'; }

/// A cell and where it stands in its line, tabs filled up to every eighth column.
struct Piece {
  TextCell cell;
  std::size_t left = 0;
  std::size_t right = 0;
};

std::vector<Piece> pieces_of(std::string_view text, std::string_view line) {
  auto const base = static_cast<std::size_t>(line.data() - text.data());
  std::vector<Piece> out;
  std::size_t place = 0;
  auto const step = [&](char c) {
    if (c == '\t')
      place = (place / 8 + 1) * 8;
    else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
      ++place;
  };
  for (std::size_t at = 0; at < line.size();) {
    if (blank(line[at])) {
      step(line[at++]);
      continue;
    }
    Piece piece;
    piece.cell.begin = base + at;
    piece.left = place;
    while (at < line.size()) {
      bool const gap = line[at] == '\t' || (blank(line[at]) && at + 1 < line.size() && blank(line[at + 1]));
      if (gap || (blank(line[at]) && at + 1 == line.size())) break;
      step(line[at++]);
    }
    piece.cell.end = base + at;
    piece.right = place;
    out.push_back(piece);
  }
  return out;
}

/// The stretches that the pieces of all rows cover together: the columns, from left to right.
std::vector<Piece> columns_of(std::vector<std::vector<Piece>> const& rows) {
  std::vector<Piece> all;
  for (auto const& row : rows) all.insert(all.end(), row.begin(), row.end());
  std::sort(all.begin(), all.end(), [](Piece const& a, Piece const& b) { return a.left < b.left; });
  std::vector<Piece> out;
  for (Piece const& piece : all) {
    if (!out.empty() && piece.left < out.back().right)
      out.back().right = std::max(out.back().right, piece.right);
    else
      out.push_back(piece);
  }
  return out;
}

bool names_them(std::string_view text, std::vector<std::vector<TextCell>> const& rows, std::size_t columns) {
  std::vector<std::vector<std::string_view>> cells;
  for (std::size_t r = 0; r < std::min<std::size_t>(rows.size(), 7); ++r) {
    cells.emplace_back(columns);
    for (TextCell const& cell : rows[r]) cells.back()[cell.column] = text.substr(cell.begin, cell.end - cell.begin);
  }
  return names_columns(cells.front(), {cells.begin() + 1, cells.end()});
}

}  // namespace

bool has_cells(std::string_view line) {
  std::size_t first = 0, last = line.size();
  while (first < last && blank(line[first])) ++first;
  while (last > first && blank(line[last - 1])) --last;
  line = line.substr(first, last - first);
  return line.find('\t') != line.npos || line.find("  ") != line.npos;
}

std::optional<TextTable> read_text_table(std::string_view text, std::vector<std::string_view> const& lines) {
  if (lines.size() < kLeastRows) return std::nullopt;
  std::vector<std::vector<Piece>> rows;
  std::size_t numeric = 0;
  for (std::string_view const line : lines) {
    rows.push_back(pieces_of(text, line));
    if (rows.back().size() < 2 || rows.back().size() > kMostColumns) return std::nullopt;
    numeric += std::any_of(rows.back().begin(), rows.back().end(), [&](Piece const& p) {
      return is_numeric_cell(text.substr(p.cell.begin, p.cell.end - p.cell.begin));
    });
  }
  if (numeric * 2 < rows.size()) return std::nullopt;
  std::vector<Piece> const columns = columns_of(rows);
  if (columns.size() < 2) return std::nullopt;
  TextTable out;
  for (auto const& row : rows) {
    out.rows.emplace_back();
    std::size_t column = 0;
    for (Piece const& piece : row) {
      while (columns[column].right < piece.right) ++column;
      // two pieces in one column: they are words apart, not cells
      if (!out.rows.back().empty() && out.rows.back().back().column == column) return std::nullopt;
      out.rows.back().push_back(piece.cell);
      out.rows.back().back().column = column;
    }
  }
  out.header = names_them(text, out.rows, columns.size());
  return out;
}

}  // namespace stet
