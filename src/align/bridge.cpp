#include "align/bridge.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "align/agreement.hpp"
#include "align/pairs.hpp"
#include "align/same_thing.hpp"
#include "align/separators.hpp"

namespace stet {
namespace {

constexpr double kAlike = 0.42;  // so much two sources must have in common, for the draft has less with one of them

constexpr double kNearly = 0.38;    // … for those that too little joins by itself, where their numbers are neighbours
constexpr double kNeighbour = 1.8;  // times

constexpr double kFarthest = 4;  // times: what two sources count so differently is hardly one thing

constexpr std::size_t kOfOneName = 150;  // figures of one noun, beyond which it says too little

constexpr int kPeriod = 27;  // days, from which on a figure is of a stretch of time and of no day

// One and the same number, and not merely one that rounding, a hedge or a bound would let pass.
bool nearly_equal(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (!r.nominal || !s.nominal || r.vague || s.vague || *s.nominal == 0) return false;
  double const ratio = (*r.nominal * r.unit.factor) / (*s.nominal * s.unit.factor);
  return std::fabs(ratio - 1) < 0.005;
}

// A cell speaks of its row alone: "39" in the row "Social Democrats" is no answer to the 49 seats of another party.
bool row_known(Figure const& cell, Figure const& other) {
  if (cell.zone != Zone::table || cell.context.holder.empty()) return true;
  auto const named = [&](std::string const& name) {
    auto const &holder = other.context.holder, &terms = other.subject.terms;
    return std::find(holder.begin(), holder.end(), name) != holder.end() ||
           std::find(terms.begin(), terms.end(), name) != terms.end();
  };
  return std::any_of(cell.context.holder.begin(), cell.context.holder.end(), named);
}

// Two numbers that may be two counts of one thing.
bool within_times(Figure const& a, Figure const& b, double times) {
  if (!a.reading.nominal || !b.reading.nominal || a.reading.vague || b.reading.vague) return false;
  double const x = std::fabs(*a.reading.nominal * a.reading.unit.factor),
               y = std::fabs(*b.reading.nominal * b.reading.unit.factor);
  return x > 0 && y > 0 && std::max(x, y) <= times * std::min(x, y);
}

// A quarter's revenue is not a year's.
bool periods_differ(TimeSpan const& a, TimeSpan const& b) {
  if (!a.first || !a.last || !b.first || !b.last) return false;
  auto const [shorter, longer] = std::minmax({(*a.last - *a.first).count(), (*b.last - *b.first).count()});
  return shorter >= kPeriod && longer > 2 * shorter;
}

bool fit(Figure const& a, Figure const& b) {
  for (Role const role : {Role::from_value, Role::change, Role::age})
    if (a.roles.has(role) != b.roles.has(role)) return false;
  return a.planned == b.planned && !periods_differ(a.when, b.when);
}

}  // namespace

void bridge_sources(Dossier const& dossier, Lexicon const& lexicon, CompareTwo const& compare,
                    std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Figure> const& figures = dossier.figures;
  // what the draft gives itself, beside or elsewhere, it has weighed; and the documents in which a figure has met its
  // match
  std::set<FigureId> given;
  std::set<std::pair<FigureId, DocumentId>> met;
  for (Comparison const& pair : pairs) {
    if (figures[pair.a].span.doc != draft || pair.sameness != Sameness::same) continue;
    met.insert({pair.a, figures[pair.b].span.doc});
    if (pair.agreement != Agreement::disjoint && nearly_equal(figures[pair.a], figures[pair.b])) given.insert(pair.b);
  }
  // of a source's figure: the one that differs from it in each other source, kNone where several do
  std::map<FigureId, std::map<DocumentId, FigureId>> rivals;
  for (Comparison const& pair : pairs) {
    if (figures[pair.a].span.doc == draft || pair.sameness != Sameness::same) continue;
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (pair.agreement != Agreement::disjoint || pair.score < kAlike) continue;
    if (!fit(a, b) || !row_known(a, b) || !row_known(b, a)) continue;
    if (a.reading.nominal && b.reading.nominal && !within_times(a, b, kFarthest)) continue;
    // "has 6,400 employees", "counted 2,600 employees who took part": a noun alone is too little here
    if (a.reading.kind == Kind::count && !says_alike(a, b)) continue;
    for (auto const& [one, other] : {PairIds(pair.a, pair.b), PairIds(pair.b, pair.a)}) {
      auto const [known, fresh] = rivals[one].emplace(figures[other].span.doc, other);
      if (!fresh) known->second = kNone;
    }
  }
  std::map<std::string, std::vector<FigureId>> by_head;  // of the sources
  for (Figure const& figure : figures)
    if (figure.span.doc != draft && !figure.subject.head.empty()) by_head[figure.subject.head].push_back(figure.id);
  // What is told less alike is a rival too, where its number lies near and it is the only such one of its source: "kept
  // 41 missing", "looking for 67 missing people".
  auto const near_rivals = [&](Figure const& of_source) {
    std::map<DocumentId, FigureId> out;
    auto const named = by_head.find(of_source.subject.head);
    if (named == by_head.end() || named->second.size() > kOfOneName) return out;
    for (FigureId const id : named->second) {
      Figure const& other = figures[id];
      if (other.span.doc == of_source.span.doc || !within_times(of_source, other, kNeighbour) ||
          !comparable(of_source, other))
        continue;
      auto const [first, second] = std::minmax(of_source.id, other.id);
      Comparison const pair = compare(first, second);
      if (pair.agreement != Agreement::disjoint || pair.sameness != Sameness::unknown || pair.score < kNearly) continue;
      if (!fit(of_source, other) || !row_known(of_source, other) || !row_known(other, of_source)) continue;
      if (!shares_more_than_head(of_source, other, lexicon)) continue;
      auto const [known, fresh] = out.emplace(other.span.doc, other.id);
      if (!fresh) known->second = kNone;
    }
    return out;
  };
  auto const at = [&](PairIds ids) {
    return std::lower_bound(pairs.begin(), pairs.end(), ids,
                            [](Comparison const& pair, PairIds wanted) { return ids_of(pair) < wanted; });
  };
  std::map<PairIds, Comparison> bridged;
  for (Comparison const& pair : pairs) {
    Figure const &of_draft = figures[pair.a], &of_source = figures[pair.b];
    if (of_draft.span.doc != draft || pair.sameness != Sameness::same || pair.agreement == Agreement::disjoint)
      continue;
    if (!nearly_equal(of_draft, of_source)) continue;
    if (!of_draft.attribution.empty()) continue;  // a draft that says who counts takes no side
    std::map<DocumentId, FigureId> against = near_rivals(of_source);
    if (auto const found = rivals.find(pair.b); found != rivals.end())
      for (auto const& [document, rival] : found->second) against[document] = rival;
    for (auto const& [document, rival] : against) {
      if (rival == kNone || given.count(rival) != 0 || met.count({pair.a, document}) != 0) continue;
      Figure const& other = figures[rival];
      if (!comparable(of_draft, other)) continue;
      auto const known = at({pair.a, rival});
      Comparison own =
          known != pairs.end() && ids_of(*known) == PairIds(pair.a, rival) ? *known : compare(pair.a, rival);
      // what parts the two only while their numbers differ parts the two sources no less
      if (own.agreement != Agreement::disjoint || !separated(of_draft, other, lexicon).empty()) continue;
      own.sameness = Sameness::same;
      own.why = "told like \"" + std::string(dossier.text_of(of_source.span)) + "\", which agrees";
      bridged.emplace(ids_of(own), std::move(own));
    }
  }
  put_in(pairs, std::move(bridged));
}

}  // namespace stet
