#include "dump.hpp"

namespace stet::test {

Loaded load(std::string_view path, std::string_view bytes) {
  return load_bytes(path, bytes, DocumentRole::source).front();
}

std::string dump(Document const& document) {
  std::string out;
  for (Block const& block : document.blocks) {
    if (!out.empty()) out += " / ";
    out += name_of(block.zone);
    if (block.level > 0) out += std::to_string(block.level);
    if (block.cells.empty()) {
      out.append(" ").append(document.cut(block.begin, block.end));
      continue;
    }
    for (Cell const& cell : block.cells) {
      out.append(" [").append(cell.header ? "!" : "").append(document.cut(cell.begin, cell.end)).append("]");
    }
  }
  return out;
}

std::string read(std::string_view path, std::string_view bytes) { return dump(load(path, bytes).document); }

std::string read_all(std::string_view path, std::string_view bytes, LoadLimits const& limits) {
  std::string out;
  for (Loaded const& loaded : load_bytes(path, bytes, DocumentRole::source, limits)) {
    if (!loaded.document.text.empty()) out += loaded.document.path + ": " + dump(loaded.document) + "\n";
    for (Unread const& unread : loaded.unread) out += unread.path + "! " + unread.why + "\n";
  }
  return out;
}

std::string date_of(Document const& document) {
  if (!document.published) return "none";
  return to_string(*document.published) + " " + std::string(name_of(document.published_from));
}

}  // namespace stet::test
