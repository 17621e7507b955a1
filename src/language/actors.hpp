// Countries, their people and capitals, and well-known organisations, as actors of the news. Full country names come
// from
// Unicode CLDR; demonyms, capitals that stand for governments, short forms and organisations are rows of actors.txt.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "language/lexicon.hpp"

namespace stet {

/// The longest actor that `words` begin with; words as written ("U.S.", "North", "Korean"). A possessive ending on the
/// last of them and a headline's capitals are seen through: "Russia's", "RUSSIAN".
std::optional<Lexicon::Actor> actor_named(std::vector<std::string_view> const& words);

}  // namespace stet
