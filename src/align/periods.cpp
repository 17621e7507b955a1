#include "align/periods.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "align/agreement.hpp"
#include "align/pairs.hpp"
#include "align/same_thing.hpp"

namespace stet {
namespace {

constexpr double kTelling = 1.3;  // powers of ten of precision: a number that another year has by chance seldom

bool dates_itself(Figure const& figure) {
  return figure.when.basis == Basis::stated || figure.when.basis == Basis::relative;
}

// The same number to the last digit, of digits enough.
bool telling_number(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  return r.nominal && s.nominal && !r.vague && !s.vague && !r.approximate && r.relation == Relation::equal &&
         *r.nominal * r.unit.factor == *s.nominal * s.unit.factor && std::min(precision(r), precision(s)) >= kTelling;
}

// One of a series: the same measure of the same thing, in one row or sentence.
bool of_one_series(Figure const& a, Figure const& b) {
  return a.id != b.id && a.span.doc == b.span.doc && a.sentence == b.sentence && dates_itself(b) &&
         a.subject.terms == b.subject.terms && a.reading.kind == b.reading.kind &&
         a.roles.has(Role::change) == b.roles.has(Role::change);
}

}  // namespace

void join_periods(Dossier const& dossier, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Figure> const& figures = dossier.figures;
  std::map<PairIds, Comparison> joined;
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    bool const other_time = pair.time == TimeOrder::older || pair.time == TimeOrder::newer;
    if (a.span.doc != draft || pair.sameness != Sameness::same || !other_time) continue;
    if (!dates_itself(a) || !dates_itself(b) || !telling_number(a, b)) continue;
    // figures of one sentence stand together
    FigureId first = b.id;
    while (first > 0 && figures[first - 1].span.doc == b.span.doc && figures[first - 1].sentence == b.sentence) --first;
    for (FigureId id = first;
         id < figures.size() && figures[id].span.doc == b.span.doc && figures[id].sentence == b.sentence; ++id) {
      Figure const& c = figures[id];
      if (!of_one_series(b, c) || time_order(a, c) != TimeOrder::overlap || !comparable(a, c)) continue;
      Comparison of_its_time = pair;
      of_its_time.b = id;
      of_its_time.time = TimeOrder::overlap;
      of_its_time.agreement = agreement(a, c);
      of_its_time.why = "the same series gives it for that time";
      joined.emplace(PairIds(pair.a, id), std::move(of_its_time));
    }
  }
  put_in(pairs, std::move(joined));
}

}  // namespace stet
