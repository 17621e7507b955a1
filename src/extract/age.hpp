// Ages that only the word for a person tells from other bare numbers: "children under five", "65 or older", "died at
// 81".
#pragma once

#include "extract/view.hpp"

namespace stet {

/// Is the bare number of `reading` the age of a person? Whole numbers up to 120 alone.
bool age_of_person(SentenceView const& view, Reading const& reading);

/// Makes `reading` an age in years; its bounds stay, and "past 65" gets one.
void make_age(SentenceView const& view, Reading& reading);

}  // namespace stet
