#include "rules/kinds/pairs.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <tuple>

#include "rules/judge.hpp"
#include "rules/parties.hpp"
#include "rules/times.hpp"

namespace stet {
namespace {

bool plan(Figure const& figure) { return figure.planned || figure.time_kind == TimeKind::plan; }
bool level(Figure const& figure) {
  return figure.time_kind == TimeKind::level || figure.time_kind == TimeKind::total ||
         figure.time_kind == TimeKind::plan;
}

/// A level or a running total at two different times.
std::optional<Check> across_time(Dossier const& dossier, Figure const& older, Figure const& newer, int lag) {
  Days const then = days_of(older), now = days_of(newer);
  bool const total = older.time_kind == TimeKind::total && newer.time_kind == TimeKind::total;
  if (total && newer.wide.hi <= older.wide.lo) return std::nullopt;  // revised down or of another scope
  if (then.known() && now.known() && (*now.first - *then.last).count() <= lag) return std::nullopt;
  if (!dates_itself(older)) return Check::outdated;
  if (dates_itself(newer)) return std::nullopt;
  auto const published = dossier.document_of(older).published;
  bool const knew = published && now.known() && *published > *now.last + std::chrono::days(lag);
  return knew ? std::optional(Check::outdated) : std::nullopt;
}

}  // namespace

std::optional<Pair> judge_pair(Dossier const& dossier, Comparison const& comparison, int lag) {
  Figure const& a = dossier.figures[comparison.a];
  Figure const& b = dossier.figures[comparison.b];
  if (comparison.sameness != Sameness::same || comparison.agreement != Agreement::disjoint) return std::nullopt;
  if (a.span.doc == b.span.doc || (!comparison.slip && plan(a) != plan(b)) || a.denied || b.denied) return std::nullopt;
  bool const apart = comparison.time == TimeOrder::older || comparison.time == TimeOrder::newer;
  bool const b_older = comparison.time == TimeOrder::older;
  Pair out{b_older ? comparison.b : comparison.a, b_older ? comparison.a : comparison.b};
  out.undated = comparison.time == TimeOrder::unknown;
  out.touching = comparison.touching;
  if (!comparison.contradicts) {
    if (!apart || !level(a) || !level(b)) return std::nullopt;
    auto const category = across_time(dossier, dossier.figures[out.first], dossier.figures[out.second], lag);
    if (!category) return std::nullopt;
    out.category = *category;
    return out;
  }
  bool const parties = rival_parties(a.attribution, b.attribution);
  out.category = parties ? Check::disputed : Check::conflict;
  return out;
}

std::vector<Pair> pairs_of(Dossier const& dossier, Check category, int lag) {
  using Value = std::tuple<std::uint32_t, double, double>;
  DocumentId const draft = dossier.draft();
  std::vector<std::uint32_t> const speaker = speakers(dossier);
  auto value_of = [&](FigureId id) {
    Figure const& figure = dossier.figures[id];
    return Value{speaker[id], figure.wide.lo, figure.wide.hi};
  };
  std::vector<Pair> out;
  std::set<std::tuple<Value, Value, std::string>> seen;
  std::map<FigureId, std::size_t> newest;  // outdated: the older figure -> its place in `out`
  for (Comparison const& comparison : dossier.comparisons) {
    if (dossier.figures[comparison.a].span.doc == draft || dossier.figures[comparison.b].span.doc == draft) continue;
    auto const pair = judge_pair(dossier, comparison, lag);
    if (!pair || pair->category != category) continue;
    if (category == Check::outdated) {
      auto const [at, fresh] = newest.emplace(pair->first, out.size());
      if (fresh) {
        out.push_back(*pair);
        continue;
      }
      Pair& known = out[at->second];
      if (before(days_of(dossier.figures[known.second]), days_of(dossier.figures[pair->second]))) known = *pair;
      continue;
    }
    std::string const head = dossier.figures[pair->first].subject.head;
    if (seen.emplace(value_of(pair->first), value_of(pair->second), head).second) out.push_back(*pair);
  }
  return out;
}

}  // namespace stet
