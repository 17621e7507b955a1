// What follows a number and measures it: units and rates, compound lengths and times, inches, angles, ages.

#include <array>
#include <cmath>

#include "grammars/parts.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Row = UnitRow const*;

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// "-year-old", " years old", " years of age", "-month-olds"
Row age_tail(Iterator& first, Iterator last) {
  static Table<Row> const spans{{"year", unit_row("year")},   {"years", unit_row("year")},   {"yr", unit_row("year")},
                                {"month", unit_row("month")}, {"months", unit_row("month")}, {"week", unit_row("week")},
                                {"weeks", unit_row("week")},  {"day", unit_row("day")},      {"days", unit_row("day")}};
  Iterator at = first;
  Row row = nullptr;
  auto const old = (fold("olds") | fold("old")) >> word_end;
  auto const of_age = sp >> fold("of age") >> word_end;
  // "a 45 yo man", "87 y/o"
  if (match(at, last, (gap | x3::eps) >> (fold("y.o.") | fold("y/o") | fold("yo")) >> word_end)) {
    first = at;
    return unit_row("year");
  }
  if (!match(at, last, gap >> spans.folded() >> word_end, row)) return nullptr;
  if (!match(at, last, (gap >> old) | of_age)) return nullptr;
  first = at;
  return row;
}

// "6'5\"", "6 ft 5 in", "7 pounds 5 ounces", "one hour and 20 minutes"
struct Pair {
  std::string_view major;
  std::string_view minor;
  double ratio;
};
constexpr std::array<Pair, 7> kPairs{{{"foot", "inch", 12},
                                      {"pound", "ounce", 16},
                                      {"stone", "pound", 14},
                                      {"hour", "minute", 60},
                                      {"minute", "second", 60},
                                      {"year", "month", 12},
                                      {"yard", "foot", 3}}};

bool add_minor(Iterator& first, Iterator last, std::string_view major, double worth, Reading& out) {
  // with commas it is a list: "3 years, 2 months and 14 days" are three figures
  auto const between = (sp >> -(fold("and") >> sp)) | x3::omit[x3::char_('-')];
  Iterator at = first;
  for (Pair const& pair : kPairs) {
    if (pair.major != major) continue;
    if (!match(at, last, between)) return false;
    Numeral minor;
    if (!read_numeral(at, last, {}, minor) || minor.vague || minor.value < 0 || minor.value >= pair.ratio) return false;
    Iterator tail = at;
    Unit unit;
    bool const spaced = match(tail, last, gap);
    // "in" is a unit here, after feet
    auto const inches =
        (fold("ins") | fold("in") | x3::lit('"') | x3::lit("\xE2\x80\xB3") | x3::lit("\xE2\x80\x9D")) >> word_end;
    bool const named = (pair.minor == "inch" && match(tail, last, inches)) ||
                       // "57 min 48 s": alone the letter is no unit
                       (pair.minor == "second" && match(tail, last, x3::lit('s') >> word_end)) ||
                       (read_unit(tail, last, minor, !spaced, unit) && unit.id == pair.minor);
    if (!named) {
      if (pair.minor != "inch" || first[0] != '-') return false;
      tail = at;  // "6-foot-5"
    }
    worth /= pair.ratio;
    out.nominal = *out.nominal + minor.value * worth;
    out.step = out.coarse = minor.step * worth;
    first = tail;
    add_minor(first, last, pair.minor, worth, out);  // "24 hours 39 minutes 35 seconds"; the chain ends at seconds
    return true;
  }
  return false;
}

// "6'5\"" and "6ft 5in" without a unit word for the feet.
bool primes(Iterator& first, Iterator last, Numeral const& numeral, Reading& out) {
  auto const prime = x3::lit('\'') | x3::lit("\xE2\x80\xB2") | x3::lit("\xE2\x80\x99");
  auto const double_prime = x3::lit('"') | x3::lit("\xE2\x80\xB3") | x3::lit("\xE2\x80\x9D");
  if (!numeral.whole || numeral.value > 30) return false;
  Iterator at = first;
  if (!match(at, last, prime >> -x3::lit(' '))) return false;
  Numeral inches;
  if (!digit_at(at, last) || !read_numeral(at, last, {}, inches) || inches.value >= 12) return false;
  if (!match(at, last, double_prime)) return false;
  Iterator const begin = first;
  first = at;
  out.kind = Kind::measure;
  out.nominal = numeral.value + inches.value / 12;
  out.step = out.coarse = inches.step / 12;
  out.unit = unit_of(*unit_row("foot"), cut(begin, at));
  return true;
}

bool any_near(Place const& place, std::ptrdiff_t from, std::ptrdiff_t to, WordSet const& words) {
  for (std::ptrdiff_t step = from; step <= to; ++step)
    if (words.has(place.word(step))) return true;
  return false;
}

// What the words around say of a unit that may be two: "turn left 45 degrees" is an angle, "winds of 20 kt" are knots.
void settle_by_talk(Place const& place, Unit& unit) {
  static WordSet const angles{"angle",   "angles",  "turn",     "turns",   "turned",   "turning",  "rotate",
                              "rotates", "rotated", "rotating", "tilt",    "tilts",    "tilted",   "tilting",
                              "lean",    "leans",   "leaned",   "leaning", "swivel",   "swivels",  "pivot",
                              "pivots",  "bearing", "steep",    "slope",   "latitude", "inclined", "veered"};
  static WordSet const heat{"temperature", "temperatures", "cold", "heat", "thermometer", "mercury", "minus"};
  static WordSet const winds{"wind", "winds", "gust", "gusts", "gusting", "airspeed", "knots", "breeze", "gale"};
  if (unit.id == "degree" && any_near(place, -5, -1, angles) && !any_near(place, -5, -1, heat))
    unit = unit_of(*unit_row("degree"), unit.text);
  else if (unit.text == "kt" && any_near(place, -4, 3, winds))
    unit = unit_of(*unit_row("knot"), unit.text);
}

// "in thick", "in. wide", "\" long": a word of dimension; `closed`: it ends its phrase, unlike in "5 in high spirits".
bool dimension_follows(Iterator at, Iterator last, bool closed) {
  static Table<int> const words{{"wide", 0}, {"tall", 0},   {"long", 0},     {"thick", 0},  {"deep", 0},
                                {"high", 0}, {"across", 0}, {"diameter", 0}, {"square", 0}, {"apart", 0}};
  static Table<int> const falls{{"rain", 0}, {"rainfall", 0}, {"snow", 0}, {"snowfall", 0}, {"precipitation", 0}};
  int ignored = 0;
  Iterator of = at;
  if (match(of, last, sp >> fold("of") >> sp >> falls.folded() >> word_end, ignored)) return true;
  if (match(at, last, sp >> x3::lit('x') >> sp >> x3::omit[x3::char_('0', '9')])) return true;
  if (!match(at, last, gap >> words.folded() >> word_end, ignored)) return false;
  if (!closed) return !x3::parse(at + 0, last, sp >> fold("ago"));
  if (!match(at, last, sp)) return true;
  Iterator const next = at;
  while (letter_at(at, last)) ++at;
  return any_word(cut(next, at), {"and", "at", "by", "with", "x", "when", "from", "or"});
}

// Inches by "in" or a prime: where a conversion, a dimension or a point says that it is no preposition and no quote.
bool read_inches(Iterator& first, Place const& place, Numeral const& numeral) {
  Iterator const last = place.last;
  bool const paired = same_word(place.word(-1), "x");  // "5 in x 7 in"
  if (!numeral.digits) return false;
  Iterator at = first;
  if (match(at, last, x3::lit('"') | x3::lit("\xE2\x80\xB3") | x3::lit("\xE2\x80\x9D"))) {
    if (!paired && !dimension_follows(at, last, false)) return false;
    first = at;
    return true;
  }
  if (!match(at, last, x3::lit("in") >> word_end)) return false;
  bool const dashed = first[-1] == '-' && (at == last || *at != '-');
  Iterator point = at;
  bool const abbreviated = match(point, last, x3::lit('.')) && !letter_at(point, last) && !digit_at(point, last);
  Iterator const end = abbreviated ? point : at;
  bool const bracket = x3::parse(end + 0, last, sp >> x3::lit('(') >> x3::omit[x3::char_('0', '9')]);
  // "30 cm (12 in)": closed by the bracket that it stands in
  bool const enclosed = end != last && *end == ')' && place.word(-1) == "(";
  bool const stops = (abbreviated || at == last) && (numeral.value < 1000 || dashed);
  if (!bracket && !enclosed && !stops && !dashed && !paired && !dimension_follows(end, last, true)) return false;
  // the point of a sentence stays outside
  first = abbreviated && (end == last || !x3::parse(end + 0, last, sp >> x3::omit[x3::char_("a-z(")])) ? at : end;
  return true;
}

// "20 (kg)", "20 [kg]": a bracket that holds nothing but the unit.
bool bracketed_unit(Iterator& first, Iterator last, Numeral const& numeral, Unit& out) {
  Iterator at = first;
  if (!match(at, last, x3::omit[x3::char_("([")])) return false;
  char const close = at[-1] == '(' ? ')' : ']';
  Iterator const unit = at;
  if (!read_unit(at, last, numeral, false, out)) return false;
  read_denominator(at, last, out);
  if (at == last || *at != close || (at - unit == 1 && *unit != 'm')) return false;
  first = at + 1;
  return true;
}

// "three consecutive years", "two more weeks", "12 full months": what may stand between a number and its time.
bool read_qualified_time(Iterator& first, Iterator last, Numeral const& numeral, Unit& out) {
  static Table<int> const qualifiers{
      {"consecutive", 0}, {"straight", 0},   {"successive", 0},   {"more", 0},   {"additional", 0}, {"extra", 0},
      {"further", 0},     {"full", 0},       {"whole", 0},        {"entire", 0}, {"complete", 0},   {"solid", 0},
      {"previous", 0},    {"preceding", 0},  {"long", 0},         {"short", 0},  {"calendar", 0},   {"remaining", 0},
      {"other", 0},       {"continuous", 0}, {"uninterrupted", 0}};
  int ignored = 0;
  Iterator at = first;
  for (int words = 0; words < 2 && match(at, last, qualifiers.folded() >> sp, ignored); ++words) {
    Iterator unit = at;
    if (read_unit(unit, last, numeral, false, out) && out.dimension == Dimension::time && unit - at > 1) {
      first = unit;
      return true;
    }
  }
  return false;
}

// "24 hours, 39 minutes and 35 seconds": behind a comma and another time stands an entry of a list.
bool listed_time(Place const& place) {
  static WordSet const times{"years", "year", "months", "month", "weeks",   "week",
                             "days",  "day",  "hours",  "hour",  "minutes", "minute"};
  return place.word(-1) == "," && times.has(place.word(-2));
}

Kind kind_of(Dimension dimension) { return dimension == Dimension::time ? Kind::duration : Kind::measure; }

/// "2,300 day passes", "9,200 day labourers": so many of what the noun behind names.
bool counts_by_day(Iterator at, Iterator last, Numeral const& numeral) {
  constexpr double kLongest = 31;  // "a 14 day limit"
  if (numeral.vague || numeral.fraction || numeral.value <= kLongest || !match(at, last, sp)) return false;
  Iterator const word = at;
  while (letter_at(at, last)) ++at;
  return at != word && !is_function_word(cut(word, at));
}

}  // namespace

bool read_measure(Iterator& first, Place const& place, Numeral const& numeral, Reading& out) {
  Iterator const last = place.last;
  Iterator at = first;
  if (Row const row = numeral.fraction ? nullptr : age_tail(at, last)) {
    out.kind = Kind::age;
    out.roles.add(Role::age);
    Iterator text = first;
    match(text, last, gap);
    out.unit = unit_of(*row, cut(text, at));
    first = at;
    return true;
  }
  if (numeral.digits && primes(at, last, numeral, out)) {
    first = at;
    return true;
  }
  bool spaced = match(at, last, gap);
  // "half an hour", "three-quarters of a mile"
  if (numeral.fraction) {
    Iterator of = at;
    match(of, last, fold("of") >> sp);
    if (match(of, last, (fold("an") | fold("a")) >> gap)) at = of, spaced = true;
  }
  Iterator const begin = at;
  Unit unit;
  if (begin == first && !numeral.digits) return false;
  if (!read_unit(at, last, numeral, !spaced, unit)) {
    if (read_inches(at, place, numeral))
      unit = unit_of(*unit_row("inch"), cut(begin, at));
    else if (!bracketed_unit(at, last, numeral, unit) &&
             !(spaced && !numeral.fraction && read_qualified_time(at, last, numeral, unit)))
      return false;
  }
  bool const apart = begin != first && (begin[-1] == ' ' || begin[-1] == '\xA0');  // and no "45-day truce"
  if (apart && cut(begin, at) == "day" && counts_by_day(at, last, numeral)) return false;
  settle_by_talk(place, unit);
  out.unit = std::move(unit);
  out.kind = kind_of(out.unit.dimension);
  if (numeral.fraction) out.meant = std::nullopt, out.step = out.coarse = std::abs(numeral.value) / 2;
  Iterator minor = at;
  if (out.nominal && !numeral.vague && !listed_time(place) && add_minor(minor, last, out.unit.id, 1, out)) {
    out.unit.text = cut(begin, minor);
    at = minor;
  }
  // "two years and a half"
  bool const whole = out.nominal && !numeral.fraction && !numeral.vague && *out.nominal == std::floor(*out.nominal);
  if (whole &&
      match(at, last, sp >> fold("and") >> sp >> fold("a") >> sp >> fold("half") >> word_end >> !x3::lit('-'))) {
    *out.nominal += 0.5;
    out.step = out.coarse = 0.5;
    out.unit.text = cut(begin, at);
  }
  if (read_denominator(at, last, out.unit)) {
    out.kind = Kind::measure;
    out.roles.add(Role::rate);
  }
  if (out.kind == Kind::duration) out.roles.add(Role::duration);
  first = at;
  return true;
}

}  // namespace stet::grammar
