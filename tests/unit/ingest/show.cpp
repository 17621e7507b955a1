#include "unit/ingest/show.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace stet::test {
namespace {

bool word_char(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string show_row(Document const& document, Block const& block) {
  std::string out = " " + std::to_string(block.table) + "." + std::to_string(block.row) + ":";
  for (Cell const& cell : block.cells) {
    out += &cell == &block.cells.front() ? " " : " | ";
    out += cell.header ? '<' : '[';
    out += document.cut(cell.begin, cell.end);
    out += cell.header ? '>' : ']';
  }
  return out;
}

}  // namespace

std::string show(Document const& document) {
  std::string out;
  for (Block const& block : document.blocks) {
    out += name_of(block.zone);
    if (block.level != 0) out += std::to_string(block.level);
    if (block.zone == Zone::table)
      out += show_row(document, block);
    else
      out.append(": ").append(document.cut(block.begin, block.end));
    out += '\n';
  }
  return out;
}

Loaded load(std::string_view name, std::string_view bytes) { return load_bytes(name, bytes, DocumentRole::source); }

std::string show(std::string_view name, std::string_view bytes) { return show(load(name, bytes).document); }

std::string show_date(Document const& document) {
  if (!document.published) return "none";
  return to_string(*document.published) + " " + std::string(name_of(document.published_from));
}

std::uint64_t file_offset(Document const& document, Offset at) {
  auto anchor = std::upper_bound(document.anchors.begin(), document.anchors.end(), at,
                                 [](Offset value, Anchor const& a) { return value < a.text; });
  if (anchor == document.anchors.begin()) return at;
  --anchor;
  return anchor->file + (at - anchor->text);
}

std::string frame_faults(Document const& document) {
  std::string out;
  if (first_invalid(document.text) != document.text.size()) out += "invalid UTF-8; ";
  Offset at = 0;
  for (Block const& block : document.blocks) {
    bool const inside = block.begin == at && block.begin < block.end && block.end < document.text.size();
    if (!inside || document.text[block.end] != '\n') {
      out += "block at " + std::to_string(block.begin) + "; ";
      break;
    }
    Offset cell_at = block.begin;
    for (Cell const& cell : block.cells) {
      if (cell.begin < cell_at || cell.end < cell.begin || cell.end > block.end) out += "cell at " + std::to_string(cell.begin) + "; ";
      cell_at = cell.end;
    }
    at = block.end + 1;
  }
  if (out.empty() && at != document.text.size()) out += "text outside of blocks; ";
  auto const before = [](Anchor const& a, Anchor const& b) { return a.text < b.text; };
  if (!std::is_sorted(document.anchors.begin(), document.anchors.end(), before)) out += "anchors out of order; ";
  if (!std::is_sorted(document.lines.begin(), document.lines.end())) out += "lines out of order; ";
  if (!std::is_sorted(document.wide.begin(), document.wide.end())) out += "continuation bytes out of order; ";
  return out;
}

std::string misplaced_words(Document const& document, std::string_view bytes, std::size_t most) {
  std::string out;
  std::string_view const text = document.text;
  for (std::size_t begin = 0; begin < text.size() && most > 0;) {
    if (!word_char(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && word_char(text[end])) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      std::uint64_t const file = file_offset(document, static_cast<Offset>(i));
      if (file < bytes.size() && bytes[static_cast<std::size_t>(file)] == text[i]) continue;
      out.append(text.substr(begin, end - begin)).append(" at ").append(std::to_string(begin)).append("; ");
      --most;
      break;
    }
    begin = end;
  }
  return out;
}

}  // namespace stet::test
