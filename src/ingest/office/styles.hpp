// The styles of an office document: what kind of paragraph each makes, and how its text looks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/document.hpp"
#include "ingest/office/raised.hpp"

namespace stet {

/// What a paragraph's style says of it.
struct ParagraphKind {
  Zone zone = Zone::body;
  unsigned level = 0;  // of a heading, 1 to 6
  bool title = false;
  bool byline = false;  // names the author or the date
};

ParagraphKind heading_kind(std::size_t level);

/// By the name that the word processors give a style of their own, in any case: "heading 2", "Title", "Quotations",
/// "Caption", "toc 1", and without spaces "Heading2". Nothing for other names.
std::optional<ParagraphKind> kind_of_style(std::string_view name);

/// How text looks, as far as that says whether and how it is read.
struct TextLook {
  bool hidden = false;
  bool struck = false;  // out, as by hand
  Script script = Script::plain;
};

/// What a style says itself; the rest it takes from its base.
struct Style {
  std::string base;
  std::optional<ParagraphKind> kind;
  std::optional<bool> hidden;
  std::optional<bool> struck;
  std::optional<Script> script;

  void apply(TextLook& look) const;
};

class StyleSheet {
 public:
  /// A second style of that id is passed over.
  void add(std::string id, Style style);
  /// Nothing where there is no such style.
  std::optional<ParagraphKind> kind(std::string_view id) const;
  /// What the style and its bases change in `look`.
  void apply(std::string_view id, TextLook& look) const;

 private:
  Style const* find(std::string_view id) const;

  std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace stet
