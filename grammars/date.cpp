// Dates and times: full dates in either order, ISO, months, weekdays, clocks; and the order in which dates are tried.

#include <array>
#include <charconv>

#include "grammars/dates.hpp"
#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Form = DateReading::Form;

Table<unsigned> const months{{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
                             {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
                             {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
                             {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sept", 9},
                             {"sep", 9},       {"oct", 10},      {"nov", 11},   {"dec", 12}};
Table<unsigned> const weekdays{{"sunday", 0}, {"monday", 1},   {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4},
                               {"friday", 5}, {"saturday", 6}, {"sun", 0},     {"mon", 1},       {"tue", 2},
                               {"tues", 2},   {"wed", 3},      {"thu", 4},     {"thur", 4},      {"thurs", 4},
                               {"fri", 5},    {"sat", 6}};
auto const digit = x3::omit[x3::char_('0', '9')];
auto const comma_sp = -x3::lit(',') >> sp;

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

}  // namespace

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

namespace {

// "8 pm", "1800h": what a time may go on with; beyond ASCII stand wide spaces.
bool letter_or_space(char c) {
  return c == ' ' || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
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
    Iterator const day_begin = at;
    bool const day_follows = match(at, last, sp >> -(fold("the") >> sp)) && day_number(at, last, day);
    // "in July 34 were enough": no day of any month, and a word of the sentence goes on
    Iterator next = at;
    bool const counts = day_follows && day > 31 && same_word(place.word(-1), "in") && match(next, last, sp) &&
                        letter_at(next, last) && *next >= 'a';
    if (counts) at = day_begin;
    if (day_follows && !counts) {
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

// "half past seven", "a quarter to six", "at ten to nine"; without a preposition "ten to nine" is a range.
bool spoken_clock(Iterator& first, Place const& place, DateReading& out) {
  Iterator const last = place.last;
  Iterator at = first;
  int minutes = 0;
  bool const quarter = match(at, last, -(fold("a") >> sp) >> fold("quarter") >> word_end);
  bool const half = !quarter && match(at, last, fold("half") >> word_end);
  if (quarter || half)
    minutes = quarter ? 15 : 30;
  else
    minutes = small_count(at, place);
  // "at two to one" is no clock's
  if (minutes < 5 || minutes > 30 || minutes % 5 != 0) return false;
  bool const past = match(at, last, sp >> fold("past") >> sp);
  if (!past && (half || !match(at, last, sp >> fold("to") >> sp))) return false;
  static WordSet const before{"at", "by", "until", "till", "around", "about"};
  if (!past && !quarter && !before.has(place.word(-1))) return false;
  Numeral hour;
  Iterator const number = at;
  if (!read_numeral(at, last, {}, hour) || hour.value != std::floor(hour.value) || hour.value < 1 || hour.value > 12)
    return false;
  // "by a quarter to 12 percent"
  if (!past && digit_at(number, last)) return false;
  if (!match(at, last, word_end) || digit_at(number, last) != digit_at(at - 1, last)) return false;
  int const turn = static_cast<int>(hour.value) % 12;
  out.form = Form::clock;
  out.clock = (turn * 60 + (past ? minutes : 720 - minutes)) % 720;
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

}  // namespace

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
    // what follows the digits tells most shapes apart
    while (digit_at(at, last)) ++at;
    std::ptrdiff_t const width = at - first;
    char const mark = at == last ? ' ' : *at;
    at = first;
    if ((mark == '-' || mark == '.' || mark == '/') && numeric(at, last, out)) return accept();
    fresh();
    if (width == 4 ? letter_or_space(mark) : width < 3 && (letter_or_space(mark) || mark == ':' || mark == '.'))
      if (clock_time(at, last, out)) return accept();
    fresh();
    if (calendar(at, place, out)) return accept();
    fresh();
    if (!(mark == ' ' || mark == ',') && decade(at, place, out)) return accept();
    fresh();
    if (width == 1 && quarter(at, last, out)) return accept();
    fresh();
    if (ago(at, place, out)) return accept();
    fresh();
    Numeral numeral;
    if (!read_numeral_here(at, place, false, numeral) || !numeral.whole || at - first != 4) return false;
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
    if (match(at, last, sp >> fold("before last") >> word_end)) out.offset = -1;
    return accept();
  }
  fresh();
  if (calendar(at, place, out)) return accept();
  fresh();
  if (std::string_view("ytlnpcf").find(lower(*first)) != std::string_view::npos && relative(at, place, out))
    return accept();
  fresh();
  if (std::string_view("fstq").find(lower(*first)) != std::string_view::npos && quarter(at, last, out)) return accept();
  fresh();
  if (ago(at, place, out)) return accept();
  fresh();
  if (spoken_clock(at, place, out)) return accept();
  fresh();
  // "six o'clock"
  int const hour = small_count(at, place);
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
