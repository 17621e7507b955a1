// Documents as one string, for rows of tests: "heading1 Title / body Text / furniture Must read".
#pragma once

#include <string>
#include <string_view>

#include "ingest/load.hpp"

namespace stet::test {

/// Loads `bytes` as the file `path`.
Loaded load(std::string_view path, std::string_view bytes);
/// Zone (with the level of headings) and text of each block; cells in brackets, header cells with a `!`.
std::string dump(Document const& document);
/// dump() of the loaded document.
std::string read(std::string_view path, std::string_view bytes);
/// Of each document that the file gives "path: " and its dump, and "path! why" of what was not read; a line each.
std::string read_all(std::string_view path, std::string_view bytes, LoadLimits const& limits = {});
/// "2023-06-07 meta", "none"
std::string date_of(Document const& document);

}  // namespace stet::test
