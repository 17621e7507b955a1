#include "app/formats.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "app/files.hpp"

namespace stet {
namespace {

// The longer endings first: the standard names `.sarif.json` beside `.sarif`.
constexpr std::array<std::pair<std::string_view, OutputFormat>, 10> kEndings{{
    {".sarif.json", OutputFormat::sarif},
    {".html", OutputFormat::html},
    {".htm", OutputFormat::html},
    {".json", OutputFormat::json},
    {".txt", OutputFormat::text},
    {".sarif", OutputFormat::sarif},
    {".md", OutputFormat::markdown},
    {".csv", OutputFormat::csv},
    {".xml", OutputFormat::junit},
    {".jsonld", OutputFormat::claimreview},
}};
constexpr std::string_view kHint = "endings: .html .json .txt .md .csv .sarif .xml (JUnit) .jsonld (ClaimReview)";

std::optional<OutputFormat> format_of(std::string_view name) {
  for (auto const& [ending, format] : kEndings)
    if (name.size() > ending.size() && name.ends_with(ending)) return format;
  return std::nullopt;
}

}  // namespace

Result<std::vector<Target>> targets_of(std::vector<std::string> const& outputs) {
  std::vector<Target> out;
  std::vector<Diagnostic> faults;
  std::vector<std::string> seen;
  for (std::string const& path : outputs) {
    auto fail = [&](std::string text, std::string_view hint = "") {
      faults.push_back({Diagnostic::Severity::error, {path, 0, 0}, "", std::move(text), std::string(hint), ""});
    };
    auto const format = format_of(std::string_view(path).substr(path.rfind('/') + 1));
    if (!format)
      fail("the ending names no format", kHint);
    else if (is_folder(path))
      fail("is a folder");
    else if (!is_folder(folder_of(path)))
      fail("there is no folder `" + folder_of(path) + "`");
    std::string const file = canonical(path);
    if (std::find(seen.begin(), seen.end(), file) != seen.end()) fail("is named by -o twice");
    seen.push_back(file);
    if (format) out.push_back({path, *format});
  }
  if (!faults.empty()) return faults;
  return out;
}

std::string render(Report const& report, OutputFormat format, TextStyle const& style) {
  switch (format) {
    case OutputFormat::json:
      return write_json(report);
    case OutputFormat::html:
      return write_html(report);
    case OutputFormat::sarif:
      return write_sarif(report);
    case OutputFormat::markdown:
      return write_markdown(report);
    case OutputFormat::csv:
      return write_csv(report);
    case OutputFormat::junit:
      return write_junit(report);
    case OutputFormat::github:
      return write_github(report);
    case OutputFormat::claimreview:
      return write_claimreview(report);
    case OutputFormat::text:
    case OutputFormat::ndjson:
      break;
  }
  return write_text(report, style);
}

}  // namespace stet
