#include "core/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace stet {

using namespace std::chrono;

std::optional<Day> make_day(int y, unsigned m, unsigned d) {
  year_month_day const date{year{y}, month{m}, day{d}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

std::string to_string(Day value) {
  year_month_day const date{value};
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer;
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    auto const [end, error] = std::from_chars(text.data() + at, text.data() + at + length, value);
    return error == std::errc{} && end == text.data() + at + length ? value : -1;
  };
  int const y = number(0, 4), m = number(5, 2), d = number(8, 2);
  if (y < 0 || m < 0 || d < 0) return std::nullopt;
  return make_day(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
}

unsigned weekday_of(Day day) { return weekday{day}.c_encoding(); }

std::string_view weekday_name(unsigned value) {
  static constexpr std::array<std::string_view, 7> kNames{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
  return kNames[value % 7];
}

Day first_of_month(Day value) {
  year_month_day const date{value};
  return sys_days{date.year() / date.month() / day{1}};
}

Day last_of_month(Day value) {
  year_month_day const date{value};
  return sys_days{date.year() / date.month() / last};
}

Day add_months(Day value, int count) {
  year_month_day const date{value};
  auto const moved = date.year() / date.month() + months{count};
  auto const end = year_month_day{moved / last}.day();
  return sys_days{moved / std::min(date.day(), end)};
}

std::string_view name_of(Basis basis) {
  static constexpr std::array<std::string_view, 6> kNames{"stated",   "relative",  "sentence",
                                                          "dateline", "published", "unknown"};
  return kNames[static_cast<std::size_t>(basis)];
}

}  // namespace stet
