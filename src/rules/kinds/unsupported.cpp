// `check: unsupported`: no source has a figure for the same thing. `about: {min_count: 2}` keeps "one man" out of the
// list; its verdict stays.
#include "rules/kinds/kinds.hpp"

namespace stet::kinds {

void unsupported(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (Judgement const& j : scene.judgements) {
    if (j.verdict != Verdict::unsupported || !picks(rule.about, scene.dossier.figures[j.figure])) continue;
    if (rule.unless_known && j.figure < scene.known.size() && scene.known[j.figure]) continue;
    Shown const shown{{{"draft", j.figure}, {"nearest", j.nearest}}, {}, {}};
    out.push_back(make_finding(rule, scene, {j.figure}, shown, j.nearest == kNone ? "alone" : "nearest"));
  }
}

}  // namespace stet::kinds
