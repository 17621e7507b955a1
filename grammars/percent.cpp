// Percent, points and ratios: "5 per cent", "half a percentage point", "one in four", "twice", "two-thirds of".

#include <algorithm>
#include <cmath>

#include "grammars/change_words.hpp"
#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

enum class Share { percent, percentage_point, basis_point };

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

Unit unit_of(Share share, std::string_view text) {
  Unit out;
  out.text = text;
  out.dimension = Dimension::dimensionless;
  out.factor = share == Share::basis_point ? 0.01 : share == Share::percent ? 0.01 : 1;
  out.id = share == Share::percent ? "percent" : share == Share::percentage_point ? "percentage_point" : "basis_point";
  out.base = share == Share::percent ? "ratio" : "percentage_point";
  return out;
}

Unit ratio_unit(std::string_view text) {
  Unit out;
  out.id = out.base = "ratio";
  out.text = text;
  out.dimension = Dimension::dimensionless;
  return out;
}

Table<Share> const names{{"percent", Share::percent},
                         {"per cent", Share::percent},
                         {"per-cent", Share::percent},
                         {"percents", Share::percent},
                         {"pct", Share::percent},
                         {"pc", Share::percent},
                         {"percentage point", Share::percentage_point},
                         {"percentage points", Share::percentage_point},
                         {"percentage-point", Share::percentage_point},
                         {"percentage-points", Share::percentage_point},
                         {"percent points", Share::percentage_point},
                         {"percent point", Share::percentage_point},
                         {"pct points", Share::percentage_point},
                         {"pp", Share::percentage_point},
                         {"ppts", Share::percentage_point},
                         {"basis point", Share::basis_point},
                         {"basis points", Share::basis_point},
                         {"basis-point", Share::basis_point},
                         {"bps", Share::basis_point},
                         {"bp", Share::basis_point}};

auto const number_word = (fold("in") | fold("out of"));

Reading ratio(double value, double spread, std::string_view text) {
  Reading out;
  out.kind = Kind::ratio;
  out.nominal = value;
  out.in_words = true;
  out.step = out.coarse = 0.01;
  if (spread > 0) out.meant = Interval::closed(value * (1 - spread), value * (1 + spread));
  out.unit = ratio_unit(text);
  return out;
}

// "of every hundred": a number that no article or numeral opens.
bool round_word(Iterator& first, Iterator last, Numeral& out) {
  static Table<int> const words{{"hundred", 100}, {"thousand", 1000}};
  int value = 0;
  if (!match(first, last, words.folded() >> word_end, value)) return false;
  out = {};
  out.value = value;
  out.step = value;
  return true;
}

// "one household in six pays", but "one shop in six cities", "one goal in six games": no noun follows the number,
// unless a hedge before the "one" tells that it is a share: "fewer than one flat in a hundred stands empty".
bool stands_for_all(Iterator end, Place const& place) {
  static WordSet const hedges{"than", "nearly", "almost", "about", "around", "roughly", "least", "barely", "hardly"};
  if (hedges.has(place.word(-1))) return true;
  Iterator word = end;
  if (!match(word, place.last, sp)) return end == place.last || (*end != '-' && *end != '/' && *end != ':');
  // up to two words: "six big cities"
  for (int words = 0; words < 2; ++words) {
    Iterator const begin = word;
    while (letter_at(word, place.last)) ++word;
    std::string_view const next = cut(begin, word);
    if (is_function_word(next)) return true;
    if (next.empty()) return words > 0;
    if (looks_plural(next) || (next[0] >= 'A' && next[0] <= 'Z')) return false;
    if (!match(word, place.last, sp)) return true;
  }
  return true;
}

// "one in four", "3 out of 10", "one-in-five"
bool odds(Iterator& first, Place const& place, Numeral const& above, Iterator at, Reading& out) {
  Iterator const last = place.last;
  Numeral below;
  if (above.fraction || above.vague || above.value < 1 || above.value > 99) return false;
  auto const in = fold("in"), out_of = fold("out of");
  auto const noun = !((in | fold("out") | fold("and") | fold("or") | fold("of") | fold("to")) >> word_end) >>
                    +x3::omit[x3::char_('a', 'z')];
  Iterator link = at;
  auto const every_word = (fold("every") | fold("each")) >> sp;
  bool const dashed = match(link, last, x3::lit('-') >> in >> x3::lit('-'));
  bool const every = !dashed && match(link, last, sp >> (in | out_of | fold("of")) >> sp >> every_word);
  bool const plain = !dashed && !every && match(link, last, sp >> (in | out_of) >> sp);
  // "two pupils in every five", "one household in six": what is counted stands between
  auto const between = sp >> noun >> -(sp >> noun) >> sp >> (in | out_of | fold("of")) >> sp >> every_word;
  auto const between_plain = sp >> noun >> -(sp >> noun) >> sp >> in >> sp;
  bool const counted_every = !dashed && !every && !plain && match(link, last, between);
  bool const counted =
      !dashed && !every && !plain && !counted_every && !above.digits && match(link, last, between_plain);
  if (!dashed && !every && !plain && !counted_every && !counted) return false;
  bool const bare = (every || counted_every) && round_word(link, last, below);
  if (!bare && !read_numeral(link, last, {}, below)) return false;
  if (below.fraction || below.vague || below.value <= above.value) return false;
  if (counted && !stands_for_all(link, place)) return false;
  double const k = below.value;
  bool const round = k == 10 || k == 100 || k == 1000 || k == 10000 || k == 100000 || k == 1e6;
  if (above.value == 1 ? !(k <= 100 || round || k == 200 || k == 500) : !(k <= 10 || round || k == 20)) return false;
  if (k >= 1900 && k <= 2099) return false;
  // "one in 10 years" is a time, "2 in 5 games" a count
  Iterator tail = link;
  Unit unit;
  if (match(tail, last, gap) && read_unit(tail, last, below, false, unit)) return false;
  double const value = above.value / k;
  out = ratio(value, above.value == 1 ? 0.15 : 0.05, cut(first, link));
  out.in_words = !above.digits;
  out.roles.add(Role::share);
  first = link;
  return true;
}

// "65 pence of every pound", "40 cents on the dollar": a hundredth each.
bool of_every_pound(Iterator& first, Place const& place, Numeral const& numeral, Iterator at, Reading& out) {
  if (numeral.fraction || numeral.vague || numeral.value <= 0 || numeral.value > 100) return false;
  auto const small =
      (gap >> (fold("pence") | fold("penny") | fold("cents") | fold("cent")) >> word_end) | (x3::lit('p') >> word_end);
  auto const every = (fold("of") | fold("in") | fold("out of") | fold("from")) >> sp >> (fold("every") | fold("each"));
  auto const the = (fold("in the") | fold("on the")) >> x3::eps;
  auto const whole = fold("pound") | fold("dollar") | fold("euro");
  Iterator link = at;
  if (!match(link, place.last, small >> sp >> (every | the) >> sp >> whole >> word_end)) return false;
  double const step = numeral.step;
  out = ratio(numeral.value / 100, 0, cut(first, link));
  out.step = out.coarse = step / 100;
  out.in_words = !numeral.digits;
  out.roles.add(Role::share);
  first = link;
  return true;
}

struct Multiple {
  double value;
  bool verb;  // "doubled": a change
};

// "twice", "double the", "threefold", "tripled"
bool multiple(Iterator& first, Place const& place, Reading& out) {
  static Table<Multiple> const words{
      {"twice", {2, false}},         {"thrice", {3, false}},    {"double", {2, false}},     {"triple", {3, false}},
      {"quadruple", {4, false}},     {"twofold", {2, false}},   {"two-fold", {2, false}},   {"threefold", {3, false}},
      {"three-fold", {3, false}},    {"fourfold", {4, false}},  {"four-fold", {4, false}},  {"fivefold", {5, false}},
      {"five-fold", {5, false}},     {"sixfold", {6, false}},   {"tenfold", {10, false}},   {"ten-fold", {10, false}},
      {"hundredfold", {100, false}}, {"doubled", {2, true}},    {"doubling", {2, true}},    {"doubles", {2, true}},
      {"tripled", {3, true}},        {"tripling", {3, true}},   {"triples", {3, true}},     {"trebled", {3, true}},
      {"trebling", {3, true}},       {"quadrupled", {4, true}}, {"quadrupling", {4, true}}, {"quintupled", {5, true}},
      {"halved", {0.5, true}},       {"halving", {0.5, true}},  {"halves", {0.5, true}}};
  Iterator const last = place.last;
  Iterator at = first;
  Multiple found{};
  if (!match(at, last, words.folded() >> word_end, found) || (at != last && *at == '-')) return false;
  std::string_view const word = cut(first, at);
  auto const compares = sp >> (fold("the") | fold("as") | fold("that of") | fold("its") | fold("their") | fold("what") |
                               fold("last") | fold("his") | fold("her") | fold("those")) >>
                        word_end;
  if (any_word(word, {"twice", "thrice"})) {
    auto const times = sp >> (fold("the") | fold("as") | fold("that") | fold("its") | fold("their") | fold("what") |
                              fold("his") | fold("her")) >>
                       word_end;
    if (!x3::parse(at + 0, last, times)) return false;
  } else if (any_word(word, {"double", "triple", "quadruple"})) {
    Iterator ahead = at;
    if (!match(ahead, last, compares)) {
      // "is set to double by 2030"
      if (!any_word(place.word(-1), {"to", "will", "would", "could", "may", "might", "nearly", "almost", "than"}))
        return false;
      found.verb = true;
    } else if (any_word(place.word(-1), {"to", "will", "would", "could"})) {
      found.verb = true;
    }
  } else if (same_word(word, "halves") || same_word(word, "doubles") || same_word(word, "triples")) {
    if (!x3::parse(at + 0, last, compares)) return false;
  }
  out = ratio(found.value, 0, word);
  out.meant =
      found.value == 0.5 ? Interval::closed(0.45, 0.55) : Interval::closed(found.value * 0.9, found.value * 1.1);
  if (found.verb) {
    out.trend = found.value < 1 ? Trend::down : Trend::up;
    out.roles.add(Role::change);
  }
  first = at;
  return true;
}

// "three times as many", "10 times more", "2.5 times the"
bool times(Iterator& first, Place const& place, Numeral const& numeral, Iterator at, Reading& out) {
  Iterator const last = place.last;
  if (numeral.fraction) return false;
  Iterator const number = at;
  if (digit_at(at - 1, at) && match(at, last, x3::lit('x') >> word_end)) {
    // "3x"
  } else if (match(at, last, -x3::lit('-') >> fold("fold") >> word_end)) {
    // "10-fold"
  } else if (!match(at, last, gap >> fold("times") >> word_end)) {
    return false;
  } else {
    auto const compared = (fold("as") | fold("more") | fold("the") | fold("higher") | fold("larger") | fold("greater") |
                           fold("bigger") | fold("faster") | fold("longer") | fold("lower") | fold("less") |
                           fold("fewer") | fold("smaller") | fold("its") | fold("their") | fold("that of") |
                           fold("what") | fold("stronger") | fold("heavier") | fold("likelier") | fold("above"));
    if (!x3::parse(at + 0, last, sp >> compared >> word_end)) return false;
  }
  Reading const plain = reading_of(numeral);
  out = plain;
  out.kind = Kind::ratio;
  out.ordinary_one = false;
  out.unit = ratio_unit(cut(number, at));
  first = at;
  return true;
}

// "a majority of": more than half, how much is open
bool majority(Iterator& first, Place const& place, Reading& out) {
  Iterator at = first;
  auto const words = (fold("a majority") | fold("a vast majority") | fold("the vast majority") |
                      fold("a large majority") | fold("an overwhelming majority")) >>
                     word_end >> &(sp >> fold("of") >> word_end);
  if (!match(at, place.last, words)) return false;
  out = {};
  out.kind = Kind::ratio;
  out.min = 0.5;
  out.max = 1;
  out.relation = Relation::range;
  out.vague = out.approximate = out.in_words = true;
  out.step = out.coarse = 0.01;
  out.meant = Interval{0.5, 1, true, false};
  out.unit = ratio_unit(cut(first, at));
  out.roles.add(Role::share);
  first = at;
  return true;
}

}  // namespace

bool read_percent(Iterator& first, Iterator last, Numeral const& numeral, Reading& out) {
  Iterator at = first;
  Share share = Share::percent;
  Iterator begin = at;
  auto const point_tail = -(gap >> (fold("points") | fold("point") | fold("pts") | fold("pt")) >> word_end);
  if (match(at, last, -sp >> (x3::lit('%') | x3::lit("\xEF\xBC\x85")))) {
    begin = at - 1;
    Iterator const sign = at;
    match(at, last, point_tail);
    // "5% points"
    if (at != sign) share = Share::percentage_point;
  } else if (match(at, last,
                   -sp >> x3::lit('(') >> (x3::lit('%') | fold("per cent") | fold("percent")) >> x3::lit(')'))) {
    begin = std::find(first, at, '(') + 1;
    out.kind = Kind::percent;
    out.ordinary_one = false;
    out.unit = unit_of(share, cut(begin, at - 1));
    first = at;
    return true;
  } else {
    bool const spaced = match(at, last, gap);
    if (!spaced && !numeral.digits) return false;
    // "half a percentage point", "a quarter of a percent", "0.6 of a percentage point"
    if (numeral.fraction || (numeral.digits && numeral.value < 1)) {
      Iterator of = at;
      match(of, last, fold("of") >> sp);
      if (match(of, last, ((fold("an") | fold("a")) >> gap) | (fold("one") >> sp))) at = of;
    }
    begin = at;
    static auto const folded = names.folded();
    if (!longest_word(at, last, folded, share)) return false;
    std::string_view const word = cut(begin, at);
    if (any_word(word, {"pp", "bp", "pc"}) && !numeral.digits) return false;
  }
  if (numeral.fraction) out.meant = std::nullopt, out.step = out.coarse = std::abs(numeral.value) / 2;
  out.kind = Kind::percent;
  out.ordinary_one = false;
  out.unit = unit_of(share, cut(begin, at));
  if (read_denominator(at, last, out.unit)) {
    // "5% a year" is a rate, "5% a share" none that there is
    out.roles.add(Role::rate);
  }
  first = at;
  return true;
}

bool read_ratio(Iterator& first, Place const& place, Numeral const* numeral, Iterator number_end, Reading& out) {
  Iterator const begin = first;
  bool const read = numeral != nullptr ? of_every_pound(first, place, *numeral, number_end, out) ||
                                             odds(first, place, *numeral, number_end, out) ||
                                             times(first, place, *numeral, number_end, out)
                                       : multiple(first, place, out) || majority(first, place, out);
  if (!read) return false;
  out.number_begin = place.offset(begin);
  out.number_end = place.offset(first);
  return true;
}

namespace {

/// Is the whole word in the table, in any case?
bool is_word_of(Table<Move> const& table, std::string_view word) {
  Iterator at = word.begin();
  Move move;
  return !word.empty() && match(at, word.end(), table.folded(), move) && at == word.end();
}

}  // namespace

bool is_ratio(Iterator end, Place const& place, Numeral const& numeral) {
  if (!numeral.fraction) return false;
  Iterator const last = place.last;
  // "a third-place finish", "a quarter-final", "half-time"
  if (end != last && *end == '-') return false;
  if (!numeral.loose) {
    // "one-third" and "two-thirds" are fractions whatever follows
    return true;
  }
  Iterator at = end;
  if (match(at, last, sp >> fold("of") >> word_end)) {
    // "the third quarter of": an ordinal before it
    return !any_word(place.word(-1), {"first", "second", "third", "fourth", "last", "final", "next", "this", "each"});
  }
  std::string_view const before = place.word(-1);
  bool const half = numeral.value == 0.5;
  static WordSet const behind{"the", "its", "their", "his", "her", "our", "all", "that", "those", "as", "what"};
  Iterator word = end;
  if (half && match(word, last, sp)) {
    Iterator const begin = word;
    while (letter_at(word, last)) ++word;
    if (behind.has(cut(begin, word)) && !any_word(before, {"first", "second", "other", "latter", "and"})) return true;
  }
  static WordSet const ahead{"by",   "than",  "nearly", "almost",        "about",   "around", "roughly",
                             "over", "least", "under",  "approximately", "only",    "just",   "to",
                             "from", "below", "above",  "exactly",       "another", "some"};
  // "a fall of a quarter"; "sales fell a third", "up a fifth", where no noun follows
  bool const of_change = any_word(before, {"of"}) && is_word_of(change_nouns, place.word(-2));
  bool const moved = any_word(before, {"up", "down"}) || is_word_of(change_verbs, before);
  if (any_word(place.word(-2), {"divided"}) || !(ahead.has(before) || of_change || moved)) {
    static WordSet const comparing{"more",   "less",    "fewer",  "higher", "lower",
                                   "larger", "smaller", "longer", "shorter"};
    word = end;
    if (!match(word, last, sp)) return false;
    Iterator const begin = word;
    while (letter_at(word, last)) ++word;
    return comparing.has(cut(begin, word)) && !half;
  }
  // "by half past", "about a third man" remain ordinals where a noun follows
  word = end;
  if (!match(word, last, sp)) return true;
  Iterator const begin = word;
  while (letter_at(word, last)) ++word;
  std::string_view const next = cut(begin, word);
  if (any_word(next, {"past", "time", "party", "place", "day", "final", "back", "hour"})) return false;
  // "nearly a third never saw", "about a third full", "almost a quarter voted": what a share does or is
  static WordSet const does{"never", "always", "still", "already", "also", "full", "empty", "said", "say",
                            "came",  "come",   "went",  "live",    "left", "fell", "rose",  "grew", "got",
                            "found", "felt",   "knew",  "lost",    "saw",  "won",  "think", "want"};
  if (does.has(next) || (next.size() > 4 && next.ends_with("ed"))) return true;
  return next.empty() || is_function_word(next) || half || looks_plural(next) ||
         any_word(next, {"more", "less", "fewer", "higher", "lower", "larger", "smaller", "since", "when", "year"});
}

}  // namespace stet::grammar
