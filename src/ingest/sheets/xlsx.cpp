#include "ingest/sheets/xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <pugixml.hpp>

#include "core/date.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sheets/sheet.hpp"
#include "ingest/sheets/sheet_address.hpp"
#include "ingest/sheets/xlsx_parts.hpp"
#include "ingest/utf8.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

using Kind = SheetCell::Kind;

bool wanted(std::string_view name) {
  if (name == "_rels/.rels") return true;
  if (!name.ends_with(".xml") && !name.ends_with(".rels")) return false;
  static constexpr std::string_view kOther[] = {"docProps/",         "/theme/",        "/drawings/",       "/charts/",
                                                "/externalLinks/",   "/pivot",         "/media/",          "/comments",
                                                "/threadedComments", "/persons/",      "/printerSettings", "/calcChain",
                                                "customXml/",        "[Content_Types]"};
  return std::none_of(std::begin(kOther), std::end(kOther),
                      [&](std::string_view other) { return name.find(other) != name.npos; });
}

/// A fault that many cells may share: the first is named.
struct Tally {
  std::string first;
  std::size_t count = 0;

  void add(std::string_view where) {
    if (count++ == 0) first = where.substr(0, 100);
  }
  void tell(FaultList& faults, std::string const& sheet, std::string_view what) const {
    if (count == 0) return;
    std::string const more = count == 1 ? "" : " (and " + std::to_string(count - 1) + " more cells)";
    faults.add(sheet + "!" + clean_text(first) + ": " + std::string(what) + more);
  }
};

/// The attributes of a cell and what it holds.
struct RawCell {
  std::string_view address, type, style;
  pugi::xml_node value, formula, inline_text;
};

RawCell look_at(pugi::xml_node const& node) {
  RawCell out;
  for (pugi::xml_attribute const a : node.attributes()) {
    std::string_view const name = a.name();
    if (name == "r") out.address = a.value();
    if (name == "t") out.type = a.value();
    if (name == "s") out.style = a.value();
  }
  for (pugi::xml_node const child : node.children()) {
    std::string_view const name = local_name(child);
    if (name == "v") out.value = child;
    if (name == "f") out.formula = child;
    if (name == "is") out.inline_text = child;
  }
  return out;
}

std::optional<double> number_in(std::string_view text) {
  double out = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(out)) return std::nullopt;
  return out;
}

class Reader {
 public:
  Reader(std::string_view bytes, LoadLimits const& limits) : limits_(limits), writer_(content_) {
    LoadLimits inner = limits;
    inner.unpacked = std::min(limits.unpacked, std::max<std::uint64_t>(1u << 20, limits.ratio * bytes.size()));
    package_ = read_package(bytes, inner, wanted);
  }

  Content run() {
    for (std::string& fault : package_.faults) faults_.add(std::move(fault));
    workbook_ = read_workbook(package_, limits_);
    if (!workbook_.fault.empty())
      faults_.add(workbook_.fault);
    else if (read_styles() && read_strings())
      read_sheets();
    auto named = faults_.take();
    content_.faults.insert(content_.faults.begin(), std::make_move_iterator(named.begin()),
                           std::make_move_iterator(named.end()));
    return std::move(content_);
  }

 private:
  /// The bytes of the first part of that kind; null where the workbook has none.
  std::string* part_of_kind(std::string_view kind, bool& missing) {
    for (auto const& [id, target] : workbook_.targets) {
      if (target.kind != kind) continue;
      auto const part = package_.parts.find(target.path);
      missing = part == package_.parts.end();
      return missing ? nullptr : &part->second;
    }
    return nullptr;
  }

  bool read_styles() {
    bool missing = false;
    std::string* const part = part_of_kind("styles", missing);
    std::string const why = missing ? "missing from the file" : part != nullptr ? styles_.read(*part, limits_) : "";
    if (!why.empty()) faults_.add("the number formats, without which no cell can be read: " + why);
    return why.empty();
  }

  bool read_strings() {
    bool missing = false;
    std::string* const part = part_of_kind("sharedStrings", missing);
    std::string const why = missing           ? "missing from the file"
                            : part != nullptr ? read_shared_strings(*part, limits_, strings_)
                                              : "";
    if (!why.empty()) faults_.add("the texts of the cells, without which no table can be read: " + why);
    return why.empty();
  }

  void read_sheets() {
    for (XlsxSheet const& listed : workbook_.sheets) {
      auto const target = workbook_.targets.find(listed.target);
      auto const part =
          target == workbook_.targets.end() ? package_.parts.end() : package_.parts.find(target->second.path);
      if (part == package_.parts.end()) {
        if (target == workbook_.targets.end() || target->second.kind == "worksheet")
          faults_.add("sheet " + listed.name +
                      (package_.faults.empty() ? ": missing from the file" : ": not unpacked"));
        continue;
      }
      std::string bytes = std::move(part->second);
      package_.parts.erase(part);  // named twice it is read once
      if (!read_sheet(listed, bytes)) return;
    }
  }

  bool read_sheet(XlsxSheet const& listed, std::string& bytes) {
    pugi::xml_document document;
    std::string const why = XmlLoader(limits_).load(bytes, document, XmlText::alone);
    if (!why.empty()) return faults_.add("sheet " + listed.name + ": " + why), true;
    pugi::xml_node const root = document.document_element();
    if (local_name(root) != "worksheet") return true;  // a chart
    sheet_ = {};
    sheet_.name = listed.name;
    texts_.clear();
    outside_ = lost_texts_ = lost_results_ = bad_numbers_ = {};
    read_hidden_columns(child_of(root, "cols"));
    read_rows(child_of(root, "sheetData"), listed.hidden);
    if (!apply_merged(read_merged(child_of(root, "mergeCells")), sheet_.cells))
      faults_.add("sheet " + listed.name + ": too many merged cells: some are read as if they were not");
    outside_.tell(faults_, sheet_.name, "no address of a sheet: left out");
    lost_texts_.tell(faults_, sheet_.name, "its text is missing from the file");
    lost_results_.tell(faults_, sheet_.name,
                       "a formula without its result: open and save the file in a spreadsheet program");
    bad_numbers_.tell(faults_, sheet_.name, "not a number that can be read");
    return writer_.write(sheet_) && !too_many_;
  }

  void read_hidden_columns(pugi::xml_node const& columns) {
    for (pugi::xml_node const node : columns.children()) {
      if (!is_on(node, "hidden") && number_in(attribute_of(node, "width")).value_or(1) != 0) continue;
      double const first = number_in(attribute_of(node, "min")).value_or(0),
                   last = number_in(attribute_of(node, "max")).value_or(0);
      if (!(first >= 1 && first <= last && last <= kSheetColumns)) continue;
      sheet_.hidden_columns.push_back({static_cast<std::uint32_t>(first) - 1, static_cast<std::uint32_t>(last) - 1});
    }
    sort_ranges(sheet_.hidden_columns);
  }

  void read_rows(pugi::xml_node const& data, bool all_hidden) {
    std::uint32_t row = 0;  // where a row or cell has no address it follows the one before
    for (pugi::xml_node const node : data.children()) {
      if (local_name(node) != "row" || too_many_) continue;
      std::string_view const number = attribute_of(node, "r");
      if (!number.empty()) {
        std::uint32_t given = 0;
        auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), given);
        if (error == std::errc() && end == number.data() + number.size() && given >= 1 && given <= kSheetRows)
          row = given - 1;
        else
          outside_.add("row " + std::string(number));
      }
      bool const hidden = is_on(node, "hidden") || number_in(attribute_of(node, "ht")).value_or(1) == 0;
      if (hidden) sheet_.hidden_rows.push_back({row, row});
      read_cells(node, row, hidden || all_hidden);
      ++row;
    }
    sort_ranges(sheet_.hidden_rows);
    for (SheetCell& cell : sheet_.cells)
      cell.hidden = cell.hidden || in_ranges(sheet_.hidden_columns, cell.column, cell.column);
  }

  void read_cells(pugi::xml_node const& row_node, std::uint32_t row, bool hidden) {
    std::uint32_t column = 0;
    for (pugi::xml_node const node : row_node.children()) {
      if (local_name(node) != "c") continue;
      RawCell const raw = look_at(node);
      SheetCell cell;
      if (!raw.address.empty()) {
        auto const address = read_address(raw.address);
        if (!address) {
          outside_.add(raw.address);
          continue;
        }
        row = address->row;
        column = address->column;
      }
      cell.row = row;
      cell.column = static_cast<std::uint16_t>(column);
      cell.hidden = hidden;
      if (row >= kSheetRows || column >= kSheetColumns) {
        outside_.add("row " + std::to_string(row + 1));
        return;
      }
      ++column;
      if (!read_value(raw, cell) || cell.text.empty()) continue;
      if (++cells_ > kMostCells) {
        too_many_ = true;
        return faults_.add("more than 2,000,000 cells: the rest is left out");
      }
      sheet_.cells.push_back(cell);
    }
  }

  std::string_view keep(std::string&& text) { return texts_.emplace_back(std::move(text)); }

  /// False where the cell is empty or cannot be read.
  bool read_value(RawCell const& raw, SheetCell& cell) {
    std::string const whole = text_in(raw.value);
    std::string_view const value = trim(whole);
    if (raw.type == "inlineStr") return show_text(raw, keep(xlsx_text(raw.inline_text)), cell);
    if (raw.type == "str") return show_text(raw, keep(clean_text(whole)), cell);
    if (value.empty()) {
      if (raw.formula) lost_results_.add(address_of(cell));
      return false;
    }
    if (raw.type == "e") return false;
    if (raw.type == "b") {
      cell.text = value == "0" || value == "false" ? "FALSE" : "TRUE";
      return true;
    }
    if (raw.type == "s") {
      std::size_t index = 0;
      auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), index);
      if (error == std::errc() && end == value.data() + value.size() && index < strings_.size())
        return show_text(raw, strings_[index], cell);
      lost_texts_.add(address_of(cell));
      return false;
    }
    return raw.type == "d" ? show_day(value, cell) : show_number(raw, value, cell);
  }

  NumberFormat const* format_of(RawCell const& raw) const {
    std::size_t style = 0;
    std::from_chars(raw.style.data(), raw.style.data() + raw.style.size(), style);
    return styles_.format(style);
  }

  bool show_text(RawCell const& raw, std::string_view text, SheetCell& cell) {
    NumberFormat const* const format = format_of(raw);
    cell.text = format == nullptr || format->leaves_text() ? text : keep(format->show(text));
    return true;
  }

  bool show_number(RawCell const& raw, std::string_view value, SheetCell& cell) {
    auto const number = number_in(value);
    NumberFormat const* const format = format_of(raw);
    if (!number || format == nullptr) return bad_numbers_.add(address_of(cell)), false;
    cell.kind = format->dated(*number) ? Kind::date : Kind::number;
    cell.text = keep(format->show(*number, workbook_.from_1904));
    return true;
  }

  /// Some programs write days as "2023-06-07T00:00:00".
  bool show_day(std::string_view value, SheetCell& cell) {
    auto const day = parse_iso_day(value);
    if (!day) return bad_numbers_.add(address_of(cell)), false;
    cell.kind = Kind::date;
    cell.text = keep(to_string(*day));
    return true;
  }

  static constexpr std::size_t kMostCells = 2'000'000;

  LoadLimits const& limits_;
  Content content_;
  SheetWriter writer_;
  Package package_;
  FaultList faults_;
  XlsxWorkbook workbook_;
  XlsxStyles styles_;
  std::deque<std::string> strings_;
  // of the sheet that is being read
  Sheet sheet_;
  std::deque<std::string> texts_;
  Tally outside_, lost_texts_, lost_results_, bad_numbers_;
  std::size_t cells_ = 0;
  bool too_many_ = false;
};

}  // namespace

Content read_xlsx(std::string_view bytes, LoadLimits const& limits) { return Reader(bytes, limits).run(); }

}  // namespace stet
