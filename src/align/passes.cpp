#include "align/passes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "align/agreement.hpp"
#include "align/pairs.hpp"
#include "align/same_thing.hpp"
#include "align/separators.hpp"

namespace stet {
namespace {

constexpr double kRival = 0.85;       // share of the best rival's score that a disagreeing pair must reach
constexpr double kRivalParty = 0.45;  // and one that is credited to another party than the pair that agrees
constexpr double kRivalSlip = 0.6;    // and one that differs from the draft as a slip of the pen does
constexpr double kAnswers =
    0.35;  // share of a disagreeing pair's score that an agreeing one must reach to stand for its text
constexpr double kCloser = 1.1;  // times the score of the pair that agrees, for one that does not to count beside it

// "47 feet (14 metres)": one figure and its conversion, side by side.
bool converted_pair(Figure const& a, Figure const& b) {
  Figure const& outer = a.id < b.id ? a : b;
  Figure const& inner = a.id < b.id ? b : a;
  return outer.span.doc == inner.span.doc && inner.id == outer.id + 1 && outer.roles.has(Role::converted) &&
         inner.roles.has(Role::conversion);
}

bool proportion(Figure const& figure) {
  bool const share = figure.reading.kind == Kind::percent || figure.reading.kind == Kind::ratio;
  return share && !figure.roles.has(Role::change) && !figure.subject.terms.empty();
}

// Each names something that the other does not: "women of the runners", "women of the finishers".
bool of_two_wholes(Figure const& a, Figure const& b) {
  auto const has_own = [](Figure const& x, Figure const& y) {
    auto const& there = y.subject.terms;
    return std::any_of(x.subject.terms.begin(), x.subject.terms.end(), [&](std::string const& term) {
      return std::find(there.begin(), there.end(), term) == there.end();
    });
  };
  return has_own(a, b) && has_own(b, a);
}

}  // namespace

// "46% of runners and 43% of finishers": where one share of a text is of the very whole that the draft names, its
// neighbour is no answer, though its number agrees.
void leave_other_wholes(std::vector<Comparison>& pairs, std::vector<Figure> const& figures) {
  std::set<std::pair<FigureId, DocumentId>> answered;
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (pair.sameness != Sameness::same || !proportion(a) || !proportion(b)) continue;
    std::set<std::string> const x(a.subject.terms.begin(), a.subject.terms.end()),
        y(b.subject.terms.begin(), b.subject.terms.end());
    if (x == y) answered.emplace(pair.a, b.span.doc);
  }
  for (Comparison& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (pair.sameness != Sameness::same || !proportion(a) || !proportion(b)) continue;
    if (answered.count({pair.a, b.span.doc}) == 0 || !of_two_wholes(a, b)) continue;
    pair.sameness = Sameness::other;
    pair.why = "a share of another whole";
  }
}

namespace {

// One of the two is a bound which the other keeps, and far from it.
bool mere_bound(Figure const& a, Figure const& b) {
  auto const bound = [](Reading const& r) { return r.relation != Relation::equal && r.relation != Relation::range; };
  if (bound(a.reading) == bound(b.reading) || !a.reading.nominal || !b.reading.nominal) return false;
  double const x = std::fabs(*a.reading.nominal * a.reading.unit.factor),
               y = std::fabs(*b.reading.nominal * b.reading.unit.factor);
  return std::max(x, y) > 2 * std::min(x, y);
}

}  // namespace

// In one document each figure is matched once: where a figure of the other text agrees, those that do not agree are
// about something else, and of several that disagree only the closest can be meant.
void leave_best(std::vector<Comparison>& pairs, std::vector<Figure> const& figures, DocumentId draft) {
  bool const peers = draft == kNone;
  struct Found {                  // by a figure in a text
    double agreed = 0, best = 0;  // the best score of those that agree, and of all
    FigureId partner = kNone;     // the first that agrees
  };
  std::unordered_map<std::pair<FigureId, DocumentId>, Found, IdsHash> found;
  auto const in = [&](Figure const& figure, Figure const& other) -> Found& {
    return found[{figure.id, other.span.doc}];
  };
  for (Comparison const& pair : pairs) {
    // a change that follows from two levels takes neither of them: the draft may give these too
    if (pair.sameness != Sameness::same || !comparable(figures[pair.a], figures[pair.b])) continue;
    Found &of_a = in(figures[pair.a], figures[pair.b]), &of_b = in(figures[pair.b], figures[pair.a]);
    of_a.best = std::max(of_a.best, pair.score);
    of_b.best = std::max(of_b.best, pair.score);
    if (pair.agreement == Agreement::disjoint) continue;
    // "more than 450 pilots" beside 11,640 employees: a bound that far off meets its number only by being open
    if (!peers && mere_bound(figures[pair.a], figures[pair.b])) continue;
    // a former level ("up from 12 percent a day earlier") is not what the text now says
    bool const former = figures[pair.b].roles.has(Role::from_value) || figures[pair.a].roles.has(Role::from_value);
    if (former && !peers) continue;  // of two peers either may tell of then
    // last year's number under this year's name: that it agrees does not clear the figure of the draft's own year
    if (figures[pair.a].when.in_own_words() && figures[pair.b].when.in_own_words() && pair.time != TimeOrder::overlap)
      continue;
    of_a.agreed = std::max(of_a.agreed, pair.score);
    of_b.agreed = std::max(of_b.agreed, pair.score);
    if (of_a.partner == kNone) of_a.partner = pair.b;
    if (of_b.partner == kNone) of_b.partner = pair.a;
  }
  for (Comparison& pair : pairs) {
    if (pair.sameness != Sameness::same || pair.agreement != Agreement::disjoint) continue;
    Found const &of_a = in(figures[pair.a], figures[pair.b]), &of_b = in(figures[pair.b], figures[pair.a]);
    // the text itself must say that its figure is of another day
    bool const moved =
        (pair.time == TimeOrder::newer || pair.time == TimeOrder::older) && figures[pair.b].when.in_own_words();
    // "19 km (8 miles)": that one of the two agrees does not speak for the other
    bool const converts = of_b.partner != kNone && converted_pair(figures[of_b.partner], figures[pair.a]);
    double const taken_b = converts ? 0.0 : of_b.agreed, taken_a = moved ? 0.0 : of_a.agreed;
    double const rival = std::max(of_a.best, of_b.best);
    // two figures of one text that both are this thing, though only one agrees: that the other does not is worth saying
    bool const spent = taken_b > 0 && pair.score < kCloser * taken_b;
    // "£6.3 million, the prosecution says; the defence speaks of £4.8 million": one text gives two parties' figures
    std::string const& own = figures[pair.b].attribution;
    std::string_view const party = of_a.partner == kNone ? std::string_view() : figures[of_a.partner].attribution;
    bool const rival_party = !party.empty() && !own.empty() && party != own && pair.score >= kRivalParty * taken_a;
    // "two women" of a text that speaks of "five lives" is no answer to the draft's two lives: chance makes small
    // numbers alike
    // where the draft's number differs as a slip of the pen does, no other number of the draft's stands in its way
    bool const slipped = figures[pair.a].span.doc == draft && pair.slip && pair.score >= kRivalSlip * of_a.best;
    bool const taken = taken_a > 0 && taken_a >= kAnswers * pair.score;
    if ((taken && !rival_party) || spent) {
      pair.sameness = Sameness::unknown;
      pair.why = "agrees with another figure of the same text";
    } else if (pair.score < kRival * rival && !rival_party && !slipped) {
      pair.sameness = Sameness::unknown;
      pair.why = "another figure of the same text is closer";
    }
  }
}

namespace {

// Figures of one sentence by document and sentence, in order.
using Sentences = std::map<std::pair<DocumentId, std::uint32_t>, std::vector<FigureId>>;

bool plain_count(Figure const& figure) {
  return figure.reading.nominal && figure.reading.kind == Kind::count && figure.reading.relation == Relation::equal &&
         !figure.reading.vague;
}

// "15 in the province and two in the capital" make the other text's 17; "28 seats against 27" its one.
bool composes(Figure const& part, Figure const& whole, std::vector<Figure> const& figures, Sentences const& sentences) {
  if (!plain_count(part) || !plain_count(whole)) return false;
  auto const at = sentences.find({part.span.doc, part.sentence});
  if (at == sentences.end()) return false;
  std::vector<FigureId> const& list = at->second;
  for (std::size_t first = 0; first < list.size(); ++first) {
    double sum = 0;
    bool within = false;
    for (std::size_t i = first; i < list.size() && i < first + 4 && plain_count(figures[list[i]]); ++i) {
      sum += *figures[list[i]].reading.nominal;
      within = within || list[i] == part.id;
      if (within && i > first && sum == *whole.reading.nominal) return true;
    }
  }
  for (FigureId const other : list)
    if (other != part.id && plain_count(figures[other]) && !figures[other].partitive &&
        std::fabs(*figures[other].reading.nominal - *part.reading.nominal) == *whole.reading.nominal &&
        figures[other].subject.head == part.subject.head)
      return true;
  return false;
}

// "15 deaths in Germany and one in Sweden" are sixteen: a bare "one" is no figure of its own.
bool one_more(Figure const& part, Figure const& whole, Dossier const& dossier) {
  if (!plain_count(part) || !plain_count(whole) || *whole.reading.nominal != *part.reading.nominal + 1) return false;
  Document const& document = dossier.document_of(part);
  if (part.sentence >= document.sentences.size()) return false;
  std::string_view const rest = document.cut(part.span.end, document.sentences[part.sentence].end);
  return rest.find(" and one ") != std::string_view::npos;
}

}  // namespace

// "32 towns and two cities": a sentence that counts the towns does not mean them with its two cities. Only nouns that
// stand with their number: "14 are electric" has its noun from elsewhere.
void keep_to_names(std::vector<Comparison>& pairs, Dossier const& dossier, Lexicon const& lexicon) {
  std::vector<Figure> const& figures = dossier.figures;
  auto const named = [](Figure const& figure) {
    return figure.reading.kind == Kind::count && !figure.subject.head.empty() && !figure.partitive &&
           figure.subject.span.begin < figure.subject.span.end && figure.zone != Zone::table;
  };
  Sentences sentences;
  for (Figure const& figure : figures)
    if (named(figure)) sentences[{figure.span.doc, figure.sentence}].push_back(figure.id);
  auto const counts = [&](Figure const& in, Figure const& what) {
    auto const& list = sentences.at({in.span.doc, in.sentence});
    return std::any_of(list.begin(), list.end(),
                       [&](FigureId id) { return figures[id].subject.head == what.subject.head; });
  };
  for (Comparison& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    bool const open = pair.sameness == Sameness::same || pair.sameness == Sameness::unknown;
    if (!open || !named(a) || !named(b) || a.subject.head == b.subject.head) continue;
    // a number that chance does not make twice may be of one thing under two names: "187 passengers", "187 names"
    bool const telling =
        equal_numbers(a, b) && std::min(significant_digits(a.reading), significant_digits(b.reading)) > 1;
    if (telling || kinship(a, b, lexicon) != Kinship::unknown || (!counts(b, a) && !counts(a, b))) continue;
    pair.sameness = Sameness::other;
    pair.why = "named beside it: " + a.subject.head + " / " + b.subject.head;
  }
}

// Where one text gives the draft's number with its noun, chance made the equal number of another thing elsewhere: "11
// flights" are those of "11 flights", and not "11 trawlers". And where one gives it with its bound turned round, what
// lies on the draft's side of it confirms nothing.
void keep_to_likest(std::vector<Comparison>& pairs, std::vector<Figure> const& figures, DocumentId draft,
                    Lexicon const& lexicon) {
  if (draft == kNone) return;
  std::set<FigureId> named, turned;
  auto const counts = [](Figure const& figure) {
    return figure.reading.kind == Kind::count && !figure.subject.head.empty();
  };
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (pair.sameness != Sameness::same || a.span.doc != draft) continue;
    bool const one_name = counts(a) && counts(b) && kinship(a, b, lexicon) == Kinship::same;
    if (one_name && equal_numbers(a, b)) named.insert(pair.a);
    if (turned_bound(a, b)) turned.insert(pair.a);
  }
  for (Comparison& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (pair.sameness != Sameness::same || pair.agreement == Agreement::disjoint || pair.derived) continue;
    bool const another =
        named.count(pair.a) != 0 && counts(b) && kinship(a, b, lexicon) == Kinship::unknown && !says_alike(a, b);
    bool const beyond = turned.count(pair.a) != 0 && !equal_numbers(a, b);
    if (!another && !beyond) continue;
    pair.sameness = Sameness::unknown;
    pair.why = another ? "another thing has the number by name" : "the bound itself is turned round elsewhere";
  }
}

// "to fall from 6.2 million to 2.1": the other text's 6.2, which agrees with the one end of the change, says nothing
// against the other end.
void leave_other_ends(std::vector<Comparison>& pairs, std::vector<Figure> const& figures) {
  auto const end = [](Figure const& figure) {
    return figure.roles.has(Role::from_value) || figure.roles.has(Role::to_value);
  };
  using Standing = std::pair<DocumentId, std::uint32_t>;
  std::set<std::pair<Standing, FigureId>> answered;  // by the end of a change in a sentence
  auto const place = [](Figure const& figure) { return Standing{figure.span.doc, figure.sentence}; };
  for (Comparison const& pair : pairs) {
    if (pair.sameness != Sameness::same || pair.agreement == Agreement::disjoint) continue;
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (end(a)) answered.insert({place(a), b.id});
    if (end(b)) answered.insert({place(b), a.id});
  }
  for (Comparison& pair : pairs) {
    if (pair.sameness != Sameness::same || pair.agreement != Agreement::disjoint) continue;
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    bool const other =
        (end(a) && answered.count({place(a), b.id}) != 0) || (end(b) && answered.count({place(b), a.id}) != 0);
    if (!other) continue;
    pair.sameness = Sameness::other;
    pair.why = "the other end of the change";
  }
}

// Composition before complaint: a number that the other text's figures add up to is not contradicted by one of them.
void leave_composed(std::vector<Comparison>& pairs, Dossier const& dossier) {
  std::vector<Figure> const& figures = dossier.figures;
  Sentences sentences;
  for (Figure const& figure : figures) sentences[{figure.span.doc, figure.sentence}].push_back(figure.id);
  for (Comparison& pair : pairs) {
    if (pair.sameness != Sameness::same || pair.agreement != Agreement::disjoint) continue;
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (!composes(a, b, figures, sentences) && !composes(b, a, figures, sentences) && !one_more(a, b, dossier) &&
        !one_more(b, a, dossier))
      continue;
    pair.sameness = Sameness::broader;
    pair.why = "adds up with the figures beside it";
  }
}

}  // namespace stet
