// From the roles of figures to the names of a rule's `let`: which figures of a sentence belong together.
//
//   "Rents rose from $1,000 to $1,200, a 25% rise."  {a: from-value, b: to-value, p: change}  ->  one group of three
#pragma once

#include <optional>
#include <vector>

#include "rules/evaluate.hpp"
#include "rules/scene.hpp"

namespace stet {

/// A group of figures for the names of a rule.
struct Group {
  Bound bound;
  FigureId stated = kNone;       // the outcome; groups of one outcome are readings of one wording
  Claim const* claim = nullptr;  // what ties them; nullptr where their roles alone do
};

/// The names of the rule bound to the members of one claim; nothing where they do not fit.
std::optional<Group> bind(CompiledRule const& rule, Dossier const& dossier, Claim const& claim);

/// Every way to bind all names of the rule, groups of one outcome side by side. The claims that the extractor found
/// come first. A figure that is in none of them is bound by its role inside the rule's stretch (sentence, paragraph),
/// nearest first; there a group that another candidate figure stands between, or whose figures speak of different
/// things, is left out: no guess, no alarm.
std::vector<Group> bind(CompiledRule const& rule, Scene const& scene);

}  // namespace stet
