// The parts of an XLSX package beside its sheets: the workbook's list of them, shared texts, cell styles.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/containers/archive.hpp"
#include "ingest/sheets/number_format.hpp"

namespace pugi {
class xml_node;
}  // namespace pugi

namespace stet {

/// What a relationships part leads to: by its id, the kind ("worksheet") and the path within the package.
struct XlsxTarget {
  std::string kind;
  std::string path;
};
using XlsxTargets = std::map<std::string, XlsxTarget, std::less<>>;

struct XlsxSheet {
  std::string name;
  std::string target;  // id of a relationship
  bool hidden = false;
};

struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets;
  XlsxTargets targets;
  bool from_1904 = false;
  std::string fault;  // why there are no sheets to read
};
XlsxWorkbook read_workbook(Package& package, LoadLimits const& limits);

/// The number formats of cells by the style's number.
class XlsxStyles {
 public:
  /// "" or why they cannot be read, and with them no number of the workbook.
  std::string read(std::string& part, LoadLimits const& limits);
  /// The format of cells without a style of their own is General. Nothing for a style that there is not.
  NumberFormat const* format(std::size_t style) const;

 private:
  std::vector<std::size_t> of_style_;
  std::vector<NumberFormat> formats_;
  NumberFormat general_;
};

/// The text of a shared or an inline string: its runs joined, without phonetic hints. _x000D_ and the like are decoded.
std::string xlsx_text(pugi::xml_node const& item);

/// "" or why they cannot be read.
std::string read_shared_strings(std::string& part, LoadLimits const& limits, std::deque<std::string>& out);

}  // namespace stet
