#include "ingest/sheets/sheet_address.hpp"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "ingest/xml.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostMergedColumns = 8'000'000;  // of all ranges together

bool before(SheetCell const& a, SheetCell const& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); }

/// What reaches over one column at the row at hand.
struct Reach {
  std::uint32_t end = 0;  // the first row that it does not cover
  SheetAddress first;
  SheetAddress last;
};

}  // namespace

std::optional<SheetAddress> read_address(std::string_view text) {
  std::size_t letters = 0;
  std::uint32_t column = 0;
  for (; letters < text.size() && letters < 4; ++letters) {
    char const c = text[letters];
    bool const small = c >= 'a' && c <= 'z';
    if (!small && !(c >= 'A' && c <= 'Z')) break;
    column = column * 26 + static_cast<std::uint32_t>(c - (small ? 'a' : 'A')) + 1;
  }
  std::uint32_t row = 0;
  auto const [end, error] = std::from_chars(text.data() + letters, text.data() + text.size(), row);
  bool const read = error == std::errc() && end == text.data() + text.size();
  if (!read || column == 0 || column > kSheetColumns || row == 0 || row > kSheetRows) return std::nullopt;
  return SheetAddress{row - 1, column - 1};
}

std::string address_of(SheetCell const& cell) {
  std::string out;
  for (unsigned rest = cell.column + 1u; rest > 0; rest = (rest - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return out + std::to_string(cell.row + 1);
}

std::vector<MergedRange> read_merged(pugi::xml_node const& merge_cells) {
  std::vector<MergedRange> out;
  for (pugi::xml_node const node : merge_cells.children()) {
    std::string_view const reference = attribute_of(node, "ref");
    std::size_t const colon = reference.find(':');
    if (colon == reference.npos) continue;
    auto const first = read_address(reference.substr(0, colon)), last = read_address(reference.substr(colon + 1));
    if (first && last && first->row <= last->row && first->column <= last->column) out.push_back({*first, *last});
  }
  return out;
}

bool apply_merged(std::vector<MergedRange>&& ranges, std::vector<SheetCell>& cells) {
  if (!std::is_sorted(cells.begin(), cells.end(), before)) std::stable_sort(cells.begin(), cells.end(), before);
  if (ranges.empty() || cells.empty()) return true;
  std::stable_sort(ranges.begin(), ranges.end(),
                   [](auto const& a, auto const& b) { return a.first.row < b.first.row; });
  std::vector<Reach> reach(kSheetColumns);
  std::size_t next = 0, kept = 0, columns = 0;
  for (SheetCell& cell : cells) {
    for (; next < ranges.size() && ranges[next].first.row <= cell.row; ++next) {
      MergedRange const& range = ranges[next];
      columns += range.last.column - range.first.column + 1;
      if (columns > kMostMergedColumns) break;
      for (std::uint32_t c = range.first.column; c <= range.last.column; ++c)
        reach[c] = {range.last.row + 1, range.first, range.last};
    }
    Reach const& over = reach[cell.column];
    if (cell.row < over.end) {
      if (over.first.row != cell.row || over.first.column != cell.column) continue;
      cell.wide = static_cast<std::uint16_t>(over.last.column - over.first.column + 1);
      cell.tall = over.last.row - over.first.row + 1;
    }
    cells[kept++] = cell;
  }
  cells.resize(kept);
  return columns <= kMostMergedColumns;
}

void sort_ranges(std::vector<RowRange>& ranges) {
  std::sort(ranges.begin(), ranges.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  std::size_t kept = 0;
  for (RowRange const& range : ranges) {
    if (kept > 0 && range.first <= ranges[kept - 1].last + 1)
      ranges[kept - 1].last = std::max(ranges[kept - 1].last, range.last);
    else
      ranges[kept++] = range;
  }
  ranges.resize(kept);
}

bool in_ranges(std::vector<RowRange> const& sorted, std::uint32_t first, std::uint32_t last) {
  auto range = std::upper_bound(sorted.begin(), sorted.end(), first,
                                [](std::uint32_t v, RowRange const& r) { return v < r.first; });
  return range != sorted.begin() && last <= (--range)->last;
}

}  // namespace stet
