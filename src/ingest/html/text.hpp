// A text node's words with the way back into the page's source.
#pragma once

#include <string_view>

#include "ingest/builder.hpp"
#include "ingest/html/tree.hpp"

namespace stet {

/// Appends the node's text to the open block. Where the parser's text is no plain slice of the source (misplaced text
/// in tables, entities of its own), each word is looked for close by, so that its place is right or a little early.
void put_text_node(TextBuilder& out, GumboNode const* node, std::string_view source);

}  // namespace stet
