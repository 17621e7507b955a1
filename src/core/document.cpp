#include "core/document.hpp"

#include <algorithm>
#include <array>

namespace stet {

std::string_view name_of(DocumentRole role) {
  static constexpr std::array<std::string_view, 3> kNames{"draft", "source", "peer"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string_view name_of(Zone zone) {
  static constexpr std::array<std::string_view, 9> kNames{"body",    "heading",  "caption", "table",    "quote",
                                                          "factbox", "footnote", "comment", "furniture"};
  return kNames[static_cast<std::size_t>(zone)];
}

std::string_view name_of(DateOrigin origin) {
  static constexpr std::array<std::string_view, 8> kNames{"",     "given", "json-ld",  "meta",
                                                          "time", "url",   "dateline", "byline"};
  return kNames[static_cast<std::size_t>(origin)];
}

Position position_of(Document const& document, Offset at) {
  if (document.lines.empty()) return {};
  std::uint64_t file = at;
  auto anchor = std::upper_bound(document.anchors.begin(), document.anchors.end(), at,
                                 [](Offset value, Anchor const& a) { return value < a.text; });
  if (anchor != document.anchors.begin()) {
    --anchor;
    file = anchor->file + (at - anchor->text);
  }
  auto line = std::upper_bound(document.lines.begin(), document.lines.end(), file);
  if (line != document.lines.begin()) --line;
  auto const begin = *line;
  if (file < begin) file = begin;
  auto const& wide = document.wide;
  auto const skipped = std::lower_bound(wide.begin(), wide.end(), file) - std::lower_bound(wide.begin(), wide.end(), begin);
  Position out;
  out.line = static_cast<std::uint32_t>(line - document.lines.begin()) + 1;
  out.column = static_cast<std::uint32_t>(file - begin - static_cast<std::uint64_t>(skipped)) + 1;
  return out;
}

}  // namespace stet
