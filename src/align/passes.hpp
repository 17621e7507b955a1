// What the pairs of a text say of each other: a pair that was joined, or left open, by itself is parted where another
// shows that something else is meant.
#pragma once

#include <vector>

#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// "32 towns and two cities": the two are no towns.
void keep_to_names(std::vector<Comparison>& pairs, Dossier const& dossier, Lexicon const& lexicon);

/// "15 in the province and two in the capital" contradict no 17 of the other text, which they add up to.
void leave_composed(std::vector<Comparison>& pairs, Dossier const& dossier);

/// "46 % of runners and 43 % of finishers": only the share of the whole that the draft names is an answer.
void leave_other_wholes(std::vector<Comparison>& pairs, std::vector<Figure> const& figures);

/// "from 6.2 million to 2.1": what agrees with the one end says nothing against the other.
void leave_other_ends(std::vector<Comparison>& pairs, std::vector<Figure> const& figures);

/// Each figure is matched once in the other text. Without a draft kNone.
void leave_best(std::vector<Comparison>& pairs, std::vector<Figure> const& figures, DocumentId draft);

/// "11 flights" are those of "11 flights", and not "11 trawlers". Last of all, when every pair is known.
void keep_to_likest(std::vector<Comparison>& pairs, std::vector<Figure> const& figures, DocumentId draft,
                    Lexicon const& lexicon);

}  // namespace stet
