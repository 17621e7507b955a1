// Which parts of a page are furniture: navigation, advertisements, lists of other stories, weather, today's date.
// First by element, on the way down; then by block, when all blocks are known.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/content.hpp"
#include "ingest/html_survey.hpp"

namespace stet {

/// What the page's markup says of one block, beside its zone.
struct BlockTrait {
  std::uint32_t links = 0;    // bytes of its text within links
  std::uint32_t holder = 0;   // index of the element that holds it
  bool outside = false;       // not in the article's element
  bool list = false;          // in a list item
  bool title = false;         // the article's title
};

/// An element that holds blocks: [first, last) of them. `large` where it holds the title or the article.
struct Holder {
  std::uint32_t parent = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool large = false;
};

/// Is everything in the element furniture, by its tag, role, class and id? Never where it holds the title, the article or
/// most of the page. `inside`: is the element in the article?
bool is_furniture_element(GumboNode const* node, PageSurvey const& page, bool inside);
/// "Key facts", "In numbers": a box that belongs to the article.
bool is_fact_box(GumboNode const* node);
/// Does class or id call this a byline, a dateline or the time of publication?
bool is_byline_element(GumboNode const* node);

/// Turns blocks into furniture by where they stand and what they say: before the title, behind the article, stock phrases,
/// lists of other stories, mere links. `traits` runs parallel to the blocks.
void sweep_furniture(TextBuilder& out, std::vector<BlockTrait> const& traits, std::vector<Holder> const& holders, bool has_root);

}  // namespace stet
