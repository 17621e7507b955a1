#include "align/slips.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string>

#include "align/agreement.hpp"

namespace stet {
namespace {

// The digits that a number is written with, without its scale: 8.4 million -> 84; 0 where there are none to compare.
std::int64_t digits_of(Reading const& reading) {
  double const value = std::fabs(*reading.nominal);
  int const digits = significant_digits(reading);
  if (value == 0 || digits > 15) return 0;
  auto out =
      static_cast<std::int64_t>(std::round(value / std::pow(10, std::floor(std::log10(value) + 1e-9) + 1 - digits)));
  while (out >= 10 && out % 10 == 0) out /= 10;
  return out;
}

bool neighbours_swapped(std::int64_t a, std::int64_t b) {
  std::string const x = std::to_string(a), y = std::to_string(b);
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
  std::int64_t const x = digits_of(r), y = digits_of(s);
  if (std::min(x, y) < 10) return false;
  auto const counts = [](Unit const& unit) {
    return unit.dimension == Dimension::count || unit.dimension == Dimension::none;
  };
  // "681 million" of a sum that was named before, "618 million kroner"
  bool const unsaid = (r.unit.id.empty() || s.unit.id.empty()) && std::min(x, y) >= 100;
  bool const one_unit = unsaid || r.unit.id == s.unit.id || r.unit.per.empty() != s.unit.per.empty() ||
                        (counts(r.unit) && counts(s.unit));
  if (!one_unit)
    return *r.nominal == *s.nominal && r.unit.dimension == s.unit.dimension && r.unit.readings.empty() &&
           s.unit.readings.empty();
  double const ratio = *r.nominal / *s.nominal;
  if (x == y && (times_of(ratio, {1e3, 1e6}) || (x >= 100 && times_of(ratio, {10, 100})))) return true;
  double const size = std::fabs(std::log10(std::fabs(ratio)));
  return x >= 100 && size < 0.5 && neighbours_swapped(x, y);
}

bool digits_slip(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  bool const counts = a.reading.kind == Kind::count && b.reading.kind == Kind::count;
  if (!r.nominal || !s.nominal || r.vague || s.vague || *s.nominal == 0) return false;
  if (r.unit.base != s.unit.base && !counts) return false;
  double const ratio = std::fabs(*r.nominal / *s.nominal);
  std::int64_t const x = digits_of(r), y = digits_of(s);
  if (x == y && x >= 10 && times_of(ratio, {10, 100})) return true;
  if (x >= 10 && x < 100 && ratio < 10 && ratio > 0.1 && neighbours_swapped(x, y)) return true;
  return r.grouped && s.grouped && times_of(ratio, {1e3, 1e6});
}

}  // namespace stet
