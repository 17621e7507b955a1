// The units of tables, which stand in titles, headers and names of columns and not beside the numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/reading.hpp"

namespace stet {

/// Reads `number` with `unit` behind it as one quantity: "2,214" and "CZK billion" -> 2.214e12 CZK.
std::optional<Reading> read_with_unit(std::string_view number, std::string_view unit);

/// The unit that a title or a header gives at its end: "… (GWh)", "…, gigawatt hours", "… in tonnes", "… £m"; "" for
/// none.
std::string unit_in_title(std::string_view title);

/// "Item (CZK billion)" -> "CZK billion"; "Prawns (Nephrops)" has none.
std::string unit_in_parentheses(std::string_view text);

/// The unit at the end of a name that programs give: "threshed_thousand_tonnes" -> "thousand tonnes"; "" for none.
std::string unit_in_name(std::string_view name);

/// The bytes of a currency's sign at the beginning of `unit`, with letters of a country before it: "£" of "£m", "NZ$"
/// of "NZ$ million"; 0 for none.
std::size_t currency_sign(std::string_view unit);

/// Words of ASCII letters, numbers and single symbols; for labels, which are no prose.
std::vector<Token> simple_tokens(std::string_view text);

}  // namespace stet
