#include "align/linkage.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "align/agreement.hpp"
#include "align/pairs.hpp"
#include "align/separators.hpp"
#include "align/slips.hpp"
#include "core/workers.hpp"

namespace stet {
namespace {

using Side = std::pair<FigureId, DocumentId>;           // a figure, and a document that may answer it
using Standing = std::pair<DocumentId, std::uint32_t>;  // document, sentence

constexpr double kLongest = 0.5;     // lead, and that of one without a rival in a long text
constexpr std::size_t kAnswers = 8;  // answers of one figure through which others are reached

bool agrees(Comparison const& pair) { return pair.agreement != Agreement::disjoint; }
bool met(Comparison const& pair) { return pair.sameness == Sameness::same && agrees(pair); }

double size_of(Figure const& figure) {
  Reading const& r = figure.reading;
  return r.nominal ? std::fabs(*r.nominal * r.unit.factor) : 0;
}

double shared(std::vector<std::string> const& x, std::vector<std::string> const& y) {
  return static_cast<double>(std::count_if(
      x.begin(), x.end(), [&](std::string const& term) { return std::find(y.begin(), y.end(), term) != y.end(); }));
}

// The two best of those that may answer, so that each can be told its best rival.
class Race {
 public:
  void enter(double score, FigureId id) {
    ++runners_;
    if (score > first_) {
      second_ = std::exchange(first_, score);
      winner_ = id;
    } else {
      second_ = std::max(second_, score);
    }
  }
  /// Of one of a text with `of` figures: that a text of one figure has no other for it says nothing.
  double lead(double score, FigureId id, double of) const {
    double const rival = id == winner_ ? second_ : first_;
    return rival < 0 ? kLongest * (1 - 1 / of) : std::clamp(score - rival, -kLongest, kLongest);
  }
  double runners() const { return runners_; }

 private:
  double first_ = -1, second_ = -1, runners_ = 0;
  FigureId winner_ = kNone;
};

// What one figure finds in one text.
struct Prospects {
  Race all, free;  // those that may answer, and those of them that answer nothing else yet
  double claimed = 0, answered = 0, exact = 0;
};

// Where a pair's prospects stand: a's in b's text, and b's in a's.
struct Sides {
  std::uint32_t there = 0, back = 0;
};

template <typename Map>
typename Map::mapped_type known(Map const& map, typename Map::key_type const& key) {
  auto const at = map.find(key);
  return at == map.end() ? typename Map::mapped_type{} : at->second;
}

// What the pairs are to each other.
class Field {
 public:
  template <typename Weighed>
  Field(std::vector<Figure> const& figures, Weighing const& by, std::vector<Comparison> const& pairs,
        Weighed const& weighed)
      : figures_(figures), by_(by) {
    met_.resize(figures.size());
    answers_.resize(figures.size());
    sides_.resize(pairs.size());
    for (Figure const& figure : figures) {
      if (figure.span.doc >= size_.size()) size_.resize(figure.span.doc + 1);
      ++size_[figure.span.doc];
    }
    std::unordered_map<Side, std::uint32_t, IdsHash> places;
    auto const place_of = [&](Figure const& of, Figure const& in) {
      auto const [at, fresh] = places.try_emplace({of.id, in.span.doc}, static_cast<std::uint32_t>(places.size()));
      return at->second;
    };
    for (std::size_t i = 0; i < pairs.size(); ++i)
      if (weighed(pairs[i])) {
        Figure const &a = figures[pairs[i].a], &b = figures[pairs[i].b];
        sides_[i] = {place_of(a, b), place_of(b, a)};
      }
    prospects_.resize(places.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      Comparison const& pair = pairs[i];
      Figure const &a = figures[pair.a], &b = figures[pair.b];
      if (!weighed(pair)) continue;
      Prospects &there = prospects_[sides_[i].there], &back = prospects_[sides_[i].back];
      if (equal_numbers(a, b)) ++there.exact, ++back.exact;
      if (pair.sameness == Sameness::same) ++there.claimed, ++back.claimed;
      if (!met(pair)) continue;
      ++there.answered, ++back.answered, ++met_[a.id];
      ++beside_[{standing(a), standing(b)}];
      if (answers_[a.id].size() < kAnswers) answers_[a.id].push_back(b.id);
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      Comparison const& pair = pairs[i];
      if (!weighed(pair) || pair.sameness == Sameness::other) continue;
      double const score = likeness(pair.a, pair.b);
      Prospects &there = prospects_[sides_[i].there], &back = prospects_[sides_[i].back];
      there.all.enter(score, pair.b);
      back.all.enter(score, pair.a);
      if (back.answered == 0) there.free.enter(score, pair.b);
      if (there.answered == 0) back.free.enter(score, pair.a);
    }
  }

  /// Of `pair`, the `index`th of those that the field was made of.
  ComparisonVector vector_of(Comparison const& pair, std::size_t index) const {
    Figure const &a = figures_[pair.a], &b = figures_[pair.b];
    Reading const &r = a.reading, &s = b.reading;
    Lexicon const& lexicon = by_.lexicon;
    Prospects const &there = prospects_[sides_[index].there], &back = prospects_[sides_[index].back];
    double const score = likeness(a.id, b.id), own = met(pair) ? 1 : 0, same_number = equal_numbers(a, b) ? 1 : 0;
    double const x = size_of(a), y = size_of(b);
    double const apart = x > 0 && y > 0 ? std::fabs(std::log10(x / y)) : 2;
    Kinship const kin = kinship(a, b, lexicon);
    bool const counts = r.kind == Kind::count && s.kind == Kind::count;
    bool const named = !a.subject.head.empty() && !b.subject.head.empty();
    double const unlike = counts && named && kin == Kinship::unknown
                              ? std::max(0.0, 0.35 - lexicon.likeness(a.subject.head, b.subject.head))
                              : 0;
    auto const differs = [&](Role role) { return a.roles.has(role) != b.roles.has(role); };
    auto const truth = [](bool value) { return value ? 1.0 : 0.0; };
    auto const capped = [](double most, double value) { return std::min(most, value); };
    std::array const signs{
        1.0,
        by_.similarity.meaning(a.id, b.id),
        there.all.lead(score, b.id, size_[b.span.doc]),
        back.all.lead(score, a.id, size_[a.span.doc]),
        there.free.lead(score, b.id, size_[b.span.doc]),
        back.free.lead(score, a.id, size_[a.span.doc]),
        std::log1p(back.all.runners()),
        capped(2, there.answered - own),
        capped(2, met_[a.id] - own),
        capped(2, there.exact - same_number),
        capped(2, back.exact - same_number),
        capped(3, known(beside_, {standing(a), standing(b)}) - own),
        capped(4, neighbours(a, b)),
        std::max(0.0, 0.3 - apart),
        truth(apart > 0.7),
        same_number * std::min(precision(r), precision(s)),
        truth(r.vague || s.vague),
        truth(r.relation != Relation::equal) + truth(s.relation != Relation::equal),
        truth(r.relation == s.relation),
        truth(kin == Kinship::same),
        truth(named && a.subject.head == b.subject.head),
        unlike,
        truth(pair.slip || digits_slip(a, b)),
        by_.crowd(a),
        truth(by_.crowd.named_once(a)) + truth(by_.crowd.named_once(b)),
        capped(3, shared(a.context.near, b.context.near)),
        truth(differs(Role::change) || differs(Role::from_value) || differs(Role::age)),
        truth(a.time_kind == b.time_kind),
        truth(b.zone == Zone::table),
        truth(a.zone != Zone::body),
        truth(pair.time == TimeOrder::overlap),
        bridge(a, b),
        capped(2, there.claimed + back.claimed - 2 * truth(pair.sameness == Sameness::same)),
        truth(past_answers(a, b, TimeOrder::newer)),
        truth(past_answers(a, b, TimeOrder::older)),
        truth(b.roles.has(Role::to_value) && !a.roles.has(Role::to_value)),
        1 / size_[a.span.doc] + 1 / size_[b.span.doc],
    };
    static_assert(signs.size() == kSigns.size(), "in the order of kSigns");
    return signs;
  }

 private:
  static Standing standing(Figure const& figure) { return {figure.span.doc, figure.sentence}; }
  double likeness(FigureId a, FigureId b) const {
    return by_.similarity.cosine(a, b) + 0.5 * by_.similarity.meaning(a, b);
  }

  // Figures that agree in the sentences before and after.
  double neighbours(Figure const& a, Figure const& b) const {
    double out = 0;
    for (std::uint32_t const da : {0u, 1u, 2u})
      for (std::uint32_t const db : {0u, 1u, 2u})
        if (da != 1 || db != 1)
          out += known(beside_, {{a.span.doc, a.sentence + da - 1}, {b.span.doc, b.sentence + db - 1}});
    return out;
  }

  // How alike b is told to what answers a in a third text.
  double bridge(Figure const& a, Figure const& b) const {
    double out = 0;
    for (FigureId const c : answers_[a.id])
      if (figures_[c].span.doc != b.span.doc) out = std::max(out, likeness(c, b.id));
    return out;
  }

  // Is there something that answers a in other texts, and b after, or before, all of it?
  bool past_answers(Figure const& a, Figure const& b, TimeOrder order) const {
    std::vector<FigureId> const& answers = answers_[a.id];
    return !answers.empty() && std::all_of(answers.begin(), answers.end(), [&](FigureId c) {
      return c == b.id || time_order(figures_[c], b) == order;
    });
  }

  std::vector<Figure> const& figures_;
  Weighing const& by_;
  std::vector<Prospects> prospects_;
  std::vector<Sides> sides_;  // of each pair
  std::unordered_map<std::pair<Standing, Standing>, double, IdsHash> beside_;
  std::vector<double> met_, size_;  // of each figure, its answers; of each text, its figures
  std::vector<std::vector<FigureId>> answers_;
};

// "Dozens" is too loose to be wrong, and another person's age is no contradiction.
bool may_contradict(Figure const& a, Figure const& b) {
  return !a.reading.vague && !b.reading.vague && a.reading.kind != Kind::age;
}

// What agrees with a in one place does not contradict it in another. Of a draft and a source each figure has one match
// in the other text: "1,297 boats" of one harbour are no slip for the "2,197" of another which has its own.
bool draft_may_differ(Figure const& a, Figure const& b, ComparisonVector const& signs) {
  return may_contradict(a, b) && signs[kAnswered] == 0 && signs[kClaimed] == 0;
}

// Of peers neither is about what the other says: their numbers must be of one size, and what they count of one name.
bool peers_may_differ(Figure const& a, Figure const& b, ComparisonVector const& signs) {
  bool const named_alike = a.reading.kind != Kind::count || signs[kSameKin] > 0;
  return may_contradict(a, b) && signs[kAnswered] == 0 && signs[kFar] == 0 && named_alike;
}

// Is another figure nearer to one of the two, or one with the very number, or has a found its match?
bool has_rival(ComparisonVector const& signs) {
  return signs[kLead] < 0 || signs[kLeadBack] < 0 || signs[kMet] > 0 || signs[kExactBack] > 0;
}

// Are the two weighed by their signs at all? What a separator keeps apart stays apart, and what follows from a figure
// by a calculation stays joined.
bool linkable(Comparison const& pair, std::vector<Figure> const& figures) {
  bool const open = pair.sameness == Sameness::same || pair.sameness == Sameness::unknown;
  return open && !pair.derived && comparable(figures[pair.a], figures[pair.b]);
}

// Two texts of which neither is about the other are weighed for contradiction alone: it counts most whether they are of
// one time, of one size and told alike. Numbers of two sizes are not both of one thing, unless a hand slipped.
double least_between(TimeOrder time, bool drafted, Thresholds const& t) {
  if (!drafted) return t.contradict_peers;
  return time == TimeOrder::older || time == TimeOrder::newer ? t.contradict_then : t.contradict;
}

// The three signs that speak most for a pair, in words.
std::string reason(ComparisonVector const& signs, ComparisonVector const& weights) {
  std::vector<std::pair<double, std::size_t>> telling;
  for (std::size_t i = 0; i < signs.size(); ++i)
    if (double const share = signs[i] * weights[i]; share > 0 && !kSigns[i].words.empty())
      telling.emplace_back(-share, i);
  std::sort(telling.begin(), telling.end());
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, telling.size()); ++i)
    out += (out.empty() ? "" : ", ") + std::string(kSigns[telling[i].second].words);
  return out;
}

// Calls visit(pair, signs) for each of the pairs that are weighed, on `jobs` threads; what the signs are of is counted
// before, so a visit may change its pair.
template <typename Pairs, typename Visit>
void weigh_each(Dossier const& dossier, Weighing const& by, Pairs& pairs, bool sources, unsigned jobs,
                Visit const& visit) {
  constexpr std::size_t kBlock = 1024;
  auto const weighed = [&](Comparison const& pair) {
    return sources || dossier.figures[pair.a].span.doc == dossier.draft();
  };
  Field const field(dossier.figures, by, pairs, weighed);
  for_each_index((pairs.size() + kBlock - 1) / kBlock, jobs, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < std::min(pairs.size(), (block + 1) * kBlock); ++i)
      if (weighed(pairs[i]) && linkable(pairs[i], dossier.figures)) visit(pairs[i], field.vector_of(pairs[i], i));
  });
}

}  // namespace

void for_each_signed(Dossier const& dossier, Weighing const& by, std::vector<Comparison> const& pairs, bool sources,
                     std::function<void(std::size_t, ComparisonVector const&)> const& visit) {
  weigh_each(dossier, by, pairs, sources, 1, [&](Comparison const& pair, ComparisonVector const& signs) {
    visit(static_cast<std::size_t>(&pair - pairs.data()), signs);
  });
}

void link(Dossier const& dossier, Weighing const& by, std::vector<Comparison>& pairs, bool sources, unsigned jobs) {
  Thresholds const& t = by.thresholds;
  bool const drafted = dossier.draft() != kNone;
  weigh_each(dossier, by, pairs, sources, jobs, [&](Comparison& pair, ComparisonVector const& signs) {
    Figure const &a = dossier.figures[pair.a], &b = dossier.figures[pair.b];
    bool const peers = a.span.doc != dossier.draft();
    bool const agreeing = agrees(pair);
    if (peers && !agreeing) {
      double const odds = std::inner_product(signs.begin(), signs.end(), t.weights.between.begin(), 0.0);
      bool const open =
          may_contradict(a, b) && (signs[kFar] == 0 || signs[kSlip] != 0) && (drafted || signs[kAnswered] == 0);
      bool const contradict = open && odds > least_between(pair.time, drafted, t);
      pair.contradicts = drafted && contradict;
      if (contradict && pair.sameness != Sameness::same) pair.why = reason(signs, t.weights.between);
      if (contradict) pair.sameness = Sameness::same;
      if (!drafted && odds < t.part_peers) pair.sameness = Sameness::unknown;
      if (contradict || (drafted && pair.sameness != Sameness::same)) return;
    }
    ComparisonVector const& weights = agreeing ? t.weights.agreeing : t.weights.differing;
    double const log_odds = std::inner_product(signs.begin(), signs.end(), weights.begin(), 0.0);
    if (pair.sameness == Sameness::same) {
      // what was so before what answers a contradicts nothing, and is the same thing all the same: its past
      double const as_past = log_odds - signs[kEarlier] * weights[kEarlier];
      if (!has_rival(signs) || as_past >= (agreeing ? t.part_agreeing : t.part_differing)) return;
      pair.sameness = Sameness::unknown;
      pair.why = "another is likelier";
    } else {
      bool const open = agreeing || (peers ? peers_may_differ(a, b, signs) : draft_may_differ(a, b, signs));
      double const least = agreeing ? t.link_agreeing : peers ? t.link_peers : t.link_differing;
      if (!open || log_odds <= least) return;
      pair.sameness = Sameness::same;
      pair.why = reason(signs, weights);
    }
  });
}

}  // namespace stet
