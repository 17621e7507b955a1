#include "ingest/office/odt.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "ingest/containers/archive.hpp"
#include "ingest/office/odt_styles.hpp"
#include "ingest/office/story.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;
using Node = pugi::xml_node;

// What stands in them is not a part of the text; sorted.
constexpr std::array kGone = {"annotation-end"sv, "forms"sv,  "placeholder"sv,
                              "ruby-text"sv,      "script"sv, "tracked-changes"sv};
constexpr std::array kGaps = {"line-break"sv, "s"sv, "tab"sv};
// Lists of what stands elsewhere in the document; sorted.
constexpr std::array kIndexes = {"alphabetical-index"sv, "bibliography"sv,     "illustration-index"sv, "object-index"sv,
                                 "table-index"sv,        "table-of-content"sv, "user-index"sv};
// What holds a drawing, or a text in a frame; sorted.
constexpr std::array kShapes = {"caption"sv,  "circle"sv, "connector"sv,      "custom-shape"sv, "ellipse"sv,
                                "frame"sv,    "g"sv,      "line"sv,           "path"sv,         "polygon"sv,
                                "polyline"sv, "rect"sv,   "regular-polygon"sv};
constexpr std::size_t kMostRepeated = 1'000;

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view name) {
  return std::binary_search(list.begin(), list.end(), name);
}

bool is_hidden(Node const& node) { return attribute_of(node, "is-hidden") == "true"; }

bool is_blank(Node const& cell) { return !holds_more_text(cell, 0, "table"); }

class OdtReader {
 public:
  OdtReader(Package package, LoadLimits const& limits) : package_(std::move(package)), xml_(limits), story_(content_) {}

  Content run() {
    if (is_protected()) return fail("protected by a password");
    if (package_.part("content.xml").empty())
      return fail("no document part in the package: not an OpenDocument text, or damaged");
    if (!open("content.xml", "", document_)) return std::move(content_);
    Node const root = document_.document_element();
    Node const body = child_of(child_of(root, "body"), "text");
    if (!body) return fail("no document part in the package: not an OpenDocument text, or damaged");
    read_odt_styles(child_of(root, "automatic-styles"), styles_);
    pugi::xml_document common;
    bool const styled = open("styles.xml", "styles: ", common);
    if (styled) read_odt_styles(child_of(common.document_element(), "styles"), styles_);
    write(body);
    if (styled) write_heads(common.document_element());
    content_.title = story_.title().empty() ? meta_title() : story_.title();
    name_left_out();
    return std::move(content_);
  }

 private:
  Content fail(std::string why) {
    content_.faults.push_back(std::move(why));
    return std::move(content_);
  }

  /// What the list of parts says: which are formulas, and whether they are under a password.
  bool is_protected() {
    pugi::xml_document tree;
    if (!open("META-INF/manifest.xml", "list of parts: ", tree)) return false;
    for (Node const entry : tree.document_element().children()) {
      if (child_of(entry, "encryption-data")) return true;
      if (attribute_of(entry, "media-type").ends_with("opendocument.formula"))
        formulas_.emplace(attribute_of(entry, "full-path"));
    }
    return false;
  }

  /// False where the part is absent or refused, which `called` names.
  bool open(std::string const& part, std::string_view called, pugi::xml_document& tree) {
    auto const found = package_.parts.find(part);
    if (found == package_.parts.end()) return false;
    std::string const why = xml_.load(found->second, tree);
    if (!why.empty()) content_.faults.push_back(std::string(called) + why);
    return why.empty();
  }

  std::string meta_title() {
    pugi::xml_document tree;
    if (!open("meta.xml", "properties: ", tree)) return {};
    return one_line(child_of(child_of(tree.document_element(), "meta"), "title").text().get());
  }

  /// The styles of page heads are their own.
  void write_heads(Node const& root) {
    StyleSheet own;
    read_odt_styles(child_of(root, "automatic-styles"), own);
    read_odt_styles(child_of(root, "styles"), own);
    styles_ = std::move(own);
    story_.within(Zone::furniture, [&] {
      for (Node const page : child_of(root, "master-styles").children())
        for (Node const part : page.children())
          if ((local_name(part).starts_with("header") || local_name(part).starts_with("footer")) &&
              attribute_of(part, "display") != "false")
            write(part);
    });
  }

  void name_left_out() {
    if (charts_ > 0)
      content_.faults.push_back(charts_ == 1 ? "a chart or embedded sheet is not read"
                                             : std::to_string(charts_) + " charts or embedded sheets are not read");
    if (wide_row_)
      content_.faults.push_back("a table row has more than 1,000 columns: the rest of such rows is left out");
    if (content_.out.blocks.empty() && pictures_) content_.faults.push_back("no text, only pictures");
  }

  void write(Node const& node) {
    blocks(node);
    story_.finish();
  }

  void write_aside(Node const& node, Zone zone) {
    story_.aside([this, node, zone] { story_.within(zone, [&] { write(node); }); });
  }

  void blocks(Node const& node) {
    for (Node const child : node.children()) {
      if (story_.full()) return;
      block(child);
    }
  }

  void block(Node const& node) {
    std::string_view const name = local_name(node);
    if (name == "p" || name == "h") return paragraph(node, name == "h");
    if (name == "table") return story_.aside([this, node] { story_.table(table(node)); });
    if (has(kIndexes, name)) return story_.within(Zone::furniture, [&] { blocks(node); });
    if (has(kShapes, name)) return drawing(node, name);
    if (name == "section" && (attribute_of(node, "display") == "none" || attribute_of(node, "is-hidden") == "true"))
      return;
    if (!has(kGone, name)) blocks(node);
  }

  void paragraph(Node const& node, bool heading) {
    if (is_hidden(child_of(node, "hidden-paragraph"))) return;
    std::string_view const style = attribute_of(node, "style-name");
    ParagraphKind kind = odt_kind(styles_, style);
    if (heading && !kind.title && kind.zone != Zone::furniture)
      kind = heading_kind(number_of(node, "outline-level", 10, 1));
    TextLook look;
    styles_.apply(odt_style_id("paragraph", style), look);
    story_.open(kind);
    spans(node, look);
    story_.close();
  }

  void spans(Node const& node, TextLook const& look) {
    for (Node const child : node.children()) {
      if (child.type() != pugi::node_element) {
        if (!look.hidden && !look.struck) story_.text(child.value(), look.script);
      } else {
        span(child, look);
      }
    }
  }

  void span(Node const& node, TextLook const& look) {
    std::string_view const name = local_name(node);
    if (has(kGone, name) || (name == "hidden-text" && is_hidden(node))) return;
    if (has(kGaps, name)) return story_.gap();
    if (look.hidden || look.struck) return spans(node, look);
    if (name == "note") return write_aside(child_of(node, "note-body"), Zone::footnote);
    if (name == "annotation") return write_aside(node, Zone::comment);
    if (has(kShapes, name)) return drawing(node, name);
    TextLook own = look;
    if (name == "span") styles_.apply(odt_style_id("text", attribute_of(node, "style-name")), own);
    spans(node, own);
  }

  void drawing(Node const& node, std::string_view name) {
    bool const holds = name == "frame" || name == "g";
    if (!holds) return write_aside(node, Zone::factbox);
    for (Node const child : node.children()) {
      std::string_view const inner = local_name(child);
      if (inner == "text-box") write_aside(child, Zone::factbox);
      if (inner == "object" || inner == "object-ole") note_object(child);
      if (inner == "image") pictures_ = true;
      if (inner == "a") drawing(child, "g");
      if (has(kShapes, inner)) drawing(child, inner);
    }
  }

  /// A formula is left out without a word, as all formulas are.
  void note_object(Node const& object) {
    std::string_view path = attribute_of(object, "href");
    if (path.starts_with("./")) path.remove_prefix(2);
    bool const formula = child_of(object, "math") || formulas_.contains(std::string(path) + "/") ||
                         formulas_.contains(std::string(path));
    if (!formula) ++charts_;
  }

  StoryTable table(Node const& node) {
    StoryTable out;
    rows(node, false, out);
    return out;
  }

  void rows(Node const& node, bool header, StoryTable& out) {
    for (Node const child : node.children()) {
      std::string_view const name = local_name(child);
      if (name == "table-row")
        row(child, header, out);
      else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
        rows(child, header || name == "table-header-rows", out);
    }
  }

  void row(Node const& node, bool header, StoryTable& out) {
    std::string_view const shown = attribute_of(node, "visibility");
    if (shown == "collapse" || shown == "filter") return;
    auto& cells = out.rows.emplace_back();
    std::size_t column = 0;
    for (Node const cell : node.children()) {
      std::string_view const name = local_name(cell);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      std::size_t const repeated =
          std::max<std::size_t>(number_of(cell, "number-columns-repeated", kMostRepeated, 1), 1);
      bool const blank = is_blank(cell);
      if (column >= StoryTable::kMostColumns) {
        wide_row_ = wide_row_ || !blank;
        break;
      }
      if (name == "table-cell") {
        out.layout = out.layout || holds_more_text(cell, StoryTable::kLongCell, "table");
        cells.push_back({column, header, blank ? 1 : repeated, [this, cell] { blocks(cell); }});
      }
      column += repeated;
    }
  }

  Package package_;
  XmlLoader xml_;
  Content content_;
  StoryWriter story_;
  pugi::xml_document document_;
  StyleSheet styles_;
  std::set<std::string> formulas_;
  bool wide_row_ = false;
  bool pictures_ = false;
  std::size_t charts_ = 0;
};

bool is_odt_text(std::string_view name) {
  return name == "content.xml" || name == "styles.xml" || name == "meta.xml" || name == "META-INF/manifest.xml";
}

}  // namespace

Content read_odt(std::string_view bytes, LoadLimits const& limits) {
  Package package = read_package(bytes, limits, is_odt_text);
  if (package.faults.empty()) return OdtReader(std::move(package), limits).run();
  Content content;
  content.faults = std::move(package.faults);
  return content;
}

}  // namespace stet
