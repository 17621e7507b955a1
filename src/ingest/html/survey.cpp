#include "ingest/html/survey.hpp"

#include <algorithm>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

constexpr std::size_t kParagraph = 60;  // bytes, white space left out

/// Holds running text and no block of its own.
bool is_paragraph(GumboNode const* node, NodeSizes const& sizes) {
  static constexpr std::string_view kInner[] = {"article", "blockquote", "div",   "dl",     "form", "h1",
                                                "h2",      "h3",         "h4",    "header", "main", "ol",
                                                "p",       "section",    "table", "td",     "tr",   "ul"};
  std::string_view const tag = tag_of(node);
  if ((tag != "p" && tag != "div" && tag != "li") || sizes.links * 3 > sizes.text) return false;
  for (GumboNode const* child : children_of(node))
    if (std::find(std::begin(kInner), std::end(kInner), tag_of(child)) != std::end(kInner)) return false;
  return is_prose(text_below(node, 4096));
}

struct Standing {
  bool link = false;
  bool aside = false;  // in nav, footer, aside: no article and no title there
  bool svg = false;
};

class Surveyor {
 public:
  PageSurvey run(GumboNode const* document) {
    visit(document, {});
    page_name_ = page_.page_title == nullptr ? "" : text_below(page_.page_title, 400);
    choose_root();
    choose_title();
    if (page_.root == nullptr) infer_root();
    mark(page_.title, &NodeSizes::holds_title);
    mark(page_.root, &NodeSizes::holds_root);
    return std::move(page_);
  }

 private:
  NodeSizes visit(GumboNode const* node, Standing place) {
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
      NodeSizes const below = visit(child, place);
      sizes.text += below.text;
      sizes.links += below.links;
    }
    if (!tag.empty()) page_.sizes[node] = sizes;
    if (sizes.text >= kParagraph && !place.aside && is_paragraph(node, sizes)) prose_[parent_of(node)] += sizes.text;
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
  bool note_metadata(GumboNode const* node, std::string_view tag, Standing place) {
    if (tag == "meta") page_.metas.push_back(node);
    if (tag == "link") page_.links.push_back(node);
    if (tag == "title" && page_.page_title == nullptr && !place.svg) page_.page_title = node;
    if (tag == "script" && lower_ascii(trim(attribute(node, "type"))) == "application/ld+json")
      page_.json.push_back(node);
    return tag == "script" || tag == "style" || tag == "noscript" || tag == "template" || tag == "textarea" ||
           tag == "title";
  }

  std::size_t text_in(GumboNode const* node) const { return page_.size_of(node).text; }

  bool below(GumboNode const* node, GumboNode const* ancestor) const {
    for (; node != nullptr; node = parent_of(node))
      if (node == ancestor) return true;
    return false;
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
    GumboNode const* main = mains_.empty() ? nullptr
                                           : *std::max_element(mains_.begin(), mains_.end(),
                                                               [&](auto a, auto b) { return text_in(a) < text_in(b); });
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
    // the site's name may stand in an h1 of its own, and at the end of the page's title
    find_page_name(true);
    if (page_.title == nullptr && page_.root != nullptr) page_.title = first_in_root(h1_);
    if (page_.title == nullptr) find_page_name(false);
    if (page_.title == nullptr && !h1_.empty()) page_.title = h1_.front();
    if (page_.title == nullptr) page_.title = first_in_root(h2_);
  }

  void find_page_name(bool at_begin) {
    for (auto const* list : {&h1_, &h2_})
      for (std::size_t i = 0; i < std::min<std::size_t>(list->size(), 50) && page_.title == nullptr; ++i)
        if (is_page_name((*list)[i], at_begin)) page_.title = (*list)[i];
  }

  /// Does the page's title begin (or else end) with what the element says?
  bool is_page_name(GumboNode const* node, bool at_begin) const {
    std::size_t const size = text_in(node);
    if (size < kShortestName || size > page_name_.size()) return false;
    std::string const text(trim(text_below(node, 400)));
    return text.size() > kShortestName && (at_begin ? page_name_.starts_with(text) : page_name_.ends_with(text));
  }

  /// On a page that names no article and no title by its elements: the element whose children are most of the page's
  /// paragraphs, together with the title, where that is not the whole page.
  void infer_root() {
    GumboNode const* story = nullptr;
    std::size_t most = 0, all = 0;
    for (auto const& [node, prose] : prose_) {
      all += prose;
      if (prose > most || (prose == most && story != nullptr && begins_before(node, story))) story = node, most = prose;
    }
    if (story == nullptr || most * 2 < all || page_.body == nullptr) return;
    if (page_.title == nullptr || !(is_page_name(page_.title, true) || is_page_name(page_.title, false))) {
      GumboNode const* const named = find_name(page_.body, 0);
      if (named != nullptr) page_.title = named;
    }
    if (page_.title == nullptr) return;
    GumboNode const* root = story;
    while (root != nullptr && !below(page_.title, root)) root = parent_of(root);
    if (root != nullptr && root != page_.body && text_in(root) * 10 < text_in(page_.body) * 9) page_.root = root;
  }

  static bool begins_before(GumboNode const* a, GumboNode const* b) { return offset_of(a) < offset_of(b); }

  GumboNode const* find_name(GumboNode const* node, int depth) const {
    for (GumboNode const* child : children_of(node)) {
      if (!is_element(child) || depth > kDeepestName) continue;
      if (GumboNode const* const found = find_name(child, depth + 1)) return found;
      if (is_page_name(child, true)) return child;
    }
    return nullptr;
  }

  void mark(GumboNode const* node, bool NodeSizes::*flag) {
    for (; node != nullptr; node = parent_of(node))
      if (is_element(node)) page_.sizes[node].*flag = true;
  }

  static constexpr std::size_t kShortestName = 12;
  static constexpr int kDeepestName = 40;

  PageSurvey page_;
  std::string page_name_;                                    // the text of <title>
  std::unordered_map<GumboNode const*, std::size_t> prose_;  // bytes of paragraphs among an element's children
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
