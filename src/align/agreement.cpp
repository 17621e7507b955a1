#include "align/agreement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace stet {
namespace {

bool proportion(Figure const& figure) {
  std::string const& id = figure.reading.unit.id;
  return (figure.reading.kind == Kind::percent && id == "percent") || figure.reading.kind == Kind::ratio;
}

bool two_limits(Figure const& figure) {
  return figure.reading.relation == Relation::range && !figure.reading.vague && figure.reading.min &&
         figure.reading.max;
}

// "SEK_per_second" -> "SEK": what a rate is a rate of.
std::string_view numerator(Unit const& unit) {
  return unit.per.empty() ? std::string_view(unit.base) : numerator_of(unit.base);
}

// "crowns" may be the other text's koruna; two plain "crowns" are one currency.
bool one_currency(Unit const& u, Unit const& v) {
  if (numerator(u) == numerator(v)) return true;
  auto const may_be = [](Unit const& ambiguous, Unit const& plain) {
    return std::any_of(ambiguous.readings.begin(), ambiguous.readings.end(),
                       [&](UnitReading const& reading) { return numerator_of(reading.id) == numerator(plain); });
  };
  // "kroner" and "crowns" may both be Norway's
  auto const in_common = [&](UnitReading const& reading) {
    return std::any_of(v.readings.begin(), v.readings.end(),
                       [&](UnitReading const& other) { return numerator_of(other.id) == numerator_of(reading.id); });
  };
  return may_be(u, v) || may_be(v, u) || std::any_of(u.readings.begin(), u.readings.end(), in_common);
}

// What the denominator of a rate divided its factor by; nothing where no table here knows it. "A share" divides by one.
std::optional<double> divisor(Unit const& unit) {
  static constexpr std::array<std::pair<std::string_view, double>, 7> kTimes{{{"second", 1},
                                                                              {"minute", 60},
                                                                              {"hour", 3600},
                                                                              {"day", 86400},
                                                                              {"week", 604800},
                                                                              {"month", 2629800},
                                                                              {"year", 31557600}}};
  for (auto const& [id, seconds] : kTimes)
    if (unit.per == id) return seconds;
  if (unit.base.ends_with("_per_" + unit.per)) return 1;
  // "$5,820 a tonne" is held in dollars a kilogram
  bool const price = unit.dimension == Dimension::currency && unit.factor > 0 &&
                     unit.id.starts_with(std::string(numerator(unit)) + "_per_");
  return price ? std::optional(1 / unit.factor) : std::nullopt;
}

// One text gives a rate ("1.4 billion a year"), the other the bare amount, its period said elsewhere.
bool rate_against_amount(Unit const& u, Unit const& v) {
  return u.per.empty() != v.per.empty() && numerator(u) == numerator(v) && divisor(u.per.empty() ? v : u).has_value();
}

// The interval of a rate taken as the amount in its numerator.
Interval as_amount(Interval interval, Unit const& unit) {
  return unit.per.empty() ? interval : interval * divisor(unit).value_or(1);
}

Interval end_of(Figure const& figure, double value) {
  Reading const& reading = figure.reading;
  double const half = reading.kind == Kind::count && reading.step <= 1 ? 0 : reading.step / 2;
  double const base = value * reading.unit.factor + reading.unit.offset;
  return half > 0 ? Interval::half_open(base - half * reading.unit.factor, base + half * reading.unit.factor)
                  : Interval::point(base);
}

// Conversions are rounded on their way: how far two figures in different units may lie apart, in base units, where
// their own rounding is not wider already. One per cent; a temperature is rounded to a degree, wherever its zero is.
double easing(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  if (u.id == v.id || u.dimension == Dimension::currency || u.dimension == Dimension::count) return 0;
  if (u.dimension == Dimension::temperature) return 0.6;
  return 0.01 * std::fabs(a.narrow.bounded() ? a.narrow.middle() : b.narrow.bounded() ? b.narrow.middle() : 0.0);
}

Interval eased(Interval interval, double by) {
  if (by <= 0 || !interval.bounded()) return interval;
  double const middle = interval.middle(), half = std::max((interval.hi - interval.lo) / 2, by);
  return Interval::closed(middle - half, middle + half);
}

bool meet(Figure const& a, Interval of_a, Figure const& b, Interval of_b, double by) {
  if (overlaps(eased(of_a, by), of_b)) return true;
  if (a.reading.unit.id == b.reading.unit.id) return false;  // "90 tons" and "80 tons": whatever the ton, it is one
  for (Interval const& reading : a.readings)
    if (overlaps(eased(reading, by), of_b)) return true;
  for (Interval const& reading : b.readings)
    if (overlaps(of_a, eased(reading, by))) return true;
  for (Interval const& x : a.readings)
    for (Interval const& y : b.readings)
      if (overlaps(x, eased(y, by))) return true;
  return false;
}

// "Takes 12 degrees Fahrenheit off the asphalt", "7 degrees Celsius less": of a difference the zero does not count.
// None is much greater; a temperature that was converted like one would be.
bool one_difference(Figure const& a, Figure const& b) {
  constexpr double kGreatest = 20, kRounding = 0.6;  // kelvins
  Reading const &r = a.reading, &s = b.reading;
  if (r.unit.dimension != Dimension::temperature || r.unit.id == s.unit.id || !r.nominal || !s.nominal) return false;
  double const x = *r.nominal * r.unit.factor, y = *s.nominal * s.unit.factor;
  return std::fabs(x) <= kGreatest && std::fabs(x - y) <= kRounding;
}

bool dollars(Unit const& unit) { return numerator(unit).ends_with('D'); }

bool points(Unit const& unit) { return unit.id == "percentage_point" || unit.id == "basis_point"; }

// "More than $1 million" and "more than $1 billion", or "$1 billion", are open to each other, and yet a scale was lost.
bool bounds_of_two_scales(Reading const& r, Reading const& s) {
  auto const bound = [](Reading const& x) { return x.relation != Relation::equal && x.relation != Relation::range; };
  if (!bound(r) && !bound(s)) return false;
  if (!r.nominal || !s.nominal || !r.grouped || !s.grouped || *r.nominal <= 0) return false;
  double const ratio = *r.nominal / *s.nominal;
  return ratio == 1e3 || ratio == 1e6 || ratio == 1e-3 || ratio == 1e-6;
}

// One number of so many digits in two currencies: a slip of the sign, or a plain "$" that means another dollar; of
// three digits, since chance makes shorter ones. Or in percent and in points, which people mix up.
bool same_numeral(Figure const& a, Figure const& b, int digits) {
  Reading const &r = a.reading, &s = b.reading;
  return r.nominal && s.nominal && *r.nominal == *s.nominal &&
         std::min(significant_digits(r), significant_digits(s)) >= digits && r.unit.per == s.unit.per;
}

// "£1.2 million a week" and "£1.2 million a day": of one numeral, what it is divided by was mixed up.
bool other_denominator(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (r.unit.per.empty() || s.unit.per.empty() || r.unit.per == s.unit.per) return false;
  if (!r.nominal || !s.nominal || *r.nominal != *s.nominal || r.unit.dimension != s.unit.dimension) return false;
  return numerator(r.unit) == numerator(s.unit) && divisor(r.unit) && divisor(s.unit) &&
         std::min(significant_digits(r), significant_digits(s)) >= 1;
}

bool share_term(Figure const& a, Figure const& b) {
  auto const &x = a.subject.terms, &y = b.subject.terms;
  return std::any_of(x.begin(), x.end(),
                     [&](std::string const& term) { return std::find(y.begin(), y.end(), term) != y.end(); });
}

// "£63 million a mile", "£39 million a kilometre": divided by two units of one measure. By time one_flow() decides.
bool by_one_measure(Unit const& u, Unit const& v) {
  return !u.per.empty() && !v.per.empty() && u.base == v.base && !u.base.ends_with("_second");
}

// "$1.9 million a month", "23 million dollars a year": one flow of money, told by the month and by the year.
bool one_flow(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  return !u.per.empty() && !v.per.empty() && divisor(u).value_or(1) > 1 && divisor(v).value_or(1) > 1 &&
         overlaps(a.wide, b.wide);
}

// Written with a million or more, in words or in full.
bool scaled(Reading const& reading) { return reading.nominal && *reading.nominal >= 1e6 && reading.coarse >= 1e4; }

// "from last autumn's 480", "480 euros": a number that leaves its unit to what stands before it is that very number. Of
// any other number it could be anything.
bool left_its_unit(Figure const& a, Figure const& b) {
  auto const bare = [](Figure const& f) { return f.reading.kind == Kind::number && f.reading.unit.id.empty(); };
  auto const with_unit = [](Figure const& f) {
    return f.reading.kind != Kind::number && f.reading.kind != Kind::count && f.reading.kind != Kind::age &&
           f.reading.kind != Kind::ratio;
  };
  if (!((bare(a) && with_unit(b)) || (bare(b) && with_unit(a)))) return false;
  Reading const &r = a.reading, &s = b.reading;
  bool const one_bound = r.relation == s.relation || (scaled(r) && scaled(s));
  return r.nominal && r.nominal == s.nominal && one_bound && !r.vague && !s.vague &&
         (std::min(significant_digits(r), significant_digits(s)) >= 2 || (scaled(r) && scaled(s)));
}

// "losses of 310 million", "losses of EUR 480 million": with a word of scale and without a noun it is most likely
// money, where the other text has money.
bool money_unsaid(Figure const& a, Figure const& b) {
  auto const bare = [](Figure const& f) {
    return f.reading.kind == Kind::number && f.reading.unit.id.empty() && scaled(f.reading) && !f.reading.vague;
  };
  auto const money = [](Figure const& f) {
    return f.reading.unit.dimension == Dimension::currency && f.reading.unit.per.empty();
  };
  return (bare(a) && money(b)) || (bare(b) && money(a));
}

// "$4,480", "$4,480 per tonne"; "71 grams", "71 g/km": one number to the last of its digits, and what it is divided by
// one text says elsewhere.
bool denominator_unsaid(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (r.unit.per.empty() == s.unit.per.empty() && r.unit.dimension == s.unit.dimension) return false;
  bool const one =
      r.nominal && s.nominal && *r.nominal == *s.nominal && r.relation == s.relation && !r.vague && !s.vague;
  return one && (is_rate_of(r.unit, s.unit) || is_rate_of(s.unit, r.unit)) &&
         std::min(significant_digits(r), significant_digits(s)) >= 2;
}

// "shrank to 16.4 points": percentage points, where the other text says so of that very number.
bool points_unsaid(Figure const& a, Figure const& b) {
  auto const bare = [](Figure const& f) { return f.reading.kind == Kind::count && f.subject.head == "point"; };
  auto const percentage = [](Figure const& f) { return f.reading.unit.id == "percentage_point"; };
  return ((bare(a) && percentage(b)) || (bare(b) && percentage(a))) && same_numeral(a, b, 2);
}

// "a solvency ratio of 201 percent", "the solvency ratio was 187": of one name, and one text leaves the percent out.
bool percent_unsaid(Figure const& a, Figure const& b) {
  auto const percent = [](Figure const& f) { return f.reading.unit.id == "percent"; };
  auto const bare = [](Figure const& f) {
    return f.reading.kind == Kind::number && f.reading.unit.id.empty() && f.reading.nominal && !f.reading.vague;
  };
  if (!((percent(a) && bare(b)) || (percent(b) && bare(a)))) return false;
  return !a.subject.head.empty() && a.subject.head == b.subject.head && a.reading.nominal && b.reading.nominal;
}

// "children aged 6 to 12 years", "between six and 12 years old"
bool one_range_of_years(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  return r.unit.id == "year" && s.unit.id == "year" && r.min && r.max && r.min == s.min && r.max == s.max;
}

}  // namespace

bool comparable(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  if (other_denominator(a, b) || left_its_unit(a, b) || money_unsaid(a, b) || points_unsaid(a, b) ||
      denominator_unsaid(a, b) || percent_unsaid(a, b))
    return true;
  bool const changes = a.roles.has(Role::change) || b.roles.has(Role::change);
  if (points(u) != points(v) && u.dimension == v.dimension && same_numeral(a, b, changes ? 1 : 2)) return true;
  if (proportion(a) || proportion(b)) return proportion(a) && proportion(b);
  if (a.reading.kind == Kind::age || b.reading.kind == Kind::age) {
    return a.reading.kind == b.reading.kind || one_range_of_years(a, b);
  }
  // "the toll rose to 131" names no unit, "131 dead" counts: the words decide
  bool const bare = (u.dimension == Dimension::none && v.dimension == Dimension::count) ||
                    (v.dimension == Dimension::none && u.dimension == Dimension::count);
  if (bare) return true;
  // "12 litres a day" is a flow to the dictionary of units, "12 litres" a volume
  if (u.dimension != v.dimension) return rate_against_amount(u, v);
  switch (u.dimension) {
    case Dimension::count:
    case Dimension::none:
      return u.per == v.per || u.per.empty() || v.per.empty();
    case Dimension::currency:
      return (one_currency(u, v) && (u.per == v.per || one_flow(a, b) || by_one_measure(u, v))) ||
             rate_against_amount(u, v) || same_numeral(a, b, share_term(a, b) ? 1 : 2);
    case Dimension::dimensionless:
      return points(u) == points(v);
    default:
      return u.base == v.base || rate_against_amount(u, v);
  }
}

std::pair<Interval, Interval> on_one_scale(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  if (!rate_against_amount(u, v)) return {a.wide, b.wide};
  return {as_amount(a.wide, u), as_amount(b.wide, v)};
}

bool rate_in_words(Figure const& a, Figure const& b) {
  auto const named = [](Figure const& rate, Figure const& bare) {
    auto const& scope = bare.context.scope;
    return bare.reading.unit.per.empty() &&
           std::find(scope.begin(), scope.end(), "period:" + rate.reading.unit.per) != scope.end();
  };
  return named(a, b) || named(b, a);
}

bool equal_numbers(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (!r.nominal || !s.nominal || r.vague || s.vague) return false;
  bool const amounts = rate_against_amount(r.unit, s.unit);
  // "112,000 tenge a tonne", "112,000 tenge" of a tonne spoken of before
  bool const prices = r.unit.per.empty() != s.unit.per.empty() && numerator(r.unit) == numerator(s.unit) &&
                      (r.unit.dimension == Dimension::currency || s.unit.dimension == Dimension::currency);
  auto const number = [&](Reading const& reading) {
    if (prices) return *reading.nominal;
    return *reading.nominal * reading.unit.factor * (amounts ? divisor(reading.unit).value_or(1) : 1);
  };
  double const x = number(r), y = number(s);
  return std::fabs(x - y) <= 1e-9 * std::max(std::fabs(x), std::fabs(y));
}

bool strict_bound_at(Figure const& a, Figure const& b) {
  // "just over 14 percent" and "nearly 14 percent" round to the 14 that the other text gives
  auto const strict = [](Reading const& r) {
    bool const near = r.hedge == Hedge::just_over || r.hedge == Hedge::nearly;
    return !near && (r.relation == Relation::greater || r.relation == Relation::less);
  };
  auto const plain = [](Reading const& r) {
    return r.relation == Relation::equal && !r.approximate && !r.vague && !r.meant;
  };
  Reading const &r = a.reading, &s = b.reading;
  if (!((strict(r) && plain(s)) || (strict(s) && plain(r)))) return false;
  if (!r.nominal || !s.nominal || *r.nominal != *s.nominal || r.unit.id != s.unit.id) return false;
  bool const scaled = r.step >= 1000;
  return !scaled && std::min(r.coarse, s.coarse) < 100;
}

bool turned_bound(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  bool const one_unit =
      r.unit.id == s.unit.id || (r.unit.dimension == Dimension::currency && r.unit.per == s.unit.per &&
                                 s.unit.dimension == Dimension::currency && one_currency(r.unit, s.unit));
  if (r.vague || s.vague || !r.nominal || !s.nominal || *r.nominal != *s.nominal || !one_unit) return false;
  return (lower_bound(r) && upper_bound(s)) || (upper_bound(r) && lower_bound(s));
}

Agreement agreement(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  if (left_its_unit(a, b) || points_unsaid(a, b) || denominator_unsaid(a, b)) return Agreement::exact;
  if (turned_bound(a, b) || other_denominator(a, b)) return Agreement::disjoint;
  if (percent_unsaid(a, b)) {
    double const gap = std::fabs(*a.reading.nominal - *b.reading.nominal);
    return gap <= std::max(a.reading.step, b.reading.step) / 2 ? Agreement::rounded : Agreement::disjoint;
  }
  if (rate_against_amount(u, v) && u.dimension != Dimension::count) {
    if (overlaps(as_amount(a.narrow, u), as_amount(b.narrow, v))) return Agreement::exact;
    return overlaps(as_amount(a.wide, u), as_amount(b.wide, v)) ? Agreement::rounded : Agreement::disjoint;
  }
  if (u.dimension == Dimension::currency && v.dimension == Dimension::currency && !one_currency(u, v))
    return (u.assumed || v.assumed) && dollars(u) && dollars(v) ? Agreement::exact : Agreement::disjoint;
  if (points(u) != points(v)) return Agreement::disjoint;
  if (one_difference(a, b)) return Agreement::rounded;
  if (strict_bound_at(a, b) || bounds_of_two_scales(a.reading, b.reading)) return Agreement::disjoint;
  double const converted = easing(a, b);
  if (two_limits(a) && two_limits(b)) {
    bool const low = overlaps(eased(end_of(a, *a.reading.min), converted), end_of(b, *b.reading.min));
    bool const high = overlaps(eased(end_of(a, *a.reading.max), converted), end_of(b, *b.reading.max));
    return low && high ? Agreement::exact : Agreement::disjoint;
  }
  if (meet(a, a.narrow, b, b.narrow, converted)) return Agreement::exact;
  // a vague number is wide already: rounding adds nothing to it
  if (a.reading.vague || b.reading.vague) return Agreement::disjoint;
  if (meet(a, a.wide, b, b.wide, converted)) return Agreement::rounded;
  return Agreement::disjoint;
}

}  // namespace stet
