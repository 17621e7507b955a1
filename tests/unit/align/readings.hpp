// Readings as the grammars would make them, for tests that start behind the grammars.
#pragma once

#include "align/align.hpp"
#include "core/figure.hpp"

namespace stet::test {

/// A whole number of things: 150,000 with step 1 and its trailing zeros as rounding.
inline Figure count_of(double n) {
  Figure f;
  f.reading.kind = Kind::count;
  f.reading.nominal = n;
  f.reading.unit.dimension = Dimension::count;
  double coarse = 1;
  while (n >= coarse * 10 && static_cast<long long>(n) % static_cast<long long>(coarse * 10) == 0) coarse *= 10;
  f.reading.coarse = coarse;
  normalize(f);
  return f;
}

inline Figure bound(double n, Relation relation) {
  Figure f = count_of(n);
  f.reading.relation = relation;
  normalize(f);
  return f;
}

inline Figure hedged(double n, Hedge hedge) {
  Figure f = count_of(n);
  f.reading.hedge = hedge;
  f.reading.approximate = hedge != Hedge::none && hedge != Hedge::exactly;
  normalize(f);
  return f;
}

inline Figure range(double lo, double hi) {
  Figure f = count_of(lo);
  f.reading.nominal.reset();
  f.reading.min = lo;
  f.reading.max = hi;
  f.reading.relation = Relation::range;
  normalize(f);
  return f;
}

/// A measure with `step` in its own unit and `factor` to the base unit of its dimension.
inline Figure measure(double n, double step, std::string id, double factor) {
  Figure f = count_of(n);
  f.reading.kind = Kind::measure;
  f.reading.step = f.reading.coarse = step;
  f.reading.unit = {};
  f.reading.unit.dimension = Dimension::mass;
  f.reading.unit.id = std::move(id);
  f.reading.unit.base = "kilogram";
  f.reading.unit.factor = factor;
  normalize(f);
  return f;
}

}  // namespace stet::test
