// Changes that a text gives by their two ends: "from 60.1 to 62.6 percent" is a rise of 2.5 points, or of 4.2 percent.
#pragma once

#include <vector>

#include "align/similarity.hpp"
#include "core/dossier.hpp"

namespace stet {

/// Adds comparisons of the draft's changes with the pairs of levels in the sources that imply one: one comparison with
/// each end. `pairs` holds all others; what it has already of the same two figures is replaced.
void derive_changes(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs);

}  // namespace stet
