// Calendar days and spans of days. No zones, no locale: a date is the day that the document writes.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

using Day = std::chrono::sys_days;

/// A day from numbers; nothing where the calendar has no such day ("31 April").
std::optional<Day> make_day(int year, unsigned month, unsigned day);
/// "2022-02-21"
std::string to_string(Day day);
/// Reads exactly YYYY-MM-DD, or YYYY-MM-DDT… (the rest is left out of account); nothing for anything else.
std::optional<Day> parse_iso_day(std::string_view text);
/// 0 Sunday … 6 Saturday
unsigned weekday_of(Day day);
/// "Sunday" … "Saturday"
std::string_view weekday_name(unsigned weekday);
Day first_of_month(Day day);
Day last_of_month(Day day);
/// The same day `months` later, or the last day of that month where it is shorter.
Day add_months(Day day, int months);

/// How it is known when a figure holds; ordered from the most certain down.
enum class Basis : std::uint8_t { stated, relative, sentence, dateline, published, unknown };
std::string_view name_of(Basis basis);

/// The days for which a figure holds, both ends included.
struct TimeSpan {
  std::optional<Day> first;       // nothing: open or unknown
  std::optional<Day> last;
  std::optional<int> clock;       // minutes after midnight on `last`, only where the text states a time
  Basis basis = Basis::unknown;
  std::string text;               // the words that say so; empty where none do

  bool known() const { return last.has_value() || first.has_value(); }
  /// Does the figure's own text say when, and not its sentence's neighbours or its document?
  bool in_own_words() const { return basis == Basis::stated || basis == Basis::relative; }
};

/// A wording that names a point or stretch of time, before it is resolved against a document's date.
struct DateReading {
  enum class Form : std::uint8_t {
    day,       // 21 February 2022, Feb. 21, 2022-02-21 (year or weekday may be missing)
    month,     // February 2022
    quarter,   // second quarter of 2022
    year,      // 2022
    decade,    // the 1990s
    weekday,   // Monday; of "last Monday" the step is a week
    relative,  // yesterday, last year, three weeks ago, this month
    clock,     // 8:15 p.m.
  };
  enum class Step : std::uint8_t { day, week, month, quarter, year };

  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Form form = Form::day;
  std::optional<int> year;
  std::optional<unsigned> month;    // 1-12
  std::optional<unsigned> day;      // 1-31, as written: may be no day of the calendar
  std::optional<unsigned> quarter;  // 1-4
  std::optional<unsigned> weekday;  // 0 Sunday - 6 Saturday; also beside a full date
  std::optional<int> clock;         // minutes after midnight
  int offset = 0;                   // relative: yesterday = -1 day, "last year" = -1 year, "this month" = 0
  Step step = Step::day;
  bool since = false;               // reaches from there to the document's date: "in the past 24 hours"

  bool operator==(DateReading const&) const = default;
};

}  // namespace stet
