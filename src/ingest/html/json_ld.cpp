#include "ingest/html/json_ld.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>

#include "ingest/dates.hpp"
#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;
using Json = rapidjson::Value;

constexpr std::size_t kMostBytes = 2u << 20;
constexpr int kDeepest = 6;
constexpr rapidjson::SizeType kMostItems = 500;

std::string_view text_of(Json const& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

Json const* member(Json const& object, char const* name) {
  auto const found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

bool has_type(Json const& object, bool (*wanted)(std::string_view)) {
  Json const* type = member(object, "@type");
  if (type == nullptr) return false;
  if (type->IsString()) return wanted(text_of(*type));
  if (!type->IsArray()) return false;
  for (rapidjson::SizeType i = 0; i < std::min(type->Size(), kMostItems); ++i)
    if (wanted(text_of((*type)[i]))) return true;
  return false;
}

bool is_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "SocialMediaPosting";
}
/// Things that a page shows or sells and that have dates of their own.
bool is_other_thing(std::string_view type) {
  static constexpr std::array kThings = {"Book"sv,   "Course"sv,       "Game"sv,    "JobPosting"sv,         "Movie"sv,
                                         "Offer"sv,  "Organization"sv, "Person"sv,  "PodcastEpisode"sv,     "Product"sv,
                                         "Recipe"sv, "Review"sv,       "Comment"sv, "SoftwareApplication"sv};
  return std::find(kThings.begin(), kThings.end(), type) != kThings.end() || type.ends_with("Event") ||
         type.ends_with("Object") || type.ends_with("Series") || type.ends_with("Recording");
}
bool is_list(std::string_view type) {
  return type == "ItemList" || type == "BreadcrumbList" || type == "CollectionPage";
}

/// Do fewer than a third of the headline's words stand in the page's titles?
bool is_other_story(std::string_view headline, std::string_view titles) {
  std::string const own = lower_ascii(headline.substr(0, 400)), known = lower_ascii(titles);
  auto const words = words_of(own);
  auto const there = words_of(known, 200);
  std::size_t shared = 0;
  for (std::string_view const word : words)
    shared += std::find(there.begin(), there.end(), word) != there.end() ? 1 : 0;
  return words.size() >= 3 && there.size() >= 3 && shared * 3 < words.size();
}

class Reader {
 public:
  Reader(std::string_view titles, Content& content) : titles_(titles), content_(content) {}

  void run(Json const& root) {
    visit(root, 0);
    for (auto const* list : {&articles_, &others_}) {
      for (Json const* object : *list) take(*object);
      if (!list->empty()) return;
    }
  }

 private:
  void visit(Json const& value, int depth) {
    if (depth > kDeepest) return;
    if (value.IsArray()) {
      for (rapidjson::SizeType i = 0; i < std::min(value.Size(), kMostItems); ++i) visit(value[i], depth + 1);
    } else if (value.IsObject()) {
      if (has_type(value, is_list) || has_type(value, is_other_thing)) return;
      if (member(value, "datePublished") != nullptr || has_type(value, is_article))
        (has_type(value, is_article) ? articles_ : others_).push_back(&value);
      for (char const* name : {"@graph", "mainEntity", "mainEntityOfPage"})
        if (Json const* below = member(value, name)) visit(*below, depth + 1);
    }
  }

  void take(Json const& object) {
    if (Json const* headline = member(object, "headline");
        headline != nullptr && is_other_story(text_of(*headline), titles_))
      return;
    for (bool const modified : {false, true}) {
      char const* name = modified ? "dateModified" : "datePublished";
      Json const* field = member(object, name);
      if (field == nullptr) continue;
      std::string_view const words = head_of(text_of(*field), 80);
      if (auto const day = day_of_field(words))
        content_.clues.push_back({DateOrigin::json_ld, *day, std::string(name) + " " + std::string(words), modified});
    }
    Json const* publisher = member(object, "publisher");
    if (publisher != nullptr && publisher->IsArray() && !publisher->Empty()) publisher = &(*publisher)[0];
    if (publisher == nullptr || !content_.publisher.empty()) return;
    std::string_view name = text_of(*publisher);
    if (publisher->IsObject())
      if (Json const* field = member(*publisher, "name")) name = text_of(*field);
    content_.publisher = trim(head_of(name, 200));
  }

  std::string_view titles_;
  Content& content_;
  std::vector<Json const*> articles_;
  std::vector<Json const*> others_;
};

}  // namespace

void read_json_ld(std::string_view json, std::string_view titles, Content& content) {
  json = trim(json);
  if (json.starts_with("<!--"))
    json = trim(json.substr(4, json.rfind("-->") == json.npos ? json.npos : json.rfind("-->") - 4));
  if (json.empty() || json.size() > kMostBytes) return;
  rapidjson::Document document;
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag | rapidjson::kParseStopWhenDoneFlag;
  document.Parse<kFlags>(json.data(), json.size());
  if (!document.HasParseError()) Reader(titles, content).run(document);
}

}  // namespace stet
