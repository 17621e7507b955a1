// `check: arithmetic`: figures of one sentence or paragraph that do not work out. Roles come from the extractor, names
// from `let`, the claim from `expect`. Parts that exceed their whole are an error; parts that fall short are a warning
// where the list claims to be full (a colon, a dash or a bracket opens it), and nothing after "including".
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "rules/bind.hpp"
#include "rules/kinds/expression.hpp"
#include "rules/kinds/kinds.hpp"

namespace stet {
namespace {

/// The words between the whole and its first part, lowercase, with blanks around them.
std::string between(Dossier const& dossier, FigureId whole, std::vector<FigureId> const& parts) {
  Span const from = dossier.figures[whole].span;
  Span const to = dossier.figures[*std::min_element(parts.begin(), parts.end())].span;
  if (from.doc != to.doc || from.end >= to.begin || to.begin - from.end > 300) return "";
  std::string out = " ";
  for (char c : dossier.documents[from.doc].cut(from.end, to.begin))
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ',' || c == '(' ? ' ' : c;
  return out + ' ';
}

bool open_list(std::string const& words) {
  constexpr std::array<std::string_view, 8> kOpeners{" including ", " includes ", " include ", " included ",
                                                     " among ",     " such as ",  " notably ", " at least "};
  return std::any_of(kOpeners.begin(), kOpeners.end(),
                     [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

/// Does the list claim to name every part? A whole that follows its parts sums them up.
bool full_list(Dossier const& dossier, FigureId whole, std::vector<FigureId> const& parts) {
  Span const from = dossier.figures[whole].span;
  Span const to = dossier.figures[*std::min_element(parts.begin(), parts.end())].span;
  if (whole > *std::max_element(parts.begin(), parts.end())) return true;
  if (from.doc != to.doc || from.end >= to.begin || to.begin - from.end > 300) return false;
  std::string_view const raw = dossier.documents[from.doc].cut(from.end, to.begin);
  return raw.find(':') != std::string_view::npos || raw.find('(') != std::string_view::npos ||
         raw.find("\xe2\x80\x94") != std::string_view::npos || raw.find(" only ") != std::string_view::npos;
}

bool review_parts(Scene const& scene, Group const& group, Outcome const& outcome, Finding& finding) {
  std::vector<FigureId> const* parts = nullptr;
  FigureId whole = kNone;
  for (BoundName const& it : group.bound) {
    if (it.figures.size() > 1)
      parts = &it.figures;
    else
      whole = it.figures.front();
  }
  if (parts == nullptr || outcome.side > 0) return true;
  if (group.claim != nullptr && !group.claim->full) return false;
  if (group.claim == nullptr && whole == kNone) return true;
  if (group.claim == nullptr &&
      (open_list(between(scene.dossier, whole, *parts)) || !full_list(scene.dossier, whole, *parts)))
    return false;
  finding.severity = std::min(finding.severity, Severity::warning);
  return true;
}

}  // namespace

void run_expression(CompiledRule const& rule, Scene const& scene, Review const& review, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  auto holds = [&](Expression const& condition, Bound const& bound) {
    auto const outcome = evaluate(condition, bound, rule.agree, dossier);
    return outcome && outcome->fits;
  };
  auto fault = [&](Group const& group, Outcome const& outcome) {
    std::vector<FigureId> figures;
    Shown shown;
    std::string_view const stated = stated_name(*rule.expect);
    double expected = outcome.expected;
    for (BoundName const& it : group.bound) {
      shown.figures.emplace_back(it.name, it.figures.front());
      figures.insert(figures.end(), it.figures.begin(), it.figures.end());
      // "a drop of 10" where the words say a drop: the sign is shown only where it is the fault.
      if (it.name == stated && it.change && dossier.figures[it.figures.front()].reading.trend == Trend::down)
        expected = -expected;
    }
    std::sort(figures.begin(), figures.end());
    shown.numbers.emplace_back("expected", expected);
    return make_finding(rule, scene, std::move(figures), shown);
  };
  std::vector<Group> const groups = bind(rule, scene);
  for (std::size_t first = 0, last = 0; first < groups.size(); first = last) {
    std::optional<Finding> found;
    bool fits = false;
    for (; last < groups.size() && groups[last].stated == groups[first].stated; ++last) {
      Group const& group = groups[last];
      auto const outcome = evaluate(*rule.expect, group.bound, rule.agree, dossier);
      if (!outcome || !std::isfinite(outcome->expected)) continue;
      fits = fits || outcome->fits || (rule.unless_fits && holds(*rule.unless_fits, group.bound)) ||
             (rule.where && !holds(*rule.where, group.bound));
      if (fits || found) continue;
      Finding finding = fault(group, *outcome);
      if (!review || review(group, *outcome, finding))
        found = std::move(finding);
      else
        fits = true;
    }
    if (found && !fits) out.push_back(std::move(*found));
  }
}

namespace kinds {

void arithmetic(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  run_expression(
      rule, scene,
      [&](Group const& group, Outcome const& outcome, Finding& finding) {
        return review_parts(scene, group, outcome, finding);
      },
      out);
}

}  // namespace kinds
}  // namespace stet
