#include "ingest/html_survey.hpp"

#include <algorithm>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

struct Place {
  bool link = false;
  bool aside = false;    // in nav, footer, aside: no article and no title there
  bool svg = false;
};

class Surveyor {
 public:
  PageSurvey run(GumboNode const* document) {
    visit(document, {});
    choose_root();
    choose_title();
    mark(page_.title, &NodeSizes::holds_title);
    mark(page_.root, &NodeSizes::holds_root);
    return std::move(page_);
  }

 private:
  NodeSizes visit(GumboNode const* node, Place place) {
    NodeSizes sizes;
    if (is_text(node)) {
      for (char const c : text_of(node)) sizes.text += c > ' ' || static_cast<unsigned char>(c) >= 0x80 ? 1u : 0u;
      if (place.link) sizes.links = sizes.text;
      return sizes;
    }
    std::string_view const tag = tag_of(node);
    if (note_metadata(node, tag, place)) return sizes;
    if (tag == "body" && page_.body == nullptr) page_.body = node;
    if (tag == "a") place.link = true;
    if (tag == "nav" || tag == "footer" || tag == "aside") place.aside = true;
    if (tag == "svg") place.svg = true;
    for (GumboNode const* child : children_of(node)) {
      parents_[child] = node;
      NodeSizes const below = visit(child, place);
      sizes.text += below.text;
      sizes.links += below.links;
    }
    if (!tag.empty()) page_.sizes[node] = sizes;
    if (!place.aside && sizes.text > 0) {
      if (tag == "article") articles_.push_back(node);
      if (tag == "main" || attribute(node, "role") == "main") mains_.push_back(node);
      if (attribute(node, "itemprop") == "articleBody") bodies_.push_back(node);
      if (tag == "h1") h1_.push_back(node);
      if (tag == "h2" || tag == "h3") h2_.push_back(node);
    }
    return sizes;
  }

  /// Elements whose text is none of the page's; true where the walk ends there.
  bool note_metadata(GumboNode const* node, std::string_view tag, Place place) {
    if (tag == "meta") page_.metas.push_back(node);
    if (tag == "link") page_.links.push_back(node);
    if (tag == "title" && page_.page_title == nullptr && !place.svg) page_.page_title = node;
    if (tag == "script" && lower_ascii(trim(attribute(node, "type"))) == "application/ld+json") page_.json.push_back(node);
    return tag == "script" || tag == "style" || tag == "noscript" || tag == "template" || tag == "textarea" || tag == "title";
  }

  std::size_t text_in(GumboNode const* node) const { return page_.size_of(node).text; }

  bool below(GumboNode const* node, GumboNode const* ancestor) const {
    for (; node != nullptr; node = parent_of(node))
      if (node == ancestor) return true;
    return false;
  }

  GumboNode const* parent_of(GumboNode const* node) const {
    auto const found = parents_.find(node);
    return found == parents_.end() ? nullptr : found->second;
  }

  bool holds_h1(GumboNode const* node) const {
    return std::any_of(h1_.begin(), h1_.end(), [&](GumboNode const* h) { return below(h, node); });
  }

  /// The longest <article>, one with a title before others; where articles are only cards of a list, <main>.
  void choose_root() {
    if (page_.body == nullptr) return;
    GumboNode const* best = nullptr;
    bool best_titled = false;
    static constexpr std::size_t kMostArticles = 200;
    for (std::size_t i = 0; i < std::min(articles_.size(), kMostArticles); ++i) {
      GumboNode const* node = articles_[i];
      bool const titled = holds_h1(node);
      if (best == nullptr || titled > best_titled || (titled == best_titled && text_in(node) > text_in(best))) {
        best = node;
        best_titled = titled;
      }
    }
    GumboNode const* main = mains_.empty() ? nullptr : *std::max_element(mains_.begin(), mains_.end(), [&](auto a, auto b) {
      return text_in(a) < text_in(b);
    });
    if (best != nullptr && (best_titled || text_in(best) * 2 > text_in(main != nullptr ? main : page_.body)))
      page_.root = best;
    else if (main != nullptr && text_in(main) * 5 > text_in(page_.body))
      page_.root = main;
    else if (bodies_.size() == 1 && text_in(bodies_[0]) * 5 > text_in(page_.body))
      page_.root = bodies_[0];
  }

  void choose_title() {
    auto const first_in_root = [&](std::vector<GumboNode const*> const& list) -> GumboNode const* {
      for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 200); ++i)
        if (page_.root == nullptr || below(list[i], page_.root)) return list[i];
      return nullptr;
    };
    std::string const page_title = page_.page_title == nullptr ? "" : text_below(page_.page_title, 400);
    // the site's name may stand in an h1 of its own: the one that the page's title repeats is the article's
    for (std::size_t i = 0; i < std::min<std::size_t>(h1_.size(), 50) && page_.title == nullptr; ++i) {
      std::string const text = text_below(h1_[i], 400);
      if (text.size() > 12 && page_title.starts_with(text)) page_.title = h1_[i];
    }
    if (page_.title == nullptr) page_.title = first_in_root(h1_);
    if (page_.title == nullptr && !h1_.empty()) page_.title = h1_.front();
    if (page_.title == nullptr) page_.title = first_in_root(h2_);
  }

  void mark(GumboNode const* node, bool NodeSizes::*flag) {
    for (; node != nullptr; node = parent_of(node))
      if (is_element(node)) page_.sizes[node].*flag = true;
  }

  PageSurvey page_;
  std::unordered_map<GumboNode const*, GumboNode const*> parents_;
  std::vector<GumboNode const*> articles_, mains_, bodies_, h1_, h2_;
};

}  // namespace

NodeSizes const& PageSurvey::size_of(GumboNode const* node) const {
  static NodeSizes const none;
  auto const found = sizes.find(node);
  return found == sizes.end() ? none : found->second;
}

PageSurvey survey_page(GumboNode const* document) { return Surveyor().run(document); }

}  // namespace stet
