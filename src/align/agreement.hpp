// Whether two figures of one thing agree, and how closely.
#pragma once

#include <utility>

#include "core/figure.hpp"
#include "core/topic.hpp"

namespace stet {

/// Can the two be compared as numbers at all: same dimension, currency, denominator?
bool comparable(Figure const& a, Figure const& b);

/// Of two comparable, normalized figures. Ranges agree where both ends do; an ambiguous unit agrees where any of its
/// readings does.
Agreement agreement(Figure const& a, Figure const& b);

/// What the two cover, in base units; of a rate and a bare amount ("430 million a year", "430 million") the rate's
/// numerator.
std::pair<Interval, Interval> on_one_scale(Figure const& a, Figure const& b);

/// Is one a rate, and the other an amount whose words name the same period ("1.9 million a year", "annual sales of 1.9
/// million")?
bool rate_in_words(Figure const& a, Figure const& b);

/// Do both name one number, whatever its unit, to the last digit: "1.2 million", "1,200,000"?
bool equal_numbers(Figure const& a, Figure const& b);

/// Does one set a strict bound at the very number that the other gives ("more than 90 %", "90 %")? Where that number is
/// round (two zeros, a scale word) the bound is only left out.
bool strict_bound_at(Figure const& a, Figure const& b);

/// Do the two bound one thing from opposite sides at the very same mark ("at least 90", "no more than 90")? One of them
/// turned the bound round.
bool turned_bound(Figure const& a, Figure const& b);

}  // namespace stet
