// What a figure belongs to: terms, actors, places, scope, counted states.
#pragma once

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// Fills figure.context (less `wider` and `headers`) from the sentence; needs figure.subject.
void find_context(SentenceView const& view, Clause const& clause, Figure& figure);

/// Content lemmas of a whole sentence, in text order, each once.
std::vector<std::string> terms_of(SentenceView const& view);

}  // namespace stet
