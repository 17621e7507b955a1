// Figures of one paragraph that must work out: parts and their total, a change between two levels, a share and its
// whole, a rate and what it is worked out from, an age and a birth. Every family is a list of wordings; see
// sums/line.hpp.
#pragma once

#include <span>
#include <vector>

#include "core/claim.hpp"
#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// All claims of a document, by stated figure; their figures get the roles. Time grows with the length of the text.
std::vector<Claim> find_claims(Document const& document, Lexicon const& lexicon, std::span<Figure> figures,
                               std::span<DateMention const> dates);

}  // namespace stet
