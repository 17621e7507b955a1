// The scan: from candidate positions to readings, dates and what is blocked, then the second passes.

#include <algorithm>

#include "grammars/parts.hpp"
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

class Scanner {
 public:
  Scanner(std::string_view text, std::span<Token const> tokens, ScanOptions const& options);
  Scan run();

 private:
  bool idle_article() const;
  void candidate(std::size_t token);
  bool glued_name(Iterator at);
  bool date(Iterator at);
  bool quantity(Iterator at);
  bool number(Iterator at, bool negative, Iterator sign);
  bool pressure_pair(Iterator at);
  bool capital_degrees(Iterator& end, Numeral const& numeral, Reading& out);
  bool turns_age(Iterator end) const;
  bool by_context(Iterator end, Numeral const& numeral, Reading& out);
  void keep(Found found);
  void block(Iterator first, Iterator last, std::string_view why);
  void rest_of_span();
  bool title(Iterator first, Iterator& last) const;
  static bool scale_of_unit(Reading const& reading, Numeral& numeral);
  bool named_before(Iterator first, Iterator last) const;
  bool second_year(Iterator first, Iterator last, Numeral const& numeral);

  Place place_;
  Iterator cursor_;          // nothing before it is free any more
  bool second_ = false;      // the second number of "EUR 12-15": no label is before it
  std::uint32_t taken_ = 0;  // end of the last reading or date, for hedges
  Scan out_;
  std::vector<Found> found_;
};

Scanner::Scanner(std::string_view text, std::span<Token const> tokens, ScanOptions const& options) {
  place_.text = text;
  place_.tokens = tokens;
  place_.options = &options;
  place_.last = text.data() + (tokens.empty() ? 0 : tokens.back().end);
  cursor_ = text.data() + (tokens.empty() ? 0 : tokens.front().begin);
  taken_ = place_.offset(cursor_);
}

Scan Scanner::run() {
  for (std::size_t i = 0; i < place_.tokens.size(); ++i) {
    Token const& token = place_.tokens[i];
    if (place_.text.data() + token.begin < cursor_) continue;
    if (!gate_opens(place_.text.substr(token.begin, token.end - token.begin))) continue;
    candidate(i);
  }
  find_changes(place_, found_);
  join_ranges(place_, found_);
  link_conversions(place_, found_);
  out_.readings.reserve(found_.size());
  for (Found& found : found_) out_.readings.push_back(std::move(found.reading));
  return std::move(out_);
}

// An article opens the gate for "a million", "a third", "a year ago", "the year before"; the word after it decides.
bool Scanner::idle_article() const {
  std::string_view const article = place_.word(0);
  if (!any_word(article, {"a", "an", "the"})) return false;
  Iterator const end = place_.at + article.size();
  if (end == place_.last || Space::width(end, place_.last) == 0) return end == place_.last;  // "A$300"
  static WordSet const heads{
      "hundred", "thousand",     "million",         "billion",    "trillion",     "dozen",     "score",
      "couple",  "half",         "third",           "quarter",    "fourth",       "fifth",     "sixth",
      "seventh", "eighth",       "ninth",           "tenth",      "twentieth",    "hundredth", "few",
      "lakh",    "crore",        "quadrillion",     "majority",   "vast",         "large",     "overwhelming",
      "day",     "week",         "month",           "year",       "decade",       "century",   "fortnight",
      "hour",    "half-million", "quarter-million", "half-dozen", "half-billion", "half-hour", "half-mile"};
  return !heads.has(place_.word(1));
}

void Scanner::candidate(std::size_t token) {
  place_.token = token;
  place_.at = place_.text.data() + place_.tokens[token].begin;
  place_.floor = cursor_;
  Block found;
  if (!digit_at(place_.at, place_.last) && letter_at(place_.at, place_.last)) {
    if (idle_article()) return;
    if (read_blocked(place_, found)) return block(found.begin, found.end, found.why);
    if (glued_name(place_.at)) return;
    if (date(place_.at)) return;
  } else {
    // a date wins over the shapes of a score ("2-3 June", "22nd of June"), a net address over both
    bool const glued =
        place_.at > place_.floor && std::string_view("/@=_#&").find(place_.at[-1]) != std::string_view::npos;
    if (!glued && date(place_.at)) return;
    if (read_blocked(place_, found)) return block(found.begin, found.end, found.why);
    if (glued && date(place_.at)) return;
  }
  if (quantity(place_.at)) rest_of_span();
}

// "10-15%", "0-to-60-mph": the second number is no token of its own.
void Scanner::rest_of_span() {
  for (int i = 0; i < 4; ++i) {
    Iterator at = cursor_;
    if (!match(at, place_.last, x3::lit("-to-") | dash)) return;
    if (!digit_at(at, place_.last) && !money_begins(at, place_.last)) return;
    place_.token = token_at(place_.tokens, place_.offset(at));
    place_.floor = at;
    place_.at = at;
    second_ = !found_.empty() && !found_.back().bare && found_.back().reach == place_.offset(cursor_);
    bool const read = quantity(at);
    second_ = false;
    if (!read) return;
  }
}

// A word with digits in it: "RM50" is money, "mid-1990s" a date, "sub-500" a bound, "G7" a name.
bool Scanner::glued_name(Iterator at) {
  Token const& token = place_.tokens[place_.token];
  std::string_view const word = place_.word(0);
  Iterator const end = place_.text.data() + token.end;
  if (auto const hyphen = word.find('-'); hyphen != word.npos && hyphen <= 5 && hyphen + 1 < word.size()) {
    std::string_view const head = word.substr(0, hyphen);
    Iterator inner = at + hyphen + 1;
    if (any_word(head, {"mid", "early", "late", "pre", "post", "then", "now", "to"})) {
      Place inside = place_;
      DateReading reading;
      Iterator rest = inner;
      if (read_date_at(rest, inside, reading)) {
        out_.dates.push_back(reading);
        cursor_ = rest;
        taken_ = place_.offset(rest);
        return true;
      }
      if (digit_at(inner, place_.last) && number(inner, false, inner)) return true;
    }
    if (same_word(head, "minus") && digit_at(inner, place_.last) && number(inner, true, at)) return true;
    if (same_word(head, "sub") && digit_at(inner, place_.last)) {
      std::size_t const before = found_.size();
      if (number(inner, false, inner) && found_.size() > before) {
        Reading& r = found_.back().reading;
        r.begin = place_.offset(at);
        r.relation = Relation::less;
        r.max = r.nominal;
        return true;
      }
    }
  }
  if (!has_digit(word)) return false;
  if (word.starts_with("FY")) {
    Iterator year = at + 2;
    Place inside = place_;
    DateReading reading;
    if (read_date_at(year, inside, reading) && reading.form == DateReading::Form::year) {
      reading.begin = place_.offset(at);
      out_.dates.push_back(reading);
      cursor_ = year;
      taken_ = place_.offset(year);
      return true;
    }
  }
  if (money_begins(at, place_.last)) {
    Iterator rest = at;
    Reading reading;
    if (read_money(rest, place_, reading)) return false;  // quantity() reads it again, with its hedges
  }
  Iterator rest = at;
  DateReading reading;
  if (read_date_at(rest, place_, reading)) return false;
  // "v2.3": the token ends before the point
  Iterator whole = end;
  while (digit_at(end - 1, end) && match(whole, place_.last, x3::lit('.') >> +x3::omit[x3::char_('0', '9')])) {
  }
  block(at, whole, "name with a number");
  return true;
}

bool Scanner::date(Iterator at) {
  DateReading reading;
  if (!read_date_at(at, place_, reading)) return false;
  out_.dates.push_back(reading);
  cursor_ = at;
  taken_ = place_.offset(at);
  // "2019-2021"
  if (reading.form == DateReading::Form::year) {
    Iterator next = at;
    if (match(next, place_.last, dash >> x3::repeat(4)[x3::omit[x3::char_('0', '9')]] >> word_end)) {
      Iterator begin = next - 4;
      place_.at = begin;
      DateReading second;
      second.form = DateReading::Form::year;
      second.begin = place_.offset(begin);
      second.end = place_.offset(next);
      int value = 0;
      for (Iterator p = begin; p != next; ++p) value = value * 10 + (*p - '0');
      second.year = value;
      if (value >= 1000 && value <= 2199) {
        out_.dates.push_back(second);
        cursor_ = next;
        taken_ = second.end;
      }
    }
  }
  return true;
}

void Scanner::block(Iterator first, Iterator last, std::string_view why) {
  if (first < cursor_) first = cursor_ < last ? cursor_ : last;
  if (first == last) return;
  out_.blocked.push_back({place_.offset(first), place_.offset(last), why});
  cursor_ = last;
  taken_ = place_.offset(last);
}

void Scanner::keep(Found found) {
  found.floor = taken_;
  attach_hedges(place_, taken_, found);
  if (found.reach < found.reading.end) found.reach = found.reading.end;
  cursor_ = place_.text.data() + found.reach;
  taken_ = found.reach;
  found_.push_back(std::move(found));
}

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
  NumeralStyle style;
  style.negative = negative;
  style.decimal_comma = place_.options->decimal_comma;
  bool const numbered = read_numeral(number_end, place_.last, style, numeral);
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
  if (!numbered && !digit_at(start, place_.last)) return false;
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

// "turned 30", "he will be 35 by", "she is 41": an age where no noun follows.
bool Scanner::turns_age(Iterator end) const {
  static WordSet const turns{"turned", "turns", "turning", "turn"};
  static WordSet const copula{"is", "was", "be", "been", "just", "now", "only", "already", "then", "barely", "nearly"};
  Iterator at = end;
  if (match(at, place_.last, sp)) {
    Iterator const begin = at;
    while (letter_at(at, place_.last)) ++at;
    if (at != begin && !is_function_word(cut(begin, at)) && !any_word(cut(begin, at), {"years", "months"})) return false;
    if (at != place_.last && (digit_at(at, place_.last) || same_word(cut(begin, at), "of"))) return false;
  }
  std::ptrdiff_t step = -1;
  bool be = false;
  for (; step > -4 && copula.has(place_.word(step)); --step) be = be || any_word(place_.word(step), {"is", "was", "be"});
  if (turns.has(place_.word(step))) return true;
  while (step > -5 && any_word(place_.word(step), {"will", "would", "have"})) --step;
  return be && any_word(place_.word(step), {"he", "she"});
}

// Ages and magnitudes that the words before the number give: "aged 12", "Vance, 66,", "magnitude 6.1".
bool Scanner::by_context(Iterator end, Numeral const& numeral, Reading& out) {
  if (!numeral.digits && !numeral.whole && numeral.value > 130) return false;
  std::string_view const before = place_.word(-1);
  bool const human = numeral.value >= 0 && numeral.value <= 130 && numeral.value == static_cast<int>(numeral.value) &&
                     numeral.scale == 1;
  bool age = false;
  if (human && any_word(before, {"aged", "ages"})) age = true;
  if (human && same_word(before, "age")) age = true;
  if (human && same_word(before, "of") && same_word(place_.word(-2), "age")) age = true;
  if (human && same_word(before, "between") && any_word(place_.word(-2), {"aged", "ages"})) age = true;
  if (human && numeral.value >= 10 && turns_age(end)) age = true;
  if (human && numeral.digits && numeral.value >= 1 && before == "," && end != place_.last &&
      (*end == ',' || *end == '.') && !digit_at(end + 1, place_.last)) {
    std::string_view const name = place_.word(-2);
    bool const named = starts_upper(name) && name.size() > 1 && !is_function_word(name);
    // the end of a list of numbers is no age
    if (named && *end == ',') age = true;
  }
  if (age) {
    out.kind = Kind::age;
    out.roles.add(Role::age);
    out.unit = unit_of(*unit_row("year"), "");
    out.ordinary_one = false;
    return true;
  }
  if (same_word(before, "magnitude") || (same_word(before, "of") && same_word(place_.word(-2), "magnitude"))) {
    out.kind = Kind::measure;
    out.unit = unit_of(*unit_row("magnitude"), before);
    return true;
  }
  return false;
}

// "104 degrees F (40 C)", "temperatures of 40C": a capital alone is a degree where the talk is of heat.
bool Scanner::capital_degrees(Iterator& end, Numeral const& numeral, Reading& out) {
  Iterator at = end;
  if (!numeral.digits || numeral.scale > 1 || numeral.value > 200) return false;
  if (!match(at, place_.last, -sp >> x3::omit[x3::char_("CF")] >> word_end)) return false;
  bool warm = !found_.empty() && found_.back().reading.unit.dimension == Dimension::temperature &&
              place_.offset(end) - found_.back().reading.end < 20;
  static WordSet const talk{"temperature", "temperatures", "degrees",      "heat",  "heatwave", "hot",
                            "hotter",      "warm",         "warmer",       "cold",  "colder",   "freezing",
                            "mercury",     "thermometer",  "thermometers", "highs", "lows",     "celsius"};
  static WordSet const heat{"melting", "boiling", "freezing", "heat", "water", "temperature", "temperatures"};
  for (std::ptrdiff_t step = -8; step < 0; ++step) warm = warm || talk.has(place_.word(step));
  for (std::ptrdiff_t step = 1; step < 4; ++step) warm = warm || heat.has(place_.word(step));
  // "68 F (20 C)": the other scale in a bracket
  auto const other = sp >> x3::lit('(') >> +x3::omit[x3::char_("0-9.")] >> -sp >> x3::omit[x3::char_("CF")] >> x3::lit(')');
  if (!warm && !x3::parse(at + 0, place_.last, other)) return false;
  out.kind = Kind::measure;
  out.unit = unit_of(*unit_row(at[-1] == 'C' ? "celsius" : "fahrenheit"), cut(at - 1, at));
  end = at;
  return true;
}

// "the Arrow 11 Pro and 11 Pro Max": digits that stood in a name in this sentence, before a capital.
bool Scanner::named_before(Iterator first, Iterator last) const {
  Iterator next = last;
  if (!match(next, place_.last, sp) || !starts_upper(cut(next, place_.last))) return false;
  std::string_view const digits = cut(first, last);
  constexpr std::ptrdiff_t kMemory = 64;  // names: more stand in no sentence
  auto const begin = out_.blocked.end() - std::min(std::ssize(out_.blocked), kMemory);
  return std::any_of(begin, out_.blocked.end(), [&](Blocked const& blocked) {
    std::string_view const name = place_.text.substr(blocked.begin, blocked.end - blocked.begin);
    return name.size() > digits.size() + 1 && name.ends_with(digits) && name[name.size() - digits.size() - 1] == ' ';
  });
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

// "the film Seven Sisters opened": a number word with a capital before another one, in running text.
bool Scanner::title(Iterator first, Iterator& last) const {
  std::string_view const before = place_.word(-1);
  if (!starts_upper(cut(first, last)) || before.empty() || before[0] < 'a' || before[0] > 'z') return false;
  Iterator at = last;
  if (!match(at, place_.last, gap) || !starts_upper(cut(at, place_.last))) return false;
  while (letter_at(at, place_.last) || (at != place_.last && *at == '.')) ++at;
  // "Six Russian landing ships" are counted, where the point before them is missing
  if (plural_follows(at, place_.last)) return false;
  if (at[-1] == '.') --at;
  // in a headline every noun has a capital
  bool running = false;
  for (std::ptrdiff_t step = -6; step <= 6 && !running; ++step) {
    std::string_view const word = place_.word(step);
    running = !word.empty() && word[0] >= 'a' && word[0] <= 'z' && !is_function_word(word);
  }
  if (running) last = at;
  return running;
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
  if (!read_numeral(at, last, style, numeral)) {
    if (digit_at(start, last)) {
      // too long for a number: an id or a hash
      Iterator end = start;
      while (end != last && (letter_at(end, last) || digit_at(end, last))) ++end;
      if (end != start) block(start, end, "name with a number");
      return true;
    }
    return false;
  }
  if (numeral.zero && at != last && *at == '-') {
    block(start, at, "name");  // "a zero-hours contract"
    return true;
  }
  if (Iterator end = at; !numeral.digits && !numeral.vague && title(start, end)) {
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
  if (!unit) unit = read_measure(at, place_, numeral, reading);
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
    unit = by_context(at, numeral, reading);
    found.prefix = unit;
    if (!unit) unit = capital_degrees(at, numeral, reading);
  }
  if (!unit && numeral.zero && !plural_follows(at, last)) {
    block(start, at, "name");  // "zero tolerance", "ground zero"
    return true;
  }
  if (!unit && numeral.digits && numeral.whole) {
    if (named_before(start, at) || (negative && after_acronym(place_))) {
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

}  // namespace
}  // namespace stet::grammar

namespace stet {

Scan scan(std::string_view text, std::span<Token const> tokens, ScanOptions const& options) {
  return grammar::Scanner(text, tokens, options).run();
}

std::optional<DateReading> read_date(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  grammar::Place place;
  ScanOptions const options;
  place.text = text;
  place.at = place.floor = text.data() + at;
  // no date is longer; a caller that asks at every byte of a long run must not read to its end each time
  constexpr std::size_t kLongestDate = 128;
  place.last = place.at + std::min(text.size() - at, kLongestDate);
  place.options = &options;
  grammar::Iterator first = place.at;
  DateReading out;
  if (!grammar::read_date_at(first, place, out)) return std::nullopt;
  return out;
}

}  // namespace stet
