#include "ingest/dates.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammars/read.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr int kFirstYear = 1990, kLastYear = 2199;  // of saved pages and files

bool digit(char c) { return c >= '0' && c <= '9'; }

bool digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), digit); }

int number(std::string_view text) {
  int value = 0;
  for (char const c : text) value = value * 10 + (c - '0');
  return value;
}

/// "" for a date that can be one of publication.
std::string_view why_not_credible(Day day, std::optional<Day> retrieved) {
  int const year = static_cast<int>(std::chrono::year_month_day(day).year());
  if (year < kFirstYear || year > kLastYear) return "before 1990 or past 2199";
  // a day of grace: the copy's clock and the page's may stand in different zones
  if (retrieved && day > *retrieved + std::chrono::days(1)) return "later than the copy at hand";
  return "";
}

std::optional<Day> plausible(std::optional<Day> day) {
  if (!day) return std::nullopt;
  return why_not_credible(*day, std::nullopt).empty() ? day : std::nullopt;
}

std::optional<unsigned> month_of(std::string_view text) {
  static constexpr std::array kMonths = {"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv,
                                         "jul"sv, "aug"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv};
  if (digits(text) && text.size() <= 2) return static_cast<unsigned>(number(text));
  auto const found = std::find(kMonths.begin(), kMonths.end(), lower_ascii(text));
  if (found == kMonths.end()) return std::nullopt;
  return static_cast<unsigned>(found - kMonths.begin()) + 1;
}

}  // namespace

std::optional<NumericDate> read_numeric_date(std::string_view text, std::size_t at) {
  std::array<int, 3> part{};
  std::size_t i = at;
  char mark = 0;
  for (std::size_t p = 0; p < 3; ++p) {
    std::size_t const begin = i;
    while (i < text.size() && digit(text[i]) && i - begin < 5) part[p] = part[p] * 10 + (text[i++] - '0');
    std::size_t const size = i - begin;
    if (p < 2 ? size < 1 || size > 2 : size != 4) return std::nullopt;
    if (p == 2) break;
    if (i >= text.size() || (text[i] != '-' && text[i] != '/' && text[i] != '.') || (mark != 0 && text[i] != mark))
      return std::nullopt;
    mark = text[i++];
  }
  if (i < text.size() && !words_of(text.substr(i, 1)).empty()) return std::nullopt;
  auto const month_first = make_day(part[2], static_cast<unsigned>(part[0]), static_cast<unsigned>(part[1]));
  auto const day_first = make_day(part[2], static_cast<unsigned>(part[1]), static_cast<unsigned>(part[0]));
  if (mark == '.' && day_first) return NumericDate{i - at, *day_first, std::nullopt};
  if (!month_first && !day_first) return std::nullopt;
  NumericDate out{i - at, month_first ? *month_first : *day_first, std::nullopt};
  if (month_first && day_first && month_first != day_first) out.other = day_first;
  return out;
}

std::optional<Day> day_of_field(std::string_view value) {
  value = trim(value.substr(0, 80));
  if (auto const day = parse_iso_day(value.substr(0, 10))) return plausible(day);
  // 20230607, with or without a time behind it
  if (value.size() >= 8 && digits(value.substr(0, 8)) && (value.size() == 8 || value[8] == 'T'))
    return plausible(make_day(number(value.substr(0, 4)), static_cast<unsigned>(number(value.substr(4, 2))),
                              static_cast<unsigned>(number(value.substr(6, 2)))));
  // "Wed, 07 Jun 2023 18:05:00 +0800", "June 7, 2023"
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (at > 0 && value[at - 1] != ' ' && value[at - 1] != ',') continue;
    if (auto const numeric = read_numeric_date(value, at))
      return numeric->other ? std::nullopt : plausible(numeric->day);
    auto const date = read_date(value, at);
    if (date && date->form == DateReading::Form::day && date->year && date->month && date->day)
      return plausible(make_day(*date->year, *date->month, *date->day));
  }
  return std::nullopt;
}

std::optional<Day> day_of_url(std::string_view url) {
  url = url.substr(0, std::min(url.find_first_of("?#"), url.size()));
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < url.size() && parts.size() < 64;) {
    std::size_t const end = std::min(url.find('/', at), url.size());
    parts.push_back(url.substr(at, end - at));
    at = end + 1;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string_view const part = parts[i];
    if (part.size() >= 10)
      if (auto const day = plausible(parse_iso_day(part.substr(0, 10))); day && (part.size() == 10 || !digit(part[10])))
        return day;
    if (part.size() != 4 || !digits(part) || i + 2 >= parts.size()) continue;
    auto const month = month_of(parts[i + 1]);
    if (month && digits(parts[i + 2]) && parts[i + 2].size() <= 2)
      if (auto const day = plausible(make_day(number(part), *month, static_cast<unsigned>(number(parts[i + 2])))))
        return day;
  }
  return std::nullopt;
}

void choose_dates(std::vector<DateClue> clues, Document& document) {
  std::stable_sort(clues.begin(), clues.end(),
                   [](DateClue const& a, DateClue const& b) { return a.origin < b.origin; });
  DateClue const* chosen = nullptr;
  bool agreed = true;
  for (DateClue& clue : clues) {
    clue.refused = why_not_credible(clue.day, document.retrieved);
    if (!clue.refused.empty()) continue;
    if (clue.modified) {
      clue.refused = "a later change";
      if (!document.modified || clue.day > *document.modified) document.modified = clue.day;
    } else if (chosen == nullptr) {
      chosen = &clue;
    } else if (clue.origin != chosen->origin) {
      clue.refused = "a lower rung";
    } else {
      agreed = agreed && clue.day == chosen->day;
    }
  }
  if (chosen != nullptr && agreed) {
    document.published = chosen->day;
    document.published_from = chosen->origin;
    document.published_text = chosen->words;
  } else if (chosen != nullptr) {
    for (DateClue& clue : clues)
      if (clue.refused.empty()) clue.refused = "this rung gives two dates";
  }
  document.ladder = std::move(clues);
}

}  // namespace stet
