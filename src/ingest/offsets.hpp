// Builds a document's clean text with the way back to the file: every piece that is copied from the file leaves an anchor.
#pragma once

#include <string_view>

#include "core/document.hpp"

namespace stet {

/// Fills document.lines and document.wide from the file's bytes.
void index_lines(Document& document, std::string_view bytes);

/// Appends to document.text. Open a block, append its pieces, close it; closing trims blanks at the block's end, adds the
/// newline and drops the block where nothing was said.
class TextBuilder {
 public:
  explicit TextBuilder(Document& document) : document_(document) {}

  void open(Zone zone, std::uint8_t level = 0);
  /// Copied text: file bytes from `file` on.
  void copy(std::string_view text, std::uint64_t file);
  /// Text that stands for something else in the file at `file`: a decoded entity, a blank for a line break.
  void insert(std::string_view text, std::uint64_t file);
  /// In a block of zone table: the cell begins or ends here.
  void open_cell(std::uint16_t column, bool header);
  void close_cell();
  void close();

  bool is_open() const { return open_; }
  /// Has the open block no text yet?
  bool blank() const { return document_.text.size() == block_.begin; }
  void table(std::uint32_t number, std::uint32_t row) { block_.table = number, block_.row = row; }
  void zone(Zone zone) { block_.zone = zone; }

 private:
  void anchor(std::uint64_t file);

  Document& document_;
  Block block_;
  bool open_ = false;
};

}  // namespace stet
