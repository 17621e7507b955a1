// Roles that need the sentence around a figure.
#pragma once

#include <span>

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// Gives the noun of the next figure to a bare number in front of it: "from 1.6 million to 2.4 million dryers", "five
/// or six ships".
void share_nouns(SentenceView const& view, std::span<Figure> figures);

/// Adds share and to-value to the figures of one sentence, which stand in text order; the roles of figures that must
/// work out together come from sums.hpp.
///
///   "profit was $9m, up 5% from $8.6m"               $9m is the to-value
void find_roles(SentenceView const& view, std::span<Figure> figures);

}  // namespace stet
