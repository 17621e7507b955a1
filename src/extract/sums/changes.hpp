// What the files about changes share.
#pragma once

#include <initializer_list>
#include <string>

#include "extract/sums/line.hpp"

namespace stet::sums {

/// A level, or a percentage that is none of change.
bool quantity(Figure const& figure);
/// "$1,130 a tonne. In March it was $1,050": what one is per, the other is too.
bool price_per_left_out(Figure const& a, Figure const& b);
/// "a 30 % rise on last year", "an average rise of 5 %", "5 % in real terms": worked out from something else.
/// `last`: the last of the three figures; what stands behind it is looked at.
bool other_base(Line const& line, std::size_t change, std::size_t last);
/// Is `noun` what one of the levels counts or measures?
bool names(Line const& line, std::initializer_list<std::size_t> levels, std::string const& noun);
/// "a rise of 83 per cent in the number of ships": of what the text says behind it, and not of the guests before.
bool in_something_else(Line const& line, std::size_t p, std::initializer_list<std::size_t> levels);

/// Changes whose levels stand in the sentences before.
void find_changes_told_apart(Line const& line, Claims& out);

}  // namespace stet::sums
