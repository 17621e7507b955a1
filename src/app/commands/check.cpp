#include <algorithm>
#include <cstdio>

#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/documents.hpp"
#include "app/files.hpp"
#include "app/ndjson.hpp"
#include "app/progress.hpp"
#include "app/terminal.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

struct Target {
  std::string path;
  OutputFormat format = OutputFormat::text;
};

std::optional<OutputFormat> format_of(std::string_view ending) {
  if (ending == ".html" || ending == ".htm") return OutputFormat::html;
  if (ending == ".json") return OutputFormat::json;
  if (ending == ".txt") return OutputFormat::text;
  return std::nullopt;
}

/// Every -o with its format; wrong endings, folders, places that are not there and the same file twice are faults.
Result<std::vector<Target>> targets_of(std::vector<std::string> const& outputs) {
  std::vector<Target> out;
  std::vector<Diagnostic> faults;
  std::vector<std::string> seen;
  for (std::string const& path : outputs) {
    auto fail = [&](std::string text, std::string hint = "") {
      faults.push_back({Diagnostic::Severity::error, {path, 0, 0}, "", std::move(text), std::move(hint), ""});
    };
    std::string const name = path.substr(path.rfind('/') + 1);
    std::size_t const dot = name.rfind('.');
    std::string const ending = dot == std::string::npos ? "" : name.substr(dot);
    auto const format = format_of(ending);
    static constexpr std::string_view kLater[] = {".sarif", ".md", ".csv", ".xml"};
    if (!format && std::find(std::begin(kLater), std::end(kLater), ending) != std::end(kLater))
      fail("writing " + ending + " files is not available in this version", "endings: .html .json .txt");
    else if (!format)
      fail("the ending names no format", "endings: .html .json .txt");
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
    default:
      return write_text(report, style);
  }
}

int check_stream(Options const& options) {
  auto settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  auto const clock = clock_day();
  if (!clock) return refuse(clock.faults());
  auto const tools = load_tools(*settings, true, settings->warnings);
  warn(settings->warnings);
  if (!tools) return refuse(tools.faults());
  Run how = run_of(options, *settings);
  how.clock = *clock;
  return check_ndjson(*tools, how, options.fail_on);
}

}  // namespace

int run_check(Options const& options) {
  if (options.ndjson) return check_stream(options);
  auto const targets = targets_of(options.outputs);
  if (!targets) return refuse(targets.faults());
  auto settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  auto const clock = clock_day();
  if (!clock) return refuse(clock.faults());
  auto const gathered = gather(options);
  if (!gathered) return refuse(gathered.faults());
  warn(gathered->warnings);
  auto const tools = load_tools(*settings, true, settings->warnings);
  warn(settings->warnings);
  if (!tools) return refuse(tools.faults());

  Run how = run_of(options, *settings);
  how.clock = *clock;
  std::string result;
  std::vector<Output> outputs;
  std::optional<Report> report;
  {
    Progress progress;
    how.progress = &progress;
    report = run(gathered->inputs, *settings, *tools, how);
    progress.stage("writing", 0);
    result = render(*report, options.format, style_of_stdout(options.color));
    for (Target const& target : *targets) outputs.push_back({target.path, render(*report, target.format, TextStyle{})});
  }
  report_unread(report->dossier);
  if (report->dossier.documents.empty()) std::fputs("stet: there is no document to check\n", stderr);
  int code = exit_code(*report, options.fail_on);
  std::vector<Diagnostic> const faults = write_files(outputs);
  if (!faults.empty()) {
    refuse(faults);
    code = 3;
  }
  return finish(result, code);
}

}  // namespace stet
