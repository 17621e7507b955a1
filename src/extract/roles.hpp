// Roles that need more than one figure: a total and the parts that are listed for it.
#pragma once

#include <span>

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// Gives the noun of the next figure to a bare number in front of it: "from 1.6 million to 2.4 million dryers", "five or
/// six ships".
void share_nouns(View const& view, std::span<Figure> figures);

/// Adds part, total, share and to-value to the figures of one sentence, which stand in text order.
///
///   "nine people: four adults and six children"      total, part, part
///   "four adults and six children, nine in all"      part, part, total
///   "nine people, including four adults"             no parts: the list may be incomplete
///   "profit was $9m, up 5% from $8.6m"               $9m is the to-value
void find_roles(View const& view, std::span<Figure> figures);

}  // namespace stet
