// Rule expressions on figures, as interval arithmetic: a claim is wrong only where no reading of its wording fits.
//
//   p == (b - a) / a * 100  with a "$1,000", b "$1,200", p "a 25% rise"  ->  does not fit, expected 20
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/dossier.hpp"
#include "core/expression.hpp"
#include "rules/options.hpp"

namespace stet {

/// The figures that a name of an expression stands for; several only where it is used in sum or mean.
struct BoundName {
  std::string_view name;
  std::vector<FigureId> figures;
  bool change = false;  // bound as a change: it has the verb's sign, down is negative
  bool rate = false;    // bound as a rate: all figures of the group count as plain numbers in their own units
  double base = 1;      // of a rate: 1,000 in "5 per 1,000"
};
using Bound = std::vector<BoundName>;

struct Outcome {
  bool fits = true;
  double expected = 0;  // the computed side, in the unit of the stated figure
  int side = 0;         // computed below the stated result -1, above it +1, 0 where it fits
};

/// The name that stands alone on one side of a comparison: the stated result, which may be rounded; "" for none, as in
/// `sum(parts) == 100`.
std::string_view stated_name(Expression const& comparison);

/// The figures' intervals through the expression. Operands written out in full are exact, rounded and hedged ones
/// intervals; the stated result is as wide as its wording; an ambiguous unit is tried in each of its readings (up to 64
/// combinations), a change without a direction in both, a temperature also as a difference where nothing says that it
/// is a level. Nothing where units do not go together or a name has no figure.
std::optional<Outcome> evaluate(Expression const& comparison, Bound const& bound, Agree const& agree,
                                Dossier const& dossier);

}  // namespace stet
