// Money: the currency before the number, after it, or both; subunits; "pounds" that may be weight.

#include <algorithm>
#include <deque>

#include "grammars/parts.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Row = CurrencyRow const*;

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// "HK$" is also written "hk$", "HK $" and "hk $"; but "a $5 fee", "it cost us $5" and "they can $5" have the plain
// sign.
std::vector<std::string> spellings(std::string_view sign) {
  std::vector<std::string> out{std::string(sign)};
  std::string_view const head = sign.substr(0, sign.size() - 1);
  bool const letters =
      !head.empty() && std::all_of(head.begin(), head.end(), [](char c) { return letter_at(&c, &c + 1); });
  if (sign.back() != '$' || !letters) return out;
  std::string low(head);
  std::transform(low.begin(), low.end(), low.begin(), lower);
  out.push_back(low + '$');
  if (any_word(low, {"a", "us", "can", "s"})) {
    if (low == "us") out.push_back("US $");
    return out;
  }
  out.push_back(std::string(head) + " $");
  out.push_back(low + " $");
  return out;
}

Table<Row> const& sign_table() {
  static Table<Row> const table = [] {
    std::deque<std::string> keys;
    std::vector<Table<Row>::Row> rows;
    for (CurrencyRow const& row : currency_rows())
      each_part(row.signs, [&](std::string_view sign) {
        for (std::string& spelling : spellings(sign)) rows.push_back({keys.emplace_back(std::move(spelling)), &row});
      });
    return Table<Row>(std::move(rows));
  }();
  return table;
}

Table<Row> const& name_table() {
  static Table<Row> const table = [] {
    std::vector<Table<Row>::Row> rows;
    for (CurrencyRow const& row : currency_rows())
      each_part(row.names, [&](std::string_view name) { rows.push_back({name, &row}); });
    return Table<Row>(std::move(rows));
  }();
  return table;
}

bool is_code(std::string_view sign) {
  return sign.size() == 3 && std::all_of(sign.begin(), sign.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Letters that head many other names, "N95", "R101", "PS5", and codes that are words or names in capitals, "COP26",
// "SDG 13", "BSD 4.2": money only where the number says so.
bool weak_sign(std::string_view sign) {
  static Table<int> const words{{"AMD", 0},  {"ANG", 0}, {"BAM", 0}, {"BOB", 0}, {"BSD", 0}, {"COP", 0}, {"CUP", 0},
                                {"CVE", 0},  {"DEM", 0}, {"EEK", 0}, {"ERN", 0}, {"ESP", 0}, {"GEL", 0}, {"LAK", 0},
                                {"LSL", 0},  {"MAD", 0}, {"MDL", 0}, {"MOP", 0}, {"NAD", 0}, {"PAB", 0}, {"PEN", 0},
                                {"PS", 0},   {"PTE", 0}, {"RON", 0}, {"SCR", 0}, {"SDG", 0}, {"SIT", 0}, {"SLE", 0},
                                {"SLL", 0},  {"SOS", 0}, {"SSP", 0}, {"SVC", 0}, {"TRY", 0}, {"VES", 0}, {"Y=", 0},
                                {"Euro", 0}, {"EURO", 0}};
  int ignored = 0;
  Iterator at = sign.data();
  Iterator const last = at + sign.size();
  return (sign.size() == 1 && *at >= 'A' && *at <= 'Z') || (match(at, last, words.exact(), ignored) && at == last);
}

// Group marks, a scale, or decimals as prices have them: "R64.50", "PS2.50", "Euro 4.99", not "BSD 4.2".
bool written_as_amount(std::string_view sign, Numeral const& numeral) {
  return numeral.grouped || numeral.step == 0.01 || (sign.size() > 1 && !is_code(sign) && numeral.step < 1);
}

// A currency sign or code; `scale`: of a code with a letter before it, "MEUR 15", "48.5 MGBP".
bool find_sign(Iterator& first, Iterator last, Row& row, double& scale) {
  static auto const signs = sign_table().exact();
  scale = 1;
  // no word end: "RM50" and "CHF200" are glued
  auto anchored = [&](Iterator at) {
    Iterator const begin = at;
    Iterator limit = last;
    for (int tries = 0; tries < 5; ++tries, at = begin) {
      if (!x3::parse(at, limit, signs, row)) return begin;
      if (!(letter_at(at - 1, at) && letter_at(at, last))) return at;
      limit = at - 1;
    }
    return begin;
  };
  Iterator end = anchored(first);
  if (end == first && last - first > 3 && (lower(*first) == 'm' || lower(*first) == 'k')) {
    end = anchored(first + 1);
    std::string_view const code = cut(first + 1, end);
    if (!is_code(code) || weak_sign(code)) return false;
    scale = lower(*first) == 'm' ? 1e6 : 1e3;
  }
  if (end == first) return false;
  first = end;
  return true;
}
bool find_sign(Iterator& first, Iterator last, Row& row) {
  double scale = 1;
  Iterator at = first;
  if (!find_sign(at, last, row, scale) || scale != 1) return false;
  first = at;
  return true;
}

bool find_name(Iterator& first, Iterator last, Row& row) {
  static auto const names = name_table().folded();
  return longest_word(first, last, names, row);
}

// "won", "dong", "rand" are words first
bool weak_name(std::string_view name) {
  return any_word(name, {"won", "dong", "rand", "kip", "lari", "lei", "taka", "crown"});
}

void multiply(double factor, Reading& out) {
  if (out.nominal) *out.nominal *= factor;
  out.step *= factor;
  out.coarse *= factor;
  out.grouped = true;
}

// Does nothing more follow in the phrase?
bool phrase_ends(Iterator at, Iterator last) {
  if (at == last) return true;
  if (std::string_view(".,;:!?)").find(*at) == std::string_view::npos) return false;
  return !digit_at(at + 1, last) && !letter_at(at + 1, last);
}

// "rupees 500 crore", "euro 5 million", "dollar 22.5 million": a name before its number, where a scale follows or
// nothing does; "in dollars 20 years ago" is no money.
bool find_name_before(Iterator& first, Place const& place, Row& row) {
  static Table<int> const names = [] {
    std::vector<Table<int>::Row> rows;
    each_part(kLeadingNames, [&](std::string_view name) { rows.push_back({name, 0}); });
    return Table<int>(std::move(rows));
  }();
  int ignored = 0;
  Iterator at = first;
  if (!match(at, place.last, names.folded() >> word_end, ignored)) return false;
  std::string_view const before = place.word(-1);
  if (any_word(before, {"the", "a", "in", "per", "each", "against", "into"})) return false;
  at = first;
  if (!find_name(at, place.last, row)) return false;
  Iterator number = at;
  Numeral numeral;
  if (!match(number, place.last, sp) || !digit_at(number, place.last) || !read_numeral(number, place.last, {}, numeral))
    return false;
  bool const stands_alone =
      phrase_ends(number, place.last) && !is_function_word(before) && !starts_upper(cut(first, at));
  if (numeral.scale == 1 && !stands_alone) return false;
  first = at;
  return true;
}

// The minor unit of a major one; cents serve many currencies.
bool divides(Row minor, Row major) {
  if (minor->factor >= 1 || major->factor < 1) return false;
  return minor->base == major->code || (minor->code == "US_cent" && major->code != "GBP");
}

// "3 dollars 50 cents", "five pounds 20 pence", "£5 20p", "15 dollars 50" are one amount. `named`: the major unit is a
// word, after which a bare number may be the cents.
void add_subunit(Iterator& first, Place const& place, Row major, bool named, Reading& out) {
  Iterator const last = place.last;
  if (!out.nominal || out.vague || out.step != 1 || same_word(place.word(-1), "between")) return;
  Iterator at = first;
  bool const joined = match(at, last, sp >> fold("and") >> sp);
  if (!joined && !match(at, last, sp)) return;
  Numeral minor;
  if (!read_numeral(at, last, {}, minor) || minor.fraction || minor.vague || minor.step != 1 || minor.value < 1 ||
      minor.value > 99)
    return;
  Iterator tail = at;
  Row row = nullptr;
  bool const name = match(tail, last, sp) && find_name(tail, last, row) && divides(row, major);
  if (!name) {
    tail = at;
    bool const pence = major->code == "GBP" && match(tail, last, x3::lit('p') >> word_end);
    bool const cents = !pence && find_sign(tail, last, row) && divides(row, major);
    bool const bare = named && !joined && minor.digits && minor.whole && minor.width == 2 && phrase_ends(at, last);
    if (!pence && !cents && !bare) return;
    if (!pence && !cents) tail = at;
  }
  *out.nominal += (*out.nominal < 0 ? -minor.value : minor.value) / 100;
  out.step = out.coarse = 0.01;
  first = tail;
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
  static WordSet const money{
      "\xC2\xA3", "pay",      "paid",   "pays",     "paying",   "cost",         "costs",    "costing",  "price",
      "priced",   "worth",    "budget", "salary",   "wage",     "wages",        "fine",     "fined",    "earn",
      "earned",   "earns",    "spend",  "spent",    "spending", "sterling",     "pence",    "bank",     "tax",
      "fee",      "fees",     "sold",   "bill",     "bills",    "profit",       "loan",     "debt",     "income",
      "invest",   "invested", "raised", "grant",    "prize",    "compensation", "damages",  "savings",  "bail",
      "funding",  "donated",  "owed",   "get",      "gets",     "receive",      "receives", "received", "award",
      "awarded",  "claim",    "rent",   "hardship", "payout",   "charge"};
  int weighs = 0, pays = 0;
  for (std::ptrdiff_t step = -10; step <= 10; ++step) {
    std::string_view const word = place.word(step);
    weighs += weight.has(word);
    pays += money.has(word);
  }
  // "two pounds of cereal"; but "200 pounds of public money"
  static WordSet const means{"money",   "cash",   "aid",     "help",     "support",  "credit",     "debts",
                             "arrears", "public", "private", "taxpayers", "taxpayer", "taxpayers'", "revenue",
                             "sales",   "cuts",   "losses",  "benefits", "funds",    "investment", "investments",
                             "damage",  "fines",  "vouchers"};
  bool const of = same_word(place.word(2), "of") && same_word(place.word(1).substr(0, 5), "pound");
  if (of && numeral.scale < 1e6 && !means.has(place.word(3)) && !money.has(place.word(3))) weighs += 2;
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
  double scale = 1;
  if (!find_sign(at, place.last, row, scale) && !find_name_before(at, place, row)) return false;
  Iterator const sign_end = at;
  std::string_view const sign = cut(first, sign_end);
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
  if (weak_sign(sign) && !written_as_amount(sign, numeral)) {
    // "R86 a month" has a price, "the R27" is a road
    Iterator per = at;
    Unit rate;
    if (sign.size() != 1 || same_word(place.word(-1), "the") || !read_denominator(per, place.last, rate)) return false;
  }
  // "CVE-2024-117", "BSD 3-Clause"
  if (minus && letter_at(number - 1, number)) return false;
  if (is_code(sign) && at != place.last && *at == '-' && letter_at(at + 1, place.last) && at[1] < 'a') return false;
  if (letter_at(at, place.last)) return false;
  if (scale != 1 && numeral.scale != 1) return false;
  out = reading_of(numeral);
  if (scale != 1) multiply(scale, out);
  out.number_begin = place.offset(number);
  out.number_end = place.offset(at);
  finish(row, sign, out);
  // "$5 US", "US$5 dollars", "$3m (USD)": a code after a plain sign names it
  Iterator tail = at;
  Row named = nullptr;
  if (match(tail, place.last, sp) && (find_sign(tail, place.last, named) || find_name(tail, place.last, named)) &&
      !digit_at(tail, place.last) && !letter_at(tail, place.last) && named->factor == row->factor &&
      (row->assumed || named->code == row->code) && !weak_sign(cut(tail - 1, tail))) {
    out.unit = unit_of(*named, sign);
    if (named->assumed) out.unit.assumed = row->assumed;
    at = tail;
  }
  // "$75 U.S. per barrel"
  if (out.unit.assumed && match(at, place.last, sp >> (x3::lit("U.S.") | x3::lit("US")) >> word_end))
    out.unit.assumed = false;
  if (scale == 1) add_subunit(at, place, row, false, out);
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
  bool named = true;
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
  } else if (spaced && !(last - at >= 3 && is_code(cut(at, at + 3))) && find_name(at, last, row)) {
    if (weak_name(cut(begin, at)) && numeral.value < 100 && numeral.whole) return false;  // "21.47 rand" is a price
  } else {
    at = begin;
    named = false;
    double scale = 1;
    bool const sign = find_sign(at, last, row, scale);
    bool const weak = sign && weak_sign(cut(begin, at)) && (!is_code(cut(begin, at)) || !numeral.grouped);
    bool const spelled = !numeral.digits && !(sign && is_code(cut(at - 3, at)));  // "twenty USD", but not "twenty R"
    if (!sign || weak || digit_at(at, last) || spelled || (scale != 1 && numeral.scale != 1)) {
      // "50p"
      at = begin;
      if (spaced || !numeral.digits || numeral.value > 999 || !match(at, last, x3::lit('p') >> word_end)) return false;
      if (numeral.whole && (numeral.value == 480 || numeral.value == 720)) return false;
      for (CurrencyRow const& r : currency_rows())
        if (r.code == "penny") row = &r;
    } else if (scale != 1) {
      multiply(scale, out);
    } else {
      // "kr" and "Re" are words where letters follow; "75 USD million" has its scale behind
      static Table<int> const scales{{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12},
                                     {"m", 6},        {"bn", 9},      {"mn", 6}};
      int exponent = 0;
      Iterator scaled = at;
      if (numeral.scale == 1 && match(scaled, last, sp >> scales.folded() >> word_end, exponent)) {
        double factor = 1;
        for (int i = 0; i < exponent; ++i) factor *= 10;
        multiply(factor, out);
        finish(row, cut(begin, at), out);
        at = scaled;
        if (read_denominator(at, last, out.unit)) out.roles.add(Role::rate);
        first = at;
        return true;
      }
    }
  }
  finish(row, cut(begin, at), out);
  add_subunit(at, place, row, named, out);
  if (read_denominator(at, last, out.unit)) out.roles.add(Role::rate);
  first = at;
  return true;
}

}  // namespace stet::grammar
