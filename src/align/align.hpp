// From figures to topics: which figures of a dossier speak of the same thing, when, and whether they agree.
#pragma once

#include "align/thresholds.hpp"
#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// Fills the figures' normalized intervals (narrow, wide, readings), and the dossier's groups, topics and comparisons.
/// Needs documents, figures and dates. Deterministic: the order of the documents does not matter to the outcome,
/// nor how many threads work at it (`jobs`; 0: one for each processor).
void align(Dossier& dossier, Lexicon const& lexicon, Thresholds const& thresholds = {}, unsigned jobs = 1);

/// Sets figure.narrow, figure.wide and figure.readings from its reading (judgement.md, "Interval reading of a figure").
void normalize(Figure& figure);

}  // namespace stet
