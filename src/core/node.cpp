#include "core/node.hpp"

#include <charconv>

namespace stet {

Node const* Node::find(std::string_view key) const {
  for (auto const& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

std::optional<std::string> Node::text(std::string_view key) const {
  Node const* member = find(key);
  if (member == nullptr || !member->is_scalar()) return std::nullopt;
  return member->scalar;
}

std::optional<double> as_number(Node const& node) {
  if (!node.is_scalar() || node.quoted || node.scalar.empty()) return std::nullopt;
  double value = 0;
  char const* const last = node.scalar.data() + node.scalar.size();
  auto const [end, error] = std::from_chars(node.scalar.data(), last, value);
  if (error != std::errc{} || end != last) return std::nullopt;
  return value;
}

std::optional<bool> as_bool(Node const& node) {
  if (!node.is_scalar() || node.quoted) return std::nullopt;
  if (node.scalar == "true") return true;
  if (node.scalar == "false") return false;
  return std::nullopt;
}

std::vector<std::string> as_strings(Node const& node) {
  std::vector<std::string> out;
  if (node.is_scalar()) out.push_back(node.scalar);
  for (Node const& item : node.items)
    if (item.is_scalar()) out.push_back(item.scalar);
  return out;
}

}  // namespace stet
