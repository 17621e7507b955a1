#include "ingest/html/table.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "ingest/tables.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostColumns = 1'000;
constexpr std::size_t kLongCell = 500;  // a cell with more text than this holds a story

struct Row {
  GumboNode const* node = nullptr;
  bool head = false;
};

/// The rows of this table and not of one within it.
void find_rows(GumboNode const* node, bool head, HtmlTable& table, std::vector<Row>& rows) {
  for (GumboNode const* child : children_of(node)) {
    std::string_view const tag = tag_of(child);
    if (tag == "tr")
      rows.push_back({child, head});
    else if (tag == "caption")
      table.caption = child;
    else if (tag == "thead" || tag == "tbody" || tag == "tfoot")
      find_rows(child, tag == "thead", table, rows);
  }
}

bool holds_blocks(GumboNode const* cell, int depth = 0) {
  if (depth > 8) return true;
  auto const children = children_of(cell);
  return std::any_of(children.begin(), children.end(), [&](GumboNode const* child) {
    std::string_view const tag = tag_of(child);
    return tag == "table" || tag == "article" || tag == "h1" || tag == "h2" || tag == "nav" || tag == "section" ||
           (is_element(child) && holds_blocks(child, depth + 1));
  });
}

std::size_t span_of(GumboNode const* cell, char const* name) {
  std::string_view const value = attribute(cell, name);
  std::size_t span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp<std::size_t>(span, 1, kMostColumns);
}

bool first_row_names_columns(HtmlTable const& table) {
  std::vector<std::vector<std::string>> text;
  for (std::size_t r = 0; r < std::min<std::size_t>(table.rows.size(), 7); ++r) {
    text.emplace_back();
    for (std::size_t c = 0; c < std::min<std::size_t>(table.rows[r].size(), 50); ++c)
      text.back().push_back(text_below(table.rows[r][c].node, 100));
  }
  if (text.empty()) return false;
  std::vector<std::vector<std::string_view>> views;
  for (auto const& row : text) views.emplace_back(row.begin(), row.end());
  return names_columns(views.front(), {views.begin() + 1, views.end()});
}

}  // namespace

HtmlTable read_table(GumboNode const* node) {
  HtmlTable table;
  std::vector<Row> rows;
  find_rows(node, false, table, rows);
  std::string_view const role = attribute(node, "role");
  table.layout = role == "presentation" || role == "none";
  std::size_t widest = 0;
  bool any_header = false;
  std::vector<std::size_t> taken;  // by column: rows that a cell from above still reaches into
  for (Row const& row : rows) {
    std::vector<HtmlCell> cells;
    std::size_t column = 0;
    for (GumboNode const* cell : children_of(row.node)) {
      std::string_view const tag = tag_of(cell);
      if (tag != "td" && tag != "th") continue;
      while (column < taken.size() && taken[column] > 0) ++column;
      if (column >= kMostColumns) break;
      bool const header = tag == "th" || row.head;
      any_header = any_header || header;
      cells.push_back({cell, column, header});
      table.layout = table.layout || text_below(cell, kLongCell + 1).size() > kLongCell || holds_blocks(cell);
      std::size_t const width = span_of(cell, "colspan"), height = span_of(cell, "rowspan");
      std::size_t const end = std::min(column + width, kMostColumns);
      if (taken.size() < end) taken.resize(end, 0);
      for (std::size_t c = column; c < end; ++c) taken[c] = height;
      column = end;
    }
    for (std::size_t& rest : taken) rest -= rest > 0 ? 1u : 0u;
    widest = std::max(widest, cells.size());
    if (!cells.empty()) table.rows.push_back(std::move(cells));
  }
  if (widest < 2) table.layout = true;
  if (!table.layout && !any_header && first_row_names_columns(table))
    for (HtmlCell& cell : table.rows.front()) cell.header = true;
  return table;
}

bool is_fact_list(GumboNode const* list) {
  std::size_t terms = 0, facts = 0;
  for (GumboNode const* child : children_of(list)) {
    std::string_view const tag = tag_of(child);
    if (tag == "dt") {
      ++terms;
      if (text_below(child, 81).size() > 80) return false;
    } else if (tag == "dd") {
      ++facts;
      if (text_below(child, 161).size() > 160) return false;
    } else if (is_element(child)) {
      return false;
    }
  }
  return terms > 0 && facts > 0;
}

HtmlTable fact_list_rows(GumboNode const* list) {
  HtmlTable table;
  for (GumboNode const* child : children_of(list)) {
    std::string_view const tag = tag_of(child);
    if (tag == "dt" || (tag == "dd" && table.rows.empty())) table.rows.emplace_back();
    if (tag == "dt")
      table.rows.back().push_back({child, 0, true});
    else if (tag == "dd")
      table.rows.back().push_back({child, table.rows.back().size() + (table.rows.back().empty() ? 1u : 0u), false});
  }
  return table;
}

}  // namespace stet
