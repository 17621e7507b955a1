// A house's standing word on findings that it does not want: kept apart from the rules, with a reason and an end.
//
//   {rules: [core/unsupported], about: {noun: [km run]}, reason: the club keeps no archive, until: 2025-01-01}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/dossier.hpp"
#include "core/node.hpp"
#include "rules/about.hpp"

namespace stet {

/// `core/outdated` is chosen by itself, by `core` and by `core/`.
bool chosen(std::string_view id, std::string_view by);

struct Filter {
  std::vector<std::string> rules;  // ids and packs
  About about;                     // of the finding's first figure
  std::string reason;
  Day until;  // the last day on which it holds
  Mark mark;

  bool expired(std::optional<Day> as_of) const { return as_of && *as_of > until; }
};

/// A map {rules, about, reason, until}; faults with codes R002, R004, R009, R012, R013.
std::optional<Filter> read_filter(Node const& node, std::vector<Diagnostic>& faults);

/// Decides every finding that a filter meets as `filtered`, with the filter's reason; the first that meets it counts.
/// Those that have expired on the dossier's `as_of`, and rules that are `suppressible: false`, are left alone.
/// Returns for each filter how many findings it met.
std::vector<std::size_t> apply_filters(std::vector<Filter> const& filters,
                                       std::vector<std::string> const& unsuppressible, Dossier& dossier);

}  // namespace stet
