// A first walk over a parsed page: how much text and how many links stand where, which element is the article, which
// heading its title, and where the metadata is.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "ingest/html/tree.hpp"

namespace stet {

struct NodeSizes {
  std::size_t text = 0;   // bytes of text below, white space left out
  std::size_t links = 0;  // of these within links
  bool holds_title = false;
  bool holds_root = false;
};

struct PageSurvey {
  GumboNode const* body = nullptr;
  GumboNode const* root = nullptr;   // the element that holds the article; null: the page does not say
  GumboNode const* title = nullptr;  // the heading that is the article's title
  std::vector<GumboNode const*> metas;
  std::vector<GumboNode const*> links;                    // <link>
  std::vector<GumboNode const*> json;                     // <script type="application/ld+json">
  GumboNode const* page_title = nullptr;                  // <title>
  std::unordered_map<GumboNode const*, NodeSizes> sizes;  // by element; for look-ups only

  NodeSizes const& size_of(GumboNode const* node) const;
};

PageSurvey survey_page(GumboNode const* document);

}  // namespace stet
