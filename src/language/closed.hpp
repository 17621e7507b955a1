// The closed word classes of English: determiners, prepositions, pronouns, conjunctions, auxiliaries, particles, number
// words, and words for stretches of time. Our own list; the only place to add such a word.
#pragma once

#include <string_view>

#include "language/lexicon.hpp"

namespace stet {

/// Closed-class parts of speech of a lower-case word; empty for open-class words. They replace what WordNet says.
PosSet closed_class(std::string_view lower);

/// Weekdays, months, units and parts of time, by lemma.
bool time_word(std::string_view lemma);

}  // namespace stet
