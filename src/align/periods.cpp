#include "align/periods.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "align/agreement.hpp"
#include "align/pairs.hpp"
#include "align/same_thing.hpp"

namespace stet {
namespace {

constexpr double kTelling = 1.3;  // powers of ten of precision: a number that another year has by chance seldom

// The same number to the last digit, of digits enough.
bool telling_number(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  return r.nominal && s.nominal && !r.vague && !s.vague && !r.approximate && r.relation == Relation::equal &&
         *r.nominal * r.unit.factor == *s.nominal * s.unit.factor && std::min(precision(r), precision(s)) >= kTelling;
}

// "From two to four days": the two take their unit from one of them.
bool of_one_kind(Figure const& from, Figure const& to) {
  Reading const &r = from.reading, &s = to.reading;
  return r.unit.id == s.unit.id || r.unit.id.empty() || s.unit.id.empty();
}

// The same measure of the same thing, at whatever time.
bool of_one_measure(Figure const& a, Figure const& b) {
  return a.id != b.id && b.when.in_own_words() && a.reading.kind == b.reading.kind &&
         a.roles.has(Role::change) == b.roles.has(Role::change);
}

// In one row or sentence; in two rows of a table in long form, "2025,petrol,39100" and "2026,petrol,31900"; or in two
// neighbouring sentences, where one names the thing and the other says "it".
bool of_one_series(Figure const& a, Figure const& b) {
  if (!of_one_measure(a, b)) return false;
  if (a.sentence == b.sentence) return a.subject.terms == b.subject.terms;
  if (a.zone == Zone::table || b.zone == Zone::table)
    return a.zone == b.zone && !a.context.headers.empty() && a.context.headers == b.context.headers;
  bool const neighbours = a.sentence + 1 == b.sentence || b.sentence + 1 == a.sentence;
  Figure const& later = a.sentence < b.sentence ? b : a;
  return neighbours && later.subject.head.empty() && later.reading.kind != Kind::count &&
         a.reading.unit.id == b.reading.unit.id;
}

}  // namespace

void join_periods(Dossier const& dossier, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Figure> const& figures = dossier.figures;
  std::map<DocumentId, std::pair<FigureId, FigureId>> of_document;  // its first figure, and the one past its last
  for (Figure const& figure : figures)
    of_document.emplace(figure.span.doc, std::pair(figure.id, figure.id)).first->second.second = figure.id + 1;
  std::map<PairIds, Comparison> joined;
  std::set<FigureId> given;  // of the sources, by the draft itself
  for (Comparison const& pair : pairs)
    if (figures[pair.a].span.doc == draft && pair.sameness == Sameness::same && pair.agreement != Agreement::disjoint)
      given.insert(pair.b);
  // "14,300 passengers board a tram", where the row has 14,300 for September and 16,900 for October
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (a.span.doc != draft || pair.sameness != Sameness::same || a.when.in_own_words() || !a.when.last) continue;
    if (a.roles.has(Role::from_value) || !b.when.in_own_words() || !telling_number(a, b)) continue;
    auto const [first, last] = of_document.at(b.span.doc);
    for (FigureId id = first; id < last; ++id) {
      Figure const& c = figures[id];
      if (!of_one_series(b, c) || time_order(b, c) != TimeOrder::newer || !comparable(a, c)) continue;
      if (!c.when.first || *c.when.first > *a.when.last || c.planned || given.count(id) != 0) continue;
      joined.emplace(PairIds(pair.a, id), moved_to(id, pair, figures, "the same series goes on"));
    }
  }
  // "raised from 450 million to 520 million": a draft that has the former number, and not as such, has been overtaken
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    bool const agrees = pair.sameness == Sameness::same && pair.agreement != Agreement::disjoint;
    if (a.span.doc != draft || !agrees || a.roles.has(Role::from_value) || !b.roles.has(Role::from_value)) continue;
    auto const [first, last] = of_document.at(b.span.doc);
    for (FigureId id = first; id < last; ++id) {
      Figure const& c = figures[id];
      if (c.sentence != b.sentence || !c.roles.has(Role::to_value) || !of_one_kind(b, c) || !comparable(a, c)) continue;
      if (given.count(id) != 0 || agreement(a, c) != Agreement::disjoint) continue;
      joined.emplace(PairIds(pair.a, id), moved_to(id, pair, figures, "what it was changed to"));
    }
  }
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    bool const other_time = pair.time == TimeOrder::older || pair.time == TimeOrder::newer;
    if (a.span.doc != draft || pair.sameness != Sameness::same || !other_time) continue;
    if (!a.when.in_own_words() || !b.when.in_own_words() || !telling_number(a, b)) continue;
    // "between 2022 and 2024 it grew from 1.0 to 1.2 million": each end has a year of its own
    if (a.roles.has(Role::from_value) || a.roles.has(Role::to_value)) continue;
    auto const [first, last] = of_document.at(b.span.doc);
    for (FigureId id = first; id < last; ++id) {
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
