#include <array>
#include <chrono>
#include <cmath>

#include "core/date.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sheets/number_format.hpp"

namespace stet {
namespace {

using Part = FormatPart;

constexpr double kDaysTo1904 = 1462;
constexpr double kPastTheEnd = 2'958'466;  // 1 January 10000
constexpr long long kSecondsOfDay = 86'400;
constexpr long long kNoSuchDay = 60;  // 29 February 1900, which the program that came first took for a day

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

/// What a section shows of a date, and in what manner.
struct Shown {
  bool year = false, month = false, day = false, weekday = false;
  bool hour = false, minute = false, second = false, half_day = false;
  bool elapsed = false;
  bool named_month = false;  // "June", "Jun"
  bool day_first = false;
};

Shown look(FormatSection const& section) {
  Shown out;
  for (FormatToken const& token : section.tokens) {
    out.elapsed = out.elapsed || token.elapsed;
    switch (token.part) {
      case Part::year:
        out.year = true;
        break;
      case Part::month:
        out.named_month = out.named_month || token.count >= 3;
        out.day_first = out.day_first || out.day;
        out.month = true;
        break;
      case Part::day:
        (token.count >= 3 ? out.weekday : out.day) = true;
        break;
      case Part::hour:
        out.hour = true;
        break;
      case Part::minute:
        out.minute = true;
        break;
      case Part::second:
        out.second = true;
        break;
      case Part::half_day:
        out.half_day = true;
        break;
      default:
        break;
    }
  }
  return out;
}

std::string two_digits(long long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// "June 2023", "2023", "11 June 1974", "June 11, 1974", "1974-06-11", "11 June".
std::string date_text(Shown const& shown, Day day) {
  std::chrono::year_month_day const date(day);
  std::string const year = std::to_string(static_cast<int>(date.year()));
  std::string const month(kMonths[static_cast<unsigned>(date.month()) - 1]);
  std::string const in_month = std::to_string(static_cast<unsigned>(date.day()));
  if (shown.day && shown.month) {
    if (shown.year && !shown.named_month) return to_string(day);
    std::string const text = shown.day_first ? in_month + " " + month : month + " " + in_month;
    return !shown.year ? text : text + (shown.day_first ? " " : ", ") + year;
  }
  if (shown.month) return shown.year ? month + " " + year : month;
  if (shown.year) return year;
  if (shown.day) return in_month;
  return shown.weekday ? std::string(weekday_name(weekday_of(day))) : std::string();
}

std::string time_text(Shown const& shown, long long seconds) {
  std::string out;
  long long const hours = seconds / 3600, minutes = seconds / 60;
  if (shown.hour) out = std::to_string(shown.half_day && !shown.elapsed ? (hours + 11) % 12 + 1 : hours);
  if (shown.minute)
    out += shown.hour ? ":" + two_digits(minutes % 60) : std::to_string(shown.elapsed ? minutes : minutes % 60);
  if (shown.second)
    out += shown.hour || shown.minute ? ":" + two_digits(seconds % 60)
                                      : std::to_string(shown.elapsed ? seconds : seconds % 60);
  if (shown.half_day) out += hours % 24 < 12 ? " AM" : " PM";
  return out;
}

/// Words before the first part or behind the last one: "FY" of "FY2021".
std::string words_at(FormatSection const& section, bool front) {
  std::size_t const size = section.tokens.size();
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    FormatToken const& token = section.tokens[front ? i : size - 1 - i];
    if (token.part != Part::literal) break;
    out = front ? out + token.text : token.text + out;
  }
  bool const words = lower_ascii(out).find_first_of("abcdefghijklmnopqrstuvwxyz0123456789") != out.npos;
  return words ? out : std::string();
}

}  // namespace

std::string show_date(FormatSection const& section, double days, bool from_1904) {
  if (from_1904) days += kDaysTo1904;
  if (!(days >= 0 && days < kPastTheEnd)) return {};
  Shown const shown = look(section);
  auto const seconds = static_cast<long long>(std::llround(days * kSecondsOfDay));
  long long const day = seconds / kSecondsOfDay;
  long long const of_day = seconds % kSecondsOfDay;
  bool const dated = shown.year || shown.month || shown.day || shown.weekday;
  std::string out;
  if (dated) {
    if (day < 1 || day == kNoSuchDay) return {};
    // that day too many has been counted from March 1900 on
    Day const first = Day{std::chrono::year{1899} / 12 / (day > kNoSuchDay ? 30 : 31)};
    out = date_text(shown, first + std::chrono::days(day));
  }
  std::string const time = time_text(shown, shown.elapsed ? seconds : of_day);
  // a day that is kept with a time is at midnight where it has none
  if (!time.empty() && !(dated && of_day == 0)) out += (dated ? " " : "") + time;
  return std::string(trim(words_at(section, true) + out + words_at(section, false)));
}

}  // namespace stet
