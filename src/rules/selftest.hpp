// Runs the examples that each rule carries. The rest of the program comes in as a function, so that the engine needs no
// other stage.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/dossier.hpp"
#include "rules/engine.hpp"

namespace stet {

/// A document of an example: its text without marks, or a table as CSV.
struct ExampleDocument {
  std::string id;  // "draft", "source-1", …; keep it as Document::id
  DocumentRole role = DocumentRole::draft;
  std::string text;
  bool table = false;
  std::optional<Day> published;  // DateOrigin::given
  std::string publisher;
  std::string tier;
};

/// Everything up to `align`: a dossier ready for Engine::run, its documents in the order given.
using Pipeline = std::function<Dossier(std::vector<ExampleDocument> const& documents, std::optional<Day> as_of)>;

struct SelfTest {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::size_t gaps = 0;              // examples with `todo: true`, which may fail
  std::vector<Diagnostic> failures;  // "invalid[0]: no finding on [[35,000 people]]", at the example's place
};

/// Runs each rule by itself over its own examples: every [[mark]] must be touched by a finding of the rule, every
/// finding must touch one. Rules that are off are tested too.
SelfTest selftest(Pack const& pack, Pipeline const& pipeline);

}  // namespace stet
