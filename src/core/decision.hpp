// What a checker decided on a finding, and how a decision fares when the draft is checked again.
//
//   {fingerprint, verified, "AB", "agency confirmed by phone", "2024-07-05"}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What tells the same finding again after an edit; each part a hash in hex. Never line numbers.
struct Fingerprint {
  std::string claim;     // rule, sentence with its numbers masked, thing
  std::string value;     // the numbers
  std::string evidence;  // the evidence's sentences
  auto operator<=>(Fingerprint const&) const = default;
};

/// `filtered` is the house's word, from stet.yml; the others are a checker's.
enum class DecisionState : std::uint8_t { open, verified, wrong, query, uncheckable, filtered };
std::string_view name_of(DecisionState state);
std::optional<DecisionState> decision_state_named(std::string_view name);

/// Why a decision no longer holds for the finding that it was made on.
enum class Reopened : std::uint8_t { no, value, evidence };
/// "changed since checked", "evidence changed"; "" for no
std::string_view words_of(Reopened reopened);
std::optional<Reopened> reopened_named(std::string_view words);

struct Decision {
  Fingerprint fingerprint;  // of the finding that it was made on
  DecisionState state = DecisionState::open;
  std::string initials;
  std::string note;
  std::string date;   // "2024-07-05", "2024-07-05T09:12Z"; may be empty
  std::string rule;   // for readers of the file; may be empty, as may be `quote`
  std::string quote;  // the figure's words
};

}  // namespace stet
