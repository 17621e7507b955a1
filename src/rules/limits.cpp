#include "rules/limits.hpp"

#include <algorithm>
#include <array>

#include "rules/keys.hpp"

namespace stet {
namespace {

using Words = std::string_view;

std::optional<double> bound(Node const& map, std::string_view key, std::vector<Diagnostic>& faults) {
  Node const* node = map.find(key);
  if (node == nullptr) return std::nullopt;
  auto const value = as_number(*node);
  if (!value) faults.push_back(rule_fault(node->mark, "R002", "`" + std::string(key) + "` must be a number"));
  return value;
}

Limit read_limit(Node const& map, std::vector<Diagnostic>& faults) {
  constexpr std::array<Words, 8> kKeys{"name", "unit", "role", "trend", "noun", "except", "min", "max"};
  Limit out;
  if (!map.is_map()) {
    faults.push_back(rule_fault(map.mark, "R002", "a limit must be a map with `name` and `min` or `max`"));
    return out;
  }
  KeyReader(faults).closed(map, kKeys, "a limit");
  out.name = map.text("name").value_or("");
  out.unit = map.text("unit").value_or("");
  if (Node const* node = map.find("noun")) out.about.noun = as_strings(*node);
  if (Node const* node = map.find("except")) out.except = as_strings(*node);
  if (Node const* node = map.find("role")) {
    out.about.role = role_named(node->scalar);
    if (!out.about.role) faults.push_back(rule_fault(node->mark, "R013", "unknown role `" + node->scalar + '`'));
  }
  if (Node const* node = map.find("trend")) {
    out.trend = node->scalar == "up" ? Trend::up : node->scalar == "down" ? Trend::down : Trend::none;
    if (out.trend == Trend::none)
      faults.push_back(rule_fault(node->mark, "R009", "unknown value `" + node->scalar + "` of `trend`", "up or down"));
  }
  out.min = bound(map, "min", faults);
  out.max = bound(map, "max", faults);
  bool const bounded = map.find("min") != nullptr || map.find("max") != nullptr;
  if (out.name.empty() || !bounded)
    faults.push_back(rule_fault(map.mark, "R004", "a limit needs `name` and `min` or `max`"));
  return out;
}

}  // namespace

std::vector<Limit> read_limits(Node const& node, std::vector<Diagnostic>& faults) {
  std::vector<Limit> out;
  if (!node.is_list()) faults.push_back(rule_fault(node.mark, "R002", "`limits` must be a list"));
  for (Node const& item : node.items)
    if (!enough(faults)) out.push_back(read_limit(item, faults));
  return out;
}

std::vector<int> read_slip(Node const& node, std::vector<Diagnostic>& faults) {
  constexpr std::array<Words, 1> kKeys{"powers_of_ten"};
  KeyReader(faults).closed(node, kKeys, "`slip`");
  std::vector<int> out;
  Node const* powers = node.find("powers_of_ten");
  if (powers == nullptr || !powers->is_list())
    faults.push_back(rule_fault(node.mark, "R002", "`slip` needs `powers_of_ten`, a list of whole numbers"));
  else
    for (Node const& item : powers->items) {
      auto const value = as_number(item);
      if (value && *value >= 1 && *value <= 12 && *value == static_cast<int>(*value))
        out.push_back(static_cast<int>(*value));
      else
        faults.push_back(rule_fault(item.mark, "R002", "a power of ten must be a whole number from 1 to 12"));
    }
  return out;
}

}  // namespace stet
