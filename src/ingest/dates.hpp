// The publication date ladder: of all clues, the one on the highest rung, if that rung agrees with itself.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// A date in figures with the year at its end.
struct NumericDate {
  std::size_t length = 0;
  Day day;
  std::optional<Day> other;  // the second way to read it: the order of day and month is open
};

/// "08-18-2025", "3/4/2022", "18.08.2025" at exactly `at`. Points are taken for day first.
std::optional<NumericDate> read_numeric_date(std::string_view text, std::size_t at);

/// The day that a field of metadata writes: ISO, or a date in words with a year. Nothing for undecided orders, for days
/// before 1990 and for anything else. Zones are not converted.
std::optional<Day> day_of_field(std::string_view value);
/// "/2023/06/07/", "/2023-06-07-", "/2023/jun/07/" in the path of an address.
std::optional<Day> day_of_url(std::string_view url);

/// Sets published, published_from, published_text, modified and the ladder. Two clues of one rung that differ give no
/// date. What lies more than a day after `document.retrieved`, where that is known, counts for nothing: no copy is older
/// than its original.
void choose_dates(std::vector<DateClue> clues, Document& document);

}  // namespace stet
