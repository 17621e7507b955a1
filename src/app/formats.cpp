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
constexpr std::size_t kLongestPart = 1u << 20;  // bytes of a house's part of the HTML report
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

Result<HtmlStyle> html_style_of(Options const& options) {
  HtmlStyle out;
  out.quotes = !options.no_quotes;
  if (options.linked_assets) out.linked = "report";
  if (options.templates.empty()) return out;
  if (!is_folder(options.templates))
    return Diagnostic{Diagnostic::Severity::error, {options.templates, 0, 0}, "", "there is no such folder", "", ""};
  std::vector<Diagnostic> faults;
  for (std::string_view const name : html_parts()) {
    std::string const path = joined_path(options.templates, std::string(name));
    if (!is_there(path)) continue;
    auto text = read_text(path, kLongestPart);
    if (!text) {
      faults.insert(faults.end(), text.faults().begin(), text.faults().end());
      continue;
    }
    out.house.push_back({std::string(name), std::move(*text)});
    auto const wrong = check_house_file(out.house.back(), path);
    faults.insert(faults.end(), wrong.begin(), wrong.end());
  }
  if (out.house.empty() && faults.empty())
    faults.push_back({Diagnostic::Severity::error,
                      {options.templates, 0, 0},
                      "",
                      "holds no part of the report",
                      "parts are called report.html, card.html, report.css, …",
                      ""});
  if (!faults.empty()) return faults;
  return out;
}

std::vector<Output> outputs_of(Report const& report, std::vector<Target> const& targets, HtmlStyle const& style) {
  std::vector<Output> out;
  for (Target const& target : targets) {
    HtmlStyle own = style;
    std::string const stem = target.path.substr(0, target.path.rfind('.'));
    if (!own.linked.empty()) own.linked = stem.substr(stem.rfind('/') + 1);
    out.push_back({target.path, render(report, target.format, {TextStyle{}, own})});
    if (target.format != OutputFormat::html || own.linked.empty()) continue;
    out.push_back({stem + ".css", html_style(own)});
    out.push_back({stem + ".js", html_script(own)});
  }
  return out;
}

std::string render(Report const& report, OutputFormat format, Styles const& styles) {
  switch (format) {
    case OutputFormat::json:
      return write_json(report);
    case OutputFormat::html:
      return write_html(report, styles.html);
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
  return write_text(report, styles.text);
}

}  // namespace stet
