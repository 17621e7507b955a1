// The rule engine: packs of YAML rules become findings and verdicts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/dossier.hpp"
#include "core/node.hpp"
#include "core/report.hpp"
#include "core/rule.hpp"

namespace stet {

struct Pack {
  std::string name;
  std::string version;
  std::vector<Rule> rules;
  bool by_default = true;  // in force where nobody names packs
};

/// `pack` is the parsed pack.yml, `files` the parsed rule files of the same folder. All faults of all files come back
/// together, sorted by file and line.
Result<Pack> load_pack(Node const& pack, std::vector<Node> const& files);

class Engine {
 public:
  /// Compiles the rules: unknown keys, placeholders, roles and expressions are diagnostics.
  static Result<Engine> build(std::vector<Pack> packs);

  /// Verdict, evidence, why and notes for each figure of the draft, from dossier.comparisons and dossier.groups
  /// (judgement.md, "Time"); then every rule's findings, ordered and numbered, with fingerprints.
  void run(Dossier& dossier) const;

  std::vector<PackInfo> packs() const;
  std::vector<RuleInfo> rules() const;

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  Engine();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stet
