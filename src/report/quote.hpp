// What the writers of plain formats say of a finding and its evidence, each on one line.
//
//   source_words(document)   "Allerford Council (2023-03-15)"
//   quote_line(dossier, passage, 400)   "The council puts the repairs at $45 million."
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/passage.hpp"

namespace stet {

/// The path as typed, else the id.
std::string_view file_name(Document const& document);
/// "Draft", or the source's name with its date ("undated" where it has none).
std::string source_words(Document const& document);
/// The passage as pieces of one line: control and direction characters shown, blanks folded, marks kept. The seams keep
/// their blanks, so that the pieces' texts joined are the line.
struct LinePiece {
  std::string text;
  bool marked = false;
};
std::vector<LinePiece> line_pieces(Dossier const& dossier, Passage const& passage, std::size_t limit);
std::string quote_line(Dossier const& dossier, Passage const& passage, std::size_t limit);

/// Where a finding stands: its first figure, else its first location.
std::optional<Span> span_of(Dossier const& dossier, Finding const& finding);
/// By figure: the findings that name it first, worst first.
std::vector<std::vector<Finding const*>> findings_by_figure(Dossier const& dossier);

}  // namespace stet
