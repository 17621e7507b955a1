#include <algorithm>
#include <map>

#include "report/escape.hpp"
#include "report/figure_json.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace stet {
namespace {

constexpr std::size_t kPassageBytes = 360;
constexpr std::size_t kMatrixColumns = 24;

View source_cell(Dossier const& dossier, Figure const& figure) {
  std::vector<View> sources;
  std::vector<DocumentId> seen;
  for (FigureId const id : figure.evidence) {
    Figure const& other = dossier.figures[id];
    if (std::find(seen.begin(), seen.end(), other.span.doc) != seen.end() || seen.size() == kMatrixColumns) continue;
    seen.push_back(other.span.doc);
    Document const& document = dossier.documents[other.span.doc];
    sources.push_back(View()
                          .set("source_id", "s" + std::to_string(other.span.doc))
                          .set("source_name", display_name(document))
                          .set("source_text", dossier.text_of(other.span))
                          .set("source_date", when_words(other.when)));
  }
  return View(std::move(sources));
}

// A letter for what one source group says about one figure.
class Stance {
 public:
  void add(Comparison const& comparison) {
    if (comparison.time == TimeOrder::older) {
      older_ = true;
    } else if (comparison.agreement == Agreement::disjoint) {
      differs_ = true;
    } else {
      agrees_ = true;
    }
  }
  std::string_view letters() const {
    if (agrees_ && differs_) return "A D";
    return agrees_ ? "A" : differs_ ? "D" : older_ ? "O" : "";
  }

 private:
  bool agrees_ = false, differs_ = false, older_ = false;
};

std::uint32_t group_of(Dossier const& dossier, DocumentId doc) {
  return doc < dossier.groups.size() ? dossier.groups[doc] : doc;
}

// The group's first document speaks for it.
std::map<std::uint32_t, DocumentId> source_groups(Dossier const& dossier) {
  std::map<std::uint32_t, DocumentId> out;
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc)
    if (dossier.documents[doc].role != DocumentRole::draft) out.try_emplace(group_of(dossier, doc), doc);
  return out;
}

}  // namespace

std::vector<View> figure_rows(Outline const& outline) {
  Dossier const& dossier = outline.dossier();
  std::vector<View> out;
  for (Figure const& figure : dossier.figures) {
    if (!outline.lists(figure)) continue;
    std::string const name = figure_name(figure.id);
    std::uint32_t const finding = outline.finding_of[figure.id];
    View row;
    row.set("row", name).set("number", name.substr(1)).set("text", dossier.text_of(figure.span));
    bool const fault = mark_of(outline, figure) == "fault";
    bool const judged = figure.verdict != Verdict::none;
    row.set("kind", judged ? name_of(figure.verdict) : mark_of(outline, figure))
        .set("verdict", name_of(figure.verdict));
    row.set("fault", fault && judged).set("mark", View().set("kind", "fault"));
    row.set("document", outline.draft == kNone ? dossier.document_of(figure).id : std::string());
    row.set("pieces", quoted(outline, passage_of(dossier, figure), kPassageBytes));
    row.set("when", when_words(figure.when)).set("sources", source_cell(dossier, figure)).set("why", figure.why);
    row.set("finding", finding == kNone ? std::string() : dossier.findings[finding].id);
    std::vector<View> notes;
    for (Note const& note : figure.notes) notes.push_back(View().set("note_id", note.id).set("note_text", note.text));
    row.set("notes", std::move(notes));
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<View> source_rows(Outline const& outline) {
  Dossier const& dossier = outline.dossier();
  auto const groups = source_groups(dossier);
  std::vector<std::size_t> figures(dossier.documents.size());
  for (Figure const& figure : dossier.figures) ++figures[figure.span.doc];
  std::vector<View> out;
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) {
    Document const& document = dossier.documents[doc];
    if (document.role == DocumentRole::draft) continue;
    DocumentId const first = groups.at(group_of(dossier, doc));
    View row;
    row.set("source_id", "s" + std::to_string(doc)).set("name", display_name(document));
    row.set("title", document.title == display_name(document) ? std::string() : document.title);
    row.set("file", document.path.empty() ? document.id : document.path).set("tier", document.tier);
    row.set("address", is_web_address(document.url) ? document.url : std::string());
    row.set("published", document.published ? to_string(*document.published) : std::string());
    row.set("origin", origin_words(document.published_from)).set("origin_text", document.published_text);
    row.set("modified", document.modified ? to_string(*document.modified) : std::string());
    row.set("figures", std::to_string(figures[doc])).set("part", !document.whole);
    row.set("copy_of", first == doc ? std::string() : std::string(display_name(dossier.documents[first])));
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<View> unread_rows(Outline const& outline) {
  Dossier const& dossier = outline.dossier();
  std::vector<View> out;
  for (std::size_t i = 0; i < dossier.unread.size(); ++i) {
    Unread const& unread = dossier.unread[i];
    bool const number = unread.doc != kNone && unread.begin < unread.end;
    View row;
    row.set("unread_id", "u" + std::to_string(i + 1)).set("why", unread.why);
    row.set("back", number && outline.annotates() && (outline.draft == kNone || unread.doc == outline.draft)
                        ? "d-u" + std::to_string(i + 1)
                        : std::string());
    if (number) {
      Document const& document = dossier.documents[unread.doc];
      row.set("what", document.cut(unread.begin, unread.end));
      row.set("where", document.id + ", " + where_in(document, unread.begin));
    } else {
      row.set("what", unread_name(dossier, unread)).set("where", std::string());
    }
    out.push_back(std::move(row));
  }
  return out;
}

View matrix(Outline const& outline) {
  Dossier const& dossier = outline.dossier();
  View out;
  auto groups = source_groups(dossier);
  bool const shown = outline.draft != kNone && groups.size() > 1 && groups.size() <= kMatrixColumns;
  std::vector<View> columns, rows;
  std::map<FigureId, std::map<std::uint32_t, Stance>> stances;
  if (shown) {
    for (auto const& [group, doc] : groups)
      columns.push_back(
          View().set("column", display_name(dossier.documents[doc])).set("source_id", "s" + std::to_string(doc)));
    for (Comparison const& comparison : dossier.comparisons) {
      Figure const& source = dossier.figures[comparison.b];
      if (comparison.sameness == Sameness::same && dossier.figures[comparison.a].span.doc == outline.draft)
        stances[comparison.a][group_of(dossier, source.span.doc)].add(comparison);
    }
  }
  for (auto& [id, by_group] : stances) {
    std::vector<View> cells;
    for (auto const& [group, doc] : groups) cells.push_back(View().set("letters", by_group[group].letters()));
    rows.push_back(View()
                       .set("row", figure_name(id))
                       .set("text", dossier.text_of(dossier.figures[id].span))
                       .set("cells", std::move(cells)));
  }
  out.set("columns", std::move(columns)).set_list("shown", "rows", std::move(rows));
  return out;
}

}  // namespace stet
