#include "grammars/units.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <vector>

namespace stet::grammar {
namespace {

using D = Dimension;

constexpr double kYear = 31557600;  // the Julian year; a month is its twelfth, so that 12 months are a year
constexpr double kPound = 0.45359237;

constexpr UnitRow kUnits[] = {
    // id, words, signs, dimension, factor, offset, base, readings
    {"metre", "metre|metres|meter|meters|mtrs", "m", D::length, 1, 0, "metre"},
    {"kilometre", "", "kms|Km|KM", D::length, 1e3, 0, "metre"},
    {"centimetre", "", "cms", D::length, 1e-2, 0, "metre"},
    {"micrometre", "micron|microns", "", D::length, 1e-6, 0, "metre"},
    {"angstrom", "angstrom|angstroms", "\xC3\x85", D::length, 1e-10, 0, "metre"},
    {"inch", "inch|inches", "", D::length, 0.0254, 0, "metre"},
    {"foot", "foot|feet", "ft", D::length, 0.3048, 0, "metre"},
    {"yard", "yard|yards", "yd|yds", D::length, 0.9144, 0, "metre"},
    {"mile", "mile|miles", "mi", D::length, 1609.344, 0, "metre"},
    {"nautical_mile", "nautical mile|nautical miles|nautical-mile", "nmi", D::length, 1852, 0, "metre"},
    {"light_year", "light-year|light-years|light year|light years|lightyear|lightyears", "", D::length,
     9460730472580800, 0, "metre"},
    {"light_hour", "light-hour|light-hours|light hour|light hours", "", D::length, 299792458.0 * 3600, 0, "metre"},
    {"light_minute", "light-minute|light-minutes|light minute|light minutes", "", D::length, 299792458.0 * 60, 0,
     "metre"},
    {"light_second", "light-second|light-seconds|light second|light seconds", "", D::length, 299792458, 0, "metre"},
    {"parsec", "parsec|parsecs", "", D::length, 3.0856775814913673e16, 0, "metre"},
    {"fathom", "fathom|fathoms", "", D::length, 1.8288, 0, "metre"},
    {"astronomical_unit", "astronomical unit|astronomical units", "", D::length, 149597870700, 0, "metre"},
    {"furlong", "furlong|furlongs", "", D::length, 201.168, 0, "metre"},

    {"square_inch", "", "sq in|sq. in|in\xC2\xB2|in^2", D::area, 0.00064516, 0, "square_metre"},
    {"hectare", "hectare|hectares", "ha", D::area, 1e4, 0, "square_metre"},
    {"acre", "acre|acres", "", D::area, 4046.8564224, 0, "square_metre"},

    {"litre", "litre|litres|liter|liters", "L|l", D::volume, 1e-3, 0, "cubic_metre"},
    {"cubic_inch", "", "cu in|cu. in|in\xC2\xB3|in^3", D::volume, 1.6387064e-5, 0, "cubic_metre"},
    {"cubic_centimetre", "", "cc|ccm", D::volume, 1e-6, 0, "cubic_metre"},
    {"cubic_kilometre", "", "bcm", D::volume, 1e9, 0, "cubic_metre"},
    {"board_foot", "board foot|board feet", "", D::volume, 0.002359737216, 0, "cubic_metre"},
    {"acre_foot", "acre-foot|acre-feet|acre foot|acre feet", "", D::volume, 1233.48183754752, 0, "cubic_metre"},
    {"gallon", "gallon|gallons", "gal", D::volume, 0.003785411784, 0, "cubic_metre", "US_gallon|imperial_gallon"},
    {"US_gallon", "us gallon|us gallons|u.s. gallon|u.s. gallons", "", D::volume, 0.003785411784, 0, "cubic_metre"},
    {"imperial_gallon", "imperial gallon|imperial gallons|uk gallon|uk gallons", "", D::volume, 0.00454609, 0,
     "cubic_metre"},
    {"quart", "quart|quarts", "", D::volume, 0.000946352946, 0, "cubic_metre"},
    {"pint", "pint|pints", "", D::volume, 0.000473176473, 0, "cubic_metre", "US_pint|imperial_pint"},
    {"US_pint", "us pint|us pints", "", D::volume, 0.000473176473, 0, "cubic_metre"},
    {"imperial_pint", "imperial pint|imperial pints", "", D::volume, 0.00056826125, 0, "cubic_metre"},
    {"fluid_ounce", "fluid ounce|fluid ounces|fl. oz", "fl oz", D::volume, 2.95735295625e-5, 0, "cubic_metre"},
    {"tablespoon", "tablespoon|tablespoons", "tbsp", D::volume, 1.478676478125e-5, 0, "cubic_metre"},
    {"teaspoon", "teaspoon|teaspoons", "tsp", D::volume, 4.92892159375e-6, 0, "cubic_metre"},
    {"barrel", "barrel|barrels", "bbl|bbls", D::volume, 0.158987294928, 0, "cubic_metre"},
    {"cup", "cup|cups", "", D::volume, 0.0002365882365, 0, "cubic_metre"},
    {"bushel", "bushel|bushels", "", D::volume, 0.03523907016688, 0, "cubic_metre"},

    {"gram", "gram|grams|gramme|grammes|gm|gms", "g", D::mass, 1e-3, 0, "kilogram"},
    {"kilogram", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos", "kg|kgs|Kg|KG", D::mass, 1, 0, "kilogram"},
    {"microgram", "", "mcg", D::mass, 1e-9, 0, "kilogram"},
    {"tonne", "tonne|tonnes|metric ton|metric tons|metric tonnes", "t|tCO2|tCO2e", D::mass, 1e3, 0, "kilogram"},
    {"ton", "ton|tons", "", D::mass, 907.18474, 0, "kilogram", "short_ton|long_ton|tonne"},
    {"short_ton", "short ton|short tons|us ton|us tons", "", D::mass, 907.18474, 0, "kilogram"},
    {"long_ton", "long ton|long tons", "", D::mass, 1016.0469088, 0, "kilogram"},
    {"kilotonne", "kilotonne|kilotonnes|kiloton|kilotons", "kt|ktCO2|ktCO2e", D::mass, 1e6, 0, "kilogram"},
    {"megatonne", "megatonne|megatonnes|megaton|megatons", "Mt|MtCO2|MtCO2e", D::mass, 1e9, 0, "kilogram"},
    {"gigatonne", "gigatonne|gigatonnes|gigaton|gigatons", "Gt|GtCO2|GtCO2e", D::mass, 1e12, 0, "kilogram"},
    {"pound", "pound|pounds", "lb|lbs", D::mass, kPound, 0, "kilogram"},
    {"ounce", "ounce|ounces", "oz", D::mass, kPound / 16, 0, "kilogram", "ounce|troy_ounce"},
    {"troy_ounce", "troy ounce|troy ounces", "", D::mass, 0.0311034768, 0, "kilogram"},
    {"dram", "dram|drams", "", D::mass, kPound / 256, 0, "kilogram"},
    {"stone", "stone", "", D::mass, kPound * 14, 0, "kilogram"},
    {"carat", "carat|carats|karat|karats", "", D::mass, 0.0002, 0, "kilogram"},
    {"hundredweight", "hundredweight", "cwt", D::mass, kPound * 112, 0, "kilogram"},

    {"second", "second|seconds|sec|secs", "s", D::time, 1, 0, "second"},
    {"minute", "minute|minutes|min|mins", "", D::time, 60, 0, "second"},
    {"hour", "hour|hours|hr|hrs", "h", D::time, 3600, 0, "second"},
    {"day", "day|days", "", D::time, 86400, 0, "second"},
    {"week", "week|weeks|wk|wks", "", D::time, 604800, 0, "second"},
    {"fortnight", "fortnight|fortnights", "", D::time, 1209600, 0, "second"},
    {"month", "month|months|mth|mths", "", D::time, kYear / 12, 0, "second"},
    {"year", "year|years|yr|yrs", "", D::time, kYear, 0, "second"},
    {"decade", "decade|decades", "", D::time, kYear * 10, 0, "second"},
    {"century", "century|centuries", "", D::time, kYear * 100, 0, "second"},
    {"millennium", "millennium|millennia|millenniums", "", D::time, kYear * 1000, 0, "second"},

    {"kilometre_per_hour", "k.p.h.|kilometres an hour|kilometers an hour|kilometre an hour|kilometer an hour",
     "km/h|kmh|kph|km/hr|kmph|kp/h|KPH", D::speed, 1 / 3.6, 0, "metre_per_second"},
    {"mile_per_hour", "miles an hour|mile an hour|m.p.h.", "mph|mi/h|MPH", D::speed, 0.44704, 0, "metre_per_second"},
    {"metre_per_second", "", "m/s|m/sec", D::speed, 1, 0, "metre_per_second"},
    {"knot", "knot|knots", "kt|kts|kn", D::speed, 1852.0 / 3600, 0, "metre_per_second"},
    {"metre_per_second_squared", "metres per second squared|meters per second squared",
     "m/s\xC2\xB2|m/s2|m/s^2|m s-2|m s\xE2\x81\xBB\xC2\xB2", D::acceleration, 1, 0, "metre_per_second_squared"},

    {"celsius",
     "degrees celsius|degree celsius|degrees centigrade|degree centigrade|celsius|centigrade|degrees c|degree c|deg "
     "c|deg. c|"
     "degrees celcius|degree celcius|celcius|degree-celsius",
     "\xC2\xB0"
     "C|\xC2\xBA"
     "C|\xE2\x84\x83|\xC2\xB0 C|\xC2\xBA C",
     D::temperature, 1, 273.15, "kelvin"},
    {"fahrenheit",
     "degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f|degree f|deg f|deg. f|"
     "degrees farenheit|degree farenheit|farenheit|degrees farhenheit|degree farhenheit|farhenheit",
     "\xC2\xB0"
     "F|\xC2\xBA"
     "F|\xE2\x84\x89|\xC2\xB0 F|\xC2\xBA F",
     D::temperature, 5.0 / 9, 459.67 * 5 / 9, "kelvin"},
    {"kelvin", "kelvin|kelvins|degrees kelvin|degree kelvin", "", D::temperature, 1, 0, "kelvin"},
    {"degree", "degree|degrees|deg", "\xC2\xB0|\xC2\xBA", D::angle, 0.017453292519943295, 0, "radian"},
    {"radian", "radian|radians", "rad", D::angle, 1, 0, "radian"},

    {"joule", "joule|joules", "", D::energy, 1, 0, "joule"},
    {"watt_hour", "watt-hour|watt-hours|watt hour|watt hours", "Wh", D::energy, 3600, 0, "joule"},
    {"kilowatt_hour", "", "kW-h", D::energy, 3.6e6, 0, "joule"},
    {"therm", "therm|therms", "", D::energy, 105505585.262, 0, "joule"},
    {"tonne_of_oil_equivalent", "tonnes of oil equivalent|tonne of oil equivalent", "", D::energy, 4.1868e10, 0,
     "joule"},
    {"barrel_of_oil_equivalent", "barrels of oil equivalent|barrel of oil equivalent", "boe|BOE", D::energy,
     6.1178632e9, 0, "joule"},
    {"calorie", "calorie|calories|kilocalorie|kilocalories", "kcal|cal", D::energy, 4184, 0, "joule"},
    {"electronvolt", "electronvolt|electronvolts|electron volts", "eV", D::energy, 1.602176634e-19, 0, "joule"},
    {"million_british_thermal_units", "", "mmBtu|MMBtu|mmBTU|MMBTU|mmbtu", D::energy, 1055055852.62, 0, "joule"},
    {"british_thermal_unit", "british thermal unit|british thermal units", "Btu|BTU|btu", D::energy, 1055.05585262, 0,
     "joule"},

    {"watt", "watt|watts", "W", D::power, 1, 0, "watt"},
    {"kilowatt", "", "KW|kw", D::power, 1e3, 0, "watt"},
    {"volt_ampere", "volt-ampere|volt-amperes|volt ampere|volt amperes", "", D::other, 1, 0, "volt_ampere"},
    {"horsepower", "horsepower|horse power|brake horsepower", "hp|HP|bhp", D::power, 745.69987158227, 0, "watt"},

    {"pascal", "pascal|pascals", "Pa", D::pressure, 1, 0, "pascal"},
    {"bar", "", "bar", D::pressure, 1e5, 0, "pascal"},
    {"millibar", "millibar|millibars", "mbar|mb", D::pressure, 1e2, 0, "pascal"},
    {"pound_per_square_inch", "pounds per square inch|pound per square inch", "psi|PSI", D::pressure, 6894.757293168, 0,
     "pascal"},
    {"millimetre_of_mercury", "millimetres of mercury|millimeters of mercury", "mmHg|mm Hg", D::pressure, 133.322387415,
     0, "pascal"},

    {"newton", "newton|newtons", "", D::force, 1, 0, "newton"},
    {"pound_force", "pound-force|pounds-force|pounds of force|pound of force", "lbf", D::force, 4.4482216152605, 0,
     "newton"},
    {"newton_metre", "newton-metre|newton-metres|newton metres|newton-meters|newton meters", "Nm|N\xC2\xB7m", D::torque,
     1, 0, "newton_metre"},
    {"pound_foot", "pound-foot|pound-feet|pound feet|foot-pound|foot-pounds|foot pounds", "lb-ft|lb ft|ft-lb",
     D::torque, 1.3558179483314, 0, "newton_metre"},

    {"hertz", "hertz", "Hz", D::frequency, 1, 0, "hertz"},
    {"per_second", "", "s-1|s^-1|s\xE2\x81\xBB\xC2\xB9", D::frequency, 1, 0, "hertz"},
    {"revolution_per_minute", "revolutions per minute|revolutions a minute", "rpm|RPM", D::frequency, 1.0 / 60, 0,
     "hertz"},
    {"beat_per_minute", "beats per minute|beats a minute", "bpm", D::frequency, 1.0 / 60, 0, "hertz"},

    {"volt", "volt|volts", "V", D::voltage, 1, 0, "volt"},
    {"kilovolt", "", "KV", D::voltage, 1e3, 0, "volt"},
    {"ampere", "amp|amps|ampere|amperes", "", D::current, 1, 0, "ampere"},
    {"ampere_hour", "amp-hour|amp-hours|ampere-hour|ampere-hours|amp hours", "Ah", D::charge, 3600, 0, "coulomb"},
    {"coulomb", "coulomb|coulombs", "", D::charge, 1, 0, "coulomb"},
    {"farad", "farad|farads", "", D::other, 1, 0, "farad"},
    {"tesla", "tesla|teslas", "", D::other, 1, 0, "tesla"},
    {"mole", "mole|moles", "mol", D::other, 1, 0, "mole"},
    {"ohm", "ohm|ohms", "\xCE\xA9|\xE2\x84\xA6", D::resistance, 1, 0, "ohm"},

    {"bit", "bit|bits", "", D::data, 1, 0, "bit"},
    {"byte", "byte|bytes", "", D::data, 8, 0, "bit"},
    {"kilobyte", "", "KB", D::data, 8e3, 0, "bit"},
    {"megabit", "", "Mb", D::data, 1e6, 0, "bit"},
    {"gigabit", "", "Gb", D::data, 1e9, 0, "bit"},
    {"byte_per_second", "", "", D::data_rate, 8, 0, "bit_per_second"},
    {"bit_per_second", "", "bps", D::data_rate, 1, 0, "bit_per_second"},
    {"kilobit_per_second", "", "Kbps", D::data_rate, 1e3, 0, "bit_per_second"},
    {"megabit_per_second", "", "mbps", D::data_rate, 1e6, 0, "bit_per_second"},
    {"flop_per_second", "", "", D::other, 1, 0, "flop_per_second"},
    {"pixel", "pixel|pixels", "px", D::other, 1, 0, "pixel"},
    {"megapixel", "mega-pixel", "", D::other, 1e6, 0, "pixel"},

    {"gray", "", "Gy", D::radiation, 1, 0, "gray"},
    {"sievert", "sievert|sieverts", "Sv", D::radiation, 1, 0, "sievert"},
    {"becquerel", "becquerel|becquerels", "Bq", D::radiation, 1, 0, "becquerel"},
    {"decibel", "decibel|decibels", "dB|db|dBA", D::sound_level, 1, 0, "decibel"},
    {"lumen", "lumen|lumens", "lm", D::other, 1, 0, "lumen"},
    {"candela", "candela|candelas", "", D::other, 1, 0, "candela"},
    {"nit", "nit|nits", "", D::other, 1, 0, "candela_per_square_metre"},
    {"lux", "lux", "", D::illumination, 1, 0, "lux"},
    {"part_per_million", "parts per million|part per million", "ppm", D::concentration, 1e-6, 0, "part"},
    {"part_per_billion", "parts per billion|part per billion", "ppb", D::concentration, 1e-9, 0, "part"},
    {"part_per_trillion", "parts per trillion|part per trillion", "ppt", D::concentration, 1e-12, 0, "part"},
    {"barrel_per_day", "", "bpd|b/d", D::flow, 0.158987294928 / 86400, 0, "cubic_metre_per_second"},
    {"cubic_metre_per_second", "cumec|cumecs", "", D::flow, 1, 0, "cubic_metre_per_second"},
    {"cubic_foot_per_second", "cusec|cusecs", "cfs", D::flow, 0.028316846592, 0, "cubic_metre_per_second"},
    {"mile_per_gallon", "miles per gallon|miles to the gallon|miles a gallon", "mpg|MPG", D::fuel_economy, 1, 0,
     "mile_per_gallon"},
    {"international_unit", "international unit|international units", "IU", D::other, 1, 0, "international_unit"},
    {"TEU", "teu|teus|twenty-foot equivalent unit|twenty-foot equivalent units", "", D::other, 1, 0, "TEU"},
    {"magnitude", "magnitude", "", D::other, 1, 0, "magnitude"},
};

// Which units take metric prefixes: one row makes "kilopascal", "kilopascals" and "kPa", "megapascal" and so on.
struct Prefixed {
  std::string_view unit;
  std::string_view stems;     // what the prefix is written before: "metre|metres|meter|meters"
  std::string_view symbols;   // what its sign is written before; empty: words alone
  std::string_view prefixes;  // keys of kPrefixes
};
constexpr Prefixed kPrefixed[] = {
    {"metre", "metre|metres|meter|meters", "m", "fpnumcdk"},
    {"parsec", "parsec|parsecs", "pc", "kMG"},
    {"litre", "litre|litres|liter|liters", "l|L", "numcdhkMG"},
    {"gram", "gram|grams|gramme|grammes", "g", "fpnumk"},
    {"second", "second|seconds", "s", "afpnum"},
    {"joule", "joule|joules", "J", "umkMGTPE"},
    {"watt_hour", "watt-hour|watt-hours|watt hour|watt hours", "Wh", "kMGTP"},
    {"tonne_of_oil_equivalent", "", "toe", "kM"},
    {"electronvolt", "electronvolt|electronvolts|electron volts", "eV", "kMGTP"},
    {"watt", "watt|watts", "W|We|Wp", "numkMGTP"},
    {"volt_ampere", "volt-ampere|volt-amperes", "VA", "kM"},
    {"pascal", "pascal|pascals", "Pa", "umhkMG"},
    {"newton", "newton|newtons", "N", "umkM"},
    {"newton_metre", "newton-metre|newton-metres", "Nm", "kM"},
    {"hertz", "hertz", "Hz", "kMGT"},
    {"volt", "volt|volts", "V", "numkM"},
    {"ampere", "amp|amps|ampere|amperes", "A", "pnumkM"},
    {"ampere_hour", "amp-hour|amp-hours|ampere-hour|ampere-hours|ampere hours", "Ah", "m"},
    {"coulomb", "coulomb|coulombs", "C", "numk"},
    {"ohm", "ohm|ohms", "\xCE\xA9|\xE2\x84\xA6", "mkMG"},
    {"farad", "farad|farads", "F", "pnum"},
    {"tesla", "tesla|teslas", "T", "pnum"},
    {"kelvin", "kelvin|kelvins", "K", "num"},
    {"mole", "mole|moles", "mol", "pnumk"},
    {"byte", "byte|bytes", "B", "kMGTPEZ"},
    {"bit", "bit|bits", "bit", "kMGT"},
    {"bit_per_second", "", "bps|bit/s", "kMGT"},
    {"byte_per_second", "", "Bps", "kMGT"},
    {"flop_per_second", "flop|flops", "FLOPS|FLOP/s", "MGTPE"},
    {"pixel", "pixel|pixels", "", "MG"},
    {"gray", "gray|grays", "Gy", "num"},
    {"sievert", "sievert|sieverts", "Sv", "num"},
    {"becquerel", "becquerel|becquerels", "Bq", "kMGTP"},
    {"radian", "radian|radians", "rad", "um"},
};

struct Prefix {
  char key;
  std::string_view name;
  std::string_view signs;
  double factor;
};
constexpr Prefix kPrefixes[] = {{'a', "atto", "a", 1e-18},
                                {'f', "femto", "f", 1e-15},
                                {'p', "pico", "p", 1e-12},
                                {'n', "nano", "n", 1e-9},
                                {'u', "micro", "\xC2\xB5|\xCE\xBC", 1e-6},  // the micro sign and the Greek letter
                                {'m', "milli", "m", 1e-3},
                                {'c', "centi", "c", 1e-2},
                                {'d', "deci", "d", 1e-1},
                                {'h', "hecto", "h", 1e2},
                                {'k', "kilo", "k", 1e3},
                                {'M', "mega", "M", 1e6},
                                {'G', "giga", "G", 1e9},
                                {'T', "tera", "T", 1e12},
                                {'P', "peta", "P", 1e15},
                                {'E', "exa", "E", 1e18},
                                {'Z', "zetta", "Z", 1e21}};

// Signs that mean something else in a newspaper: "6pm" is a time, "5 MA" no megaamperes.
constexpr std::array<std::string_view, 14> kMisread{"fs", "pm", "fm", "as", "ps", "pg", "ML",
                                                    "Ml", "GL", "Gl", "MN", "MA", "MC", "PA"};

// All rows: the hand-written ones, those with prefixes, and square and cubic lengths, which have no forms of their own
// since "square", "sq" and "²" are read by rule.
class Catalogue {
 public:
  Catalogue();
  std::span<UnitRow const> rows() const { return rows_; }
  UnitRow const* find(std::string_view id) const {
    auto const it = std::partition_point(by_id_.begin(), by_id_.end(), [&](UnitRow const* r) { return r->id < id; });
    return it == by_id_.end() || (*it)->id != id ? nullptr : *it;
  }

 private:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  void add_prefixed(Prefixed const& unit);
  void add_powers(UnitRow const& length);

  std::deque<std::string> texts_;  // what the generated rows view
  std::vector<UnitRow> rows_;
  std::vector<UnitRow const*> by_id_;
};

Catalogue::Catalogue() : rows_(std::begin(kUnits), std::end(kUnits)) {
  for (Prefixed const& unit : kPrefixed) add_prefixed(unit);
  for (std::size_t i = 0, end = rows_.size(); i < end; ++i)
    if (UnitRow const row = rows_[i]; row.dimension == D::length) add_powers(row);
  by_id_.reserve(rows_.size());
  for (UnitRow const& row : rows_) by_id_.push_back(&row);
  std::stable_sort(by_id_.begin(), by_id_.end(), [](UnitRow const* a, UnitRow const* b) { return a->id < b->id; });
}

void Catalogue::add_prefixed(Prefixed const& unit) {
  auto const* const base =
      std::find_if(std::begin(kUnits), std::end(kUnits), [&](UnitRow const& row) { return row.id == unit.unit; });
  for (Prefix const& prefix : kPrefixes) {
    if (unit.prefixes.find(prefix.key) == unit.prefixes.npos) continue;
    std::string words, signs;
    each_part(unit.stems, [&](std::string_view stem) { words.append(prefix.name).append(stem) += '|'; });
    each_part(unit.symbols, [&](std::string_view symbol) {
      each_part(prefix.signs, [&](std::string_view sign) {
        std::string const form = std::string(sign).append(symbol);
        if (std::find(kMisread.begin(), kMisread.end(), form) == kMisread.end()) signs.append(form) += '|';
      });
    });
    UnitRow row = *base;
    row.id = keep(std::string(prefix.name).append(base->id));
    row.words = keep(std::move(words));
    row.signs = keep(std::move(signs));
    row.factor = base->factor * prefix.factor;
    rows_.push_back(row);
  }
}

void Catalogue::add_powers(UnitRow const& length) {
  std::string const id(length.id);
  double const square = length.factor * length.factor;
  rows_.push_back({keep("square_" + id), "", "", D::area, square, 0, "square_metre"});
  rows_.push_back({keep("cubic_" + id), "", "", D::volume, square * length.factor, 0, "cubic_metre"});
}

Catalogue const& catalogue() {
  static Catalogue const all;
  return all;
}

}  // namespace

std::span<UnitRow const> unit_rows() { return catalogue().rows(); }
UnitRow const* unit_row(std::string_view id) { return catalogue().find(id); }

UnitRow const* power_of(UnitRow const& length, int exponent) {
  if (length.dimension != D::length) return nullptr;
  return unit_row((exponent == 2 ? "square_" : "cubic_") + std::string(length.id));
}

Unit unit_of(UnitRow const& row, std::string_view text) {
  Unit out;
  out.id = row.id;
  out.text = text;
  out.dimension = row.dimension;
  out.factor = row.factor;
  out.offset = row.offset;
  out.base = row.base;
  each_part(row.readings, [&](std::string_view id) {
    if (UnitRow const* reading = unit_row(id))
      out.readings.push_back({std::string(id), reading->factor, reading->offset});
  });
  return out;
}

}  // namespace stet::grammar
