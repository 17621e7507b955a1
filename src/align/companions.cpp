#include "align/companions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "align/agreement.hpp"
#include "align/separators.hpp"

namespace stet {
namespace {

constexpr double kTelling = 1.3;  // powers of ten of precision: "41 witnesses" has 1.9, "$1.9 million" 1.6
constexpr double kFew = 0.6;      // what two figures need that only together are telling: "four", "eight"
constexpr double kFar = 2.5;      // times: numbers so far apart are seldom one thing, whatever stands beside them

using Place = std::pair<DocumentId, std::uint32_t>;  // document, sentence
using Ids = std::pair<FigureId, FigureId>;

struct Anchor {
  FigureId a, b;
  double telling;
};

bool single_number(Figure const& figure) {
  return figure.reading.nominal && !figure.reading.vague && figure.reading.relation != Relation::range;
}

// Figures of one document that an anchor stands beside: those of its own sentence.
class Sentences {
 public:
  explicit Sentences(std::vector<Figure> const& figures) {
    for (Figure const& figure : figures)
      if (figure.zone != Zone::table && figure.zone != Zone::furniture && !figure.denied)
        by_place_[{figure.span.doc, figure.sentence}].push_back(figure.id);
  }
  std::vector<FigureId> const& at(Place place) const {
    static std::vector<FigureId> const none;
    auto const found = by_place_.find(place);
    return found == by_place_.end() ? none : found->second;
  }

 private:
  std::map<Place, std::vector<FigureId>> by_place_;
};

// Where the two sentences agree already; several small numbers together are as telling as one long one.
std::map<std::pair<Place, Place>, std::vector<Anchor>> anchors_of(std::vector<Comparison> const& pairs,
                                                                  std::vector<Figure> const& figures) {
  std::map<std::pair<Place, Place>, std::vector<Anchor>> out;
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (pair.sameness != Sameness::same || pair.agreement == Agreement::disjoint) continue;
    if (!single_number(a) || !single_number(b) || a.zone == Zone::table || b.zone == Zone::table) continue;
    double const telling = std::min(precision(a.reading), precision(b.reading));
    if (telling < kFew) continue;
    out[{{a.span.doc, a.sentence}, {b.span.doc, b.sentence}}].push_back({a.id, b.id, telling});
  }
  std::erase_if(out, [](auto const& item) {
    auto const& list = item.second;
    bool const one = std::any_of(list.begin(), list.end(), [](Anchor const& x) { return x.telling >= kTelling; });
    return !one && list.size() < 2;
  });
  return out;
}

// Of one kind, so that in a sentence with one of each they can answer each other.
bool of_one_kind(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  return r.kind == s.kind && r.unit.base == s.unit.base && single_number(a) && single_number(b);
}

bool roles_fit(Figure const& a, Figure const& b) {
  for (Role const role : {Role::change, Role::from_value, Role::age})
    if (a.roles.has(role) != b.roles.has(role)) return false;
  return a.reading.trend == b.reading.trend || a.reading.trend == Trend::none || b.reading.trend == Trend::none;
}

bool near(Figure const& a, Figure const& b) {
  double const x = std::fabs(a.wide.middle()), y = std::fabs(b.wide.middle());
  return x > 0 && y > 0 && std::max(x, y) <= kFar * std::min(x, y);
}

class Companions {
 public:
  Companions(Dossier const& dossier, Lexicon const& lexicon, CompareTwo const& compare, std::vector<Comparison>& pairs)
      : dossier_(dossier),
        figures_(dossier.figures),
        lexicon_(lexicon),
        compare_(compare),
        pairs_(pairs),
        sentences_(dossier.figures) {
    for (Comparison const& pair : pairs)
      if (pair.sameness == Sameness::same && pair.agreement != Agreement::disjoint &&
          comparable(figures_[pair.a], figures_[pair.b]))
        mark_agreed(pair.a, pair.b);
  }

  void run() {
    auto const anchors = anchors_of(pairs_, figures_);
    for (auto const& [places, list] : anchors) agreeing(places.first, places.second, list.front());
    for (auto const& [places, list] : anchors) differing(places.first, places.second, list);
    pairs_.insert(pairs_.end(), std::make_move_iterator(added_.begin()), std::make_move_iterator(added_.end()));
    std::sort(pairs_.begin(), pairs_.end(),
              [](Comparison const& x, Comparison const& y) { return Ids(x.a, x.b) < Ids(y.a, y.b); });
  }

 private:
  void mark_agreed(FigureId a, FigureId b) {
    agreed_.insert({a, figures_[b].span.doc});
    agreed_.insert({b, figures_[a].span.doc});
  }
  bool agreed(FigureId one, FigureId other) const { return agreed_.count({one, figures_[other].span.doc}) != 0; }

  // The pair as it is known, or as it compares; of a pair that is added the place in `added_`.
  Comparison* known(FigureId a, FigureId b) {
    auto const at = std::lower_bound(pairs_.begin(), pairs_.end(), Ids(a, b),
                                     [](Comparison const& pair, Ids ids) { return Ids(pair.a, pair.b) < ids; });
    return at != pairs_.end() && at->a == a && at->b == b ? &*at : nullptr;
  }

  Comparison seen(FigureId a, FigureId b) {
    Comparison const* pair = known(a, b);
    return pair != nullptr ? *pair : compare_(a, b);
  }

  void join(FigureId a, FigureId b, Anchor const& anchor) {
    Comparison* pair = known(a, b);
    if (pair == nullptr) pair = &added_.emplace_back(compare_(a, b));
    pair->sameness = Sameness::same;
    pair->why = "told beside \"" + std::string(dossier_.text_of(figures_[anchor.a].span)) + "\" in both texts";
  }

  void agreeing(Place s, Place t, Anchor const& anchor) {
    for (FigureId const a : sentences_.at(s))
      for (FigureId const b : sentences_.at(t)) {
        if (!comparable(figures_[a], figures_[b]) || agreed(a, b) || agreed(b, a)) continue;
        if (!single_number(figures_[a]) || !single_number(figures_[b]) || !roles_fit(figures_[a], figures_[b])) continue;
        Comparison const pair = seen(a, b);
        if (pair.sameness != Sameness::unknown || pair.agreement == Agreement::disjoint) continue;
        join(a, b, anchor);
        mark_agreed(a, b);
      }
  }

  // Alone of its kind among those of its sentence that agree with nothing in the other document.
  bool alone(FigureId id, Place own, FigureId other) const {
    for (FigureId const beside : sentences_.at(own))
      if (beside != id && of_one_kind(figures_[beside], figures_[id]) && !agreed(beside, other)) return false;
    return true;
  }

  void differing(Place s, Place t, std::vector<Anchor> const& anchors) {
    for (FigureId const a : sentences_.at(s))
      for (FigureId const b : sentences_.at(t)) {
        Figure const &x = figures_[a], &y = figures_[b];
        if (!of_one_kind(x, y) || agreed(a, b) || agreed(b, a) || !comparable(x, y)) continue;
        if (!roles_fit(x, y) || !near(x, y) || !alone(a, s, b) || !alone(b, t, a)) continue;
        Comparison const pair = seen(a, b);
        if (pair.agreement != Agreement::disjoint || pair.sameness == Sameness::same ||
            pair.sameness == Sameness::other)
          continue;
        bool const counts = x.reading.kind == Kind::count;
        Kinship const kin = kinship(x, y, lexicon_);
        bool const named = !x.subject.head.empty() && !y.subject.head.empty();
        if (counts && named && kin == Kinship::unknown) continue;
        join(a, b, anchors.front());
      }
  }

  Dossier const& dossier_;
  std::vector<Figure> const& figures_;
  Lexicon const& lexicon_;
  CompareTwo const& compare_;
  std::vector<Comparison>& pairs_;
  std::vector<Comparison> added_;
  Sentences sentences_;
  std::set<std::pair<FigureId, DocumentId>> agreed_;  // a figure, and a document that has an agreeing one
};

}  // namespace

void join_companions(Dossier const& dossier, Lexicon const& lexicon, CompareTwo const& compare,
                     std::vector<Comparison>& pairs) {
  Companions(dossier, lexicon, compare, pairs).run();
}

}  // namespace stet
