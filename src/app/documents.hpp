// The paths of a command line as Inputs: folders listed, `-` read, every path looked for before anything is done.
#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "app/pipeline.hpp"
#include "core/diagnostic.hpp"

namespace stet {

struct Gathered {
  Inputs inputs;
  std::vector<Diagnostic> warnings;
};

/// With options.sources the first path is the draft and the rest are sources; else all paths are peers. A path that is
/// not there, a folder as draft, and a file of -o among the documents are faults. Each file counts once, however often
/// it is named; neither the draft nor a stet.yml nor the file of decisions is ever a source. Standard input over 64 MB
/// is `unread`.
Result<Gathered> gather(Options const& options, std::string const& decisions = {});

}  // namespace stet
