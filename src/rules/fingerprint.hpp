// What tells the same finding again after an edit of the draft (core/finding.hpp).
#pragma once

#include <vector>

#include "core/dossier.hpp"

namespace stet {

/// Sets the fingerprints of `findings`. claim: rule, the first figure's (or location's) sentence with its digits
/// masked, its thing; value: the numbers of that figure; evidence: the sentences of the other figures. Each 16 hex
/// digits; independent of order, lines and offsets. Each sentence is read once, however many findings it has.
void add_fingerprints(std::vector<Finding>& findings, Dossier const& dossier);

}  // namespace stet
