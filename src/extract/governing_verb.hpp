// The verb that takes a figure.
#pragma once

#include <string>

#include "extract/noun_phrase.hpp"
#include "extract/view.hpp"

namespace stet {

/// "killed 12", "12 were hurt": the lemma of the verb that takes the figure as object or subject, the figure standing
/// at words [first, after). "be" for what merely is so; "" for verbs of saying, counting and moving, and light ones.
std::string governing_verb(SentenceView const& view, Clause const& clause, std::size_t first, std::size_t after);

}  // namespace stet
