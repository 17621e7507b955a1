// Where a clause plays: the places that stand outside it, and the countries and organisations that words name.
#pragma once

#include <optional>

#include "core/figure.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/view.hpp"

namespace stet {

/// The country, government or organisation that word `i` begins to name; nothing where it names none.
std::optional<Lexicon::Actor> actor_at(SentenceView const& view, std::size_t i);

/// Adds the place that holds for the clause though it stands in front of it: the one that opens the sentence, the one
/// that "where" stands for, the one that a comma and its own apposition part from the clause. Only where none is known.
void find_place_in_front(SentenceView const& view, Clause const& clause, Context& context);

}  // namespace stet
