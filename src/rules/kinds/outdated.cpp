// `check: outdated`: the draft's figure was right at an earlier time, and a newer source gives another; or, between
// peers, an undated figure that a later document has overtaken. `newest: {lag: 2d}` lets figures trail by so many days.
#include <algorithm>

#include "rules/kinds/kinds.hpp"
#include "rules/kinds/pairs.hpp"
#include "rules/times.hpp"

namespace stet::kinds {
namespace {

/// The later of two by day; the first where neither is.
FigureId latest(Dossier const& dossier, std::vector<FigureId> const& figures) {
  FigureId best = figures.front();
  for (FigureId id : figures)
    if (before(days_of(dossier.figures[best]), days_of(dossier.figures[id]))) best = id;
  return best;
}

bool trails_by(Dossier const& dossier, FigureId old, FigureId now, int lag) {
  Days const then = days_of(dossier.figures[old]), later = days_of(dossier.figures[now]);
  return then.known() && later.known() && (*later.first - *then.last).count() <= lag;
}

}  // namespace

void outdated(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (Judgement const& j : scene.judgements) {
    Figure const& figure = scene.dossier.figures[j.figure];
    if (j.verdict != Verdict::outdated || !picks(rule.about, figure)) continue;
    FigureId const old = latest(scene.dossier, j.older), now = latest(scene.dossier, j.differ);
    if (rule.lag_days > 0 && trails_by(scene.dossier, old, now, rule.lag_days)) continue;
    std::vector<FigureId> figures{j.figure};
    figures.insert(figures.end(), figure.evidence.begin(), figure.evidence.end());
    Shown const shown{{{"draft", j.figure}, {"old", old}, {"source", now}}, {}, {}};
    out.push_back(make_finding(rule, scene, std::move(figures), shown, "draft"));
  }
  if (scene.draft != kNone) return;
  for (Pair const& pair : pairs_of(scene.dossier, Check::outdated, rule.lag_days)) {
    if (!picks(rule.about, scene.dossier.figures[pair.first])) continue;
    Shown const shown{{{"draft", pair.first}, {"old", pair.first}, {"source", pair.second}}, {}, {}};
    out.push_back(make_finding(rule, scene, {pair.first, pair.second}, shown, "between"));
  }
}

}  // namespace stet::kinds
