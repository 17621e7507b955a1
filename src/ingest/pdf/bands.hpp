// Bands of a page, each the height of a line or of lines that overlap, and the white gutters that run down through
// them.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/pdf/words.hpp"

namespace stet {

using PdfLines = std::vector<PdfLine const*>;

struct Extent {
  double begin = 0;
  double end = 0;
  double width() const { return end - begin; }
};

struct Band {
  PdfLines lines;             // by their left edge
  std::vector<Extent> cover;  // where they stand, ascending, apart
  bool one_row() const;       // do they all stand beside each other?
};

/// From the top down.
std::vector<Band> bands_of(PdfLines lines);

struct Gutter {
  Extent white;
  std::size_t first = 0;  // bands [first, last): those with lines on both sides, and what is between them
  std::size_t last = 0;
  std::size_t reach_first = 0;  // bands that it could go on through
  std::size_t reach_last = 0;
  std::size_t support = 0;  // lines on the side that has fewer
  double weight = 0;        // which of several gutters divides the page first
};

/// The weightiest gutter of at least `least` points with `fewest` lines or more on both sides.
std::optional<Gutter> best_gutter(std::vector<Band> const& bands, double least, std::size_t fewest);

/// The columns between all gutters that run through the whole stretch: where they stand, from the left.
std::vector<Extent> columns_of(std::vector<Band> const& bands, std::size_t first, std::size_t last, double least);

}  // namespace stet
