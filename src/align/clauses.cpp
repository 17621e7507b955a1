#include "align/clauses.hpp"

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

using Words = std::set<std::string>;

// What is said of a figure itself, and not merely in its sentence.
Words said_of(Figure const& figure) {
  Words out;
  Context const& context = figure.context;
  for (auto const* list :
       {&figure.subject.terms, &context.near, &context.places, &context.states, &context.holder, &context.scope})
    out.insert(list->begin(), list->end());
  if (!context.verb.empty() && context.verb != "be") out.insert(context.verb);
  return out;
}

std::size_t shared(Words const& a, Words const& b, Words const& without) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](std::string const& word) { return b.count(word) != 0 && without.count(word) == 0; }));
}

constexpr int kTelling = 4;      // digits of a number that is nobody else's
constexpr double kFarthest = 8;  // times: numbers of one sort in one sentence seldom lie further apart

// Another number of the same sort in the same sentence.
bool beside(Figure const& a, Figure const& b) {
  double const x = std::fabs(a.narrow.middle()), y = std::fabs(b.narrow.middle());
  if (std::max(x, y) >= kFarthest * std::min(x, y)) return false;
  return a.id != b.id && a.span.doc == b.span.doc && a.sentence == b.sentence && a.reading.kind == b.reading.kind &&
         (a.reading.kind == Kind::count || a.reading.unit.base == b.reading.unit.base) &&
         a.roles.has(Role::change) == b.roles.has(Role::change);
}

}  // namespace

void keep_to_clauses(Dossier const& dossier, Lexicon const& lexicon, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Figure> const& figures = dossier.figures;
  std::set<FigureId> given;                              // of the sources, by the draft itself
  std::map<std::pair<FigureId, DocumentId>, int> times;  // that a text gives the draft's number
  for (Comparison const& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (a.span.doc != draft || pair.sameness != Sameness::same) continue;
    if (equal_numbers(a, b)) given.insert(pair.b);
    if (pair.agreement != Agreement::disjoint) ++times[{pair.a, b.span.doc}];
  }
  std::map<PairIds, Comparison> joined;
  for (Comparison& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (a.span.doc != draft || pair.sameness != Sameness::same || b.zone == Zone::table || !equal_numbers(a, b))
      continue;
    // "172.50 shillings": so exact a number is no other's by chance
    if (std::min(significant_digits(a.reading), significant_digits(b.reading)) >= kTelling) continue;
    // "sales climbed 7 percent" is the revenue, and not the advertising sales beside it
    bool const synonyms = a.subject.head != b.subject.head && kinship(a, b, lexicon) == Kinship::same;
    if (synonyms || times[{pair.a, b.span.doc}] > 1) continue;
    Words of_draft = said_of(a);
    Words const of_met = said_of(b);
    // "the state 40 million and the authority 23 million": what the draft's sentence says of its neighbours too
    for (FigureId const beside_it : {a.id - 1, a.id + 1})
      if (beside_it < figures.size() && beside(a, figures[beside_it]))
        for (std::string const& word : said_of(figures[beside_it])) of_draft.erase(word);
    // figures of one sentence stand together
    FigureId first = b.id;
    while (first > 0 && figures[first - 1].span.doc == b.span.doc && figures[first - 1].sentence == b.sentence) --first;
    for (FigureId id = first; id < figures.size() && figures[id].span.doc == b.span.doc; ++id) {
      Figure const& own = figures[id];
      if (own.sentence != b.sentence) break;
      if (!beside(b, own) || given.count(id) != 0 || !comparable(a, own) || own.denied) continue;
      if (agreement(a, own) != Agreement::disjoint) continue;
      Words of_own = said_of(own);
      of_own.insert(b.subject.head);  // said once for both: "70 percent of the crop is lost, on the whole island 28"
      // "5,800 pupils from 3,900 families": the noun itself decides
      bool const by_noun = a.subject.span.size() > 0 && !a.partitive && own.subject.head == a.subject.head &&
                           kinship(a, b, lexicon) == Kinship::unknown && !b.subject.head.empty();
      // "two helicopters and one plane" are not for the helicopters of the draft to choose from
      bool const has_noun =
          a.reading.kind == Kind::count && !a.subject.head.empty() && a.subject.head == b.subject.head;
      if (has_noun && !own.subject.head.empty() && kinship(a, own, lexicon) != Kinship::same) continue;
      if (!by_noun && (shared(of_draft, of_own, of_met) == 0 || shared(of_draft, of_met, of_own) != 0)) continue;
      std::string why =
          "said of it in the sentence where \"" + std::string(dossier.text_of(b.span)) + "\" is another's";
      joined.insert_or_assign(PairIds(pair.a, id), moved_to(id, pair, figures, std::move(why)));
      pair.sameness = Sameness::other;
      pair.why = "said of something else than \"" + std::string(dossier.text_of(own.span)) + "\"";
      break;
    }
  }
  put_in(pairs, std::move(joined));
}

}  // namespace stet
