// Lines that give a text its date, by their shape: datelines, slugs, "Published …", "City Council · 12 November 2025".
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.hpp"

namespace stet {

/// A day found in the text; without a year, or with two ways to read it, it only supports others.
struct FoundDate {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Day> day;                                 // certain
  std::optional<Day> other;                               // the second way to read 03/04/2022
  std::optional<std::pair<unsigned, unsigned>> yearless;  // month, day
};
std::vector<FoundDate> dates_in(std::string_view text);
/// The text before, between and behind the dates.
std::string without_dates(std::string_view text, std::vector<FoundDate> const& dates);

/// What the words just before a date say of it: "First published on", "(Moved", "Last updated:".
enum class DateMarker { none, published, modified };
DateMarker marker_before(std::string_view text, std::size_t at);

/// A date and nothing else but its weekday: "Thursday, November 30, 2023".
bool is_bare_date(std::string_view line);
/// A date, perhaps with place, clock and zone, no other words: "23 Sep 2026 15:48 CEST", "Leith, 6 June 2023".
bool is_date_line(std::string_view line);
/// One of several pieces is a date and no more than its place and time beside it; or the last one begins with the date,
/// where the next line was run on: "City Council · 12 November 2025 Report by the director."
bool has_dated_piece(std::string_view line);
/// The house that such a line begins with: "City Council"; "" where it begins otherwise.
std::string house_in(std::string_view line);

/// Where the dateline at the head of a paragraph ends: at its dash or its full stop; nothing where there is none.
std::optional<std::size_t> dateline_end(std::string_view text);
/// The dateline up to `end`, with the bracket that closes it.
std::string_view with_bracket(std::string_view text, std::size_t end);
/// "LEITH, June 6 (Agency Name)": the agency; "" where the brackets hold something else.
std::string agency_in(std::string_view dateline);

/// Words, in lower case, that speak of something that happened: the date is the event's, not the text's.
bool tells_of_event(std::vector<std::string_view> const& words);
/// The text that names itself beside the date: an edition, a draft, a release, a statement. Words in lower case.
bool names_itself(std::vector<std::string_view> const& words);
bool clock_word(std::string_view lower);
bool weekday_word(std::string_view lower);
bool is_any(std::string_view word, std::initializer_list<std::string_view> list);

}  // namespace stet
