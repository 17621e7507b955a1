// What the families about ages and lengths of time share.
#pragma once

#include <algorithm>

#include "extract/sums/line.hpp"

namespace stet::sums {

using Form = DateReading::Form;

inline DateReading const& date(Line const& line, std::size_t item) {
  return line.dates[line.items[item].index].reading;
}
inline bool is_date(Line const& line, std::size_t item) { return line.items[item].kind == Item::Kind::date; }
inline bool with_year(Line const& line, std::size_t item) {
  DateReading const& it = date(line, item);
  return it.year && (it.form == Form::day || it.form == Form::month || it.form == Form::year);
}
inline bool has_dates(Line const& line) {
  return std::any_of(line.items.begin(), line.items.end(),
                     [](Item const& item) { return item.kind == Item::Kind::date; });
}

}  // namespace stet::sums
