// The whole check as one function: files or documents in, a judged Report out. The order of the inputs does not matter
// to the outcome, nor does the number of threads.
//
//   Inputs inputs; inputs.files = {{"draft.md", DocumentRole::draft, {}}, {"sources/wire.txt", DocumentRole::source,
//   {}}}; Report report = run(inputs, settings, tools, {});
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "app/settings.hpp"
#include "core/report.hpp"
#include "language/lexicon.hpp"
#include "rules/engine.hpp"

namespace stet {

class Progress;

/// A document to be read.
struct Input {
  std::string path;  // as typed; becomes the document's id
  DocumentRole role = DocumentRole::peer;
  std::optional<std::string> bytes;  // standard input: the content, already here
};

struct Inputs {
  std::vector<Input> files;
  std::vector<Unread> unread;  // folders that could not be listed
};

/// What is built once for a process and shared by every check.
struct Tools {
  std::shared_ptr<Lexicon const> lexicon;
  std::optional<Engine> engine;  // nothing: figures are extracted, not judged
  std::vector<Filter> filters;
  std::vector<PerFile> per_file;
  std::string folder;  // of stet.yml, canonical: where the patterns of `per_file` begin
};

/// How one run goes about it.
struct Run {
  std::optional<Day> as_of;           // of the command line or stet.yml
  std::optional<Day> clock;           // stands in where no document has a date
  std::optional<bool> decimal_comma;  // nothing: each document's own numbers tell
  bool roles = false;
  unsigned jobs = 0;
  Progress* progress = nullptr;
};

/// The lexicon, and the engine where `judging`. Faults of the concepts, packs and rules come back together.
Result<Tools> load_tools(Settings const& settings, bool judging, std::vector<Diagnostic>& warnings);

/// SOURCE_DATE_EPOCH, else today (UTC). A variable that is no number of seconds is a fault.
Result<Day> clock_day();

/// Documents with their text, read but not yet segmented.
struct Loading {
  std::vector<Document> documents;  // the draft first, then by id
  std::vector<Unread> unread;
};

/// Reads every input. A file that cannot be read at all is in `unread` only, unless it is the draft.
Loading load(Inputs const& inputs, Settings const& settings, Run const& run);

/// Segments and extracts; aligns where `aligning`. The documents stay in the order given. Rule tests and NDJSON, whose
/// documents have no path, take the newest document's date where the draft has none (contract.md, `as_of`).
Dossier prepare(Loading loading, Lexicon const& lexicon, bool aligning, Run const& run);

/// prepare(), and the engine's verdicts and findings. `id` is the dossier's in NDJSON, else empty.
Report judge(Loading loading, std::string id, Tools const& tools, Run const& run);

/// load() and judge().
Report run(Inputs const& inputs, Settings const& settings, Tools const& tools, Run const& run);

/// 3 where an input was not read whole or the draft holds no text; 1 where a finding that is not suppressed reaches
/// `fail_on`, or where `require_decided` and an error or warning is undecided; else 0.
int exit_code(Report const& report, FailOn fail_on, bool require_decided = false);

}  // namespace stet
