// The words of change, and which way each moves: one row a form.
#pragma once

#include "core/reading.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {

struct Move {
  Trend trend = Trend::none;
  // takes any figure as its change; a weak one ("lost", "added") only shares and what follows "by"
  bool strong = false;
};

extern Table<Move> const change_verbs;         // "rose", "cut"
extern Table<Move> const change_phrases;       // of two words: "put on", "fell back"
extern Table<Move> const change_nouns;         // "rise", "reduction"
extern Table<Move> const change_comparatives;  // behind the figure: "higher", "warmer"

}  // namespace stet::grammar
