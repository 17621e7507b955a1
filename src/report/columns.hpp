// Text laid out in columns of a terminal. A code point counts as one column.
//
//   padded("Zürich", 8)    "Zürich  "      padded("Winterthur", 6)   "Winte…"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stet {

/// Number of code points of valid UTF-8.
std::size_t width_of(std::string_view text);
/// The first `width` columns, the last of them "…" where something is left out.
std::string cut_to(std::string_view text, std::size_t width);
/// Cut or filled with blanks to exactly `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace stet
