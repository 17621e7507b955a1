// The checking sheet: a row for every figure of the draft (between peers, of all documents), and for what is wrong or
// unread beside them; two columns are the checker's, filled in where decisions were read.
//
// RFC 4180 with CRLF. It begins with a byte order mark, without which Excel takes UTF-8 for the code page of the
// machine; other readers want `utf-8-sig`. A document may hold formulas: see cell().
#include <algorithm>
#include <array>
#include <utility>

#include "report/escape.hpp"
#include "report/figure_json.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kSentenceBytes = 2000;
constexpr std::size_t kSources = 5;  // named in a row
constexpr std::string_view kBetween = " | ";

bool is_formula_sign(std::string_view text) {
  for (std::string_view const sign : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (text.starts_with(sign)) return true;
  return false;
}

/// "-5%", "+1,200 jobs": a sign, a digit, and nothing that a formula is made of. A spreadsheet shows it as it is.
bool is_signed_number(std::string_view text) {
  if (text.size() < 2 || (text[0] != '-' && text[0] != '+')) return false;
  text.remove_prefix(1);
  while (!text.empty() && (static_cast<unsigned char>(text[0]) >= 0x80 || text[0] == '$')) text.remove_prefix(1);
  if (text.empty() || text[0] < '0' || text[0] > '9') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' || c == ',' ||
           c == '.' || c == '%' || static_cast<unsigned char>(c) >= 0x80;
  });
}

/// An apostrophe goes before what a spreadsheet would calculate: at the beginning, and behind a semicolon, which parts
/// cells where the comma is a decimal mark.
std::string defused(std::string_view text) {
  std::string out;
  bool begins = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins && is_formula_sign(text.substr(at)) && !(at == 0 && is_signed_number(text))) out += '\'';
    begins = text[at] == ';' || (begins && (text[at] == ' ' || text[at] == '"' || text[at] == '\''));
    out += text[at];
  }
  return out;
}

/// Every cell is quoted, and holds one line.
std::string cell(std::string_view text) {
  std::string out = "\"";
  for (char const c : defused(to_terminal(text))) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

constexpr std::size_t kColumns = 15;
using Row = std::array<std::string, kColumns>;
enum Column : std::size_t {
  number_column,
  document_column,
  line_column,
  column_column,
  figure_column,
  sentence_column,
  verdict_column,
  why_column,
  source_column,
  source_date_column,
  source_figure_column,
  source_sentence_column,
  source_place_column,
  checker_column,
  note_column,
};
constexpr std::array<std::string_view, kColumns> kTitles{
    "number", "document",    "line",          "column",          "figure",       "sentence", "verdict", "why",
    "source", "source date", "source figure", "source sentence", "source place", "checker",  "note"};

void put_row(std::string& out, Row const& row) {
  for (std::size_t i = 0; i < kColumns; ++i) out += (i > 0 ? "," : "") + cell(row[i]);
  out += "\r\n";
}

void append(std::string& list, std::string_view item, std::string_view between = kBetween) {
  if (!list.empty()) list += between;
  list += item;
}

std::string sentence_line(Dossier const& dossier, Span span) {
  Span const whole = sentence_around(dossier.documents[span.doc], span);
  return quote_line(dossier, {whole, {span}, {}}, kSentenceBytes);
}

void set_place(Row& row, Dossier const& dossier, Span span) {
  Document const& document = dossier.documents[span.doc];
  Position const at = position_of(document, span.begin);
  row[document_column] = document.id;
  row[line_column] = std::to_string(at.line);
  row[column_column] = std::to_string(at.column);
  row[figure_column] = dossier.text_of(span);
  row[sentence_column] = sentence_line(dossier, span);
}

void set_evidence(Row& row, Dossier const& dossier, std::vector<FigureId> const& evidence) {
  std::size_t const shown = std::min(evidence.size(), kSources);
  for (std::size_t i = 0; i < shown; ++i) {
    Figure const& figure = dossier.figures[evidence[i]];
    Document const& document = dossier.document_of(figure);
    append(row[source_column], to_terminal(display_name(document)));
    append(row[source_date_column], document.published ? to_string(*document.published) : "undated");
    append(row[source_figure_column], to_terminal(dossier.text_of(figure.span)));
    append(row[source_sentence_column], sentence_line(dossier, figure.span));
    append(row[source_place_column], std::string(file_name(document)) + ", " + where_in(document, figure.span.begin));
  }
  if (shown < evidence.size()) append(row[source_column], "and " + std::to_string(evidence.size() - shown) + " more");
}

void set_decision(Row& row, Finding const& finding) {
  if (!finding.decision) return;
  Finding said = finding;
  std::string const initials = std::exchange(said.decision->initials, "");  // they have a column of their own
  if (row[checker_column].find(initials) == std::string::npos) append(row[checker_column], initials, "; ");
  append(row[note_column], decision_words(said), "; ");
}

Row figure_row(Dossier const& dossier, Figure const& figure, std::vector<Finding const*> const& findings) {
  Row row;
  row[number_column] = figure_name(figure.id).substr(1);
  set_place(row, dossier, figure.span);
  row[verdict_column] = name_of(figure.verdict);
  row[why_column] = figure.why;
  set_evidence(row, dossier, figure.evidence);
  for (Finding const* finding : findings) {
    if (figure.verdict == Verdict::none && row[verdict_column].empty())
      row[verdict_column] = name_of(finding->category);
    bool const told = explains(figure, *finding) || finding->message == figure.why;
    if (!told) append(row[why_column], std::string(title_of(finding->category)) + ": " + finding->message, "; ");
    set_decision(row, *finding);
    if (figure.evidence.empty() && finding->figures.size() > 1)
      set_evidence(row, dossier, {finding->figures.begin() + 1, finding->figures.end()});
  }
  for (Note const& note : figure.notes) append(row[why_column], note.text, "; ");
  return row;
}

struct Placed {
  Span span;
  Row row;
};

/// Dates and words that a finding names without a figure, and numbers that were not read.
void add_others(std::vector<Placed>& rows, Dossier const& dossier, DocumentId draft) {
  auto const listed = [&](DocumentId doc) { return draft == kNone || doc == draft; };
  for (Finding const& finding : dossier.findings) {
    if (!finding.figures.empty() || finding.locations.empty() || !listed(finding.locations.front().doc)) continue;
    Placed placed{finding.locations.front(), {}};
    set_place(placed.row, dossier, placed.span);
    placed.row[verdict_column] = name_of(finding.category);
    placed.row[why_column] = finding.message;
    set_decision(placed.row, finding);
    rows.push_back(std::move(placed));
  }
  for (Unread const& unread : dossier.unread) {
    if (unread.doc == kNone || unread.begin >= unread.end || !listed(unread.doc)) continue;
    Placed placed{{unread.doc, unread.begin, unread.end}, {}};
    set_place(placed.row, dossier, placed.span);
    placed.row[verdict_column] = "not read";
    placed.row[why_column] = unread.why;
    rows.push_back(std::move(placed));
  }
}

}  // namespace

std::string write_csv(Report const& report) {
  Dossier const& dossier = report.dossier;
  DocumentId const draft = dossier.draft();
  auto const findings = findings_by_figure(dossier);
  std::vector<Placed> rows;
  for (Figure const& figure : dossier.figures)
    if (draft == kNone || figure.span.doc == draft)
      rows.push_back({figure.span, figure_row(dossier, figure, findings[figure.id])});
  add_others(rows, dossier, draft);
  std::stable_sort(rows.begin(), rows.end(), [](Placed const& a, Placed const& b) { return a.span < b.span; });
  Row titles;
  std::copy(kTitles.begin(), kTitles.end(), titles.begin());
  std::string out(kByteOrderMark);
  put_row(out, titles);
  for (Placed const& placed : rows) put_row(out, placed.row);
  return out;
}

}  // namespace stet
