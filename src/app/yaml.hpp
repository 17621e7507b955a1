// The only door to libfyaml: YAML text becomes core Nodes with marks.
#pragma once

#include <string_view>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

/// Parses one document. `file` only names it in marks and diagnostics. Duplicate keys, tabs, open quotes, anchors over a
/// depth cap and the like are diagnostics with line, column and excerpt.
Result<Node> parse_yaml(std::string_view text, std::string_view file);

}  // namespace stet
