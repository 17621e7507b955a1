#include "app/commands/commands.hpp"
#include "app/decisions.hpp"
#include "app/files.hpp"
#include "app/formats.hpp"
#include "app/saved.hpp"
#include "app/terminal.hpp"
#include "rules/decide.hpp"

namespace stet {
namespace {

/// A report over the result that it is made from would lose it, and so would one over the decisions.
std::vector<Diagnostic> guard(Options const& options) {
  std::vector<Diagnostic> out;
  for (std::string const& output : options.outputs)
    for (std::string const& input : {options.paths.front(), options.decisions})
      if (!input.empty() && canonical(output) == canonical(input))
        out.push_back({Diagnostic::Severity::error,
                       {output, 0, 0},
                       "",
                       "is what the report is made from and would be overwritten",
                       "choose another place for -o",
                       ""});
  return out;
}

/// Decisions that the result holds give way to those of the file.
void lay_on(std::vector<Decision> const& decisions, Report& report) {
  for (Finding& finding : report.dossier.findings) {
    finding.decision.reset();
    finding.reopened = Reopened::no;
  }
  report.decided = true;
  report.vanished = decide(decisions, report.dossier.findings);
}

}  // namespace

int run_report(Options const& options) {
  auto const targets = targets_of(options.outputs);
  if (!targets) return refuse(targets.faults());
  auto const style = html_style_of(options);
  if (!style) return refuse(style.faults());
  if (auto const faults = guard(options); !faults.empty()) return refuse(faults);
  auto report = load_saved(options.paths.front());
  if (!report) return refuse(report.faults());
  if (!options.decisions.empty()) {
    auto const decisions = load_decisions(options.decisions);
    if (!decisions) return refuse(decisions.faults());
    lay_on(*decisions, *report);
  }
  report->show_suppressed = options.show_suppressed;
  std::vector<Output> const outputs = outputs_of(*report, *targets, *style);
  if (auto const faults = write_files(outputs); !faults.empty()) {
    refuse(faults);
    return 3;
  }
  bool const shown = options.asked_format.has_value() || outputs.empty();
  OutputFormat const format = options.asked_format.value_or(OutputFormat::text);
  return shown ? finish(render(*report, format, {style_of_stdout(options.color), *style}), 0) : 0;
}

}  // namespace stet
