#include "ingest/office/odt_styles.hpp"

#include <charconv>
#include <pugixml.hpp>

#include "ingest/xml.hpp"

namespace stet {
namespace {

using Node = pugi::xml_node;

/// "Heading 1" of "Heading_20_1".
std::string decoded(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    unsigned value = 0;
    char const* const begin = name.data() + at + 1;
    char const* const end = name.data() + name.size();
    auto const [stop, error] = name[at] == '_' ? std::from_chars(begin, end, value, 16)
                                               : std::from_chars_result{begin, std::errc::invalid_argument};
    if (error == std::errc() && stop != end && *stop == '_' && value >= 0x20 && value < 0x80) {
      out += static_cast<char>(value);
      at = static_cast<std::size_t>(stop - name.data());
    } else {
      out += name[at];
    }
  }
  return out;
}

void read_look(Node const& properties, Style& style) {
  if (std::string_view const display = attribute_of(properties, "display"); !display.empty())
    style.hidden = display == "none";
  if (std::string_view const line = attribute_of(properties, "text-line-through-style"); !line.empty())
    style.struck = line != "none";
  if (std::string_view const type = attribute_of(properties, "text-line-through-type"); !type.empty() && !style.struck)
    style.struck = type != "none";
  // "super 58%", "33% 58%", "-33% 58%", "0% 100%"
  std::string_view const position = attribute_of(properties, "text-position");
  if (position.empty()) return;
  if (position.starts_with("super"))
    style.script = Script::raised;
  else if (position.starts_with("sub") || position.starts_with('-'))
    style.script = Script::lowered;
  else
    style.script = position.starts_with('0') ? Script::plain : Script::raised;
}

}  // namespace

std::string odt_style_id(std::string_view family, std::string_view name) {
  return std::string(family).append(":").append(name);
}

ParagraphKind odt_kind(StyleSheet const& styles, std::string_view name) {
  auto const known = styles.kind(odt_style_id("paragraph", name));
  return known ? *known : kind_of_style(decoded(name)).value_or(ParagraphKind{});
}

void read_odt_styles(Node const& root, StyleSheet& out) {
  for (Node const node : root.children()) {
    std::string_view const family = attribute_of(node, "family");
    if (local_name(node) != "style" || (family != "paragraph" && family != "text")) continue;
    Style style;
    read_look(child_of(node, "text-properties"), style);
    std::string_view const name = attribute_of(node, "name");
    std::string_view const base = attribute_of(node, "parent-style-name");
    if (!base.empty()) style.base = odt_style_id(family, base);
    if (family == "paragraph") {
      style.kind = kind_of_style(decoded(name));
      if (!style.kind) style.kind = kind_of_style(decoded(base));
    }
    out.add(odt_style_id(family, name), std::move(style));
  }
}

}  // namespace stet
