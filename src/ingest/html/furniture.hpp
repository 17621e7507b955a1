// Which elements of a page are furniture, by what they are called: navigation, advertisements, lists of other stories,
// weather, today's date. What only shows when all blocks are known is html_sweep's part.
#pragma once

#include "ingest/html/survey.hpp"

namespace stet {

/// Why everything in the element is furniture: its tag, its role or the word of its class or id that says so; "" where
/// it is none. Never where it holds the title, the article or most of the page. `inside`: is the element in the
/// article?
std::string_view why_furniture(GumboNode const* node, PageSurvey const& page, bool inside);
/// "Key facts", "In numbers": a box that belongs to the article.
bool is_fact_box(GumboNode const* node);
/// Does class or id call this a byline, a dateline or the time of publication?
bool is_byline_element(GumboNode const* node);

}  // namespace stet
