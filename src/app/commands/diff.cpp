#include "report/diff.hpp"

#include "app/commands/commands.hpp"
#include "app/saved.hpp"
#include "app/terminal.hpp"

namespace stet {

int run_diff(Options const& options) {
  auto const before = load_saved(options.paths[0]);
  auto const now = load_saved(options.paths[1]);
  std::vector<Diagnostic> faults;
  for (auto const* report : {&before, &now})
    if (!*report) faults.insert(faults.end(), report->faults().begin(), report->faults().end());
  if (!faults.empty()) return refuse(faults);
  bool const draft_before = before->dossier.draft() != kNone, draft_now = now->dossier.draft() != kNone;
  if (draft_before != draft_now)
    return refuse({{Diagnostic::Severity::error,
                    {options.paths[1], 0, 0},
                    "",
                    "cannot be compared: one result is of a draft, the other of peers",
                    "",
                    ""}});
  Diff const diff = compare_results(*before, *now);
  std::string const result = options.format == OutputFormat::json
                                 ? write_diff_json(*before, *now, diff)
                                 : write_diff_text(*before, *now, diff, style_of_stdout(options.color));
  return finish(result, diff.moved() ? 1 : 0);
}

}  // namespace stet
