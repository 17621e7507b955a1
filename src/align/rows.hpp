// The right number in the wrong row: a table has a row for what the draft names, and the draft's number stands in
// another.
#pragma once

#include <vector>

#include "core/dossier.hpp"

namespace stet {

/// "Kostanay got 8.3" against the rows "Akmola 8.3" and "Kostanay 6.8": the 8.3 is another row's, and the 6.8 the same
/// thing. `pairs`: sorted by a, then b; it stays sorted.
void keep_to_rows(Dossier const& dossier, std::vector<Comparison>& pairs);

}  // namespace stet
