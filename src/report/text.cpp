// The report for a terminal: the findings with the sentences they speak of, the figures' notes, the outcome in words.
#include <algorithm>

#include "report/escape.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::size_t kPassages = 6;  // shown of one finding
constexpr std::size_t kPassageBytes = 400;

class Painter {
 public:
  explicit Painter(bool on) : on_(on) {}
  std::string operator()(std::string_view code, std::string_view text) const {
    if (!on_ || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + 'm' + std::string(text) + "\x1b[0m";
  }

 private:
  bool on_;
};

std::string_view colour_of(Severity severity) {
  return severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;33" : "1;36";
}

std::string place_words(Dossier const& dossier, Span span) {
  Document const& document = dossier.documents[span.doc];
  Position const at = position_of(document, span.begin);
  std::string out = to_terminal(document.path.empty() ? document.id : document.path) + ':' + std::to_string(at.line) +
                    ':' + std::to_string(at.column);
  if (std::string const place = place_of(document, span.begin); !place.empty()) out += " (" + to_terminal(place) + ')';
  return out;
}

std::string label_of(Document const& document) {
  if (document.role == DocumentRole::draft) return "draft";
  std::string name = to_terminal(document.path.empty() ? document.id : document.path);
  return name + " (" + (document.published ? to_string(*document.published) : "undated") + ')';
}

// The passage on one line, its marks set off; blanks at the seams of pieces are kept.
std::string quote(Dossier const& dossier, Passage const& passage, Painter const& paint) {
  std::string out;
  for (Piece const& piece : pieces_of(dossier, passage, kPassageBytes)) {
    std::string text = to_terminal(piece.text);
    auto const blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    if (blank(piece.text.front()) && !out.empty() && !text.empty()) text.insert(0, 1, ' ');
    bool const blank_after = !text.empty() && blank(piece.text.back());
    out += piece.marked ? paint("1;4", text) : text;
    if (blank_after) out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

// What a checker has settled takes one line.
void put_settled(std::string& out, Finding const& finding, Painter const& paint) {
  out += paint("1;32", name_of(finding.decision->state)) + ": " + to_terminal(finding.message);
  out += paint("2", " [" + to_terminal(finding.rule) + "] (" + to_terminal(decision_words(finding)) + ")") + '\n';
}

void put_finding(std::string& out, Dossier const& dossier, Finding const& finding, Painter const& paint, bool whole) {
  if (auto const first = span_of(dossier, finding)) out += paint("1", place_words(dossier, *first)) + ": ";
  if (is_suppressed(finding) && !whole) return put_settled(out, finding, paint);
  out += paint(colour_of(finding.severity), name_of(finding.severity)) + ": " + to_terminal(finding.message);
  out += paint("2", " [" + to_terminal(finding.rule) + "]") + '\n';
  if (finding.decision) out += "    decision: " + to_terminal(decision_words(finding)) + '\n';

  std::vector<Passage> const passages = passages_of(dossier, finding);
  std::size_t const shown = std::min(passages.size(), kPassages);
  for (std::size_t i = 0; i < shown; ++i) {
    Document const& document = dossier.documents[passages[i].whole.doc];
    out += "    " + paint("36", label_of(document)) + ": " + quote(dossier, passages[i], paint) + '\n';
  }
  if (shown < passages.size()) out += "    and " + counted(passages.size() - shown, "more passage") + '\n';
  if (finding.weighed) out += "    weighed: " + to_terminal(weighed_words(dossier, finding)) + '\n';
  if (finding.figures.empty()) return;
  Figure const& figure = dossier.figures[finding.figures.front()];
  if (explains(figure, finding)) out += "    why: " + to_terminal(figure.why) + '\n';
}

void put_notes(std::string& out, Dossier const& dossier, Painter const& paint) {
  for (Figure const& figure : dossier.figures)
    for (Note const& note : figure.notes)
      out += paint("1", place_words(dossier, figure.span)) + ": " + paint(colour_of(Severity::note), "note") + ": " +
             to_terminal(note.text) + paint("2", " [" + to_terminal(note.id) + "]") + '\n';
}

void put_vanished(std::string& out, Report const& report) {
  for (Decision const& decision : report.vanished) {
    out += "    vanished: " + to_terminal(decision_words(decision));
    if (!decision.quote.empty()) out += " (" + to_terminal(decision.quote) + ')';
    if (!decision.rule.empty()) out += " [" + to_terminal(decision.rule) + ']';
    out += '\n';
  }
}

void put_unread(std::string& out, Dossier const& dossier) {
  for (Unread const& unread : dossier.unread) {
    out += "    ";
    if (unread.doc != kNone && unread.begin < unread.end) {
      Span const span{unread.doc, unread.begin, unread.end};
      out += place_words(dossier, span) + ": " + to_terminal(dossier.text_of(span));
    } else {
      out += to_terminal(unread_name(dossier, unread));
    }
    out += ": " + to_terminal(unread.why) + '\n';
  }
}

}  // namespace

std::string write_text(Report const& report, TextStyle const& style) {
  Dossier const& dossier = report.dossier;
  Painter const paint(style.colour);
  std::string out;
  for (Finding const& finding : dossier.findings) {
    put_finding(out, dossier, finding, paint, report.show_suppressed);
    out += '\n';
  }
  std::size_t const before_notes = out.size();
  put_notes(out, dossier, paint);
  if (out.size() > before_notes) out += '\n';

  out += paint("1", verdict_line(report));
  if (dossier.as_of) out += " As of " + to_string(*dossier.as_of) + '.';
  out += '\n' + to_terminal(unread_line(report)) + '\n';
  put_unread(out, dossier);
  if (std::string const line = decisions_line(report); !line.empty()) out += to_terminal(line) + '\n';
  put_vanished(out, report);
  out += paint("2", limits_line());
  return out + '\n';
}

}  // namespace stet
