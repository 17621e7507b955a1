// Totals of tables: the row called "Total" is the sum of those above it, the column called "Total" that of those beside
// it. A total is believed to be one only where others of its row or column work out, or where the table has no other.
//
//   Site,2022,2023,Total
//   Leith,40,50,90
//   Arlen,30,20,60          60: row 30 + 20
//   Total,70,70,140         140: column 90 + 60 or row 70 + 70
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "extract/sums/parts.hpp"
#include "extract/table.hpp"

namespace stet::sums {
namespace {

constexpr std::size_t kMostRows = 400;

struct GridRow {
  std::string label;                               // the first cell's words, lowercase
  std::map<std::uint16_t, std::uint32_t> figures;  // column -> index of the cell's only figure
  std::map<std::uint16_t, double> shares;          // … of the percentages among them, which are not in `figures`
};

struct Grid {
  std::vector<GridRow> rows;
  std::map<std::uint16_t, std::string> heads;  // column -> header, lowercase
};

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  while (!out.empty() && (out.back() == ' ' || out.back() == ':' || out.back() == '*')) out.pop_back();
  return out;
}

/// "Total", "Grand total", "Total costs", "All sites"; no "Subtotal", whose parts the layout alone can tell.
bool names_total(std::string const& label) {
  for (std::string_view const whole : {"sum", "all", "overall", "together", "in all", "combined"})
    if (label == whole) return true;
  return label == "total" || label.starts_with("total ") || label.ends_with(" total") || label.starts_with("total, ") ||
         label.starts_with("totals");
}

/// "Together", or "Total of the five parties" under five rows: what is listed is all there is.
bool says_full(std::string const& label, std::size_t rows) {
  constexpr std::string_view kNumbers[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (label == "together" || label == "combined") return true;
  bool const counts = rows >= 2 && rows < 2 + std::size(kNumbers) && label.starts_with("total of the ");
  return counts && label.find(' ' + std::string(kNumbers[rows - 2]) + ' ') != std::string::npos;
}

/// "of which exports": a part of the row above it.
bool names_part_of_part(std::string const& label) {
  for (std::string_view const begin : {"of which", "including", "thereof", "of that", "of these", "among"})
    if (label.starts_with(begin)) return true;
  return false;
}

/// Averages, shares, ranks and changes are no amounts that add up.
bool adds_up(std::string const& label) {
  for (std::string_view const word :
       {"%", "average", "mean", "median", "rate", "change", "rank", "share", "per ", "ratio", "balance", "closing",
        "opening", "net", "year", "difference", "target", "budgeted"})
    if (label.find(word) != std::string::npos) return false;
  return true;
}

class TableReader {
 public:
  TableReader(Document const& document, std::span<Figure> figures, Claims& out)
      : figures_(figures), out_(out), grids_(grids_of(document)) {}

  void run() {
    for (Grid const& grid : grids_) {
      rows(grid);
      columns(grid);
    }
  }

 private:
  using Cells = std::vector<std::uint32_t>;  // indexes of figures

  struct Sum {
    std::uint32_t total = 0;
    Cells parts;
    bool fits = false;
  };

  std::vector<Grid> grids_of(Document const& document) {
    std::map<std::uint32_t, Grid> grids;
    std::vector<Block const*> const headers = header_rows(document);
    std::map<std::uint32_t, std::pair<std::uint32_t, std::size_t>> place;  // block -> table, row
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
      Block const& block = document.blocks[at];
      if (block.zone != Zone::table || block.table == kNone || block.cells.empty()) continue;
      Grid& grid = grids[block.table];
      bool const header = block.table < headers.size() && headers[block.table] == &block;
      if (header)
        for (Cell const& cell : block.cells) grid.heads[cell.column] = lowered(document.cut(cell.begin, cell.end));
      if (header || grid.rows.size() >= kMostRows) continue;
      Cell const& first = block.cells.front();
      place[at] = {block.table, grid.rows.size()};
      grid.rows.push_back({lowered(document.cut(first.begin, first.end)), {}, {}});
    }
    std::map<std::pair<std::uint32_t, std::uint16_t>, unsigned>
        crowd;  // a cell of several figures is none that adds up
    for (std::uint32_t i = 0; i < figures_.size(); ++i) {
      Figure const& figure = figures_[i];
      if (figure.zone != Zone::table) continue;
      std::uint32_t const block = document.sentences[figure.sentence].block;
      auto const where = place.find(block);
      if (where == place.end()) continue;
      auto const cell = cell_at(document.blocks[block], figure.span.begin);
      if (!cell) continue;
      std::uint16_t const column = document.blocks[block].cells[*cell].column;
      auto& row = grids[where->second.first].rows[where->second.second];
      if (++crowd[{block, column}] > 1)
        row.figures.erase(column), row.shares.erase(column);
      else if (may_add(figure))
        row.figures[column] = i;
      else if (figure.reading.unit.id == "percent" && figure.reading.nominal)
        row.shares[column] = *figure.reading.nominal;
    }
    std::vector<Grid> out;
    for (auto& [table, grid] : grids) out.push_back(std::move(grid));
    return out;
  }

  static bool may_add(Figure const& figure) {
    return level(figure) && figure.reading.relation == Relation::equal && *figure.reading.nominal >= 0;
  }

  /// The claim, or nothing where the cells do not go together or are too far from the total to be its parts.
  std::optional<Sum> sum_of(std::uint32_t total, Cells parts) const {
    std::erase_if(parts, [&](std::uint32_t part) { return *figures_[part].reading.nominal == 0; });
    if (parts.size() < 2) return std::nullopt;
    Figure const& whole = figures_[total];
    double const stated = *whole.reading.nominal;
    double sum = 0, grain = grain_of(stated);
    for (std::uint32_t const part : parts) {
      if (!alike(figures_[part], whole)) return std::nullopt;
      double const value = *figures_[part].reading.nominal;
      sum += value;
      grain = std::min({grain, grain_of(value), figures_[part].reading.step});
    }
    grain = std::min(grain, whole.reading.step);
    if (stated <= 0 || sum / stated < 0.7 || sum / stated > 1.4) return std::nullopt;
    double const slack = grain < 1 || rounded(parts, total) ? (static_cast<double>(parts.size()) + 1) / 2 * grain : 0;
    return Sum{total, std::move(parts), std::fabs(sum - stated) <= slack + 1e-9 * stated};
  }

  /// The largest power of ten that divides a whole number; 1 for any other.
  static double grain_of(double value) {
    double out = 1;
    while (value != 0 && out < 1e12 && std::fmod(value, out * 10) == 0) out *= 10;
    return out;
  }

  /// Where all end in zeros they were rounded, and their sum is.
  bool rounded(Cells const& parts, std::uint32_t total) const {
    bool out = grain_of(*figures_[total].reading.nominal) >= 10;
    for (std::uint32_t const part : parts) out = out && grain_of(*figures_[part].reading.nominal) >= 10;
    return out;
  }

  /// A column of percentages that make a hundred says that the rows are all there are.
  static bool complete(Grid const& grid, std::vector<std::size_t> const& rows) {
    if (rows.size() < 2) return false;
    for (auto const& [column, unused] : grid.rows[rows.front()].shares) {
      double sum = 0;
      bool whole = true;
      for (std::size_t const row : rows) {
        auto const share = grid.rows[row].shares.find(column);
        whole = whole && share != grid.rows[row].shares.end();
        if (whole) sum += share->second;
      }
      if (whole && std::fabs(sum - 100) <= 0.05 * static_cast<double>(rows.size()) + 1e-9) return true;
    }
    return false;
  }

  /// Of several readings, those that most others of the table work out by; where none does, those of a table that has
  /// but one sum to offer, and then only a part that exceeds its whole is a fault.
  void add(std::vector<std::vector<Sum>> const& readings) {
    std::vector<Sum> const* best = nullptr;
    std::size_t most = 0;
    for (std::vector<Sum> const& sums : readings) {
      auto const fit =
          static_cast<std::size_t>(std::count_if(sums.begin(), sums.end(), [](Sum const& s) { return s.fits; }));
      if (fit > most) most = fit, best = &sums;
    }
    bool const borne_out = best != nullptr && 2 * most >= best->size();
    if (borne_out) {
      for (Sum const& sum : *best) claim(sum, true);
      return;
    }
    for (std::vector<Sum> const& sums : readings)
      if (sums.size() == 1 && sums[0].parts.size() >= 3) claim(sums[0], false);
  }

  void claim(Sum const& sum, bool full) {
    Claim claim;
    claim.full = full;
    claim.members.push_back({figures_[sum.total].id, Role::total});
    for (std::uint32_t const part : sum.parts) claim.members.push_back({figures_[part].id, Role::part});
    out_.add(std::move(claim), Role::total);
  }

  /// Rows called total: of the rows since the total before, of all rows that are no totals, of the totals before.
  void rows(Grid const& grid) {
    std::vector<std::size_t> totals;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      if (!names_total(grid.rows[r].label)) continue;
      std::vector<std::size_t> since, all, wholes = totals, below;
      for (std::size_t i = 0; i < r; ++i) {
        if (names_total(grid.rows[i].label) || !usable(grid.rows[i])) continue;
        all.push_back(i);
        if (totals.empty() || i > totals.back()) since.push_back(i);
      }
      if (all.empty())
        for (std::size_t i = r + 1; i < grid.rows.size() && !names_total(grid.rows[i].label); ++i)
          if (usable(grid.rows[i])) below.push_back(i);
      std::vector<std::vector<Sum>> readings;
      for (auto const* part_rows : {&since, &all, &wholes, &below}) {
        std::vector<Sum> sums;
        for (auto const& [column, total] : grid.rows[r].figures) {
          auto const head = grid.heads.find(column);
          if (head != grid.heads.end() && !adds_up(head->second)) continue;
          Cells parts;
          bool whole = true;  // a cell that was not read hides a part
          for (std::size_t const i : *part_rows) {
            auto const cell = grid.rows[i].figures.find(column);
            if (cell != grid.rows[i].figures.end())
              parts.push_back(cell->second);
            else
              whole = false;
          }
          if (auto sum = whole ? sum_of(total, std::move(parts)) : std::nullopt) sums.push_back(std::move(*sum));
        }
        if (complete(grid, *part_rows) || says_full(grid.rows[r].label, part_rows->size())) {
          for (Sum const& sum : sums) claim(sum, true);
          continue;
        }
        if (!sums.empty()) readings.push_back(std::move(sums));
      }
      add(readings);
      totals.push_back(r);
    }
  }

  static bool usable(GridRow const& row) { return !names_part_of_part(row.label) && adds_up(row.label); }

  /// A column called total: of all the others of its row.
  void columns(Grid const& grid) {
    for (auto const& [column, head] : grid.heads) {
      if (!names_total(head)) continue;
      std::set<std::uint16_t> others;  // columns that have parts in some row
      for (GridRow const& row : grid.rows)
        for (auto const& [other, index] : row.figures) {
          auto const name = grid.heads.find(other);
          if (other != column && (name == grid.heads.end() || (adds_up(name->second) && !names_total(name->second))))
            others.insert(other);
        }
      std::vector<Sum> sums;
      for (GridRow const& row : grid.rows) {
        auto const total = row.figures.find(column);
        if (total == row.figures.end() || !adds_up(row.label)) continue;
        Cells parts;
        for (auto const& [other, index] : row.figures)
          if (others.count(other) != 0) parts.push_back(index);
        if (parts.size() < others.size()) continue;  // a cell that was not read, as "2000" for a year, hides a part
        if (auto sum = sum_of(total->second, std::move(parts))) sums.push_back(std::move(*sum));
      }
      // One row alone may be of anything.
      if (sums.size() >= 3) add({sums});
    }
  }

  std::span<Figure> figures_;
  Claims& out_;
  std::vector<Grid> grids_;
};

}  // namespace

void find_table_totals(Document const& document, std::span<Figure> figures, Claims& out) {
  TableReader(document, figures, out).run();
}

}  // namespace stet::sums
