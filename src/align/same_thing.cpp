#include "align/same_thing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/agreement.hpp"
#include "align/separators.hpp"
#include "align/slips.hpp"

namespace stet {
namespace {

// Two numbers of one thing seldom differ twentyfold, unless a thousand or a million was lost on the way.
bool far_apart(Figure const& a, Figure const& b, double times) {
  auto const [of_a, of_b] = on_one_scale(a, b);
  double const x = std::fabs(of_a.middle()), y = std::fabs(of_b.middle());
  if (x == 0 || y == 0) return false;
  double const ratio = std::max(x, y) / std::min(x, y);
  if (ratio < times) return false;
  for (double const slip : {1e3, 1e6})
    if (std::fabs(ratio / slip - 1) < 0.02) return false;
  return true;
}

// "called out 1,840 times", "output of 460,000 units": what of, the other text may say.
bool counts_anything(std::string_view head) {
  constexpr std::array<std::string_view, 5> kWords{"time", "unit", "item", "piece", "case"};
  return std::find(kWords.begin(), kWords.end(), head) != kWords.end();
}

bool few(Reading const& reading) {
  return reading.kind == Kind::count && reading.in_words && reading.nominal && *reading.nominal < 10;
}

// Do both texts name one number, and not merely a bound that the other keeps?
bool name_one_number(Figure const& a, Figure const& b) {
  if (!a.reading.nominal || !b.reading.nominal || a.reading.vague || b.reading.vague) return false;
  double const x = std::fabs(*a.reading.nominal * a.reading.unit.factor),
               y = std::fabs(*b.reading.nominal * b.reading.unit.factor);
  return std::fabs(x - y) <= 0.1 * std::max(x, y);
}

bool shares_state(Figure const& a, Figure const& b) {
  return std::any_of(a.context.states.begin(), a.context.states.end(), [&](std::string const& state) {
    return std::find(b.context.states.begin(), b.context.states.end(), state) != b.context.states.end();
  });
}

// Two things are said of the figures: arrived / left, employs / will lay off. What merely is so goes with any state.
bool verbs_differ(Figure const& a, Figure const& b, Weighing const& by) {
  Lexicon const& lexicon = by.lexicon;
  std::string const &v = a.context.verb, &w = b.context.verb;
  if (v.empty() || w.empty() || v == w) return false;
  if (v == "be" || w == "be") return false;
  std::string_view const state = lexicon.state_of_verb(v);
  if (!state.empty() && state == lexicon.state_of_verb(w)) return false;
  return lexicon.likeness(v, w) < by.thresholds.like_verbs || lexicon.relation(v, w) == WordRelation::opposite;
}

// The very same amount: "£190m" and "£190 million", "14 hectares" twice; also where one text adds a bound to it, or
// leaves its unit open ("81 degrees").
bool one_amount(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  // "12 litres of water a day": one text's rate, the other's bare amount
  bool const left_open = r.unit.id != s.unit.id && (!r.unit.readings.empty() || !s.unit.readings.empty());
  if (left_open || r.unit.per.empty() != s.unit.per.empty())
    return r.nominal && !r.vague && !s.vague && r.nominal == s.nominal && r.relation == s.relation;
  if (!name_one_number(a, b)) return false;
  double const x = *r.nominal * r.unit.factor, y = *s.nominal * s.unit.factor;
  return std::fabs(x - y) <= 1e-9 * std::max(std::fabs(x), std::fabs(y));
}

// "between 250 and 600 euros" twice: chance does not make both ends alike.
bool one_range(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  bool const ranges = r.relation == Relation::range && s.relation == Relation::range && r.min && r.max;
  return ranges && r.unit.id == s.unit.id && r.unit.per == s.unit.per && r.min == s.min && r.max == s.max;
}

double to_agree(Kinship kin, Figure const& a, Figure const& b, Weighing const& by) {
  auto const& [similarity, crowd, lexicon, thresholds] = by;
  double needed = thresholds.agree;
  if (name_one_number(a, b)) {
    double const exact = std::max(0.0, std::min(precision(a.reading), precision(b.reading)) - 1 - crowd(a));
    needed = std::max(thresholds.agree_least, thresholds.agree - thresholds.agree_slope * exact);
  }
  bool const counts = a.reading.kind == Kind::count && b.reading.kind == Kind::count;
  bool const counted = a.reading.kind == Kind::count || b.reading.kind == Kind::count;
  if (!counted && one_amount(a, b) && std::min(precision(a.reading), precision(b.reading)) >= thresholds.telling)
    return 0;
  if (!counted && one_range(a, b)) return 0;
  if (!counted && verbs_differ(a, b, by)) needed += thresholds.agree_verb;
  // "two thirds" may stand for 64 percent of anything
  auto const word_for_share = [](Reading const& r) { return r.meant && r.hedge == Hedge::none; };
  bool const loose = (word_for_share(a.reading) || word_for_share(b.reading)) && !one_amount(a, b);
  if (loose && kin == Kinship::unknown) needed += thresholds.agree_loose;
  if (kin == Kinship::same) return needed / 2;
  if (kin == Kinship::broader && !counted) return needed * 0.6;
  // what is counted is said outright: "4,460 people" and "4,460 shelters" are two things
  bool const left_out =
      a.subject.span.size() == 0 || b.subject.span.size() == 0;  // "as many as the 1,238 of last year"
  // "260 places", "at least 240": nothing but an open bound meets it
  bool const bound = a.reading.relation != Relation::equal || b.reading.relation != Relation::equal;
  if (counted && kin == Kinship::unknown && bound && !name_one_number(a, b))
    needed = std::max(needed, thresholds.agree_bounds);
  if (counts && kin == Kinship::unknown && !left_out) {
    bool const unlike = !counts_anything(a.subject.head) && !counts_anything(b.subject.head) &&
                        lexicon.vectors() != nullptr && lexicon.mainly(a.subject.head, Pos::noun) &&
                        lexicon.mainly(b.subject.head, Pos::noun) &&
                        lexicon.likeness(a.subject.head, b.subject.head) < thresholds.unlike_things;
    // "5,200 delegates", "more than 100 countries": a bound that the other number keeps by chance
    if (!name_one_number(a, b)) needed = std::max(needed, thresholds.agree_bounds);
    return std::max(needed, unlike ? thresholds.agree_unlike : thresholds.agree_things);
  }
  return needed;
}

bool one_holder(Figure const& a, Figure const& b) {
  auto const &x = a.context.holder, &y = b.context.holder;
  return std::any_of(x.begin(), x.end(),
                     [&](std::string const& name) { return std::find(y.begin(), y.end(), name) != y.end(); });
}

// "289 pounds a month", "289 pounds for the year": one number, and two stretches of time that it is said to be for.
bool periods_mixed_up(Figure const& a, Figure const& b) {
  // nothing where a text names none, or several; "in the third quarter" is when, and no rate
  auto const period = [](Figure const& figure) -> std::string_view {
    std::string_view out;
    for (std::string const& scope : figure.context.scope) {
      if (!scope.starts_with("period:") || scope == "period:quarter" || scope == "period:half") continue;
      if (!out.empty()) return {};
      out = std::string_view(scope).substr(7);
    }
    return out;
  };
  auto const mixed = [&](Figure const& rate, Figure const& amount) {
    std::string_view const of = period(amount);
    return !rate.reading.unit.per.empty() && amount.reading.unit.per.empty() && !of.empty() &&
           of != rate.reading.unit.per && period(rate).empty();
  };
  Reading const &r = a.reading, &s = b.reading;
  bool const one_numeral =
      r.nominal && s.nominal && *r.nominal == *s.nominal && std::min(significant_digits(r), significant_digits(s)) >= 2;
  return one_numeral && (mixed(a, b) || mixed(b, a));
}

// "17 stops", "16 stops": each text counts the thing once, and nearly alike. People are counted in every story.
bool counted_once(Figure const& a, Figure const& b, Crowd const& crowd) {
  constexpr double kNearly = 1.45;  // times
  if (a.subject.head != b.subject.head || a.subject.head == "person" || a.partitive || b.partitive) return false;
  if (!a.reading.nominal || !b.reading.nominal || a.reading.vague || b.reading.vague) return false;
  double const x = *a.reading.nominal, y = *b.reading.nominal;
  return std::max(x, y) <= kNearly * std::min(x, y) && std::min(x, y) >= 10 && crowd.named_once(a) &&
         crowd.named_once(b);
}

double to_conflict(Kinship kin, Figure const& a, Figure const& b, bool slip, Weighing const& by) {
  auto const& [similarity, crowd, lexicon, thresholds] = by;
  if (periods_mixed_up(a, b)) return thresholds.conflict_slip;
  // "3.6 gigawatt hours", "3.6 terawatt hours": the only energy of either text
  bool const only = crowd.alone(a) && crowd.alone(b);
  bool const telling = std::min(significant_digits(a.reading), significant_digits(b.reading)) >= 3;
  if (slip) return only ? 0 : telling ? thresholds.conflict_slip / 3 : thresholds.conflict_slip;
  if (digits_slip(a, b)) return thresholds.conflict_scale;
  if (far_apart(a, b, thresholds.far)) return thresholds.conflict_far;
  double needed = kin == Kinship::same ? thresholds.conflict_same : thresholds.conflict_unknown;
  bool const counts = a.reading.kind == Kind::count || b.reading.kind == Kind::count;
  bool const unnamed = a.subject.head.empty() || b.subject.head.empty();
  if (unnamed && a.reading.kind == Kind::age) return thresholds.conflict_verb;  // whose age nobody says
  if (unnamed) needed = counts ? thresholds.conflict_things : thresholds.conflict_unnamed;
  bool const nouns = lexicon.mainly(a.subject.head, Pos::noun) && lexicon.mainly(b.subject.head, Pos::noun);
  double const like = lexicon.likeness(a.subject.head, b.subject.head);
  if (counts && kin == Kinship::unknown && nouns && like < thresholds.like_things) needed = thresholds.conflict_things;
  if (kin == Kinship::unknown && like >= thresholds.like_same) needed = std::min(needed, thresholds.conflict_alike);
  // "61 people on board", "12,000 people pulled from the water": people are counted in every story
  bool const people = a.subject.head == "person" && b.subject.head == "person";
  if (people && !says_alike(a, b)) needed = std::max(needed, thresholds.conflict_people);
  bool const state = kin == Kinship::same && shares_state(a, b);
  if (state) needed = thresholds.conflict_state;
  if (kin == Kinship::same && one_holder(a, b)) needed = std::min(needed, thresholds.conflict_holder);
  // "three unnamed suspects", "5 unnamed suspects": named alike to the last word
  bool const one_name = counts && a.subject.terms.size() > 1 && a.subject.terms == b.subject.terms;
  if ((few(a.reading) || few(b.reading)) && !state && !one_name) needed = std::max(needed, thresholds.conflict_small);
  if (counted_once(a, b, crowd)) needed = std::min(needed, thresholds.conflict_once);
  if (verbs_differ(a, b, by)) needed += thresholds.conflict_verb;
  // "employs 9,000", "will lay off 1,200": a thing done may be another than what is so
  bool const is_and_does =
      (a.context.verb == "be") != (b.context.verb == "be") && !a.context.verb.empty() && !b.context.verb.empty();
  if (is_and_does && !shares_state(a, b)) needed += thresholds.conflict_done;
  if (a.roles.has(Role::change) != b.roles.has(Role::change)) needed += thresholds.conflict_done;
  bool const plan_a = a.planned || a.time_kind == TimeKind::plan, plan_b = b.planned || b.time_kind == TimeKind::plan;
  if (plan_a != plan_b) needed += thresholds.conflict_plan;
  return only && kin != Kinship::same ? needed - thresholds.conflict_alone : needed;
}

bool persons_both(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  return lexicon.is_person(a.subject.head) && lexicon.is_person(b.subject.head);
}

// "8,200 people" and "8,700 residents", both displaced: people as such, and the kind of them that a text names.
bool people_in_one_state(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  bool const people = a.subject.head == "person" || b.subject.head == "person";
  if (!people || !persons_both(a, b, lexicon)) return false;
  if (a.subject.terms.size() > 1 && b.subject.terms.size() > 1) return false;
  return shares_state(a, b) || (!a.context.verb.empty() && a.context.verb == b.context.verb && a.context.verb != "be");
}

std::string shared_words(Figure const& a, Figure const& b) {
  std::string out;
  for (auto const* list : {&a.subject.terms, &a.context.near})
    for (std::string const& term : *list) {
      bool const there = std::find(b.subject.terms.begin(), b.subject.terms.end(), term) != b.subject.terms.end() ||
                         std::find(b.context.near.begin(), b.context.near.end(), term) != b.context.near.end();
      bool const said = (out + ',').find(' ' + term + ',') != std::string::npos;
      if (there && !said) out += (out.empty() ? "shares " : ", ") + term;
    }
  return out;
}

// "bill / cost": the two words that are used most alike, where the vectors speak for what no word in common does.
std::string closest_words(Figure const& a, Figure const& b, Lexicon const& lexicon, double least) {
  std::string out;
  for (auto const* x : {&a.subject.terms, &a.context.near})
    for (std::string const& one : *x)
      for (auto const* y : {&b.subject.terms, &b.context.near})
        for (std::string const& other : *y) {
          double const like = lexicon.likeness(one, other);
          if (like < least) continue;
          least = like;
          out = "used alike: " + one + " / " + other;
        }
  return out;
}

}  // namespace

bool says_alike(Figure const& a, Figure const& b) {
  if (shares_state(a, b)) return true;
  auto const &x = a.context.near, &y = b.context.near;
  if (!a.context.verb.empty() && a.context.verb == b.context.verb && a.context.verb != "be") return true;
  return std::any_of(x.begin(), x.end(), [&](std::string const& term) {
    bool const there = std::find(y.begin(), y.end(), term) != y.end() ||
                       std::find(b.subject.terms.begin(), b.subject.terms.end(), term) != b.subject.terms.end();
    return there && term != a.subject.head && term != b.subject.head;
  });
}

bool shares_more_than_head(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  if (a.zone == Zone::table || b.zone == Zone::table) return true;
  if (a.reading.kind != Kind::count || b.reading.kind != Kind::count) return true;
  auto const meets = [](std::vector<std::string> const& x, std::vector<std::string> const& y) {
    return std::any_of(x.begin(), x.end(),
                       [&](std::string const& term) { return std::find(y.begin(), y.end(), term) != y.end(); });
  };
  Context const &x = a.context, &y = b.context;
  if (meets(x.states, y.states) || meets(x.actors, y.actors) || meets(x.places, y.places)) return true;
  if (!x.verb.empty() && x.verb == y.verb) return true;
  std::string_view const head_a = lexicon.concept_of(a.subject.head), head_b = lexicon.concept_of(b.subject.head);
  auto const is_head = [&](std::string const& term) {
    std::string_view const name = lexicon.concept_of(term);
    return term == a.subject.head || term == b.subject.head || (!name.empty() && (name == head_a || name == head_b));
  };
  auto const there = [&](std::string const& term) {
    return !is_head(term) &&
           (std::find(b.subject.terms.begin(), b.subject.terms.end(), term) != b.subject.terms.end() ||
            std::find(y.terms.begin(), y.terms.end(), term) != y.terms.end() ||
            std::find(y.wider.begin(), y.wider.end(), term) != y.wider.end());
  };
  return std::any_of(a.subject.terms.begin(), a.subject.terms.end(), there) ||
         std::any_of(x.terms.begin(), x.terms.end(), there) || std::any_of(x.wider.begin(), x.wider.end(), there);
}

TimeOrder time_order(Figure const& a, Figure const& b) {
  if (!a.when.known() || !b.when.known()) return TimeOrder::unknown;
  Day const a_first = a.when.first.value_or(Day::min()), a_last = a.when.last.value_or(Day::max());
  Day const b_first = b.when.first.value_or(Day::min()), b_last = b.when.last.value_or(Day::max());
  if (b_last < a_first) return TimeOrder::older;
  if (b_first > a_last) return TimeOrder::newer;
  return TimeOrder::overlap;
}

Crowd::Crowd(std::vector<Figure> const& figures) {
  auto const kind_of = [](Figure const& figure) -> std::string {
    if (figure.reading.kind == Kind::count || figure.reading.kind == Kind::number) return "count";
    return (figure.reading.kind == Kind::age ? "age " : "") + figure.reading.unit.base;
  };
  std::map<std::string, std::size_t> measured;
  std::map<std::pair<DocumentId, std::string>, std::size_t> of_kind, named;
  for (Figure const& figure : figures) {
    bool const count = figure.reading.kind == Kind::count;
    if (!count) ++measured[kind_of(figure)];
    if (count) ++named[{figure.span.doc, figure.subject.head}];
    ++of_kind[{figure.span.doc, kind_of(figure)}];
  }
  for (Figure const& figure : figures) {
    std::string const kind = kind_of(figure);
    auto const at = measured.find(kind);
    crowd_.push_back(at == measured.end() ? 0
                                          : std::clamp(std::log10(static_cast<double>(at->second) / 8), -0.6, 0.5));
    alone_.push_back(of_kind.at({figure.span.doc, kind}) == 1);
    auto const name = named.find({figure.span.doc, figure.subject.head});
    named_once_.push_back(!figure.subject.head.empty() && name != named.end() && name->second == 1);
  }
}

void compare_numbers(Figure const& a, Figure const& b, Comparison& pair) {
  pair.time = time_order(a, b);
  pair.agreement = agreement(a, b);
  bool const disjoint = pair.agreement == Agreement::disjoint;
  pair.touching = disjoint && (strict_bound_at(a, b) || touching(a.wide, b.wide));
  pair.slip = disjoint && slip_of_the_pen(a, b);
}

Comparison same_thing(Figure const& a, Figure const& b, Weighing const& by) {
  auto const& [similarity, crowd, lexicon, thresholds] = by;
  Comparison pair;
  pair.a = a.id;
  pair.b = b.id;
  compare_numbers(a, b, pair);
  bool const mixed_up = periods_mixed_up(a, b);
  if (mixed_up) pair.agreement = Agreement::disjoint, pair.touching = false;
  bool const agrees = pair.agreement != Agreement::disjoint;
  pair.score = similarity.cosine(a.id, b.id);
  Kinship const kin = kinship(a, b, lexicon);
  pair.why = separated(a, b, lexicon);
  if (kin == Kinship::apart) pair.why = "things: " + a.subject.head + " / " + b.subject.head;
  if (!pair.why.empty()) {
    pair.sameness = Sameness::other;
    return pair;
  }
  if (!agrees && !mixed_up) pair.why = separated_if_differing(a, b, lexicon);
  if (!pair.why.empty()) {
    pair.sameness = Sameness::other;
    return pair;
  }
  if (!agrees && !mixed_up && far_apart(a, b, thresholds.beyond)) {
    pair.sameness = Sameness::unknown;
    pair.why = "numbers of two scales";
    return pair;
  }
  double const meaning = similarity.meaning(a.id, b.id);
  if (!agrees && !mixed_up && !counted_once(a, b, crowd) && meaning < thresholds.alike &&
      !shares_more_than_head(a, b, lexicon)) {
    pair.sameness = Sameness::unknown;
    pair.why = "nothing in common but " + a.subject.head;
    return pair;
  }
  if (!agrees && (a.reading.vague || b.reading.vague)) {
    pair.sameness = Sameness::unknown;  // "tens of thousands" is too loose to be wrong
    pair.why = "a vague number";
    return pair;
  }
  // a ferry's age is the ship's; six landing ships are not 140 ships
  bool const sets = a.reading.kind == Kind::count && b.reading.kind == Kind::count;
  bool const persons = people_in_one_state(a, b, lexicon);
  bool const slip = persons_both(a, b, lexicon) && pair.slip;  // 21,800 people, 12,800 demonstrators
  if (kin == Kinship::broader && !agrees && sets && !persons && !slip) {
    pair.sameness = Sameness::broader;
    pair.why = "kind or part: " + a.subject.head + " / " + b.subject.head;
    return pair;
  }
  double const needed = agrees ? to_agree(kin, a, b, by) : to_conflict(kin, a, b, pair.slip, by);
  bool const unlike = sets && lexicon.likeness(a.subject.head, b.subject.head) < thresholds.like_things;
  double const share = agrees ? thresholds.meaning_agree : thresholds.meaning_share;
  double const by_meaning = kin != Kinship::same && !unlike ? share * (meaning - thresholds.meaning_base) : 0;
  double const shared = (agrees ? similarity.overlap(a.id, b.id) : pair.score) + std::max(0.0, by_meaning);
  pair.sameness = shared >= needed ? Sameness::same : Sameness::unknown;
  pair.why = shared_words(a, b);
  if (pair.sameness == Sameness::same && pair.why.empty())
    pair.why = closest_words(a, b, lexicon, thresholds.like_things);
  if (pair.sameness == Sameness::unknown && pair.why.empty()) pair.why = "no words in common";
  return pair;
}

}  // namespace stet
