// Which days a date wording means.
#pragma once

#include <optional>

#include "core/date.hpp"
#include "core/reading.hpp"

namespace stet {

/// The days that a date wording means in a document of day `anchor`. Weekdays and dates without a year are the nearest
/// such day not after `anchor`, or the next one where `future`. Nothing where the calendar has no such day, or where
/// the wording needs an anchor and there is none. Basis: stated for calendar dates, relative for the others.
std::optional<TimeSpan> resolve(DateReading const& date, std::optional<Day> anchor, bool future);

}  // namespace stet
