// Which blocks of a page are furniture, by where they stand and what they say.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/builder.hpp"

namespace stet {

/// What the page's markup says of one block, beside its zone.
struct BlockTrait {
  std::uint32_t links = 0;   // bytes of its text within links
  std::uint32_t holder = 0;  // index of the element that holds it
  bool outside = false;      // not in the article's element
  bool list = false;         // in a list item
  bool title = false;        // the article's title
};

/// An element that holds blocks: [first, last) of them. `large` where it holds the title or the article.
struct Holder {
  std::uint32_t parent = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool large = false;
};

/// Turns blocks into furniture: before the title, behind the article, stock phrases, lists of other stories, headings
/// over nothing, mere links. `traits` runs parallel to the blocks; `holders[0]` is the page. `has_root`: the page says,
/// or shows, which element is the article.
void sweep_furniture(TextBuilder& out, std::vector<BlockTrait> const& traits, std::vector<Holder> const& holders,
                     bool has_root);

}  // namespace stet
