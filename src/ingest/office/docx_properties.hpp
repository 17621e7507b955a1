// What the properties of DOCX elements say: styles, the look of a run, switches, symbols.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/office/styles.hpp"

namespace pugi {
class xml_node;
}

namespace stet {

/// The styles below <w:styles>; the default paragraph style has the id "" too. Word knows its own styles by their name,
/// which is English in every language, and not by their id.
StyleSheet read_docx_styles(pugi::xml_node const& root);

/// What a <w:rPr> itself sets.
Style docx_look(pugi::xml_node const& properties);

/// A heading, or body text for levels that make none; nothing where the element is absent.
std::optional<ParagraphKind> outline_kind(pugi::xml_node const& outline_level);

/// An element that is on unless it says "0", "false" or "off"; an absent one is not.
bool is_on(pugi::xml_node const& toggle);

/// Of the ways in which an <mc:AlternateContent> shows the same thing, the first, which is the newest.
pugi::xml_node chosen(pugi::xml_node const& alternatives);

/// Is the content control a table of contents?
bool is_contents(pugi::xml_node const& control);

/// The sign of a <w:sym>; "" for signs of symbol fonts that are not known.
std::string symbol_sign(pugi::xml_node const& symbol);

}  // namespace stet
