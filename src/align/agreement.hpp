// Whether two figures of one thing agree, and how closely.
#pragma once

#include "core/figure.hpp"
#include "core/topic.hpp"

namespace stet {

/// Can the two be compared as numbers at all: same dimension, currency, denominator?
bool comparable(Figure const& a, Figure const& b);

/// Of two comparable, normalized figures. Ranges agree where both ends do; an ambiguous unit agrees where any of its
/// readings does.
Agreement agreement(Figure const& a, Figure const& b);

/// Does one set a strict bound at the very number that the other gives ("more than 90 %", "90 %")? Where that number is
/// round (two zeros, a scale word) the bound is only left out.
bool strict_bound_at(Figure const& a, Figure const& b);

/// How exactly the number is written: log10 of its value over half a unit of its last digit that is no rounding zero;
/// 1,400 is 1.4, 940 is 2.3, 14.62 above 3. Hedges do not lower it, since "about 3,560" names 3,560. 0 for ranges and
/// vague numbers.
double precision(Figure const& figure);

/// Significant digits of the number as written: 150,000 -> 2, 148,900 -> 4, 3.50 -> 3; 1 for word quantities.
int significant_digits(Reading const& reading);

}  // namespace stet
