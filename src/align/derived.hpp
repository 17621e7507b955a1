// What follows from figures that a source gives: a change from its two ends ("from 60.1 to 62.6 percent" is a rise of
// 2.5 points, or of 4.2 percent), a share from a part and its whole, the conversion of a figure.
#pragma once

#include <vector>

#include "align/similarity.hpp"
#include "core/dossier.hpp"

namespace stet {

/// Adds comparisons of the draft's changes with the pairs of levels in the sources that imply one: one comparison with
/// each end. `pairs` holds all others; what it has already of the same two figures is replaced.
void derive_changes(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs);

/// Adds comparisons of the draft's shares with the parts in the sources that make just this share of their whole: "14
/// of the 41 bodies" is about a third. Only what agrees is added: that a share is another one is no fault of the
/// draft's.
void derive_shares(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs);

/// "58 billion kroner, two thirds of it in arms": where a source gives the 58 billion, another figure of the same row,
/// sentence or the next one that makes just this share of it, and is told with a word of the share's, answers the share.
/// Only what agrees is added. `pairs` is sorted afterwards.
void derive_shares_of_matched(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs);

/// "37 hectares (140 acres)": where a source has the 37 hectares, the 140 acres are compared with them too. `pairs` is
/// sorted afterwards.
void derive_conversions(Dossier const& dossier, std::vector<Comparison>& pairs);

}  // namespace stet
