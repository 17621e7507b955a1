// `check: arithmetic`: figures of one sentence or paragraph that do not work out. Roles come from the extractor, names
// from `let`, the claim from `expect`. Parts that exceed their whole are an error; parts that fall short are a warning
// where the list claims to be full (a colon, a dash or a bracket opens it), and nothing after "including".
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "rules/bind.hpp"
#include "rules/kinds/expression.hpp"
#include "rules/kinds/kinds.hpp"
#include "rules/message.hpp"
#include "rules/reconcile.hpp"

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
  bool const of_total =
      group.claim == nullptr || std::any_of(group.claim->members.begin(), group.claim->members.end(),
                                            [](Claim::Member const& it) { return it.role == Role::total; });
  if (!of_total) return true;  // a mean has no whole
  if (group.claim != nullptr && !group.claim->full) return false;
  if (group.claim == nullptr && whole == kNone) return true;
  if (group.claim == nullptr &&
      (open_list(between(scene.dossier, whole, *parts)) || !full_list(scene.dossier, whole, *parts)))
    return false;
  finding.severity = std::min(finding.severity, Severity::warning);
  return true;
}

/// "175.6 million" where the stated figure is in millions too; nothing for numbers that are written out.
std::optional<std::string> scaled_text(Dossier const& dossier, FigureId stated, double value) {
  if (stated == kNone) return std::nullopt;
  Reading const& reading = dossier.figures[stated].reading;
  constexpr std::pair<double, std::string_view> kScales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  if (reading.step < 1e4 || !reading.nominal) return std::nullopt;
  for (auto const& [scale, word] : kScales)
    if (std::fabs(*reading.nominal) >= scale) return number_text(value / scale, 3) + std::string(word);
  return std::nullopt;
}

bool is_sum(Claim const& claim) {
  return claim.stated != kNone && claim.members.size() > 2 && claim.dates.empty() &&
         std::all_of(claim.members.begin(), claim.members.end(), [](Claim::Member const& member) {
           return member.role == Role::part || member.role == Role::total;
         });
}

/// The sums of tables that share figures, side by side. Prose has several readings of one wording; a cell has its row
/// and its column.
std::vector<std::vector<Claim const*>> connected_sums(Dossier const& dossier) {
  std::vector<Claim const*> sums;
  std::vector<std::size_t> parent;         // union-find over `sums`
  std::map<FigureId, std::size_t> holder;  // figure -> a sum that holds it
  auto const root = [&](std::size_t at) {
    while (parent[at] != at) at = parent[at] = parent[parent[at]];
    return at;
  };
  for (Claim const& claim : dossier.claims) {
    if (!is_sum(claim) || dossier.figures[claim.stated].zone != Zone::table) continue;
    std::size_t const mine = sums.size();
    sums.push_back(&claim);
    parent.push_back(mine);
    for (Claim::Member const& member : claim.members)
      parent[root(holder.try_emplace(member.figure, mine).first->second)] = root(mine);
  }
  std::map<std::size_t, std::vector<Claim const*>> groups;
  for (std::size_t i = 0; i < sums.size(); ++i) groups[root(i)].push_back(sums[i]);
  std::vector<std::vector<Claim const*>> out;
  for (auto& [at, group] : groups)
    if (group.size() > 1) out.push_back(std::move(group));
  return out;
}

/// Where one wrong cell breaks its row and its column: one finding that names the cell, instead of two that do not.
void name_suspects(Scene const& scene, std::size_t first, std::vector<Finding>& out) {
  if (first == out.size()) return;
  for (auto const& sums : connected_sums(scene.dossier)) {
    auto const suspect = find_suspect(sums, scene.dossier);
    if (!suspect) continue;
    auto const concerns = [&](Finding const& finding) {
      return std::find(finding.figures.begin(), finding.figures.end(), suspect->figure) != finding.figures.end();
    };
    auto const begin = out.begin() + static_cast<std::ptrdiff_t>(first);
    auto const kept = std::find_if(begin, out.end(), concerns);
    if (kept == out.end()) continue;
    out.erase(std::remove_if(kept + 1, out.end(), concerns), out.end());
    std::stable_partition(kept->figures.begin(), kept->figures.end(),
                          [&](FigureId id) { return id == suspect->figure; });
    kept->message +=
        " With " +
        scaled_text(scene.dossier, suspect->figure, suspect->value).value_or(number_text(suspect->value, 6)) +
        " instead of " + std::string(scene.dossier.text_of(scene.dossier.figures[suspect->figure].span)) +
        " every row and column of the table works out.";
  }
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
    if (auto const text = scaled_text(dossier, group.stated, expected))
      shown.words.emplace_back("expected", *text);
    else
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
  std::size_t const first = out.size();
  run_expression(
      rule, scene,
      [&](Group const& group, Outcome const& outcome, Finding& finding) {
        return review_parts(scene, group, outcome, finding);
      },
      out);
  bool const sums = std::any_of(rule.let.begin(), rule.let.end(), [](Binding const& it) { return it.many; });
  if (sums) name_suspects(scene, first, out);
}

}  // namespace kinds
}  // namespace stet
