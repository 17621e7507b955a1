// The stock phrases of news pages: what stands on them beside the story. Used by all readers; no rule knows a
// particular site.
//
//   is_stock_phrase("- Advertisement -")   heads_other_stories("Most read")   is_counter("48 shares")
#pragma once

#include <string_view>

namespace stet {

/// "Must read", "- Advertisement -", "Comments are closed.", "© Copyright 2024 …", "We use cookies …".
bool is_stock_phrase(std::string_view text);
/// A stock phrase that heads a list of other stories: "Related articles", "Most read", "More from …".
bool heads_other_stories(std::string_view text);
/// The same, or it heads a box of contacts, downloads or contents: "Media contact", "Attachments", "On this page".
bool heads_furniture(std::string_view text);
/// What readers did, or how long they need: "48 shares", "Read 1,204 times", "4 min read"; a picture's number: "1/6".
bool is_counter(std::string_view text);

}  // namespace stet
