// `check: facts`: a figure that speaks of what the house's table knows, and has another value. A row that nobody has
// checked for longer than `max_age` gives a note only: the table may be what is old.
#include "rules/facts.hpp"

#include <algorithm>

#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

bool stale(CompiledRule const& rule, Fact const& fact, std::optional<Day> as_of) {
  return rule.max_age_days > 0 && fact.checked && as_of && (*as_of - *fact.checked).count() > rule.max_age_days;
}

}  // namespace

void facts(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (FactMatch const& match : match_facts(rule.facts, rule.agree.rel, scene.dossier)) {
    if (match.agrees || !picks(rule.about, scene.dossier.figures[match.figure])) continue;
    Fact const& fact = rule.facts[match.fact];
    Shown shown{{{"figure", match.figure}},
                {},
                {{"fact.subject", fact.subject.front()},
                 {"fact.measure", fact.measure.front()},
                 {"fact.value", fact.value},
                 {"fact.source", fact.source},
                 {"fact.checked", fact.checked ? to_string(*fact.checked) : ""}}};
    Finding finding = make_finding(rule, scene, {match.figure}, shown);
    if (stale(rule, fact, scene.dossier.as_of)) {
      finding.severity = Severity::note;
      finding.message += " The row was last checked on " + to_string(*fact.checked) + ": look it up again.";
    }
    out.push_back(std::move(finding));
  }
}

}  // namespace stet::kinds
