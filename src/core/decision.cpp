#include "core/decision.hpp"

#include <array>

namespace stet {
namespace {
constexpr std::array<std::string_view, 6> kStates{"open", "verified", "wrong", "query", "uncheckable", "filtered"};
constexpr std::array<std::string_view, 3> kReopened{"", "changed since checked", "evidence changed"};
}  // namespace

std::string_view name_of(DecisionState state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<DecisionState> decision_state_named(std::string_view name) {
  for (std::size_t i = 0; i < kStates.size(); ++i)
    if (kStates[i] == name) return static_cast<DecisionState>(i);
  return std::nullopt;
}

std::string_view words_of(Reopened reopened) { return kReopened[static_cast<std::size_t>(reopened)]; }

std::optional<Reopened> reopened_named(std::string_view words) {
  for (std::size_t i = 1; i < kReopened.size(); ++i)
    if (kReopened[i] == words) return static_cast<Reopened>(i);
  return std::nullopt;
}

}  // namespace stet
