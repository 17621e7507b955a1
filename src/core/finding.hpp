// A finding: a rule's word on one or more figures. It holds ids, never copies of text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decision.hpp"
#include "core/span.hpp"

namespace stet {

/// The closed set of check kinds; also the category of a finding.
enum class Check : std::uint8_t {
  conflict,
  disputed,
  outdated,
  unsupported,
  borrowed,
  arithmetic,
  conversion,
  calendar,
  consistency,
  magnitude,
  series,
  facts,
  style,
};
enum class Severity : std::uint8_t { note, warning, error };

std::string_view name_of(Check check);
std::optional<Check> check_named(std::string_view name);
std::string_view name_of(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

/// What the sources of a finding come to, each weighed by how far it is to be trusted.
struct Weighed {
  FigureId estimate = kNone;        // the reported figure that most trust stands behind
  std::vector<DocumentId> suspect;  // whose number it excludes, in document order
};

struct Finding {
  std::string id;  // "F1", in order of output
  Fingerprint fingerprint;
  std::string rule;  // full id: "core/outdated"
  Check category = Check::conflict;
  Severity severity = Severity::error;
  std::vector<FigureId> figures;  // the draft's (peers: the older) first
  std::vector<Span> locations;    // where a date or a word is the culprit rather than a figure
  std::string message;
  std::optional<Weighed> weighed;
  std::optional<Decision> decision;  // of a checker, on this finding or on what it was before an edit
  Reopened reopened = Reopened::no;  // why that decision no longer holds
};

/// A checker has had the last word: the decision still holds, and is not `open`.
bool is_decided(Finding const& finding);
/// Decided as verified or not checkable, or filtered by the house: it stands in the reports, and fails nothing any
/// more.
bool is_suppressed(Finding const& finding);

}  // namespace stet
