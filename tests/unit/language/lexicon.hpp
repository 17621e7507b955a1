// The lexicon with the built-in concepts, loaded once for all rows of the language tests.
#pragma once

#include "language/lexicon.hpp"

namespace stet::testing_support {

Lexicon const& lexicon();

}  // namespace stet::testing_support
