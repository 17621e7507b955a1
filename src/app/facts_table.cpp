#include "app/facts_table.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/files.hpp"
#include "ingest/load.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 7> kColumns{"subject", "measure", "value", "from", "until", "source", "checked"};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Node scalar(std::string_view text, Mark mark) {
  Node out;
  out.type = Node::Type::scalar;
  out.scalar = trimmed(text);
  out.quoted = true;
  out.mark = std::move(mark);
  return out;
}

void add_member(Node& map, std::string_view key, Node value) {
  map.keys.push_back(value.mark);
  map.members.push_back({std::string(key), std::move(value)});
}

/// The names of a cell: "Mount Everest; Everest".
Node names(std::string_view text, Mark const& mark) {
  Node out;
  out.type = Node::Type::list;
  out.mark = mark;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find(';'), text.size());
    if (!trimmed(text.substr(0, end)).empty()) out.items.push_back(scalar(text.substr(0, end), mark));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

struct TableReader {
  Document const& table;
  std::string const& file;
  std::vector<Diagnostic>& faults;
  std::vector<std::string_view> columns = {};  // the name of each, as in kColumns

  Mark mark_of(Cell const& cell) const {
    Position const at = position_of(table, cell.begin);
    return {file, at.line, at.column};
  }

  void fail(Mark mark, std::string text, std::string hint) {
    faults.push_back({Diagnostic::Severity::error, std::move(mark), "R016", std::move(text), std::move(hint), ""});
  }

  void head(Block const& row) {
    for (Cell const& cell : row.cells) {
      std::string_view const name = trimmed(table.cut(cell.begin, cell.end));
      auto const known = std::find(kColumns.begin(), kColumns.end(), name);
      if (known == kColumns.end())
        fail(mark_of(cell), "unknown column `" + std::string(name) + '`', suggest(name, kColumns));
      columns.push_back(known != kColumns.end() ? *known : std::string_view());
    }
    bool const all_known = std::none_of(columns.begin(), columns.end(), [](std::string_view it) { return it.empty(); });
    for (std::string_view const needed : {"subject", "measure", "value"})
      if (all_known && std::find(columns.begin(), columns.end(), needed) == columns.end())  // else it is misspelt
        fail({file, 1, 1}, "the table has no column `" + std::string(needed) + '`', "the first line names the columns");
  }

  Node fact(Block const& row) const {
    Node out;
    out.type = Node::Type::map;
    if (!row.cells.empty()) out.mark = mark_of(row.cells.front());
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
      std::string_view const text = table.cut(row.cells[i].begin, row.cells[i].end);
      if (columns[i].empty() || trimmed(text).empty()) continue;
      bool const several = columns[i] == "subject" || columns[i] == "measure";
      add_member(out, columns[i], several ? names(text, mark_of(row.cells[i])) : scalar(text, mark_of(row.cells[i])));
    }
    return out;
  }
};

}  // namespace

void expand_table(Node& rule, std::vector<NamedText>& texts, std::vector<Diagnostic>& faults) {
  auto const is = [](std::string_view key) { return [key](Member const& it) { return it.first == key; }; };
  auto const named = std::find_if(rule.members.begin(), rule.members.end(), is("table"));
  if (named == rule.members.end() || !named->second.is_scalar() || rule.text("check") != "facts") return;
  Node const name = named->second;
  rule.keys.erase(rule.keys.begin() + (named - rule.members.begin()));
  rule.members.erase(named);
  Node rows;
  rows.type = Node::Type::list;
  rows.mark = name.mark;
  if (Node const* own = rule.find("facts"); own != nullptr && own->is_list()) rows.items = own->items;

  std::string const path = joined_path(folder_of(name.mark.file), name.scalar);
  if (auto const text = read_text(path)) {
    auto const loaded = load_bytes(path.ends_with(".csv") ? path : path + ".csv", *text, DocumentRole::source);
    TableReader reader{loaded.front().document, path, faults};
    for (Block const& row : reader.table.blocks) {
      if (row.cells.empty()) continue;
      if (reader.columns.empty())
        reader.head(row);
      else
        rows.items.push_back(reader.fact(row));
    }
    texts.emplace_back(path, *text);
    if (reader.columns.empty()) reader.fail({path, 1, 1}, "the table is empty", "its first line names the columns");
  } else {
    faults.push_back({Diagnostic::Severity::error, name.mark, "R016", '`' + path + "` " + text.faults().front().text,
                      "paths are seen from the file that names them", ""});
  }
  auto const facts = std::find_if(rule.members.begin(), rule.members.end(), is("facts"));
  if (facts != rule.members.end())
    facts->second = std::move(rows);
  else
    add_member(rule, "facts", std::move(rows));
}

}  // namespace stet
