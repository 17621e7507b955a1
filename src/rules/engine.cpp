#include "rules/engine.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "rules/consensus.hpp"
#include "rules/filters.hpp"
#include "rules/fingerprint.hpp"
#include "rules/follow.hpp"
#include "rules/judge.hpp"
#include "rules/keys.hpp"
#include "rules/options.hpp"
#include "rules/registry.hpp"
#include "rules/scene.hpp"

namespace stet {

struct Engine::Impl {
  std::vector<PackInfo> packs;
  std::vector<CompiledRule> rules;
};

Engine::Engine() : impl_(std::make_unique<Impl>()) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::build(std::vector<Pack> packs) {
  Engine out;
  std::vector<Diagnostic> faults;
  std::set<std::string> ids;
  for (Pack& pack : packs) {
    out.impl_->packs.push_back({pack.name, pack.version});
    for (Rule& rule : pack.rules) {
      if (!ids.insert(rule.id).second)
        faults.push_back(rule_fault(rule.mark, "R007", "the rule `" + rule.id + "` stands twice"));
      if (rule.on) out.impl_->rules.push_back(compile(rule, faults));
    }
  }
  if (faults.empty()) return out;
  std::stable_sort(faults.begin(), faults.end(), [](Diagnostic const& a, Diagnostic const& b) {
    return std::tie(a.mark.file, a.mark.line, a.mark.column) < std::tie(b.mark.file, b.mark.line, b.mark.column);
  });
  return faults;
}

void Engine::run(Dossier& dossier, std::vector<Exemption> const& exempt) const {
  std::vector<Judgement> judgements = judge(dossier);
  follow(impl_->rules, dossier, judgements);
  std::vector<Finding> found;
  Scene scene(dossier, judgements);
  for (CompiledRule const& rule : impl_->rules)
    for (FactMatch const& match : match_facts(rule.facts, rule.agree.rel, dossier)) {
      scene.known.resize(dossier.figures.size());
      if (match.agrees) scene.known[match.figure] = true;
    }
  for (CompiledRule const& rule : impl_->rules) kind_of(rule.rule.check)->run(rule, scene, found);

  auto place = [&](Finding const& finding) -> Span {
    if (!finding.figures.empty()) return dossier.figures[finding.figures.front()].span;
    return finding.locations.empty() ? Span{} : finding.locations.front();
  };
  std::erase_if(found, [&](Finding const& finding) {
    return std::any_of(exempt.begin(), exempt.end(), [&](Exemption const& it) {
      return it.doc == place(finding).doc && std::any_of(it.rules.begin(), it.rules.end(), [&](std::string const& by) {
               return chosen(finding.rule, by);
             });
    });
  });
  std::stable_sort(found.begin(), found.end(), [&](Finding const& a, Finding const& b) {
    auto key = [&](Finding const& f) {
      Span const span = place(f);
      return std::make_tuple(-static_cast<int>(f.severity), span.doc, span.begin, f.category);
    };
    return std::tuple_cat(key(a), std::tie(a.rule, a.figures)) < std::tuple_cat(key(b), std::tie(b.rule, b.figures));
  });
  for (std::size_t i = 0; i < found.size(); ++i) found[i].id = "F" + std::to_string(i + 1);
  add_fingerprints(found, dossier);
  dossier.findings = std::move(found);
  weigh_sources(dossier);
}

std::vector<PackInfo> Engine::packs() const { return impl_->packs; }

std::vector<std::string> Engine::unsuppressible() const {
  std::vector<std::string> out;
  for (CompiledRule const& rule : impl_->rules)
    if (!rule.suppressible) out.push_back(rule.rule.id);
  return out;
}

std::vector<RuleInfo> Engine::rules() const {
  std::vector<RuleInfo> out;
  for (CompiledRule const& rule : impl_->rules) out.push_back({rule.rule.id, rule.rule.check, rule.rule.docs});
  return out;
}

}  // namespace stet
