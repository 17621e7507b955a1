#include "align/derived.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <utility>

#include "align/same_thing.hpp"

namespace stet {
namespace {

constexpr double kSameThing = 0.30;  // as for two figures of one thing by the lexicon

struct Levels {
  Figure const* from;
  Figure const* to;
};

bool level_pair(Figure const& from, Figure const& to) {
  return from.roles.has(Role::from_value) && to.roles.has(Role::to_value) && from.span.doc == to.span.doc &&
         from.sentence == to.sentence && from.reading.nominal && to.reading.nominal &&
         from.reading.unit.base == to.reading.unit.base && !from.reading.vague && !to.reading.vague;
}

std::vector<Levels> levels_of(Dossier const& dossier) {
  std::vector<Levels> out;
  std::vector<Figure> const& figures = dossier.figures;
  for (std::size_t i = 0; i + 1 < figures.size(); ++i)
    for (std::size_t k = i + 1; k < figures.size() && k < i + 4; ++k) {
      if (level_pair(figures[i], figures[k])) out.push_back({&figures[i], &figures[k]});
      if (level_pair(figures[k], figures[i])) out.push_back({&figures[k], &figures[i]});
    }
  return out;
}

// The change that the two levels imply, in the unit of `change`: percent of the first, points between two percentages.
std::optional<Interval> implied(Figure const& change, Levels const& levels) {
  std::string const& unit = change.reading.unit.id;
  Interval const difference = levels.to->narrow - levels.from->narrow;
  bool const percentages = levels.from->reading.unit.id == "percent";
  if (unit == "percentage_point" && percentages) return abs(difference) * 100;
  if (unit == "basis_point" && percentages) return abs(difference) * 100;
  if (unit == "percent") return abs(difference / levels.from->narrow);
  return std::nullopt;
}

std::string told(Interval change, std::string const& unit) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%.3g", change.middle() * (unit == "percent" ? 100 : 1));
  return "the two levels make a change of " + std::string(buffer) + (unit == "percent" ? " percent" : " points");
}

}  // namespace

void derive_changes(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Levels> const all = levels_of(dossier);
  std::vector<Comparison> derived;
  std::set<std::pair<FigureId, FigureId>> known;
  for (Figure const& change : dossier.figures) {
    if (change.span.doc != draft || !change.roles.has(Role::change) || !change.reading.nominal) continue;
    for (Levels const& levels : all) {
      if (levels.to->span.doc == draft) continue;
      auto const interval = implied(change, levels);
      if (!interval || !interval->bounded()) continue;
      double const score =
          std::max(similarity.cosine(change.id, levels.to->id), similarity.cosine(change.id, levels.from->id));
      if (score < kSameThing) continue;
      bool const rises = *levels.to->reading.nominal > *levels.from->reading.nominal;
      bool const agrees = overlaps(abs(change.wide), *interval) && (change.reading.trend == Trend::up) == rises;
      for (Figure const* level : {levels.from, levels.to}) {
        Comparison pair;
        pair.a = change.id;
        pair.b = level->id;
        pair.sameness = Sameness::same;
        pair.score = score;
        pair.time = time_order(change, *levels.to);
        pair.agreement = agrees ? Agreement::exact : Agreement::disjoint;
        pair.why = told(*interval, change.reading.unit.id);
        if (known.emplace(pair.a, pair.b).second) derived.push_back(std::move(pair));
      }
    }
  }
  std::erase_if(pairs, [&](Comparison const& pair) { return known.count({pair.a, pair.b}) != 0; });
  pairs.insert(pairs.end(), std::make_move_iterator(derived.begin()), std::make_move_iterator(derived.end()));
}

}  // namespace stet
