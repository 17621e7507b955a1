#include "align/separators.hpp"

#include <algorithm>
#include <cmath>

#include "align/agreement.hpp"
#include "align/slips.hpp"

namespace stet {
namespace {

// How alike two words must be used before they may stand for each other in a phrase.
constexpr double kAlike = 0.4;

bool meet(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::string const& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

std::string joined(std::vector<std::string> const& list) {
  std::string out;
  for (std::string const& item : list) out += (out.empty() ? "" : ", ") + item;
  return out;
}

std::string differ(char const* what, std::vector<std::string> const& a, std::vector<std::string> const& b) {
  return std::string(what) + ": " + (a.empty() ? "any" : joined(a)) + " / " + (b.empty() ? "any" : joined(b));
}

bool scopes_differ(std::string_view a, std::string_view b) {
  return a != b && a.substr(0, a.find(':')) == b.substr(0, b.find(':'));
}

bool state_kept(std::string const& state, Figure const& other, Lexicon const& lexicon) {
  return std::any_of(other.context.states.begin(), other.context.states.end(),
                     [&](std::string const& o) { return o == state || !lexicon.never_equal(state, o); });
}

// Names that the lexicon does not know may be a house in a town: "in Viseu", "at São Teotónio hospital".
bool one_place_in_another(Context const& a, Context const& b) {
  auto const unknown = [](std::string const& place) { return place.empty() || place[0] < 'A' || place[0] > 'Z'; };
  return std::any_of(a.places.begin(), a.places.end(), unknown) &&
         std::any_of(b.places.begin(), b.places.end(), unknown);
}

// Nearly one number, of hundreds at least, so that chance makes it seldom.
bool one_large_count(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (!r.nominal || !s.nominal || r.vague || s.vague || r.kind != s.kind) return false;
  double const x = std::fabs(*r.nominal * r.unit.factor), y = std::fabs(*s.nominal * s.unit.factor);
  return std::min(x, y) >= 100 && std::fabs(x - y) <= 0.01 * std::max(x, y) && r.kind == Kind::count;
}

}  // namespace

std::string separated(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  Context const &x = a.context, &y = b.context;
  if (!x.actors.empty() && !y.actors.empty() && !meet(x.actors, y.actors)) return differ("actor", x.actors, y.actors);
  if (!x.places.empty() && !y.places.empty() && !meet(x.places, y.places)) {
    // a place may stand as the actor of the other text, or in its sentence: "Marseille" / "the Marseille march"
    bool const named = std::any_of(x.places.begin(), x.places.end(),
                                   [&](std::string const& p) {
                                     return std::find(y.terms.begin(), y.terms.end(), p) != y.terms.end() ||
                                            std::find(y.actors.begin(), y.actors.end(), p) != y.actors.end();
                                   }) ||
                       std::any_of(y.places.begin(), y.places.end(), [&](std::string const& p) {
                         return std::find(x.terms.begin(), x.terms.end(), p) != x.terms.end() ||
                                std::find(x.actors.begin(), x.actors.end(), p) != x.actors.end();
                       });
    if (!named && !(one_place_in_another(x, y) && one_large_count(a, b))) return differ("place", x.places, y.places);
  }
  for (std::string const& s : x.scope)
    for (std::string const& t : y.scope)
      if (scopes_differ(s, t) && std::find(y.scope.begin(), y.scope.end(), s) == y.scope.end() &&
          std::find(x.scope.begin(), x.scope.end(), t) == x.scope.end())
        return "scope: " + s + " / " + t;
  if (!x.states.empty() && !y.states.empty()) {
    bool const kept =
        std::any_of(x.states.begin(), x.states.end(), [&](std::string const& s) { return state_kept(s, b, lexicon); });
    if (!kept) return differ("state", x.states, y.states);
  }
  bool const changes = a.roles.has(Role::change) && b.roles.has(Role::change);
  if (changes && a.reading.trend != b.reading.trend && a.reading.trend != Trend::none && b.reading.trend != Trend::none)
    return "direction: up / down";
  // "black rhinos" / "white rhinos": the very number of the one is not the other's
  auto const names = [](Figure const& figure, std::string const& term) {
    return std::find(figure.subject.terms.begin(), figure.subject.terms.end(), term) != figure.subject.terms.end();
  };
  for (std::string const& s : a.subject.terms)
    for (std::string const& t : b.subject.terms)
      if (lexicon.relation(s, t) == WordRelation::opposite && !names(a, t) && !names(b, s))
        return "contrast: " + s + " / " + t;
  return {};
}

namespace {

bool holds(std::vector<std::string> const& list, std::string const& term) {
  return std::find(list.begin(), list.end(), term) != list.end();
}

bool mentions(Figure const& figure, std::string const& term) {
  Context const& c = figure.context;
  return holds(figure.subject.terms, term) || holds(c.terms, term) || holds(c.wider, term) || holds(c.places, term) ||
         holds(c.holder, term);
}

// Nouns in front of the head that the other text never uses: "hospital beds" / "hotel beds".
std::vector<std::string> own_modifiers(Figure const& figure, Figure const& other, Lexicon const& lexicon) {
  std::vector<std::string> out;
  for (std::string const& term : figure.subject.terms) {
    if (term == figure.subject.head) break;  // what follows hangs on it by "of"
    PosSet const pos = lexicon.pos(term);
    if (mentions(other, term) || !pos.has(Pos::noun) || pos.has(Pos::adjective)) continue;
    std::string_view const name = lexicon.concept_of(term);
    bool const same = std::any_of(other.subject.terms.begin(), other.subject.terms.end(), [&](std::string const& o) {
      return lexicon.relation(term, o) == WordRelation::same || (!name.empty() && lexicon.concept_of(o) == name);
    });
    if (!same) out.push_back(term);
  }
  return out;
}

// Has one of the two a noun in front of the head that the other does not name with it, though its sentence may?
bool named_narrowly(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  auto const nouns = [&](Figure const& figure) {
    return std::count_if(figure.subject.terms.begin(), figure.subject.terms.end(), [&](std::string const& term) {
      PosSet const pos = lexicon.pos(term);
      return term != figure.subject.head && pos.has(Pos::noun) && !pos.has(Pos::adjective);
    });
  };
  // "Apple's profits" names the owner, and no part of the profits
  auto const owned = [](Figure const& figure) { return figure.subject.text.find("'s ") != std::string::npos; };
  return !owned(a) && !owned(b) && (nouns(a) == 0) != (nouns(b) == 0);
}

// What a figure says of a scope family of which even silence tells apart: "12 additional cases" / "12 cases".
std::string member(Figure const& figure, std::string_view family) {
  for (std::string const& scope : figure.context.scope)
    if (scope.size() > family.size() && scope.starts_with(family) && scope[family.size()] == ':')
      return scope.substr(family.size() + 1);
  return {};
}

// "on roads" / "on schools": one preposition, two nouns that nothing joins.
std::string slots_differ(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  auto const noun = [](std::string const& slot) { return slot.substr(slot.find(':') + 1); };
  auto const preposition = [](std::string const& slot) { return slot.substr(0, slot.find(':')); };
  for (std::string const& x : a.context.slots) {
    bool faced = false, met = false;
    std::string other;
    for (std::string const& y : b.context.slots) {
      if (preposition(x) != preposition(y)) continue;
      faced = true;
      other = noun(y);
      WordRelation const relation = lexicon.relation(noun(x), noun(y));
      met = met || noun(x) == noun(y) || relation == WordRelation::same || relation == WordRelation::broader ||
            relation == WordRelation::narrower || lexicon.likeness(noun(x), noun(y)) >= kAlike ||
            mentions(b, noun(x)) || mentions(a, noun(y));
    }
    if (faced && !met) return preposition(x) + ": " + noun(x) + " / " + other;
  }
  return {};
}

// Opposite words that only one text each uses: "the upper house" / "the lower house".
std::string contrast(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  auto const own = [](Figure const& figure, Figure const& other) {
    std::vector<std::string> out;
    for (auto const* list : {&figure.subject.terms, &figure.context.near})
      for (std::string const& term : *list)
        if (!mentions(other, term)) out.push_back(term);
    return out;
  };
  auto const of_b = own(b, a);
  for (std::string const& x : own(a, b))
    for (std::string const& y : of_b)
      if (lexicon.relation(x, y) == WordRelation::opposite) return "contrast: " + x + " / " + y;
  // sisters in front of one noun: "gold medals" / "silver medals"
  for (std::string const& x : a.subject.terms)
    for (std::string const& y : b.subject.terms)
      if (x != y && !mentions(b, x) && !mentions(a, y) && lexicon.relation(x, y) == WordRelation::sister)
        return "contrast: " + x + " / " + y;
  return {};
}

// The country or the world against a place within it.
bool wide_against_place(Figure const& a, Figure const& b) {
  auto const wide = [](Figure const& f) { return member(f, "area") == "nation" || member(f, "area") == "world"; };
  auto const placed = [](Figure const& f) {
    return !f.context.places.empty() || mentions(f, "capital") || mentions(f, "city");
  };
  return (wide(a) && !wide(b) && placed(b) && !placed(a)) || (wide(b) && !wide(a) && placed(a) && !placed(b));
}

// "Lowland Rail" / "Mountain Rail": two names of one sort, each with a word of its own in front.
bool namesakes(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  auto const &x = a.context.holder, &y = b.context.holder;
  if (x.size() < 2 || y.size() < 2 || x.back() != y.back() || !lexicon.pos(x.back()).has(Pos::noun)) return false;
  auto const title = [](std::string const& word) { return word.size() <= 3; };  // "Mr Baker"
  return !title(x.front()) && !title(y.front()) && !mentions(b, x.front()) && !mentions(a, y.front());
}

// The terms of what has the property that a measure gives: "the diameter of the moon".
std::vector<std::string> owners(Figure const& figure) {
  std::vector<std::string> out;
  for (std::string const& term : figure.subject.terms)
    if (term != figure.subject.head) out.push_back(term);
  return out;
}

}  // namespace

std::string separated_if_differing(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  bool const counts = a.reading.kind == Kind::count || b.reading.kind == Kind::count;
  if (a.reading.unit.per != b.reading.unit.per && !rate_in_words(a, b) &&
      (counts || a.reading.unit.base != b.reading.unit.base))
    return "rate or amount";
  if (part_against_whole(a, b)) return "part or whole";
  // "23.1 pupils" are those of an average class
  auto const average = [](Figure const& f) { return f.reading.kind == Kind::count && f.reading.step < 1; };
  if (average(a) != average(b) && a.reading.kind == b.reading.kind && counts) return "a count or an average";
  // "from 7.80 euros to 9.20": the new level does not contradict the old one
  auto const former = [](Figure const& f) { return f.roles.has(Role::from_value); };
  auto const present = [](Figure const& f) { return f.roles.has(Role::to_value); };
  if ((former(a) && present(b)) || (former(b) && present(a))) return "former level";
  bool const shares = a.reading.unit.dimension == Dimension::dimensionless;
  // "the budget rose to $42 billion", "it rose by $3 billion"
  auto const moved = [](Figure const& f) { return f.roles.has(Role::change); };
  auto const reached = [](Figure const& f) { return f.roles.has(Role::to_value) || f.roles.has(Role::from_value); };
  bool const bare = a.reading.kind == Kind::number || b.reading.kind == Kind::number;
  bool const told_apart = (moved(a) && reached(b)) || (moved(b) && reached(a));
  // "growth of 2.1 percent", "grows by 2.4": growth is a change, however it is told
  auto const growth = [](Figure const& f) { return f.subject.head == "growth"; };
  bool const told_alike = shares && ((growth(a) && moved(b)) || (growth(b) && moved(a)));
  if (moved(a) != moved(b) && !told_alike && (shares || counts || bare || told_apart)) return "level or change";
  for (std::string_view family : {"severity", "along", "stage"}) {
    std::string const one = member(a, family), other = member(b, family);
    // "21 died; another 41 are missing" goes on to other people: all the missing
    bool const goes_on =
        family == "stage" && (one == "more" || other == "more") && meet(a.context.states, b.context.states);
    if (goes_on) continue;
    if (family == "stage" && one.empty() != other.empty() && (one == "more" || other == "more")) continue;
    // "flew at 120 feet", "at a height of 120 metres": one of the units is a slip
    if (one != other && !(one.empty() != other.empty() && family == "along" && slip_of_the_pen(a, b)))
      return std::string(family) + ": " + (one.empty() ? "any" : one) + " / " + (other.empty() ? "any" : other);
  }
  Context const &x = a.context, &y = b.context;
  auto const known = [](std::vector<std::string> const& names, Figure const& other) {
    return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return mentions(other, name); });
  };
  // a cell speaks of its row alone: "150 seats" are not those of the row "Greens"
  if (a.zone == Zone::table && b.zone != Zone::table && !known(x.holder, b) && !x.holder.empty())
    return differ("row", x.holder, {"any"});
  if (b.zone == Zone::table && a.zone != Zone::table && !known(y.holder, a) && !y.holder.empty())
    return differ("row", {"any"}, y.holder);
  if (!x.holder.empty() && !y.holder.empty()) {
    if ((!known(x.holder, b) && !known(y.holder, a)) || namesakes(a, b, lexicon))
      return differ("of", x.holder, y.holder);
  }
  if (a.reading.kind == Kind::measure && b.reading.kind == Kind::measure && a.subject.head == b.subject.head) {
    auto const of_x = owners(a), of_y = owners(b);
    bool const shared = std::any_of(of_x.begin(), of_x.end(), [&](std::string const& o) { return mentions(b, o); }) ||
                        std::any_of(of_y.begin(), of_y.end(), [&](std::string const& o) { return mentions(a, o); });
    if (!of_x.empty() && !of_y.empty() && !shared) return differ("of", of_x, of_y);
  }
  if (wide_against_place(a, b)) return "scope: everywhere / a place";
  // "22 million for the fight", "22 billion for the control"
  if (std::string why = slots_differ(a, b, lexicon); !why.empty() && !slip_of_the_pen(a, b) && !digits_slip(a, b))
    return why;
  if (std::string why = contrast(a, b, lexicon); !why.empty()) return why;
  auto const of_a = own_modifiers(a, b, lexicon), of_b = own_modifiers(b, a, lexicon);
  if (!of_a.empty() && !of_b.empty()) return differ("kind", of_a, of_b);
  // "advertising sales jumped 31 percent", "sales climbed 7 percent": a part of them moves as it will
  bool const moves = moved(a) && moved(b) && shares && a.subject.head == b.subject.head;
  auto const size = [](Figure const& f) { return std::fabs(f.reading.nominal.value_or(0)); };
  bool const far = std::max(size(a), size(b)) > 3 * std::min(size(a), size(b));
  if (moves && far && of_a.empty() != of_b.empty()) return differ("kind", of_a, of_b);
  if (moves && far && named_narrowly(a, b, lexicon)) return "kind: " + a.subject.text + " / " + b.subject.text;
  // six landing ships are not the 140 ships; but all that a table counts is what its header says, "new passenger cars"
  bool const sets =
      a.reading.kind == Kind::count && b.reading.kind == Kind::count && a.zone != Zone::table && b.zone != Zone::table;
  if (sets && a.subject.head == b.subject.head && of_a.empty() != of_b.empty()) return differ("kind", of_a, of_b);
  return {};
}

bool part_against_whole(Figure const& a, Figure const& b) {
  // a noun that is left out may stand for the part that was spoken of
  auto const elided = [](Figure const& f) { return !f.partitive && f.subject.span.begin >= f.subject.span.end; };
  if (a.partitive == b.partitive || elided(a) || elided(b) || a.reading.kind != Kind::count) return false;
  // "12 of the passengers were killed" is the toll; "two of those arrested" begins a list
  Figure const& part = a.partitive ? a : b;
  bool const begins_list = part.reading.in_words && part.reading.nominal && *part.reading.nominal < 10;
  return begins_list || !meet(a.context.states, b.context.states);
}

Kinship kinship(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  std::string const &p = a.subject.head, &q = b.subject.head;
  if (p.empty() || q.empty()) return Kinship::unknown;
  if (p == q) return Kinship::same;
  WordRelation const relation = lexicon.relation(p, q);
  // sisters stay apart in one state too: four civilians killed are not eleven soldiers killed
  if (relation == WordRelation::sister || relation == WordRelation::opposite) return Kinship::apart;
  bool const shared_state = meet(a.context.states, b.context.states);
  if (shared_state && a.reading.kind == Kind::count) {
    auto const person_like = [&](std::string const& head, Context const& context) {
      return lexicon.is_person(head) ||
             std::find(context.states.begin(), context.states.end(), lexicon.concept_of(head)) != context.states.end();
    };
    if (person_like(p, a.context) && person_like(q, b.context)) return Kinship::same;
  }
  if (relation == WordRelation::same) return Kinship::same;
  if (relation == WordRelation::broader || relation == WordRelation::narrower) return Kinship::broader;
  // what a measure measures is named at length or in short: "spending cuts" / "spending"
  if (a.reading.kind != Kind::count || b.reading.kind != Kind::count) return Kinship::unknown;
  // the head of one is a modifier or the of-phrase of the other: "supplier jobs" / "jobs at suppliers"
  if (holds(a.subject.terms, q) || holds(b.subject.terms, p)) return Kinship::broader;
  return Kinship::unknown;
}

}  // namespace stet
