// The comment that a browser leaves in a page it saves: where the page came from, and when the copy was made.
//
//   <!-- saved from url=(0042)https://www.example.org/news/4471 -->                              Chrome
//   <!-- Page saved with SingleFile url: https://… saved date: Thu Jun 08 2023 10:00:00 … -->    SingleFile
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// Looks through the comments at the head of the page. Fills in `content.retrieved`; and `content.url`, with the date
/// in it as a clue, where the page names no address of its own.
void read_saved_marks(std::string_view html, Content& content);

}  // namespace stet
