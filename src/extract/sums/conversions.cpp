// A measure and the same in another unit: "10 miles (16 km)", "10 miles, or 16 kilometres,", "a 200m-high (656ft)
// tower".
#include "extract/sums/line.hpp"

namespace stet::sums {
namespace {

Patterns const& wordings() {
  static Patterns const kRows = patterns({
      "{x} ~3 ( or|about|roughly|nearly|around|approximately|some? {y} )",
      "{x} ~2 , or|about|roughly {y} ,|.|)|-|;",
      "{x} ~1 , or {y} ~2 ,|.",
      "{x} ~2 - or|about? {y} -|,|.",
      "{x} / {y}",
      "{x} , the equivalent of {y}",
      "{x} , equivalent|equal to {y}",
  });
  return kRows;
}

bool physical(Figure const& figure) {
  switch (figure.reading.unit.dimension) {
    case Dimension::none:
    case Dimension::count:
    case Dimension::currency:
    case Dimension::dimensionless:
    case Dimension::other:
      return false;
    default:
      return figure.reading.nominal || figure.reading.relation == Relation::range;
  }
}

/// Minutes and hours, days and weeks: months have no fixed length, and days are counted in working hours.
bool exact_time(Unit const& a, Unit const& b) {
  constexpr double kHour = 3600, kDay = 86400, kWeek = 7 * kDay;
  auto const short_time = [](Unit const& unit) { return unit.factor <= kHour; };
  auto const days = [](Unit const& unit) { return unit.factor == kDay || unit.factor == kWeek; };
  return (short_time(a) && short_time(b)) || (days(a) && days(b));
}

/// Adds the claim where the two are one measure in two units.
bool tie(Line const& line, Match const& match, Claims& out) {
  Figure const &x = line.figure(match['x']), &y = line.figure(match['y']);
  Unit const &u = x.reading.unit, &v = y.reading.unit;
  if (!physical(x) || !physical(y) || u.dimension != v.dimension || u.base != v.base || u.id == v.id) return false;
  // "8,000 60-kilo bags (480 tonnes)": what is converted are the bags
  std::uint32_t const at = match['x'];
  bool const of_each = at > 0 && line.items[at - 1].kind == Item::Kind::figure &&
                       line.document.cut(x.reading.begin, x.reading.end).find('-') != std::string_view::npos;
  if (of_each) return false;
  // "two days, or 14 hours" of work
  if (u.dimension == Dimension::time && !exact_time(u, v)) return false;
  Claim claim;
  claim.members = {{x.id, Role::converted}, {y.id, Role::conversion}};
  out.add(std::move(claim), Role::conversion);
  return true;
}

}  // namespace

void find_conversions(Line const& line, Claims& out) {
  // "12,000 acres (18.7 square miles), or 4,900 hectares"
  static Pattern const kSecond("{x} ~1 ( {w} ) ,? or|-|( {y}");
  for (std::uint32_t const at : line.at) {
    for (Pattern const& row : wordings())
      if (auto const match = row.match(line, at); match && tie(line, *match, out)) break;
    if (auto const match = kSecond.match(line, at)) tie(line, *match, out);
  }
}

}  // namespace stet::sums
