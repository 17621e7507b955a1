#include "rules/digits.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace stet {
namespace {

/// From the first digit to the last that is not zero: "149" of 1,490 and of 0.149.
std::string telling_digits(double number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.12e", number);
  std::string out(buffer, std::string_view(buffer).find('e'));
  std::erase(out, '.');
  out.erase(out.find_last_not_of('0') + 1);
  return out;
}

}  // namespace

bool two_changed_places(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a == b) return false;
  std::size_t i = 0;
  while (a[i] == b[i]) ++i;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool garbled(Reading const& a, Reading const& b) {
  if (!a.nominal || !b.nominal || a.vague || b.vague || a.unit.id != b.unit.id) return false;
  double const x = std::fabs(*a.nominal), y = std::fabs(*b.nominal);
  if (x == 0 || y == 0 || x == y) return false;
  std::string const digits = telling_digits(x), others = telling_digits(y);
  double const powers = std::log10(std::max(x, y) / std::min(x, y));
  if (digits == others) return digits.size() >= 2 && std::fabs(powers - 3 * std::round(powers / 3)) < 1e-6;
  return digits.size() >= 3 && powers < 1 && two_changed_places(digits, others);
}

}  // namespace stet
