// `check: magnitude`: a figure outside what its kind allows (a share of 112 %), or the same figure twice in one text
// with a thousand or a million between them.
#include <algorithm>
#include <cmath>

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
  return std::any_of(a.subject.terms.begin(), a.subject.terms.end(),
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

}  // namespace

void magnitude(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  limits(rule, scene, out);
  if (!rule.slip_powers.empty()) slips(rule, scene, out);
}

}  // namespace stet::kinds
