#include "ingest/office/styles.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr int kLongestChain = 20;  // of styles each based on the next; a ring ends there

struct NamedKind {
  std::string_view name;
  ParagraphKind kind;
};
constexpr NamedKind kKinds[] = {
    {"title", {Zone::heading, 1, true, false}},    {"subtitle", {Zone::heading, 2, false, false}},
    {"heading", {Zone::heading, 2, false, false}}, {"block text", {Zone::quote, 0, false, false}},
    {"author", {Zone::body, 0, false, true}},      {"byline", {Zone::body, 0, false, true}},
    {"date", {Zone::body, 0, false, true}}};
// "Intense Quote", "Block Quotation", "Image Caption"
constexpr NamedKind kEndings[] = {{"caption", {Zone::caption, 0, false, false}},
                                  {"quote", {Zone::quote, 0, false, false}},
                                  {"quotation", {Zone::quote, 0, false, false}},
                                  {"quotations", {Zone::quote, 0, false, false}}};
// Lists of what stands elsewhere in the document, with the numbers of its pages.
constexpr std::array kIndexes = {"toc "sv, "toa "sv, "contents "sv, "table of "sv, "index "sv, "user index "sv};

}  // namespace

ParagraphKind heading_kind(std::size_t level) {
  return {Zone::heading, static_cast<unsigned>(std::clamp<std::size_t>(level, 1, 6)), false, false};
}

std::optional<ParagraphKind> kind_of_style(std::string_view name) {
  std::string const small = lower_ascii(trim(name));
  for (NamedKind const& known : kKinds)
    if (small == known.name) return known.kind;
  std::string_view const view = small;
  if (view.starts_with("heading") && view.back() >= '1' && view.back() <= '9' &&
      (view.size() == 8 || (view.size() == 9 && view[7] == ' ')))
    return heading_kind(static_cast<std::size_t>(view.back() - '0'));
  for (NamedKind const& known : kEndings)
    if (view.ends_with(known.name)) return known.kind;
  if (std::any_of(kIndexes.begin(), kIndexes.end(), [&](std::string_view index) { return view.starts_with(index); }))
    return ParagraphKind{Zone::furniture, 0, false, false};
  return std::nullopt;
}

void Style::apply(TextLook& look) const {
  look.hidden = hidden.value_or(look.hidden);
  look.struck = struck.value_or(look.struck);
  look.script = script.value_or(look.script);
}

void StyleSheet::add(std::string id, Style style) { styles_.try_emplace(std::move(id), std::move(style)); }

Style const* StyleSheet::find(std::string_view id) const {
  auto const found = styles_.find(id);
  return found == styles_.end() ? nullptr : &found->second;
}

std::optional<ParagraphKind> StyleSheet::kind(std::string_view id) const {
  Style const* style = find(id);
  if (style == nullptr) return std::nullopt;
  for (int step = 0; style != nullptr && step < kLongestChain; ++step) {
    if (style->kind) return *style->kind;
    style = find(style->base);
  }
  return ParagraphKind{};
}

void StyleSheet::apply(std::string_view id, TextLook& look) const {
  Style whole;
  Style const* style = find(id);
  for (int step = 0; style != nullptr && step < kLongestChain; ++step) {
    if (!whole.hidden) whole.hidden = style->hidden;
    if (!whole.struck) whole.struck = style->struck;
    if (!whole.script) whole.script = style->script;
    style = find(style->base);
  }
  whole.apply(look);
}

}  // namespace stet
