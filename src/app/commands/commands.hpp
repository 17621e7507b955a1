// One function a command: from the options to the exit code. Results go to stdout, everything else to stderr.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/options.hpp"
#include "app/pipeline.hpp"
#include "app/settings.hpp"
#include "core/diagnostic.hpp"

namespace stet {

int run_check(Options const& options);
int run_extract(Options const& options);
int run_ingest(Options const& options);
int run_explain(Options const& options);
int run_rules_list(Options const& options);
int run_rules_test(Options const& options);
int run_rules_validate(Options const& options);
int run_rules_new(Options const& options);
int run_rules_schema();
int run_config(Options const& options);
int run_init(Options const& options);
int run_completion(Options const& options);
int run_report(Options const& options);
int run_diff(Options const& options);

/// Prints the diagnostics to stderr, sorted by file and line, and returns 2.
int refuse(std::vector<Diagnostic> faults);
/// The same for what does not stop the run.
void warn(std::vector<Diagnostic> const& warnings);
/// One `stet: path: why` line on stderr for each input that was not read whole.
void report_unread(Dossier const& dossier);
/// Writes a result to stdout; 3 with a message where that fails, else `code`.
int finish(std::string_view result, int code);
/// What the settings say of a run.
Run run_of(Options const& options, Settings const& settings);

}  // namespace stet
