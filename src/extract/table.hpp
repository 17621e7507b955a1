// Figures of tables: a cell's number with the unit, the thing and the date that its row and column headers give.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document.hpp"
#include "core/figure.hpp"
#include "extract/view.hpp"
#include "language/lexicon.hpp"

namespace stet {

struct CellContext {
  std::vector<std::string> headers;  // row label, then column header
  std::string unit;                  // text that goes with the number: "NZ$ million", "CZK billion"
  std::optional<TimeSpan> when;      // from a date cell of the row or a date in a header
};

/// The header row of each table of a document, by table number; nullptr for a table without one.
std::vector<Block const*> header_rows(Document const& document);

/// What the table says of the cell at `cell` of the row `block`; `header` is the table's header row, or nullptr;
/// `anchor` is the day of the document, for months without a year.
CellContext cell_context(Document const& document, Block const& block, Block const* header, std::size_t cell,
                         Lexicon const& lexicon, std::optional<Day> anchor);

/// The cell of `block` that holds byte `at`; nothing between cells.
std::optional<std::size_t> cell_at(Block const& block, Offset at);

/// Does a date of the figure's row date the figure? In a table only the one in its own cell; everywhere else any.
bool dates_cell(SentenceView const& view, Figure const& figure, TimeSpan const& when);

/// Gives the figure of a cell what the table says of it: its unit, its subject and holder, its date. `header` and
/// `anchor` as above.
void name_cell(SentenceView const& view, Block const* header, std::optional<Day> anchor, Figure& figure);

}  // namespace stet
