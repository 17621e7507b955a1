#include "ingest/shapes.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kCopyright = "\xC2\xA9";

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool high(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool word_char(char c) { return upper(c) || lower(c) || digit(c) || high(c); }

// Whole lines, in lower case, without the dashes, colons, arrows and dots around them.
constexpr std::array kLines = {
    "ad"sv, "ad feedback"sv, "advert"sv, "advertisement"sv, "advertisement feature"sv, "advertisements"sv, "advertising"sv,
    "accept"sv, "accept all"sv, "accept cookies"sv, "article continues below"sv, "back to top"sv, "click to share"sv, "close"sv,
    "comments are closed"sv, "comments closed"sv, "contact us"sv, "continue reading"sv, "cookie settings"sv, "copy link"sv,
    "email"sv, "facebook"sv, "follow us"sv, "home"sv, "instagram"sv, "leave a comment"sv, "leave a reply"sv, "like this"sv,
    "like loading"sv, "linkedin"sv, "load more"sv, "loading"sv, "log in"sv, "login"sv, "menu"sv, "next"sv, "next article"sv,
    "no comments"sv, "pinterest"sv, "post a comment"sv, "previous"sv, "previous article"sv, "print"sv, "print this page"sv,
    "read comments"sv, "reddit"sv, "register"sv, "reject"sv, "reject all"sv, "scroll to continue"sv, "search"sv, "share"sv,
    "share article"sv, "share on facebook"sv, "share on twitter"sv, "share this"sv, "share this article"sv, "sign in"sv,
    "sign up"sv, "skip ad"sv, "skip to content"sv, "skip to main content"sv, "sponsored"sv, "sponsored content"sv,
    "story continues below"sv, "story continues below advertisement"sv, "subscribe"sv, "subscribe now"sv, "tags"sv,
    "telegram"sv, "toggle navigation"sv, "tweet"sv, "twitter"sv, "view comments"sv, "whatsapp"sv};

constexpr std::array kStoryHeads = {
    "also in the news"sv, "also on this site"sv, "also read"sv, "don't miss"sv, "editor's picks"sv, "editors' picks"sv,
    "explore more"sv, "from the web"sv, "further reading"sv, "keep reading"sv, "latest"sv, "latest article"sv, "latest articles"sv,
    "latest news"sv, "latest posts"sv, "latest stories"sv, "more articles"sv, "more news"sv, "more on this"sv,
    "more on this story"sv, "more stories"sv, "most commented"sv, "most popular"sv, "most read"sv, "most shared"sv,
    "most viewed"sv, "must read"sv, "must reads"sv, "must-read"sv, "popular"sv, "popular now"sv, "popular posts"sv,
    "promoted stories"sv, "read also"sv, "read more"sv, "read next"sv, "recent posts"sv, "recommended"sv, "recommended for you"sv,
    "recommended stories"sv, "related"sv, "related article"sv, "related articles"sv, "related content"sv, "related coverage"sv,
    "related news"sv, "related posts"sv, "related stories"sv, "related topics"sv, "see also"sv, "top news"sv, "top stories"sv,
    "trending"sv, "trending now"sv, "up next"sv, "what to read next"sv, "you may also like"sv, "you might also like"sv};

constexpr std::array kBeginnings = {
    "all rights reserved"sv, "also read:"sv, "click here "sv, "copyright "sv, "follow us on "sv, "more from "sv, "more in "sv,
    "read also:"sv, "read more:"sv, "read more on "sv, "recommended:"sv, "related:"sv, "see also:"sv, "share on "sv, "sign up for "sv,
    "sign up to "sv, "subscribe to "sv, "this website uses cookies"sv, "this site uses cookies"sv, "we value your privacy"sv};

// Anywhere in a short block.
constexpr std::array kParts = {
    "all rights reserved"sv, "accept cookies"sv, "and 3rd party cookies"sv, "bloggers like this"sv, "comments are closed"sv,
    "cookie policy"sv, "cookie settings"sv, "essential cookies"sv, "manage cookies"sv, "partners process"sv, "partners store"sv,
    "share this:"sv, "terms of use"sv, "unsubscribe at any time"sv, "use cookies"sv, "uses cookies"sv, "your email address will not"sv,
    "your privacy choices"sv};

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
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

/// Drops a closing mark, one or three bytes, from the end; false where there is none.
bool drop_closing(std::string_view& text) {
  for (std::string_view const mark : {"\""sv, "'"sv, ")"sv, "]"sv, "*"sv, "\xE2\x80\x9D"sv, "\xE2\x80\x99"sv, "\xC2\xBB"sv})
    if (text.ends_with(mark)) return text.remove_suffix(mark.size()), true;
  return false;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view s) { return text.starts_with(s); });
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string_view trim(std::string_view text) {
  auto const space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && space(text.front())) text.remove_prefix(1);
    while (!text.empty() && space(text.back())) text.remove_suffix(1);
    if (text.starts_with("\xC2\xA0")) text.remove_prefix(2), again = true;
    if (text.ends_with("\xC2\xA0")) text.remove_suffix(2), again = true;
  }
  return text;
}

std::vector<std::string_view> words_of(std::string_view text, std::size_t most) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size() && out.size() < most;) {
    if (!word_char(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && word_char(text[end])) ++end;
    out.push_back(text.substr(i, end - i));
    i = end;
  }
  return out;
}

bool ends_sentence(std::string_view text) {
  text = trim(text);
  while (drop_closing(text)) text = trim(text);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\xE2\x80\xA6");
}

bool is_prose(std::string_view text) { return ends_sentence(text) && words_of(text, 8).size() >= 8; }

bool is_title_case(std::string_view text) {
  auto const words = words_of(text);
  return !words.empty() && std::all_of(words.begin(), words.end(), [](std::string_view w) { return w.size() < 4 || !lower(w[0]); }) &&
         std::any_of(words.begin(), words.end(), [](std::string_view w) { return upper(w[0]) || high(w[0]); });
}

bool heads_other_stories(std::string_view text) {
  if (text.size() > 60) return false;
  std::string const line = bare(text);
  return contains(kStoryHeads, line) || begins_with_any(line, {"more from ", "more in ", "more on ", "latest from "});
}

bool is_stock_phrase(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 300) return false;
  if (heads_other_stories(text)) return true;
  std::string const line = bare(text);
  if (contains(kLines, line)) return true;
  if (text.size() <= 120 && std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view s) {
        return line.starts_with(s) && !(s == "copyright " && is_prose(text));
      }))
    return true;
  if (std::any_of(kParts.begin(), kParts.end(), [&](std::string_view s) { return line.find(s) != line.npos; })) return true;
  // "© 2010-2023 Example News", "© Copyright Example 2024"
  return text.starts_with(kCopyright) && !is_caption_with_credit(text);
}

bool is_temperature(std::string_view text) {
  text = trim(text);
  if (text.size() > 14) return false;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  if (text.starts_with("\xE2\x88\x92")) i = 3;
  std::size_t const digits = i;
  while (i < text.size() && (digit(text[i]) || (text[i] == '.' && i > digits))) ++i;
  if (i == digits) return false;
  std::string_view const unit = trim(text.substr(i));
  return unit == "C" || unit == "F" || unit == "\xC2\xB0" || unit == "\xC2\xB0""C" || unit == "\xC2\xB0""F" || unit == "\xC2\xB0 C" ||
         unit == "\xC2\xB0 F" || unit == "\xE2\x84\x83" || unit == "\xE2\x84\x89";
}

bool is_byline(std::string_view text) {
  text = trim(text);
  if (text.size() > 240) return false;
  std::string line = lower_ascii(text);
  bool const bracketed = line.starts_with('(');
  if (bracketed) line.erase(0, 1);
  if (begins_with_any(line, {"reporting by ", "reported by ", "editing by ", "additional reporting by ", "writing by ", "written by ",
                             "compiled by ", "with reporting by ", "with additional reporting", "words by ", "story by "}))
    return true;
  if (begins_with_any(line, {"text: ", "words: ", "author: ", "reporting: ", "story: "})) return words_of(text).size() <= 24;
  if (!line.starts_with("by ") || text.size() < 5) return false;
  // "By Ann Lee", "By our markets desk"; not "By noon 40 were dead."
  std::string_view const name = text.substr(3);
  if (begins_with_any(name, {"our ", "staff ", "agency ", "a staff "})) return !is_prose(text);
  if (!upper(name[0]) && !high(name[0])) return false;
  auto const words = words_of(name, 40);
  std::size_t small = 0;
  for (std::string_view const w : words) small += lower(w[0]) ? 1u : 0u;
  return small * 2 <= words.size() && words.size() <= 32;
}

bool is_picture_credit(std::string_view text) {
  text = trim(text);
  if (text.size() > 80) return false;
  std::string line = lower_ascii(text);
  bool const bracketed = line.starts_with('(') && line.ends_with(')');
  if (bracketed) line = line.substr(1, line.size() - 2);
  return begins_with_any(line, {"picture:", "pictures:", "photo:", "photos:", "image:", "images:", "photograph:", "picture by ", "photo by ",
                                "image by ", "photo credit:", "image credit:", "picture credit:", "credit:", "file photo", "getty images"}) &&
         words_of(line).size() <= 10;
}

bool is_caption_with_credit(std::string_view text) {
  text = trim(text);
  if (!text.starts_with(kCopyright) || text.size() > 400) return false;
  auto const stop = text.find(". ");
  if (stop == text.npos || stop > 60) return false;
  std::string const tail = lower_ascii(text.substr(stop + 2));
  return words_of(tail, 5).size() >= 5 && tail.find("rights reserved") == tail.npos;
}

bool is_slug(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 60 || !upper(text[0])) return false;
  std::string_view head = text.substr(0, text.find_first_of("(,"));
  head = trim(head);
  bool const joined = head.find('/') != head.npos || head.find('-') != head.npos;
  return joined && head.size() >= 5 && std::none_of(head.begin(), head.end(), [](char c) { return lower(c); });
}

}  // namespace stet
