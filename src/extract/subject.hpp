// What a quantity with a unit of its own measures; counts: counted.hpp.
//
//   "$650 million in military aid"          head aid
//   "the gross margin narrowed to 22.4 %"   head margin
#pragma once

#include <optional>

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

/// What a quantity with a unit of its own measures; an empty head where the sentence does not say.
Subject measured_thing(SentenceView const& view, Reading const& reading, Clause const& clause);

/// A phrase as a subject: head lemma, text, terms.
Subject subject_of(SentenceView const& view, Phrase const& phrase);

/// "A litre of diesel costs €1.89", "a pound of horn that brings $18,000": the unit that the price behind it, at word
/// `first`, is of; "" where the clause is about no one unit of anything.
std::string priced_unit(SentenceView const& view, Clause const& clause, std::size_t first);

/// Is it a word for how something is counted, "number", "total", "share", which names a thing only with another in front?
bool names_amount(std::string_view lemma);

}  // namespace stet
