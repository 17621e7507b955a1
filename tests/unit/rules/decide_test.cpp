// Rows: the fingerprints that were decided on, those of today, and what becomes of each.
#include "rules/decide.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

/// "c1 v1 e1", parted by commas.
std::vector<Fingerprint> fingerprints(std::string_view text) {
  std::vector<Fingerprint> out;
  for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(text.size(), 10)))
    out.push_back({std::string(text.substr(0, 2)), std::string(text.substr(3, 2)), std::string(text.substr(6, 2))});
  return out;
}

std::string outcome(std::string_view before, std::string_view now) {
  std::vector<Decision> decisions;
  for (Fingerprint const& of : fingerprints(before)) {
    Decision decision;
    decision.fingerprint = of;
    decision.state = DecisionState::verified;
    decisions.push_back(decision);
  }
  std::vector<Finding> findings;
  for (Fingerprint const& of : fingerprints(now)) findings.emplace_back().fingerprint = of;
  std::vector<Decision> const vanished = decide(decisions, findings);
  std::string out;
  for (Finding const& finding : findings)
    out += !finding.decision        ? "new, "
           : is_suppressed(finding) ? "done, "
                                    : std::string(words_of(finding.reopened)) + ", ";
  return out + std::to_string(vanished.size()) + " vanished";
}

struct Row {
  char const* before;
  char const* now;
  char const* outcome;
};

TEST(Decide, a_decision_holds_as_long_as_nothing_changed) {
  Row const rows[] = {
      {"", "", "0 vanished"},
      {"", "c1 v1 e1", "new, 0 vanished"},
      {"c1 v1 e1", "", "1 vanished"},
      {"c1 v1 e1", "c1 v1 e1", "done, 0 vanished"},
      {"c1 v1 e1", "c1 v2 e1", "changed since checked, 0 vanished"},
      {"c1 v1 e1", "c1 v2 e2", "changed since checked, 0 vanished"},
      {"c1 v1 e1", "c1 v1 e2", "evidence changed, 0 vanished"},
      {"c1 v1 e1", "c2 v1 e1", "new, 1 vanished"},
      // a sentence that stands twice in the draft
      {"c1 v1 e1", "c1 v1 e1, c1 v1 e1", "done, done, 0 vanished"},
      // two figures of one sentence: the one that stayed keeps its decision
      {"c1 v1 e1, c1 v2 e1", "c1 v3 e1, c1 v2 e1", "changed since checked, done, 0 vanished"},
      {"c1 v1 e1, c1 v2 e1", "c1 v2 e1", "done, 1 vanished"},
      {"c1 v1 e1", "c1 v2 e1, c1 v3 e1", "changed since checked, new, 0 vanished"},
      {"c1 v1 e1, c1 v2 e1", "c1 v2 e2, c1 v4 e1", "evidence changed, changed since checked, 0 vanished"},
  };
  for (Row const& row : rows) EXPECT_EQ(outcome(row.before, row.now), row.outcome) << row.before << " => " << row.now;
}

TEST(Decide, what_is_reopened_knows_what_it_was) {
  Decision decision;
  decision.fingerprint = {"c", "v", "e"};
  decision.state = DecisionState::uncheckable;
  decision.note = "no register";
  std::vector<Finding> findings(1);
  findings[0].fingerprint = {"c", "w", "e"};
  decide({decision}, findings);
  EXPECT_FALSE(is_decided(findings[0]));
  EXPECT_EQ(findings[0].decision->state, DecisionState::uncheckable);
  EXPECT_EQ(findings[0].decision->note, "no register");
}

TEST(Decide, only_verified_and_uncheckable_suppress) {
  for (DecisionState const state : {DecisionState::open, DecisionState::verified, DecisionState::wrong,
                                    DecisionState::query, DecisionState::uncheckable}) {
    Finding finding;
    finding.decision = Decision{};
    finding.decision->state = state;
    EXPECT_EQ(is_decided(finding), state != DecisionState::open);
    EXPECT_EQ(is_suppressed(finding), state == DecisionState::verified || state == DecisionState::uncheckable);
  }
}

}  // namespace
}  // namespace stet
