#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/documents.hpp"
#include "app/ndjson.hpp"
#include "app/progress.hpp"
#include "app/terminal.hpp"
#include "report/write.hpp"

namespace stet {

int run_extract(Options const& options) {
  auto settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  std::optional<Gathered> gathered;
  if (!options.ndjson) {
    auto found = gather(options);
    if (!found) return refuse(found.faults());
    gathered = std::move(*found);
    warn(gathered->warnings);
  }
  auto const tools = load_tools(*settings, false, settings->warnings);
  warn(settings->warnings);
  if (!tools) return refuse(tools.faults());
  Run how = run_of(options, *settings);
  if (options.ndjson) return extract_ndjson(*tools, how);

  std::string result;
  std::optional<Report> report;
  {
    Progress progress;
    how.progress = &progress;
    report = run(gathered->inputs, *settings, *tools, how);
    Dossier const& dossier = report->dossier;
    if (options.format == OutputFormat::json) {
      result = write_json(*report);
    } else if (options.format == OutputFormat::ndjson) {
      for (Figure const& figure : dossier.figures) result += write_figure_line(dossier, figure, options.roles);
    } else {
      result = write_extract_text(dossier, style_of_stdout(options.color), options.roles);
    }
  }
  report_unread(report->dossier);
  bool const some = !report->dossier.documents.empty() || report->dossier.unread.empty();
  return finish(result, some ? exit_code(*report, FailOn::never) : 3);
}

}  // namespace stet
