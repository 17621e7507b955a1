// Dates and publisher of the article that a JSON-LD script describes.
#pragma once

#include <string_view>

#include "ingest/content.hpp"

namespace stet {

/// `titles`: what the page calls its article. An article with another headline is another story, and its dates do not
/// count. Adds the clues of datePublished and dateModified, and the publisher's name where none is known yet. Article
/// types count before others ("GovernmentService"); items of lists do not count at all. Faulty JSON is passed over.
void read_json_ld(std::string_view json, std::string_view titles, Content& content);

}  // namespace stet
