#include <algorithm>

#include "report/figure_json.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace stet {
namespace {

// Something in the text that a reader can follow to its card or its row.
struct Landmark {
  Span span;
  std::string_view kind;
  std::string id;  // of the landmark itself
  std::string target;
  std::string sign;  // what the superscript shows
};

std::vector<Landmark> landmarks_of(Outline const& outline, DocumentId doc) {
  Dossier const& dossier = outline.dossier();
  std::vector<Landmark> out;
  for (Figure const& figure : dossier.figures) {
    if (figure.span.doc != doc) continue;
    std::string const name = figure_name(figure.id);
    std::uint32_t const finding = outline.finding_of[figure.id];
    out.push_back({figure.span, mark_of(outline, figure), "d-" + name,
                   finding == kNone ? "row-" + name : dossier.findings[finding].id, name.substr(1)});
  }
  for (Finding const& finding : dossier.findings)
    for (std::size_t i = 0; i < finding.locations.size(); ++i)
      if (Span const span = finding.locations[i]; span.doc == doc)
        out.push_back({span, mark_of(finding.category), location_name(finding, i), finding.id, finding.id});
  for (std::size_t i = 0; i < dossier.unread.size(); ++i) {
    Unread const& unread = dossier.unread[i];
    if (unread.doc == doc && unread.begin < unread.end)
      out.push_back({{doc, unread.begin, unread.end},
                     "unread",
                     "d-u" + std::to_string(i + 1),
                     "u" + std::to_string(i + 1),
                     "not read"});
  }
  std::stable_sort(out.begin(), out.end(), [](Landmark const& a, Landmark const& b) { return a.span < b.span; });
  return out;
}

// Walks through a document's text once; every landmark is written, those inside another with their sign alone.
class Annotator {
 public:
  Annotator(Document const& document, std::vector<Landmark> landmarks)
      : document_(document), landmarks_(std::move(landmarks)) {}

  std::vector<View> pieces(Offset begin, Offset end) {
    std::vector<View> out;
    Offset at = begin;
    for (; next_ < landmarks_.size() && landmarks_[next_].span.begin < end; ++next_) {
      Landmark const& landmark = landmarks_[next_];
      Offset const from = std::clamp(landmark.span.begin, at, end);
      Offset const to = std::clamp(landmark.span.end, from, end);
      add_text(out, at, from);
      View view;
      view.set("plain", false).set("figure", true).set("words", document_.cut(from, to)).set("kind", landmark.kind);
      view.set("id", landmark.id).set("target", landmark.target).set("sign", landmark.sign);
      view.set("quiet", landmark.kind == "confirmed" || landmark.kind == "plain");
      out.push_back(std::move(view));
      at = to;
    }
    add_text(out, at, end);
    return out;
  }

  /// Landmarks that stand in no block: their signs are still owed, since others link to them.
  bool has_more() const { return next_ < landmarks_.size(); }

 private:
  void add_text(std::vector<View>& out, Offset from, Offset to) const {
    if (from < to) out.push_back(View().set("plain", document_.cut(from, to)).set("figure", false));
  }

  Document const& document_;
  std::vector<Landmark> landmarks_;
  std::size_t next_ = 0;
};

View row_view(Annotator& annotator, Block const& block) {
  std::vector<View> cells;
  if (block.cells.empty()) {
    cells.push_back(View().set("header", false).set("pieces", annotator.pieces(block.begin, block.end)));
  }
  for (Cell const& cell : block.cells)
    cells.push_back(View().set("header", cell.header).set("pieces", annotator.pieces(cell.begin, cell.end)));
  return View().set("cells", std::move(cells));
}

View block_view(std::string_view shape, std::string_view zone, std::vector<View> pieces) {
  View out;
  for (std::string_view const known : {"paragraph", "heading", "table"}) out.set(known, shape == known);
  return out.set("zone", zone).set("pieces", std::move(pieces)).set("rows", std::vector<View>{});
}

std::vector<View> blocks_of(Document const& document, Annotator& annotator) {
  std::vector<View> out;
  auto const& blocks = document.blocks;
  if (blocks.empty()) {
    Offset const end = static_cast<Offset>(document.text.size());
    out.push_back(block_view("paragraph", "body", annotator.pieces(0, end)));
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block const& block = blocks[i];
    if (block.begin >= block.end && block.cells.empty()) continue;
    if (block.zone != Zone::table) {
      out.push_back(block_view(block.zone == Zone::heading ? "heading" : "paragraph", name_of(block.zone),
                               annotator.pieces(block.begin, block.end)));
      continue;
    }
    std::vector<View> rows;
    std::size_t last = i;
    for (; last < blocks.size() && blocks[last].zone == Zone::table && blocks[last].table == block.table; ++last)
      rows.push_back(row_view(annotator, blocks[last]));
    i = last - 1;
    View table;
    table.set("paragraph", false).set("heading", false).set("table", true).set("rows", std::move(rows));
    out.push_back(std::move(table));
  }
  if (annotator.has_more()) {
    auto const end = static_cast<Offset>(document.text.size());
    out.push_back(block_view("paragraph", "body", annotator.pieces(end, end + 1)));
  }
  return out;
}

}  // namespace

std::string location_name(Finding const& finding, std::size_t index) {
  return "d-" + finding.id + '-' + std::to_string(index + 1);
}

std::vector<View> annotated_texts(Outline const& outline) {
  std::vector<View> out;
  Dossier const& dossier = outline.dossier();
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) {
    if (outline.draft != kNone && doc != outline.draft) continue;
    Document const& document = dossier.documents[doc];
    Annotator annotator(document, landmarks_of(outline, doc));
    View view;
    std::string_view const file = document.path.empty() ? document.id : document.path;
    view.set("text_name", display_name(document)).set("text_file", file == display_name(document) ? "" : file);
    view.set("text_empty", document.text.empty()).set("blocks", blocks_of(document, annotator));
    out.push_back(std::move(view));
  }
  return out;
}

}  // namespace stet
