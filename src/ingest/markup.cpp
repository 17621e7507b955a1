#include "ingest/markup.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/entities.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::size_t kLongestTag = 64 * 1024;

// Elements that end a line of text.
constexpr std::array kBlocks = {
    "address"sv, "article"sv,    "aside"sv,  "blockquote"sv, "body"sv, "caption"sv, "dd"sv,  "div"sv, "dl"sv,
    "dt"sv,      "figcaption"sv, "figure"sv, "footer"sv,     "form"sv, "h1"sv,      "h2"sv,  "h3"sv,  "h4"sv,
    "h5"sv,      "h6"sv,         "header"sv, "hr"sv,         "li"sv,   "main"sv,    "nav"sv, "ol"sv,  "p"sv,
    "pre"sv,     "section"sv,    "table"sv,  "td"sv,         "th"sv,   "title"sv,   "tr"sv,  "ul"sv};

/// Where the element's end tag begins, for elements whose content is no text; `from` lies behind the start tag.
std::size_t end_of_raw(std::string_view html, std::size_t from, std::string_view name) {
  for (std::size_t at = html.find("</", from); at != html.npos; at = html.find("</", at + 2))
    if (lower_ascii(html.substr(at + 2, name.size())) == name) return at;
  return html.size();
}

}  // namespace

std::size_t tag_length(std::string_view html, std::size_t at) {
  if (at + 1 >= html.size()) return 0;
  char const next = html[at + 1];
  if (html.substr(at, 4) == "<!--") {
    auto const end = html.find("-->", at + 4);
    return (end == html.npos ? html.size() : end + 3) - at;
  }
  bool const tag =
      letter(next) || (next == '/' && at + 2 < html.size() && letter(html[at + 2])) || next == '!' || next == '?';
  if (!tag) return 0;
  char quote = 0;
  std::size_t const most = std::min(html.size(), at + kLongestTag);
  for (std::size_t i = at + 1; i < most; ++i) {
    char const c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return i + 1 - at;
    }
  }
  // an open quote or no end in sight: the tag is broken off at the first '>'
  auto const end = html.substr(0, most).find('>', at);
  return (end == html.npos ? most : end + 1) - at;
}

std::string tag_name(std::string_view html, std::size_t at) {
  std::size_t begin = at + 1;
  if (begin < html.size() && html[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < html.size() && end - begin < 16 &&
         (letter(html[end]) || (end > begin && html[end] >= '0' && html[end] <= '9')))
    ++end;
  return lower_ascii(html.substr(begin, end - begin));
}

void flow_markup(TextBuilder& out, std::string_view raw, std::uint64_t from) {
  std::size_t run = 0;
  auto const flush = [&](std::size_t end) { out.flow(raw.substr(run, end - run), from + run); };
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] == '<') {
      std::size_t const length = tag_length(raw, i);
      if (length == 0) {
        ++i;
        continue;
      }
      flush(i);
      run = i += length;
    } else if (raw[i] == '&') {
      auto const entity = read_entity(raw.substr(i, 16));
      if (!entity) {
        ++i;
        continue;
      }
      flush(i);
      out.flow_as(entity->text, from + i);
      run = i += entity->length;
    } else {
      ++i;
    }
  }
  flush(raw.size());
}

void salvage_markup(TextBuilder& out, std::string_view html, std::uint64_t from) {
  std::size_t run = 0;
  auto const flush = [&](std::size_t end) {
    if (run >= end) return;
    if (!out.is_open()) out.open(Zone::body);
    flow_markup(out, html.substr(run, end - run), from + run);
  };
  for (std::size_t i = 0; i < html.size() && !out.full();) {
    auto const found = html.find('<', i);
    if (found == html.npos) break;
    i = found;
    std::size_t const length = tag_length(html, i);
    if (length == 0) {
      ++i;
      continue;
    }
    std::string const name = tag_name(html, i);
    bool const end_tag = html[i + 1] == '/';
    if (std::binary_search(kBlocks.begin(), kBlocks.end(), name)) {
      flush(i);
      out.close();
      run = i + length;
    } else if (!end_tag &&
               (name == "script" || name == "style" || name == "template" || name == "svg" || name == "head")) {
      flush(i);
      run = end_of_raw(html, i + length, name);
      i = run;
      continue;
    } else if (name == "br" || name.empty()) {
      flush(i);
      out.gap(from + i);
      run = i + length;
    }
    i += length;
  }
  flush(html.size());
  out.close();
}

}  // namespace stet
