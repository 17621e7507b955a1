// The only door to libfyaml: YAML text becomes core Nodes with marks.
//
//   parse_yaml("same: {unit: convertible}", "house.yml")  ->  a map; its member `unit` stands at house.yml:1:14
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

/// Parses one document. `file` only names it in marks and diagnostics. Duplicate keys, tabs, open quotes, anchors,
/// aliases, tags, a second document, invalid UTF-8, more than 2 MiB of text or 64 levels are diagnostics with line,
/// column and excerpt (codes Y001 syntax, Y002 duplicate key, Y003 anchor, alias or tag, Y004 second document, Y005
/// limit, Y006 bytes that are no text). An empty text is a null node. Prints nothing, never throws.
Result<Node> parse_yaml(std::string_view text, std::string_view file);

/// The line `line` (from 1) of `text` as a diagnostic shows it: control characters as blanks; empty where there is no
/// such line or it is too long to show. For diagnostics on Nodes, which know their place and not their text.
std::string excerpt_of(std::string_view text, std::uint32_t line);

}  // namespace stet
