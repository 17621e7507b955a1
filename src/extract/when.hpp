// When a figure holds: which date of the text dates it, and which days that date means.
#pragma once

#include <optional>

#include "core/date.hpp"
#include "extract/view.hpp"

namespace stet {

/// The days that a date wording means in a document of day `anchor`. Weekdays and dates without a year are the nearest
/// such day not after `anchor`, or the next one where `future`. Nothing where the calendar has no such day, or where
/// the wording needs an anchor and there is none. Basis: stated for calendar dates, relative for the others.
std::optional<TimeSpan> resolve(DateReading const& date, std::optional<Day> anchor, bool future);

struct Dating {
  TimeSpan when;
  bool reported = false;  // the date belongs to the words of who says it ("said on Friday")
};

/// The date of the sentence that dates the figure at word `at`; nothing where the sentence has none that does.
std::optional<Dating> dating_of(SentenceView const& view, Clause const& clause, std::size_t at,
                                std::optional<Day> anchor);

}  // namespace stet
