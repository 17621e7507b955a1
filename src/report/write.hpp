// One writer per output format, each a function from a Report to text. Same report, same bytes; every text ends in a
// newline. Documents may hold any bytes: what is written is valid UTF-8, and no terminal is steered by it.
//
//   write_text(report, {})   "draft.md:3:12: error: …"   write_json(report, true)   {"stet":1,"draft":"draft.md",…}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/report.hpp"

namespace stet {

struct TextStyle {
  bool colour = false;
  unsigned width = 100;  // columns; less than 60 counts as 60
};

std::string write_text(Report const& report, TextStyle const& style);
/// The contract's object; one line without indentation where `compact`.
std::string write_json(Report const& report, bool compact = false);
/// One figure of `extract --output ndjson`, with a trailing newline.
std::string write_figure_line(Dossier const& dossier, Figure const& figure, bool roles);
/// A readable table of figures for `extract`.
std::string write_extract_text(Dossier const& dossier, TextStyle const& style, bool roles);
/// A template or style of a house, in the place of ours of the same name: "card.html", "report.css".
struct HouseFile {
  std::string name;
  std::string text;
};

/// How an HTML report is made.
struct HtmlStyle {
  bool quotes = true;  // false: of sources only the figures' own wordings are shown
  std::string linked;  // not empty: the page asks for this name with .css and .js beside it
  std::vector<HouseFile> house = {};
};

/// An HTML file: self-contained, or with its style and script in files beside it.
std::string write_html(Report const& report, HtmlStyle const& style = {});
/// What stands in the files beside a linked page.
std::string html_style(HtmlStyle const& style);
std::string html_script(HtmlStyle const& style);
/// What a house's files may be called.
std::vector<std::string_view> html_parts();
/// Why the file cannot stand in the place of ours; nothing where it can. `path` is what messages call it.
std::vector<Diagnostic> check_house_file(HouseFile const& file, std::string const& path);
/// SARIF 2.1.0.
std::string write_sarif(Report const& report);
/// Markdown in which no text of a document is markup.
std::string write_markdown(Report const& report);
/// The checking sheet: RFC 4180 with a byte order mark, no cell a formula.
std::string write_csv(Report const& report);
/// JUnit XML: a case for each figure.
std::string write_junit(Report const& report);
/// Workflow commands of GitHub Actions.
std::string write_github(Report const& report);
/// Stubs of schema.org ClaimReview in JSON-LD.
std::string write_claimreview(Report const& report);

}  // namespace stet
