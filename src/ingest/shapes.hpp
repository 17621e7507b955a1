// What a line or short block is, judged by its shape: prose, a heading, a credit, a byline. Used by all readers; no
// rule knows a particular site.
//
//   is_temperature("-1.7 C")   is_prose("The council met on Monday and voted for the plan.")
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

std::string lower_ascii(std::string_view text);
/// Without white space and no-break spaces at the ends.
std::string_view trim(std::string_view text);
/// Runs of letters, digits and non-ASCII bytes, in order; no more than `most`.
std::vector<std::string_view> words_of(std::string_view text, std::size_t most = 64);

/// Does it end like a sentence: . ! ? or an ellipsis, perhaps within closing quotes or brackets?
bool ends_sentence(std::string_view text);
/// A sentence or more of running text: eight words at least, ended like a sentence.
bool is_prose(std::string_view text);
/// Every word of four letters or more begins with a capital, or the whole is in capitals.
bool is_title_case(std::string_view text);

/// Only a temperature: "-1.7 C", "17 °C".
bool is_temperature(std::string_view text);
/// "By Ann Lee", "Text: Ann Lee", "(Reporting by Ann Lee; editing by Bo Roe)": who wrote it.
bool is_byline(std::string_view text);
/// "(Picture: AP)", "Photo: Ann Lee": who took it, and nothing else.
bool is_picture_credit(std::string_view text);
/// "© Agency. A soldier looks on near the border": the caption of a picture behind its credit.
bool is_caption_with_credit(std::string_view text);
/// A wire's slug: "AGENCY-FLOODS/ (LEAD)", in capitals and joined by hyphens or slashes.
bool is_slug(std::string_view text);

}  // namespace stet
