// Roles that need more than one figure: a total and the parts that are listed for it.
#pragma once

#include <span>

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// Adds part, total and share to the figures of one sentence, which stand in text order.
///
///   "nine people: four adults and six children"      total, part, part
///   "four adults and six children, nine in all"      part, part, total
///   "nine people, including four adults"             no parts: the list may be incomplete
void find_roles(View const& view, std::span<Figure> figures);

}  // namespace stet
