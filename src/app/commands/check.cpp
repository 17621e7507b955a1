#include <cstdio>

#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/decisions.hpp"
#include "app/documents.hpp"
#include "app/files.hpp"
#include "app/formats.hpp"
#include "app/ndjson.hpp"
#include "app/progress.hpp"
#include "app/terminal.hpp"
#include "rules/decide.hpp"

namespace stet {
namespace {

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

/// Filters that did nothing: the house's list is kept short by looking at it.
void warn_of_filters(Report const& report, Settings const& settings) {
  std::vector<Diagnostic> out;
  for (std::size_t i = 0; i < report.filtered.size(); ++i) {
    Filter const& filter = settings.filters.value[i];
    bool const expired = filter.expired(report.dossier.as_of);
    if (report.filtered[i] > 0) continue;
    out.push_back(fault_at(settings, filter.mark,
                           expired ? "the filter expired on " + to_string(filter.until) : "the filter met no finding",
                           expired ? "look at its reason again, and give it a new `until` or take it away" : ""));
    out.back().severity = Diagnostic::Severity::warning;
  }
  warn(out);
}

/// What the desk adds to the outcome.
void finish_report(Report& report, Options const& options, Settings const& settings,
                   std::vector<Decision> const& decisions) {
  report.saved = true;
  report.publisher = settings.publisher.value;
  report.show_suppressed = options.show_suppressed;
  report.decided = !settings.decisions.value.empty();
  report.vanished = decide(decisions, report.dossier.findings);
}

}  // namespace

int run_check(Options const& options) {
  if (options.ndjson) return check_stream(options);
  auto const targets = targets_of(options.outputs);
  if (!targets) return refuse(targets.faults());
  auto const style = html_style_of(options);
  if (!style) return refuse(style.faults());
  auto settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  auto const clock = clock_day();
  if (!clock) return refuse(clock.faults());
  std::vector<Decision> decisions;
  if (std::string const& file = settings->decisions.value; !file.empty()) {
    auto read = load_decisions(file);
    if (!read) return refuse(read.faults());
    decisions = std::move(*read);
  }
  auto const gathered = gather(options, settings->decisions.value);
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
    finish_report(*report, options, *settings, decisions);
    progress.stage("writing", 0);
    result = render(*report, options.format, {style_of_stdout(options.color), *style});
    outputs = outputs_of(*report, *targets, *style);
  }
  report_unread(report->dossier);
  warn_of_filters(*report, *settings);
  if (report->dossier.documents.empty()) std::fputs("stet: there is no document to check\n", stderr);
  int code = exit_code(*report, options.fail_on, options.require_decided);
  std::vector<Diagnostic> const faults = write_files(outputs);
  if (!faults.empty()) {
    refuse(faults);
    code = 3;
  }
  return finish(result, code);
}

}  // namespace stet
