// Data reconciliation: where several sums bind several figures, which one figure is wrong?
//
//   rows 8.1 + 14.4 = 25.5 and columns 30.3 + 31.2 + 25.5 + 21.9 = 105.9 fail, the others hold  ->  25.5, 22.5 instead
#pragma once

#include <optional>
#include <vector>

#include "core/dossier.hpp"

namespace stet {

struct Suspect {
  FigureId figure = kNone;
  double value = 0;  // what the sums make of it, in its own unit
};

/// Weighted least squares over sums with one total and parts each. `sums`: claims whose members have the roles part and
/// total, every figure in base units, its spread the half-width of its narrow interval over sqrt 3. The measured values
/// y with constraints A y = 0 have residuals r = A y and V = A S A'; the sums as a whole hold where r' V^-1 r lies
/// under the 95 % point of chi-square with rank(A) degrees of freedom (Mah, Stanley and Downing 1976). Where they do
/// not, each figure in turn is taken for unmeasured and the rest tested again: a suspect is named only where that makes
/// all sums hold for one figure and for no other. At most 40 figures and 40 sums; nothing for more.
std::optional<Suspect> find_suspect(std::vector<Claim const*> const& sums, Dossier const& dossier);

}  // namespace stet
