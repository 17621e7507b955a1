// The right number said of the wrong thing: one sentence of a source gives several numbers, each of its own, and the
// draft's number stands there for another than the draft's.
#pragma once

#include <vector>

#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// "71 people were in a critical condition" against "71 were taken to hospital, of whom 18 were in a critical
/// condition": the 71 is said of something else, and the 18 is the same thing. `pairs`: sorted by a, then b; it stays
/// sorted.
void keep_to_clauses(Dossier const& dossier, Lexicon const& lexicon, std::vector<Comparison>& pairs);

}  // namespace stet
