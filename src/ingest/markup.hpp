// Running text with markup in it, read without a parser: entities decoded, tags and comments passed over.
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// Appends a slice of HTML source to the open block. Tags are dropped, entities decoded, white space collapsed.
void flow_markup(TextBuilder& out, std::string_view raw, std::uint64_t from);

/// The text of HTML that must not be parsed (nested too deep, too large): tags dropped, scripts and styles too, a block
/// wherever a block element begins or ends. Linear on any bytes.
void salvage_markup(TextBuilder& out, std::string_view html, std::uint64_t from);

/// Bytes of the tag, comment or declaration that begins at `at`, which is '<'; 0 where the '<' is text.
std::size_t tag_length(std::string_view html, std::size_t at);
/// The name of the tag at `at`, in lower case, without the slash of an end tag; "" for comments and the like.
std::string tag_name(std::string_view html, std::size_t at);

}  // namespace stet
