#include "report/saved_json.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "report/figure_json.hpp"

namespace stet {
namespace {

void put_if(JsonOut& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out.text(key, value);
}

void put_if(JsonOut& out, std::string_view key, std::optional<Day> const& day) {
  if (day) out.text(key, to_string(*day));
}

void put_block(JsonOut& out, Block const& block) {
  out.open_object();
  out.number("begin", block.begin);
  out.number("end", block.end);
  out.text("zone", name_of(block.zone));
  if (block.zone == Zone::table && block.table != kNone) {
    out.number("table", block.table);
    out.number("row", block.row);
    out.open_array("cells");
    for (Cell const& cell : block.cells) {
      out.open_object();
      out.number("begin", cell.begin);
      out.number("end", cell.end);
      if (cell.header) out.truth("header", true);
      out.close_object();
    }
    out.close_array();
  }
  out.close_object();
}

/// The first document that has the same text, where it is another one.
DocumentId original_of(Dossier const& dossier, DocumentId doc) {
  if (doc >= dossier.groups.size()) return doc;
  auto const first = std::find(dossier.groups.begin(), dossier.groups.end(), dossier.groups[doc]);
  return static_cast<DocumentId>(first - dossier.groups.begin());
}

void put_rules(JsonOut& out, Report const& report) {
  out.open_array("rules");
  for (RuleInfo const& rule : report.rules) {
    out.open_object();
    out.text("id", rule.id);
    out.text("category", name_of(rule.check));
    out.text("docs", rule.docs);
    out.close_object();
  }
  out.close_array();
}

void put_topics(JsonOut& out, Dossier const& dossier) {
  out.open_array("topics");
  for (Topic const& topic : dossier.topics) {
    if (topic.figures.size() < 2) continue;
    out.open_object();
    out.text("name", topic.name);
    out.open_array("figures");
    for (FigureId const id : topic.figures) out.text(figure_name(id));
    out.close_array();
    out.close_object();
  }
  out.close_array();
}

/// Pairs about one thing whose first figure the report lists, or that a finding on sources sets side by side.
void put_comparisons(JsonOut& out, Dossier const& dossier) {
  DocumentId const draft = dossier.draft();
  std::set<std::pair<FigureId, FigureId>> in_findings;
  for (Finding const& finding : dossier.findings)
    for (FigureId const id : finding.figures) in_findings.emplace(finding.figures.front(), id);
  out.open_array("comparisons");
  for (Comparison const& pair : dossier.comparisons) {
    if (pair.sameness != Sameness::same) continue;
    bool const listed = draft == kNone || dossier.figures[pair.a].span.doc == draft;
    if (!listed && !in_findings.contains({pair.a, pair.b})) continue;
    out.open_object();
    out.text("a", figure_name(pair.a));
    out.text("b", figure_name(pair.b));
    out.text("time", name_of(pair.time));
    out.text("agreement", name_of(pair.agreement));
    out.close_object();
  }
  out.close_array();
}

}  // namespace

void put_saved_document(JsonOut& out, Dossier const& dossier, DocumentId doc) {
  Document const& document = dossier.documents[doc];
  put_if(out, "url", document.url);
  put_if(out, "tier", document.tier);
  put_if(out, "published_text", document.published_text);
  put_if(out, "modified", document.modified);
  put_if(out, "retrieved", document.retrieved);
  if (DocumentId const original = original_of(dossier, doc); original != doc)
    out.text("copy_of", dossier.documents[original].id);
  if (document.paragraphs) out.truth("paragraphs", true);
  if (document.role == DocumentRole::source) return;
  out.text("text", document.text);
  out.open_array("blocks");
  for (Block const& block : document.blocks) put_block(out, block);
  out.close_array();
}

void put_saved_run(JsonOut& out, Report const& report) {
  out.open_object("run");
  out.text("version", report.version);
  out.text_or_null("publisher", report.publisher);
  out.open_array("packs");
  for (PackInfo const& pack : report.packs) {
    out.open_object();
    out.text("name", pack.name);
    out.text("version", pack.version);
    out.close_object();
  }
  out.close_array();
  put_rules(out, report);
  out.close_object();
  put_topics(out, report.dossier);
  put_comparisons(out, report.dossier);
}

}  // namespace stet
