#include <algorithm>

#include "report/figure_json.hpp"
#include "report/json_out.hpp"
#include "report/saved_json.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

std::string_view read_of(Document const& document) {
  if (document.whole) return "whole";
  return document.text.empty() ? "none" : "part";
}

void put_document(JsonOut& out, Report const& report, DocumentId doc) {
  Document const& document = report.dossier.documents[doc];
  out.open_object();
  out.text("id", document.id);
  out.text_or_null("path", document.path);
  out.text("role", name_of(document.role));
  out.text_or_null("title", document.title);
  out.text_or_null("publisher", document.publisher);
  out.text_or_null("published", document.published ? to_string(*document.published) : std::string());
  out.text_or_null("published_from", name_of(document.published_from));
  out.text_or_null("sha256", document.sha256);
  out.text("read", read_of(document));
  if (report.saved) put_saved_document(out, report.dossier, doc);
  out.close_object();
}

/// A stretch that is no figure; with its sentence where the result is to be read again.
void put_stretch(JsonOut& out, Report const& report, Span span) {
  put_place(out, report.dossier, span);
  if (!report.saved) return;
  auto const& sentences = report.dossier.documents[span.doc].sentences;
  auto const next = std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                                     [](Offset at, Sentence const& sentence) { return at < sentence.begin; });
  bool const inside = next != sentences.begin() && span.end <= (next - 1)->end;
  put_sentence(out, report.dossier.documents[span.doc],
               inside ? static_cast<std::uint32_t>(next - sentences.begin() - 1) : kNone);
}

void put_fingerprint(JsonOut& out, Fingerprint const& fingerprint) {
  out.open_object("fingerprint");
  out.text("claim", fingerprint.claim);
  out.text("value", fingerprint.value);
  out.text("evidence", fingerprint.evidence);
  out.close_object();
}

void put_words(JsonOut& out, Decision const& decision) {
  out.text_or_null("initials", decision.initials);
  out.text_or_null("note", decision.note);
  out.text_or_null("date", decision.date);
}

/// A decision that no longer holds is open again, and says what it was.
void put_decision(JsonOut& out, Finding const& finding) {
  Decision const& decision = *finding.decision;
  bool const holds = finding.reopened == Reopened::no;
  out.open_object("decision");
  out.text("state", name_of(holds ? decision.state : DecisionState::open));
  if (!holds) {
    out.text("reopened", words_of(finding.reopened));
    out.text("was", name_of(decision.state));
  }
  put_words(out, decision);
  out.close_object();
}

void put_vanished(JsonOut& out, Decision const& decision) {
  out.open_object();
  put_fingerprint(out, decision.fingerprint);
  out.text("state", name_of(decision.state));
  put_words(out, decision);
  out.text_or_null("rule", decision.rule);
  out.text_or_null("quote", decision.quote);
  out.close_object();
}

void put_weighed(JsonOut& out, Dossier const& dossier, Weighed const& weighed) {
  Reading const& reading = dossier.figures[weighed.estimate].reading;
  out.open_object("estimate");
  out.text("figure", figure_name(weighed.estimate));
  out.number("nominal", reading.nominal);
  out.number("min", reading.min);
  out.number("max", reading.max);
  out.close_object();
  if (weighed.suspect.empty()) return;
  out.open_array("suspect");
  for (DocumentId const doc : weighed.suspect) out.text(dossier.documents[doc].id);
  out.close_array();
}

void put_finding(JsonOut& out, Report const& report, Finding const& finding) {
  out.open_object();
  out.text("id", finding.id);
  put_fingerprint(out, finding.fingerprint);
  out.text("rule", finding.rule);
  out.text("category", name_of(finding.category));
  out.text("severity", name_of(finding.severity));
  out.open_array("figures");
  for (FigureId const id : finding.figures) out.text(figure_name(id));
  out.close_array();
  if (!finding.locations.empty()) {
    out.open_array("locations");
    for (Span const& location : finding.locations) {
      out.open_object();
      put_stretch(out, report, location);
      out.close_object();
    }
    out.close_array();
  }
  out.text("message", finding.message);
  if (finding.weighed) put_weighed(out, report.dossier, *finding.weighed);
  if (finding.decision) put_decision(out, finding);
  out.close_object();
}

void put_unread(JsonOut& out, Report const& report, Unread const& unread) {
  out.open_object();
  if (unread.doc != kNone && unread.begin < unread.end) {
    put_stretch(out, report, {unread.doc, unread.begin, unread.end});
  } else {
    out.text("path", unread_name(report.dossier, unread));
  }
  out.text("why", unread.why);
  out.close_object();
}

}  // namespace

std::string write_json(Report const& report, bool compact) {
  Dossier const& dossier = report.dossier;
  DocumentId const draft = dossier.draft();
  JsonOut out(compact);
  out.open_object();
  if (!dossier.id.empty()) out.text("dossier", dossier.id);
  out.number("stet", 1u);
  out.text_or_null("draft", draft == kNone ? std::string_view() : std::string_view(dossier.documents[draft].id));
  out.text_or_null("as_of", dossier.as_of ? to_string(*dossier.as_of) : std::string());
  out.open_array("documents");
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) put_document(out, report, doc);
  out.close_array();
  out.open_array("figures");
  for (Figure const& figure : dossier.figures) put_figure(out, dossier, figure, {report.roles, report.saved});
  out.close_array();
  out.open_array("findings");
  for (Finding const& finding : dossier.findings) put_finding(out, report, finding);
  out.close_array();
  out.open_array("unread");
  for (Unread const& unread : dossier.unread) put_unread(out, report, unread);
  out.close_array();
  if (report.decided) {
    out.open_array("vanished");
    for (Decision const& decision : report.vanished) put_vanished(out, decision);
    out.close_array();
  }
  if (report.saved) put_saved_run(out, report);
  out.close_object();
  return out.take();
}

}  // namespace stet
