// Do two figures speak of the same thing? Separators refuse; what they leave is weighed by the words the two share,
// against how much their numbers say already.
#pragma once

#include <vector>

#include "align/similarity.hpp"
#include "align/thresholds.hpp"
#include "core/figure.hpp"
#include "core/topic.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// How many figures of the sources a figure's unit measures, which is how easily chance makes an equal number: log10 of
/// it against a usual eight, between -0.6 and 0.5; 0 for counts, which their nouns tell apart.
class Crowd {
 public:
  explicit Crowd(std::vector<Figure> const& figures);
  double operator()(Figure const& figure) const { return crowd_[figure.id]; }
  /// Is it the only figure of its kind in its document: the one sum of money, the one count?
  bool alone(Figure const& figure) const { return alone_[figure.id]; }
  /// Is it the only count of its noun in its document: "17 stops", and no other stops?
  bool named_once(Figure const& figure) const { return named_once_[figure.id]; }

 private:
  std::vector<double> crowd_;
  std::vector<bool> alone_, named_once_;
};

/// What two figures of a dossier are weighed by.
struct Weighing {
  Similarity const& similarity;
  Crowd const& crowd;
  Lexicon const& lexicon;
  Thresholds const& thresholds;
};

/// Sets when b holds against a, and how their numbers stand to each other: agreement, touching, slip.
void compare_numbers(Figure const& a, Figure const& b, Comparison& pair);

/// Of two comparable, normalized figures from two documents, taken alone: sameness with its reason, order in time and
/// agreement. What their texts say beside them is the caller's.
Comparison same_thing(Figure const& a, Figure const& b, Weighing const& by);

/// Do the clauses of both share a state, a verb or a word, besides the noun that is counted?
bool says_alike(Figure const& a, Figure const& b);

/// "four countries", "54 countries": a noun alone makes no common thing. A table says all that it says in its headers.
bool shares_more_than_head(Figure const& a, Figure const& b, Lexicon const& lexicon);

/// Order in time of b against a.
TimeOrder time_order(Figure const& a, Figure const& b);

}  // namespace stet
