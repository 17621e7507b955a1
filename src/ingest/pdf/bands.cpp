#include "ingest/pdf/bands.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/pdf/lines.hpp"

namespace stet {
namespace {

constexpr double kCore = 0.3;  // of a line's height, above and below its middle: boxes of set lines overlap

constexpr double kClose = 0.8;       // line heights from middle to middle
constexpr double kHair = 0.01;       // points
constexpr std::size_t kEnough = 20;  // lines on both sides, from which on only the height counts

double core_top(PdfLine const& line) { return line.box.middle() - kCore * line.box.height(); }
double core_bottom(PdfLine const& line) { return line.box.middle() + kCore * line.box.height(); }

void add(std::vector<Extent>& cover, Extent piece) {
  if (!cover.empty() && piece.begin <= cover.back().end)
    cover.back().end = std::max(cover.back().end, piece.end);
  else
    cover.push_back(piece);
}

void settle(Band& band) {
  std::stable_sort(band.lines.begin(), band.lines.end(),
                   [](PdfLine const* a, PdfLine const* b) { return a->box.left < b->box.left; });
  for (PdfLine const* line : band.lines) add(band.cover, {line->box.left, line->box.right});
}

/// The widest piece of `white` that stays white in the band.
Extent narrowed(Extent white, Band const& band) {
  Extent best{white.begin, white.begin};
  double from = white.begin;
  for (Extent const& piece : band.cover) {
    if (piece.end <= from) continue;
    if (piece.begin >= white.end) break;
    if (piece.begin - from > best.width()) best = {from, piece.begin};
    from = std::max(from, piece.end);
  }
  if (white.end - from > best.width()) best = {from, white.end};
  return best;
}

bool is_left_of(Band const& band, Extent white) { return band.cover.back().end <= white.begin + kHair; }
bool is_right_of(Band const& band, Extent white) { return band.cover.front().begin >= white.end - kHair; }

/// Are they nearer than lines of one column? Those of two columns may alternate.
bool are_close(Band const& upper, Band const& lower) {
  PdfLine const& a = *upper.lines.front();
  PdfLine const& b = *lower.lines.front();
  return std::abs(b.box.middle() - a.box.middle()) < kClose * std::max(a.size, b.size);
}

class GutterFinder {
 public:
  GutterFinder(std::vector<Band> const& bands, double least, std::size_t fewest)
      : bands_(bands), least_(least), fewest_(fewest), tried_(bands.size()) {}

  std::optional<Gutter> best() {
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      auto const& cover = bands_[i].cover;
      for (std::size_t k = 1; k < cover.size(); ++k) try_from(i, {cover[k - 1].end, cover[k].begin});
      if (i + 1 == bands_.size() || !are_close(bands_[i], bands_[i + 1])) continue;
      auto const& next = bands_[i + 1].cover;
      try_from(i, {cover.back().end, next.front().begin});
      try_from(i, {next.back().end, cover.front().begin});
    }
    return best_;
  }

 private:
  void try_from(std::size_t band, Extent white) {
    if (white.width() >= least_ && !is_tried(band, white)) keep(grow(band, white));
  }

  /// Does the band have lines on both sides of the white, alone or with a neighbour that alternates with it?
  bool on_both_sides(std::size_t band, Extent white) const {
    bool const left = is_left_of(bands_[band], white), right = is_right_of(bands_[band], white);
    if (!left && !right) return true;
    auto const alternates = [&](std::size_t upper, std::size_t other) {
      return are_close(bands_[upper], bands_[upper + 1]) &&
             (left ? is_right_of(bands_[other], white) : is_left_of(bands_[other], white));
    };
    return (band > 0 && alternates(band - 1, band - 1)) || (band + 1 < bands_.size() && alternates(band, band + 1));
  }

  bool is_tried(std::size_t band, Extent white) const {
    return std::any_of(tried_[band].begin(), tried_[band].end(),
                       [&](Extent t) { return t.begin < white.end && white.begin < t.end; });
  }

  Gutter grow(std::size_t from, Extent white) {
    Gutter out{white, from, from + 1, from, from + 1, 0, 0};
    while (out.reach_last < bands_.size() && take(out.reach_last, out.white)) ++out.reach_last;
    while (out.reach_first > 0 && take(out.reach_first - 1, out.white)) --out.reach_first;
    out.first = out.reach_last;
    std::size_t left = 0, right = 0;
    for (std::size_t i = out.reach_first; i < out.reach_last; ++i) {
      if (!on_both_sides(i, out.white)) continue;
      tried_[i].push_back(out.white);
      out.first = std::min(out.first, i);
      out.last = i + 1;
    }
    for (std::size_t i = out.first; i < out.last; ++i)
      for (PdfLine const* line : bands_[i].lines) ++(line->box.right <= out.white.begin + kHair ? left : right);
    out.support = std::min(left, right);
    double const height = bands_[out.last - 1].lines.front()->box.bottom - bands_[out.first].lines.front()->box.top;
    // the taller one divides the page; of three lines beside a page of text that is less sure
    out.weight = std::sqrt(static_cast<double>(std::min(out.support, kEnough))) * std::max(height, 0.0);
    return out;
  }

  bool take(std::size_t band, Extent& white) const {
    Extent const next = narrowed(white, bands_[band]);
    if (next.width() < least_) return false;
    white = next;
    return true;
  }

  void keep(Gutter gutter) {
    if (gutter.support >= fewest_ && (!best_ || gutter.weight > best_->weight)) best_ = gutter;
  }

  std::vector<Band> const& bands_;
  double least_;
  std::size_t fewest_;
  std::vector<std::vector<Extent>> tried_;
  std::optional<Gutter> best_;
};

}  // namespace

bool Band::one_row() const {
  return std::all_of(lines.begin(), lines.end(), [&](PdfLine const* line) { return beside(*lines.front(), *line); });
}

std::vector<Band> bands_of(PdfLines lines) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](PdfLine const* a, PdfLine const* b) { return core_top(*a) < core_top(*b); });
  std::vector<Band> bands;
  double bottom = 0;
  for (PdfLine const* line : lines) {
    if (bands.empty() || core_top(*line) >= bottom) {
      bands.emplace_back();
      bottom = core_bottom(*line);
    }
    bands.back().lines.push_back(line);
    bottom = std::max(bottom, core_bottom(*line));
  }
  for (Band& band : bands) settle(band);
  return bands;
}

std::optional<Gutter> best_gutter(std::vector<Band> const& bands, double least, std::size_t fewest) {
  return GutterFinder(bands, least, fewest).best();
}

std::vector<Extent> columns_of(std::vector<Band> const& bands, std::size_t first, std::size_t last, double least) {
  std::vector<Extent> all;
  for (std::size_t i = first; i < last; ++i) all.insert(all.end(), bands[i].cover.begin(), bands[i].cover.end());
  std::sort(all.begin(), all.end(), [](Extent a, Extent b) { return a.begin < b.begin; });
  std::vector<Extent> columns;
  for (Extent const& piece : all) {
    if (!columns.empty() && piece.begin - columns.back().end < least)
      columns.back().end = std::max(columns.back().end, piece.end);
    else
      columns.push_back(piece);
  }
  return columns;
}

}  // namespace stet
