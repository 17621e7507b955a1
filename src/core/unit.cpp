#include "core/unit.hpp"

#include <array>

namespace stet {

std::string_view name_of(Dimension dimension) {
  static constexpr std::array<std::string_view, 32> kNames{
      "",       "count",  "currency",  "dimensionless", "length",  "area",     "volume",  "mass",
      "time",   "speed",  "acceleration", "temperature", "energy", "power",    "pressure", "force",
      "torque", "frequency", "angle",  "voltage",       "current", "charge",   "resistance", "data",
      "data_rate", "radiation", "sound_level", "illumination", "flow", "density", "concentration", "fuel_economy"};
  auto const index = static_cast<std::size_t>(dimension);
  return index < kNames.size() ? kNames[index] : "other";
}

std::string_view numerator_of(std::string_view id) { return id.substr(0, id.find("_per_")); }

bool is_rate_of(Unit const& rate, Unit const& plain) {
  return !plain.id.empty() && rate.id != plain.id && numerator_of(rate.id) == plain.id;
}

}  // namespace stet
