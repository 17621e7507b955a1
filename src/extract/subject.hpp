// What a quantity counts or measures.
//
//   "six Russian landing ships"             counted   head ship, terms russian landing ship
//   "$650 million in military aid"          measured  head aid
//   "the gross margin narrowed to 22.4 %"   measured  head margin
//   "nine of them minors"                   counted   nothing: partitive, the noun stands earlier
#pragma once

#include <optional>

#include "core/figure.hpp"
#include "extract/view.hpp"

namespace stet {

struct Counted {
  Subject subject;
  Offset end = 0;               // where the wording ends, the noun included
  std::string unit_text;        // the head as written
  bool partitive = false;       // "of them", "of the 37"
  std::uint32_t whole = kNone;  // partitive: the reading that gives the whole, where it stands in the phrase
  bool elided = false;          // no noun: "six were hurt", "the remaining 180"
};

/// The noun that the bare number `reading` counts. `elided` where the text leaves it out; nothing where the number
/// stands alone as an index.
std::optional<Counted> counted_noun(SentenceView const& view, Reading const& reading);

/// What a quantity with a unit of its own measures; an empty head where the sentence does not say.
Subject measured_thing(SentenceView const& view, Reading const& reading, Clause const& clause);

/// A phrase as a subject: head lemma, text, terms.
Subject subject_of(SentenceView const& view, Phrase const& phrase);

/// The last noun of one, "a space", between two words; nothing where there is none.
std::optional<Phrase> last_wanted(SentenceView const& view, std::size_t first, std::size_t last);

/// "A litre of diesel costs €1.89", "a pound of horn that brings $18,000": the unit that the price behind it, at word
/// `first`, is of; "" where the clause is about no one unit of anything.
std::string priced_unit(SentenceView const& view, Clause const& clause, std::size_t first);

/// "13 are arrested", "a blast killed 11": with no noun near, people, since such things happen to them. `first`: the
/// number's first word; `behind`: the word behind it.
bool people_by_state(SentenceView const& view, std::size_t first, std::size_t behind);

}  // namespace stet
