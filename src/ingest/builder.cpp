#include "ingest/builder.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace stet {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Length of an invisible mark at `at`: soft hyphen, zero width space, word joiner, byte order mark; 0 for none.
std::size_t invisible(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  std::string_view const rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xAD")) return 2;
  if (rest == "\xE2\x80\x8B" || rest == "\xE2\x81\xA0" || rest == "\xEF\xBB\xBF") return 3;
  return 0;
}

}  // namespace

void set_aside(Block& block, std::string_view why) {
  block.zone = Zone::furniture;
  block.level = 0;
  block.why = why;
}

void TextBuilder::append(std::string_view piece, std::uint64_t from) {
  auto const at = static_cast<Offset>(text.size());
  if (anchors.empty() || anchors.back().file + (at - anchors.back().text) != from) anchors.push_back({at, from});
  text += piece;
}

void TextBuilder::open(Zone zone, unsigned level) {
  close();
  block_ = {};
  block_.begin = static_cast<Offset>(text.size());
  block_.zone = zone;
  block_.level = static_cast<std::uint8_t>(level);
  open_ = true;
  gap_ = false;
  gap_floor_ = block_.begin;
}

bool TextBuilder::close() {
  if (!open_) return false;
  open_ = false;
  gap_ = false;
  bool const any_cell =
      std::any_of(block_.cells.begin(), block_.cells.end(), [](Cell const& c) { return c.begin < c.end; });
  if (full() || (block_.zone == Zone::table ? !any_cell : blank())) {
    text.resize(block_.begin);
    while (!anchors.empty() && anchors.back().text >= block_.begin) anchors.pop_back();
    return false;
  }
  while (text.back() == ' ') text.pop_back();
  block_.end = static_cast<Offset>(text.size());
  for (Cell& cell : block_.cells) {
    cell.begin = std::min(cell.begin, block_.end);
    cell.end = std::min(cell.end, block_.end);
  }
  text += '\n';
  blocks.push_back(std::move(block_));
  block_ = {};
  return true;
}

void TextBuilder::open_row(std::uint32_t table, std::uint32_t row) {
  open(Zone::table);
  block_.table = table;
  block_.row = row;
}

void TextBuilder::open_cell(std::size_t column, bool header) {
  assert(open_ && block_.zone == Zone::table);
  gap_ = false;
  // A bar keeps words and numbers of neighbouring cells apart.
  if (!block_.cells.empty()) text += " | ";
  Cell cell;
  cell.begin = cell.end = static_cast<Offset>(text.size());
  cell.column = static_cast<std::uint16_t>(std::min<std::size_t>(column, 0xFFFF));
  cell.header = header;
  block_.cells.push_back(cell);
  gap_floor_ = cell.begin;
}

void TextBuilder::close_cell() {
  gap_ = false;
  Cell& cell = block_.cells.back();
  while (text.size() > cell.begin && text.back() == ' ') text.pop_back();
  cell.end = static_cast<Offset>(text.size());
}

void TextBuilder::settle_gap() {
  if (gap_ && text.size() > gap_floor_ && text.back() != ' ') append(" ", gap_from_);
  gap_ = false;
}

void TextBuilder::copy(std::string_view piece, std::uint64_t from) {
  if (piece.empty()) return;
  assert(open_);
  settle_gap();
  append(piece, from);
}

void TextBuilder::made(std::string_view piece, std::uint64_t from) {
  if (piece.empty()) return;
  assert(open_);
  settle_gap();
  anchors.push_back({static_cast<Offset>(text.size()), from});
  text += piece;
}

void TextBuilder::flow_as(std::string_view character, std::uint64_t from) {
  if (character.size() == 1 && is_space(character[0])) return gap(from);
  if (invisible(character, 0) != character.size()) made(character, from);
}

void TextBuilder::gap(std::uint64_t from) {
  if (!gap_) gap_from_ = from;
  gap_ = true;
}

void TextBuilder::flow(std::string_view piece, std::uint64_t from) {
  for (std::size_t i = 0; i < piece.size();) {
    if (is_space(piece[i])) {
      gap(from + i);
      ++i;
      continue;
    }
    if (std::size_t const length = invisible(piece, i)) {
      i += length;
      continue;
    }
    std::size_t end = i + 1;
    // a single space between words needs no collapsing
    auto const goes_on = [&](std::size_t at) {
      return at < piece.size() && !is_space(piece[at]) && invisible(piece, at) == 0;
    };
    while (goes_on(end) || (end < piece.size() && piece[end] == ' ' && goes_on(end + 1))) ++end;
    copy(piece.substr(i, end - i), from + i);
    i = end;
  }
}

}  // namespace stet
