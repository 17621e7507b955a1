// A rule as the engine runs it: one of the closed set of checks, filled in by a desk's YAML.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/finding.hpp"
#include "core/node.hpp"

namespace stet {

struct Rule {
  std::string id;                     // full id, "core/conflict"
  Check check = Check::conflict;
  std::optional<Severity> severity;   // nothing: the check's default
  std::string message;                // with ${placeholders}, checked at load
  std::vector<std::pair<std::string, std::string>> messages;  // by name, where the check has several; else empty
  std::string docs;
  std::string status;                 // "", "experimental"
  bool on = true;                     // in force; by default as the pack says
  Node body;                          // the rule as written; kinds read their own keys from it at load
  std::vector<Node> valid;            // its examples
  std::vector<Node> invalid;
  Mark mark;
};

}  // namespace stet
