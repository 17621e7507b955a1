#include "ingest/offsets.hpp"

#include <algorithm>

namespace stet {
namespace {

bool space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

void index_lines(Document& document, std::string_view bytes) {
  document.lines.assign(1, 0);
  document.wide.clear();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    auto const c = static_cast<unsigned char>(bytes[i]);
    if ((c & 0xC0u) == 0x80u) document.wide.push_back(i);
    bool const carriage = c == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (c == '\n' || carriage) document.lines.push_back(i + 1);
  }
}

void TextBuilder::open(Zone zone, std::uint8_t level) {
  close();
  block_ = {};
  block_.begin = static_cast<Offset>(document_.text.size());
  block_.zone = zone;
  block_.level = level;
  open_ = true;
}

void TextBuilder::anchor(std::uint64_t file) {
  auto const at = static_cast<Offset>(document_.text.size());
  auto& anchors = document_.anchors;
  if (!anchors.empty() && anchors.back().file + (at - anchors.back().text) == file) return;
  if (!anchors.empty() && anchors.back().text == at) {
    anchors.back().file = file;
  } else {
    anchors.push_back({at, file});
  }
}

void TextBuilder::copy(std::string_view text, std::uint64_t file) {
  if (text.empty()) return;
  anchor(file);
  document_.text += text;
}

void TextBuilder::insert(std::string_view text, std::uint64_t file) { copy(text, file); }

void TextBuilder::open_cell(std::uint16_t column, bool header) {
  auto const at = static_cast<Offset>(document_.text.size());
  block_.cells.push_back({at, at, column, header});
}

void TextBuilder::close_cell() {
  Cell& cell = block_.cells.back();
  std::string const& text = document_.text;
  cell.end = static_cast<Offset>(text.size());
  while (cell.begin < cell.end && space(text[cell.begin])) ++cell.begin;
  while (cell.end > cell.begin && space(text[cell.end - 1])) --cell.end;
}

void TextBuilder::close() {
  if (!open_) return;
  open_ = false;
  std::string& text = document_.text;
  std::size_t end = text.size();
  while (end > block_.begin && space(text[end - 1])) --end;
  bool const said = end > block_.begin || std::any_of(block_.cells.begin(), block_.cells.end(), [](Cell const& c) { return c.begin < c.end; });
  text.resize(block_.cells.empty() ? end : text.size());
  while (!document_.anchors.empty() && document_.anchors.back().text > text.size()) document_.anchors.pop_back();
  if (!said) {
    text.resize(block_.begin);
    while (!document_.anchors.empty() && document_.anchors.back().text >= text.size() && !document_.anchors.empty()) document_.anchors.pop_back();
    return;
  }
  block_.end = static_cast<Offset>(text.size());
  text += '\n';
  document_.blocks.push_back(std::move(block_));
}

}  // namespace stet
