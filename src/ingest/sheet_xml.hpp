// The XML parts of spreadsheet packages: checked before they are parsed, and asked by names without their prefix, which
// differs from program to program. Pugixml's types are declared here and its header stays in the .cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace stet {

/// How text stands in the elements: alone, or mixed with elements, where white space between two of them counts.
enum class XmlText : std::uint8_t { alone, mixed };

/// Parses `bytes` in place, which must outlive `out`. "" or why not: a document type (and with it all entities),
/// nesting beyond `depth`, too many elements, an encoding other than UTF-8, damage.
std::string parse_sheet_xml(std::string& bytes, unsigned depth, XmlText text, pugi::xml_document& out);

/// "row" of <x:row>
std::string_view local_name(pugi::xml_node const& node);
/// The first child of that name; a null node where there is none.
pugi::xml_node child_of(pugi::xml_node const& node, std::string_view name);
/// The attribute's value, "" where there is none.
std::string_view value_of(pugi::xml_node const& node, std::string_view attribute);
/// Is the attribute 1, true or on?
bool is_on(pugi::xml_node const& node, std::string_view attribute);

/// The text that stands in the element itself, all of it.
std::string text_in(pugi::xml_node const& node);

/// Valid UTF-8 without control characters.
std::string clean_text(std::string_view text);

}  // namespace stet
