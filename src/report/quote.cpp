#include "report/quote.hpp"

#include "report/escape.hpp"
#include "report/words.hpp"

namespace stet {

std::string_view file_name(Document const& document) { return document.path.empty() ? document.id : document.path; }

std::string source_words(Document const& document) {
  if (document.role == DocumentRole::draft) return "Draft";
  std::string const date = document.published ? to_string(*document.published) : std::string("undated");
  return to_terminal(display_name(document)) + " (" + date + ')';
}

std::vector<LinePiece> line_pieces(Dossier const& dossier, Passage const& passage, std::size_t limit) {
  auto const blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  std::vector<LinePiece> out;
  for (Piece const& piece : pieces_of(dossier, passage, limit)) {
    std::string text = to_terminal(piece.text);
    bool const before = blank(piece.text.front()) && !out.empty() && !out.back().text.ends_with(' ');
    bool const after = !text.empty() && blank(piece.text.back());
    if (before) text.insert(0, 1, ' ');
    if (after) text += ' ';
    if (!text.empty()) out.push_back({std::move(text), piece.marked});
  }
  while (!out.empty() && out.back().text.ends_with(' ')) {
    out.back().text.pop_back();
    if (out.back().text.empty()) out.pop_back();
  }
  return out;
}

std::string quote_line(Dossier const& dossier, Passage const& passage, std::size_t limit) {
  std::string out;
  for (LinePiece const& piece : line_pieces(dossier, passage, limit)) out += piece.text;
  return out;
}

std::optional<Span> span_of(Dossier const& dossier, Finding const& finding) {
  if (!finding.figures.empty()) return dossier.figures[finding.figures.front()].span;
  if (!finding.locations.empty()) return finding.locations.front();
  return std::nullopt;
}

std::vector<std::vector<Finding const*>> findings_by_figure(Dossier const& dossier) {
  std::vector<std::vector<Finding const*>> out(dossier.figures.size());
  for (Finding const& finding : dossier.findings)
    if (!finding.figures.empty()) out[finding.figures.front()].push_back(&finding);
  return out;
}

}  // namespace stet
