// What a page says of itself in its markup: dates, title, publisher, address.
#pragma once

#include "ingest/content.hpp"
#include "ingest/html/survey.hpp"

namespace stet {

/// Adds the clues of JSON-LD, <meta> and the page's address to `content`, and fills in its title, publisher and url.
void read_metadata(PageSurvey const& page, Content& content);

}  // namespace stet
