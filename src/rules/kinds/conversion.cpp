// `check: conversion`: a figure and its conversion beside it, "100 mph (160 kph)", that do not go together however both
// are rounded. A change of temperature is converted without the offset of the scale. With `spread` instead of `expect`:
// two sums of money with their conversions that imply two rates of exchange in one text.
#include <algorithm>
#include <chrono>
#include <map>

#include "core/interval.hpp"
#include "rules/kinds/expression.hpp"
#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

struct Rate {
  FigureId from;
  FigureId to;
  Interval value;  // of the currency that comes first in the alphabet, in the other
};

std::optional<int> year_of(Figure const& figure) {
  if (!figure.when.last) return std::nullopt;
  return static_cast<int>(std::chrono::year_month_day(*figure.when.last).year());
}

bool money(Figure const& figure, Role role) {
  return figure.roles.has(role) && figure.reading.unit.dimension == Dimension::currency && figure.reading.nominal &&
         *figure.reading.nominal > 0 && figure.reading.unit.per.empty();
}

void exchange_rates(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  std::map<std::tuple<DocumentId, std::string, std::string>, std::vector<Rate>> rates;
  for (FigureId id = 1; id < dossier.figures.size(); ++id) {
    Figure const &from = dossier.figures[id - 1], &to = dossier.figures[id];
    if (!money(from, Role::converted) || !money(to, Role::conversion) || from.span.doc != to.span.doc) continue;
    bool const swap = to.reading.unit.base < from.reading.unit.base;
    Figure const &a = swap ? to : from, &b = swap ? from : to;
    if (a.reading.unit.base == b.reading.unit.base || a.wide.lo <= 0 || b.wide.lo <= 0) continue;
    rates[{from.span.doc, a.reading.unit.base, b.reading.unit.base}].push_back({from.id, to.id, b.wide / a.wide});
  }
  for (auto const& [key, all] : rates)
    for (std::size_t i = 1; i < all.size(); ++i) {
      Figure const &first = dossier.figures[all[0].from], &other = dossier.figures[all[i].from];
      // An old sum may be converted at an old rate.
      if (year_of(first) != year_of(other) || relative_gap(all[0].value, all[i].value) <= rule.spread) continue;
      out.push_back(make_finding(
          rule, scene, {all[0].from, all[0].to, all[i].from, all[i].to},
          {{{"figure", all[0].from}, {"converted", all[0].to}, {"other", all[i].from}, {"other_converted", all[i].to}},
           {},
           {}}));
      break;
    }
}

}  // namespace

void conversion(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  if (rule.spread > 0)
    exchange_rates(rule, scene, out);
  else
    run_expression(rule, scene, {}, out);
}

}  // namespace stet::kinds
