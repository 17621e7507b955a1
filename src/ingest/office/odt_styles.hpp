// The styles of an OpenDocument text.
#pragma once

#include <string>
#include <string_view>

#include "ingest/office/styles.hpp"

namespace pugi {
class xml_node;
}

namespace stet {

/// Adds the styles of paragraphs and text below <office:styles> or <office:automatic-styles>; those of the document go
/// before those of the template.
void read_odt_styles(pugi::xml_node const& root, StyleSheet& out);

/// Of the paragraph style of that name; a built-in style need not be in the file.
ParagraphKind odt_kind(StyleSheet const& styles, std::string_view name);

/// "paragraph" and "P1" as an id of the sheet; styles of two families may have one name.
std::string odt_style_id(std::string_view family, std::string_view name);

}  // namespace stet
