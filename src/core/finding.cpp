#include "core/finding.hpp"

#include <array>

namespace stet {
namespace {
constexpr std::array<std::string_view, 13> kChecks{"conflict",   "disputed",   "outdated", "unsupported", "borrowed",
                                                   "arithmetic", "conversion", "calendar", "consistency", "magnitude",
                                                   "series",     "facts",      "style"};
constexpr std::array<std::string_view, 3> kSeverities{"note", "warning", "error"};

template <class E, std::size_t N>
std::optional<E> named(std::array<std::string_view, N> const& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}
}  // namespace

std::string_view name_of(Check check) { return kChecks[static_cast<std::size_t>(check)]; }
std::optional<Check> check_named(std::string_view name) { return named<Check>(kChecks, name); }
std::string_view name_of(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
std::optional<Severity> severity_named(std::string_view name) { return named<Severity>(kSeverities, name); }

bool is_decided(Finding const& finding) {
  return finding.decision && finding.reopened == Reopened::no && finding.decision->state != DecisionState::open;
}

bool is_suppressed(Finding const& finding) {
  if (!is_decided(finding)) return false;
  DecisionState const state = finding.decision->state;
  return state == DecisionState::verified || state == DecisionState::uncheckable || state == DecisionState::filtered;
}

}  // namespace stet
