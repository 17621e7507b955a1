// Raised and lowered characters of office documents: note marks behind a figure, exponents, ordinals, fractions. A
// raised digit must never be glued to a figure before it.
//
//   1,234 + raised "3"    1,234        a note mark
//   8 km + raised "2"     8 km²        an area
//   86 + raised "th"      86th
//   5 + raised "1/2"      5½
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

enum class Script : std::uint8_t { plain, raised, lowered };

/// What stands for the raised `mark` behind `before`, the end of the text before it without white space between; "" for
/// a note mark.
std::string raised_text(std::string_view before, std::string_view mark);

/// What stands for `piece` in lowered script behind `before`: "CO2" as it is, digits behind a digit as "₂".
std::string lowered_text(std::string_view before, std::string_view piece);

}  // namespace stet
