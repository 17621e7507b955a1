// What a bare number counts.
//
//   "six Russian landing ships"   head ship, terms russian landing ship
//   "nine of them minors"         nothing: partitive, the noun stands earlier
#pragma once

#include <optional>
#include <string>

#include "extract/subject.hpp"

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

/// The last noun of one, "a space", between two words; nothing where there is none.
std::optional<Phrase> last_wanted(SentenceView const& view, std::size_t first, std::size_t last);

/// "13 are arrested", "a blast killed 11": with no noun near, people, since such things happen to them. `first`: the
/// number's first word; `behind`: the word behind it.
bool people_by_state(SentenceView const& view, std::size_t first, std::size_t behind);

}  // namespace stet
