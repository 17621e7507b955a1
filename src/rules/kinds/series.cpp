// `check: series`, `direction: never-falls`: a running total that a later text gives lower. A note, since a toll may be
// revised; silent where the text says that it was.
#include <algorithm>
#include <array>

#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

bool revised(Dossier const& dossier, Figure const& figure) {
  constexpr std::array<std::string_view, 10> kWords{"revise",    "correct",     "lower",  "recount", "duplicate",
                                                    "downgrade", "recalculate", "adjust", "mistake", "error"};
  auto const& sentence = dossier.document_of(figure).sentences[figure.sentence];
  std::string text(dossier.document_of(figure).cut(sentence.begin, sentence.end));
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

void series(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  for (Comparison const& comparison : dossier.comparisons) {
    if (comparison.sameness != Sameness::same || comparison.agreement != Agreement::disjoint) continue;
    if (comparison.time != TimeOrder::older && comparison.time != TimeOrder::newer) continue;
    bool const b_later = comparison.time == TimeOrder::newer;
    Figure const& later = dossier.figures[b_later ? comparison.b : comparison.a];
    Figure const& earlier = dossier.figures[b_later ? comparison.a : comparison.b];
    if (later.time_kind != TimeKind::total || earlier.time_kind != TimeKind::total) continue;
    if (!picks(rule.about, later) || !picks(rule.about, earlier) || later.wide.hi > earlier.wide.lo) continue;
    if (later.attribution != earlier.attribution && !later.attribution.empty() && !earlier.attribution.empty())
      continue;
    if (later.denied || earlier.denied || revised(dossier, later)) continue;
    Finding finding =
        make_finding(rule, scene, {earlier.id, later.id}, {{{"later", later.id}, {"earlier", earlier.id}}, {}, {}});
    finding.severity = Severity::note;
    out.push_back(std::move(finding));
  }
}

}  // namespace stet::kinds
