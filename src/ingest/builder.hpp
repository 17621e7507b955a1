// Builds clean text together with its blocks and the way back to the bytes it was read from.
//
//   TextBuilder b;
//   b.open(Zone::body); b.flow("two  words", 40); b.close();      // "two words\n", anchors 0 -> 40, 4 -> 45
//
// All `from` are byte offsets in the text that a reader reads (decoded UTF-8), not yet in the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"

namespace stet {

/// The block is no part of the article; `why` is a literal.
void set_aside(Block& block, std::string_view why);

class TextBuilder {
 public:
  static constexpr std::size_t kMostBlocks = 2'000'000;

  /// Begins a block, after closing an open one. Nothing is written until text comes.
  void open(Zone zone, unsigned level = 0);
  /// Ends the block: trailing space goes, "\n" comes. False where the block had no text, and then left no trace.
  bool close();
  bool is_open() const { return open_; }
  /// Has the open block no text yet?
  bool blank() const { return text.size() == block_.begin; }

  /// Begins a table row as a block; then come cells, in order, each opened and closed.
  void open_row(std::uint32_t table, std::uint32_t row);
  void open_cell(std::size_t column, bool header);
  void close_cell();

  /// Appends bytes as they stand at `from`.
  void copy(std::string_view piece, std::uint64_t from);
  /// Appends bytes that stand for something else at `from`: a decoded entity, a separator.
  void made(std::string_view piece, std::uint64_t from);
  /// As made(), and as flow() treats white space and invisible marks: for one decoded character.
  void flow_as(std::string_view character, std::uint64_t from);
  /// White space at `from`: one space before the next text, none at the ends of a block or cell.
  void gap(std::uint64_t from);
  /// Appends running text: white space collapsed, invisible marks (soft hyphen, zero width space) dropped.
  void flow(std::string_view piece, std::uint64_t from);

  /// No more blocks are taken: the rest of a monstrous file goes unread.
  bool full() const { return blocks.size() >= kMostBlocks; }

  std::string text;
  std::vector<Block> blocks;
  std::vector<Anchor> anchors;

 private:
  void settle_gap();
  void append(std::string_view piece, std::uint64_t from);

  Block block_;
  bool open_ = false;
  bool gap_ = false;
  std::uint64_t gap_from_ = 0;
  Offset gap_floor_ = 0;  // no space is put at or before this offset: the beginning of the block or cell
};

}  // namespace stet
