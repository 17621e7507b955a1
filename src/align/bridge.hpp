// Two sources that tell one thing in like words and give it two numbers: where the draft has the number of the one, it
// is held against the other too, though it tells the thing in words of its own.
#pragma once

#include <vector>

#include "align/companions.hpp"

namespace stet {

/// For each figure of the draft whose very number a source gives, adds the figures of other sources that are the same
/// thing as that source's and differ from it; where separators part them from the draft's figure itself, not. `pairs`:
/// sorted by a, then b, and already left to the best; it stays sorted.
void bridge_sources(Dossier const& dossier, Lexicon const& lexicon, CompareTwo const& compare,
                    std::vector<Comparison>& pairs);

}  // namespace stet
