#include "align/same_thing.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "align/agreement.hpp"
#include "align/separators.hpp"

namespace stet {
namespace {

// How much the words around two figures must have in common before they count as one thing. An agreeing number is
// itself evidence, the more the more digits it has, since chance seldom makes 22,140 twice; a disagreeing one is none,
// so that a conflict needs the words alone.
struct Thresholds {
  double agree = 0.20;             // the numbers meet, but only as bounds, ranges or vague words do
  double agree_slope = 0.30;       // less for each power of ten of their precision, beyond the first
  double agree_least = 0.0;        // of a measure or an amount of money given exactly
  double telling = 1.35;           // powers of ten: so precise an amount is given twice for one thing only
  double unlike_things = 0.15;     // below it two nouns are used so differently
  double agree_unlike = 0.35;      // that an equal count of them needs this
  double agree_things = 0.06;      // of counts of two things that the lexicon does not join
  double conflict_same = 0.30;     // the counted things are the same by the lexicon
  double conflict_unknown = 0.48;  // nothing is known of them: words in common, and half of what else is alike
  double meaning_share = 0.5;      // of how alike two contexts are …
  double meaning_agree = 0.7;      // … where the numbers agree
  double meaning_base = 0.40;      // as alike are two contexts of one story anyway
  double alike = 0.70;             // so alike are two contexts that no further word in common is asked for
  double conflict_state = 0.22;    // they are the same and in the same state: people rescued
  double conflict_scale = 0.30;    // … as one that lost a thousand or a million, with a single digit
  double conflict_slip = 0.06;     // the number differs as a slip of the pen does
  double conflict_unnamed = 0.40;  // one of the texts does not name what it measures
  double conflict_things = 0.50;   // two counted nouns that the lexicon knows, and does not join
  double conflict_small = 0.40;    // a number word for a few: "the two nations", "three borders" come with every story
  double conflict_far = 0.60;      // the numbers lie so far apart that they hardly speak of one thing
  double conflict_verb = 9;        // more, where two verbs that are no synonyms govern them
  double conflict_done = 0.20;   // more, where one text says that something is so and the other that something is done
  double conflict_alone = 0.18;  // less, where neither text has another figure of the kind
  double conflict_stage = 0.20;  // more, where one counts "additional", "original" or "other" ones
  double conflict_plan = 0.22;   // more, where one is planned and the other done
  double like_things = 0.35;     // how alike two nouns must be used before they may name one thing
  double like_same = 0.50;       // before they most likely do
  double conflict_alike = 0.38;  // then
  double like_verbs = 0.33;      // how alike two verbs must be used to say the same
  double agree_verb = 0.25;      // more, where an equal amount is said to be done two things with
  double far = 20;               // times
  double beyond = 1000;          // times: nothing else can make up for it
};
constexpr Thresholds kThresholds;

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

bool few(Reading const& reading) {
  return reading.kind == Kind::count && reading.in_words && reading.nominal && *reading.nominal < 10;
}

// Do both texts name one number, and not merely a bound that the other keeps?
bool one_number(Figure const& a, Figure const& b) {
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
bool verbs_differ(Figure const& a, Figure const& b, Lexicon const& lexicon) {
  std::string const &v = a.context.verb, &w = b.context.verb;
  if (v.empty() || w.empty() || v == w) return false;
  if (v == "be" || w == "be") return false;
  std::string_view const state = lexicon.state_of_verb(v);
  if (!state.empty() && state == lexicon.state_of_verb(w)) return false;
  return lexicon.likeness(v, w) < kThresholds.like_verbs || lexicon.relation(v, w) == WordRelation::opposite;
}

// The very same amount: "£190m" and "£190 million", "14 hectares" twice; also where one text adds a bound to it, or
// leaves its unit open ("81 degrees").
bool one_amount(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  // "12 litres of water a day": one text's rate, the other's bare amount
  bool const left_open = r.unit.id != s.unit.id && (!r.unit.readings.empty() || !s.unit.readings.empty());
  if (left_open || r.unit.per.empty() != s.unit.per.empty())
    return r.nominal && !r.vague && !s.vague && r.nominal == s.nominal && r.relation == s.relation;
  if (!one_number(a, b)) return false;
  double const x = *r.nominal * r.unit.factor, y = *s.nominal * s.unit.factor;
  return std::fabs(x - y) <= 1e-9 * std::max(std::fabs(x), std::fabs(y));
}

double to_agree(Kinship kin, Figure const& a, Figure const& b, double crowd, Lexicon const& lexicon) {
  double needed = kThresholds.agree;
  if (one_number(a, b)) {
    double const exact = std::max(0.0, std::min(precision(a.reading), precision(b.reading)) - 1 - crowd);
    needed = std::max(kThresholds.agree_least, kThresholds.agree - kThresholds.agree_slope * exact);
  }
  bool const counts = a.reading.kind == Kind::count && b.reading.kind == Kind::count;
  bool const counted = a.reading.kind == Kind::count || b.reading.kind == Kind::count;
  if (!counted && one_amount(a, b) && std::min(precision(a.reading), precision(b.reading)) >= kThresholds.telling)
    return 0;
  if (!counted && verbs_differ(a, b, lexicon)) needed += kThresholds.agree_verb;
  if (kin == Kinship::same) return needed / 2;
  if (kin == Kinship::broader && !counted) return needed * 0.6;
  // what is counted is said outright: "4,460 people" and "4,460 shelters" are two things
  bool const left_out =
      a.subject.span.size() == 0 || b.subject.span.size() == 0;  // "as many as the 1,238 of last year"
  if (counts && kin == Kinship::unknown && !left_out) {
    // "called out 1,840 times": times of what, the other text says
    bool const times = a.subject.head == "time" || b.subject.head == "time";
    bool const unlike = !times && lexicon.vectors() != nullptr && lexicon.mainly(a.subject.head, Pos::noun) &&
                        lexicon.mainly(b.subject.head, Pos::noun) &&
                        lexicon.likeness(a.subject.head, b.subject.head) < kThresholds.unlike_things;
    return std::max(needed, unlike ? kThresholds.agree_unlike : kThresholds.agree_things);
  }
  return needed;
}

std::string_view stage_of(Figure const& figure) {
  for (std::string const& scope : figure.context.scope)
    if (scope.starts_with("stage:")) return scope;
  return {};
}

// The digits that a number is written with, without its scale: 8.4 million -> "84".
std::string digits_of(Reading const& reading) {
  double value = std::fabs(*reading.nominal);
  int const digits = significant_digits(reading);
  if (value == 0 || digits > 15) return {};
  value = std::round(value / std::pow(10, std::floor(std::log10(value) + 1e-9) + 1 - digits));
  std::string out = std::to_string(static_cast<long long>(value));
  while (out.size() > 1 && out.back() == '0') out.pop_back();
  return out;
}

bool neighbours_swapped(std::string const& x, std::string const& y) {
  if (x.size() != y.size()) return false;
  auto const [i, j] = std::mismatch(x.begin(), x.end(), y.begin());
  if (i == x.end() || i + 1 == x.end()) return false;
  return *i == *(j + 1) && *(i + 1) == *j && std::equal(i + 2, x.end(), j + 2);
}

// Is `ratio` one of `powers`, or one over it?
bool times_of(double ratio, std::initializer_list<double> powers) {
  return std::any_of(powers.begin(), powers.end(), [ratio](double times) {
    return std::fabs(ratio / times - 1) < 1e-9 || std::fabs(ratio * times - 1) < 1e-9;
  });
}

// What a hand slips into when it copies a number: another unit or currency ("118 miles" for 118 kilometres), a week for
// a day, a million for a thousand, a zero too many, two digits swapped, a bound turned round. Chance makes these
// seldom, so what else is alike need not be much.
bool slip_of_the_pen(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (!r.nominal || !s.nominal || r.vague || s.vague) return false;
  if (turned_bound(a, b)) return true;
  if (r.unit.per.empty() != s.unit.per.empty()) return false;
  std::string const x = digits_of(r), y = digits_of(s);
  if (std::min(x.size(), y.size()) < 2) return false;
  auto const counts = [](Unit const& unit) {
    return unit.dimension == Dimension::count || unit.dimension == Dimension::none;
  };
  bool const one_unit = r.unit.id == s.unit.id || (counts(r.unit) && counts(s.unit));
  if (!one_unit)
    return *r.nominal == *s.nominal && r.unit.dimension == s.unit.dimension && r.unit.readings.empty() &&
           s.unit.readings.empty();
  double const ratio = *r.nominal / *s.nominal;
  if (x == y && (times_of(ratio, {1e3, 1e6}) || (x.size() >= 3 && times_of(ratio, {10, 100})))) return true;
  double const size = std::fabs(std::log10(std::fabs(ratio)));
  return x.size() >= 3 && size < 0.5 && neighbours_swapped(x, y);
}

// "$40m" and "$40 billion", "31 million" and "3.1 million", "£240m" and "£420m": one digit or two alone chance makes
// too, so that the words must say more than for a slip.
bool digits_slip(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  bool const counts = a.reading.kind == Kind::count && b.reading.kind == Kind::count;
  if (!r.nominal || !s.nominal || r.vague || s.vague || *s.nominal == 0) return false;
  if (r.unit.base != s.unit.base && !counts) return false;
  double const ratio = std::fabs(*r.nominal / *s.nominal);
  std::string const x = digits_of(r), y = digits_of(s);
  if (x == y && x.size() >= 2 && times_of(ratio, {10, 100})) return true;
  if (x.size() == 2 && ratio < 10 && ratio > 0.1 && neighbours_swapped(x, y)) return true;
  return r.grouped && s.grouped && times_of(ratio, {1e3, 1e6});
}

double to_conflict(Kinship kin, Figure const& a, Figure const& b, bool alone, Lexicon const& lexicon) {
  if (slip_of_the_pen(a, b)) return kThresholds.conflict_slip;
  if (digits_slip(a, b)) return kThresholds.conflict_scale;
  if (far_apart(a, b, kThresholds.far)) return kThresholds.conflict_far;
  double needed = kin == Kinship::same ? kThresholds.conflict_same : kThresholds.conflict_unknown;
  bool const counts = a.reading.kind == Kind::count || b.reading.kind == Kind::count;
  bool const unnamed = a.subject.head.empty() || b.subject.head.empty();
  if (unnamed) needed = counts ? kThresholds.conflict_things : kThresholds.conflict_unnamed;
  bool const nouns = lexicon.mainly(a.subject.head, Pos::noun) && lexicon.mainly(b.subject.head, Pos::noun);
  double const like = lexicon.likeness(a.subject.head, b.subject.head);
  if (counts && kin == Kinship::unknown && nouns && like < kThresholds.like_things)
    needed = kThresholds.conflict_things;
  if (kin == Kinship::unknown && like >= kThresholds.like_same) needed = std::min(needed, kThresholds.conflict_alike);
  bool const state = kin == Kinship::same && shares_state(a, b);
  if (state) needed = kThresholds.conflict_state;
  if ((few(a.reading) || few(b.reading)) && !state) needed = std::max(needed, kThresholds.conflict_small);
  if (verbs_differ(a, b, lexicon)) needed += kThresholds.conflict_verb;
  // "employs 9,000", "will lay off 1,200": a thing done may be another than what is so
  bool const is_and_does =
      (a.context.verb == "be") != (b.context.verb == "be") && !a.context.verb.empty() && !b.context.verb.empty();
  if (is_and_does && !shares_state(a, b)) needed += kThresholds.conflict_done;
  if (a.roles.has(Role::change) != b.roles.has(Role::change)) needed += kThresholds.conflict_done;
  if (stage_of(a) != stage_of(b)) needed += kThresholds.conflict_stage;
  bool const plan_a = a.planned || a.time_kind == TimeKind::plan, plan_b = b.planned || b.time_kind == TimeKind::plan;
  if (plan_a != plan_b) needed += kThresholds.conflict_plan;
  return alone && kin != Kinship::same ? needed - kThresholds.conflict_alone : needed;
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

// "four countries", "54 countries": a noun alone makes no common thing. A table says all that it says in its headers.
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

std::string shared_words(Figure const& a, Figure const& b) {
  std::string out;
  for (auto const* list : {&a.subject.terms, &a.context.near})
    for (std::string const& term : *list) {
      bool const there = std::find(b.subject.terms.begin(), b.subject.terms.end(), term) != b.subject.terms.end() ||
                         std::find(b.context.near.begin(), b.context.near.end(), term) != b.context.near.end();
      if (there) out += (out.empty() ? "shares " : ", ") + term;
    }
  return out;
}

}  // namespace

TimeOrder time_order(Figure const& a, Figure const& b) {
  if (!a.when.known() || !b.when.known()) return TimeOrder::unknown;
  Day const a_first = a.when.first.value_or(Day::min()), a_last = a.when.last.value_or(Day::max());
  Day const b_first = b.when.first.value_or(Day::min()), b_last = b.when.last.value_or(Day::max());
  if (b_last < a_first) return TimeOrder::older;
  if (b_first > a_last) return TimeOrder::newer;
  return TimeOrder::overlap;
}

Crowd::Crowd(std::vector<Figure> const& figures) {
  for (Figure const& figure : figures)
    if (figure.reading.kind != Kind::count) ++by_unit_[key(figure)];
  for (Figure const& figure : figures) ++in_document_[{figure.span.doc, key(figure)}];
}

bool Crowd::alone(Figure const& figure) const {
  auto const at = in_document_.find({figure.span.doc, key(figure)});
  return at != in_document_.end() && at->second == 1;
}

std::string Crowd::key(Figure const& figure) {
  if (figure.reading.kind == Kind::count || figure.reading.kind == Kind::number) return "count";
  return (figure.reading.kind == Kind::age ? "age " : "") + figure.reading.unit.base;
}

double Crowd::operator()(Figure const& figure) const {
  auto const at = by_unit_.find(key(figure));
  if (at == by_unit_.end()) return 0;
  return std::clamp(std::log10(static_cast<double>(at->second) / 8), -0.6, 0.5);
}

Comparison same_thing(Figure const& a, Figure const& b, Similarity const& similarity, Crowd const& crowd,
                      Lexicon const& lexicon) {
  Comparison pair;
  pair.a = a.id;
  pair.b = b.id;
  pair.time = time_order(a, b);
  pair.agreement = agreement(a, b);
  pair.touching = pair.agreement == Agreement::disjoint && (strict_bound_at(a, b) || touching(a.wide, b.wide));
  bool const agrees = pair.agreement != Agreement::disjoint;
  pair.score = similarity.cosine(a.id, b.id);
  Kinship const kin = kinship(a, b, lexicon);
  pair.why = separated(a, b, lexicon);
  if (kin == Kinship::apart) pair.why = "things: " + a.subject.head + " / " + b.subject.head;
  if (!pair.why.empty()) {
    pair.sameness = Sameness::other;
    return pair;
  }
  if (!agrees) pair.why = separated_if_differing(a, b, lexicon);
  if (!pair.why.empty()) {
    pair.sameness = Sameness::other;
    return pair;
  }
  if (!agrees && far_apart(a, b, kThresholds.beyond)) {
    pair.sameness = Sameness::unknown;
    pair.why = "numbers of two scales";
    return pair;
  }
  double const meaning = similarity.meaning(a.id, b.id);
  if (!agrees && meaning < kThresholds.alike && !shares_more_than_head(a, b, lexicon)) {
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
  bool const slip = persons_both(a, b, lexicon) && slip_of_the_pen(a, b);  // 21,800 people, 12,800 demonstrators
  if (kin == Kinship::broader && !agrees && sets && !persons && !slip) {
    pair.sameness = Sameness::broader;
    pair.why = "kind or part: " + a.subject.head + " / " + b.subject.head;
    return pair;
  }
  double const needed = agrees ? to_agree(kin, a, b, crowd(a), lexicon)
                               : to_conflict(kin, a, b, crowd.alone(a) && crowd.alone(b), lexicon);
  bool const unlike = sets && lexicon.likeness(a.subject.head, b.subject.head) < kThresholds.like_things;
  double const share = agrees ? kThresholds.meaning_agree : kThresholds.meaning_share;
  double const by_meaning = kin != Kinship::same && !unlike ? share * (meaning - kThresholds.meaning_base) : 0;
  double const shared = (agrees ? similarity.overlap(a.id, b.id) : pair.score) + std::max(0.0, by_meaning);
  pair.sameness = shared >= needed ? Sameness::same : Sameness::unknown;
  pair.why = shared_words(a, b);
  if (pair.sameness == Sameness::unknown && pair.why.empty()) pair.why = "no words in common";
  return pair;
}

}  // namespace stet
