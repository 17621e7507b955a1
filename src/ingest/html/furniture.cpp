#include "ingest/html/furniture.hpp"

#include <algorithm>
#include <array>

#include "ingest/phrases.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

// Words of class and id, sorted.
constexpr std::array kFurnitureWords = {"aboutauthor"sv,
                                        "ad"sv,
                                        "adbox"sv,
                                        "ads"sv,
                                        "adsbygoogle"sv,
                                        "adsense"sv,
                                        "adslot"sv,
                                        "adunit"sv,
                                        "advert"sv,
                                        "advertisement"sv,
                                        "advertising"sv,
                                        "adverts"sv,
                                        "alsoread"sv,
                                        "articletags"sv,
                                        "articletools"sv,
                                        "attachments"sv,
                                        "audioplayer"sv,
                                        "authorbio"sv,
                                        "authorbox"sv,
                                        "authorcard"sv,
                                        "backtotop"sv,
                                        "banner"sv,
                                        "bio"sv,
                                        "breadcrumb"sv,
                                        "breadcrumbs"sv,
                                        "breakingnews"sv,
                                        "calltoaction"sv,
                                        "catlinks"sv,
                                        "comment"sv,
                                        "commentblock"sv,
                                        "commentcount"sv,
                                        "commentform"sv,
                                        "commentitem"sv,
                                        "commentlist"sv,
                                        "comments"sv,
                                        "commentsarea"sv,
                                        "commentsection"sv,
                                        "commentslist"sv,
                                        "commentwrapper"sv,
                                        "consent"sv,
                                        "cookie"sv,
                                        "cookiebar"sv,
                                        "cookies"sv,
                                        "copyright"sv,
                                        "cta"sv,
                                        "disqus"sv,
                                        "donate"sv,
                                        "donation"sv,
                                        "donations"sv,
                                        "downloads"sv,
                                        "drawer"sv,
                                        "editsection"sv,
                                        "embedpost"sv,
                                        "epic"sv,
                                        "explore"sv,
                                        "feedback"sv,
                                        "followus"sv,
                                        "footer"sv,
                                        "gdpr"sv,
                                        "hamburger"sv,
                                        "hatnote"sv,
                                        "headdate"sv,
                                        "iconbar"sv,
                                        "inlinead"sv,
                                        "jpnav"sv,
                                        "jumplinks"sv,
                                        "latestnews"sv,
                                        "leaderboard"sv,
                                        "lightbox"sv,
                                        "likes"sv,
                                        "livefyre"sv,
                                        "livescores"sv,
                                        "login"sv,
                                        "loginwall"sv,
                                        "mailinglist"sv,
                                        "masthead"sv,
                                        "menu"sv,
                                        "metered"sv,
                                        "modal"sv,
                                        "morearticles"sv,
                                        "morefrom"sv,
                                        "morenews"sv,
                                        "mostpopular"sv,
                                        "mostread"sv,
                                        "mostviewed"sv,
                                        "mpu"sv,
                                        "mustread"sv,
                                        "nav"sv,
                                        "navbar"sv,
                                        "navbox"sv,
                                        "navigation"sv,
                                        "navlinks"sv,
                                        "newsletter"sv,
                                        "newslettersignup"sv,
                                        "nextarticle"sv,
                                        "nextpost"sv,
                                        "notification"sv,
                                        "odds"sv,
                                        "onthispage"sv,
                                        "outbrain"sv,
                                        "pagefooter"sv,
                                        "pager"sv,
                                        "pagetools"sv,
                                        "pagination"sv,
                                        "paywall"sv,
                                        "popular"sv,
                                        "popup"sv,
                                        "postadd"sv,
                                        "postembed"sv,
                                        "postfooter"sv,
                                        "postnav"sv,
                                        "postnavigation"sv,
                                        "prevnext"sv,
                                        "prevpost"sv,
                                        "printfooter"sv,
                                        "promo"sv,
                                        "promobar"sv,
                                        "promobox"sv,
                                        "promoted"sv,
                                        "promotion"sv,
                                        "quicklinks"sv,
                                        "rail"sv,
                                        "reactions"sv,
                                        "readalso"sv,
                                        "readmore"sv,
                                        "readnext"sv,
                                        "recirc"sv,
                                        "recirculation"sv,
                                        "recommendations"sv,
                                        "recommended"sv,
                                        "references"sv,
                                        "reflist"sv,
                                        "regwall"sv,
                                        "related"sv,
                                        "relatedarticles"sv,
                                        "relatedcontent"sv,
                                        "relatedlinks"sv,
                                        "relatedposts"sv,
                                        "relatedstories"sv,
                                        "relatedtopics"sv,
                                        "replies"sv,
                                        "respond"sv,
                                        "richlink"sv,
                                        "seealso"sv,
                                        "share"sv,
                                        "sharebar"sv,
                                        "shareblock"sv,
                                        "sharebuttons"sv,
                                        "sharecount"sv,
                                        "sharedaddy"sv,
                                        "shareit"sv,
                                        "sharelinks"sv,
                                        "sharing"sv,
                                        "shop"sv,
                                        "side"sv,
                                        "sidebar"sv,
                                        "signup"sv,
                                        "sitefooter"sv,
                                        "siteheader"sv,
                                        "sitenav"sv,
                                        "sitesub"sv,
                                        "skip"sv,
                                        "skiplink"sv,
                                        "skiplinks"sv,
                                        "skiptocontent"sv,
                                        "social"sv,
                                        "socialbar"sv,
                                        "socialicons"sv,
                                        "sociallinks"sv,
                                        "socialmedia"sv,
                                        "socialshare"sv,
                                        "sponsor"sv,
                                        "sponsored"sv,
                                        "sponsors"sv,
                                        "storelinks"sv,
                                        "subnav"sv,
                                        "subscribe"sv,
                                        "subscribebox"sv,
                                        "subscription"sv,
                                        "supportus"sv,
                                        "tableofcontents"sv,
                                        "taboola"sv,
                                        "tagcloud"sv,
                                        "tagged"sv,
                                        "taglinks"sv,
                                        "taglist"sv,
                                        "tags"sv,
                                        "tdweather"sv,
                                        "teaser"sv,
                                        "teasers"sv,
                                        "ticker"sv,
                                        "tickerbar"sv,
                                        "tickers"sv,
                                        "timedate"sv,
                                        "toc"sv,
                                        "toccolours"sv,
                                        "toolbar"sv,
                                        "tools"sv,
                                        "topbar"sv,
                                        "topics"sv,
                                        "topnav"sv,
                                        "trending"sv,
                                        "upnext"sv,
                                        "upsell"sv,
                                        "userbar"sv,
                                        "utilitybar"sv,
                                        "utilitynav"sv,
                                        "videoplayer"sv,
                                        "weather"sv,
                                        "whatsnext"sv,
                                        "widget"sv,
                                        "widgets"sv,
                                        "wmipp"sv,
                                        "wpadminbar"sv,
                                        "wpnav"sv,
                                        "youmaylike"sv};

constexpr std::array kFactWords = {"ataglance"sv, "boxout"sv,    "explainer"sv, "factbox"sv, "factfile"sv,
                                   "facts"sv,     "factsheet"sv, "glance"sv,    "infobox"sv, "keyfacts"sv,
                                   "keypoints"sv, "numbers"sv,   "timeline"sv};

constexpr std::array kBylineWords = {"articledate"sv, "articlemeta"sv,   "by"sv,        "byline"sv,    "date"sv,
                                     "dateline"sv,    "datepublished"sv, "entrydate"sv, "entrymeta"sv, "postdate"sv,
                                     "posted"sv,      "postedon"sv,      "postmeta"sv,  "pubdate"sv,   "publishdate"sv,
                                     "published"sv,   "timestamp"sv};

/// The first of the words that stands in the list; "" for none.
template <std::size_t N>
std::string_view first_in(std::vector<std::string> const& words, std::array<std::string_view, N> const& list) {
  for (std::string const& word : words)
    if (auto const found = std::lower_bound(list.begin(), list.end(), word); found != list.end() && *found == word)
      return *found;
  return {};
}

template <std::size_t N>
bool any_in(std::vector<std::string> const& words, std::array<std::string_view, N> const& list) {
  return !first_in(words, list).empty();
}

bool names_facts(std::string_view heading) {
  std::string const line = lower_ascii(trim(heading.substr(0, 60)));
  return line.starts_with("key facts") || line.starts_with("facts") || line.starts_with("fact file") ||
         line.starts_with("factfile") || line.starts_with("fact box") || line.starts_with("factbox") ||
         line.starts_with("at a glance") || line.ends_with("at a glance") || line.ends_with("in numbers") ||
         line.ends_with("in figures") || line.starts_with("by the numbers") || line.starts_with("key figures") ||
         line.starts_with("key points") || line.starts_with("timeline") || line.starts_with("background") ||
         line.starts_with("what we know");
}

bool hidden(GumboNode const* node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  std::string style = lower_ascii(attribute(node, "style").substr(0, 400));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != style.npos || style.find("visibility:hidden") != style.npos;
}

/// The role, where it is one of furniture; else "".
std::string_view furniture_role(std::string_view role) {
  static constexpr std::array kRoles = {"alert"sv,      "banner"sv, "complementary"sv, "contentinfo"sv,
                                        "dialog"sv,     "form"sv,   "menu"sv,          "menubar"sv,
                                        "navigation"sv, "search"sv, "toolbar"sv};
  auto const found = std::find(kRoles.begin(), kRoles.end(), role);
  return found == kRoles.end() ? std::string_view() : *found;
}

/// The first heading or bold line below, for asides.
std::string first_heading(GumboNode const* node, int depth = 0) {
  if (depth > 6) return {};
  for (GumboNode const* child : children_of(node)) {
    std::string_view const tag = tag_of(child);
    bool const heading = (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') || tag == "b" ||
                         tag == "strong" || tag == "summary";
    if (heading) return text_below(child, 120);
    if (is_text(child) && !trim(text_of(child)).empty()) return {};
    std::string const below = first_heading(child, depth + 1);
    if (!below.empty()) return below;
  }
  return {};
}

bool holds_quote(GumboNode const* node, int depth = 0) {
  auto const children = children_of(node);
  return depth < 6 && std::any_of(children.begin(), children.end(), [&](GumboNode const* child) {
           return tag_of(child) == "blockquote" || (is_element(child) && holds_quote(child, depth + 1));
         });
}

/// A paragraph beside the title: the lead, which some systems call a teaser.
bool is_standfirst(GumboNode const* node, std::string_view tag, PageSurvey const& page) {
  GumboNode const* parent = parent_of(node);
  return tag == "p" && parent != nullptr && page.size_of(parent).holds_title && is_prose(text_below(node, 600));
}

}  // namespace

bool is_fact_box(GumboNode const* node) {
  return any_in(class_words(node), kFactWords) || names_facts(first_heading(node));
}

bool is_byline_element(GumboNode const* node) {
  return attribute(node, "itemprop") == "author" || attribute(node, "rel") == "author" ||
         any_in(class_words(node), kBylineWords);
}

std::string_view why_furniture(GumboNode const* node, PageSurvey const& page, bool inside) {
  NodeSizes const& sizes = page.size_of(node);
  std::string_view const tag = tag_of(node);
  if (sizes.holds_title || sizes.holds_root || tag == "html" || tag == "body" || tag == "main" || tag == "article")
    return "";
  if (hidden(node)) return "hidden";
  for (std::string_view const known : {"button"sv, "dialog"sv, "menu"sv, "nav"sv})
    if (tag == known) return known;
  if (tag == "header") return !inside || page.root == nullptr ? "header"sv : ""sv;
  if (tag == "footer" && (parent_of(node) == nullptr || tag_of(parent_of(node)) != "blockquote"))
    return "footer";  // in a quotation it says who speaks
  // what holds most of the page is the page, whatever it is called
  if (tag == "footer" || (page.body != nullptr && sizes.text * 2 > page.size_of(page.body).text)) return "";
  if (tag == "form") return "form";
  if (is_standfirst(node, tag, page) || is_fact_box(node)) return "";
  std::string_view why = furniture_role(attribute(node, "role"));
  if (why.empty()) why = first_in(class_words(node), kFurnitureWords);
  if (tag != "aside" || !why.empty()) return why;
  // an aside within the article is part of it where it tells something and does not lead elsewhere
  bool const tells = is_prose(text_below(node, 2000)) || holds_quote(node);
  bool const part = inside && page.root != nullptr && sizes.links * 4 <= sizes.text && tells &&
                    !heads_other_stories(first_heading(node));
  return part ? ""sv : "aside"sv;
}

}  // namespace stet
