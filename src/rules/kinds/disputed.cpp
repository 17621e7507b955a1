// `check: disputed`: sources of the same time disagree among themselves, and one agrees with the draft; or two
// documents credit different figures to different parties.
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/pairs.hpp"

namespace stet::kinds {

void disputed(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (Judgement const& j : scene.judgements) {
    if (j.verdict != Verdict::disputed || !picks(rule.about, scene.dossier.figures[j.figure])) continue;
    std::vector<FigureId> figures{j.figure};
    Figure const& figure = scene.dossier.figures[j.figure];
    figures.insert(figures.end(), figure.evidence.begin(), figure.evidence.end());
    Shown const shown{{{"draft", j.figure}, {"source", j.agree.front()}, {"against", j.differ.front()}}, {}, {}};
    out.push_back(make_finding(rule, scene, std::move(figures), shown, "draft"));
  }
  for (Pair const& pair : pairs_of(scene.dossier, Check::disputed, rule.lag_days)) {
    if (!picks(rule.about, scene.dossier.figures[pair.first])) continue;
    Shown const shown{{{"draft", pair.first}, {"source", pair.first}, {"against", pair.second}}, {}, {}};
    out.push_back(make_finding(rule, scene, {pair.first, pair.second}, shown, "between"));
  }
}

}  // namespace stet::kinds
