// The comparisons of a dossier: every pair of figures from two documents that could be the same thing.
#pragma once

#include <vector>

#include "align/same_thing.hpp"
#include "align/thresholds.hpp"
#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// What compare_figures() weighs by its signs at the end: the pairs as words, separators and neighbours leave them, those
/// between sources too.
std::vector<Comparison> compare_by_words(Dossier const& dossier, Weighing const& by, unsigned jobs);

/// All pairs across documents whose units can be compared and that are not plainly different, ordered by a, then b.
/// Pairs of `other` sameness are kept where a is of the draft: they are the answer to "why not". Works on `jobs` threads
/// (0: one for each processor).
std::vector<Comparison> compare_figures(Dossier const& dossier, Lexicon const& lexicon, Thresholds const& thresholds,
                                        unsigned jobs);

}  // namespace stet
