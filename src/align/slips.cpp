#include "align/slips.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

#include "align/agreement.hpp"

namespace stet {
namespace {

// The digits that a number is written with, without its scale: 8.4 million -> "84".
std::string digits_of(Reading const& reading) {
  double value = std::fabs(*reading.nominal);
  int const digits = significant_digits(reading);
  if (value == 0 || digits > 15) return {};
  value = std::round(value / std::pow(10, std::floor(std::log10(value) + 1e-9) + 1 - digits));
  std::string out = std::to_string(static_cast<long long>(value));
  while (out.size() > 1 && out.back() == '0') out.pop_back();
  return out;
}

bool neighbours_swapped(std::string const& x, std::string const& y) {
  if (x.size() != y.size()) return false;
  auto const [i, j] = std::mismatch(x.begin(), x.end(), y.begin());
  if (i == x.end() || i + 1 == x.end()) return false;
  return *i == *(j + 1) && *(i + 1) == *j && std::equal(i + 2, x.end(), j + 2);
}

// Is `ratio` one of `powers`, or one over it?
bool times_of(double ratio, std::initializer_list<double> powers) {
  return std::any_of(powers.begin(), powers.end(), [ratio](double times) {
    return std::fabs(ratio / times - 1) < 1e-9 || std::fabs(ratio * times - 1) < 1e-9;
  });
}

}  // namespace

bool slip_of_the_pen(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (!r.nominal || !s.nominal || r.vague || s.vague) return false;
  if (turned_bound(a, b)) return true;
  if (r.unit.per.empty() != s.unit.per.empty() && !rate_in_words(a, b)) return false;
  std::string const x = digits_of(r), y = digits_of(s);
  if (std::min(x.size(), y.size()) < 2) return false;
  auto const counts = [](Unit const& unit) {
    return unit.dimension == Dimension::count || unit.dimension == Dimension::none;
  };
  bool const one_unit =
      r.unit.id == s.unit.id || r.unit.per.empty() != s.unit.per.empty() || (counts(r.unit) && counts(s.unit));
  if (!one_unit)
    return *r.nominal == *s.nominal && r.unit.dimension == s.unit.dimension && r.unit.readings.empty() &&
           s.unit.readings.empty();
  double const ratio = *r.nominal / *s.nominal;
  if (x == y && (times_of(ratio, {1e3, 1e6}) || (x.size() >= 3 && times_of(ratio, {10, 100})))) return true;
  double const size = std::fabs(std::log10(std::fabs(ratio)));
  return x.size() >= 3 && size < 0.5 && neighbours_swapped(x, y);
}

bool digits_slip(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  bool const counts = a.reading.kind == Kind::count && b.reading.kind == Kind::count;
  if (!r.nominal || !s.nominal || r.vague || s.vague || *s.nominal == 0) return false;
  if (r.unit.base != s.unit.base && !counts) return false;
  double const ratio = std::fabs(*r.nominal / *s.nominal);
  std::string const x = digits_of(r), y = digits_of(s);
  if (x == y && x.size() >= 2 && times_of(ratio, {10, 100})) return true;
  if (x.size() == 2 && ratio < 10 && ratio > 0.1 && neighbours_swapped(x, y)) return true;
  return r.grouped && s.grouped && times_of(ratio, {1e3, 1e6});
}

}  // namespace stet
