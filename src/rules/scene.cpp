#include "rules/scene.hpp"

#include <algorithm>

#include "rules/registry.hpp"

namespace stet {

Severity severity_of(CompiledRule const& rule, Scene const& scene, DocumentId where) {
  if (scene.draft != kNone && where != scene.draft) return Severity::note;
  if (rule.rule.severity) return *rule.rule.severity;
  if (scene.draft == kNone && rule.rule.check == Check::outdated) return Severity::warning;
  if (scene.draft == kNone && rule.rule.check == Check::disputed) return Severity::note;
  CheckKind const* kind = kind_of(rule.rule.check);
  return kind != nullptr ? kind->severity : Severity::note;
}

Finding make_finding(CompiledRule const& rule, Scene const& scene, std::vector<FigureId> figures, Shown const& shown,
                     std::string_view message) {
  Finding out;
  out.rule = rule.rule.id;
  out.category = rule.rule.check;
  DocumentId const where = figures.empty() ? scene.draft : scene.dossier.figures[figures.front()].span.doc;
  out.severity = severity_of(rule, scene, where);
  out.figures = std::move(figures);
  auto const chosen = std::find_if(rule.messages.begin(), rule.messages.end(),
                                   [&](auto const& entry) { return entry.first == message; });
  out.message = render((chosen != rule.messages.end() ? *chosen : rule.messages.front()).second, scene.dossier, shown);
  return out;
}

std::vector<std::vector<FigureId>> stretches(Dossier const& dossier, Within within) {
  std::vector<std::vector<FigureId>> out;
  DocumentId doc = kNone;
  std::uint32_t place = kNone;
  for (Figure const& figure : dossier.figures) {
    auto const& sentences = dossier.documents[figure.span.doc].sentences;
    std::uint32_t here = 0;
    if (within == Within::sentence) here = figure.sentence;
    if (within == Within::paragraph)
      here = figure.sentence < sentences.size() ? sentences[figure.sentence].block : figure.sentence;
    if (out.empty() || doc != figure.span.doc || place != here) out.emplace_back();
    doc = figure.span.doc;
    place = here;
    out.back().push_back(figure.id);
  }
  return out;
}

}  // namespace stet
