#include "ingest/office/docx_properties.hpp"

#include <array>
#include <charconv>
#include <pugixml.hpp>

#include "ingest/utf8.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

using Node = pugi::xml_node;

constexpr std::size_t kBodyLevel = 9;  // of the outline, counted from 0

// The font Symbol, whose characters stand at U+F000 and on: − μ € ≤ ∞ ° ± ≥ × ÷ ≠ ≈
struct Sign {
  unsigned code;
  char const* sign;
};
constexpr std::array kSigns = {Sign{0x2D, "\xE2\x88\x92"}, Sign{0x6D, "\xCE\xBC"},     Sign{0xA0, "\xE2\x82\xAC"},
                               Sign{0xA3, "\xE2\x89\xA4"}, Sign{0xA5, "\xE2\x88\x9E"}, Sign{0xB0, "\xC2\xB0"},
                               Sign{0xB1, "\xC2\xB1"},     Sign{0xB3, "\xE2\x89\xA5"}, Sign{0xB4, "\xC3\x97"},
                               Sign{0xB8, "\xC3\xB7"},     Sign{0xB9, "\xE2\x89\xA0"}, Sign{0xBB, "\xE2\x89\x88"}};

std::string_view value_of(Node const& node, std::string_view child) {
  return attribute_of(child_of(node, child), "val");
}

std::optional<bool> toggle(Node const& properties, std::string_view name) {
  Node const element = child_of(properties, name);
  return element ? std::optional(is_on(element)) : std::nullopt;
}

}  // namespace

bool is_on(Node const& toggle) {
  std::string_view const value = attribute_of(toggle, "val");
  return toggle && value != "0" && value != "false" && value != "off";
}

Node chosen(Node const& alternatives) {
  Node const choice = child_of(alternatives, "Choice");
  return choice ? choice : child_of(alternatives, "Fallback");
}

bool is_contents(Node const& control) {
  Node const part = child_of(child_of(control, "sdtPr"), "docPartObj");
  return value_of(part, "docPartGallery") == "Table of Contents";
}

std::optional<ParagraphKind> outline_kind(Node const& outline_level) {
  if (!outline_level) return std::nullopt;
  std::size_t const level = number_of(outline_level, "val", kBodyLevel, kBodyLevel);
  return level < kBodyLevel ? heading_kind(level + 1) : ParagraphKind{};
}

Style docx_look(Node const& properties) {
  Style out;
  out.hidden = toggle(properties, "vanish");
  out.struck = toggle(properties, "strike");
  if (auto const twice = toggle(properties, "dstrike")) out.struck = *twice || out.struck.value_or(false);
  std::string_view const align = value_of(properties, "vertAlign");
  if (align == "superscript") out.script = Script::raised;
  if (align == "subscript") out.script = Script::lowered;
  if (align == "baseline") out.script = Script::plain;
  return out;
}

StyleSheet read_docx_styles(Node const& root) {
  StyleSheet out;
  for (Node const node : root.children()) {
    if (local_name(node) != "style") continue;
    Style style = docx_look(child_of(node, "rPr"));
    style.base = value_of(node, "basedOn");
    std::string const id(attribute_of(node, "styleId"));
    bool const paragraph = attribute_of(node, "type") == "paragraph";
    if (paragraph) {
      style.kind = kind_of_style(value_of(node, "name"));
      if (!style.kind) style.kind = outline_kind(child_of(child_of(node, "pPr"), "outlineLvl"));
    }
    std::string_view const standard = attribute_of(node, "default");
    if (paragraph && (standard == "1" || standard == "true" || standard == "on")) out.add("", style);
    out.add(id, std::move(style));
  }
  return out;
}

std::string symbol_sign(Node const& symbol) {
  std::string_view const code = attribute_of(symbol, "char"), font = attribute_of(symbol, "font");
  unsigned value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value, 16);
  if (font == "Symbol") {
    for (Sign const& known : kSigns)
      if (value == known.code || value == known.code + 0xF000) return known.sign;
    return {};
  }
  bool const own = (value >= 0xE000 && value <= 0xF8FF) || font.starts_with("Wingdings") || font == "Webdings";
  return own || value < 0x20 || value > 0x10FFFF ? std::string() : encode(value);
}

}  // namespace stet
