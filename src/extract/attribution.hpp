// Who gives the figures of a sentence, and in what voice: quoted, denied, planned.
#pragma once

#include <string>

#include "extract/view.hpp"

namespace stet {

/// The party: "Blinken", "the prefecture"; empty where the document speaks for itself.
std::string attribution_of(View const& view, Clause const& clause);

struct Voice {
  bool quoted = false;
  bool denied = false;
  bool planned = false;
};
Voice voice_of(View const& view, Clause const& clause, std::size_t at);

}  // namespace stet
