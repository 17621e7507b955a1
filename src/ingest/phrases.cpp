#include "ingest/phrases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kCopyright = "\xC2\xA9";

bool digit(char c) { return c >= '0' && c <= '9'; }
bool word_char(char c) {
  return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Whole lines, in lower case, without the dashes, colons, arrows and dots around them.
constexpr std::array kLines = {"ad"sv,
                               "ad feedback"sv,
                               "advert"sv,
                               "advertisement"sv,
                               "advertisement feature"sv,
                               "advertisement continues below"sv,
                               "advertisements"sv,
                               "advertising"sv,
                               "accept"sv,
                               "accept all"sv,
                               "accept cookies"sv,
                               "article continues below"sv,
                               "back to top"sv,
                               "click to share"sv,
                               "close"sv,
                               "comments are closed"sv,
                               "comments closed"sv,
                               "contact us"sv,
                               "continue reading"sv,
                               "cookie settings"sv,
                               "copy link"sv,
                               "email"sv,
                               "facebook"sv,
                               "follow us"sv,
                               "home"sv,
                               "instagram"sv,
                               "leave a comment"sv,
                               "leave a reply"sv,
                               "like this"sv,
                               "like loading"sv,
                               "linkedin"sv,
                               "load more"sv,
                               "loading"sv,
                               "log in"sv,
                               "login"sv,
                               "menu"sv,
                               "next"sv,
                               "next article"sv,
                               "no comments"sv,
                               "pinterest"sv,
                               "post a comment"sv,
                               "previous"sv,
                               "previous article"sv,
                               "print"sv,
                               "print this page"sv,
                               "read comments"sv,
                               "reddit"sv,
                               "register"sv,
                               "reject"sv,
                               "reject all"sv,
                               "scroll to continue"sv,
                               "search"sv,
                               "share"sv,
                               "share article"sv,
                               "share on facebook"sv,
                               "share on twitter"sv,
                               "share this"sv,
                               "share this article"sv,
                               "sign in"sv,
                               "sign up"sv,
                               "skip ad"sv,
                               "skip to content"sv,
                               "skip to main content"sv,
                               "sponsored"sv,
                               "sponsored content"sv,
                               "story continues below"sv,
                               "story continues below advertisement"sv,
                               "subscribe"sv,
                               "subscribe now"sv,
                               "tags"sv,
                               "telegram"sv,
                               "toggle navigation"sv,
                               "link copied"sv,
                               "see all updates"sv,
                               "tweet"sv,
                               "twitter"sv,
                               "view comments"sv,
                               "whatsapp"sv};

constexpr std::array kStoryHeads = {"also in the news"sv,
                                    "also on this site"sv,
                                    "also read"sv,
                                    "don't miss"sv,
                                    "editor's picks"sv,
                                    "editors' picks"sv,
                                    "explore more"sv,
                                    "from the web"sv,
                                    "further reading"sv,
                                    "keep reading"sv,
                                    "latest"sv,
                                    "latest article"sv,
                                    "latest articles"sv,
                                    "latest news"sv,
                                    "latest posts"sv,
                                    "latest stories"sv,
                                    "more articles"sv,
                                    "more news"sv,
                                    "more on this"sv,
                                    "more on this story"sv,
                                    "more stories"sv,
                                    "most commented"sv,
                                    "most popular"sv,
                                    "most read"sv,
                                    "most shared"sv,
                                    "most viewed"sv,
                                    "must read"sv,
                                    "must reads"sv,
                                    "must-read"sv,
                                    "popular"sv,
                                    "popular now"sv,
                                    "popular posts"sv,
                                    "promoted stories"sv,
                                    "read also"sv,
                                    "read more"sv,
                                    "read next"sv,
                                    "recent posts"sv,
                                    "recommended"sv,
                                    "recommended for you"sv,
                                    "recommended stories"sv,
                                    "related"sv,
                                    "related article"sv,
                                    "related articles"sv,
                                    "related content"sv,
                                    "related coverage"sv,
                                    "related news"sv,
                                    "related posts"sv,
                                    "related stories"sv,
                                    "related topics"sv,
                                    "see also"sv,
                                    "top news"sv,
                                    "top stories"sv,
                                    "trending"sv,
                                    "trending now"sv,
                                    "up next"sv,
                                    "what to read next"sv,
                                    "you may also like"sv,
                                    "you might also like"sv};

// Heads of boxes beside the story.
constexpr std::array kBoxHeads = {
    "about the author"sv,
    "about the authors"sv,
    "attachment"sv,
    "attachments"sv,
    "comments"sv,
    "contact"sv,
    "contact details"sv,
    "contact information"sv,
    "contact us"sv,
    "contacts"sv,
    "contents"sv,
    "download"sv,
    "downloads"sv,
    "explore"sv,
    "filed under"sv,
    "for further information"sv,
    "in this article"sv,
    "in this section"sv,
    "jump to"sv,
    "media contact"sv,
    "media contacts"sv,
    "media enquiries"sv,
    "media inquiries"sv,
    "on this page"sv,
    "press contact"sv,
    "press contacts"sv,
    "press office"sv,
    "quick links"sv,
    "external links"sv,
    "internet links"sv,
    "related information"sv,
    "relevant stories"sv,
    "contacts for media"sv,
    "share this page"sv,
    "table of contents"sv,
    "tags"sv,
    "useful links"sv,
};

// What readers leave on a page.
constexpr std::array kCounted = {
    "bookmark"sv,    "bookmarks"sv, "clap"sv,     "claps"sv,   "comment"sv,  "comments"sv, "follower"sv,
    "followers"sv,   "heart"sv,     "hearts"sv,   "like"sv,    "likes"sv,    "reaction"sv, "reactions"sv,
    "read"sv,        "reads"sv,     "replies"sv,  "reply"sv,   "repost"sv,   "reposts"sv,  "response"sv,
    "responses"sv,   "restack"sv,   "restacks"sv, "retweet"sv, "retweets"sv, "share"sv,    "shares"sv,
    "subscribers"sv, "view"sv,      "views"sv,    "vote"sv,    "votes"sv};

constexpr std::array kBeginnings = {"filed under "sv,
                                    "phone: +"sv,
                                    "tags: "sv,
                                    "tel: +"sv,
                                    "telephone: +"sv,
                                    "a version of this article"sv,
                                    "best viewed"sv,
                                    "all rights reserved"sv,
                                    "also read:"sv,
                                    "click here "sv,
                                    "copyright "sv,
                                    "follow us on "sv,
                                    "for media enquiries"sv,
                                    "for media inquiries"sv,
                                    "for reprints"sv,
                                    "join our "sv,
                                    "links in this article"sv,
                                    "order reprints"sv,
                                    "print friendly"sv,
                                    "printer friendly"sv,
                                    "this article was printed"sv,
                                    "more from "sv,
                                    "more in "sv,
                                    "read also:"sv,
                                    "read more:"sv,
                                    "read more on "sv,
                                    "recommended:"sv,
                                    "related:"sv,
                                    "see also:"sv,
                                    "share on "sv,
                                    "sign up for "sv,
                                    "sign up to "sv,
                                    "subscribe to "sv,
                                    "this website uses cookies"sv,
                                    "this site uses cookies"sv,
                                    "we value your privacy"sv};

// Anywhere in a short block.
constexpr std::array kParts = {"all rights reserved"sv, "accept cookies"sv,         "and 3rd party cookies"sv,
                               "bloggers like this"sv,  "comments are closed"sv,    "cookie policy"sv,
                               "enable javascript"sv,   "readers have commented"sv, "in the comments below"sv,
                               "page useful"sv,         "cookie settings"sv,        "essential cookies"sv,
                               "manage cookies"sv,      "partners process"sv,       "partners store"sv,
                               "share this:"sv,         "terms of use"sv,           "unsubscribe at any time"sv,
                               "use cookies"sv,         "uses cookies"sv,           "your email address will not"sv,
                               "your privacy choices"sv};

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view s) { return text.starts_with(s); });
}

/// In lower case, with typewriter apostrophes, without marks at the ends.
std::string bare(std::string_view text) {
  std::string out = lower_ascii(trim(text));
  for (std::size_t at; (at = out.find("\xE2\x80\x99")) != std::string::npos;) out.replace(at, 3, "'");
  auto const mark = [](char c) { return !word_char(c) && c != '%'; };
  while (!out.empty() && mark(out.back())) out.pop_back();
  std::size_t begin = 0;
  while (begin < out.size() && mark(out[begin])) ++begin;
  out.erase(0, begin);
  // arrows, bullets and dashes beyond ASCII
  while (out.size() >= 3 && out.starts_with("\xE2")) out.erase(0, 3), out = std::string(trim(out));
  while (out.size() >= 3 && out[out.size() - 3] == '\xE2') out.resize(out.size() - 3), out = std::string(trim(out));
  return out;
}

/// "(c) 1997-1999 Cityline": not the third item of a list, "(c) 20 days".
bool begins_with_copyright_year(std::string_view line) {
  return line.size() >= 8 && (line.starts_with("(c) 19") || line.starts_with("(c) 20")) && digit(line[6]) &&
         digit(line[7]);
}

/// "2004-2023", as notices write it: a law of 1998 has no such years.
bool names_years(std::string_view text) {
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1)) {
    auto const year = [&](std::size_t from) {
      std::string_view const four = text.substr(from, 4);
      return four.size() == 4 && (four.starts_with("19") || four.starts_with("20")) && digit(four[2]) && digit(four[3]);
    };
    if (at >= 4 && year(at - 4) && year(at + 1)) return true;
  }
  return false;
}

bool is_web_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) && text.find(' ') == text.npos;
}

/// "Our newsletter reaches …", "Join 24,500 readers", "Sign up here": an offer to the reader.
bool offers_newsletter(std::string_view line) {
  auto const has = [&](std::string_view part) { return line.find(part) != line.npos; };
  if (line.size() > 200 || has(" said") || has(" says")) return false;
  if ((has("newsletter") || has(" digest")) && (has("our ") || has("your ") || has("sign up") || has("join") ||
                                                has("subscribe") || has("deliver") || line.starts_with("get ")))
    return true;
  bool const joins = line.starts_with("join ") && line.size() > 5 && digit(line[5]);
  return joins || has("sign up here") || (has("your inbox") && !has(" said"));
}

}  // namespace

bool heads_other_stories(std::string_view text) {
  if (text.size() > 60) return false;
  std::string const line = bare(text);
  return contains(kStoryHeads, line) || begins_with_any(line, {"more from ", "more in ", "more on ", "latest from "});
}

bool heads_furniture(std::string_view text) {
  if (text.size() > 60) return false;
  std::string const line = bare(text);
  bool const counted = line.ends_with(" responses") && is_counter(text);
  return heads_other_stories(text) || contains(kBoxHeads, line) || counted || line == "also from this source";
}

bool is_counter(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 40) return false;
  std::string const line = bare(text);  // a bullet or heart may stand before it
  auto const words = words_of(line, 8);
  bool number = false, counted = false, other = false;
  std::size_t numbers = 0;
  for (std::string_view const word : words) {
    if (digit(word[0])) {
      number = true;
      ++numbers;
    } else if (contains(kCounted, word) || word == "min" || word == "mins" || word == "minute" || word == "minutes") {
      counted = counted || contains(kCounted, word);
    } else {
      other = other || !(word == "k" || word == "m" || word == "times" || word == "in" || word == "all");
    }
  }
  if (number && counted && !other) return true;
  // "1/6"
  return numbers == 2 && words.size() == 2 && text.find('/') != text.npos && digit(text[0]);
}

bool is_stock_phrase(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 300) return false;
  if (heads_other_stories(text) || is_web_address(text)) return true;
  std::string const line = bare(text);
  if (contains(kLines, line) || is_counter(text) || offers_newsletter(line) ||
      begins_with_copyright_year(lower_ascii(text)))
    return true;
  if (text.size() <= 120 && std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view s) {
        return line.starts_with(s) && !(s == "copyright " && is_prose(text) && !names_years(text));
      }))
    return true;
  if (std::any_of(kParts.begin(), kParts.end(), [&](std::string_view s) { return line.find(s) != line.npos; }))
    return true;
  // "© 2010-2023 Example News", "© Copyright Example 2024"
  return text.starts_with(kCopyright) && !is_caption_with_credit(text);
}

}  // namespace stet
