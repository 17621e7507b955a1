// `check: conflict`: sources of the same time give the same thing, and none agrees with the draft; or two documents
// contradict each other. A bound that only misses its own number ("more than 90" against 90) and a conflict with
// undated sources alone are warnings, and the message says so.
#include <algorithm>

#include "rules/kinds/kinds.hpp"
#include "rules/kinds/pairs.hpp"

namespace stet::kinds {
namespace {

/// The rule's own tolerance and its demand on units.
bool beyond(CompiledRule const& rule, Figure const& a, Figure const& b) {
  if (rule.same_unit && a.reading.unit.id != b.reading.unit.id) return false;
  return relative_gap(a.wide, b.wide) > rule.agree.rel || rule.agree.rel == 0;
}

void lower(Finding& finding, bool undated, bool touching) {
  if (undated) finding.message += " One of them has no date.";
  if ((undated || touching) && finding.severity == Severity::error) finding.severity = Severity::warning;
}

void between_documents(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (Pair const& pair : pairs_of(scene.dossier, Check::conflict, rule.lag_days)) {
    Figure const& first = scene.dossier.figures[pair.first];
    Figure const& second = scene.dossier.figures[pair.second];
    if (!picks(rule.about, first) || !picks(rule.about, second) || !beyond(rule, first, second)) continue;
    Finding finding = make_finding(rule, scene, {pair.first, pair.second},
                                   {{{"draft", pair.first}, {"source", pair.second}}, {}, {}}, "between");
    lower(finding, pair.undated, pair.touching);
    out.push_back(std::move(finding));
  }
}

}  // namespace

void conflict(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (Judgement const& j : scene.judgements) {
    Figure const& figure = scene.dossier.figures[j.figure];
    if (j.verdict != Verdict::conflict || !picks(rule.about, figure)) continue;
    auto const shown = std::find_if(j.differ.begin(), j.differ.end(),
                                    [&](FigureId id) { return beyond(rule, figure, scene.dossier.figures[id]); });
    if (shown == j.differ.end()) continue;
    std::vector<FigureId> figures{j.figure};
    figures.insert(figures.end(), j.differ.begin(), j.differ.end());
    Finding finding =
        make_finding(rule, scene, std::move(figures), {{{"draft", j.figure}, {"source", *shown}}, {}, {}}, "draft");
    lower(finding, j.only_undated, j.only_touching);
    out.push_back(std::move(finding));
  }
  between_documents(rule, scene, out);
}

}  // namespace stet::kinds
