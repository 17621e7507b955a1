// Units of measurement as the wording names them, with the way to the base unit of their dimension.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

enum class Dimension : std::uint8_t {
  none,           // a bare number, an index
  count,          // things: the unit is the counted noun
  currency,
  dimensionless,  // percent, percentage points, ratios
  length, area, volume, mass, time, speed, acceleration, temperature, energy, power, pressure, force, torque,
  frequency, angle, voltage, current, charge, resistance, data, data_rate, radiation, sound_level, illumination,
  flow, density, concentration, fuel_economy,
  other,          // a compound without a name of its own
};

/// Name as in the JSON output: "length", "currency", "count"; "" for none.
std::string_view name_of(Dimension dimension);

/// One meaning of an ambiguous unit: "ton" may be the short ton of 907.18474 kg.
struct UnitReading {
  std::string id;
  double factor = 1;
  double offset = 0;  // as of Unit: bare "degrees" may be Celsius or Fahrenheit
};

/// value in base unit = nominal * factor + offset (offset only for temperatures: base kelvin).
/// Base units: SI, and for currency the currency itself (cents: factor 0.01, base "USD").
struct Unit {
  std::string id;         // "USD", "kilometre", "percent", "troop"; empty for none
  std::string text;       // as written: "troops", "km/h", "$"
  Dimension dimension = Dimension::none;
  double factor = 1;
  double offset = 0;
  std::string base;       // what values are comparable with: the currency code, the dimension's SI unit, a count's lemma
  std::string per;        // id of the denominator of a rate: "year" in "1.1 million machines a year"; empty for none
  bool assumed = false;   // a plain $ taken as USD
  std::vector<UnitReading> readings;  // all readings of an ambiguous unit, the one above not excluded; else empty

  bool operator==(Unit const&) const = default;
};

/// What a rate is a rate of: "USD" for "USD_per_tonne". Any other id is its own.
std::string_view numerator_of(std::string_view id);
/// Is `rate` so much of `plain` by something: dollars a tonne, dollars?
bool is_rate_of(Unit const& rate, Unit const& plain);

inline bool operator==(UnitReading const& a, UnitReading const& b) { return a.id == b.id && a.factor == b.factor && a.offset == b.offset; }

}  // namespace stet
