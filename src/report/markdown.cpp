// The report as Markdown: the outcome, the findings with the sentences they speak of, what was not read. For a pull
// request, a ticket or a mail; the figures that stand are only counted.
#include <algorithm>

#include "report/escape.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::size_t kPassages = 6;  // shown of one finding
constexpr std::size_t kPassageBytes = 600;

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// CommonMark reads `**` as emphasis only beside a letter or digit, or where nothing but blanks and signs meet it.
bool can_mark(std::string_view before, std::string_view marked, std::string_view after) {
  if (marked.empty() || marked.front() == ' ' || marked.back() == ' ') return false;
  bool const opens = is_word(marked.front()) || before.empty() || !is_word(before.back());
  bool const closes = is_word(marked.back()) || after.empty() || !is_word(after.front());
  return opens && closes;
}

/// Escaped as one line, the marked pieces in bold: signs at a seam are escaped as inside the line.
std::string quoted(Dossier const& dossier, Passage const& passage) {
  auto const pieces = line_pieces(dossier, passage, kPassageBytes);
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::string_view const before = i > 0 ? std::string_view(pieces[i - 1].text) : std::string_view();
    std::string_view const after = i + 1 < pieces.size() ? std::string_view(pieces[i + 1].text) : std::string_view();
    bool const bold = pieces[i].marked && can_mark(before, pieces[i].text, after);
    std::string text = to_markdown(pieces[i].text);
    if (pieces[i].text.starts_with(' ')) text.insert(0, 1, ' ');
    if (pieces[i].text.ends_with(' ') && !text.ends_with(' ')) text += ' ';
    out += bold ? "**" + text + "**" : text;
  }
  return out;
}

std::string passage_line(Dossier const& dossier, Passage const& passage) {
  Document const& document = dossier.documents[passage.whole.doc];
  Offset const at = passage.marks.empty() ? passage.whole.begin : passage.marks.front().begin;
  std::string out = "- " + to_markdown(source_words(document));
  if (document.role != DocumentRole::draft)
    out += ", " + to_markdown(file_name(document)) + ", " + to_markdown(where_in(document, at));
  return out + ": \u201C" + quoted(dossier, passage) + "\u201D\n";
}

void put_finding(std::string& out, Dossier const& dossier, Finding const& finding, std::size_t number, bool whole) {
  out += "### " + std::to_string(number) + ". " + std::string(title_of(finding.category)) + " (" +
         std::string(name_of(finding.severity)) + ')';
  if (auto const span = span_of(dossier, finding)) {
    Document const& document = dossier.documents[span->doc];
    out += ": " + to_markdown(file_name(document)) + ", " + to_markdown(where_in(document, span->begin));
  }
  out += "\n\n" + to_markdown(finding.message) + "\n\n";
  if (finding.decision) out += "- Decision: " + to_markdown(decision_words(finding)) + '\n';
  if (is_suppressed(finding) && !whole) {
    out += '\n';
    return;
  }
  std::vector<Passage> const passages = passages_of(dossier, finding);
  std::size_t const shown = std::min(passages.size(), kPassages);
  for (std::size_t i = 0; i < shown; ++i) out += passage_line(dossier, passages[i]);
  if (shown < passages.size()) out += "- and " + counted(passages.size() - shown, "more passage") + '\n';
  if (!finding.figures.empty()) {
    Figure const& figure = dossier.figures[finding.figures.front()];
    if (explains(figure, finding)) out += "- Why: " + to_markdown(figure.why) + '\n';
  }
  if (finding.weighed) out += "- Weighed: " + to_markdown(weighed_words(dossier, finding)) + '\n';
  out += "- Rule: " + to_markdown(finding.rule) + "\n\n";
}

void put_unread(std::string& out, Dossier const& dossier) {
  if (dossier.unread.empty()) return;
  out += "## Not read\n\n";
  for (Unread const& unread : dossier.unread) {
    out += "- ";
    if (unread.doc != kNone && unread.begin < unread.end) {
      Document const& document = dossier.documents[unread.doc];
      out += to_markdown(dossier.text_of({unread.doc, unread.begin, unread.end})) + " in " +
             to_markdown(file_name(document)) + ", " + to_markdown(where_in(document, unread.begin));
    } else {
      out += to_markdown(unread_name(dossier, unread));
    }
    out += ": " + to_markdown(unread.why) + '\n';
  }
  out += '\n';
}

void put_vanished(std::string& out, Report const& report) {
  if (report.vanished.empty()) return;
  out += "## Decisions on findings that are no more\n\n";
  for (Decision const& decision : report.vanished) {
    out += "- " + to_markdown(decision_words(decision));
    if (!decision.quote.empty()) out += " (" + to_markdown(decision.quote) + ')';
    if (!decision.rule.empty()) out += ", " + to_markdown(decision.rule);
    out += '\n';
  }
  out += '\n';
}

}  // namespace

std::string write_markdown(Report const& report) {
  Dossier const& dossier = report.dossier;
  DocumentId const draft = dossier.draft();
  std::string out = "# Figure check";
  if (draft != kNone) out += ": " + to_markdown(file_name(dossier.documents[draft]));
  out += "\n\n**" + verdict_line(report) + "**";
  if (dossier.as_of) out += " As of " + to_string(*dossier.as_of) + '.';
  out += "\n\n" + to_markdown(unread_line(report)) + "\n\n";
  if (std::string const line = decisions_line(report); !line.empty()) out += to_markdown(line) + "\n\n";
  if (!dossier.findings.empty()) out += "## Findings\n\n";
  std::size_t number = 0;
  for (Finding const& finding : dossier.findings) put_finding(out, dossier, finding, ++number, report.show_suppressed);
  put_unread(out, dossier);
  put_vanished(out, report);
  return out + to_markdown(limits_line()) + '\n';
}

}  // namespace stet
