#include "rules/follow.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "rules/bind.hpp"
#include "rules/evaluate.hpp"

namespace stet {
namespace {

struct Followed {
  bool fits = false;
  bool broken = false;         // a rule made for just such a case says that it is wrong
  std::vector<FigureId> from;  // the other figures of the claim, in text order
};

/// The figures that the outcome follows from; none where one of them is not confirmed.
std::vector<FigureId> confirmed_inputs(Group const& group, Dossier const& dossier) {
  std::vector<FigureId> out;
  for (BoundName const& name : group.bound)
    for (FigureId id : name.figures) {
      if (id == group.stated) continue;
      if (dossier.figures[id].verdict != Verdict::confirmed) return {};
      out.push_back(id);
    }
  std::sort(out.begin(), out.end());
  return out;
}

std::string quoted(Dossier const& dossier, std::vector<FigureId> const& figures) {
  std::string out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    out += i == 0 ? "" : i + 1 == figures.size() ? " and " : ", ";
    out += '"' + std::string(dossier.text_of(dossier.figures[figures[i]].span)) + '"';
  }
  return out;
}

}  // namespace

void follow(std::vector<CompiledRule> const& rules, Dossier& dossier, std::vector<Judgement>& judgements) {
  if (judgements.empty()) return;
  DocumentId const draft = dossier.draft();
  std::map<FigureId, Followed> followed;
  for (Claim const& claim : dossier.claims) {
    if (claim.stated == kNone) continue;
    Figure const& stated = dossier.figures[claim.stated];
    if (stated.span.doc != draft || stated.verdict != Verdict::unsupported) continue;
    for (CompiledRule const& rule : rules) {
      if (rule.rule.check != Check::arithmetic || !rule.expect) continue;
      auto const bound = bind(rule, dossier, claim);
      if (!bound || bound->stated != claim.stated) continue;
      Group const& group = *bound;
      std::vector<FigureId> from = confirmed_inputs(group, dossier);
      if (from.size() < 2) continue;
      auto const outcome = evaluate(*rule.expect, group.bound, rule.agree, dossier);
      if (!outcome || !std::isfinite(outcome->expected)) continue;
      if (rule.where) {
        // "a drop of 3.3 per cent" between two percentages: it fits as points, and is called percent
        auto const met = evaluate(*rule.where, group.bound, rule.agree, dossier);
        if (!met || !met->fits || outcome->fits) continue;
        followed[group.stated].broken = true;
      }
      Followed& entry = followed[group.stated];
      if (entry.from.empty() || (outcome->fits && !entry.fits)) entry.from = std::move(from);
      entry.fits = entry.fits || outcome->fits;
      if (rule.unless_fits) {
        auto const other = evaluate(*rule.unless_fits, group.bound, rule.agree, dossier);
        entry.fits = entry.fits || (other && other->fits);
      }
    }
  }
  for (Judgement& j : judgements) {
    auto const at = followed.find(j.figure);
    if (at == followed.end()) continue;
    Figure& figure = dossier.figures[j.figure];
    bool const fits = at->second.fits && !at->second.broken;
    j.verdict = figure.verdict = fits ? Verdict::confirmed : Verdict::conflict;
    j.nearest = kNone;
    for (FigureId id : at->second.from)
      figure.evidence.insert(figure.evidence.end(), dossier.figures[id].evidence.begin(),
                             dossier.figures[id].evidence.end());
    std::sort(figure.evidence.begin(), figure.evidence.end());
    figure.evidence.erase(std::unique(figure.evidence.begin(), figure.evidence.end()), figure.evidence.end());
    figure.why = (fits ? "follows from " : "does not follow from ") + quoted(dossier, at->second.from) +
                 ", which the sources confirm";
  }
}

}  // namespace stet
