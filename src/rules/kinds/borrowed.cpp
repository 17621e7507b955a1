// `check: borrowed`: an unusual number of the draft that no source gives for its thing stands in a source for something
// else: 4,460 dead where a source counts 4,460 shelters. `about: {min_significant_digits: 3}` sets how unusual.
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

constexpr std::size_t kMaxTried = 100;  // source figures with the same number

std::optional<double> value_of(Figure const& figure) {
  if (!figure.reading.nominal) return std::nullopt;
  return *figure.reading.nominal * figure.reading.unit.factor + figure.reading.unit.offset;
}

/// Known to be of another thing. What merely could not be placed is no ground to say so, unless the draft's thing was
/// `found` under another number and the two nouns differ.
bool of_another_thing(Dossier const& dossier, FigureId a, FigureId b, bool found) {
  auto const& all = dossier.comparisons;
  auto const at = std::lower_bound(all.begin(), all.end(), std::pair(a, b),
                                   [](Comparison const& c, auto const& key) { return std::pair(c.a, c.b) < key; });
  bool const compared = at != all.end() && at->a == a && at->b == b;
  if (compared && at->sameness != Sameness::unknown) return at->sameness == Sameness::other;
  Subject const& x = dossier.figures[a].subject;
  Subject const& y = dossier.figures[b].subject;
  return (found || !compared) && !x.head.empty() && !y.head.empty() && x.head != y.head;
}

}  // namespace

void borrowed(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  std::vector<std::pair<double, FigureId>> sources;
  for (Figure const& figure : dossier.figures)
    if (figure.span.doc != scene.draft)
      if (auto const value = value_of(figure)) sources.emplace_back(*value, figure.id);
  std::sort(sources.begin(), sources.end());
  for (Judgement const& j : scene.judgements) {
    Figure const& figure = dossier.figures[j.figure];
    auto const value = value_of(figure);
    if (!value || !picks(rule.about, figure)) continue;
    if (j.verdict != Verdict::conflict && j.verdict != Verdict::unsupported) continue;
    std::size_t tried = 0;
    for (auto at = std::lower_bound(sources.begin(), sources.end(), std::pair(*value, FigureId{0}));
         at != sources.end() && at->first == *value && tried < kMaxTried; ++at, ++tried) {
      Figure const& other = dossier.figures[at->second];
      if (other.reading.unit.dimension != figure.reading.unit.dimension) continue;
      if (!of_another_thing(dossier, j.figure, at->second, j.verdict == Verdict::conflict)) continue;
      Shown const shown{{{"draft", j.figure}, {"source", at->second}}, {}, {}};
      out.push_back(make_finding(rule, scene, {j.figure, at->second}, shown));
      break;
    }
  }
}

}  // namespace stet::kinds
