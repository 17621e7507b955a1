// What keeps two figures apart, whatever their words have in common: another actor, place, scope, state; and how the
// things they count are related.
#pragma once

#include <string>

#include "core/figure.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// The reason why the two cannot be the same thing, in words for the user; empty where nothing separates them. A
/// feature that one of them lacks separates nothing.
std::string separated(Figure const& a, Figure const& b, Lexicon const& lexicon);

/// Of two figures whose numbers differ: what else keeps them from being one thing. An equal number makes up for these,
/// since a text may leave them unsaid; a differing one does not.
std::string separated_if_differing(Figure const& a, Figure const& b, Lexicon const& lexicon);

/// Does one text give a part ("six of them") and the other not? An equal number may still be the same thing, told
/// without its whole.
bool part_against_whole(Figure const& a, Figure const& b);

enum class Kinship : std::uint8_t { unknown, same, broader, apart };

/// Of the things counted or measured: heads by the lexicon; persons in one state are the same thing under any name.
Kinship kinship(Figure const& a, Figure const& b, Lexicon const& lexicon);

}  // namespace stet
