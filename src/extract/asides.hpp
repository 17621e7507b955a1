// What a clause says of the other figures in it that it gives alike.
#pragma once

#include <vector>

#include "core/figure.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/view.hpp"

namespace stet {

/// Words [first, last) of a clause that are said of another figure.
struct Aside {
  std::size_t first, last;
};
using Asides = std::vector<Aside>;

bool in_any(Asides const& asides, std::size_t i);

/// "41 percent in Norway and 36 percent in Finland", "Italy with 3.1 million and Portugal with 2.9": of figures that
/// one clause gives alike, each with its own whereabouts, those of the others are not this one's.
Asides asides_of(SentenceView const& view, Clause const& clause, Figure const& figure);

}  // namespace stet
