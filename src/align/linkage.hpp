// How likely two figures speak of one thing, from all that speaks for it and against it at once: record linkage, a
// pair's comparison vector weighed by a logistic regression (Fellegi and Sunter 1969; Bishop 2006, 4.3).
//
// What same_thing() asks of a pair, it asks of the pair alone. Here it counts who else could be meant: the next best
// figure of either text, whether one of the two has found its match already, and what agrees beside them.
//
//   base             1
//   meaning          likeness of their surroundings by word vectors, -1 to 1
//   lead             how far b leads, as the likest to a, before the next figure of its text, -0.5 to 0.5;
//                    without one 0.5, less in a text of few figures
//   lead_back        the same of a for b
//   free_lead(_back) … among the figures that have no match yet
//   rivals_back      ln(1 + figures of a's text that b may answer)
//   answered         other figures of b's text that agree with a and are one thing with it, at most 2
//   met              … of all texts
//   exact_else       other figures of b's text with the very number of a, at most 2
//   exact_back       other figures of a's text with the very number of b
//   companions       agreeing pairs between the two sentences, at most 3
//   neighbours       … between the sentences before and after, at most 4
//   near, far        0.3 less the powers of ten that the numbers lie apart, at least 0; 1 beyond 0.7 of them
//   digits           precision() of the less precise, where both give the very number
//   vague, bounds    1 where one is vague; how many of the two are bounds or ranges
//   relation         1 where they are bounds of one kind, or none
//   same_kin         1 where the lexicon makes their nouns one thing
//   same_head        1 where the nouns are one
//   unlike_noun      of two counted nouns that the lexicon does not join: 0.35 less their likeness, at least 0
//   slip             1 where they differ as a slip of the pen does
//   crowd            how many figures their unit has (same_thing.hpp)
//   once             how many of the two are the only count of their noun in their text
//   near_words       words that the two clauses share, at most 3
//   roles            1 where one is a change, a former level or an age, and the other not
//   time_kind        1 where both are levels, both flows, …
//   table, heading   1 where b is a cell; where a stands in no running text
//   overlapping      1 where their times meet
//   bridge           how alike b is told to what answers a in a third text, the best, 0 to 1.5
//   claimed          other pairs of one thing that either is in with the other's text, at most 2
//   later, earlier   1 where b is after, or before, all that answers a
//   reached          1 where b is what something rose or fell to, and a is not
//   sparse           1 over the figures of either text, summed: in a text of two nobody stands in anybody's way
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "align/same_thing.hpp"
#include "core/dossier.hpp"

namespace stet {

/// Calls `visit` with the place and the signs of each of `pairs` (sorted by a, then b) that nothing separates and that
/// no calculation has joined, in order; without `sources`, of the draft's alone. The signs are of what the pairs were
/// to each other before the first call.
void for_each_signed(Dossier const& dossier, Weighing const& by, std::vector<Comparison> const& pairs, bool sources,
                     std::function<void(std::size_t, ComparisonVector const&)> const& visit);

/// Joins those of them that the sum of signs speaks for, and parts those that it speaks against. Works on `jobs`
/// threads (0: one for each processor).
void link(Dossier const& dossier, Weighing const& by, std::vector<Comparison>& pairs, bool sources, unsigned jobs);

}  // namespace stet
