#include <string_view>
#include <utility>

#include "app/commands/commands.hpp"
#include "rule_starters.hpp"
#include "rules/registry.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

namespace texts = rule_starters;

/// A rule of each check to start from (rules/starters).
constexpr std::pair<std::string_view, std::string_view const&> kStarters[] = {{"conflict", texts::conflict_yml},
                                                                              {"disputed", texts::disputed_yml},
                                                                              {"outdated", texts::outdated_yml},
                                                                              {"unsupported", texts::unsupported_yml},
                                                                              {"borrowed", texts::borrowed_yml},
                                                                              {"arithmetic", texts::arithmetic_yml},
                                                                              {"conversion", texts::conversion_yml},
                                                                              {"calendar", texts::calendar_yml},
                                                                              {"consistency", texts::consistency_yml},
                                                                              {"magnitude", texts::magnitude_yml},
                                                                              {"series", texts::series_yml},
                                                                              {"facts", texts::facts_yml},
                                                                              {"style", texts::style_yml}};

}  // namespace

int run_rules_new(Options const& options) {
  std::string const& check = options.paths.front();
  for (auto const& [name, text] : kStarters)
    if (name == check) return finish(text, 0);
  return refuse(
      {{Diagnostic::Severity::error, {}, "", "unknown check `" + check + '`', suggest(check, check_names()), ""}});
}

int run_rules_schema() { return finish(texts::rules_schema_json, 0); }

}  // namespace stet
