// From the roles of figures to the names of a rule's `let`: which figures of a sentence belong together.
//
//   "Rents rose from $1,000 to $1,200, a 25% rise."  {a: from-value, b: to-value, p: change}  ->  one group of three
#pragma once

#include <vector>

#include "rules/evaluate.hpp"
#include "rules/scene.hpp"

namespace stet {

/// Every way to bind all names of the rule inside its stretch (sentence, paragraph), at most one for each figure that
/// stands for the stated result. Figures are taken nearest first; a group that another candidate figure stands between,
/// or whose figures speak of different things, is left out: no guess, no alarm.
std::vector<Bound> bind(CompiledRule const& rule, Scene const& scene);

}  // namespace stet
