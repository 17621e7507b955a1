#include "support/check_document.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "ingest/utf8.hpp"

namespace stet::test {
namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string broken_words(Document const& d) {
  if (!is_utf8(d.text)) return "the text is not UTF-8";
  for (std::string const* const field : {&d.path, &d.title, &d.publisher, &d.url, &d.published_text})
    if (!is_utf8(*field)) return "a field is not UTF-8";
  return "";
}

/// Between two characters of the text, or at its end.
bool is_border(std::string_view text, Offset at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u);
}

std::string broken_cells(Document const& d, Block const& block) {
  Offset reach = block.begin;
  std::size_t column = 0;
  for (Cell const& cell : block.cells) {
    if (cell.begin < reach || cell.end < cell.begin || cell.end > block.end) return "a cell is out of order";
    if (!is_border(d.text, cell.begin) || !is_border(d.text, cell.end)) return "a cell parts a character";
    if (cell.column < column) return "columns are out of order";
    reach = cell.end;
    column = cell.column + 1u;
  }
  return "";
}

std::string broken_block(Document const& d, Block const& block) {
  if (block.begin >= block.end) return "an empty block";
  if (block.end >= d.text.size() || d.text[block.end] != '\n') return "a block without the end of its line";
  if (d.cut(block.begin, block.end).find('\n') != std::string_view::npos) return "a block of several lines";
  if (!is_border(d.text, block.begin)) return "a block parts a character";
  if (block.level > 6 || (block.level > 0 && block.zone != Zone::heading && block.zone != Zone::furniture))
    return "a level that is none";
  if (block.zone == Zone::table && (block.cells.empty() || block.table == kNone)) return "a row without cells";
  return broken_cells(d, block);
}

std::string broken_blocks(Document const& d) {
  Offset reach = 0;
  for (Block const& block : d.blocks) {
    if (block.begin < reach) return "blocks overlap";
    if (std::string broken = broken_block(d, block); !broken.empty()) return broken;
    reach = block.end;
  }
  return "";
}

bool ascends(std::vector<std::uint64_t> const& offsets) {
  return std::adjacent_find(offsets.begin(), offsets.end(), std::greater_equal()) == offsets.end();
}

std::string broken_way_back(Document const& d) {
  auto const by_text = [](Anchor const& a, Anchor const& b) { return a.text < b.text; };
  if (!std::is_sorted(d.anchors.begin(), d.anchors.end(), by_text)) return "anchors are out of order";
  auto const by_begin = [](Place const& a, Place const& b) { return a.begin < b.begin; };
  if (!std::is_sorted(d.places.begin(), d.places.end(), by_begin)) return "places are out of order";
  for (Place const& place : d.places)
    if (place.begin > d.text.size() || !is_utf8(place.name)) return "a place outside the text, or its name not UTF-8";
  if (!ascends(d.lines) || !ascends(d.wide)) return "lines or wide bytes are out of order";
  return "";
}

std::string broken_position(Document const& d, Offset at) {
  constexpr std::uint32_t kMost = 1u << 31;  // a column below zero comes out beyond it
  Position const position = position_of(d, at);
  if (position.line == 0 || position.line > std::max<std::size_t>(d.lines.size(), 1)) return "a line that is none";
  if (position.column == 0 || position.column > kMost) return "a column that is none";
  return is_utf8(where_in(d, at)) && !where_in(d, at).empty() ? "" : "a place without a name";
}

std::string broken_positions(Document const& d) {
  std::vector<Offset> borders = {0, static_cast<Offset>(d.text.size())};
  for (Block const& block : d.blocks) {
    borders.insert(borders.end(), {block.begin, block.end});
    for (Cell const& cell : block.cells) borders.insert(borders.end(), {cell.begin, cell.end});
  }
  for (Offset const at : borders)
    if (std::string broken = broken_position(d, at); !broken.empty()) return broken;
  return "";
}

}  // namespace

std::string broken_promise(Document const& document) {
  for (auto const check : {broken_words, broken_blocks, broken_way_back, broken_positions})
    if (std::string broken = check(document); !broken.empty()) return broken;
  return "";
}

std::string broken_promise(Loaded const& loaded) {
  for (Unread const& unread : loaded.unread)
    if (!is_utf8(unread.path) || !is_utf8(unread.text) || !is_utf8(unread.why)) return "a reason is not UTF-8";
  return broken_promise(loaded.document);
}

}  // namespace stet::test
