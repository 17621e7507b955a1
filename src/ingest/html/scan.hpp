// A look at HTML before it is parsed: is it nested so deep, or a tag so crowded, that the parser would take quadratic
// time? One pass, no tree.
#pragma once

#include <cstddef>
#include <string_view>

namespace stet {

struct HtmlShape {
  std::size_t depth = 0;       // open elements at the deepest place, the end tags that HTML lets one leave out included
  std::size_t attributes = 0;  // of the most crowded tag, rather too many than too few
};

/// Stops early, with what it has, once `depth` goes past `depth_limit`.
HtmlShape scan_html(std::string_view html, std::size_t depth_limit);

}  // namespace stet
