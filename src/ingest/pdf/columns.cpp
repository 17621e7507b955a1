#include "ingest/pdf/columns.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <span>
#include <utility>

#include "ingest/pdf/bands.hpp"
#include "ingest/pdf/lines.hpp"
#include "ingest/pdf/table.hpp"

namespace stet {
namespace {

constexpr double kGutter = 0.6;          // ems: narrower ones are spaces
constexpr double kPhrase = 1.5;          // ems: pieces farther apart are not one line even within prose
constexpr std::size_t kFewestLines = 3;  // on both sides of a gutter
constexpr double kEdge = 1.5;            // points that a justified line may miss its column's edge by
constexpr std::size_t kMostHeads = 3;    // lines of the heads of a table's columns
constexpr unsigned kDeepest = 40;

double middle_em(std::vector<PdfLine> const& lines) {
  std::vector<double> ems;
  for (PdfLine const& line : lines) ems.push_back(em_of(line));
  auto const middle = ems.begin() + static_cast<std::ptrdiff_t>(ems.size() / 2);
  std::nth_element(ems.begin(), middle, ems.end());
  return *middle;
}

PdfLines lines_of(std::span<Band const> bands) {
  PdfLines out;
  for (Band const& band : bands) out.insert(out.end(), band.lines.begin(), band.lines.end());
  return out;
}

class Divider {
 public:
  explicit Divider(double em) : gutter_(kGutter * em) {}

  void divide(PdfLines lines, unsigned depth) {
    if (lines.empty()) return;
    std::vector<Band> const bands = join_justified(bands_of(std::move(lines)));
    auto gutter = best_gutter(bands, gutter_, kFewestLines);
    if (depth >= kDeepest || !gutter) return put_text(bands);
    std::span<Band const> const all(bands);
    std::vector<Extent> columns;
    Gutter const table = table_stretch(bands, *gutter, columns);
    auto rows = read_pdf_table(all.subspan(table.first, table.last - table.first), columns);
    if (rows) {
      gutter = table;
    } else {
      go_on_to_longer_side(bands, *gutter);
      columns = columns_of(bands, gutter->first, gutter->last, gutter_);
    }
    if (columns.size() < 2) return put_text(bands);
    if (rows) gutter->first = take_heads(bands, gutter->first, columns, *rows);
    divide(lines_of(all.first(gutter->first)), depth + 1);
    if (rows)
      put_table(std::move(*rows), columns.size());
    else
      put_columns(all.subspan(gutter->first, gutter->last - gutter->first), columns, depth);
    divide(lines_of(all.subspan(gutter->last)), depth + 1);
  }

  std::vector<PdfRegion> take() { return std::move(out_); }

 private:
  /// Puts together what stands apart in a column set to a width: rows from edge to edge with even gaps.
  std::vector<Band> join_justified(std::vector<Band> bands) {
    double left = bands.front().cover.front().begin, right = 0;
    for (Band const& band : bands) {
      left = std::min(left, band.cover.front().begin);
      right = std::max(right, band.cover.back().end);
    }
    auto const left_of = [&](std::size_t i) { return bands[i].cover.front().begin; };
    auto const full = [&](std::size_t i) {
      if (bands[i].cover.back().end < right - kEdge) return false;
      // within an item of a list the edge is that of the lines around
      bool const hangs = (i > 0 && std::abs(left_of(i) - left_of(i - 1)) < kEdge) ||
                         (i + 1 < bands.size() && std::abs(left_of(i) - left_of(i + 1)) < kEdge);
      return hangs || left_of(i) <= left + kEdge;
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) count += bands[i].lines.size() == 1 && full(i) ? 1 : 0;
    if (count < 2 || 6 * count < bands.size()) return bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      Band& band = bands[i];
      if (band.lines.size() < 2 || !full(i) || !band.one_row()) continue;
      PdfLine whole = joined(band.lines);
      if (!is_evenly_set(whole)) continue;
      made_.push_back(std::move(whole));
      band.lines = {&made_.back()};
      band.cover = {{made_.back().box.left, made_.back().box.right}};
    }
    return bands;
  }

  /// The gutter's stretch as that of a table: without heads over several columns, and with the rows above and below
  /// that keep to its columns though they leave this gutter's one side empty.
  Gutter table_stretch(std::vector<Band> const& bands, Gutter gutter, std::vector<Extent>& columns) const {
    columns = columns_of(bands, gutter.first, gutter.last, gutter_);
    for (std::size_t heads = 1; heads <= kMostHeads && gutter.first + heads + kFewestLines <= gutter.last; ++heads) {
      auto finer = columns_of(bands, gutter.first + heads, gutter.last, gutter_);
      if (finer.size() <= columns.size()) continue;
      columns = std::move(finer);
      gutter.first += heads;
      break;
    }
    auto const keeps = [&](std::size_t first, std::size_t last, std::size_t band) {
      return bands[band].lines.size() > 1 && bands[band].one_row() &&
             columns_of(bands, first, last, gutter_).size() == columns.size();
    };
    while (gutter.last < bands.size() && keeps(gutter.first, gutter.last + 1, gutter.last)) ++gutter.last;
    while (gutter.first > 0 && keeps(gutter.first - 1, gutter.last, gutter.first - 1)) --gutter.first;
    columns = columns_of(bands, gutter.first, gutter.last, gutter_);
    return gutter;
  }

  /// Puts the heads of columns that stand close above a table into its rows. Returns the first band taken.
  static std::size_t take_heads(std::vector<Band> const& bands, std::size_t first, std::vector<Extent> const& columns,
                                std::vector<PdfRow>& rows) {
    for (std::size_t taken = 0; first > 0 && taken < kMostHeads; ++taken) {
      auto head = read_column_heads(bands[first - 1], columns);
      if (!head || !put_head(std::move(*head), rows)) break;
      --first;
    }
    return first;
  }

  /// Columns that end at the same height end there; else the longer one goes on as far as the gutter reaches.
  static void go_on_to_longer_side(std::vector<Band> const& bands, Gutter& gutter) {
    double left = 0, right = 0, size = 0;
    double left_top = 1e9, right_top = 1e9;
    for (std::size_t i = gutter.first; i < gutter.last; ++i) {
      for (PdfLine const* line : bands[i].lines) {
        bool const is_left = line->box.right <= gutter.white.begin + 0.01;
        double& bottom = is_left ? left : right;
        double& top = is_left ? left_top : right_top;
        bottom = std::max(bottom, line->box.bottom);
        top = std::min(top, line->box.top);
        size = std::max(size, line->size);
      }
    }
    auto const bottom_of = [&](std::size_t i) {
      double bottom = 0;
      for (PdfLine const* line : bands[i].lines) bottom = std::max(bottom, line->box.bottom);
      return bottom;
    };
    // What comes next close below one side shows that this side has not ended.
    auto const follows = [&](std::size_t upper, std::size_t lower) {
      return bands[lower].lines.front()->box.top - bottom_of(upper) < 0.8 * size;
    };
    if (gutter.last < gutter.reach_last && follows(gutter.last - 1, gutter.last)) gutter.last = gutter.reach_last;
    if (gutter.first > gutter.reach_first && follows(gutter.first - 1, gutter.first)) gutter.first = gutter.reach_first;
  }

  void put_table(std::vector<PdfRow> rows, std::size_t columns) {
    PdfRegion& region = out_.emplace_back();
    region.kind = PdfRegion::Kind::table;
    region.rows = std::move(rows);
    region.columns = columns;
  }

  /// No table: columns of text each by itself; neighbours without running text stay together and are looked at again.
  void put_columns(std::span<Band const> bands, std::vector<Extent> const& columns, unsigned depth) {
    std::vector<PdfLines> by_column(columns.size());
    for (Band const& band : bands)
      for (PdfLine const* line : band.lines) by_column[column_of(*line, columns)].push_back(line);
    std::vector<bool> prose;
    for (PdfLines const& column : by_column) prose.push_back(look_at(column).prose);
    bool const any = std::find(prose.begin(), prose.end(), true) != prose.end();
    bool const rows = std::all_of(bands.begin(), bands.end(), [](Band const& band) { return band.one_row(); });
    if (!any && rows) return put_loose(bands);
    PdfLines group;
    for (std::size_t i = 0; i < by_column.size(); ++i) {
      group.insert(group.end(), by_column[i].begin(), by_column[i].end());
      bool const alone = !any || prose[i] || i + 1 == by_column.size() || prose[i + 1];
      if (alone) divide(std::exchange(group, {}), depth + 1);
    }
  }

  void put_loose(std::span<Band const> bands) {
    PdfRegion& region = out_.emplace_back();
    region.kind = PdfRegion::Kind::loose;
    for (Band const& band : bands)
      for (PdfLine const* line : band.lines) region.lines.push_back(*line);
  }

  /// One column: bands of one line are its text; bands of several stand alone, unless running text goes on around them.
  void put_text(std::vector<Band> const& bands) {
    for (std::size_t i = 0; i < bands.size(); ++i) {
      Band const& band = bands[i];
      if (band.lines.size() == 1) {
        text().lines.push_back(*band.lines.front());
        continue;
      }
      if (is_wide_set(band) &&
          ((i > 0 && spans(bands[i - 1], band)) || (i + 1 < bands.size() && spans(bands[i + 1], band)))) {
        text().lines.push_back(joined(band.lines));
        continue;
      }
      put_loose({&band, 1});
    }
    text_open_ = false;
  }

  PdfRegion& text() {
    if (!text_open_ || out_.empty() || out_.back().kind != PdfRegion::Kind::text) out_.emplace_back();
    text_open_ = true;
    return out_.back();
  }

  static bool is_wide_set(Band const& band) {
    if (!band.one_row()) return false;
    for (std::size_t i = 1; i < band.lines.size(); ++i)
      if (band.lines[i]->box.left - band.lines[i - 1]->box.right > kPhrase * em_of(*band.lines[i])) return false;
    return true;
  }

  /// Is `other` one line of running text over the whole width of the band?
  static bool spans(Band const& other, Band const& band) {
    if (other.lines.size() != 1 || other.lines[0]->words.size() < 4) return false;
    double const em = em_of(*other.lines[0]);
    return other.cover.front().begin <= band.cover.front().begin + 2 * em &&
           other.cover.back().end >= band.cover.back().begin + em;
  }

  double gutter_;
  std::deque<PdfLine> made_;  // lines put together, which stay where they are
  std::vector<PdfRegion> out_;
  bool text_open_ = false;
};

}  // namespace

std::vector<PdfRegion> find_regions(std::vector<PdfLine> lines) {
  if (lines.empty()) return {};
  if (lines.size() > kMostLinesOfPage) {
    PdfRegion region;
    region.kind = PdfRegion::Kind::loose;
    region.lines = std::move(lines);
    return {std::move(region)};
  }
  PdfLines all;
  for (PdfLine const& line : lines) all.push_back(&line);
  Divider divider(middle_em(lines));
  divider.divide(std::move(all), 0);
  return divider.take();
}

}  // namespace stet
