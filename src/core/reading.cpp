#include "core/reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stet {

std::string_view name_of(Kind kind) {
  static constexpr std::array<std::string_view, 8> kNames{"count", "money", "measure",  "percent",
                                                          "ratio", "age",   "duration", "number"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view symbol_of(Relation relation) {
  static constexpr std::array<std::string_view, 6> kSymbols{"=", "<", "<=", ">", ">=", "range"};
  return kSymbols[static_cast<std::size_t>(relation)];
}

std::string_view name_of(Trend trend) {
  static constexpr std::array<std::string_view, 3> kNames{"", "up", "down"};
  return kNames[static_cast<std::size_t>(trend)];
}

namespace {
constexpr std::array<std::pair<Role, std::string_view>, 15> kRoles{{
    {Role::level, "level"},
    {Role::change, "change"},
    {Role::from_value, "from-value"},
    {Role::to_value, "to-value"},
    {Role::share, "share"},
    {Role::rate, "rate"},
    {Role::part, "part"},
    {Role::total, "total"},
    {Role::age, "age"},
    {Role::duration, "duration"},
    {Role::limit, "limit"},
    {Role::converted, "converted"},
    {Role::conversion, "conversion"},
    {Role::date, "date"},
    {Role::birth_date, "birth-date"},
}};
}  // namespace

std::string_view name_of(Role role) {
  for (auto const& [value, name] : kRoles)
    if (value == role) return name;
  return "";
}

std::optional<Role> role_named(std::string_view name) {
  for (auto const& [value, known] : kRoles)
    if (known == name) return value;
  return std::nullopt;
}

bool lower_bound(Reading const& reading) {
  return reading.relation == Relation::greater || reading.relation == Relation::greater_equal;
}

bool upper_bound(Reading const& reading) {
  return reading.relation == Relation::less || reading.relation == Relation::less_equal;
}

double precision(Reading const& reading) {
  if (!reading.nominal || reading.relation == Relation::range || reading.vague) return 0;
  double const value = std::fabs(*reading.nominal);
  if (value == 0) return 0;
  // a rounded number stands for at most 5 % on either side, as normalize() has it
  double const half = std::max(reading.step / 2, std::min(reading.coarse / 2, 0.05 * value));
  return std::clamp(std::log10(value / half), 0.0, 4.0);
}

int significant_digits(Reading const& reading) {
  double const value = std::fabs(reading.nominal.value_or(reading.max.value_or(0)));
  if (value == 0 || reading.coarse <= 0 || reading.vague) return 1;
  return std::clamp(static_cast<int>(std::floor(std::log10(value / reading.coarse) + 1e-9)) + 1, 1, 15);
}

}  // namespace stet
