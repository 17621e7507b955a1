// Two sentences that give one precise figure alike tell of one thing: what else they count is then compared figure by
// figure, as a checker does with a finger on each line, though the words around it have little in common.
#pragma once

#include <functional>
#include <vector>

#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// Two figures, taken alone, as same_thing() sees them.
using CompareTwo = std::function<Comparison(FigureId, FigureId)>;

/// Of the pairs that stand beside a pair that agrees, turns those into the same thing that can be meant by nothing else
/// in the two sentences. `pairs`: sorted by a, then b, and already left to the best; it stays sorted. Pairs that were
/// not in it are taken from `compare`.
void join_companions(Dossier const& dossier, Lexicon const& lexicon, CompareTwo const& compare,
                     std::vector<Comparison>& pairs);

}  // namespace stet
