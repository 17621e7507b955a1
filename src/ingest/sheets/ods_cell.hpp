// The text of a cell of an ODS sheet, as a reader of English sees it.
#pragma once

#include <string>

#include "ingest/sheets/sheet.hpp"

namespace pugi {
class xml_node;
}  // namespace pugi

namespace stet {

struct OdsCell {
  SheetCell::Kind kind = SheetCell::Kind::text;
  std::string text;  // "" for an empty cell and for an error
};
OdsCell read_ods_cell(pugi::xml_node const& node);

}  // namespace stet
