// Do two figures speak of the same thing? Separators refuse; what they leave is weighed by the words the two share, against
// how much their numbers say already.
#pragma once

#include "align/similarity.hpp"
#include "core/figure.hpp"
#include "core/topic.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// Of two comparable, normalized figures from two documents, taken alone: sameness with its reason, order in time and
/// agreement. What their texts say beside them is the caller's.
Comparison same_thing(Figure const& a, Figure const& b, Similarity const& similarity, Lexicon const& lexicon);

/// Order in time of b against a.
TimeOrder time_order(Figure const& a, Figure const& b);

}  // namespace stet
