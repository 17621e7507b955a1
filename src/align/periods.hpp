// A number that a source gives for one year and the draft for another: what the source has for the draft's own year, in
// the same row or sentence, is then the answer.
#pragma once

#include <vector>

#include "core/dossier.hpp"

namespace stet {

/// "385 people were returned in 2025" against the row "Returns: 2024 385, 2025 640": turns the draft's figure and the
/// 640 into the same thing. `pairs`: sorted by a, then b; it stays sorted.
void join_periods(Dossier const& dossier, std::vector<Comparison>& pairs);

}  // namespace stet
