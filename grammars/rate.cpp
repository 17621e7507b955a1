// A unit of the tables, or a rate of two: "kPa", "square miles", "km^2", "2.4Ghz", "A/cm2", " a barrel", "m s-1".

#include <algorithm>
#include <cmath>
#include <deque>

#include "grammars/parts.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Row = UnitRow const*;

// The forms of one column of the table.
std::vector<Table<Row>::Row> forms(std::string_view UnitRow::*column) {
  std::vector<Table<Row>::Row> rows;
  for (UnitRow const& row : unit_rows())
    each_part(row.*column, [&](std::string_view form) { rows.push_back({form, &row}); });
  return rows;
}

// Signs that may be written in any case, "2.4Ghz", "KM/H", "3 Kwh": of three letters or more, one of them a capital or
// a slash among them (else it is a word: "bar", "gal"), and no other sign in that case ("mPa" and "MPa").
struct AnyCase {
  std::deque<std::string> keys;
  std::vector<Table<Row>::Row> rows;
  AnyCase() {
    for (auto const& [sign, row] : forms(&UnitRow::signs)) {
      std::string& key = keys.emplace_back(sign);
      std::transform(key.begin(), key.end(), key.begin(), lower);
      rows.push_back({key, row});
    }
    auto const by_key = [](auto const& a, auto const& b) { return a.first < b.first; };
    std::stable_sort(rows.begin(), rows.end(), by_key);
    std::vector<Table<Row>::Row> kept;
    for (auto run = rows.begin(); run != rows.end();) {
      auto const end = std::upper_bound(run, rows.end(), *run, by_key);
      bool const one = std::all_of(run, end, [&](auto const& r) { return r.second->id == run->second->id; });
      if (one && run->first.size() >= 3 && loosely_written(run->first, run->second->signs)) kept.push_back(*run);
      run = end;
    }
    rows = std::move(kept);
  }
  static bool loosely_written(std::string_view key, std::string_view signs) {
    if (std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return false;
    if (key.find('/') != key.npos) return true;
    bool capital = false;
    each_part(signs, [&](std::string_view sign) { capital = capital || (sign != key && same_word(sign, key)); });
    return capital;
  }
};

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// The longest entry of a table, with the power behind a length: "m²", "km^3", "metres squared".
template <class Symbols>
Row longest_unit(Iterator& first, Iterator last, Symbols const& symbols) {
  static Table<int> const powers{{"\xC2\xB2", 2}, {"\xC2\xB3", 3}, {"2", 2},        {"3", 3},      {"^2", 2},
                                 {"^3", 3},       {" squared", 2}, {"-squared", 2}, {" cubed", 3}, {"-cubed", 3}};
  Iterator limit = last;
  for (int tries = 0; tries < 8; ++tries) {
    Iterator at = first;
    Row row = nullptr;
    if (!x3::parse(at, limit, symbols, row)) return nullptr;
    int exponent = 0;
    if (Iterator raised = at;
        row->dimension == Dimension::length && match(raised, last, powers.exact() >> word_end, exponent)) {
      first = raised;
      return power_of(*row, exponent);
    }
    bool const word = letter_at(at - 1, at) || digit_at(at - 1, at);
    if (!word || (!letter_at(at, last) && !digit_at(at, last))) {
      first = at;
      return row;
    }
    limit = at - 1;
  }
  return nullptr;
}

// The longest unit of either table; `sign` tells which.
Row find_in_tables(Iterator& first, Iterator last, bool& sign) {
  static Table<Row> const word_table(forms(&UnitRow::words)), sign_table(forms(&UnitRow::signs));
  static AnyCase const any_case;
  static Table<Row> const any_case_table(any_case.rows);
  static auto const words = word_table.folded();
  static auto const signs = sign_table.exact();
  static auto const loose = any_case_table.folded();
  Iterator word_end_at = first, sign_end_at = first;
  Row const by_word = longest_unit(word_end_at, last, words);
  Row by_sign = longest_unit(sign_end_at, last, signs);
  // "KM/H" is more than "KM"
  Iterator loose_end_at = first;
  if (Row const row = longest_unit(loose_end_at, last, loose); row != nullptr && loose_end_at > sign_end_at)
    by_sign = row, sign_end_at = loose_end_at;
  if (by_word == nullptr && by_sign == nullptr) return nullptr;
  sign = by_sign != nullptr && (by_word == nullptr || sign_end_at > word_end_at);
  first = sign ? sign_end_at : word_end_at;
  return sign ? by_sign : by_word;
}

// "square feet", "sq. mi", "cubic metres", "cu yd", "sqm": a power before any length.
Row find_power(Iterator& first, Iterator last, bool& sign) {
  static Table<int> const apart{{"square", 2}, {"cubic", 3}, {"cu", 3}};
  static Table<int> const near{{"sq", 2}, {"sq.", 2}, {"cu.", 3}};
  if (first == last || (lower(*first) != 's' && lower(*first) != 'c')) return nullptr;
  int exponent = 0;
  Iterator at = first;
  bool const spelled = match(at, last, apart.folded() >> gap, exponent);
  if (!spelled && !match(at, last, near.folded() >> -gap, exponent)) return nullptr;
  Row const length = find_in_tables(at, last, sign);
  Row const row = length == nullptr ? nullptr : power_of(*length, exponent);
  if (row == nullptr) return nullptr;
  sign = sign && !spelled;
  first = at;
  return row;
}

Row find_unit(Iterator& first, Iterator last, bool& sign) {
  Row const row = find_power(first, last, sign);
  return row != nullptr ? row : find_in_tables(first, last, sign);
}

// Letters that are units in a quotient, "1.3 A/cm2", or after decimals, "a 1.5 T magnet", and names everywhere else:
// "a 5 A grade", "Vitamin 3 C".
Row lone_letter(Iterator& first, Iterator last, Numeral const& numeral) {
  static Table<Row> const letters{{"A", unit_row("ampere")}, {"J", unit_row("joule")}, {"N", unit_row("newton")},
                                  {"K", unit_row("kelvin")}, {"T", unit_row("tesla")}, {"C", unit_row("coulomb")},
                                  {"F", unit_row("farad")}};
  if (!numeral.digits || numeral.fraction) return nullptr;
  Iterator at = first;
  Row row = nullptr;
  bool sign = false;
  if (!match(at, last, letters.exact() >> word_end, row)) return nullptr;
  Iterator below = at;
  bool const quotient = match(below, last, x3::lit('/')) && find_unit(below, last, sign) != nullptr;
  bool const charge = *first == 'C' || *first == 'F';  // would be degrees
  bool const decimals = numeral.step < 1 && !charge && (at == last || (*at != '-' && *at != '/' && *at != '\'')) &&
                        !(at != last && *at == '.' && letter_at(at + 1, last));
  if (!quotient && !decimals) return nullptr;
  first = at;
  return row;
}

// What only some numbers may take: a "second" that is no ordinal, an "s" that is no plural.
bool fits(Row row, std::string_view text, bool sign, bool dashed, Numeral const& numeral, Iterator after,
          Iterator last) {
  if (text == "m" && numeral.glued_m) return !(after != last && *after == '.' && letter_at(after + 1, last));
  if (sign && text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80) {
    if (!numeral.digits || numeral.fraction) return false;
    if (text == "s") return !numeral.whole;
    if (after != last && *after == '.' && letter_at(after + 1, last)) return false;  // "m.p.h."
    // "24703 L-202", "an L-shaped room"; but "a 5 m-high wall"
    if (after != last && *after == '-' && (text[0] < 'a' || digit_at(after + 1, last))) return false;
    return !(after != last && *after == '\'');
  }
  if (sign && !numeral.digits && static_cast<unsigned char>(text[0]) < 0x80) return false;
  if (same_word(text, "second") || same_word(text, "century")) return dashed || numeral.value == 1 || numeral.fraction;
  // a vessel, a trophy, an animal, unless parts of one or what fills it are named
  if (row->id == "cup" || text == "mole" || text == "moles")
    return numeral.fraction || numeral.value != std::floor(numeral.value) ||
           x3::parse(after + 0, last, sp >> fold("of") >> sp >> !((fold("the") | fold("them")) >> word_end));
  // "16-bit", "1,000 nits", "3 teslas": never "a bit of luck", "two nits", "two Teslas"
  if (row->id == "bit" && !sign) return numeral.digits && !x3::parse(after + 0, last, sp >> fold("of") >> word_end);
  if (row->id == "nit") return numeral.digits && numeral.value >= 10;
  if (row->id == "tesla") return numeral.digits && text[0] == 't';
  if (row->id == "stone") {
    Iterator at = after;
    if (!match(at, last, sp)) return true;
    Iterator const word = at;
    while (letter_at(at, last)) ++at;
    return !looks_plural(cut(word, at));
  }
  return true;
}

// Bare "degrees": of an angle beside a compass word, else of a thermometer that the text does not name.
void settle_degrees(Iterator after, Iterator last, Unit& unit) {
  Iterator at = after;
  auto const compass =
      -sp >> (fold("north") | fold("south") | fold("east") | fold("west") | fold("latitude") | fold("longitude") |
              fold("angle") | fold("turn") | fold("slope") | fold("bend") | fold("incline") | fold("tilt") |
              fold("rotation") | fold("arc") | fold("left") | fold("right") | fold("clockwise")) >>
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

Table<int> const small_denominators{
    {"share", 0}, {"person", 0},    {"head", 0},   {"unit", 0},   {"night", 0}, {"piece", 0}, {"vote", 0},
    {"pupil", 0}, {"student", 0},   {"ticket", 0}, {"bottle", 0}, {"seat", 0},  {"pop", 0},   {"copy", 0},
    {"child", 0}, {"household", 0}, {"family", 0}, {"game", 0},   {"shift", 0}, {"trip", 0},  {"season", 0},
    {"visit", 0}, {"word", 0},      {"page", 0},   {"packet", 0}, {"pack", 0},  {"dose", 0},  {"tree", 0},
    {"room", 0},  {"quarter", 0},   {"term", 0},   {"time", 0},   {"plate", 0}, {"car", 0},   {"vehicle", 0}};

Dimension quotient_of(Dimension above, Dimension below) {
  if (above == Dimension::currency || above == Dimension::dimensionless) return above;
  if (above == Dimension::length && below == Dimension::time) return Dimension::speed;
  if (above == Dimension::volume && below == Dimension::time) return Dimension::flow;
  if (above == Dimension::mass && below == Dimension::volume) return Dimension::density;
  if (above == Dimension::data && below == Dimension::time) return Dimension::data_rate;
  if (above == Dimension::volume && below == Dimension::length) return Dimension::fuel_economy;
  return Dimension::other;
}

// What stands below the stroke. `row`: nullptr where it is no unit ("a share") or counted ("per 100,000 people").
struct Denominator {
  std::string id;
  Row row = nullptr;
  bool counted = false;
};

void divide(Unit& unit, Denominator const& below, std::string_view text) {
  Row const known = unit_row(unit.id + "_per_" + below.id);
  Row const row = below.counted ? nullptr : below.row;
  unit.text += text;
  unit.per = below.id;
  unit.id += "_per_" + below.id;
  if (known != nullptr) {
    unit.dimension = known->dimension;
    unit.factor = known->factor;
    unit.base = known->base;
  } else {
    unit.base += "_per_" + (row == nullptr ? below.id : std::string(row->base));
    if (row != nullptr) unit.factor /= row->factor;
    unit.dimension = quotient_of(unit.dimension, below.row == nullptr ? Dimension::none : below.row->dimension);
  }
  for (UnitReading& reading : unit.readings) {
    reading.id += "_per_" + below.id;
    if (known == nullptr && row != nullptr) reading.factor /= row->factor;
  }
}

// "m s-1", "kg m⁻³", "µg·L-1": a sign with a negative power.
bool negative_power(Iterator& first, Iterator last, Denominator& out) {
  static Table<int> const powers{{"-1", 1},
                                 {"-2", 2},
                                 {"-3", 3},
                                 {"^-1", 1},
                                 {"^-2", 2},
                                 {"^-3", 3},
                                 {"\xE2\x88\x92"
                                  "1",
                                  1},
                                 {"\xE2\x88\x92"
                                  "2",
                                  2},
                                 {"\xE2\x88\x92"
                                  "3",
                                  3},
                                 {"\xE2\x81\xBB\xC2\xB9", 1},
                                 {"\xE2\x81\xBB\xC2\xB2", 2},
                                 {"\xE2\x81\xBB\xC2\xB3", 3}};
  Iterator at = first;
  int exponent = 0;
  if (!match(at, last, sp | x3::lit("\xC2\xB7") | x3::lit("\xE2\x8B\x85"))) return false;
  Iterator sign_end = at;
  while (letter_at(sign_end, last) && sign_end - at < 6) ++sign_end;
  bool sign = false;
  Row const row = find_unit(at, sign_end, sign);
  if (row == nullptr || !sign || at != sign_end || !match(at, last, powers.exact() >> word_end, exponent)) return false;
  out.row = exponent == 1 ? row : power_of(*row, exponent);
  if (out.row == nullptr) return false;
  out.id = out.row->id;
  first = at;
  return true;
}

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
  Row row = find_unit(at, last, sign);
  if (row != nullptr && !fits(row, cut(first, at), sign, dashed, numeral, at, last)) return false;
  if (row == nullptr) row = lone_letter(at, last, numeral);
  if (row == nullptr) return false;
  // "$5 million-a-day": letters glued to a spelled number are no unit
  if (glued && !numeral.digits) return false;
  out = unit_of(*row, cut(first, at));
  if (row->id == "degree") settle_degrees(at, last, out);
  first = at;
  return true;
}

namespace {

bool one_denominator(Iterator& first, Iterator last, Unit& unit, Denominator& below) {
  Iterator const begin = first;
  Iterator at = first;
  if (unit.dimension != Dimension::currency && negative_power(at, last, below)) {
    divide(unit, below, cut(begin, at));
    first = at;
    return true;
  }
  auto const per = (sp >> fold("per") >> sp) | (x3::lit("-per-")) | (x3::lit('/')) | (sp >> x3::lit('/') >> -sp);
  auto const each =
      (sp >> (fold("an") | fold("a") | fold("each") | fold("every")) >> sp) | (x3::lit("-a-") | x3::lit("-an-"));
  // "$1,600 for every resident": money of whatever noun; "percent for every 9 weeks" is no rate of them
  auto const of_all = sp >> (fold("for") | fold("to")) >> sp >> (fold("each") | fold("every")) >> sp;
  bool const by_per = match(at, last, per), of_each_one = !by_per && match(at, last, of_all);
  bool const open = by_per || (of_each_one && unit.dimension == Dimension::currency);
  if (!open && !of_each_one && !match(at, last, each)) return false;
  Iterator const word = at;

  Numeral count;
  std::string counted;
  // "litres / 100 km"; but "16 km / 9 nautical miles" says it in two units
  bool const slash =
      open && std::string_view(begin, static_cast<std::size_t>(at - begin)).find('/') != std::string_view::npos;
  auto const divides = [slash](double value) {
    if (value >= 1e15 || value != std::floor(value)) return false;
    double const power = value > 0 ? std::log10(value) : 0.5;
    return !slash || power == std::floor(power);
  };
  if (by_per && digit_at(at, last) && read_numeral(at, last, {}, count) && divides(count.value) &&
      match(at, last, sp)) {
    counted = std::to_string(std::llround(count.value)) + '_';
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
      if (at - noun < 2 || at - noun > 24 || letter_at(at, last) || same_word(cut(noun, at), "cent") ||
          is_function_word(cut(noun, at)) ||
          any_word(cut(noun, at), {"full", "whole", "single", "extra", "other", "new"}))
        return false;
    }
    // "for each face amount"
    Iterator next = at;
    if (of_each_one && match(next, last, sp)) {
      Iterator const behind = next;
      while (letter_at(next, last)) ++next;
      if (next != behind && !is_function_word(cut(behind, next))) return false;
    }
    id = cut(noun, at);
    for (char& c : id) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (!counted.empty() && id == "people")
      id = "person";
    else if (!counted.empty() && id.size() > 3 && id.back() == 's' && id[id.size() - 2] != 's')
      id.pop_back();
  }
  below = {counted + id, row, !counted.empty()};
  divide(unit, below, cut(begin, at));
  first = at;
  return true;
}

bool of_time(Denominator const& below) { return below.row != nullptr && below.row->dimension == Dimension::time; }
bool of_each(Denominator const& below) { return below.row == nullptr && !below.counted; }

}  // namespace

// "Litres per person per day", in either order: a rate in time, of each. Other texts leave the "per person" out, so
// that the id alone keeps it.
bool read_denominator(Iterator& first, Iterator last, Unit& unit) {
  Unit const whole = unit;
  Denominator below, second;
  if (!one_denominator(first, last, unit, below)) return false;
  Unit both = of_each(below) ? whole : unit;
  Unit ignored = unit;
  Iterator at = first;
  if (!one_denominator(at, last, ignored, second)) return true;
  if (of_each(below) && of_time(second)) {
    Iterator again = first;
    one_denominator(again, last, both, second);
    both.text = ignored.text;
    both.id += "_per_" + below.id;
  } else if (of_time(below) && of_each(second)) {
    both.text = ignored.text;
    both.id += "_per_" + second.id;
  } else {
    return true;
  }
  unit = std::move(both);
  first = at;
  return true;
}

}  // namespace stet::grammar
