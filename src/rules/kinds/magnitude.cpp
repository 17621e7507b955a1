// `check: magnitude`: a figure outside what its kind allows (a share of 112 %), or the same figure twice in one text
// with a thousand or a million between them.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

bool outside(Limit const& limit, Figure const& figure) {
  Reading const& reading = figure.reading;
  if (!picks(limit.about, figure) || (!limit.unit.empty() && reading.unit.id != limit.unit)) return false;
  if (limit.trend != Trend::none && reading.trend != limit.trend) return false;
  if (!reading.nominal || figure.denied) return false;
  auto const& terms = figure.subject.terms;
  auto const named = [&](std::string const& word) {
    return std::find(terms.begin(), terms.end(), word) != terms.end() ||
           std::find(figure.context.near.begin(), figure.context.near.end(), word) != figure.context.near.end();
  };
  if (std::any_of(limit.except.begin(), limit.except.end(), named)) return false;
  double const value = *reading.nominal;
  return (limit.min && value < *limit.min) || (limit.max && value > *limit.max);
}

void limits(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  for (Figure const& figure : scene.dossier.figures)
    for (Limit const& limit : rule.limits) {
      if (!outside(limit, figure)) continue;
      auto const text = [](std::optional<double> bound, char const* open) {
        return bound ? number_text(*bound, 6) : open;
      };
      Shown const shown{
          {{"figure", figure.id}},
          {},
          {{"limit.name", limit.name}, {"limit.min", text(limit.min, "any")}, {"limit.max", text(limit.max, "any")}}};
      out.push_back(make_finding(rule, scene, {figure.id}, shown, "limit"));
      break;
    }
}

bool share_term(Figure const& a, Figure const& b) {
  auto const has = [](Figure const& figure, std::string const& term) {
    return std::find(figure.subject.terms.begin(), figure.subject.terms.end(), term) != figure.subject.terms.end() ||
           std::find(figure.context.near.begin(), figure.context.near.end(), term) != figure.context.near.end();
  };
  // "$2.4 billion for the dam", "$2.4 million … for the dam"
  bool const slot = std::any_of(a.context.slots.begin(), a.context.slots.end(), [&](std::string const& it) {
    return std::find(b.context.slots.begin(), b.context.slots.end(), it) != b.context.slots.end();
  });
  return slot ||
         std::any_of(a.subject.terms.begin(), a.subject.terms.end(),
                     [&](std::string const& term) { return has(b, term); }) ||
         std::any_of(b.subject.terms.begin(), b.subject.terms.end(),
                     [&](std::string const& term) { return has(a, term); });
}

bool plain(Figure const& figure) {
  Reading const& reading = figure.reading;
  bool const kind = reading.kind == Kind::money || reading.kind == Kind::count;
  // Of "2 billion" and "2 million" chance makes many; two digits that both have are a thing's own.
  bool const digits = reading.nominal && *reading.nominal > 0 && *reading.nominal / reading.coarse >= 10;
  return kind && digits && reading.trend == Trend::none && !figure.roles.has(Role::change) &&
         reading.unit.per.empty() && !figure.denied;
}

void slips(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  for (auto const& text : stretches(dossier, Within::document)) {
    // By significant digits, so that a text with many figures stays cheap.
    std::vector<std::pair<double, FigureId>> rows;
    for (FigureId id : text) {
      if (!plain(dossier.figures[id])) continue;
      double const value = *dossier.figures[id].reading.nominal;
      rows.emplace_back(value / std::pow(10.0, std::floor(std::log10(value) + 1e-9)), id);
    }
    std::sort(rows.begin(), rows.end());
    for (std::size_t first = 0, last = 0; first < rows.size(); first = last) {
      while (last < rows.size() && rows[last].first - rows[first].first < 1e-6) ++last;
      if (last - first != 2) continue;
      Figure const &a = dossier.figures[rows[first].second], &b = dossier.figures[rows[first + 1].second];
      double const power = std::fabs(std::log10(*a.reading.nominal / *b.reading.nominal));
      bool const slip = std::any_of(rule.slip_powers.begin(), rule.slip_powers.end(),
                                    [&](int p) { return std::fabs(power - p) < 1e-6; });
      if (!slip || a.reading.unit.base != b.reading.unit.base || a.reading.kind != b.reading.kind || !share_term(a, b))
        continue;
      Shown const shown{{{"figure", a.id}, {"other", b.id}}, {}, {{"factor", number_text(std::pow(10.0, power), 0)}}};
      out.push_back(make_finding(rule, scene, {std::min(a.id, b.id), std::max(a.id, b.id)}, shown, "slip"));
    }
  }
}

/// Is the ratio about one of the powers of ten, within a factor of five? Two figures of one thing in two periods differ
/// by no more among themselves.
std::optional<int> about_power(CompiledRule const& rule, double ratio) {
  for (int const power : rule.slip_powers)
    if (std::fabs(std::log10(ratio) - power) < std::log10(5.0)) return power;
  return std::nullopt;
}

/// "Revenue rose to $1.28 billion from $1.15 billion. For the year to date it was $3.71 million": of three or more sums
/// of money that a text gives for one thing, the one that stands a thousand times off.
void outliers(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  using Key = std::tuple<DocumentId, std::string, std::vector<std::string>>;
  std::map<Key, std::vector<FigureId>> things;
  for (Figure const& figure : dossier.figures) {
    Reading const& reading = figure.reading;
    bool const sum = reading.kind == Kind::money && reading.nominal && *reading.nominal > 0 &&
                     reading.unit.per.empty() && !figure.roles.has(Role::change) && !figure.denied &&
                     figure.zone != Zone::table;
    if (sum && !figure.subject.terms.empty())
      things[{figure.span.doc, reading.unit.base, figure.subject.terms}].push_back(figure.id);
  }
  auto const value = [&](FigureId id) { return *dossier.figures[id].reading.nominal; };
  for (auto& [key, ids] : things) {
    if (ids.size() < 3) continue;
    std::sort(ids.begin(), ids.end(),
              [&](FigureId a, FigureId b) { return std::pair(value(a), a) < std::pair(value(b), b); });
    std::size_t const last = ids.size() - 1;
    for (bool const low : {true, false}) {
      FigureId const odd = low ? ids[0] : ids[last], next = low ? ids[1] : ids[last - 1];
      double const ratio = low ? value(next) / value(odd) : value(odd) / value(next);
      double const spread = low ? value(ids[last]) / value(next) : value(next) / value(ids[0]);
      auto const power = about_power(rule, ratio);
      if (!power || spread > 5) continue;
      Shown const shown{{{"figure", std::min(odd, next)}, {"other", std::max(odd, next)}},
                        {},
                        {{"factor", "about " + number_text(std::pow(10.0, *power), 0)}}};
      out.push_back(make_finding(rule, scene, {std::min(odd, next), std::max(odd, next)}, shown, "slip"));
    }
  }
}

}  // namespace

void magnitude(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  limits(rule, scene, out);
  if (rule.slip_powers.empty()) return;
  slips(rule, scene, out);
  outliers(rule, scene, out);
}

}  // namespace stet::kinds
