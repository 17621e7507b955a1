// Money: the currency before the number, after it, or both; subunits; "pounds" that may be weight.

#include "grammars/parts.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Row = CurrencyRow const*;

template <std::string_view CurrencyRow::*list>
Table<Row> table_of() {
  std::vector<Table<Row>::Row> rows;
  for (CurrencyRow const& row : currency_rows())
    each_part(row.*list, [&](std::string_view part) { rows.push_back({part, &row}); });
  return Table<Row>(std::move(rows));
}

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

bool find_sign(Iterator& first, Iterator last, Row& row) {
  static auto const signs = [] {
    static Table<Row> const table = table_of<&CurrencyRow::signs>();
    return table.exact();
  }();
  Iterator at = first;
  // no word end: "RM50" and "CHF200" are glued
  Iterator limit = last;
  for (int tries = 0; tries < 5; ++tries, at = first) {
    if (!x3::parse(at, limit, signs, row)) return false;
    if (!(letter_at(at - 1, at) && letter_at(at, last))) {
      first = at;
      return true;
    }
    limit = at - 1;
  }
  return false;
}

bool find_name(Iterator& first, Iterator last, Row& row) {
  static Table<Row> const table = table_of<&CurrencyRow::names>();
  static auto const names = table.folded();
  return longest_word(first, last, names, row);
}

// Letters that head many other names, "N95", "R101": money only where the number says so.
bool weak_sign(std::string_view sign) { return sign.size() == 1 && sign[0] >= 'A' && sign[0] <= 'Z'; }

// "won", "dong", "rand" are words first
bool weak_name(std::string_view name) {
  return any_word(name, {"won", "dong", "rand", "kip", "lari", "lei", "taka", "crown"});
}

void finish(Row row, std::string_view text, Reading& out) {
  out.kind = Kind::money;
  out.unit = unit_of(*row, text);
}

// "31,400 pounds": weight or money by the words around; nothing said: weight, unless in millions.
bool pounds_are_money(Place const& place, Numeral const& numeral) {
  static WordSet const weight{"weigh",   "weighs", "weighed",  "weighing",  "weight",   "heavy",  "heavier",
                              "lb",      "lbs",    "kg",       "kilograms", "kilogram", "kilos",  "cargo",
                              "payload", "meat",   "beef",     "fish",      "cocaine",  "heroin", "explosives",
                              "thrust",  "ounces", "dropping", "lifted",    "lift",     "rice",   "bomb"};
  static WordSet const money{"\xC2\xA3", "pay",      "paid",     "pays",    "paying",  "cost",   "costs",
                             "costing",  "price",    "priced",   "worth",   "budget",  "salary", "wage",
                             "wages",    "fine",     "fined",    "earn",    "earned",  "earns",  "spend",
                             "spent",    "spending", "sterling", "pence",   "bank",    "tax",    "fee",
                             "fees",     "sold",     "bill",     "bills",   "profit",  "loan",   "debt",
                             "income",   "invest",   "invested", "raised",  "grant",   "prize",  "compensation",
                             "damages",  "savings",  "bail",     "funding", "donated", "owed"};
  int weighs = 0, pays = 0;
  for (std::ptrdiff_t step = -10; step <= 10; ++step) {
    std::string_view const word = place.word(step);
    weighs += weight.has(word);
    pays += money.has(word);
  }
  if (weighs != pays) return pays > weighs;
  return numeral.scale >= 1e6;
}

}  // namespace

bool money_begins(Iterator first, Iterator last) {
  Row row = nullptr;
  Iterator at = first;
  if (!find_sign(at, last, row)) return false;
  match(at, last, -sp);
  return digit_at(at, last) || (at != last && *at == '.');
}

bool read_money(Iterator& first, Place const& place, Reading& out) {
  Iterator at = first;
  Row row = nullptr;
  if (!find_sign(at, place.last, row)) return false;
  Iterator const sign_end = at;
  match(at, place.last, -sp);
  Iterator const number = at;
  NumeralStyle style;
  style.money = true;
  style.decimal_comma = place.options->decimal_comma;
  bool const minus = match(at, place.last, x3::lit('-') | x3::lit("\xE2\x88\x92"));
  if (!digit_at(at, place.last) && (at == place.last || *at != '.')) return false;
  style.negative = minus;
  Numeral numeral;
  if (!read_numeral(at, place.last, style, numeral)) return false;
  if (weak_sign(cut(first, sign_end)) && !numeral.grouped) return false;
  if (letter_at(at, place.last)) return false;
  out = reading_of(numeral);
  out.number_begin = place.offset(number);
  out.number_end = place.offset(at);
  finish(row, cut(first, sign_end), out);
  // "$5 US", "US$5 dollars", "$3m (USD)": a code after a plain sign names it
  Iterator tail = at;
  Row named = nullptr;
  if (match(tail, place.last, sp) && (find_sign(tail, place.last, named) || find_name(tail, place.last, named)) &&
      !digit_at(tail, place.last) && !letter_at(tail, place.last) && named->factor == row->factor &&
      (row->assumed || named->code == row->code) && !weak_sign(cut(tail - 1, tail))) {
    out.unit = unit_of(*named, cut(first, sign_end));
    if (named->assumed) out.unit.assumed = row->assumed;
    at = tail;
  }
  // "$75 U.S. per barrel"
  if (out.unit.assumed && match(at, place.last, sp >> (x3::lit("U.S.") | x3::lit("US")) >> word_end))
    out.unit.assumed = false;
  if (read_denominator(at, place.last, out.unit)) out.roles.add(Role::rate);
  first = at;
  return true;
}

bool read_currency_after(Iterator& first, Place const& place, Numeral const& numeral, Reading& out) {
  Iterator const last = place.last;
  Iterator at = first;
  bool const spaced = match(at, last, gap);
  Iterator begin = at;
  Row row = nullptr;
  auto const pounds = (fold("pounds") | fold("pound")) >> word_end;
  Iterator name_end = at;
  if (spaced && match(name_end, last, pounds)) {
    Iterator longer = at;
    Row sterling = nullptr;
    if (find_name(longer, last, sterling)) {
      row = sterling, name_end = longer;
    } else {
      if (!pounds_are_money(place, numeral)) return false;
      static Row const gbp = [] {
        for (CurrencyRow const& r : currency_rows())
          if (r.code == "GBP") return &r;
        return static_cast<Row>(nullptr);
      }();
      row = gbp;
    }
    at = name_end;
  } else if (spaced && find_name(at, last, row)) {
    if (weak_name(cut(begin, at)) && numeral.value < 100) return false;
  } else {
    at = begin;
    if (!find_sign(at, last, row) || weak_sign(cut(begin, at)) || digit_at(at, last) || !numeral.digits) {
      // "50p"
      at = begin;
      if (spaced || !numeral.digits || numeral.value > 999 || !match(at, last, x3::lit('p') >> word_end)) return false;
      if (numeral.whole && (numeral.value == 480 || numeral.value == 720)) return false;
      for (CurrencyRow const& r : currency_rows())
        if (r.code == "penny") row = &r;
    } else {
      // "kr" and "Re" are words where letters follow; "75 USD million" has its scale behind
      static Table<int> const scales{{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12},
                                     {"m", 6},        {"bn", 9},      {"mn", 6}};
      int exponent = 0;
      Iterator scaled = at;
      if (numeral.scale == 1 && match(scaled, last, sp >> scales.folded() >> word_end, exponent)) {
        double factor = 1;
        for (int i = 0; i < exponent; ++i) factor *= 10;
        out.nominal = out.nominal ? std::optional(*out.nominal * factor) : std::nullopt;
        out.step *= factor;
        out.coarse *= factor;
        out.grouped = true;
        finish(row, cut(begin, at), out);
        at = scaled;
        if (read_denominator(at, last, out.unit)) out.roles.add(Role::rate);
        first = at;
        return true;
      }
    }
  }
  finish(row, cut(begin, at), out);
  if (read_denominator(at, last, out.unit)) out.roles.add(Role::rate);
  first = at;
  return true;
}

}  // namespace stet::grammar
