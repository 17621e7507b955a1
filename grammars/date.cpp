// Dates and times: full dates in either order, ISO, months, quarters, years, decades, weekdays, relative days, clocks.

#include <array>
#include <charconv>

#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Form = DateReading::Form;
using Step = DateReading::Step;

Table<unsigned> const months{{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
                             {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
                             {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
                             {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sept", 9},
                             {"sep", 9},       {"oct", 10},      {"nov", 11},   {"dec", 12}};
Table<unsigned> const weekdays{{"sunday", 0}, {"monday", 1},   {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4},
                               {"friday", 5}, {"saturday", 6}, {"sun", 0},     {"mon", 1},       {"tue", 2},
                               {"tues", 2},   {"wed", 3},      {"thu", 4},     {"thur", 4},      {"thurs", 4},
                               {"fri", 5},    {"sat", 6}};
Table<Step> const steps{{"day", Step::day},         {"days", Step::day},         {"week", Step::week},
                        {"weeks", Step::week},      {"month", Step::month},      {"months", Step::month},
                        {"quarter", Step::quarter}, {"quarters", Step::quarter}, {"year", Step::year},
                        {"years", Step::year}};
Table<unsigned> const ordinals{{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4},
                               {"1st", 1},   {"2nd", 2},    {"3rd", 3},   {"4th", 4}};

auto const digit = x3::omit[x3::char_('0', '9')];
auto const comma_sp = -x3::lit(',') >> sp;

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

int number(Iterator first, Iterator last) {
  int value = 0;
  std::from_chars(first, last, value);
  return value;
}

bool month_name(Iterator& first, Iterator last, unsigned& out) {
  static auto const names = months.folded();
  Iterator at = first;
  if (!starts_upper(cut(first, last)) || !longest_word(at, last, names, out)) return false;
  if (at - first <= 4) match(at, last, x3::lit('.'));
  first = at;
  return true;
}

bool weekday_name(Iterator& first, Iterator last, unsigned& out) {
  static auto const names = weekdays.folded();
  Iterator at = first;
  if (!starts_upper(cut(first, last)) || !longest_word(at, last, names, out)) return false;
  bool const brief = at - first <= 5 && !cut(first, at).ends_with("day");
  // "Sun" and "Sat" are words; an abbreviated day needs its point, a comma or a number after it
  if (brief && !match(at, last, x3::lit('.')) && !x3::parse(at + 0, last, (-x3::lit(',') >> sp >> digit))) return false;
  first = at;
  return true;
}

// 1-31 with an optional "st", "nd", "rd", "th"
bool day_number(Iterator& first, Iterator last, unsigned& out) {
  Iterator at = first;
  if (!match(at, last, digit >> -digit)) return false;
  int const value = number(first, at);
  auto const ending = (fold("st") | fold("nd") | fold("rd") | fold("th"));
  match(at, last, ending);
  if (digit_at(at, last) || letter_at(at, last) || value < 1 || value > 39) return false;
  if (at != last && (*at == '.' || *at == ',') && digit_at(at + 1, last)) return false;
  if (at != last && *at == '%') return false;
  out = static_cast<unsigned>(value);
  first = at;
  return true;
}

bool year_number(Iterator& first, Iterator last, int& out) {
  Iterator at = first;
  if (!match(at, last, x3::repeat(4)[digit] >> !digit)) return false;
  int const value = number(first, at);
  if (value < 1000 || value > 2199 || letter_at(at, last)) return false;
  if (at != last && (*at == '.' || *at == ',') && digit_at(at + 1, last)) return false;
  out = value;
  first = at;
  return true;
}

void year_after(Iterator& at, Iterator last, DateReading& out) {
  Iterator ahead = at;
  int year = 0;
  auto const of = sp >> fold("of") >> sp;
  if (match(ahead, last, of | comma_sp) && year_number(ahead, last, year)) {
    // "June 5, 2000 people"
    Iterator tail = ahead;
    if (year % 100 == 0 && match(tail, last, sp)) {
      Iterator const begin = tail;
      while (letter_at(tail, last)) ++tail;
      if (looks_plural(cut(begin, tail)) && *begin >= 'a') return;
    }
    out.year = year;
    at = ahead;
  }
}

// "Feb. 21, 2022", "21 February 2022", "February 2022"
bool calendar(Iterator& first, Place const& place, DateReading& out) {
  Iterator const last = place.last;
  Iterator at = first;
  unsigned month = 0, day = 0, second = 0;
  if (month_name(at, last, month)) {
    out.month = month;
    Iterator const month_end = at;
    if (match(at, last, sp >> -(fold("the") >> sp)) && day_number(at, last, day)) {
      // "June 14 people": a count after a month is still a day; "July 4-6": the first of a span
      out.form = Form::day;
      out.day = day;
      Iterator span = at;
      if (match(span, last, dash) && day_number(span, last, second) && second > day) at = span;
      year_after(at, last, out);
      first = at;
      return true;
    }
    at = month_end;
    out.form = Form::month;
    year_after(at, last, out);
    std::string_view const name = cut(first, month_end);
    // "May" and "March" are words
    bool const word = any_word(name, {"may", "march", "mar", "sun", "mar."});
    if (word && !out.year &&
        !any_word(place.word(-1), {"in",     "since", "by",   "until",  "till",  "from",  "to",  "between",
                                   "of",     "last",  "this", "next",   "early", "late",  "mid", "through",
                                   "during", "for",   "and",  "before", "after", "around"}))
      return false;
    if (word && !out.year && any_word(place.word(-1), {"to", "and", "for", "of"}) &&
        x3::parse(at + 0, last, sp >> x3::omit[x3::char_('a', 'z')]))
      return false;
    if (!out.year && cut(first, month_end).size() <= 3 && month_end[-1] != '.' && !any_word(name, {"may"}))
      return false;
    first = at;
    return true;
  }
  if (day_number(at, last, day)) {
    Iterator span = at;
    if (match(span, last, dash | (sp >> (fold("and") | fold("to")) >> sp)) && day_number(span, last, second) &&
        second > day) {
      Iterator ahead = span;
      unsigned ignored = 0;
      if (match(ahead, last, sp) && month_name(ahead, last, ignored)) at = span;
    }
    if (!match(at, last, (sp >> -(fold("of") >> sp)) | x3::lit('-')) || !month_name(at, last, month)) return false;
    out.form = Form::day;
    out.day = day;
    out.month = month;
    year_after(at, last, out);
    int year = 0;
    Iterator dashed = at;
    if (!out.year && match(dashed, last, x3::lit('-')) && year_number(dashed, last, year)) out.year = year, at = dashed;
    first = at;
    return true;
  }
  return false;
}

// 2022-02-21, 21.02.2022, 02/21/2022
bool numeric(Iterator& first, Iterator last, DateReading& out) {
  Iterator at = first;
  auto const two = digit >> digit >> !digit;
  if (match(at, last, x3::repeat(4)[digit] >> (x3::lit('-') >> two >> x3::lit('-') >> two))) {
    int const y = number(first, first + 4), m = number(first + 5, first + 7), d = number(first + 8, first + 10);
    if (y < 1000 || y > 2199 || m < 1 || m > 12 || d < 1 || d > 31) return false;
    out.form = Form::day;
    out.year = y, out.month = static_cast<unsigned>(m), out.day = static_cast<unsigned>(d);
    Iterator clock = at;
    auto const time = x3::lit('T') >> two >> x3::lit(':') >> two >>
                      -(x3::lit(':') >> two >> -(x3::lit('.') >> +digit)) >>
                      -(x3::lit('Z') | (x3::omit[x3::char_("+-")] >> two >> -x3::lit(':') >> two));
    if (match(clock, last, time)) {
      out.clock = number(at + 1, at + 3) * 60 + number(at + 4, at + 6);
      at = clock;
    }
    if (letter_at(at, last)) return false;
    first = at;
    return true;
  }
  at = first;
  if (match(at, last, x3::repeat(4)[digit] >> x3::lit('/') >> two >> x3::lit('/') >> two >> word_end)) {
    int const y = number(first, first + 4), m = number(first + 5, first + 7), d = number(first + 8, first + 10);
    if (y < 1000 || y > 2199 || m < 1 || m > 12 || d < 1 || d > 31) return false;
    out.form = Form::day;
    out.year = y, out.month = static_cast<unsigned>(m), out.day = static_cast<unsigned>(d);
    first = at;
    return true;
  }
  for (char mark : {'.', '/', '-'}) {
    at = first;
    if (!match(at, last, digit >> -digit >> x3::lit(mark))) continue;
    int a = number(first, at - 1);
    Iterator const middle = at;
    if (!match(at, last, digit >> -digit >> x3::lit(mark))) continue;
    int b = number(middle, at - 1);
    int y = 0;
    if (!year_number(at, last, y) || a < 1 || b < 1 || a > 31 || b > 31) continue;
    if (a > 12 && b > 12) continue;
    out.form = Form::day;
    out.year = y;
    // 21/02/2022 and 21.02.2022 put the day first, 02/21/2022 the month; where both fit, only points decide
    bool const day_first = a > 12 || (b <= 12 && mark == '.');
    bool const month_first = b > 12 || (a <= 12 && mark != '.');
    if (day_first)
      out.day = static_cast<unsigned>(a), out.month = static_cast<unsigned>(b);
    else if (month_first)
      out.day = static_cast<unsigned>(b), out.month = static_cast<unsigned>(a);
    first = at;
    return true;
  }
  return false;
}

bool meridiem(Iterator& first, Iterator last, int& hour) {
  Iterator at = first;
  auto const am = (fold("a.m.") | fold("am") | fold("a.m"));
  auto const pm = (fold("p.m.") | fold("pm") | fold("p.m"));
  match(at, last, -sp);
  bool const morning = match(at, last, am >> word_end);
  if (!morning && !match(at, last, pm >> word_end)) return false;
  if (hour > 12) return hour < 24 ? (first = at, true) : false;
  hour = hour % 12 + (morning ? 0 : 12);
  first = at;
  return true;
}

// "8:15 p.m.", "8 pm", "18:00", "1800 GMT", "six o'clock"
bool clock_time(Iterator& first, Iterator last, DateReading& out) {
  out.form = Form::clock;
  Iterator at = first;
  auto const zone =
      sp >> (x3::lit("GMT") | x3::lit("UTC") | x3::lit("CET") | x3::lit("BST") | x3::lit("ET") | x3::lit("EST") |
             x3::lit("EDT") | x3::lit("PT") | x3::lit("PST") | x3::lit("PDT") | x3::lit("Z")) >>
      word_end;
  if (match(at, last, digit >> -digit >> !digit)) {
    int hour = number(first, at), minute = 0;
    Iterator const hour_end = at;
    bool const colon = match(at, last, (x3::lit(':') | x3::lit('.')) >> digit >> digit >> !digit);
    if (colon) minute = number(hour_end + 1, at);
    if (hour > 24 || minute > 59) return false;
    Iterator const minute_end = at;
    Iterator seconds = at;
    if (colon && match(seconds, last, x3::lit(':') >> digit >> digit >> !digit)) at = seconds;
    if (meridiem(at, last, hour)) {
      match(at, last, zone);
    } else {
      auto const oclock = sp >> (fold("o'clock") | fold("o\xE2\x80\x99"
                                                        "clock")) >>
                          word_end;
      bool const said = match(at, last, oclock);
      // "0.25 hours" last a quarter of an hour
      bool const hours = colon && (*hour_end == ':' || hour_end - first == 2) &&
                         match(at, last, sp >> (fold("hours") | fold("hrs")) >> word_end);
      bool const h = colon && match(at, last, x3::lit('h') >> word_end);
      if (!said && !hours && !h) {
        if (!colon || *hour_end != ':') {
          if (!colon || !x3::parse(minute_end + 0, last, zone)) return false;
        }
        if (letter_at(at, last) || (at != last && *at == ':')) return false;
      }
      match(at, last, zone);
    }
    out.clock = hour * 60 + minute;
    first = at;
    return true;
  }
  at = first;
  if (match(at, last, x3::repeat(4)[digit] >> !digit)) {
    int const hour = number(first, first + 2), minute = number(first + 2, at);
    if (hour < 24 && minute < 60 && match(at, last, zone | (-sp >> (fold("hours") | fold("hrs")) >> word_end))) {
      // "1800 hours" of work are a duration: a leading zero or a zone tells the clock
      if (same_word(cut(at - 2, at), "rs") && *first != '0') return false;
      out.clock = hour * 60 + minute;
      first = at;
      return true;
    }
  }
  return false;
}

int small_count(Iterator& first, Iterator last) {
  Numeral numeral;
  Iterator at = first;
  if (!read_numeral(at, last, {}, numeral) || numeral.vague || numeral.fraction || numeral.value < 1 ||
      numeral.value > 5000 || numeral.value != static_cast<int>(numeral.value))
    return 0;
  first = at;
  return static_cast<int>(numeral.value);
}

// "three weeks ago", "a year earlier", "eight days ago"
bool ago(Iterator& first, Iterator last, DateReading& out) {
  Iterator at = first;
  int count = 1;
  Step step{};
  if (!match(at, last, (fold("an") | fold("a") | fold("the")) >> sp)) {
    count = small_count(at, last);
    if (count == 0 || !match(at, last, sp)) return false;
  }
  static Table<int> const decades{
      {"decade", 10}, {"decades", 10}, {"century", 100}, {"centuries", 100}, {"fortnight", 14}};
  int years = 0;
  if (match(at, last, steps.folded() >> word_end, step)) {
  } else if (match(at, last, decades.folded() >> word_end, years)) {
    step = years == 14 ? Step::day : Step::year;
    count *= years;
  } else if (match(at, last, (fold("hours") | fold("hour") | fold("minutes")) >> word_end)) {
    step = Step::day;
    count = 0;
  } else {
    return false;
  }
  auto const back = (fold("ago") | fold("earlier") | fold("previously") | fold("before"));
  if (!match(at, last, sp >> back >> word_end)) {
    // "a year later" counts from an event that only the story knows
    if (!match(at, last, sp >> fold("from now") >> word_end)) return false;
    count = -count;
  }
  out.form = Form::relative;
  out.step = step;
  out.offset = -count;
  first = at;
  return true;
}

// yesterday, last year, this Friday, the past 24 hours
bool relative(Iterator& first, Place const& place, DateReading& out) {
  Iterator const last = place.last;
  static Table<int> const days{{"yesterday", -1}, {"today", 0}, {"tonight", 0}, {"tomorrow", 1}};
  static Table<int> const which{{"last", -1},  {"this", 0},    {"next", 1},       {"past", -2},    {"previous", -1},
                                {"coming", 1}, {"current", 0}, {"preceding", -1}, {"following", 1}};
  out.form = Form::relative;
  Iterator at = first;
  int offset = 0;
  if (match(at, last, days.folded() >> word_end, offset)) {
    // "USA Today", "Tonight Show": names
    bool const named =
        starts_upper(cut(first, at)) && starts_upper(place.word(-1)) && !is_function_word(place.word(-1));
    if (named) return false;
    out.offset = offset;
    first = at;
    return true;
  }
  if (!match(at, last, which.folded() >> word_end >> sp, offset)) return false;
  bool const past = offset == -2;
  if (past) offset = -1;
  std::string_view const word = cut(first, at);
  Step step{};
  Iterator const after = at;
  if (match(at, last, steps.folded() >> word_end, step)) {
    bool const plural = at[-1] == 's';
    if (plural && word.starts_with('t')) return false;
    if (word.starts_with("following") || word.starts_with("coming")) {
      if (step == Step::day) return false;
    }
    out.step = step;
    out.offset = offset;
    out.since = past;
    // "past few years" has its own branch; "this day", "last days" are loose talk
    if (step == Step::day && offset == -1 && !past && !same_word(cut(first, after).substr(0, 8), "previous"))
      return false;
    first = at;
    return true;
  }
  unsigned weekday = 0, month = 0;
  if (weekday_name(at, last, weekday)) {
    out.form = Form::weekday;
    out.weekday = weekday;
    out.offset = offset > 0 ? 1 : 0;
    first = at;
    return true;
  }
  if (month_name(at, last, month)) {
    out.form = Form::month;
    out.month = month;
    first = at;
    return true;
  }
  if (offset < 0) {
    // "the past 24 hours", "the last three months": from there to now
    int const count = small_count(at, last);
    if (count > 0 && match(at, last, gap)) {
      static Table<int> const others{{"hours", 0}, {"hour", 0}, {"decades", 10}, {"decade", 10}, {"minutes", 0}};
      int other = 0;
      out.since = true;
      if (match(at, last, steps.folded() >> word_end, step)) {
        out.step = step;
        out.offset = -count;
        first = at;
        return true;
      }
      if (match(at, last, others.folded() >> word_end, other)) {
        out.step = other == 10 ? Step::year : Step::day;
        out.offset = other == 10 ? -10 * count : -std::max(1, count / 24);
        if (other == 0 && (at[-3] == 'e' || at[-3] == 't')) out.offset = 0;
        first = at;
        return true;
      }
    }
    at = after;
    if (match(at, last, fold("decade") >> word_end)) {
      out.step = Step::year;
      out.offset = -10;
      out.since = true;
      first = at;
      return true;
    }
  }
  return false;
}

// "second quarter of 2023", "first-quarter", "Q3 2023"
bool quarter(Iterator& first, Iterator last, DateReading& out) {
  Iterator at = first;
  unsigned which = 0;
  out.form = Form::quarter;
  if (match(at, last, ordinals.folded() >> gap >> fold("quarter") >> word_end >> !x3::lit("-final"), which)) {
    out.quarter = which;
  } else {
    at = first;
    auto const q = x3::omit[x3::char_("Qq")];
    if (match(at, last, q >> &(x3::omit[x3::char_('1', '4')] >> word_end))) {
      out.quarter = static_cast<unsigned>(*at - '0');
      ++at;
    } else {
      return false;
    }
  }
  Iterator ahead = at;
  int year = 0;
  if (match(ahead, last,
            sp >> -(fold("of") >> sp) >> -(fold("the") >> sp) >> -(fold("fiscal") >> sp) >> -(fold("year") >> sp)) &&
      year_number(ahead, last, year)) {
    out.year = year;
    at = ahead;
  }
  first = at;
  return true;
}

// "1990s", "'90s", "the 90s", "1990's"
bool decade(Iterator& first, Place const& place, DateReading& out) {
  Iterator const last = place.last;
  Iterator at = first;
  auto const ending = -(x3::lit('\'') | x3::lit("\xE2\x80\x99")) >> x3::lit('s') >> word_end;
  int year = 0;
  if (match(at, last, x3::repeat(3)[digit] >> x3::lit('0') >> ending)) {
    year = number(first, first + 4);
    if (year < 1000 || year > 2090) return false;
  } else if (match(at, last, digit >> x3::lit('0') >> ending)) {
    year = number(first, first + 2);
    bool const quoted =
        place.offset(first) > 0 && (first[-1] == '\'' || static_cast<unsigned char>(first[-1]) == 0x98 ||
                                    static_cast<unsigned char>(first[-1]) == 0x99);
    if (any_word(place.word(-1), {"his", "her", "their", "my", "our", "your"})) return false;  // "in her 50s" is an age
    if (!quoted && !any_word(place.word(-1), {"the", "early", "late", "mid", "and"})) return false;
    year += year <= 20 ? 2000 : 1900;
  } else {
    return false;
  }
  out.form = Form::decade;
  out.year = year;
  first = at;
  return true;
}

}  // namespace

bool is_year(Iterator end, Place const& place, Numeral const& numeral) {
  if (!numeral.whole || numeral.width != 4 || numeral.value < 1000 || numeral.value > 2199) return false;
  Iterator const last = place.last;
  if (end != last && (*end == '%' || letter_at(end, last))) return false;
  std::string_view const before = place.word(-1);
  bool const near_now = numeral.value >= 1700 && numeral.value <= 2099;
  bool const modern = numeral.value >= 1900 && numeral.value <= 2099;
  bool const round = static_cast<int>(numeral.value) % 100 == 0;
  Iterator at = end;
  std::string_view next;
  bool lower_next = false;
  if (match(at, last, sp)) {
    Iterator const begin = at;
    while (letter_at(at, last) || (at != last && *at == '\'')) ++at;
    next = cut(begin, at);
    lower_next = !next.empty() && *begin >= 'a' && *begin <= 'z';
  }
  if (end != last && *end == '-' && letter_at(end + 1, last)) return false;  // "2000-year-old", "1000-seat"
  if (any_word(before, {"ad", "a.d."}) || (any_word(next, {"ad", "ce"}) && starts_upper(next))) return true;
  bool const plural = lower_next && looks_plural(next) && !is_function_word(next);
  if (any_word(before, {"in", "since", "until", "till", "during", "year", "late", "early", "mid", "fiscal", "summer",
                        "winter", "spring", "autumn", "circa", "\xC2\xA9"}))
    return near_now || (!lower_next || is_function_word(next));
  if (numeral.value >= 2100)
    return any_word(before, {"by", "before", "after"}) && (next.empty() || is_function_word(next));
  if (!modern)
    return near_now && any_word(before, {"by", "before", "after", "from"}) && (next.empty() || is_function_word(next));
  if (any_word(before, {"about", "some", "around", "over", "nearly", "almost", "least", "approximately", "roughly",
                        "most", "only", "many", "exactly", "another", "costs", "cost", "total"}))
    return false;
  if (plural) {
    // "the 2016 elections" dates, "2000 people" counts
    return !round &&
           (any_word(before, {"the", "its", "their", "his", "her", "our"}) || before.ends_with("'s") ||
            before.ends_with("\xE2\x80\x99s")) &&
           !any_word(next, {"people", "men", "women", "children"});
  }
  return true;
}

bool read_date_at(Iterator& first, Place const& place, DateReading& out) {
  Iterator const last = place.last;
  if (first == last) return false;
  out = {};
  Iterator at = first;
  auto accept = [&] {
    out.begin = place.offset(first);
    out.end = place.offset(at);
    first = at;
    return true;
  };
  auto fresh = [&] { out = {}, at = first; };

  if (digit_at(first, last)) {
    if (is_book(place.word(-1)) && x3::parse(at + 0, last, digit >> -digit >> x3::lit(':'))) return false;
    if (numeric(at, last, out)) return accept();
    fresh();
    if (clock_time(at, last, out)) return accept();
    fresh();
    if (calendar(at, place, out)) return accept();
    fresh();
    if (decade(at, place, out)) return accept();
    fresh();
    if (quarter(at, last, out)) return accept();
    fresh();
    if (ago(at, last, out)) return accept();
    fresh();
    Numeral numeral;
    if (!read_numeral(at, last, {}, numeral) || !numeral.whole || at - first != 4) return false;
    int year = static_cast<int>(numeral.value);
    Iterator span = at;
    if (match(span, last, x3::lit('-') >> +digit >> x3::lit('-') >> digit)) return false;  // "2021-13-40"
    span = at;
    // "2019-20", "2019/20": a season or budget year
    if (numeral.value >= 1900 && numeral.value <= 2099 &&
        match(span, last, (dash | x3::lit('/')) >> digit >> digit >> word_end)) {
      if ((year + 1) % 100 == number(span - 2, span)) {
        out.form = Form::year;
        out.year = year;
        at = span;
        return accept();
      }
    }
    if (!is_year(at, place, numeral)) return false;
    out.form = Form::year;
    out.year = year;
    return accept();
  }

  static WordSet const noons{"noon", "midday", "midnight"};
  while (letter_at(at, last) && at - first < 12) ++at;
  if (std::string_view const word = cut(first, at); noons.has(word)) {
    out.form = Form::clock;
    out.clock = same_word(word, "midnight") ? 0 : 12 * 60;
    return accept();
  }
  fresh();
  unsigned weekday = 0;
  if (weekday_name(at, last, weekday)) {
    Iterator const day_end = at;
    DateReading full;
    if (match(at, last, comma_sp >> -(fold("the") >> sp)) && calendar(at, place, full) && full.day) {
      out = full;
      out.weekday = weekday;
      return accept();
    }
    at = day_end;
    out.form = Form::weekday;
    out.weekday = weekday;
    return accept();
  }
  fresh();
  if (calendar(at, place, out)) return accept();
  fresh();
  if (relative(at, place, out)) return accept();
  fresh();
  if (quarter(at, last, out)) return accept();
  fresh();
  if (ago(at, last, out)) return accept();
  fresh();
  // "six o'clock"
  int const hour = small_count(at, last);
  auto const oclock = sp >> (fold("o'clock") | fold("o\xE2\x80\x99"
                                                    "clock")) >>
                      word_end;
  if (hour >= 1 && hour <= 12 && match(at, last, oclock)) {
    out.form = Form::clock;
    out.clock = hour * 60;
    return accept();
  }
  return false;
}

}  // namespace stet::grammar
