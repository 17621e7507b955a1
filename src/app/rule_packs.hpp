// Which rules are in force: the built-in packs, a desk's own folders, and what the settings select, ignore and regrade.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/settings.hpp"
#include "core/diagnostic.hpp"
#include "rules/engine.hpp"

namespace stet {

/// The pack in a folder (pack.yml and the rule files beside it), or the one rule file at `path` as a pack named after
/// it. With `keep_going`, rules with faults are left out and their faults added to `warnings`.
Result<Pack> read_pack(std::string const& path, bool keep_going, std::vector<Diagnostic>& warnings);

/// The packs that are compiled in (rules/rules.cmake), in loading order.
std::vector<std::string_view> builtin_pack_names();
/// One of them.
Result<Pack> read_builtin_pack(std::string_view name);

/// The page of docs/rules on a built-in rule, by its full id; "" for a desk's own rule.
std::string_view rule_page(std::string_view id);

/// The packs that the settings name, before any rule is chosen.
Result<std::vector<Pack>> read_packs(Settings const& settings, std::vector<Diagnostic>& warnings);

/// Switches rules on and off and regrades them as the settings say. An entry that meets no rule is a fault.
std::vector<Diagnostic> choose_rules(Settings const& settings, std::vector<Pack>& packs);

/// An engine with the packs and rules that the settings choose.
Result<Engine> build_engine(Settings const& settings, std::vector<Diagnostic>& warnings);

}  // namespace stet
