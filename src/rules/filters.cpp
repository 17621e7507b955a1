#include "rules/filters.hpp"

#include <algorithm>
#include <array>

#include "rules/keys.hpp"

namespace stet {
namespace {

class FilterReader : KeyReader {
 public:
  using KeyReader::KeyReader;

  std::optional<Filter> run(Node const& node) {
    constexpr std::array<std::string_view, 4> kKeys{"rules", "about", "reason", "until"};
    std::size_t const before = faults_.size();
    if (!closed(node, kKeys, "a filter")) return std::nullopt;
    Filter out;
    out.mark = node.mark;
    if (Node const* it = needed(node, "rules", "the rules or packs that it silences")) out.rules = words(*it, "rules");
    if (Node const* it = node.find("about")) out.about = about(*it);
    if (Node const* it = needed(node, "reason", "whoever reads the filter next year will ask")) {
      out.reason = it->scalar;
      if (!it->is_scalar() || it->scalar.empty()) wrong(*it, "reason", "a text");
    }
    if (Node const* it = needed(node, "until", "a day on which somebody looks at it again: 2025-01-01"))
      out.until = day(*it, "until").value_or(Day{});
    if (faults_.size() > before) return std::nullopt;
    return out;
  }

 private:
  Node const* needed(Node const& node, std::string_view key, std::string hint) {
    Node const* out = node.find(key);
    if (out == nullptr) missing(node.mark, key, "a filter needs `" + std::string(key) + '`', std::move(hint));
    return out;
  }
};

bool meets(Filter const& filter, Finding const& finding, Dossier const& dossier) {
  bool const rule = std::any_of(filter.rules.begin(), filter.rules.end(),
                                [&](std::string const& by) { return chosen(finding.rule, by); });
  if (!rule) return false;
  About const& about = filter.about;
  bool const any = !about.dimension && about.noun.empty() && about.subject.empty() && !about.role && !about.zone &&
                   about.min_count == 0 && about.min_significant_digits == 0;
  if (finding.figures.empty()) return any;
  return picks(about, dossier.figures[finding.figures.front()]);
}

}  // namespace

bool chosen(std::string_view id, std::string_view by) {
  if (by.ends_with('/')) by.remove_suffix(1);
  return id == by || (id.starts_with(by) && id[by.size()] == '/');
}

std::optional<Filter> read_filter(Node const& node, std::vector<Diagnostic>& faults) {
  return FilterReader(faults).run(node);
}

std::vector<std::size_t> apply_filters(std::vector<Filter> const& filters,
                                       std::vector<std::string> const& unsuppressible, Dossier& dossier) {
  std::vector<std::size_t> met(filters.size());
  if (filters.empty()) return met;
  for (Finding& finding : dossier.findings) {
    if (std::find(unsuppressible.begin(), unsuppressible.end(), finding.rule) != unsuppressible.end()) continue;
    for (std::size_t i = 0; i < filters.size(); ++i) {
      Filter const& filter = filters[i];
      if (filter.expired(dossier.as_of) || !meets(filter, finding, dossier)) continue;
      ++met[i];
      Decision decision;
      decision.fingerprint = finding.fingerprint;
      decision.state = DecisionState::filtered;
      decision.note = filter.reason + " (until " + to_string(filter.until) + ")";
      finding.decision = std::move(decision);
      break;
    }
  }
  return met;
}

}  // namespace stet
