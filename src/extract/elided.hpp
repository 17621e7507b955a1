// Figures that leave what they are of to the figure before them.
#pragma once

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// "a share of 97 percent in Norway, 65 percent in Denmark and 36 percent in Finland": does the reading only say where
/// else, so that the noun of the figure before holds for it?
bool listed_elsewhere(SentenceView const& view, Reading const& reading);

/// "88.6% (2025: 87.2%)": a level, and in brackets with its year what it was.
bool compared_in_brackets(Document const& document, Figure const& now, Figure const& then);

}  // namespace stet
