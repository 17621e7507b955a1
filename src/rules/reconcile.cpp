#include "rules/reconcile.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace stet {
namespace {

constexpr std::size_t kMost = 40;

/// The 95 % point of chi-square with n degrees of freedom (Wilson and Hilferty 1931).
double chi_square_95(double n) {
  constexpr double kNormal95 = 1.6448536;
  double const k = 2 / (9 * n);
  return n * std::pow(1 - k + kNormal95 * std::sqrt(k), 3);
}

struct System {
  std::vector<FigureId> figures;
  Eigen::VectorXd values;   // y, base units
  Eigen::VectorXd spreads;  // standard deviations
  Eigen::MatrixXd sums;     // A: a row for each sum, +1 its parts, -1 its total
};

System system_of(std::vector<Claim const*> const& sums, Dossier const& dossier) {
  System out;
  for (Claim const* sum : sums)
    for (Claim::Member const& member : sum->members) out.figures.push_back(member.figure);
  std::sort(out.figures.begin(), out.figures.end());
  out.figures.erase(std::unique(out.figures.begin(), out.figures.end()), out.figures.end());
  auto const n = static_cast<Eigen::Index>(out.figures.size()), m = static_cast<Eigen::Index>(sums.size());
  out.values.resize(n);
  out.spreads.resize(n);
  out.sums = Eigen::MatrixXd::Zero(m, n);
  for (Eigen::Index i = 0; i < n; ++i) {
    Figure const& figure = dossier.figures[out.figures[static_cast<std::size_t>(i)]];
    double const half =
        std::max((figure.narrow.hi - figure.narrow.lo) / 2, 0.5 * figure.reading.step * figure.reading.unit.factor);
    out.values[i] = figure.narrow.middle();
    out.spreads[i] = half / std::sqrt(3.0);
  }
  for (Eigen::Index row = 0; row < m; ++row)
    for (Claim::Member const& member : sums[static_cast<std::size_t>(row)]->members) {
      auto const at = std::lower_bound(out.figures.begin(), out.figures.end(), member.figure) - out.figures.begin();
      out.sums(row, at) = member.role == Role::total ? -1 : 1;
    }
  return out;
}

/// Do all sums hold, within the spreads, where the figure `free` may be anything? kNone: none may.
bool holds(System const& system, Eigen::Index free) {
  Eigen::MatrixXd a = system.sums;
  Eigen::VectorXd r = a * system.values;
  if (free >= 0) {
    // Of the sums that hold the free figure one gives its value; the others lose it by subtracting that one.
    Eigen::Index pivot = -1;
    for (Eigen::Index row = 0; row < a.rows() && pivot < 0; ++row)
      if (a(row, free) != 0) pivot = row;
    if (pivot < 0) return false;
    for (Eigen::Index row = 0; row < a.rows(); ++row) {
      if (row == pivot || a(row, free) == 0) continue;
      double const factor = a(row, free) / a(pivot, free);
      r[row] -= factor * r[pivot];
      a.row(row) -= factor * a.row(pivot);
    }
    r[pivot] = 0;
    a.row(pivot).setZero();
  }
  Eigen::MatrixXd const v = a * system.spreads.array().square().matrix().asDiagonal() * a.transpose();
  Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> const inverse(v);
  auto const rank = static_cast<double>(inverse.rank());
  return rank == 0 || r.dot(inverse.solve(r)) <= chi_square_95(rank);
}

/// Its value by the first sum that holds it.
double value_of(System const& system, Eigen::Index figure) {
  for (Eigen::Index row = 0; row < system.sums.rows(); ++row) {
    double const own = system.sums(row, figure);
    if (own != 0) return system.values[figure] - system.sums.row(row).dot(system.values) / own;
  }
  return system.values[figure];
}

}  // namespace

std::optional<Suspect> find_suspect(std::vector<Claim const*> const& sums, Dossier const& dossier) {
  if (sums.size() < 2 || sums.size() > kMost) return std::nullopt;
  System const system = system_of(sums, dossier);
  if (system.figures.size() > kMost || holds(system, -1)) return std::nullopt;
  std::optional<Suspect> out;
  for (Eigen::Index i = 0; i < system.values.size(); ++i) {
    if (!holds(system, i)) continue;
    if (out) return std::nullopt;  // two would do: none is named
    Figure const& figure = dossier.figures[system.figures[static_cast<std::size_t>(i)]];
    double const factor = figure.reading.unit.factor == 0 ? 1 : figure.reading.unit.factor;
    out = Suspect{figure.id, value_of(system, i) / factor};
  }
  return out;
}

}  // namespace stet
