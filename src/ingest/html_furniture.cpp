#include "ingest/html_furniture.hpp"

#include <algorithm>
#include <array>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

// Words of class and id, sorted.
constexpr std::array kFurnitureWords = {
    "ad"sv, "adbox"sv, "ads"sv, "adsbygoogle"sv, "adsense"sv, "adslot"sv, "adunit"sv, "advert"sv, "advertisement"sv,
    "advertising"sv, "adverts"sv, "alsoread"sv, "authorbox"sv, "banner"sv, "breadcrumb"sv, "breadcrumbs"sv,
    "commentform"sv, "commentlist"sv, "comments"sv, "commentsarea"sv, "consent"sv, "cookie"sv, "cookiebar"sv,
    "cookies"sv, "copyright"sv, "disqus"sv, "drawer"sv, "footer"sv, "gdpr"sv, "hamburger"sv, "headdate"sv, "jpnav"sv,
    "latestnews"sv, "leaderboard"sv, "lightbox"sv, "login"sv, "masthead"sv, "menu"sv, "modal"sv, "morearticles"sv,
    "morefrom"sv, "morenews"sv, "mostpopular"sv, "mostread"sv, "mostviewed"sv, "mpu"sv, "mustread"sv, "nav"sv,
    "navbar"sv, "navigation"sv, "newsletter"sv, "newslettersignup"sv, "nextarticle"sv, "outbrain"sv, "pager"sv,
    "pagination"sv, "paywall"sv, "popular"sv, "popup"sv, "postadd"sv, "prevnext"sv, "promo"sv, "promobox"sv,
    "promoted"sv, "promotion"sv, "rail"sv, "readalso"sv, "readmore"sv, "readnext"sv, "recirc"sv, "recirculation"sv,
    "recommendations"sv, "recommended"sv, "related"sv, "relatedarticles"sv, "relatedlinks"sv, "relatedposts"sv,
    "relatedstories"sv, "seealso"sv, "share"sv, "sharebar"sv, "sharebuttons"sv, "sharedaddy"sv, "shareit"sv,
    "sharing"sv, "side"sv, "sidebar"sv, "signup"sv, "skiplink"sv, "social"sv, "socialshare"sv, "sponsor"sv,
    "sponsored"sv, "sponsors"sv, "subscribe"sv, "subscription"sv, "taboola"sv, "tagcloud"sv, "taglist"sv, "tags"sv,
    "tdweather"sv, "teaser"sv, "teasers"sv, "ticker"sv, "timedate"sv, "toolbar"sv, "topbar"sv, "trending"sv,
    "weather"sv, "widget"sv, "widgets"sv, "wmipp"sv, "wpadminbar"sv, "youmaylike"sv};

constexpr std::array kFactWords = {"ataglance"sv, "boxout"sv, "explainer"sv, "factbox"sv, "factfile"sv, "facts"sv, "factsheet"sv,
                                   "glance"sv, "infobox"sv, "keyfacts"sv, "keypoints"sv, "numbers"sv, "timeline"sv};

constexpr std::array kBylineWords = {"articledate"sv, "articlemeta"sv, "by"sv, "byline"sv, "date"sv, "dateline"sv, "datepublished"sv,
                                     "entrydate"sv, "entrymeta"sv, "postdate"sv, "posted"sv, "postedon"sv, "postmeta"sv, "pubdate"sv,
                                     "publishdate"sv, "published"sv, "timestamp"sv};

template <std::size_t N>
bool any_in(std::vector<std::string> const& words, std::array<std::string_view, N> const& list) {
  return std::any_of(words.begin(), words.end(), [&](std::string const& w) { return std::binary_search(list.begin(), list.end(), w); });
}

bool names_facts(std::string_view heading) {
  std::string const line = lower_ascii(trim(heading.substr(0, 60)));
  return line.starts_with("key facts") || line.starts_with("facts") || line.starts_with("fact file") || line.starts_with("factfile") ||
         line.starts_with("fact box") || line.starts_with("factbox") || line.starts_with("at a glance") || line.ends_with("at a glance") ||
         line.ends_with("in numbers") || line.ends_with("in figures") || line.starts_with("by the numbers") ||
         line.starts_with("key figures") || line.starts_with("key points") || line.starts_with("timeline") ||
         line.starts_with("background") || line.starts_with("what we know");
}

bool hidden(GumboNode const* node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  std::string style = lower_ascii(attribute(node, "style").substr(0, 400));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != style.npos || style.find("visibility:hidden") != style.npos;
}

bool furniture_role(std::string_view role) {
  static constexpr std::array kRoles = {"alert"sv, "banner"sv, "complementary"sv, "contentinfo"sv, "dialog"sv, "form"sv, "menu"sv,
                                        "menubar"sv, "navigation"sv, "search"sv, "toolbar"sv};
  return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

/// The first heading or bold line below, for asides.
std::string first_heading(GumboNode const* node, int depth = 0) {
  if (depth > 6) return {};
  for (GumboNode const* child : children_of(node)) {
    std::string_view const tag = tag_of(child);
    bool const heading = (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') || tag == "b" || tag == "strong" || tag == "summary";
    if (heading) return text_below(child, 120);
    if (is_text(child) && !trim(text_of(child)).empty()) return {};
    std::string const below = first_heading(child, depth + 1);
    if (!below.empty()) return below;
  }
  return {};
}

}  // namespace

bool is_fact_box(GumboNode const* node) { return any_in(class_words(node), kFactWords) || names_facts(first_heading(node)); }

bool is_byline_element(GumboNode const* node) {
  return attribute(node, "itemprop") == "author" || attribute(node, "rel") == "author" || any_in(class_words(node), kBylineWords);
}

bool is_furniture_element(GumboNode const* node, PageSurvey const& page, bool inside) {
  NodeSizes const& sizes = page.size_of(node);
  std::string_view const tag = tag_of(node);
  if (sizes.holds_title || sizes.holds_root || tag == "html" || tag == "body" || tag == "main" || tag == "article") return false;
  if (tag == "button" || tag == "dialog" || tag == "menu" || tag == "nav" || hidden(node)) return true;
  if (tag == "header") return !inside || page.root == nullptr;
  if (tag == "footer") return true;
  // what holds most of the page is the page, whatever it is called
  bool const most = page.body != nullptr && sizes.text * 2 > page.size_of(page.body).text;
  if (most) return false;
  if (tag == "form") return true;
  bool const facts = is_fact_box(node);
  bool const by_class = furniture_role(attribute(node, "role")) || any_in(class_words(node), kFurnitureWords);
  if (tag != "aside") return by_class && !facts;
  if (facts) return false;
  // an aside within the article is part of it where it tells something and does not lead elsewhere
  return !inside || page.root == nullptr || by_class || sizes.links * 4 > sizes.text || heads_other_stories(first_heading(node)) ||
         !is_prose(text_below(node, 2000));
}

namespace {

class Sweeper {
 public:
  Sweeper(TextBuilder& out, std::vector<BlockTrait> const& traits, std::vector<Holder> const& holders)
      : out_(out), traits_(traits), holders_(holders) {}

  void run(bool has_root) {
    before_title();
    for (std::size_t b = 0; b < out_.blocks.size(); ++b) {
      if (traits_[b].title || !kept(b)) continue;
      if (traits_[b].outside && !near_title(b)) drop(b);
      if (mere_link(b)) drop(b);
      std::string_view const text = cut(b);
      if (heads_other_stories(text) && text.size() <= 60)
        drop_other_stories(b);
      else if (out_.blocks[b].zone != Zone::table && (is_stock_phrase(text) || is_temperature(text) || is_picture_credit(text)))
        drop(b);
    }
    if (!has_root) behind_article();
  }

 private:
  std::string_view cut(std::size_t b) const {
    return std::string_view(out_.text).substr(out_.blocks[b].begin, out_.blocks[b].end - out_.blocks[b].begin);
  }
  bool kept(std::size_t b) const { return out_.blocks[b].zone != Zone::furniture; }
  void drop(std::size_t b) {
    out_.blocks[b].zone = Zone::furniture;
    out_.blocks[b].level = 0;
  }

  /// Where the title is known, what stands over it without being a paragraph is furniture: dates, weather, tickers.
  void before_title() {
    std::size_t title = 0;
    while (title < traits_.size() && !traits_[title].title) ++title;
    if (title == traits_.size()) return;
    title_ = title;
    for (std::size_t b = 0; b < title; ++b)
      if (!is_prose(cut(b)) || cut(b).size() < 60) drop(b);
  }

  /// The paragraph or two between a title and an article's element that leaves it out.
  bool near_title(std::size_t b) const {
    if (title_ == kNoTitle || !traits_[title_].outside || b < title_ || b > title_ + 3) return false;
    for (std::size_t i = title_ + 1; i <= b; ++i)
      if (!traits_[i].outside) return false;
    return is_prose(cut(b)) || is_byline(cut(b));
  }

  bool mere_link(std::size_t b) const {
    Block const& block = out_.blocks[b];
    if (block.zone == Zone::table || block.zone == Zone::furniture) return false;
    std::size_t const size = block.end - block.begin;
    return std::size_t{traits_[b].links} * 5 > size * 4 && !(is_prose(cut(b)) && size > 120);
  }

  void drop_other_stories(std::size_t heading) {
    std::uint32_t holder = traits_[heading].holder;
    // a box around the heading alone is no list: go up to the one that holds the list
    while (holder != 0 && !holders_[holder].large && holders_[holder].last <= heading + 1) holder = holders_[holder].parent;
    if (holder != 0 && !holders_[holder].large) {
      for (std::size_t b = heading; b < holders_[holder].last; ++b) drop(b);
      return;
    }
    drop(heading);
    for (std::size_t b = heading + 1; b < out_.blocks.size(); ++b) {
      bool const teaser = traits_[b].list || !is_prose(cut(b)) || std::size_t{traits_[b].links} * 2 > cut(b).size();
      if (!teaser || out_.blocks[b].zone == Zone::table || out_.blocks[b].zone == Zone::quote || traits_[b].title) break;
      if (out_.blocks[b].zone == Zone::heading && traits_[b].links == 0) break;
      drop(b);
    }
  }

  /// Short leavings behind the last paragraph, on pages that do not mark their article.
  void behind_article() {
    std::size_t last = out_.blocks.size();
    while (last > 0 && !(kept(last - 1) && (is_prose(cut(last - 1)) || out_.blocks[last - 1].zone == Zone::table || traits_[last - 1].list)))
      --last;
    if (last == 0) return;
    for (std::size_t b = last; b < out_.blocks.size(); ++b)
      if (out_.blocks[b].zone == Zone::body && !ends_sentence(cut(b)) && cut(b).size() < 100) drop(b);
  }

  static constexpr std::size_t kNoTitle = ~std::size_t{0};

  TextBuilder& out_;
  std::vector<BlockTrait> const& traits_;
  std::vector<Holder> const& holders_;
  std::size_t title_ = kNoTitle;
};

}  // namespace

void sweep_furniture(TextBuilder& out, std::vector<BlockTrait> const& traits, std::vector<Holder> const& holders, bool has_root) {
  Sweeper(out, traits, holders).run(has_root);
}

}  // namespace stet
