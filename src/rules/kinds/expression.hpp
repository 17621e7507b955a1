// What the checks of expressions share: bind, evaluate, report what fits no reading.
#pragma once

#include <functional>

#include "rules/bind.hpp"
#include "rules/evaluate.hpp"
#include "rules/scene.hpp"

namespace stet {

/// Asked before a failed expression becomes a finding; may lower its severity, or refuse it with false.
using Review = std::function<bool(Group const&, Outcome const&, Finding&)>;

/// Runs `let`, `where`, `unless` and `expect` of the rule over every group of figures; of the readings of one wording
/// the first is reported, and only where none of them works out.
void run_expression(CompiledRule const& rule, Scene const& scene, Review const& review, std::vector<Finding>& out);

}  // namespace stet
