// How alike two figures' surroundings are: cosine of sparse term vectors in which rare terms weigh more.
#pragma once

#include <memory>
#include <vector>

#include "core/figure.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// Term vectors of a dossier's figures. A term's weight is its place (subject, clause, sentence, heading) times the
/// inverse document frequency ln(1 + N / df) over the sentences that hold figures (Spärck Jones 1972).
class Similarity {
 public:
  Similarity(std::vector<Figure> const& figures, Lexicon const& lexicon);
  ~Similarity();

  /// In [0, 1].
  double cosine(FigureId a, FigureId b) const;
  /// In [0, 1]: how much of the shorter vector the other one holds. A table cell or a headline says little around its
  /// number, and a long sentence much that the other need not repeat.
  double overlap(FigureId a, FigureId b) const;
  /// In [-1, 1]: cosine of the sums of the same words' vectors, under the same weights; what is alike though no word is
  /// shared. 0 without word vectors.
  double meaning(FigureId a, FigureId b) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stet
