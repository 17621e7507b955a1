// Addresses and ranges of a sheet: "C4", "A1:I1", and the cells that a merged range covers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/sheets/sheet.hpp"

namespace pugi {
class xml_node;
}  // namespace pugi

namespace stet {

struct SheetAddress {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};
/// Nothing where no sheet has such an address: "A0", "ZZZZZZ99999999".
std::optional<SheetAddress> read_address(std::string_view text);
/// "C4"
std::string address_of(SheetCell const& cell);

struct MergedRange {
  SheetAddress first;
  SheetAddress last;
};
std::vector<MergedRange> read_merged(pugi::xml_node const& merge_cells);

/// Gives the first cell of each range its extent and takes the other cells out, which no reader sees. Sorts the cells.
/// False where there are more ranges than can be looked at.
bool apply_merged(std::vector<MergedRange>&& ranges, std::vector<SheetCell>& cells);

/// Ascending, neighbours joined.
void sort_ranges(std::vector<RowRange>& ranges);
/// Are all numbers from `first` to `last` in the ranges, which sort_ranges() has sorted?
bool in_ranges(std::vector<RowRange> const& sorted, std::uint32_t first, std::uint32_t last);

}  // namespace stet
