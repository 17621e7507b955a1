// Small questions about the nodes of a parsed page. Gumbo's node type is declared here and its header stays in the
// .cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

struct GumboInternalNode;
using GumboNode = GumboInternalNode;

namespace stet {

bool is_element(GumboNode const* node);
bool is_text(GumboNode const* node);
/// Of a text node: what it says, and the bytes of the page that it comes from.
std::string_view text_of(GumboNode const* node);
std::string_view source_of(GumboNode const* node);

/// Of an element: where its tag begins in the page, or where the parser put it.
std::size_t offset_of(GumboNode const* node);

/// In lower case where HTML knows the element, else as the page writes it; "" for text.
std::string_view tag_of(GumboNode const* node);
std::span<GumboNode const* const> children_of(GumboNode const* node);
/// Null for the document.
GumboNode const* parent_of(GumboNode const* node);
/// "" where there is none. Entities are decoded.
std::string_view attribute(GumboNode const* node, char const* name);
bool has_attribute(GumboNode const* node, char const* name);
/// The text of all that is below, white space collapsed, about `most` bytes of it.
std::string text_below(GumboNode const* node, std::size_t most = 4096);
/// The words of class and id in lower case, cut at hyphens, underscores and capitals, and each two neighbours of one
/// name joined: "mostRead top" gives most, read, mostread, top.
std::vector<std::string> class_words(GumboNode const* node);

}  // namespace stet
