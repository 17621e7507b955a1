// From clean text to tokens and sentences. A sentence never crosses a block; a table row is one sentence. One of over 500
// tokens is cut.
#pragma once

#include "core/document.hpp"

namespace stet {

/// Fills document.tokens and document.sentences from document.text and document.blocks. Furniture gets no sentences.
void segment(Document& document);

}  // namespace stet
