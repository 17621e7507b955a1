// decisions.json: what the check-off of the HTML report saves, and what a desk keeps beside the draft.
//
//   {"stet_decisions": 1, "draft": "draft.md",
//    "decisions": [{"fingerprint": {"claim": "5a…", "value": "b2…", "evidence": "45…"}, "state": "verified",
//                   "initials": "AB", "note": "agency confirmed by phone", "date": "2024-07-05"}]}
#pragma once

#include <string>
#include <vector>

#include "core/decision.hpp"
#include "core/diagnostic.hpp"

namespace stet {

/// `text` as the content of the decisions file `file`. Another version, unknown members, states and dates that are
/// none, and two decisions on one fingerprint that differ are faults; the same decision twice counts once.
Result<std::vector<Decision>> parse_decisions(std::string_view text, std::string const& file);

/// Reads the file.
Result<std::vector<Decision>> load_decisions(std::string const& file);

}  // namespace stet
