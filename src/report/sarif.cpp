// SARIF 2.1.0 (OASIS standard of 27 March 2020), for code scanning and review tools. Figures have lines and columns in
// code points; offsets are left out, since those of the standard count characters of the file and ours bytes of the
// text.
#include <algorithm>

#include "report/escape.hpp"
#include "report/json_out.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
constexpr std::size_t kQuoteBytes = 1000;

/// In a message "[words](target)" would be a link: the bracket is text here.
std::string message_text(std::string_view text) {
  if (text.find("](") == std::string_view::npos) return std::string(text);
  std::string out;
  for (char const c : text) {
    if (c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

void put_message(JsonOut& out, std::string_view key, std::string_view text) {
  out.open_object(key);
  out.text("text", message_text(text));
  out.close_object();
}

std::string_view first_sentence(std::string_view docs) {
  std::size_t const end = std::min(docs.find(". "), docs.find('\n'));
  return docs.substr(0, end == docs.npos ? docs.size() : docs[end] == '.' ? end + 1 : end);
}

/// Those in force, and whatever else a finding names.
std::vector<RuleInfo> rules_of(Report const& report) {
  std::vector<RuleInfo> out = report.rules;
  for (Finding const& finding : report.dossier.findings) {
    bool const known = std::any_of(out.begin(), out.end(), [&](RuleInfo const& r) { return r.id == finding.rule; });
    if (!known) out.push_back({finding.rule, finding.category, ""});
  }
  return out;
}

void put_rule(JsonOut& out, RuleInfo const& rule) {
  std::string const about = rule.docs.empty() ? "A check of kind " + std::string(name_of(rule.check)) + '.' : rule.docs;
  out.open_object();
  out.text("id", rule.id);
  put_message(out, "shortDescription", first_sentence(about));
  put_message(out, "fullDescription", about);
  put_message(out, "help", about);
  out.open_object("properties");
  out.text("category", name_of(rule.check));
  out.close_object();
  out.close_object();
}

void put_tool(JsonOut& out, Report const& report, std::vector<RuleInfo> const& rules) {
  out.open_object("tool");
  out.open_object("driver");
  out.text("name", "stet");
  if (!report.version.empty()) out.text("version", report.version);
  out.open_array("rules");
  for (RuleInfo const& rule : rules) put_rule(out, rule);
  out.close_array();
  out.close_object();
  out.close_object();
}

/// `doc` is kNone for a file that became no document.
void put_artifact_location(JsonOut& out, std::string_view key, std::string_view file, DocumentId doc) {
  out.open_object(key);
  out.text("uri", uri_of(file));
  if (doc != kNone) out.number("index", doc);
  out.close_object();
}

void put_region(JsonOut& out, Document const& document, Span span) {
  Region const region = region_of(document, span);
  out.open_object("region");
  out.number("startLine", region.begin.line);
  out.number("startColumn", region.begin.column);
  out.number("endLine", region.end.line);
  out.number("endColumn", region.end.column);
  put_message(out, "snippet", document.cut(span.begin, span.end));
  out.close_object();
}

/// The members of a location object that is open.
void put_place(JsonOut& out, Dossier const& dossier, Span span) {
  Document const& document = dossier.documents[span.doc];
  out.open_object("physicalLocation");
  put_artifact_location(out, "artifactLocation", file_name(document), span.doc);
  if (!document.paragraphs) put_region(out, document, span);
  out.close_object();
  if (!document.paragraphs && place_of(document, span.begin).empty()) return;
  out.open_array("logicalLocations");
  out.open_object();
  out.text("fullyQualifiedName", where_in(document, span.begin));
  out.close_object();
  out.close_array();
}

void put_related(JsonOut& out, Dossier const& dossier, Finding const& finding) {
  std::vector<Span> spans;
  for (FigureId const id : finding.figures) spans.push_back(dossier.figures[id].span);
  spans.insert(spans.end(), finding.locations.begin(), finding.locations.end());
  if (spans.size() < 2) return;
  out.open_array("relatedLocations");
  for (std::uint32_t i = 1; i < spans.size(); ++i) {
    Document const& document = dossier.documents[spans[i].doc];
    Passage const passage{sentence_around(document, spans[i]), {spans[i]}, {}};
    out.open_object();
    out.number("id", i);
    put_place(out, dossier, spans[i]);
    put_message(out, "message", source_words(document) + ": " + quote_line(dossier, passage, kQuoteBytes));
    out.close_object();
  }
  out.close_array();
}

/// An empty list says that the result is not suppressed, where others are.
void put_suppressions(JsonOut& out, Finding const& finding) {
  out.open_array("suppressions");
  if (is_suppressed(finding)) {
    out.open_object();
    out.text("kind", "external");
    out.text("status", "accepted");
    out.text("justification", decision_words(finding));
    out.close_object();
  }
  out.close_array();
}

void put_result(JsonOut& out, Report const& report, Finding const& finding, std::vector<RuleInfo> const& rules) {
  Dossier const& dossier = report.dossier;
  auto const rule = std::find_if(rules.begin(), rules.end(), [&](RuleInfo const& r) { return r.id == finding.rule; });
  out.open_object();
  out.text("ruleId", finding.rule);
  out.number("ruleIndex", static_cast<std::uint32_t>(rule - rules.begin()));
  out.text("level", name_of(finding.severity));
  put_message(out, "message", finding.message);
  if (auto const span = span_of(dossier, finding)) {
    out.open_array("locations");
    out.open_object();
    put_place(out, dossier, *span);
    out.close_object();
    out.close_array();
  }
  put_related(out, dossier, finding);
  out.open_object("partialFingerprints");
  out.text("stet/claim/v1", finding.fingerprint.claim);
  out.text("stet/value/v1", finding.fingerprint.value);
  out.text("stet/evidence/v1", finding.fingerprint.evidence);
  out.close_object();
  if (report.decided) put_suppressions(out, finding);
  out.close_object();
}

void put_notification(JsonOut& out, Dossier const& dossier, Unread const& unread) {
  bool const number = unread.doc != kNone && unread.begin < unread.end;
  std::string const name = unread_name(dossier, unread);
  out.open_object();
  out.text("level", number ? "note" : "warning");
  put_message(out, "message",
              "Not read: " + (number ? std::string(dossier.text_of({unread.doc, unread.begin, unread.end})) : name) +
                  ": " + unread.why);
  out.open_array("locations");
  out.open_object();
  if (number) {
    put_place(out, dossier, {unread.doc, unread.begin, unread.end});
  } else {
    out.open_object("physicalLocation");
    put_artifact_location(out, "artifactLocation", name, unread.doc);
    out.close_object();
  }
  out.close_object();
  out.close_array();
  out.close_object();
}

/// A run that had nothing to check did not succeed; one that left out a source did, and says so.
void put_invocation(JsonOut& out, Report const& report) {
  Dossier const& dossier = report.dossier;
  bool const some = std::any_of(dossier.documents.begin(), dossier.documents.end(),
                                [](Document const& d) { return d.role != DocumentRole::source && !d.text.empty(); });
  out.open_array("invocations");
  out.open_object();
  out.truth("executionSuccessful", some);
  if (!dossier.unread.empty()) {
    out.open_array("toolExecutionNotifications");
    for (Unread const& unread : dossier.unread) put_notification(out, dossier, unread);
    out.close_array();
  }
  out.close_object();
  out.close_array();
}

bool is_digest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

void put_artifacts(JsonOut& out, Dossier const& dossier) {
  out.open_array("artifacts");
  for (Document const& document : dossier.documents) {
    out.open_object();
    put_artifact_location(out, "location", file_name(document), kNone);
    if (document.role != DocumentRole::source) out.texts("roles", {"analysisTarget"});
    if (is_digest(document.sha256)) {
      out.open_object("hashes");
      out.text("sha-256", document.sha256);
      out.close_object();
    }
    out.close_object();
  }
  out.close_array();
}

}  // namespace

std::string write_sarif(Report const& report) {
  Dossier const& dossier = report.dossier;
  std::vector<RuleInfo> const rules = rules_of(report);
  JsonOut out(false);
  out.open_object();
  out.text("$schema", kSchema);
  out.text("version", "2.1.0");
  out.open_array("runs");
  out.open_object();
  put_tool(out, report, rules);
  put_invocation(out, report);
  put_artifacts(out, dossier);
  out.text("columnKind", "unicodeCodePoints");
  out.open_array("results");
  for (Finding const& finding : dossier.findings)
    if (report.show_suppressed || !is_suppressed(finding)) put_result(out, report, finding, rules);
  out.close_array();
  out.close_object();
  out.close_array();
  out.close_object();
  return out.take();
}

}  // namespace stet
