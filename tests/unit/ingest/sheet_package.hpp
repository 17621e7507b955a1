// Small XLSX and ODS packages for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace stet::test {

struct XlsxParts {
  /// Name, "" or a state ("hidden"), and what stands within <worksheet>.
  struct Sheet {
    std::string name;
    std::string state;
    std::string inside;
  };
  std::vector<Sheet> sheets;
  std::vector<std::string> formats;  // codes of the cell styles 1, 2, …; style 0 is General
  std::string strings;               // the <si> of shared strings
  std::string workbook;              // before <sheets>
};
std::string xlsx(XlsxParts const& parts);
/// A workbook of one sheet "S" with these rows: what stands within <sheetData>.
std::string xlsx_rows(std::string const& rows, std::vector<std::string> formats = {}, std::string const& behind = "");

/// What stands within <office:spreadsheet>, and automatic styles.
std::string ods(std::string const& tables, std::string const& styles = "");

}  // namespace stet::test
