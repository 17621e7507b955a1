// Tables and lists of terms of a page as rows of cells.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/html/tree.hpp"

namespace stet {

struct HtmlCell {
  GumboNode const* node = nullptr;
  std::size_t column = 0;  // cells that reach over columns and rows counted in
  bool header = false;
};

struct HtmlTable {
  bool layout = false;  // no table of data: it only arranges the page
  GumboNode const* caption = nullptr;
  std::vector<std::vector<HtmlCell>> rows;
};

HtmlTable read_table(GumboNode const* table);

/// Short terms with short descriptions: "Containment — 18%".
bool is_fact_list(GumboNode const* list);
/// Each term with its descriptions as a row; the term is its header.
HtmlTable fact_list_rows(GumboNode const* list);

}  // namespace stet
