// `check: calendar`: a weekday that does not fall on its date, a day that no calendar has, an age or a length of time
// that does not follow from its dates (spans.cpp). Without a year the nearest such date to the document's day is meant,
// if it is near enough and the sentence names no year elsewhere.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

std::optional<Day> nearest_such_day(DateReading const& date, Day around, int window) {
  int const year = static_cast<int>(std::chrono::year_month_day(around).year());
  std::optional<Day> best;
  for (int y = year - 1; y <= year + 1; ++y) {
    auto const day = make_day(y, *date.month, *date.day);
    if (day && (!best || std::abs((*day - around).count()) < std::abs((*best - around).count()))) best = day;
  }
  if (!best || std::abs((*best - around).count()) > window) return std::nullopt;
  return best;
}

std::string_view month_name(unsigned month) {
  static constexpr std::string_view kNames[] = {"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
  return kNames[(month - 1) % 12];
}

}  // namespace

void calendar(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  if (rule.holds == Holds::age || rule.holds == Holds::duration) return calendar_spans(rule, scene, out);
  Dossier const& dossier = scene.dossier;
  std::map<std::pair<DocumentId, std::uint32_t>, std::set<int>> years;  // that a sentence names
  std::map<DocumentId, std::vector<Day>> told;                          // the full dates that a text gives
  for (DateMention const& mention : dossier.dates) {
    DateReading const& date = mention.reading;
    if (!date.year) continue;
    std::optional<Day> const day =
        date.month && date.day ? make_day(*date.year, *date.month, *date.day) : std::optional<Day>();
    // the dateline's year is the one that is meant anyway
    if (!day || day != dossier.documents[mention.span.doc].published)
      years[{mention.span.doc, mention.sentence}].insert(*date.year);
    if (day) told[mention.span.doc].push_back(*day);
  }
  // "In 2011 the ship sailed on Monday, June 13": of that year
  auto const falls_in_year_named = [&](DateMention const& mention) {
    auto const named = years.find({mention.span.doc, mention.sentence});
    return named != years.end() && std::any_of(named->second.begin(), named->second.end(), [&](int year) {
             auto const day = make_day(year, *mention.reading.month, *mention.reading.day);
             return day && weekday_of(*day) == *mention.reading.weekday;
           });
  };
  // "It was not until Monday 6 February" in a report on the fire of 5 February 2023: told of those days
  auto const falls_then = [&](DateMention const& mention) {
    constexpr int kSameStory = 14;  // days
    auto const& days = told[mention.span.doc];
    return std::any_of(days.begin(), days.end(), [&](Day near) {
      int const year = static_cast<int>(std::chrono::year_month_day(near).year());
      auto const day = make_day(year, *mention.reading.month, *mention.reading.day);
      return day && weekday_of(*day) == *mention.reading.weekday && std::abs((*day - near).count()) <= kSameStory;
    });
  };
  for (DateMention const& mention : dossier.dates) {
    DateReading const& date = mention.reading;
    if (date.form != DateReading::Form::day || !date.month || !date.day || *date.month < 1 || *date.month > 12)
      continue;
    std::string expected;
    if (rule.holds == Holds::exists) {
      // Leap days of an unstated year may be right.
      if (make_day(date.year.value_or(2000), *date.month, *date.day)) continue;
      auto const end = last_of_month(*make_day(date.year.value_or(2000), *date.month, 1));
      expected = std::string(month_name(*date.month)) + " has " +
                 std::to_string(static_cast<unsigned>(std::chrono::year_month_day(end).day())) + " days";
    } else {
      if (!date.weekday) continue;
      auto const& published = dossier.documents[mention.span.doc].published;
      std::optional<Day> const around = published ? published : dossier.as_of;
      std::optional<Day> day;
      if (date.year)
        day = make_day(*date.year, *date.month, *date.day);
      else if (around)
        day = nearest_such_day(date, *around, rule.window_days);
      if (!day || weekday_of(*day) == *date.weekday) continue;
      if (!date.year && (falls_then(mention) || falls_in_year_named(mention))) continue;
      expected = weekday_name(weekday_of(*day));
    }
    Shown shown;
    shown.words.emplace_back("date.text", std::string(dossier.text_of(mention.span)));
    shown.words.emplace_back("expected", expected);
    Finding finding = make_finding(rule, scene, {}, shown);
    finding.severity = severity_of(rule, scene, mention.span.doc);
    finding.locations.push_back(mention.span);
    out.push_back(std::move(finding));
  }
}

}  // namespace stet::kinds
