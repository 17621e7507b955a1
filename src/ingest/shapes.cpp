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

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// Drops a closing mark, one or three bytes, from the end; false where there is none.
bool drop_closing(std::string_view& text) {
  for (std::string_view const mark :
       {"\""sv, "'"sv, ")"sv, "]"sv, "*"sv, "\xE2\x80\x9D"sv, "\xE2\x80\x99"sv, "\xC2\xBB"sv})
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
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](std::string_view w) { return w.size() < 4 || !lower(w[0]); }) &&
         std::any_of(words.begin(), words.end(), [](std::string_view w) { return upper(w[0]) || high(w[0]); });
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
  return unit == "C" || unit == "F" || unit == "\xC2\xB0" ||
         unit ==
             "\xC2\xB0"
             "C" ||
         unit ==
             "\xC2\xB0"
             "F" ||
         unit == "\xC2\xB0 C" || unit == "\xC2\xB0 F" || unit == "\xE2\x84\x83" || unit == "\xE2\x84\x89";
}

bool is_byline(std::string_view text) {
  text = trim(text);
  if (text.size() > 240) return false;
  std::string line = lower_ascii(text);
  bool const bracketed = line.starts_with('(');
  if (bracketed) line.erase(0, 1);
  if (begins_with_any(line, {"reporting by ", "reported by ", "editing by ", "additional reporting by ", "writing by ",
                             "written by ", "compiled by ", "with reporting by ", "with additional reporting",
                             "words by ", "story by "}))
    return true;
  if (begins_with_any(line, {"text: ", "words: ", "author: ", "reporting: ", "story: "}))
    return words_of(text).size() <= 24;
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
  return begins_with_any(
             line, {"picture:", "pictures:", "photo:", "photos:", "image:", "images:", "photograph:", "picture by ",
                    "photo by ", "image by ",
                    "photo credit:", "image credit:", "picture credit:", "credit:", "file photo", "getty images"}) &&
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
