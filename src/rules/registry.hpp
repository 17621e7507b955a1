// The closed set of checks: for each its keys, its messages' names, its default severity and the function that runs it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/finding.hpp"
#include "rules/options.hpp"
#include "rules/scene.hpp"

namespace stet {

struct CheckKind {
  Check check;
  Severity severity;                           // default; scene.hpp's severity_of lowers it where the contract says
  std::span<std::string_view const> keys;      // besides the keys that every rule has
  std::span<std::string_view const> figures;   // names of figures in its messages; `let` adds more
  std::span<std::string_view const> words;     // other placeholders, "expected" or "date.text"
  std::span<std::string_view const> messages;  // names of its messages, where it has several
  void (*run)(CompiledRule const&, Scene const&, std::vector<Finding>&);
};

/// The kind of a check; nullptr for one that this version does not run.
CheckKind const* kind_of(Check check);
/// The names of all checks that run.
std::span<std::string_view const> check_names();

}  // namespace stet
