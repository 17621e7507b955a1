// Dates that words give: quarters, decades, years by their neighbours, "three weeks ago", "last Friday".

#include <algorithm>

#include "grammars/dates.hpp"
#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

using Form = DateReading::Form;
using Step = DateReading::Step;

Table<Step> const steps{{"day", Step::day},         {"days", Step::day},         {"week", Step::week},
                        {"weeks", Step::week},      {"month", Step::month},      {"months", Step::month},
                        {"quarter", Step::quarter}, {"quarters", Step::quarter}, {"year", Step::year},
                        {"years", Step::year}};
Table<unsigned> const ordinals{{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4},
                               {"1st", 1},   {"2nd", 2},    {"3rd", 3},   {"4th", 4}};

auto const digit = x3::omit[x3::char_('0', '9')];

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

}  // namespace

int small_count(Iterator& first, Place const& place) {
  Numeral numeral;
  Iterator at = first;
  if (!read_numeral_here(at, place, false, numeral) || numeral.vague || numeral.fraction || numeral.value < 1 ||
      numeral.value > 5000 || numeral.value != static_cast<int>(numeral.value))
    return 0;
  first = at;
  return static_cast<int>(numeral.value);
}

// "three weeks ago", "a year earlier", "eight days ago"
bool ago(Iterator& first, Place const& place, DateReading& out) {
  Iterator const last = place.last;
  Iterator at = first;
  int count = 1;
  Step step{};
  if (!match(at, last, (fold("an") | fold("a") | fold("the")) >> sp)) {
    count = small_count(at, place);
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
  // "three weeks before they were seen": counted from what the text tells next, not from its own day
  Iterator next = at;
  if (same_word(cut(at - 6, at), "before") && match(next, last, sp)) {
    Iterator const word = next;
    while (next != last && letter_at(next, last)) ++next;
    if (any_word(cut(word, next), {"the", "a", "an", "he", "she", "it", "they", "its", "his", "her", "their"}))
      return false;
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
    // "yesterday and today": both
    Iterator both = at;
    if (offset == -1 &&
        match(both, last, sp >> x3::no_case[x3::lit("and")] >> sp >> x3::no_case[x3::lit("today")] >> word_end)) {
      out.since = true;
      at = both;
    }
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
    if (offset < 0) out.step = Step::week;
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
    int const count = small_count(at, place);
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

}  // namespace stet::grammar
