// Saved web pages in the styles of many publishing systems, and what a careful archivist says of each
// (saved/NN-name.gold).
//
//   published 2024-03-18    or none
//   modified none
//   + a sentence, caption or table row of the article
//   - a piece of the page's furniture
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"

namespace stet::test {

struct Page {
  std::string name;  // "07-squarespace-blog"
  std::string html;
  std::optional<Day> published;
  std::optional<Day> modified;
  std::vector<std::string> article;
  std::vector<std::string> furniture;
};

/// All of tests/pages/saved, by name.
std::vector<Page> load_pages();

struct PageScore {
  std::size_t article = 0;  // pieces of the gold
  std::size_t kept = 0;     // of them: read as article
  std::size_t furniture = 0;
  std::size_t taken = 0;  // of them: read as article
  std::size_t dated = 0;  // pages with a publication date in the gold
  std::size_t dates = 0;  // dates that the reader gave
  std::size_t right_dates = 0;
  std::size_t wrong_changes = 0;  // dates of modification that the gold does not have
  std::string misses;             // one line each, for people
};

/// Reads the page as `stet ingest` does and adds to the score.
void judge(Page const& page, PageScore& score);

}  // namespace stet::test
