// What date.cpp and date_words.cpp lend each other. Private to grammars/.
#pragma once

#include "core/date.hpp"
#include "grammars/place.hpp"

namespace stet::grammar {

using Iterator = char const*;

/// The digits from `first` to `last`.
int number(Iterator first, Iterator last);
bool month_name(Iterator& first, Iterator last, unsigned& out);
bool weekday_name(Iterator& first, Iterator last, unsigned& out);
bool year_number(Iterator& first, Iterator last, int& out);

/// A whole number of a size that dates count in, in digits or words; 0 for none.
int small_count(Iterator& first, Place const& place);
/// "three weeks ago", "a year earlier"
bool ago(Iterator& first, Place const& place, DateReading& out);
/// yesterday, last year, this Friday, the past 24 hours
bool relative(Iterator& first, Place const& place, DateReading& out);
/// "second quarter of 2023", "Q3 2023"
bool quarter(Iterator& first, Iterator last, DateReading& out);
/// "1990s", "'90s"
bool decade(Iterator& first, Place const& place, DateReading& out);

}  // namespace stet::grammar
