#include <algorithm>

#include "app/saved_parts.hpp"

namespace stet {
namespace {

constexpr unsigned kChecks = 13, kSeverities = 3, kStates = 6, kTimeOrders = 4, kAgreements = 3;

Fingerprint read_fingerprint(JsonFields& fields, Node const& object) {
  Node const& node = fields.object(object, "fingerprint");
  if (!node.is_map()) return {};
  return {fields.text(node, "claim"), fields.text(node, "value"), fields.text(node, "evidence")};
}

Decision read_decision(JsonFields& fields, Node const& node, std::string_view state) {
  Decision out;
  out.state = choice<DecisionState>(fields, node, state, kStates, name_of);
  out.initials = fields.text_or_null(node, "initials");
  out.note = fields.text_or_null(node, "note");
  out.date = fields.text_or_null(node, "date");
  return out;
}

void read_decision_of(SavedReader& reader, Node const& object, Finding& finding) {
  JsonFields& fields = reader.fields;
  if (!fields.has(object, "decision")) return;
  Node const& node = fields.object(object, "decision");
  if (!node.is_map()) return;
  bool const again = fields.has(node, "reopened");
  finding.decision = read_decision(fields, node, again ? "was" : "state");
  finding.decision->fingerprint = finding.fingerprint;
  if (!again) return;
  auto const why = reopened_named(fields.text(node, "reopened"));
  if (!why) fields.fail(*node.find("reopened"), "is no reason to open a finding again");
  finding.reopened = why.value_or(Reopened::no);
}

std::optional<Weighed> read_weighed(SavedReader& reader, Node const& finding) {
  JsonFields& fields = reader.fields;
  Node const& node = fields.object(finding, "estimate");
  if (!node.is_map()) return std::nullopt;
  fields.text(node, "figure");
  if (fields.failed()) return std::nullopt;
  Weighed out;
  out.estimate = reader.figure(*node.find("figure")).value_or(0);
  if (!fields.has(finding, "suspect")) return out;
  for (Node const& suspect : fields.list(finding, "suspect")) {
    auto const at = suspect.is_scalar() ? reader.documents.find(suspect.scalar) : reader.documents.end();
    if (at == reader.documents.end()) {
      fields.fail(suspect, "is no document of this result");
      return std::nullopt;
    }
    out.suspect.push_back(at->second);
  }
  return out;
}

Finding read_finding(SavedReader& reader, Node const& node) {
  JsonFields& fields = reader.fields;
  Finding out;
  out.id = fields.text(node, "id");
  out.fingerprint = read_fingerprint(fields, node);
  out.rule = fields.text(node, "rule");
  out.category = choice<Check>(fields, node, "category", kChecks, name_of);
  out.severity = choice<Severity>(fields, node, "severity", kSeverities, name_of);
  out.figures = reader.figures(node, "figures");
  if (fields.has(node, "locations"))
    for (Node const& location : fields.list(node, "locations")) {
      if (!fields.expect_object(location, "locations")) break;
      out.locations.push_back(reader.stretch(location));
      if (!fields.failed()) reader.sentence(location, out.locations.back().doc, Zone::body);
    }
  out.message = fields.text(node, "message");
  if (fields.has(node, "estimate")) out.weighed = read_weighed(reader, node);
  read_decision_of(reader, node, out);
  return out;
}

Unread read_unread(SavedReader& reader, Node const& node) {
  JsonFields& fields = reader.fields;
  Unread out;
  out.why = fields.text(node, "why");
  if (fields.has(node, "doc")) {
    Span const span = reader.stretch(node);
    if (fields.failed()) return out;
    out.doc = span.doc;
    out.begin = span.begin;
    out.end = span.end;
    out.text = fields.text(node, "text");
    out.path = reader.report.dossier.documents[span.doc].id;
    reader.sentence(node, span.doc, Zone::body);
    return out;
  }
  out.path = fields.text(node, "path");
  if (auto const found = reader.documents.find(out.path); found != reader.documents.end()) out.doc = found->second;
  return out;
}

void read_vanished(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  if (!fields.has(root, "vanished")) return;
  reader.report.decided = true;
  for (Node const& node : fields.list(root, "vanished")) {
    if (!fields.expect_object(node, "vanished")) return;
    Decision decision = read_decision(fields, node, "state");
    decision.fingerprint = read_fingerprint(fields, node);
    decision.rule = fields.text_or_null(node, "rule");
    decision.quote = fields.text_or_null(node, "quote");
    reader.report.vanished.push_back(std::move(decision));
  }
}

void read_comparisons(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  if (!fields.has(root, "comparisons")) return;
  auto& comparisons = reader.report.dossier.comparisons;
  for (Node const& node : fields.list(root, "comparisons")) {
    if (!fields.expect_object(node, "comparisons")) return;
    Comparison out;
    fields.text(node, "a"), fields.text(node, "b");
    if (fields.failed()) return;
    out.a = reader.figure(*node.find("a")).value_or(0);
    out.b = reader.figure(*node.find("b")).value_or(0);
    out.sameness = Sameness::same;
    out.time = choice<TimeOrder>(fields, node, "time", kTimeOrders, name_of);
    out.agreement = choice<Agreement>(fields, node, "agreement", kAgreements, name_of);
    comparisons.push_back(std::move(out));
  }
  std::stable_sort(comparisons.begin(), comparisons.end(),
                   [](Comparison const& x, Comparison const& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
}

void read_topics(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  if (!fields.has(root, "topics")) return;
  auto& topics = reader.report.dossier.topics;
  for (Node const& node : fields.list(root, "topics"))
    if (fields.expect_object(node, "topics"))
      topics.push_back(
          {static_cast<std::uint32_t>(topics.size()), fields.text(node, "name"), reader.figures(node, "figures")});
}

}  // namespace

void read_findings(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  for (Node const& node : fields.list(root, "findings")) {
    if (!fields.expect_object(node, "findings")) return;
    reader.report.dossier.findings.push_back(read_finding(reader, node));
    if (fields.failed()) return;
  }
  for (Node const& node : fields.list(root, "unread")) {
    if (!fields.expect_object(node, "unread")) return;
    reader.report.dossier.unread.push_back(read_unread(reader, node));
    if (fields.failed()) return;
  }
  read_vanished(reader, root);
}

void read_run(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  Report& report = reader.report;
  report.saved = fields.has(root, "run");
  if (!report.saved) return;
  Node const& run = fields.object(root, "run");
  if (!run.is_map()) return;
  report.version = fields.text(run, "version");
  report.publisher = fields.text_or_null(run, "publisher");
  for (Node const& node : fields.list(run, "packs"))
    if (fields.expect_object(node, "packs"))
      report.packs.push_back({fields.text(node, "name"), fields.text(node, "version")});
  for (Node const& node : fields.list(run, "rules"))
    if (fields.expect_object(node, "rules"))
      report.rules.push_back({fields.text(node, "id"), choice<Check>(fields, node, "category", kChecks, name_of),
                              fields.text(node, "docs")});
  read_topics(reader, root);
  read_comparisons(reader, root);
}

}  // namespace stet
