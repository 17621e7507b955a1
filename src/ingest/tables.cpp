#include "ingest/tables.hpp"

#include <algorithm>

#include "grammars/read.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

/// "2024", "2023/24", "FY2024", "2024 (£m)", "May 2023", "31 March 2024": a column of that time.
bool is_time(std::string_view cell) {
  cell = trim(cell);
  std::string_view year = cell;
  if (year.starts_with("FY")) year = trim(year.substr(2));
  constexpr std::size_t kDigits = 4;
  bool const century = year.starts_with("19") || year.starts_with("20");
  if (century && year.size() >= kDigits && year.find_first_not_of("0123456789") == kDigits &&
      std::string_view(" /-(").find(year[kDigits]) != std::string_view::npos)
    return true;
  if (century && year.size() == kDigits && is_numeric_cell(year)) return true;
  auto const date = read_date(cell, 0);
  return date && date->begin == 0 && date->end == cell.size();
}

}  // namespace

bool is_numeric_cell(std::string_view cell) {
  bool any = false;
  std::size_t letters = 0;
  for (char const c : trim(cell)) {
    if (c >= '0' && c <= '9') any = true;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++letters;
  }
  return any && letters <= 3;
}

bool names_columns(std::vector<std::string_view> const& first, std::vector<std::vector<std::string_view>> const& rows) {
  if (first.size() < 2 || rows.empty()) return false;
  bool words = false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    std::string_view const cell = trim(first[i]);
    if (cell.empty()) {
      if (i != 0) return false;
    } else if (is_numeric_cell(cell) && !(i != 0 && is_time(cell)) && cell.find_first_of("QFHqfh") == cell.npos) {
      return false;
    } else {
      words = true;
    }
  }
  return words && std::any_of(rows.begin(), rows.end(), [](auto const& row) {
           return std::any_of(row.begin(), row.end(), [](std::string_view cell) { return is_numeric_cell(cell); });
         });
}

}  // namespace stet
