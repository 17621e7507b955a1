// Numbers that differ the way a hand slips when it copies one.
#pragma once

#include "core/figure.hpp"

namespace stet {

/// Another unit or currency ("118 miles" for 118 kilometres), a week for a day, a million for a thousand, a zero too
/// many, two digits swapped, a bound turned round. Chance makes these seldom, so what else is alike need not be much.
bool slip_of_the_pen(Figure const& a, Figure const& b);

/// "$40m" and "$40 billion", "31 million" and "3.1 million", "£240m" and "£420m": one digit or two alone chance makes
/// too, so that the words must say more than for a slip of the pen.
bool digits_slip(Figure const& a, Figure const& b);

}  // namespace stet
