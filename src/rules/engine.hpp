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

/// Rules, by id or pack, that do not look at a document.
struct Exemption {
  DocumentId doc = kNone;
  std::vector<std::string> rules;
};

class Engine {
 public:
  /// Compiles the rules: unknown keys, placeholders, roles and expressions are diagnostics.
  static Result<Engine> build(std::vector<Pack> packs);

  /// Verdict, evidence, why and notes for each figure of the draft, from dossier.comparisons and dossier.groups
  /// (judgement.md, "Time"); then every rule's findings, ordered and numbered, with fingerprints.
  /// Nothing is found in a document by the rules that are `exempt` there.
  void run(Dossier& dossier, std::vector<Exemption> const& exempt = {}) const;

  std::vector<PackInfo> packs() const;
  /// Ids of the rules that no filter may silence.
  std::vector<std::string> unsuppressible() const;
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
