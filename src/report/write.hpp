// One writer per output format, each a function from a Report to text. Same report, same bytes.
#pragma once

#include <string>

#include "core/report.hpp"

namespace stet {

struct TextStyle {
  bool colour = false;
  unsigned width = 100;   // columns
};

std::string write_text(Report const& report, TextStyle const& style);
/// The contract's object; one line without indentation where `compact`.
std::string write_json(Report const& report, bool compact = false);
/// One figure of `extract --output ndjson`, with a trailing newline.
std::string write_figure_line(Dossier const& dossier, Figure const& figure, bool roles);
/// A readable table of figures for `extract`.
std::string write_extract_text(Dossier const& dossier, TextStyle const& style, bool roles);
/// A self-contained HTML file.
std::string write_html(Report const& report);

}  // namespace stet
