// Decisions of an earlier check, laid on the findings of this one by their fingerprints.
//
//   claim, value, evidence as before   the decision holds
//   claim and value as before          reopened: evidence changed
//   claim as before                    reopened: changed since checked
#pragma once

#include <vector>

#include "core/decision.hpp"
#include "core/finding.hpp"

namespace stet {

/// Sets `decision` and `reopened` of the findings; returns the decisions on findings that are no more, in their order.
/// Findings with one fingerprint share a decision. What changed takes one decision each, in order: of two figures in a
/// sentence, the one that stayed as it was keeps its own.
std::vector<Decision> decide(std::vector<Decision> const& decisions, std::vector<Finding>& findings);

}  // namespace stet
