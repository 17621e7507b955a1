// `check: consistency` with `holds: once`: a text that gives one thing twice with figures that do not go together. Two
// figures are of one thing only where all that the extractor knows of them is the same and nothing else of the text is
// like them.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/interval.hpp"
#include "rules/kinds/kinds.hpp"
#include "rules/message.hpp"

namespace stet::kinds {
namespace {

using Terms = std::vector<std::string>;

std::size_t shared(Terms const& a, Terms const& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](std::string const& term) { return std::find(b.begin(), b.end(), term) != b.end(); }));
}

bool same_set(Terms a, Terms b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

/// A level by itself, in the text's own running voice.
bool eligible(Figure const& figure) {
  Reading const& reading = figure.reading;
  constexpr Role kBound[] = {Role::change,    Role::from_value, Role::to_value, Role::share, Role::rate,    Role::part,
                             Role::converted, Role::conversion, Role::limit,    Role::age,   Role::duration};
  if (std::any_of(std::begin(kBound), std::end(kBound), [&](Role role) { return figure.roles.has(role); }))
    return false;
  bool const kind = reading.kind == Kind::count || reading.kind == Kind::money || reading.kind == Kind::measure;
  bool const zone = figure.zone == Zone::body || figure.zone == Zone::heading;
  return kind && zone && reading.nominal && reading.trend == Trend::none && !reading.vague && figure.part_of == kNone &&
         !figure.denied && !figure.planned && !figure.quoted && !figure.subject.head.empty() &&
         reading.unit.per.empty();
}

bool one_thing(Figure const& a, Figure const& b) {
  Context const &x = a.context, &y = b.context;
  if (!same_set(x.states, y.states) || !same_set(x.scope, y.scope) || a.time_kind != b.time_kind) return false;
  if (a.attribution != b.attribution && !a.attribution.empty() && !b.attribution.empty()) return false;
  if (a.when.known() && b.when.known() && (a.when.first != b.when.first || a.when.last != b.when.last)) return false;
  bool const headline = a.zone == Zone::heading || b.zone == Zone::heading;
  auto const agree = [&](Terms const& s, Terms const& t) {
    return headline ? s.empty() || t.empty() || shared(s, t) > 0 : same_set(s, t);
  };
  if (!agree(x.actors, y.actors) || !agree(x.places, y.places)) return false;
  std::size_t const common = shared(x.near, y.near), least = std::min(x.near.size(), y.near.size());
  if (headline) return common >= 1 && 2 * common >= least;
  return common >= 2 && 3 * common >= 2 * std::max(x.near.size(), y.near.size());
}

std::string digits(Figure const& figure) {
  std::string out = number_text(*figure.reading.nominal, 0);
  std::erase(out, ',');
  return out;
}

/// Two digits changed places: 85,000 and 58,000. Chance seldom makes such a pair for one thing.
bool transposed(Figure const& a, Figure const& b) {
  std::string const x = digits(a), y = digits(b);
  if (x.size() != y.size() || x.size() < 3) return false;
  std::size_t i = 0;
  while (i < x.size() && x[i] == y[i]) ++i;
  return i + 1 < x.size() && x[i] == y[i + 1] && x[i + 1] == y[i] && x.substr(i + 2) == y.substr(i + 2);
}

/// One digit differs, 1.24 and 1.34 million, in what the text says with one verb of one and the same time.
bool one_digit_off(Figure const& a, Figure const& b) {
  std::string const x = digits(a), y = digits(b);
  if (x.size() != y.size() || x.size() < 3 || x.find_last_not_of('0') < 2) return false;
  std::size_t off = 0;
  for (std::size_t i = 0; i < x.size(); ++i) off += x[i] != y[i] ? 1 : 0;
  bool const one_time =
      a.when.in_own_words() && b.when.in_own_words() && a.when.first == b.when.first && a.when.last == b.when.last;
  return off == 1 && one_time && !a.context.verb.empty() && a.context.verb == b.context.verb && a.context.verb != "be";
}

/// Is a word of both clauses written with a capital in both sentences: "Marseille"?
bool share_name(Dossier const& dossier, Figure const& a, Figure const& b) {
  auto const capital_in = [&](Figure const& figure, std::string word) {
    Document const& document = dossier.document_of(figure);
    Sentence const& sentence = document.sentences[figure.sentence];
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    std::size_t const at = document.cut(sentence.begin, sentence.end).find(word);
    return at != std::string_view::npos && at > 0;  // any word begins a sentence with one
  };
  return std::any_of(a.context.near.begin(), a.context.near.end(), [&](std::string const& term) {
    bool const both = std::find(b.context.near.begin(), b.context.near.end(), term) != b.context.near.end();
    return both && term.size() > 2 && term.front() >= 'a' && term.front() <= 'z' && capital_in(a, term) &&
           capital_in(b, term);
  });
}

/// As much as a slip of digits needs: nothing that tells the two apart, and `least` words or a name that both have.
bool may_be_one(Dossier const& dossier, Figure const& a, Figure const& b, std::size_t least) {
  Context const &x = a.context, &y = b.context;
  auto const apart = [](Terms const& s, Terms const& t) { return !s.empty() && !t.empty() && shared(s, t) == 0; };
  if (apart(x.states, y.states) || apart(x.scope, y.scope) || apart(x.actors, y.actors) || apart(x.places, y.places))
    return false;
  if (a.attribution != b.attribution && !a.attribution.empty() && !b.attribution.empty()) return false;
  bool const overlap = std::max(a.when.basis, b.when.basis) >= Basis::dateline ||
                       (a.when.first <= b.when.last && b.when.first <= a.when.last);
  return overlap && (shared(x.near, y.near) >= least || share_name(dossier, a, b));
}

}  // namespace

void given_twice(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  using Key = std::tuple<DocumentId, Kind, std::string, Terms>;
  std::map<Key, std::vector<FigureId>> things;
  std::map<std::tuple<DocumentId, Kind, std::string, std::string>, std::vector<FigureId>> by_head;
  for (Figure const& figure : dossier.figures)
    if (eligible(figure) && picks(rule.about, figure)) {
      by_head[{figure.span.doc, figure.reading.kind, figure.reading.unit.id, figure.subject.head}].push_back(figure.id);
      things[{figure.span.doc, figure.reading.kind, figure.reading.unit.id, figure.subject.terms}].push_back(figure.id);
    }
  std::vector<std::pair<FigureId, FigureId>> pairs;
  for (auto const& [key, ids] : things)
    if (ids.size() == 2) pairs.emplace_back(ids[0], ids[1]);
  for (auto const& [key, ids] : by_head)
    for (std::size_t i = 0; i < ids.size() && ids.size() <= 8; ++i)
      for (std::size_t k = i + 1; k < ids.size(); ++k)
        if (transposed(dossier.figures[ids[i]], dossier.figures[ids[k]]) ||
            one_digit_off(dossier.figures[ids[i]], dossier.figures[ids[k]]))
          pairs.emplace_back(ids[i], ids[k]);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (auto const& [first, second] : pairs) {
    Figure const &a = dossier.figures[first], &b = dossier.figures[second];
    bool const one = one_thing(a, b) || (transposed(a, b) && may_be_one(dossier, a, b, 2)) ||
                     (one_digit_off(a, b) && may_be_one(dossier, a, b, 1));
    if (a.sentence == b.sentence || overlaps(a.wide, b.wide) || !one) continue;
    out.push_back(make_finding(rule, scene, {first, second}, {{{"figure", first}, {"other", second}}, {}, {}}));
  }
}

}  // namespace stet::kinds
