// Who gives the figures of a sentence, and in what voice: quoted, denied, planned.
#pragma once

#include <string>
#include <string_view>

#include "extract/noun_phrase.hpp"
#include "extract/view.hpp"

namespace stet {

/// A phrase as the name of a party: "Blinken", "the prefecture".
std::string name_of_party(SentenceView const& view, Phrase const& phrase);

/// Who says what a clause says; both empty where the document speaks for itself.
struct Party {
  std::string name;          // "Blinken", "the prefecture"
  std::string_view pronoun;  // or the pronoun that stands for it: "It reckons with 1,300 jobs"
};
Party attribution_of(SentenceView const& view, Clause const& clause);

struct Voice {
  bool quoted = false;
  bool denied = false;
  bool planned = false;
};
Voice voice_of(SentenceView const& view, Clause const& clause, std::size_t at);

}  // namespace stet
