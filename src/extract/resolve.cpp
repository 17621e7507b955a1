#include "extract/resolve.hpp"

#include <algorithm>

namespace stet {
namespace {

using namespace std::chrono;
using Form = DateReading::Form;
using Step = DateReading::Step;

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day{day}.month()); }

TimeSpan days(Day first, Day last, Basis basis) {
  TimeSpan span;
  span.first = first;
  span.last = last;
  span.basis = basis;
  return span;
}

TimeSpan months_span(int year, unsigned month, int count, Basis basis) {
  Day const first = *make_day(year, month, 1);
  return days(first, last_of_month(add_months(first, count - 1)), basis);
}

Day nearest_weekday(unsigned weekday, Day anchor, bool future) {
  int const back = static_cast<int>((weekday_of(anchor) + 7 - weekday) % 7);
  if (!future || back == 0) return anchor - std::chrono::days{back};
  return anchor + std::chrono::days{7 - back};
}

// A date without a year: this year's, or the last or next one, whichever fits the tense.
std::optional<int> implied_year(DateReading const& date, std::optional<Day> anchor, bool future) {
  if (date.year) return date.year;
  if (!anchor) return std::nullopt;
  int const year = year_of(*anchor);
  unsigned const month = date.month.value_or(month_of(*anchor));
  auto const day = make_day(year, month, date.day.value_or(1));
  if (!day) return year;
  // three weeks of grace: a draft of March 3 may write "the strike begins on March 20" and not mean a year ago
  if (!future && *day > *anchor + std::chrono::days{21}) return year - 1;
  if (future && *day < *anchor - std::chrono::days{60}) return year + 1;
  return year;
}

std::optional<TimeSpan> relative(DateReading const& date, Day anchor) {
  Day first = anchor, last = anchor;
  switch (date.step) {
    case Step::day:
      first = last = anchor + std::chrono::days{date.offset};
      break;
    case Step::week: {
      Day const moved = anchor + std::chrono::days{7 * date.offset};
      unsigned const since_monday = (weekday_of(moved) + 6) % 7;
      first = moved - std::chrono::days{since_monday};
      last = first + std::chrono::days{6};
      break;
    }
    case Step::month: {
      Day const moved = add_months(anchor, date.offset);
      first = first_of_month(moved), last = last_of_month(moved);
      break;
    }
    case Step::quarter: {
      unsigned const month = (month_of(anchor) - 1) / 3 * 3 + 1;
      first = add_months(*make_day(year_of(anchor), month, 1), 3 * date.offset);
      last = last_of_month(add_months(first, 2));
      break;
    }
    case Step::year: {
      int const year = year_of(anchor) + date.offset;
      auto const begin = make_day(year, 1, 1), end = make_day(year, 12, 31);
      if (!begin || !end) return std::nullopt;
      first = *begin, last = *end;
      break;
    }
  }
  if (date.since) {
    // "over the past year" are the twelve months up to the document's day
    last = anchor;
    if (date.step == Step::month) first = add_months(anchor, date.offset);
    if (date.step == Step::quarter) first = add_months(anchor, 3 * date.offset);
    if (date.step == Step::year) first = add_months(anchor, 12 * date.offset);
    if (date.step == Step::week) first = anchor + std::chrono::days{7 * date.offset};
  }
  // "this year", "this month": up to the document's day
  if (date.offset == 0 && last > anchor && date.step != Step::day) last = anchor;
  return days(first, last, Basis::relative);
}

}  // namespace

std::optional<TimeSpan> resolve(DateReading const& date, std::optional<Day> anchor, bool future) {
  std::optional<TimeSpan> span;
  switch (date.form) {
    case Form::day: {
      auto const year = implied_year(date, anchor, future);
      if (!year || !date.month || !date.day) return std::nullopt;
      auto const day = make_day(*year, *date.month, *date.day);
      if (!day) return std::nullopt;
      span = days(*day, *day, Basis::stated);
      break;
    }
    case Form::month: {
      auto const year = implied_year(date, anchor, future);
      if (!year || !date.month) return std::nullopt;
      span = months_span(*year, *date.month, 1, Basis::stated);
      break;
    }
    case Form::quarter:
      if (!date.quarter || (!date.year && !anchor)) return std::nullopt;
      // "third-quarter sales" told of in May: a company's own year, which begins where it says
      if (!date.year && !future && *make_day(year_of(*anchor), (*date.quarter - 1) * 3 + 1, 1) > *anchor)
        return std::nullopt;
      span =
          months_span(date.year.value_or(anchor ? year_of(*anchor) : 0), (*date.quarter - 1) * 3 + 1, 3, Basis::stated);
      break;
    case Form::year:
      if (!date.year || *date.year < 1) return std::nullopt;
      span = months_span(*date.year, 1, 12, Basis::stated);
      break;
    case Form::decade:
      if (!date.year || *date.year < 1) return std::nullopt;
      span = months_span(*date.year, 1, 120, Basis::stated);
      break;
    case Form::weekday:
      if (!anchor || !date.weekday) return std::nullopt;
      {
        // "last Thursday" of a Thursday is a week ago
        bool const last = date.step == Step::week;
        Day const day = last ? nearest_weekday(*date.weekday, *anchor - std::chrono::days{1}, false)
                             : nearest_weekday(*date.weekday, *anchor, future) + std::chrono::days{7 * date.offset};
        span = days(day, day, Basis::relative);
      }
      break;
    case Form::relative:
      if (!anchor) return std::nullopt;
      span = relative(date, *anchor);
      break;
    case Form::clock:
      return std::nullopt;
  }
  if (span) {
    span->clock = date.clock;
    if (date.since && anchor && span->last < *anchor) span->last = anchor;
  }
  return span;
}

}  // namespace stet
