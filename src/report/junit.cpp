// JUnit XML, as build servers read it: a suite for each document that is checked, a case for each of its figures. Error
// findings are failures; a figure without a source is skipped, since nothing was there to test it against; a file that
// could not be read is an error of a suite of its own.
#include <algorithm>

#include "report/escape.hpp"
#include "report/figure_json.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::size_t kPassageBytes = 600;

/// XML 1.0 has no control characters and no U+FFFE or U+FFFF, not even as references.
std::string to_xml(std::string_view text) {
  std::string out = to_html(text);
  for (std::string_view const none : {"\uFFFE", "\uFFFF"})
    for (std::size_t at = out.find(none); at != out.npos; at = out.find(none, at))
      out.replace(at, none.size(), "\uFFFD");
  return out;
}

/// For an attribute, where a line break would become a blank.
std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + to_xml(to_terminal(value)) + '"';
}

struct Case {
  Span span;
  std::string name;
  std::string body;  // elements inside; empty for a case that passed
  bool failed = false, skipped = false;
};

struct Suite {
  std::string name;
  std::vector<Case> cases;
  std::string error;  // why the file was not read
};

std::string place_words(Document const& document, Span span) {
  if (document.paragraphs || !place_of(document, span.begin).empty()) return where_in(document, span.begin);
  Position const at = position_of(document, span.begin);
  return std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::string detail(Dossier const& dossier, Finding const& finding) {
  std::string out = to_terminal(finding.message) + '\n';
  if (finding.decision) out += "Decision: " + to_terminal(decision_words(finding)) + '\n';
  for (Passage const& passage : passages_of(dossier, finding))
    out +=
        source_words(dossier.documents[passage.whole.doc]) + ": " + quote_line(dossier, passage, kPassageBytes) + '\n';
  return out;
}

std::string element(std::string_view name, std::string const& attributes, std::string const& text = "") {
  std::string out = "      <" + std::string(name) + attributes;
  return text.empty() ? out + "/>\n" : out + '>' + to_xml(text) + "</" + std::string(name) + ">\n";
}

/// One failure a case, which is all that some servers show: the worst finding gives its type and message.
Case case_of(Dossier const& dossier, Span span, std::string const& number, std::vector<Finding const*> const& findings,
             Verdict verdict, std::string_view why) {
  Document const& document = dossier.documents[span.doc];
  Case out{span, number + std::string(dossier.text_of(span)) + " (" + place_words(document, span) + ')', "", false,
           false};
  std::string failures, remarks;
  std::string settled;  // what a checker says of a figure that cannot be checked
  Finding const* worst = nullptr;
  for (Finding const* finding : findings) {
    bool const error = finding->severity == Severity::error && !is_suppressed(*finding);
    if (is_suppressed(*finding) && finding->decision->state != DecisionState::verified)
      settled = decision_words(*finding);
    if (error && worst == nullptr) worst = finding;
    (error ? failures : remarks) += detail(dossier, *finding);
  }
  out.failed = worst != nullptr;
  out.skipped = !out.failed && (verdict == Verdict::unsupported || !settled.empty());
  if (out.failed) {
    out.body += element("failure", attribute("type", worst->rule) + attribute("message", worst->message), failures);
  } else if (!settled.empty()) {
    out.body += element("skipped", attribute("message", settled));
  } else if (out.skipped) {
    out.body += element("skipped", attribute("message", why.empty() ? "no source has a figure for it" : why));
  }
  if (!remarks.empty()) out.body += element("system-out", "", remarks);
  return out;
}

/// The draft's, or one for each peer; then one for each file that was not read whole.
std::vector<Suite> suites_of(Dossier const& dossier) {
  DocumentId const draft = dossier.draft();
  auto const listed = [&](DocumentId doc) { return draft == kNone || doc == draft; };
  auto const findings = findings_by_figure(dossier);
  std::vector<Suite> out;
  for (Document const& document : dossier.documents) out.push_back({document.id, {}, ""});
  for (Figure const& figure : dossier.figures)
    if (listed(figure.span.doc))
      out[figure.span.doc].cases.push_back(case_of(dossier, figure.span, figure_name(figure.id).substr(1) + ". ",
                                                   findings[figure.id], figure.verdict, figure.why));
  for (Finding const& finding : dossier.findings)
    if (finding.figures.empty() && !finding.locations.empty() && listed(finding.locations.front().doc))
      out[finding.locations.front().doc].cases.push_back(
          case_of(dossier, finding.locations.front(), "", {&finding}, Verdict::none, ""));
  for (Unread const& unread : dossier.unread) {
    if (unread.doc == kNone || unread.begin >= unread.end || !listed(unread.doc)) continue;
    Case one = case_of(dossier, {unread.doc, unread.begin, unread.end}, "", {}, Verdict::none, "");
    one.skipped = true;
    one.body = element("skipped", attribute("message", "not read: " + unread.why));
    out[unread.doc].cases.push_back(std::move(one));
  }
  for (Suite& suite : out)
    std::stable_sort(suite.cases.begin(), suite.cases.end(),
                     [](Case const& a, Case const& b) { return a.span < b.span; });
  if (draft != kNone) out = {std::move(out[draft])};
  for (Unread const& unread : dossier.unread)
    if (unread.begin >= unread.end)
      out.push_back({unread_name(dossier, unread), {}, unread.why.empty() ? "not read" : unread.why});
  return out;
}

struct Totals {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

Totals totals_of(Suite const& suite) {
  Totals out;
  out.errors = suite.error.empty() ? 0 : 1;
  out.tests = suite.cases.size() + out.errors;
  for (Case const& one : suite.cases) {
    out.failures += one.failed;
    out.skipped += one.skipped;
  }
  return out;
}

std::string attributes_of(Totals const& totals) {
  return attribute("tests", std::to_string(totals.tests)) + attribute("failures", std::to_string(totals.failures)) +
         attribute("errors", std::to_string(totals.errors)) + attribute("skipped", std::to_string(totals.skipped));
}

void put_suite(std::string& out, Suite const& suite) {
  out += "  <testsuite" + attribute("name", suite.name) + attributes_of(totals_of(suite)) + ">\n";
  for (Case const& one : suite.cases) {
    out += "    <testcase" + attribute("classname", suite.name) + attribute("name", one.name);
    out += one.body.empty() ? "/>\n" : ">\n" + one.body + "    </testcase>\n";
  }
  if (!suite.error.empty())
    out += "    <testcase" + attribute("classname", suite.name) + attribute("name", "the file is read whole") + ">\n" +
           element("error", attribute("message", suite.error)) + "    </testcase>\n";
  out += "  </testsuite>\n";
}

}  // namespace

std::string write_junit(Report const& report) {
  std::vector<Suite> const suites = suites_of(report.dossier);
  Totals all;
  for (Suite const& suite : suites) {
    Totals const one = totals_of(suite);
    all = {all.tests + one.tests, all.failures + one.failures, all.errors + one.errors, all.skipped + one.skipped};
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + attribute("name", "stet") +
                    attributes_of(all) + ">\n";
  for (Suite const& suite : suites) put_suite(out, suite);
  return out + "</testsuites>\n";
}

}  // namespace stet
