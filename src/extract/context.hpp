// What a figure belongs to: terms, actors, places, scope, counted states.
#pragma once

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// Fills figure.context (less `wider` and `headers`) from the sentence; needs figure.subject.
void find_context(SentenceView const& view, Clause const& clause, Figure& figure);

/// "for every two pensioners there are three people": what the count whose first word is `first` is a rate of, as
/// written; "" for a plain count.
std::string for_every(SentenceView const& view, Clause const& clause, std::size_t first);

/// Content lemmas of a whole sentence, in text order, each once.
std::vector<std::string> terms_of(SentenceView const& view);

}  // namespace stet
