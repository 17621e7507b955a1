// Reading the keys of one map of YAML: each method says what is wrong with a value and leaves a sound one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"
#include "rules/about.hpp"

namespace stet {

/// A fault at a place of a rule file.
Diagnostic rule_fault(Mark const& mark, std::string code, std::string text, std::string hint = {});

/// So many faults that nobody reads more: who finds faults in a loop stops here.
inline bool enough(std::vector<Diagnostic> const& faults) {
  constexpr std::size_t kMostFaults = 200;
  return faults.size() >= kMostFaults;
}

class KeyReader {
 public:
  explicit KeyReader(std::vector<Diagnostic>& faults) : faults_(faults) {}

  /// False where the node is no map; every key outside `keys` is a fault. `place`: "check `facts`", "a fact".
  bool closed(Node const& node, std::span<std::string_view const> keys, std::string const& place);
  bool one_of(Node const& node, std::span<std::string_view const> allowed, std::string_view key);
  std::vector<std::string> words(Node const& node, std::string_view key);
  double number(Node const& node, std::string_view key);   // 0 or more
  double percent(Node const& node, std::string_view key);  // "2%" is 0.02
  int days(Node const& node, std::string_view key);        // "30d" is 30
  bool flag(Node const& node, std::string_view key);
  std::optional<Day> day(Node const& node, std::string_view key);
  About about(Node const& node);
  std::optional<Role> role(Node const& node);

 protected:
  void fault(Mark const& mark, std::string code, std::string text, std::string hint = {});
  /// A key that is not there, unless an unknown one most likely stands for it: that one has its fault already.
  void missing(Mark const& mark, std::string_view key, std::string text, std::string hint = {});
  bool is_meant(std::string_view key) const;
  void wrong(Node const& node, std::string_view key, std::string const& wanted);

  std::vector<Diagnostic>& faults_;

 private:
  std::vector<std::string_view> meant_;  // by the unknown keys that were met

  double with_mark(Node const& node, std::string_view key, char mark, std::string const& wanted);
};

}  // namespace stet
