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

namespace {

/// The nearest place that is known, at or before `at`.
KnownPlace const* known_before(Document const& document, Offset at) {
  auto const next = std::upper_bound(document.known.begin(), document.known.end(), at,
                                     [](Offset value, KnownPlace const& k) { return value < k.at; });
  return next == document.known.begin() ? nullptr : &*(next - 1);
}

Position position_behind(Document const& document, KnownPlace const& known, Offset at) {
  Position out = known.position;
  Offset const end = std::min(at, static_cast<Offset>(document.text.size()));
  for (Offset i = known.at; i < end; ++i) out.column += (document.text[i] & 0xC0) != 0x80;
  return out;
}

/// "C4", "Plants!C4": the name of a cell rather than of a page.
bool is_cell_name(std::string_view name) {
  std::string_view const cell = name.substr(name.rfind('!') + 1);
  std::size_t const letters = std::min(cell.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), cell.size());
  return letters > 0 && letters < cell.size() && cell.find_first_not_of("0123456789", letters) == cell.npos;
}

}  // namespace

std::optional<Day> latest_before(YearlessDay const& yearless, Day limit) {
  constexpr int kHalfYear = 183;
  int const year = static_cast<int>(std::chrono::year_month_day(limit).year());
  for (int const y : {year, year - 1}) {
    auto const day = make_day(y, yearless.month, yearless.day);
    if (day && *day <= limit) return (limit - *day).count() <= kHalfYear ? day : std::nullopt;
  }
  return std::nullopt;
}

Position position_of(Document const& document, Offset at) {
  if (KnownPlace const* known = known_before(document, at)) return position_behind(document, *known, at);
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
  auto const skipped =
      std::lower_bound(wide.begin(), wide.end(), file) - std::lower_bound(wide.begin(), wide.end(), begin);
  Position out;
  out.line = static_cast<std::uint32_t>(line - document.lines.begin()) + 1;
  out.column = static_cast<std::uint32_t>(file - begin - static_cast<std::uint64_t>(skipped)) + 1;
  return out;
}

Region region_of(Document const& document, Span span) {
  Region out{position_of(document, span.begin), {}};
  Offset last = std::max(span.end, span.begin + 1) - 1;
  auto const inside = [&](Offset at) { return at < document.text.size() && (document.text[at] & 0xC0) == 0x80; };
  while (last > span.begin && inside(last)) --last;
  out.end = position_of(document, last);
  ++out.end.column;
  // What was put together from several places of the file may end before it begins.
  bool const backward =
      out.end.line < out.begin.line || (out.end.line == out.begin.line && out.end.column <= out.begin.column);
  if (backward) out.end = {out.begin.line, out.begin.column + 1};
  return out;
}

namespace {

/// 0 is A, 25 Z, 26 AA.
std::string column_letters(unsigned column) {
  std::string out;
  for (unsigned rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return out;
}

std::string address_of(Document const& document, Offset at) {
  auto block = std::upper_bound(document.blocks.begin(), document.blocks.end(), at,
                                [](Offset value, Block const& b) { return value < b.begin; });
  if (block == document.blocks.begin() || (--block)->cells.empty()) return {};
  auto cell = std::upper_bound(block->cells.begin(), block->cells.end(), at,
                               [](Offset value, Cell const& c) { return value < c.begin; });
  if (cell == block->cells.begin()) return {};
  return column_letters((cell - 1)->column) + std::to_string(block->row + 1);
}

}  // namespace

std::string where_in(Document const& document, Offset at) {
  std::string const place = place_of(document, at);
  if (!place.empty() && !document.paragraphs) return place;
  bool const cell =
      !place.empty() && (document.known.empty() ? !address_of(document, at).empty() : is_cell_name(place));
  if (cell) return place;
  std::string const line =
      (document.paragraphs ? "paragraph " : "line ") + std::to_string(position_of(document, at).line);
  return place.empty() ? line : place + ", " + line;
}

std::string place_of(Document const& document, Offset at) {
  if (KnownPlace const* known = known_before(document, at)) return known->name;
  auto place = std::upper_bound(document.places.begin(), document.places.end(), at,
                                [](Offset value, Place const& p) { return value < p.begin; });
  if (place == document.places.begin()) return {};
  --place;
  if (!place->cells) return place->name;
  std::string const address = address_of(document, at);
  return place->name.empty() || address.empty() ? place->name + address : place->name + "!" + address;
}

}  // namespace stet
