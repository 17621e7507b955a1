// One wording through segmentation and the grammars, as the program does it.
#pragma once

#include <string_view>

#include "core/document.hpp"
#include "core/reading.hpp"
#include "grammars/read.hpp"
#include "text/segment.hpp"

namespace stet::test {

inline Document one_block(std::string_view text) {
  Document document;
  document.text = text;
  Block block;
  block.end = static_cast<Offset>(text.size());
  document.blocks.push_back(block);
  segment(document);
  return document;
}

/// All tokens of `text` as one stretch.
inline Scan scan_text(std::string_view text, ScanOptions const& options = {}) {
  Document const document = one_block(text);
  return scan(document.text, document.tokens, options);
}

}  // namespace stet::test
