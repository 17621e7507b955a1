// What a rule kind sees when it runs: the judged dossier, with the lookups that several kinds share.
#pragma once

#include <string>
#include <vector>

#include "core/dossier.hpp"
#include "rules/judge.hpp"
#include "rules/options.hpp"

namespace stet {

struct Scene {
  Dossier const& dossier;
  std::vector<Judgement> const& judgements;  // one for each figure of the draft, in order
  DocumentId draft = kNone;                  // kNone between peers
  std::vector<bool> known;                   // figure -> a table of facts has the same; empty where no rule has one

  Scene(Dossier const& judged, std::vector<Judgement> const& verdicts)
      : dossier(judged), judgements(verdicts), draft(judged.draft()) {}
};

/// The check's default, or what the rule sets; never above a note for faults inside a source.
Severity severity_of(CompiledRule const& rule, Scene const& scene, DocumentId where);

/// A finding of `rule` with its category, severity and rendered message filled in; id and fingerprint come later.
Finding make_finding(CompiledRule const& rule, Scene const& scene, std::vector<FigureId> figures, Shown const& shown,
                     std::string_view message = {});

/// Runs of figures that stand in one sentence (or block, with Within::paragraph; or document), in document order.
std::vector<std::vector<FigureId>> stretches(Dossier const& dossier, Within within);

}  // namespace stet
