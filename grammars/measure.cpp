// Units after a number: the table's units, rates of them, compound lengths and times, temperatures, ages.

#include <array>
#include <cmath>
#include <cstdio>

#include "grammars/parts.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Row = UnitRow const*;

Table<Row> const& word_table() {
  static Table<Row> const table = [] {
    std::vector<Table<Row>::Row> rows;
    for (UnitRow const& row : unit_rows())
      each_part(row.words, [&](std::string_view word) { rows.push_back({word, &row}); });
    return Table<Row>(std::move(rows));
  }();
  return table;
}

Table<Row> const& sign_table() {
  static Table<Row> const table = [] {
    std::vector<Table<Row>::Row> rows;
    for (UnitRow const& row : unit_rows())
      each_part(row.signs, [&](std::string_view sign) { rows.push_back({sign, &row}); });
    return Table<Row>(std::move(rows));
  }();
  return table;
}

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// The longest unit of either table; `sign` tells which.
Row find_unit(Iterator& first, Iterator last, bool& sign) {
  static auto const words = word_table().folded();
  static auto const signs = sign_table().exact();
  Row by_word = nullptr, by_sign = nullptr;
  Iterator word_end_at = first, sign_end_at = first;
  bool const word = longest_word(word_end_at, last, words, by_word);
  bool const signed_unit = longest_word(sign_end_at, last, signs, by_sign);
  if (!word && !signed_unit) return nullptr;
  sign = signed_unit && (!word || sign_end_at > word_end_at);
  first = sign ? sign_end_at : word_end_at;
  return sign ? by_sign : by_word;
}

// What only some numbers may take: a "second" that is no ordinal, an "s" that is no plural.
bool fits(Row row, std::string_view text, bool sign, bool dashed, Numeral const& numeral, Iterator after,
          Iterator last) {
  if (text == "m" && numeral.glued_m) return !(after != last && *after == '.' && letter_at(after + 1, last));
  if (sign && text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80) {
    if (!numeral.digits || numeral.fraction) return false;
    if (text == "s") return !numeral.whole;
    if (after != last && *after == '.' && letter_at(after + 1, last)) return false;  // "m.p.h."
    return !(after != last && *after == '\'');
  }
  if (sign && !numeral.digits && static_cast<unsigned char>(text[0]) < 0x80) return false;
  if (same_word(text, "second") || same_word(text, "century")) return dashed || numeral.value == 1 || numeral.fraction;
  if (row->id == "stone") {
    Iterator at = after;
    if (!match(at, last, sp)) return true;
    Iterator const word = at;
    while (letter_at(at, last)) ++at;
    return !looks_plural(cut(word, at));
  }
  return true;
}

Table<int> const small_denominators{
    {"share", 0}, {"person", 0},    {"head", 0},   {"unit", 0},   {"night", 0}, {"piece", 0}, {"vote", 0},
    {"pupil", 0}, {"student", 0},   {"ticket", 0}, {"bottle", 0}, {"seat", 0},  {"pop", 0},   {"copy", 0},
    {"child", 0}, {"household", 0}, {"family", 0}, {"game", 0},   {"shift", 0}, {"trip", 0},  {"season", 0},
    {"visit", 0}, {"word", 0},      {"page", 0},   {"packet", 0}, {"pack", 0},  {"dose", 0},  {"tree", 0},
    {"room", 0},  {"quarter", 0},   {"term", 0},   {"time", 0},   {"plate", 0}, {"car", 0},   {"vehicle", 0}};

// "-year-old", " years old", " years of age", "-month-olds"
Row age_tail(Iterator& first, Iterator last) {
  static Table<Row> const spans{{"year", unit_row("year")},   {"years", unit_row("year")},   {"yr", unit_row("year")},
                                {"month", unit_row("month")}, {"months", unit_row("month")}, {"week", unit_row("week")},
                                {"weeks", unit_row("week")},  {"day", unit_row("day")},      {"days", unit_row("day")}};
  Iterator at = first;
  Row row = nullptr;
  auto const old = (fold("olds") | fold("old")) >> word_end;
  auto const of_age = sp >> fold("of age") >> word_end;
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
  auto const between = (-x3::lit(',') >> sp >> -(fold("and") >> sp)) | x3::omit[x3::char_('-')];
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
                       (read_unit(tail, last, minor, !spaced, unit) && unit.id == pair.minor);
    if (!named) {
      if (pair.minor != "inch" || first[0] != '-') return false;
      tail = at;  // "6-foot-5"
    }
    worth /= pair.ratio;
    out.nominal = *out.nominal + minor.value * worth;
    out.step = out.coarse = minor.step * worth;
    first = tail;
    add_minor(first, last, pair.minor, worth, out);  // "24 hours, 39 minutes and 35 seconds"; the chain ends at seconds
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

// Bare "degrees": of an angle beside a compass word, else of a thermometer that the text does not name.
void settle_degrees(Iterator after, Iterator last, Unit& unit) {
  Iterator at = after;
  auto const compass = -sp >> (fold("north") | fold("south") | fold("east") | fold("west") | fold("latitude") |
                               fold("longitude") | fold("angle") | fold("turn")) >>
                       word_end;
  auto const letter = -sp >> x3::omit[x3::char_("NSEW")] >> word_end;
  if (match(at, last, compass | letter)) return;
  unit.dimension = Dimension::temperature;
  unit.factor = 1;
  unit.offset = 273.15;
  unit.base = "kelvin";
  for (std::string_view id : {"celsius", "fahrenheit"}) {
    Row const row = unit_row(id);
    unit.readings.push_back({std::string(id), row->factor, row->offset});
  }
}

Kind kind_of(Dimension dimension) { return dimension == Dimension::time ? Kind::duration : Kind::measure; }

}  // namespace

bool read_unit(Iterator& first, Iterator last, Numeral const& numeral, bool glued, Unit& out) {
  Iterator at = first;
  bool const dashed = !glued && first[-1] != ' ' && (first[-1] == '-' || static_cast<unsigned char>(first[-1]) >= 0x80);
  // capital C and F only after a sign: "-18 C"
  if (numeral.digits && numeral.value < 0 && match(at, last, x3::omit[x3::char_("CF")] >> word_end)) {
    out = unit_of(*unit_row(*first == 'C' ? "celsius" : "fahrenheit"), cut(first, at));
    first = at;
    return true;
  }
  bool sign = false;
  Row const row = find_unit(at, last, sign);
  if (row == nullptr || !fits(row, cut(first, at), sign, dashed, numeral, at, last)) return false;
  // "$5 million-a-day": letters glued to a spelled number are no unit
  if (glued && !numeral.digits) return false;
  out = unit_of(*row, cut(first, at));
  if (row->id == "degree") settle_degrees(at, last, out);
  first = at;
  return true;
}

bool read_denominator(Iterator& first, Iterator last, Unit& unit) {
  Iterator at = first;
  auto const per = (sp >> fold("per") >> sp) | (x3::lit("-per-")) | (x3::lit('/')) | (sp >> x3::lit('/') >> -sp);
  auto const each =
      (sp >> (fold("an") | fold("a") | fold("each") | fold("every")) >> sp) | (x3::lit("-a-") | x3::lit("-an-"));
  bool const open = match(at, last, per);
  if (!open && !match(at, last, each)) return false;
  Iterator const word = at;

  Numeral count;
  std::string counted;
  if (open && digit_at(at, last) && read_numeral(at, last, {}, count) && match(at, last, sp)) {
    std::array<char, 32> buffer;
    counted = std::string(buffer.data(),
                          static_cast<std::size_t>(std::snprintf(buffer.data(), buffer.size(), "%.0f_", count.value)));
  } else {
    at = word;
  }

  bool sign = false;
  Iterator const noun = at;
  Numeral one;
  one.value = 1;
  one.digits = true;
  one.whole = true;
  Row row = find_unit(at, last, sign);
  if (row != nullptr && sign && !open) row = nullptr;
  // "$6 billion a year earlier" dates, it is no rate
  auto const dated =
      sp >> (fold("ago") | fold("earlier") | fold("later") | fold("before") | fold("after") | fold("previously")) >>
      word_end;
  if (row != nullptr && !open && row->dimension == Dimension::time && x3::parse(at + 0, last, dated)) return false;
  if (row != nullptr && row->dimension == Dimension::temperature && !open) row = nullptr;
  std::string id;
  if (row != nullptr) {
    id = row->id;
  } else {
    at = noun;
    int ignored = 0;
    if (!open && !match(at, last, small_denominators.folded() >> word_end, ignored)) return false;
    if (open) {
      while (at != last && *at >= 'a' && *at <= 'z') ++at;
      if (at - noun < 2 || at - noun > 24 || letter_at(at, last) || same_word(cut(noun, at), "cent")) return false;
    }
    id = cut(noun, at);
    for (char& c : id) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (!counted.empty() && id == "people")
      id = "person";
    else if (!counted.empty() && id.size() > 3 && id.back() == 's' && id[id.size() - 2] != 's')
      id.pop_back();
  }
  id = counted + id;
  Iterator const begin = first;
  Row const known = unit_row(unit.id + "_per_" + id);
  unit.text += cut(begin, at);
  unit.per = id;
  unit.id += "_per_" + id;
  if (known != nullptr) {
    unit.dimension = known->dimension;
    unit.factor = known->factor;
    unit.base = known->base;
  } else {
    if (row != nullptr && counted.empty()) {
      unit.base += "_per_" + std::string(row->base);
      unit.factor /= row->factor;
    } else {
      unit.base += "_per_" + id;
    }
    Dimension const above = unit.dimension;
    Dimension const below = row == nullptr ? Dimension::none : row->dimension;
    if (above == Dimension::length && below == Dimension::time)
      unit.dimension = Dimension::speed;
    else if (above == Dimension::volume && below == Dimension::time)
      unit.dimension = Dimension::flow;
    else if (above == Dimension::mass && below == Dimension::volume)
      unit.dimension = Dimension::density;
    else if (above == Dimension::data && below == Dimension::time)
      unit.dimension = Dimension::data_rate;
    else if (above == Dimension::volume && below == Dimension::length)
      unit.dimension = Dimension::fuel_economy;
    else if (above != Dimension::currency && above != Dimension::dimensionless)
      unit.dimension = Dimension::other;
  }
  for (UnitReading& reading : unit.readings) {
    reading.id += "_per_" + id;
    if (known == nullptr && row != nullptr && counted.empty()) reading.factor /= row->factor;
  }
  first = at;
  return true;
}

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
    // inches only where a conversion follows: "17 in (43 cm)"
    Iterator inches = begin;
    if (!numeral.digits ||
        !match(inches, last, x3::lit("in") >> -x3::lit('.') >> &(sp >> x3::lit('(') >> x3::omit[x3::char_('0', '9')])))
      return false;
    unit = unit_of(*unit_row("inch"), cut(begin, inches));
    at = inches;
  }
  out.unit = std::move(unit);
  out.kind = kind_of(out.unit.dimension);
  if (numeral.fraction) out.meant = std::nullopt, out.step = out.coarse = std::abs(numeral.value) / 2;
  Iterator minor = at;
  if (out.nominal && !numeral.vague && add_minor(minor, last, out.unit.id, 1, out)) {
    out.unit.text = cut(begin, minor);
    at = minor;
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
