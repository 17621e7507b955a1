// What a candidate that is no date and not blocked by its shape reads as: money, a ratio, a number and what follows it.

#include <algorithm>

#include "grammars/scanner.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

Table<double> const spaced_scales{{"K", 1e3}, {"M", 1e6}, {"B", 1e9}, {"T", 1e12}};

// "120/80": two numbers of two or three digits with a slash.
bool is_slash_pair(Iterator at, Iterator last) {
  auto const digits = x3::repeat(1, 3)[x3::omit[x3::char_('0', '9')]];
  return match(at, last, digits >> x3::lit('/') >> digits >> word_end >> !x3::lit('/'));
}

// "ID.3", "v.2": a point glued between a name in capitals, or one letter, and the number.
bool model_point(Iterator floor, Iterator at) {
  if (at - floor < 2 || at[-1] != '.') return false;
  Iterator begin = at - 1;
  while (begin > floor && letter_at(begin - 1, at)) --begin;
  std::string_view const name = cut(begin, at - 1);
  return name.size() == 1 ? letter_at(begin, at) : all_upper(name);
}

// "COVID -19": a number that an acronym takes, the space a slip.
bool after_acronym(Place const& place) {
  std::string_view word = place.word(-1);
  if (word == "-" || word == "\xE2\x88\x92") word = place.word(-2);
  return word.size() >= 3 && all_upper(word);
}

// "less than an hour", "nearly a year", "at least a week": with a bound in front the article is a number.
bool bounded_article(Iterator& at, Place const& place, Numeral& out) {
  if (!any_word(place.word(0), {"a", "an"})) return false;
  static WordSet const times{"minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"};
  std::string_view const time = place.word(1), before = place.word(-1), next = place.word(2);
  if (!times.has(time) || any_word(next, {"later", "earlier", "ago", "before", "after", "'s", "'", "-"})) return false;
  bool const than = same_word(before, "than") && any_word(place.word(-2), {"less", "more"});
  bool const at_least = any_word(before, {"least", "most"}) && same_word(place.word(-2), "at");
  bool const nearly = any_word(before, {"nearly", "almost"});
  if (!than && !at_least && !nearly && !same_word(before, "under")) return false;
  at += place.word(0).size();
  out = {};
  out.value = out.step = out.coarse = 1;
  out.whole = out.article = true;
  if (nearly) out.meant = Interval::closed(0.75, 1);  // 52 seconds are nearly a minute
  return true;
}

}  // namespace

// "15 MEUR", "75 USD million": the scale came with the currency, and is carried back like that of "75 million".
bool Scanner::scale_of_unit(Reading const& reading, Numeral& numeral) {
  double const scale = reading.step / numeral.step;
  if (reading.kind != Kind::money || scale < 1000) return false;
  numeral.scale *= scale;
  return true;
}

bool Scanner::quantity(Iterator at) {
  Iterator start = at;
  // ".5": the point is a token of its own
  if (digit_at(at, place_.last) && at > place_.floor && at[-1] == '.' &&
      (at - 1 == place_.floor || at[-2] == ' ' || at[-2] == '(' || at[-2] == '-'))
    start = --at;
  if (start == at && digit_at(at, place_.last) && model_point(place_.floor, at)) {
    Iterator end = at;
    while (end != place_.last && (digit_at(end, place_.last) || letter_at(end, place_.last))) ++end;
    block(at, end, "name with a number");
    return true;
  }
  // a sign before: "-18", "minus 5", "-$3"
  Iterator sign = at;
  bool negative = false;
  if (at > place_.floor) {
    std::string_view const before = cut(place_.floor, at);
    std::size_t const width = before.ends_with('-') ? 1 : before.ends_with("\xE2\x88\x92") ? 3 : 0;
    Iterator const lead = at - width;
    if (width != 0 && !letter_at(at, place_.last) &&
        (lead == place_.floor || lead[-1] == ' ' || lead[-1] == '(' || static_cast<unsigned char>(lead[-1]) >= 0x80) &&
        (lead > place_.text.data()
             ? (lead[-1] == ' ' || lead[-1] == '(' || lead[-1] == '\n' || static_cast<unsigned char>(lead[-1]) >= 0x80)
             : true))
      negative = true, sign = lead;
  }
  if (!negative && same_word(place_.word(-1), "minus") &&
      place_.text.data() + place_.tokens[place_.token - 1].begin >= place_.floor &&
      place_.offset(at) <= place_.tokens[place_.token].begin) {
    negative = true;
    sign = place_.text.data() + place_.tokens[place_.token - 1].begin;
  }

  Reading reading;
  if (read_money(at, place_, reading)) {
    Found found;
    if (negative && reading.nominal) reading.nominal = -*reading.nominal;
    Iterator misspelled = at;
    if (!reading.grouped && reading.unit.per.empty() && read_misspelled_scale(misspelled, place_.last)) {
      out_.malformed.push_back({place_.offset(start), place_.offset(misspelled), "unknown word for a scale"});
      cursor_ = misspelled;
      taken_ = place_.offset(misspelled);
      return true;
    }
    // what the second passes need to know of the number
    NumeralStyle style;
    style.money = true;
    style.decimal_comma = place_.options->decimal_comma;
    Iterator numeral_at = place_.text.data() + reading.number_begin;
    read_numeral(numeral_at, place_.last, style, found.numeral);
    found.sign_scale = scale_of_unit(reading, found.numeral);
    Iterator digits = place_.text.data() + reading.number_begin;
    std::string_view const why = malformed_digits(digits, place_.last, style);
    if (!why.empty()) {
      out_.malformed.push_back({place_.offset(start), place_.offset(digits), why});
      cursor_ = digits;
      taken_ = place_.offset(digits);
      return true;
    }
    reading.begin = place_.offset(negative ? sign : start);
    reading.end = place_.offset(at);
    found.prefix = true;
    found.core = reading.begin;
    found.reach = reading.end;
    found.reading = std::move(reading);
    keep(std::move(found));
    return true;
  }
  at = start;
  Numeral numeral;
  Iterator number_end = start;
  bool const numbered = read_numeral_here(number_end, place_, place_.options->decimal_comma, numeral);
  if (negative) numeral.value = -numeral.value;
  if (read_ratio(at, place_, numbered ? &numeral : nullptr, number_end, reading)) {
    Found found;
    reading.begin = place_.offset(start);
    reading.end = place_.offset(at);
    found.numeral.value = reading.nominal.value_or(0);
    found.numeral.fraction = true;
    found.core = reading.begin;
    found.reach = reading.end;
    found.reading = std::move(reading);
    keep(std::move(found));
    return true;
  }
  Iterator article = start;
  if (!numbered && !digit_at(start, place_.last) && !bounded_article(article, place_, numeral)) return false;
  return number(start, negative, sign);
}

// "120/80 mmHg", "a blood pressure of 120/80": one reading, the upper value. Any other pair is none.
bool Scanner::pressure_pair(Iterator at) {
  Iterator end = at;
  int upper = 0, lower = 0;
  auto const number = x3::uint_parser<int, 10, 1, 3>{};
  match(end, place_.last, number >> x3::lit('/'), upper);
  Iterator unit_end = end;
  match(end, place_.last, number, lower);
  unit_end = end;
  bool const unit = match(unit_end, place_.last, -sp >> (x3::lit("mmHg") | x3::lit("mm Hg")) >> word_end);
  bool spoken = false;
  for (std::ptrdiff_t step = -6; step < 0; ++step) spoken = spoken || same_word(place_.word(step), "pressure");
  if (upper <= lower || upper < 50 || (!unit && !spoken)) {
    block(at, end, "pair of numbers");
    return true;
  }
  Found found;
  Reading& r = found.reading;
  r.kind = Kind::measure;
  r.nominal = upper;
  r.begin = r.number_begin = place_.offset(at);
  r.number_end = place_.offset(end);
  r.end = place_.offset(unit ? unit_end : end);
  Iterator text = end;
  match(text, unit_end, -sp);
  r.unit = unit_of(*unit_row("millimetre_of_mercury"), unit ? cut(text, unit_end) : std::string_view{});
  found.core = r.begin;
  found.reach = r.end;
  keep(std::move(found));
  return true;
}

// "between A.D. 1000 and 1260", "in 1984 or 1985": a year that a link joins to a year.
bool Scanner::second_year(Iterator first, Iterator last, Numeral const& numeral) {
  if (out_.dates.empty() || numeral.width != 4 || numeral.value > 2199) return false;
  DateReading const& before = out_.dates.back();
  if (before.form != DateReading::Form::year || before.end > place_.offset(first)) return false;
  Iterator at = place_.text.data() + before.end;
  auto const link = -x3::lit(',') >> sp >> (fold("and") | fold("or") | fold("to")) >> sp;
  if (!x3::parse(at, first, link) || at != first || plural_follows(last, place_.last)) return false;
  DateReading year;
  year.form = DateReading::Form::year;
  year.begin = place_.offset(first);
  year.end = place_.offset(last);
  year.year = static_cast<int>(numeral.value);
  out_.dates.push_back(year);
  cursor_ = last;
  taken_ = year.end;
  return true;
}

bool Scanner::number(Iterator at, bool negative, Iterator sign) {
  Iterator const last = place_.last;
  Iterator const start = at;
  NumeralStyle style;
  style.negative = negative;
  style.decimal_comma = place_.options->decimal_comma;
  if (digit_at(at, last)) {
    if (is_slash_pair(at, last)) {
      Iterator end = at;
      Numeral pair;
      bool const fraction = read_numeral(end, last, style, pair) && pair.fraction;
      if (!fraction) return pressure_pair(at);
    }
    Iterator bad = at;
    std::string_view const why = malformed_digits(bad, last, style);
    if (!why.empty()) {
      // "iOS 12.5.3", "version 2.1.0"
      std::string_view const before = place_.word(-1);
      bool const version = why.starts_with("two") && (any_word(before, {"version", "v", "release"}) ||
                                                      (starts_upper(before) && !is_function_word(before)));
      if (version) {
        block(at, bad, "name with a number");
      } else {
        out_.malformed.push_back({place_.offset(at), place_.offset(bad), why});
        cursor_ = bad;
        taken_ = place_.offset(bad);
      }
      return true;
    }
  }
  Numeral numeral;
  if (!read_numeral_here(at, place_, style.decimal_comma, numeral)) {
    if (digit_at(start, last)) {
      // too long for a number: an id or a hash
      Iterator end = start;
      while (end != last && (letter_at(end, last) || digit_at(end, last))) ++end;
      if (end != start) block(start, end, "name with a number");
      return true;
    }
    if (!bounded_article(at, place_, numeral)) return false;
  }
  if (negative) numeral.value = -numeral.value;
  if (numeral.zero && at != last && *at == '-') {
    block(start, at, "name");  // "a zero-hours contract"
    return true;
  }
  if (Iterator end = at; !numeral.digits && !numeral.vague && is_title(start, end, place_)) {
    block(start, end, "name with a number");
    return true;
  }
  Found found;
  Reading reading = reading_of(numeral);

  if (numeral.glued_m) {
    // "5m people" and "35m of its homes" are millions, "a 5m wall" and "5m of cable" metres
    if (plural_follows(at + 1, last)) {
      ++at;
      reading.nominal = *reading.nominal * 1e6;
      reading.step *= 1e6;
      reading.coarse *= 1e6;
      reading.grouped = true;
      numeral.scale = 1e6;
      numeral.whole = false;
      numeral.glued_m = false;
    }
  }
  if (numeral.digits && numeral.scale == 1) {
    // "8 B people", "5 M tons"
    Iterator letter = at;
    double scale = 0;
    if (match(letter, last, x3::lit(' ') >> spaced_scales.exact() >> word_end, scale) && plural_follows(letter, last)) {
      scale_up(numeral, scale);
      numeral.whole = false;
      bool const minus = reading.nominal && *reading.nominal < 0;
      reading = reading_of(numeral);
      if (minus && *reading.nominal > 0) reading.nominal = -*reading.nominal;
      reading.grouped = true;
      at = letter;
    }
  }
  Iterator const unscaled_end = at;
  bool unit = read_percent(at, last, numeral, reading);
  if (!unit && read_currency_after(at, place_, numeral, reading)) {
    unit = true;
    scale_of_unit(reading, numeral);
  }
  if (!unit && read_measure(at, place_, numeral, reading)) {
    unit = true;
    // "6 degrees below zero", "12 degrees of frost"
    auto const cold = sp >> (fold("below zero") | fold("of frost")) >> word_end;
    Iterator below = at;
    bool const heat = reading.unit.dimension == Dimension::temperature || reading.unit.id == "degree";
    if (heat && reading.nominal.value_or(0) > 0 && match(below, last, cold)) {
      reading.nominal = -*reading.nominal;
      at = below;
    }
  }
  if (!unit && numeral.vague) {
    // "hundreds of miles", "tens of millions of dollars"
    Iterator of = at;
    if (match(of, last, sp >> fold("of") >> &sp) &&
        (read_currency_after(of, place_, numeral, reading) || read_measure(of, place_, numeral, reading))) {
      at = of;
      unit = true;
    }
  }
  if (!unit && numeral.fraction) {
    if (!(numeral.digits ? true : is_ratio(at, place_, numeral))) return false;
    reading.kind = Kind::ratio;
    reading.unit.id = reading.unit.base = "ratio";
    reading.unit.dimension = Dimension::dimensionless;
    reading.roles.add(Role::share);
    unit = true;
  }
  if (!unit) {
    Iterator wrong = at;
    if (numeral.digits && numeral.scale == 1 && read_misspelled_scale(wrong, last)) {
      out_.malformed.push_back({place_.offset(start), place_.offset(wrong), "unknown word for a scale"});
      cursor_ = wrong;
      taken_ = place_.offset(wrong);
      return true;
    }
    unit = read_by_context(at, place_, numeral, reading);
    found.prefix = unit;
    Reading const* const before = found_.empty() ? nullptr : &found_.back().reading;
    if (!unit) unit = read_capital_degrees(at, place_, before, numeral, reading);
  }
  if (!unit && numeral.zero && !plural_follows(at, last)) {
    block(start, at, "name");  // "zero tolerance", "ground zero"
    return true;
  }
  if (!unit && numeral.digits && numeral.whole) {
    if (named_before(start, at, place_, out_.blocked) || (negative && after_acronym(place_))) {
      block(start, at, "name with a number");
      return true;
    }
    if (second_year(start, at, numeral)) return true;
  }
  if (!unit && second_) {
    found.bare = true;
  } else if (!unit) {
    Block name;
    place_.at = start;
    if (read_blocked_bare(place_, numeral, at, name)) {
      block(name.begin < cursor_ ? start : name.begin, name.end, name.why);
      return true;
    }
    found.bare = true;
  }
  reading.begin = place_.offset(negative ? sign : start);
  reading.number_begin = reading.begin;
  reading.number_end = place_.offset(unscaled_end);
  reading.end = place_.offset(at);
  if (unit) reading.ordinary_one = false;
  found.core = reading.begin;
  found.reach = reading.end;
  found.numeral = numeral;
  found.reading = std::move(reading);
  keep(std::move(found));
  return true;
}

}  // namespace stet::grammar
