#include "verdicts/case.hpp"

#include <algorithm>
#include <fstream>
#include <set>

namespace stet::test {
namespace {

/// "draft 2024-05-02: text" or "source 2024-05-02 Harbour Post: text", behind its first word.
std::optional<CaseSource> read_document(std::string_view rest) {
  std::size_t const colon = rest.find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view const head = rest.substr(0, colon);
  std::string_view const day = head.substr(0, head.find(' '));
  CaseSource out;
  out.published = parse_iso_day(day);
  if (!out.published && day != "undated") return std::nullopt;
  if (day.size() < head.size()) out.publisher = head.substr(day.size() + 1);
  out.text = rest.substr(colon + 2);
  return out;
}

/// Takes one line into the case; what is wrong with it, or "".
std::string take_line(std::string_view line, VerdictCase& row) {
  auto const behind = [&](std::string_view word) { return line.substr(word.size()); };
  if (line.starts_with("=> ")) {
    row.expected = behind("=> ");
  } else if (line.starts_with("todo: ")) {
    row.todo = behind("todo: ");
  } else if (line.starts_with("source ")) {
    auto source = read_document(behind("source "));
    if (!source) return "a source without its day and text";
    row.sources.push_back(std::move(*source));
  } else if (line.starts_with("draft ")) {
    auto const draft = read_document(behind("draft "));
    auto const marked = draft ? unmark(draft->text) : std::nullopt;
    if (!marked || !draft->published) return "a draft without its day or exactly one [[mark]]";
    row.as_of = *draft->published;
    row.draft = *marked;
  } else {
    return "an unknown line: " + std::string(line);
  }
  return {};
}

Input input_of(std::string name, std::string const& text, DocumentRole role) {
  return {std::move(name) + (text.starts_with('<') ? ".html" : ".txt"), role, text};
}

}  // namespace

std::vector<VerdictCase> read_cases(std::string const& file) {
  std::vector<VerdictCase> cases;
  std::ifstream in(file);
  std::string line;
  bool open = false;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') {
      open = false;
      continue;
    }
    if (!open) {
      cases.emplace_back().file = file;
      cases.back().line = number;
      open = true;
    }
    if (std::string fault = take_line(line, cases.back()); !fault.empty()) cases.back().fault = std::move(fault);
  }
  for (VerdictCase& row : cases)
    if (row.fault.empty() && (row.expected.empty() || row.draft.text.empty())) row.fault = "no draft or no answer";
  return cases;
}

std::string judge_case(VerdictCase const& row, Tools const& tools) {
  Inputs inputs;
  inputs.files.push_back(input_of("draft", row.draft.text, DocumentRole::draft));
  for (CaseSource const& source : row.sources)
    inputs.files.push_back(
        input_of("source" + std::to_string(inputs.files.size()), source.text, DocumentRole::source));
  Run how;
  how.as_of = row.as_of;
  Loading loading = load(inputs, {}, how);
  loading.documents.front().published = row.as_of;
  loading.documents.front().published_from = DateOrigin::given;
  for (std::size_t i = 0; i < row.sources.size(); ++i) {
    Document& document = loading.documents[i + 1];
    document.publisher = row.sources[i].publisher;
    if (!row.sources[i].published) continue;
    document.published = row.sources[i].published;
    document.published_from = DateOrigin::given;
  }
  Report const report = judge(std::move(loading), "", tools, how);
  Dossier const& dossier = report.dossier;

  std::size_t const begin = dossier.documents[0].text.find(row.draft.inner());
  if (begin == std::string::npos) return "the mark is lost";
  Span const mark{0, static_cast<Offset>(begin), static_cast<Offset>(begin + row.draft.inner().size())};
  Figure const* const figure = figure_at(dossier, mark.doc, mark.begin, mark.end);
  std::string out(figure ? name_of(figure->verdict) : "none");
  std::set<std::string> notes, findings;
  if (figure)
    for (Note const& note : figure->notes) notes.insert(note.id);
  for (Finding const& finding : dossier.findings) {
    bool const touches =
        std::any_of(finding.figures.begin(), finding.figures.end(),
                    [&](FigureId id) { return dossier.figures[id].span.overlaps(mark); }) ||
        std::any_of(finding.locations.begin(), finding.locations.end(), [&](Span at) { return at.overlaps(mark); });
    if (touches && !(figure && name_of(finding.category) == name_of(figure->verdict)))
      findings.emplace(name_of(finding.category));
  }
  for (std::string const& note : notes) out += "; note " + note;
  for (std::string const& finding : findings) out += "; finding " + finding;
  return out;
}

}  // namespace stet::test
