// Workflow commands of GitHub Actions: each finding becomes an annotation at its line.
//
//   ::error file=draft.md,line=3,endLine=3,col=19,endColumn=31,title=Conflict (core/conflict)::Draft has $4.5 million;
//   …
#include "report/escape.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::size_t kPassageBytes = 400;
constexpr std::size_t kPassages = 4;

/// What the runner undoes: in a message `%`, CR and LF, in a property `:` and `,` too.
std::string encoded(std::string_view text, bool property) {
  std::string out;
  for (char const c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

/// Lines only where the file has them.
std::string place_properties(Document const& document, Span span) {
  std::string out = " file=" + encoded(to_terminal(file_name(document)), true);
  if (document.paragraphs) return out;
  Region const region = region_of(document, span);
  out += ",line=" + std::to_string(region.begin.line) + ",endLine=" + std::to_string(region.end.line);
  // The runner takes columns for a stretch of one line only, the last one included.
  if (region.begin.line == region.end.line)
    out += ",col=" + std::to_string(region.begin.column) + ",endColumn=" + std::to_string(region.end.column - 1);
  return out;
}

std::string message_of(Dossier const& dossier, Finding const& finding) {
  std::string out = to_terminal(finding.message);
  std::vector<Passage> const passages = passages_of(dossier, finding);
  std::size_t shown = 0;
  for (Passage const& passage : passages) {
    Document const& document = dossier.documents[passage.whole.doc];
    if (document.role == DocumentRole::draft) continue;
    if (++shown > kPassages) break;
    Offset const at = passage.marks.empty() ? passage.whole.begin : passage.marks.front().begin;
    out += '\n' + source_words(document) + ", " + to_terminal(where_in(document, at)) + ": " +
           quote_line(dossier, passage, kPassageBytes);
  }
  return out;
}

void put_finding(std::string& out, Dossier const& dossier, Finding const& finding) {
  out += "::" + std::string(command_of(is_suppressed(finding) ? Severity::note : finding.severity));
  std::string message = message_of(dossier, finding);
  if (finding.decision) message += "\nDecision: " + to_terminal(decision_words(finding));
  auto const span = span_of(dossier, finding);
  if (span) {
    Document const& document = dossier.documents[span->doc];
    out += place_properties(document, *span) + ',';
    if (document.paragraphs) message = to_terminal(where_in(document, span->begin)) + ": " + message;
  } else {
    out += ' ';
  }
  std::string const title = std::string(title_of(finding.category)) + " (" + to_terminal(finding.rule) + ')';
  out += "title=" + encoded(title, true) + "::" + encoded(message, false) + '\n';
}

void put_unread(std::string& out, Dossier const& dossier, Unread const& unread) {
  std::string message = "Not read: ";
  if (unread.doc != kNone && unread.begin < unread.end) {
    out += "::notice" + place_properties(dossier.documents[unread.doc], {unread.doc, unread.begin, unread.end});
    message += to_terminal(dossier.text_of({unread.doc, unread.begin, unread.end})) + ": ";
  } else {
    out += "::warning file=" + encoded(to_terminal(unread_name(dossier, unread)), true);
  }
  out += ",title=Not read::" + encoded(message + to_terminal(unread.why), false) + '\n';
}

}  // namespace

std::string write_github(Report const& report) {
  std::string out;
  for (Finding const& finding : report.dossier.findings)
    if (report.show_suppressed || !is_suppressed(finding)) put_finding(out, report.dossier, finding);
  for (Unread const& unread : report.dossier.unread) put_unread(out, report.dossier, unread);
  return out + "::notice title=Figure check::" + encoded(verdict_line(report), false) + '\n';
}

}  // namespace stet
