#include "rules/decide.hpp"

#include <map>
#include <string>
#include <utility>

namespace stet {
namespace {

using Claimed = std::pair<std::string, std::string>;  // claim and value

struct Ledger {
  std::vector<Decision> const& decisions;
  std::vector<bool> used;

  /// The first of `places` that no finding has taken yet, or nullptr.
  Decision const* take(std::vector<std::size_t> const* places) {
    if (places == nullptr) return nullptr;
    for (std::size_t const place : *places)
      if (!used[place]) {
        used[place] = true;
        return &decisions[place];
      }
    return nullptr;
  }
};

template <class Map, class Key>
std::vector<std::size_t> const* places_of(Map const& map, Key const& key) {
  auto const found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

void reopen(Finding& finding, Decision const* decision, Reopened why) {
  if (decision == nullptr) return;
  finding.decision = *decision;
  finding.reopened = why;
}

}  // namespace

std::vector<Decision> decide(std::vector<Decision> const& decisions, std::vector<Finding>& findings) {
  Ledger ledger{decisions, std::vector<bool>(decisions.size())};
  std::map<Fingerprint, std::size_t> exact;
  std::map<Claimed, std::vector<std::size_t>> by_value;
  std::map<std::string, std::vector<std::size_t>> by_claim;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    Fingerprint const& of = decisions[i].fingerprint;
    exact.try_emplace(of, i);
    by_value[{of.claim, of.value}].push_back(i);
    by_claim[of.claim].push_back(i);
  }
  // Three rounds, so that what changed takes no decision from what did not.
  for (Finding& finding : findings) {
    auto const found = exact.find(finding.fingerprint);
    if (found == exact.end()) continue;
    finding.decision = decisions[found->second];
    finding.reopened = Reopened::no;
    ledger.used[found->second] = true;
  }
  for (Finding& finding : findings)
    if (!finding.decision)
      reopen(finding, ledger.take(places_of(by_value, Claimed(finding.fingerprint.claim, finding.fingerprint.value))),
             Reopened::evidence);
  for (Finding& finding : findings)
    if (!finding.decision)
      reopen(finding, ledger.take(places_of(by_claim, finding.fingerprint.claim)), Reopened::value);
  std::vector<Decision> vanished;
  for (std::size_t i = 0; i < decisions.size(); ++i)
    if (!ledger.used[i]) vanished.push_back(decisions[i]);
  return vanished;
}

}  // namespace stet
