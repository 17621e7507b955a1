// XML parts of office packages, parsed under limits, and small questions about their elements. Names are compared
// without their prefix, so that the strict and the usual namespaces of a format read alike. pugixml's header stays in
// the .cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/format.hpp"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace stet {

/// How text stands in the elements: mixed with elements, where white space between two of them counts, or alone.
enum class XmlText : std::uint8_t { mixed, alone };

/// Parses the parts of one package, which share a cap on the number of their elements.
class XmlLoader {
 public:
  explicit XmlLoader(LoadLimits const& limits) : depth_(limits.depth) {}

  /// Parses `bytes` where they stand: they hold the tree's text from then on and must outlive it. Returns why they were
  /// refused and leaves the tree empty, or "". A DOCTYPE is refused, so that no entity is ever expanded; so are
  /// elements nested deeper than `limits.depth`, which is how deep a walk through the tree may recurse.
  std::string load(std::string& bytes, pugi::xml_document& tree, XmlText text = XmlText::mixed);

 private:
  unsigned depth_;
  std::size_t nodes_ = 0;
};

/// The encoding that the XML declaration names, in lower case; "" for none.
std::string declared_encoding(std::string_view bytes);

/// "p" of <w:p>; "" for text.
std::string_view local_name(pugi::xml_node const& node);
/// The first child of that local name; a null node where there is none.
pugi::xml_node child_of(pugi::xml_node const& node, std::string_view name);
/// The value of the attribute of that local name; "" where there is none.
std::string_view attribute_of(pugi::xml_node const& node, std::string_view name);
/// Is the attribute 1, true or on?
bool is_on(pugi::xml_node const& node, std::string_view name);
/// The attribute as a number from 0 to `most`; `otherwise` where there is none.
std::size_t number_of(pugi::xml_node const& node, std::string_view name, std::size_t most, std::size_t otherwise);
/// The text that stands in the element itself, all of it.
std::string text_in(pugi::xml_node const& node);
/// Is there more text than `most` bytes below, elements called `except` left out?
bool holds_more_text(pugi::xml_node const& node, std::size_t most, std::string_view except);

}  // namespace stet
