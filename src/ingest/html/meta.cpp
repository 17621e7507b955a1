#include "ingest/html/meta.hpp"

#include <algorithm>
#include <array>

#include "ingest/dates.hpp"
#include "ingest/html/json_ld.hpp"
#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::array kPublished = {"article.published"sv,
                                   "article:published"sv,
                                   "article:published_time"sv,
                                   "citation_publication_date"sv,
                                   "cxenseparse:recs:publishtime"sv,
                                   "date"sv,
                                   "datepublished"sv,
                                   "dc.date"sv,
                                   "dc.date.created"sv,
                                   "dc.date.issued"sv,
                                   "dcterms.created"sv,
                                   "dcterms.date"sv,
                                   "dcterms.issued"sv,
                                   "og:article:published_time"sv,
                                   "og:published_time"sv,
                                   "parsely-pub-date"sv,
                                   "pubdate"sv,
                                   "publication_date"sv,
                                   "publish-date"sv,
                                   "publishdate"sv,
                                   "sailthru.date"sv};
constexpr std::array kModified = {"article:modified_time"sv, "datemodified"sv,  "dc.date.modified"sv,
                                  "dcterms.modified"sv,      "last-modified"sv, "og:updated_time"sv};

std::string content_of(GumboNode const* meta) { return std::string(trim(head_of(attribute(meta, "content"), 2000))); }

/// "Title | Publisher", "Publisher - Title": the part that has less in common with the heading.
std::string publisher_in(std::string const& page_title, std::string const& heading) {
  std::size_t at = page_title.npos, length = 0;
  for (std::string_view const mark : {" | "sv, " - "sv, " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv, " \xC2\xB7 "sv}) {
    auto const found = page_title.rfind(mark);
    if (found != page_title.npos) {
      at = found;
      length = mark.size();
      break;
    }
  }
  if (at == page_title.npos || heading.empty()) return {};
  std::string const parts[] = {page_title.substr(0, at), page_title.substr(at + length)};
  std::string const lowered = lower_ascii(heading);
  auto const words = words_of(lowered);
  std::array<double, 2> shared{};
  for (std::size_t p = 0; p < 2; ++p) {
    std::string const part = lower_ascii(parts[p]);
    auto const own = words_of(part);
    for (std::string_view const w : own)
      shared[p] += std::find(words.begin(), words.end(), w) != words.end() ? 1.0 : 0.0;
    if (!own.empty()) shared[p] /= static_cast<double>(own.size());
  }
  std::string const& other = shared[0] < shared[1] ? parts[0] : parts[1];
  bool const clear = std::max(shared[0], shared[1]) >= 0.5 && shared[0] != shared[1];
  static constexpr std::array kLabels = {"breaking"sv, "draft"sv,   "explainer"sv, "live"sv,
                                         "news"sv,     "opinion"sv, "update"sv,    "updated"sv};
  bool const label = std::find(kLabels.begin(), kLabels.end(), lower_ascii(trim(other))) != kLabels.end();
  return clear && !label && other.size() <= 60 ? std::string(trim(other)) : std::string();
}

}  // namespace

void read_metadata(PageSurvey const& page, Content& content) {
  std::string og_title, og_url, site;
  for (GumboNode const* meta : page.metas) {
    std::string name;
    for (char const* key : {"property", "name", "itemprop", "http-equiv"})
      if (name.empty()) name = lower_ascii(trim(attribute(meta, key).substr(0, 100)));
    std::string const value = content_of(meta);
    if (name.empty() || value.empty()) continue;
    if (name == "og:title" && og_title.empty()) og_title = value;
    if (name == "og:url" && og_url.empty()) og_url = value;
    if (name == "og:site_name" && site.empty()) site = value;
    bool const modified = std::find(kModified.begin(), kModified.end(), name) != kModified.end();
    if (!modified && std::find(kPublished.begin(), kPublished.end(), name) == kPublished.end()) continue;
    if (auto const day = day_of_field(value))
      content.clues.push_back({DateOrigin::meta, *day, name + " " + std::string(head_of(value, 80)), modified});
  }
  content.publisher = site;
  std::string const page_title = page.page_title == nullptr ? "" : text_below(page.page_title, 400);
  if (page.title != nullptr) content.title = text_below(page.title, 400);
  std::string const titles = content.title + " " + page_title + " " + og_title;
  for (std::size_t i = 0; i < std::min<std::size_t>(page.json.size(), 30); ++i) {
    std::string json;
    for (GumboNode const* child : children_of(page.json[i]))
      if (is_text(child)) json += text_of(child);
    read_json_ld(json, titles, content);
  }
  for (GumboNode const* link : page.links)
    if (lower_ascii(attribute(link, "rel")) == "canonical" && content.url.empty())
      content.url = trim(head_of(attribute(link, "href"), 2000));
  for (std::string const& url : {content.url, og_url})
    if (auto const day = day_of_url(url)) content.clues.push_back({DateOrigin::url, *day, url, false});
  if (content.url.empty()) content.url = og_url;
  if (content.title.empty()) content.title = og_title;
  if (content.publisher.empty()) content.publisher = publisher_in(page_title, content.title);
  if (content.title.empty()) content.title = page_title;
}

}  // namespace stet
