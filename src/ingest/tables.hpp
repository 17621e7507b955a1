// Does the first row of a table name its columns? For tables whose markup does not say.
#pragma once

#include <string_view>
#include <vector>

namespace stet {

/// Digits, signs and units around them, no words: "1,284.6", "-3 %", "2025-03-31".
bool is_numeric_cell(std::string_view cell);

/// True where `first` holds words and no numbers but years ("2024"), months ("May 2023") or quarters ("Q3") while rows after it do hold
/// numbers. `rows` are the few rows behind the first.
bool names_columns(std::vector<std::string_view> const& first, std::vector<std::vector<std::string_view>> const& rows);

}  // namespace stet
