// Slips that keep the digits of a number: two of them changed places, or its scale was lost.
#pragma once

#include <string_view>

#include "core/reading.hpp"

namespace stet {

/// "85000" and "58000": one is the other with two neighbours changed.
bool two_changed_places(std::string_view a, std::string_view b);

/// Have both the same digits, though they are not one number: "1,490" and "1,940" (three digits at least), "$1.1
/// million" and "$1.1 billion" (two at least)? Numbers of one unit only.
bool garbled(Reading const& a, Reading const& b);

}  // namespace stet
