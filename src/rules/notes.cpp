#include "rules/notes.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stet {
namespace {

bool bound(Reading const& reading) { return lower_bound(reading) || upper_bound(reading); }
bool hedged(Reading const& reading) {
  return reading.approximate || reading.vague || (reading.hedge != Hedge::none && reading.hedge != Hedge::exactly);
}

/// The number as written in base units.
std::optional<double> plain_value(Figure const& figure) {
  Reading const& reading = figure.reading;
  if (!reading.nominal) return std::nullopt;
  return *reading.nominal * reading.unit.factor + reading.unit.offset;
}

bool equal_value(Figure const& a, Figure const& b) {
  auto const x = plain_value(a), y = plain_value(b);
  return x && y && std::fabs(*x - *y) <= 1e-9 * std::max(std::fabs(*x), std::fabs(*y));
}

/// Does the agreement hang on one reading of an ambiguous unit?
bool by_unit_reading(Figure const& a, Figure const& b) {
  if (a.reading.unit.id == b.reading.unit.id) return false;
  auto each = [](Figure const& figure) {
    return figure.readings.size() > 1 ? figure.readings : std::vector<Interval>{figure.wide};
  };
  bool some = false, all = true;
  for (Interval const& x : each(a))
    for (Interval const& y : each(b)) {
      bool const meet = overlaps(x, y);
      some = some || meet;
      all = all && meet;
    }
  return some && !all;
}

/// Evidence in another kind of unit: a percentage that follows from two levels, a share from a count of a count.
bool derived_from(Figure const& figure, Figure const& source) {
  auto const bare = [](Dimension d) { return d == Dimension::none || d == Dimension::count; };
  Dimension const a = figure.reading.unit.dimension, b = source.reading.unit.dimension;
  bool const share = figure.reading.kind == Kind::ratio || figure.reading.kind == Kind::percent;
  return a != b && (share || !bare(a) || !bare(b));
}

}  // namespace

void add_notes(Dossier const& dossier, Judgement const& judgement, Figure& figure) {
  auto other = [&](FigureId id) -> Figure const& { return dossier.figures[id]; };
  std::vector<FigureId> agree = judgement.verdict == Verdict::outdated ? judgement.older : judgement.agree;
  std::erase_if(agree, [&](FigureId id) { return derived_from(figure, other(id)); });
  if (agree.empty()) return;
  auto all = [&](auto test) { return std::all_of(agree.begin(), agree.end(), test); };
  auto quoted = [&](FigureId id) { return '"' + std::string(dossier.text_of(other(id).span)) + '"'; };
  Reading const& reading = figure.reading;
  std::string const first = quoted(agree.front());

  if (!bound(reading) && all([&](FigureId id) { return bound(other(id).reading) && equal_value(figure, other(id)); })) {
    figure.notes.push_back(
        {"bound-dropped", "the source says " + first + ", a bound; the draft gives the bare number"});
  }
  auto stale = [&](FigureId id) {
    auto const own = plain_value(figure), theirs = plain_value(other(id));
    return own && theirs && *theirs > *own * (lower_bound(other(id).reading) ? 1.25 : 2.0);
  };
  if (lower_bound(reading) && all(stale)) figure.notes.push_back({"bound-stale", "true, but far below " + first});
  // "$4,480" and "$4,480 a tonne" give one number, whatever their units make of it
  bool const rounded = all([&](FigureId id) {
    return disjoint(figure.narrow, other(id).narrow) && other(id).reading.nominal != reading.nominal;
  });
  bool const bounded = bound(reading) || all([&](FigureId id) { return bound(other(id).reading); });
  if (rounded && !bounded && !hedged(reading)) {
    auto coarser = [&](FigureId id) {
      Reading const& theirs = other(id).reading;
      return theirs.unit.id == reading.unit.id && (theirs.coarse > 1.5 * reading.coarse || hedged(theirs));
    };
    if (all(coarser))
      figure.notes.push_back({"precision-invented", "more exact than any source: " + first});
    else
      figure.notes.push_back({"only-by-rounding", "agrees with " + first + " only when rounded"});
  }
  if (all([&](FigureId id) { return by_unit_reading(figure, other(id)); }))
    figure.notes.push_back({"unit-reading", "agrees with " + first + " in one reading of the unit only"});
}

}  // namespace stet
