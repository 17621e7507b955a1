#include "ingest/office/docx.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "ingest/office/docx_fields.hpp"
#include "ingest/office/docx_package.hpp"
#include "ingest/office/docx_properties.hpp"
#include "ingest/office/story.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;
using Node = pugi::xml_node;

// What stands in them is not, or no longer, a part of the text; sorted.
constexpr std::array kGone = {"del"sv, "moveFrom"sv, "pPr"sv, "rPr"sv, "rt"sv, "sdtPr"sv, "tblPr"sv};
// What they hold is not text but stands in a line of text; sorted.
constexpr std::array kGaps = {"br"sv, "cr"sv, "oMath"sv, "oMathPara"sv, "ptab"sv, "tab"sv};

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view name) {
  return std::binary_search(list.begin(), list.end(), name);
}

std::string_view without_space(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::size_t const begin = text.find_first_not_of(kSpace);
  return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

class DocxReader {
 public:
  DocxReader(Package package, LoadLimits const& limits)
      : package_(std::move(package)), xml_(limits), story_(content_) {}

  Content run() {
    std::string const main = read_relations(package_, "", xml_).of_type("officeDocument", "word/document.xml");
    if (package_.part(main).empty()) return fail("no document part in the package: not a Word document, or damaged");
    relations_ = read_relations(package_, main, xml_);
    pugi::xml_document* const document = open(main, "");
    if (document == nullptr) return std::move(content_);
    Node const root = document->document_element(), body = child_of(root, "body");
    keeps_space_ = attribute_of(root, "space") == "preserve";
    if (!body) return fail("no document part in the package: not a Word document, or damaged");
    open_sides();
    write(body);
    write_heads();
    content_.title = story_.title().empty() ? core_title() : story_.title();
    name_left_out();
    return std::move(content_);
  }

 private:
  Content fail(std::string why) {
    content_.faults.push_back(std::move(why));
    return std::move(content_);
  }

  /// The part as a tree that lives as long as the reader; null where it is absent or refused, which `called` names. A
  /// part is opened once, whatever the package says of its uses.
  pugi::xml_document* open(std::string const& part, std::string_view called) {
    auto found = package_.parts.extract(part);
    if (found.empty()) return nullptr;
    std::string& bytes = texts_.emplace_back(std::move(found.mapped()));
    std::string const why = xml_.load(bytes, trees_.emplace_back());
    if (why.empty()) return &trees_.back();
    content_.faults.push_back(std::string(called) + why);
    return nullptr;
  }

  void open_sides() {
    if (auto* const tree = open(relations_.of_type("styles", "word/styles.xml"), "styles: "))
      styles_ = read_docx_styles(tree->document_element());
    open_notes("footnotes", footnotes_);
    open_notes("endnotes", endnotes_);
    open_notes("comments", comments_);
  }

  using Notes = std::map<std::string_view, Node>;

  void open_notes(std::string const& type, Notes& notes) {
    auto* const tree = open(relations_.of_type(type, "word/" + type + ".xml"), type + ": ");
    if (tree == nullptr) return;
    for (Node const note : tree->document_element().children())
      if (note.type() == pugi::node_element) notes.try_emplace(attribute_of(note, "id"), note);
  }

  std::string core_title() {
    std::string const part = read_relations(package_, "", xml_).of_type("core-properties", "docProps/core.xml");
    auto* const tree = open(part, "properties: ");
    return tree == nullptr ? std::string() : one_line(child_of(tree->document_element(), "title").text().get());
  }

  void write_heads() {
    for (std::string const& part : heads_)
      if (auto* const tree = open(part, "page head or foot: "))
        story_.within(Zone::furniture, [&] { write(tree->document_element()); });
  }

  void name_left_out() {
    auto const name = [&](std::size_t count, std::string_view one, std::string_view many) {
      if (count > 0)
        content_.faults.push_back((count == 1 ? std::string("a ") : std::to_string(count) + " ") +
                                  std::string(count == 1 ? one : many));
    };
    name(charts_, "chart or diagram is not read", "charts or diagrams are not read");
    name(objects_, "embedded file is not read", "embedded files are not read");
    name(chunks_, "file inserted into the text is not read", "files inserted into the text are not read");
    if (wide_row_)
      content_.faults.push_back("a table row has more than 1,000 columns: the rest of such rows is left out");
    if (swallowed_) content_.faults.push_back("a field that never ends: the text behind its beginning is left out");
    if (content_.out.blocks.empty() && pictures_) content_.faults.push_back("no text, only pictures");
  }

  /// A text of its own: the body, a note, a box. Its fields do not reach out of it.
  void write(Node const& node) {
    DocxFields const outer = std::exchange(fields_, {});
    blocks(node);
    story_.finish();
    swallowed_ = swallowed_ || fields_.swallowed();
    fields_ = outer;
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
    if (name == "p") return paragraph(node);
    if (name == "tbl") {
      story_.finish();
      return story_.aside([this, node] { story_.table(table(node)); });
    }
    if (name == "sdt" && is_contents(node)) return story_.within(Zone::furniture, [&] { blocks(node); });
    if (name == "sdt") return content_control(node, [this](Node const& inner) { blocks(inner); });
    if (name == "AlternateContent") return blocks(chosen(node));
    if (name == "sectPr") return section(node);
    if (name == "altChunk" || name == "subDoc") ++chunks_;
    if (!has(kGone, name)) blocks(node);
  }

  template <typename Write>
  void content_control(Node const& node, Write const& write_content) {
    Node const properties = child_of(node, "sdtPr");
    if (is_on(child_of(properties, "showingPlcHdr"))) return;  // "Click here to enter text"
    write_content(child_of(node, "sdtContent"));
  }

  void section(Node const& properties) {
    for (Node const child : properties.children()) {
      std::string_view const name = local_name(child);
      if (name != "headerReference" && name != "footerReference") continue;
      auto const found = relations_.by_id.find(attribute_of(child, "id"));
      if (found == relations_.by_id.end()) continue;
      heads_.insert(found->second);
    }
  }

  void paragraph(Node const& node) {
    Node const properties = child_of(node, "pPr");
    std::string_view const style = attribute_of(child_of(properties, "pStyle"), "val");
    TextLook look;
    styles_.apply(style, look);
    story_.open(kind_of(properties, style));
    spans(node, look);
    story_.close(goes_on(properties));
    section(child_of(properties, "sectPr"));
  }

  ParagraphKind kind_of(Node const& properties, std::string_view style) const {
    auto const known = styles_.kind(style);
    ParagraphKind const kind = known ? *known : kind_of_style(style).value_or(ParagraphKind{});
    if (kind.zone != Zone::body && kind.zone != Zone::heading) return kind;
    auto const own = outline_kind(child_of(properties, "outlineLvl"));
    return own && !kind.title ? *own : kind;
  }

  /// The mark at its end is deleted or moved away, or it is the first letter of the next.
  static bool goes_on(Node const& properties) {
    Node const mark = child_of(properties, "rPr");
    if (child_of(mark, "del") || child_of(mark, "moveFrom")) return true;
    std::string_view const cap = attribute_of(child_of(properties, "framePr"), "dropCap");
    return cap == "drop" || cap == "margin";
  }

  void spans(Node const& node, TextLook const& look) {
    for (Node const child : node.children()) span(child, look);
  }

  void span(Node const& node, TextLook const& look) {
    std::string_view const name = local_name(node);
    if (name == "r") return run(node, look);
    if (has(kGone, name)) return;
    if (has(kGaps, name)) return story_.gap();
    if (name == "sdt") return content_control(node, [&](Node const& inner) { spans(inner, look); });
    if (name == "AlternateContent") return spans(chosen(node), look);
    spans(node, look);
  }

  void run(Node const& node, TextLook look) {
    Node const properties = child_of(node, "rPr");
    styles_.apply(attribute_of(child_of(properties, "rStyle"), "val"), look);
    docx_look(properties).apply(look);
    pieces(node, look);
  }

  void pieces(Node const& node, TextLook const& look) {
    for (Node const child : node.children()) {
      std::string_view const name = local_name(child);
      if (name == "fldChar")
        fields_.take(attribute_of(child, "fldCharType"));
      else if (fields_.in_code())
        note_dropped(child, name);
      else if (!look.hidden && !look.struck && !piece(child, name, look))
        return;
    }
  }

  void note_dropped(Node const& node, std::string_view name) {
    if (name == "t" && !std::string_view(node.text().get()).empty()) fields_.drop();
  }

  /// False where what follows in the run is the mark of a note.
  bool piece(Node const& node, std::string_view name, TextLook const& look) {
    if (name == "t") {
      written(node, look);
    } else if (has(kGaps, name)) {
      story_.gap();
    } else if (name == "noBreakHyphen") {
      story_.text("-", look.script);
    } else if (name == "sym") {
      std::string const sign = symbol_sign(node);
      if (sign.empty()) story_.gap();
      story_.text(sign, look.script);
    } else if (name == "footnoteReference") {
      return note(footnotes_, node, Zone::footnote);
    } else if (name == "endnoteReference") {
      return note(endnotes_, node, Zone::footnote);
    } else if (name == "commentReference") {
      return note(comments_, node, Zone::comment);
    } else if (name == "AlternateContent") {
      pieces(chosen(node), look);
    } else if (name == "drawing" || name == "pict" || name == "object") {
      drawing(node);
    } else if (name == "ruby") {
      spans(child_of(node, "rubyBase"), look);
    }
    return true;
  }

  /// White space at the ends of a piece counts only where the piece says so.
  void written(Node const& node, TextLook const& look) {
    bool const keeps = keeps_space_ || attribute_of(node, "space") == "preserve";
    for (Node const part : node.children()) {
      std::string_view text = part.value();
      if (!keeps) text = without_space(text);
      story_.text(text, look.script);
    }
  }

  /// Each note is written once; what a note points to in turn is not followed, for it may lead in rings.
  bool note(Notes& notes, Node const& reference, Zone zone) {
    std::string_view const custom = attribute_of(reference, "customMarkFollows");
    bool const own_mark = custom == "1" || custom == "true" || custom == "on";
    auto const found = in_note_ ? notes.end() : notes.find(attribute_of(reference, "id"));
    if (found == notes.end()) return !own_mark;
    Node const text = found->second;
    notes.erase(found);
    story_.aside([this, text, zone] {
      bool const outer = std::exchange(in_note_, true);
      story_.within(zone, [&] { write(text); });
      in_note_ = outer;
    });
    return !own_mark;
  }

  void drawing(Node const& node) {
    for (Node const child : node.children()) {
      std::string_view const name = local_name(child);
      if (name == "txbxContent") {
        write_aside(child, Zone::factbox);
        continue;
      }
      if (name == "AlternateContent") {
        drawing(chosen(child));
        continue;
      }
      if (name == "chart" || name == "relIds") ++charts_;
      if (name == "OLEObject" && !attribute_of(child, "ProgID").starts_with("Equation")) ++objects_;
      if (name == "pic" || name == "imagedata") pictures_ = true;
      drawing(child);
    }
  }

  StoryTable table(Node const& node) {
    StoryTable out;
    rows(node, out);
    return out;
  }

  /// The elements of that name below, through all that may wrap them.
  template <typename Take>
  static void each(Node const& node, std::string_view wanted, Take const& take) {
    for (Node const child : node.children()) {
      std::string_view const name = local_name(child);
      if (name == wanted)
        take(child);
      else if (name == "AlternateContent")
        each(chosen(child), wanted, take);
      else if (!has(kGone, name) && name != "tbl" && name != "p")
        each(child, wanted, take);
    }
  }

  void rows(Node const& node, StoryTable& out) {
    each(node, "tr", [&](Node const& row) {
      Node const properties = child_of(row, "trPr");
      if (child_of(properties, "del") || child_of(properties, "moveFrom") || is_on(child_of(properties, "hidden")))
        return;
      bool const header = is_on(child_of(properties, "tblHeader"));
      std::size_t column = number_of(child_of(properties, "gridBefore"), "val", StoryTable::kMostColumns, 0);
      auto& cells = out.rows.emplace_back();
      each(row, "tc", [&](Node const& cell) { take_cell(cell, header, column, cells, out.layout); });
    });
  }

  void take_cell(Node const& cell, bool header, std::size_t& column, std::vector<StoryCell>& cells, bool& layout) {
    Node const properties = child_of(cell, "tcPr");
    if (child_of(properties, "cellDel")) return;
    if (column >= StoryTable::kMostColumns) {
      wide_row_ = true;
      return;
    }
    std::size_t const at = column;
    column += std::max<std::size_t>(number_of(child_of(properties, "gridSpan"), "val", StoryTable::kMostColumns, 1), 1);
    if (goes_on_from(child_of(properties, "vMerge")) || goes_on_from(child_of(properties, "hMerge"))) return;
    layout = layout || holds_more_text(cell, StoryTable::kLongCell, "tbl");
    cells.push_back({at, header, 1, [this, cell] { blocks(cell); }});
  }

  /// The cell is a part of the one above or before it.
  static bool goes_on_from(Node const& merge) { return merge && attribute_of(merge, "val") != "restart"; }

  Package package_;
  XmlLoader xml_;
  Content content_;
  StoryWriter story_;
  std::deque<std::string> texts_;  // of the trees
  std::deque<pugi::xml_document> trees_;
  Relations relations_;
  StyleSheet styles_;
  Notes footnotes_;
  Notes endnotes_;
  Notes comments_;
  std::set<std::string> heads_;  // parts that page heads and feet stand in
  DocxFields fields_;
  bool keeps_space_ = false;  // everywhere, and not only where a piece of text says so
  bool in_note_ = false;
  bool swallowed_ = false;
  bool wide_row_ = false;
  bool pictures_ = false;
  std::size_t charts_ = 0;
  std::size_t objects_ = 0;
  std::size_t chunks_ = 0;
};

}  // namespace

Content read_docx(std::string_view bytes, LoadLimits const& limits) {
  Package package = read_package(bytes, limits, is_docx_text);
  if (package.faults.empty()) return DocxReader(std::move(package), limits).run();
  Content content;
  content.faults = std::move(package.faults);
  return content;
}

}  // namespace stet
