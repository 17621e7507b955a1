#include "ingest/sheets/ods.hpp"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>
#include <set>

#include "ingest/containers/archive.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sheets/ods_cell.hpp"
#include "ingest/sheets/sheet.hpp"
#include "ingest/sheets/sheet_address.hpp"
#include "ingest/utf8.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostCells = 2'000'000;
constexpr std::uint32_t kMostRepeats = kSheetRows;
constexpr unsigned kMostGroups = 20;  // of rows or columns, one within the other

std::uint32_t count_in(pugi::xml_node const& node, std::string_view attribute) {
  std::string_view const text = attribute_of(node, attribute);
  std::uint32_t out = 1;
  auto const result = std::from_chars(text.data(), text.data() + text.size(), out);
  if (result.ec == std::errc::result_out_of_range) return kMostRepeats;
  return result.ec == std::errc() ? std::clamp<std::uint32_t>(out, 1, kMostRepeats) : 1;
}

bool is_hidden(pugi::xml_node const& node) {
  std::string_view const visibility = attribute_of(node, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

bool is_group(std::string_view name, std::string_view what) {
  return name.starts_with("table-") &&
         (name.substr(6) == std::string(what) + "-group" || name.substr(6) == std::string(what) + "s" ||
          name.substr(6) == "header-" + std::string(what) + "s");
}

class Reader {
 public:
  Reader(std::string_view bytes, LoadLimits const& limits) : limits_(limits), writer_(content_) {
    LoadLimits inner = limits;
    inner.unpacked = std::min(limits.unpacked, std::max<std::uint64_t>(1u << 20, limits.ratio * bytes.size()));
    package_ = read_package(
        bytes, inner, [](std::string_view name) { return name == "content.xml" || name == "META-INF/manifest.xml"; });
  }

  Content run() {
    std::string const why = read();
    for (std::string& fault : package_.faults) faults_.add(std::move(fault));
    if (!why.empty()) faults_.add(why);
    auto named = faults_.take();
    content_.faults.insert(content_.faults.begin(), std::make_move_iterator(named.begin()),
                           std::make_move_iterator(named.end()));
    return std::move(content_);
  }

 private:
  std::string read() {
    // the parts of a locked file are there, but none can be read
    if (package_.part("META-INF/manifest.xml").find("encryption-data") != std::string_view::npos)
      return "protected by a password";
    auto const part = package_.parts.find("content.xml");
    if (part == package_.parts.end()) return "holds no sheets: content.xml is missing";
    pugi::xml_document document;
    std::string why = XmlLoader(limits_).load(part->second, document);
    if (!why.empty()) return why;
    pugi::xml_node const root = document.document_element();
    read_styles(child_of(root, "automatic-styles"));
    pugi::xml_node const book = child_of(child_of(root, "body"), "spreadsheet");
    if (!book) return "holds no sheets";
    for (pugi::xml_node const node : book.children())
      if (local_name(node) == "table" && !read_sheet(node)) break;
    return {};
  }

  void read_styles(pugi::xml_node const& styles) {
    for (pugi::xml_node const style : styles.children())
      if (attribute_of(style, "family") == "table" &&
          attribute_of(child_of(style, "table-properties"), "display") == "false")
        hidden_styles_.emplace(attribute_of(style, "name"));
  }

  bool read_sheet(pugi::xml_node const& node) {
    sheet_ = {};
    sheet_.name = clean_text(attribute_of(node, "name"));
    texts_.clear();
    row_ = column_ = 0;
    bool const hidden = hidden_styles_.contains(attribute_of(node, "style-name"));
    read_columns(node, 0);
    read_rows(node, hidden, 0);
    sort_ranges(sheet_.hidden_rows);
    sort_ranges(sheet_.hidden_columns);
    for (SheetCell& cell : sheet_.cells)
      cell.hidden = cell.hidden || in_ranges(sheet_.hidden_columns, cell.column, cell.column);
    return writer_.write(sheet_) && !too_many_;
  }

  void read_columns(pugi::xml_node const& parent, unsigned depth) {
    for (pugi::xml_node const node : parent.children()) {
      std::string_view const name = local_name(node);
      if (name == "table-column") {
        std::uint32_t const count = std::min(count_in(node, "number-columns-repeated"), kSheetColumns - column_);
        if (is_hidden(node) && count > 0) sheet_.hidden_columns.push_back({column_, column_ + count - 1});
        column_ += count;
      } else if (is_group(name, "column") && depth < kMostGroups) {
        read_columns(node, depth + 1);
      }
    }
  }

  void read_rows(pugi::xml_node const& parent, bool hidden, unsigned depth) {
    for (pugi::xml_node const node : parent.children()) {
      if (too_many_) return;
      std::string_view const name = local_name(node);
      if (name == "table-row")
        read_row(node, hidden);
      else if (is_group(name, "row") && depth < kMostGroups)
        read_rows(node, hidden, depth + 1);
      else if (is_group(name, "row"))
        stop("rows in groups nested more than " + std::to_string(kMostGroups) + " deep");
    }
  }

  void stop(std::string const& why) {
    if (!too_many_) faults_.add(why + ": the rest is left out");
    too_many_ = true;
  }

  void read_row(pugi::xml_node const& node, bool all_hidden) {
    std::uint32_t const repeats = count_in(node, "number-rows-repeated");
    std::size_t const begin = sheet_.cells.size();
    bool const hidden = is_hidden(node);
    read_cells(node, hidden || all_hidden);
    std::size_t const count = sheet_.cells.size() - begin;
    // a sheet ends in empty rows, as many as there is room for
    if (count > 0 && (row_ >= kSheetRows || repeats > kSheetRows - row_)) {
      sheet_.cells.resize(begin);
      return stop("more than 1,048,576 rows");
    }
    if (count > 0 && hidden && repeats > 0) sheet_.hidden_rows.push_back({row_, row_ + repeats - 1});
    if (count == 0 && hidden && row_ < kSheetRows)
      sheet_.hidden_rows.push_back({row_, std::min(row_ + repeats, kSheetRows) - 1});
    for (std::uint32_t repeat = 1; repeat < repeats && count > 0; ++repeat) {
      if ((cells_ += count) > kMostCells) return stop("more than 2,000,000 cells");
      for (std::size_t i = 0; i < count; ++i) {
        SheetCell copy = sheet_.cells[begin + i];
        copy.row += repeat;
        sheet_.cells.push_back(copy);
      }
    }
    row_ = std::min(row_ + repeats, kSheetRows);
  }

  void read_cells(pugi::xml_node const& row, bool hidden) {
    std::uint32_t column = 0;
    for (pugi::xml_node const node : row.children()) {
      std::string_view const name = local_name(node);
      bool const cell = name == "table-cell";
      if (!cell && name != "covered-table-cell") continue;
      std::uint32_t const repeats = count_in(node, "number-columns-repeated");
      if (cell) put_cell(node, column, repeats, hidden);
      if (too_many_) return;
      column = std::min(column + repeats, kSheetColumns);
    }
  }

  void put_cell(pugi::xml_node const& node, std::uint32_t column, std::uint32_t repeats, bool hidden) {
    OdsCell shown = read_ods_cell(node);
    if (trim(shown.text).empty()) return;
    if (repeats > kSheetColumns - column) return stop("more than 16,384 columns");
    SheetCell cell;
    cell.row = row_;
    cell.hidden = hidden;
    cell.kind = shown.kind;
    cell.wide = static_cast<std::uint16_t>(std::min(count_in(node, "number-columns-spanned"), kSheetColumns));
    cell.tall = count_in(node, "number-rows-spanned");
    cell.text = texts_.emplace_back(std::move(shown.text));
    if ((cells_ += repeats) > kMostCells) return stop("more than 2,000,000 cells");
    for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
      cell.column = static_cast<std::uint16_t>(column + repeat);
      sheet_.cells.push_back(cell);
    }
  }

  LoadLimits const& limits_;
  Content content_;
  SheetWriter writer_;
  Package package_;
  FaultList faults_;
  std::set<std::string, std::less<>> hidden_styles_;
  // of the sheet that is being read
  Sheet sheet_;
  std::deque<std::string> texts_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::size_t cells_ = 0;
  bool too_many_ = false;
};

}  // namespace

Content read_ods(std::string_view bytes, LoadLimits const& limits) { return Reader(bytes, limits).run(); }

}  // namespace stet
