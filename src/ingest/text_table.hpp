// Tables that a plain text draws with blanks or tabs.
//
//   Plant        Capacity (MW)   2023
//   Storfoss               420  1,508
//   Little Aune            118    448
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace stet {

struct TextCell {
  std::size_t begin = 0;  // bytes of the text, blanks at the ends left out
  std::size_t end = 0;
  std::size_t column = 0;
};

struct TextTable {
  std::vector<std::vector<TextCell>> rows;  // one a line
  bool header = false;                      // the first row names the columns
};

/// The table in `lines`, each a slice of `text` from its first byte to its line end: three lines or more with two cells
/// or more, which stand in the same columns, and numbers in half of them. Nothing where they are no table: blanks
/// alone, as between typewritten sentences, make none.
std::optional<TextTable> read_text_table(std::string_view text, std::vector<std::string_view> const& lines);

/// Does the line hold two pieces apart by a tab or by two blanks or more?
bool has_cells(std::string_view line);

}  // namespace stet
