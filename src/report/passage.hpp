// The passages of text that a finding speaks of, cut so that a reader sees the figures in their sentences.
//
//   passages_of(dossier, finding)   the draft's sentence with its figure marked, then each source's
#pragma once

#include <string_view>
#include <vector>

#include "core/dossier.hpp"

namespace stet {

/// One sentence with what is marked in it.
struct Passage {
  Span whole;
  std::vector<Span> marks;        // inside `whole`, sorted, apart from each other
  std::vector<FigureId> figures;  // of the finding; empty where only a location is marked
};

/// A stretch of a passage's text.
struct Piece {
  std::string_view text;
  bool marked = false;
};

/// The sentence that holds `span`, or `span` itself where none does.
Span sentence_around(Document const& document, Span span);

Passage passage_of(Dossier const& dossier, Figure const& figure);
/// One passage a sentence, in the order in which the finding names its figures and then its locations.
std::vector<Passage> passages_of(Dossier const& dossier, Finding const& finding);

/// The passage as pieces, about `limit` bytes around the first mark at most; what is left out shows as "…".
std::vector<Piece> pieces_of(Dossier const& dossier, Passage const& passage, std::size_t limit);

}  // namespace stet
