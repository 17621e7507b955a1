#include "grammars/units.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace stet::grammar {
namespace {

using D = Dimension;

constexpr double kYear = 31557600;  // the Julian year; a month is its twelfth, so that 12 months are a year
constexpr double kPound = 0.45359237;

constexpr UnitRow kUnits[] = {
    // id, words, signs, dimension, factor, offset, base, readings
    {"metre", "metre|metres|meter|meters|mtrs", "m", D::length, 1, 0, "metre"},
    {"kilometre", "kilometre|kilometres|kilometer|kilometers", "km|kms|Km|KM", D::length, 1e3, 0, "metre"},
    {"centimetre", "centimetre|centimetres|centimeter|centimeters", "cm|cms", D::length, 1e-2, 0, "metre"},
    {"millimetre", "millimetre|millimetres|millimeter|millimeters", "mm", D::length, 1e-3, 0, "metre"},
    {"micrometre", "micrometre|micrometres|micrometer|micrometers|micron|microns", "\xC2\xB5m|\xCE\xBCm", D::length,
     1e-6, 0, "metre"},
    {"nanometre", "nanometre|nanometres|nanometer|nanometers", "nm", D::length, 1e-9, 0, "metre"},
    {"inch", "inch|inches", "", D::length, 0.0254, 0, "metre"},
    {"foot", "foot|feet", "ft", D::length, 0.3048, 0, "metre"},
    {"yard", "yard|yards", "yd|yds", D::length, 0.9144, 0, "metre"},
    {"mile", "mile|miles", "mi", D::length, 1609.344, 0, "metre"},
    {"nautical_mile", "nautical mile|nautical miles|nautical-mile", "nmi", D::length, 1852, 0, "metre"},
    {"light_year", "light-year|light-years|light year|light years|lightyear|lightyears", "", D::length,
     9460730472580800, 0, "metre"},
    {"fathom", "fathom|fathoms", "", D::length, 1.8288, 0, "metre"},
    {"astronomical_unit", "astronomical unit|astronomical units", "", D::length, 149597870700, 0, "metre"},
    {"furlong", "furlong|furlongs", "", D::length, 201.168, 0, "metre"},

    {"square_metre",
     "square metre|square metres|square meter|square meters|square-metre|square-meter|sq. metres|sq metres|sq meters",
     "m\xC2\xB2|m2|sqm|sq m", D::area, 1, 0, "square_metre"},
    {"square_kilometre",
     "square kilometre|square kilometres|square kilometer|square kilometers|square-kilometre|square-kilometer|sq. km",
     "km\xC2\xB2|km2|sq km|sqkm", D::area, 1e6, 0, "square_metre"},
    {"square_centimetre", "square centimetre|square centimetres|square centimeter|square centimeters",
     "cm\xC2\xB2|cm2|sq cm", D::area, 1e-4, 0, "square_metre"},
    {"square_millimetre", "square millimetre|square millimetres|square millimeter|square millimeters", "mm\xC2\xB2|mm2",
     D::area, 1e-6, 0, "square_metre"},
    {"square_foot", "square foot|square feet|square-foot|square-feet|sq. ft", "sq ft|sqft|ft\xC2\xB2|ft2", D::area,
     0.09290304, 0, "square_metre"},
    {"square_inch", "square inch|square inches", "sq in|in\xC2\xB2", D::area, 0.00064516, 0, "square_metre"},
    {"square_yard", "square yard|square yards|square-yard", "sq yd", D::area, 0.83612736, 0, "square_metre"},
    {"square_mile", "square mile|square miles|square-mile|sq. miles|sq miles", "sq mi", D::area, 2589988.110336, 0,
     "square_metre"},
    {"square_nautical_mile", "square nautical mile|square nautical miles", "", D::area, 3429904, 0, "square_metre"},
    {"hectare", "hectare|hectares", "ha", D::area, 1e4, 0, "square_metre"},
    {"acre", "acre|acres", "", D::area, 4046.8564224, 0, "square_metre"},

    {"litre", "litre|litres|liter|liters", "L|l", D::volume, 1e-3, 0, "cubic_metre"},
    {"millilitre", "millilitre|millilitres|milliliter|milliliters", "ml|mL", D::volume, 1e-6, 0, "cubic_metre"},
    {"centilitre", "centilitre|centilitres|centiliter|centiliters", "cl|cL", D::volume, 1e-5, 0, "cubic_metre"},
    {"hectolitre", "hectolitre|hectolitres|hectoliter|hectoliters", "hl|hL", D::volume, 0.1, 0, "cubic_metre"},
    {"megalitre", "megalitre|megalitres|megaliter|megaliters", "", D::volume, 1e3, 0, "cubic_metre"},
    {"cubic_metre", "cubic metre|cubic metres|cubic meter|cubic meters|cubic-metre|cubic-meter", "m\xC2\xB3|m3|cu m",
     D::volume, 1, 0, "cubic_metre"},
    {"cubic_kilometre", "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers", "km\xC2\xB3|km3",
     D::volume, 1e9, 0, "cubic_metre"},
    {"cubic_centimetre", "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters", "cm\xC2\xB3|cm3",
     D::volume, 1e-6, 0, "cubic_metre"},
    {"cubic_foot", "cubic foot|cubic feet|cubic-foot", "cu ft|ft\xC2\xB3", D::volume, 0.028316846592, 0, "cubic_metre"},
    {"cubic_yard", "cubic yard|cubic yards", "cu yd", D::volume, 0.764554857984, 0, "cubic_metre"},
    {"cubic_mile", "cubic mile|cubic miles", "", D::volume, 4168181825.440579584, 0, "cubic_metre"},
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
    {"bushel", "bushel|bushels", "", D::volume, 0.03523907016688, 0, "cubic_metre"},

    {"gram", "gram|grams|gramme|grammes|gm|gms", "g", D::mass, 1e-3, 0, "kilogram"},
    {"kilogram", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos", "kg|kgs|Kg|KG", D::mass, 1, 0, "kilogram"},
    {"milligram", "milligram|milligrams|milligramme|milligrammes", "mg", D::mass, 1e-6, 0, "kilogram"},
    {"microgram", "microgram|micrograms", "\xC2\xB5g|\xCE\xBCg|mcg", D::mass, 1e-9, 0, "kilogram"},
    {"tonne", "tonne|tonnes|metric ton|metric tons|metric tonnes", "t", D::mass, 1e3, 0, "kilogram"},
    {"ton", "ton|tons", "", D::mass, 907.18474, 0, "kilogram", "short_ton|long_ton|tonne"},
    {"short_ton", "short ton|short tons|us ton|us tons", "", D::mass, 907.18474, 0, "kilogram"},
    {"long_ton", "long ton|long tons", "", D::mass, 1016.0469088, 0, "kilogram"},
    {"kilotonne", "kilotonne|kilotonnes|kiloton|kilotons", "kt", D::mass, 1e6, 0, "kilogram"},
    {"megatonne", "megatonne|megatonnes|megaton|megatons", "Mt", D::mass, 1e9, 0, "kilogram"},
    {"gigatonne", "gigatonne|gigatonnes|gigaton|gigatons", "Gt", D::mass, 1e12, 0, "kilogram"},
    {"pound", "pound|pounds", "lb|lbs", D::mass, kPound, 0, "kilogram"},
    {"ounce", "ounce|ounces", "oz", D::mass, kPound / 16, 0, "kilogram"},
    {"troy_ounce", "troy ounce|troy ounces", "", D::mass, 0.0311034768, 0, "kilogram"},
    {"stone", "stone", "", D::mass, kPound * 14, 0, "kilogram"},
    {"carat", "carat|carats|karat|karats", "", D::mass, 0.0002, 0, "kilogram"},
    {"hundredweight", "hundredweight", "cwt", D::mass, kPound * 112, 0, "kilogram"},

    {"nanosecond", "nanosecond|nanoseconds", "ns", D::time, 1e-9, 0, "second"},
    {"microsecond", "microsecond|microseconds", "", D::time, 1e-6, 0, "second"},
    {"millisecond", "millisecond|milliseconds", "ms", D::time, 1e-3, 0, "second"},
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
     "km/h|kmh|kph|km/hr|kmph|kp/h", D::speed, 1 / 3.6, 0, "metre_per_second"},
    {"mile_per_hour", "miles an hour|mile an hour|m.p.h.", "mph|mi/h|MPH", D::speed, 0.44704, 0, "metre_per_second"},
    {"metre_per_second", "", "m/s|m/sec", D::speed, 1, 0, "metre_per_second"},
    {"knot", "knot|knots", "kt|kts|kn", D::speed, 1852.0 / 3600, 0, "metre_per_second"},
    {"metre_per_second_squared", "", "m/s\xC2\xB2|m/s2", D::acceleration, 1, 0, "metre_per_second_squared"},

    {"celsius",
     "degrees celsius|degree celsius|degrees centigrade|degree centigrade|celsius|centigrade|degrees c|degree c|deg c",
     "\xC2\xB0"
     "C|\xC2\xBA"
     "C|\xE2\x84\x83|\xC2\xB0 C|\xC2\xBA C",
     D::temperature, 1, 273.15, "kelvin"},
    {"fahrenheit", "degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f|degree f|deg f",
     "\xC2\xB0"
     "F|\xC2\xBA"
     "F|\xE2\x84\x89|\xC2\xB0 F|\xC2\xBA F",
     D::temperature, 5.0 / 9, 459.67 * 5 / 9, "kelvin"},
    {"kelvin", "kelvin|kelvins|degrees kelvin", "", D::temperature, 1, 0, "kelvin"},
    {"degree", "degree|degrees", "\xC2\xB0|\xC2\xBA", D::angle, 0.017453292519943295, 0, "radian"},
    {"radian", "radian|radians", "", D::angle, 1, 0, "radian"},

    {"joule", "joule|joules", "", D::energy, 1, 0, "joule"},
    {"kilojoule", "kilojoule|kilojoules", "kJ", D::energy, 1e3, 0, "joule"},
    {"megajoule", "megajoule|megajoules", "MJ", D::energy, 1e6, 0, "joule"},
    {"calorie", "calorie|calories|kilocalorie|kilocalories", "kcal|cal", D::energy, 4184, 0, "joule"},
    {"watt_hour", "watt-hour|watt-hours|watt hour|watt hours", "Wh", D::energy, 3600, 0, "joule"},
    {"kilowatt_hour", "kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours", "kWh|KWh|kwh|kW-h", D::energy, 3.6e6,
     0, "joule"},
    {"megawatt_hour", "megawatt-hour|megawatt-hours|megawatt hour|megawatt hours", "MWh", D::energy, 3.6e9, 0, "joule"},
    {"gigawatt_hour", "gigawatt-hour|gigawatt-hours|gigawatt hour|gigawatt hours", "GWh", D::energy, 3.6e12, 0,
     "joule"},
    {"terawatt_hour", "terawatt-hour|terawatt-hours|terawatt hour|terawatt hours", "TWh", D::energy, 3.6e15, 0,
     "joule"},
    {"electronvolt", "electronvolt|electronvolts|electron volts", "eV", D::energy, 1.602176634e-19, 0, "joule"},
    {"british_thermal_unit", "british thermal unit|british thermal units", "Btu|BTU|btu", D::energy, 1055.05585262, 0,
     "joule"},

    {"watt", "watt|watts", "W", D::power, 1, 0, "watt"},
    {"milliwatt", "milliwatt|milliwatts", "mW", D::power, 1e-3, 0, "watt"},
    {"kilowatt", "kilowatt|kilowatts", "kW|KW|kw", D::power, 1e3, 0, "watt"},
    {"megawatt", "megawatt|megawatts", "MW", D::power, 1e6, 0, "watt"},
    {"gigawatt", "gigawatt|gigawatts", "GW", D::power, 1e9, 0, "watt"},
    {"terawatt", "terawatt|terawatts", "TW", D::power, 1e12, 0, "watt"},
    {"horsepower", "horsepower|horse power|brake horsepower", "hp|HP|bhp", D::power, 745.69987158227, 0, "watt"},

    {"pascal", "pascal|pascals", "Pa", D::pressure, 1, 0, "pascal"},
    {"hectopascal", "hectopascal|hectopascals", "hPa", D::pressure, 1e2, 0, "pascal"},
    {"kilopascal", "kilopascal|kilopascals", "kPa", D::pressure, 1e3, 0, "pascal"},
    {"megapascal", "megapascal|megapascals", "MPa", D::pressure, 1e6, 0, "pascal"},
    {"bar", "", "bar", D::pressure, 1e5, 0, "pascal"},
    {"millibar", "millibar|millibars", "mbar|mb", D::pressure, 1e2, 0, "pascal"},
    {"pound_per_square_inch", "pounds per square inch|pound per square inch", "psi|PSI", D::pressure, 6894.757293168, 0,
     "pascal"},
    {"millimetre_of_mercury", "millimetres of mercury|millimeters of mercury", "mmHg|mm Hg", D::pressure, 133.322387415,
     0, "pascal"},

    {"newton", "newton|newtons", "", D::force, 1, 0, "newton"},
    {"kilonewton", "kilonewton|kilonewtons", "kN", D::force, 1e3, 0, "newton"},
    {"newton_metre", "newton-metre|newton-metres|newton metres|newton-meters|newton meters", "Nm|N\xC2\xB7m", D::torque,
     1, 0, "newton_metre"},
    {"pound_foot", "pound-foot|pound-feet|pound feet|foot-pound|foot-pounds|foot pounds", "lb-ft|lb ft|ft-lb",
     D::torque, 1.3558179483314, 0, "newton_metre"},

    {"hertz", "hertz", "Hz", D::frequency, 1, 0, "hertz"},
    {"kilohertz", "kilohertz", "kHz|KHz", D::frequency, 1e3, 0, "hertz"},
    {"megahertz", "megahertz", "MHz", D::frequency, 1e6, 0, "hertz"},
    {"gigahertz", "gigahertz", "GHz", D::frequency, 1e9, 0, "hertz"},
    {"revolution_per_minute", "revolutions per minute|revolutions a minute", "rpm|RPM", D::frequency, 1.0 / 60, 0,
     "hertz"},
    {"beat_per_minute", "beats per minute|beats a minute", "bpm", D::frequency, 1.0 / 60, 0, "hertz"},

    {"volt", "volt|volts", "V", D::voltage, 1, 0, "volt"},
    {"kilovolt", "kilovolt|kilovolts", "kV|KV", D::voltage, 1e3, 0, "volt"},
    {"ampere", "amp|amps|ampere|amperes", "", D::current, 1, 0, "ampere"},
    {"milliampere_hour", "milliamp-hours|milliampere hours", "mAh", D::charge, 3.6, 0, "coulomb"},
    {"ohm", "ohm|ohms", "\xCE\xA9", D::resistance, 1, 0, "ohm"},

    {"byte", "byte|bytes", "", D::data, 8, 0, "bit"},
    {"kilobyte", "kilobyte|kilobytes", "kB|KB", D::data, 8e3, 0, "bit"},
    {"megabyte", "megabyte|megabytes", "MB", D::data, 8e6, 0, "bit"},
    {"gigabyte", "gigabyte|gigabytes", "GB", D::data, 8e9, 0, "bit"},
    {"terabyte", "terabyte|terabytes", "TB", D::data, 8e12, 0, "bit"},
    {"petabyte", "petabyte|petabytes", "PB", D::data, 8e15, 0, "bit"},
    {"exabyte", "exabyte|exabytes", "EB", D::data, 8e18, 0, "bit"},
    {"kilobit", "kilobit|kilobits", "kbit", D::data, 1e3, 0, "bit"},
    {"megabit", "megabit|megabits", "Mbit|Mb", D::data, 1e6, 0, "bit"},
    {"gigabit", "gigabit|gigabits", "Gbit|Gb", D::data, 1e9, 0, "bit"},
    {"kilobit_per_second", "", "kbps|kbit/s|Kbps", D::data_rate, 1e3, 0, "bit_per_second"},
    {"megabit_per_second", "", "Mbps|Mbit/s|Mb/s|mbps", D::data_rate, 1e6, 0, "bit_per_second"},
    {"gigabit_per_second", "", "Gbps|Gbit/s|Gb/s|gbps", D::data_rate, 1e9, 0, "bit_per_second"},
    {"pixel", "pixel|pixels", "px", D::other, 1, 0, "pixel"},
    {"megapixel", "megapixel|megapixels|mega-pixel", "", D::other, 1e6, 0, "pixel"},

    {"gray", "", "Gy", D::radiation, 1, 0, "gray"},
    {"sievert", "sievert|sieverts", "Sv", D::radiation, 1, 0, "sievert"},
    {"millisievert", "millisievert|millisieverts", "mSv", D::radiation, 1e-3, 0, "sievert"},
    {"microsievert", "microsievert|microsieverts", "\xC2\xB5Sv|\xCE\xBCSv", D::radiation, 1e-6, 0, "sievert"},
    {"becquerel", "becquerel|becquerels", "Bq", D::radiation, 1, 0, "becquerel"},
    {"decibel", "decibel|decibels", "dB|db|dBA", D::sound_level, 1, 0, "decibel"},
    {"lux", "lux", "", D::illumination, 1, 0, "lux"},
    {"part_per_million", "parts per million|part per million", "ppm", D::concentration, 1e-6, 0, "part"},
    {"part_per_billion", "parts per billion|part per billion", "ppb", D::concentration, 1e-9, 0, "part"},
    {"mile_per_gallon", "miles per gallon|miles to the gallon|miles a gallon", "mpg|MPG", D::fuel_economy, 1, 0,
     "mile_per_gallon"},
    {"magnitude", "magnitude", "", D::other, 1, 0, "magnitude"},
};

constexpr CurrencyRow kCurrencies[] = {
    // code, signs, names, factor, base, readings, assumed
    {"USD", "US$|USD|U.S.$|US $|$US",
     "us dollar|us dollars|u.s. dollar|u.s. dollars|american dollar|american dollars|greenbacks"},
    {"USD", "$", "dollar|dollars|bucks", 1, "", "", true},
    {"EUR", "\xE2\x82\xAC|EUR|Euro|EURO", "euro|euros"},
    {"GBP", "\xC2\xA3|GBP|\xE2\x82\xA4|UK\xC2\xA3", "pound sterling|pounds sterling|british pound|british pounds|quid"},
    {"JPY", "JPY|JP\xC2\xA5", "yen|japanese yen"},
    {"JPY", "\xC2\xA5|\xEF\xBF\xA5", "", 1, "", "JPY|CNY"},
    {"CNY", "CNY|RMB|CN\xC2\xA5", "yuan|renminbi|chinese yuan"},
    {"AUD", "A$|AU$|AUD|A $|AUD$", "australian dollar|australian dollars"},
    {"NZD", "NZ$|NZD|NZD$|NZ $", "new zealand dollar|new zealand dollars"},
    {"CAD", "C$|CA$|CAD|CDN$|Can$|CAD$", "canadian dollar|canadian dollars"},
    {"HKD", "HK$|HKD|HK $", "hong kong dollar|hong kong dollars"},
    {"SGD", "S$|SG$|SGD", "singapore dollar|singapore dollars"},
    {"TWD", "NT$|TWD", "taiwan dollar|taiwan dollars|taiwanese dollars|new taiwan dollars"},
    {"JMD", "J$|JMD", "jamaican dollars"},
    {"FJD", "FJ$|FJD", "fijian dollars"},
    {"BRL", "R$|BRL", "reais|brazilian real|brazilian reais"},
    {"MYR", "RM|MYR", "ringgit|malaysian ringgit"},
    {"CHF", "CHF|SFr|Sfr|SFr.|Fr.", "swiss franc|swiss francs"},
    {"INR", "\xE2\x82\xB9|INR|Re", "indian rupee|indian rupees"},
    {"PKR", "PKR", "pakistani rupee|pakistani rupees"},
    {"LKR", "LKR", "sri lankan rupee|sri lankan rupees"},
    {"NPR", "NPR", "nepali rupees|nepalese rupees"},
    {"IDR", "IDR|Rp", "rupiah|indonesian rupiah"},
    {"rupee", "Rs|Rs.|\xE2\x82\xA8", "rupee|rupees", 1, "", "INR|PKR|LKR|NPR|MUR"},
    {"KRW", "\xE2\x82\xA9|KRW", "won|south korean won|korean won"},
    {"PHP", "\xE2\x82\xB1|PHP|Php|P", "philippine peso|philippine pesos"},
    {"MXN", "MXN|MX$|Mex$", "mexican peso|mexican pesos"},
    {"ARS", "ARS", "argentine peso|argentine pesos"},
    {"CLP", "CLP", "chilean peso|chilean pesos"},
    {"COP", "COP", "colombian peso|colombian pesos"},
    {"peso", "", "peso|pesos", 1, "", "MXN|PHP|ARS|CLP|COP|UYU|DOP|CUP"},
    {"RUB", "\xE2\x82\xBD|RUB|RUR", "rouble|roubles|ruble|rubles|russian roubles|russian rubles"},
    {"UAH", "\xE2\x82\xB4|UAH", "hryvnia|hryvnias|hryvnya|hryvni"},
    {"PLN", "PLN|z\xC5\x82|z\xC5\x82oty|z\xC5\x82otys", "zloty|zlotys|zlotych|polish zloty|polish zlotys"},
    {"HUF", "HUF|Ft", "forint|forints"},
    {"CZK", "CZK|K\xC4\x8D|Kc", "koruna|korunas|czech crown|czech crowns|czech koruna|czech korunas"},
    {"SEK", "SEK|Skr", "kronor|swedish krona|swedish kronor|swedish crown|swedish crowns"},
    {"NOK", "NOK|NKr", "norwegian krone|norwegian kroner|norwegian crown|norwegian crowns"},
    {"DKK", "DKK|DKr", "danish krone|danish kroner|danish crown|danish crowns"},
    {"ISK", "ISK", "icelandic krona|icelandic kronur|icelandic crowns"},
    {"krone", "", "krone|kroner", 1, "", "NOK|DKK"},
    {"krona", "", "krona", 1, "", "SEK|ISK"},
    {"crown", "kr", "crown|crowns", 1, "", "CZK|SEK|NOK|DKK|ISK"},
    {"franc", "", "franc|francs", 1, "", "CHF|XOF|XAF|RWF|CDF"},
    {"XOF", "XOF|FCFA", "cfa franc|cfa francs"},
    {"TRY", "\xE2\x82\xBA|TRY|TL", "lira|liras|turkish lira|turkish liras"},
    {"ITL", "ITL", "lire|italian lire"},
    {"ILS", "\xE2\x82\xAA|ILS|NIS", "shekel|shekels"},
    {"AED", "AED|Dh|Dhs", "uae dirham|uae dirhams|emirati dirhams"},
    {"dirham", "", "dirham|dirhams", 1, "", "AED|MAD"},
    {"SAR", "SAR|SR", "saudi riyal|saudi riyals"},
    {"riyal", "", "riyal|riyals|rial|rials", 1, "", "SAR|QAR|IRR|OMR|YER"},
    {"QAR", "QAR|QR", "qatari riyal|qatari riyals"},
    {"KWD", "KWD|KD", "kuwaiti dinar|kuwaiti dinars"},
    {"dinar", "", "dinar|dinars", 1, "", "KWD|RSD|IQD|JOD|DZD|TND|BHD|LYD"},
    {"EGP",
     "EGP|LE|E\xC2\xA3|\xC2\xA3"
     "E",
     "egyptian pound|egyptian pounds"},
    {"LBP", "LBP", "lebanese pound|lebanese pounds"},
    {"NGN", "\xE2\x82\xA6|NGN|N", "naira"},
    {"GHS", "GHS|GH\xC2\xA2|GH\xE2\x82\xB5", "cedi|cedis"},
    {"ZAR", "ZAR|R", "rand|rands|south african rand"},
    {"KES", "KES|Ksh|KSh|Sh|Ksh.", "kenyan shilling|kenyan shillings"},
    {"UGX", "UGX|USh|Ush", "ugandan shilling|ugandan shillings"},
    {"TZS", "TZS", "tanzanian shilling|tanzanian shillings"},
    {"shilling", "", "shilling|shillings", 1, "", "KES|UGX|TZS|SOS"},
    {"THB", "\xE0\xB8\xBF|THB", "baht|thai baht"},
    {"VND", "\xE2\x82\xAB|VND", "dong|vietnamese dong"},
    {"BDT", "BDT|Tk|Tk.|\xE0\xA7\xB3", "taka"},
    {"KZT", "\xE2\x82\xB8|KZT", "tenge"},
    {"GEL", "\xE2\x82\xBE|GEL", "lari"},
    {"RON", "RON", "leu|lei|romanian lei"},
    {"BGN", "BGN", "leva|bulgarian lev|bulgarian leva"},
    {"HRK", "HRK", "kuna"},
    {"CRC", "\xE2\x82\xA1|CRC", "colones"},
    {"PEN", "PEN|S/", "nuevos soles|peruvian soles"},
    {"LAK", "LAK", "kip"},
    {"MMK", "MMK", "kyat|kyats"},
    {"ETB", "ETB", "birr|ethiopian birr"},
    {"BTC", "BTC|\xE2\x82\xBF", "bitcoin|bitcoins"},
    {"DEM", "DM|DEM", "deutschmark|deutschmarks|deutsche marks"},
    {"US_cent", "\xC2\xA2", "cent|cents|us cent|us cents|u.s. cents", 0.01, "USD", "", true},
    {"euro_cent", "", "euro cent|euro cents|eurocent|eurocents", 0.01, "EUR"},
    {"penny", "", "penny|pence|pennies", 0.01, "GBP"},
    {"kopeck", "", "kopeck|kopecks|kopek|kopeks", 0.01, "RUB"},
    {"dime", "", "dimes", 0.1, "USD"},
};

}  // namespace

std::span<UnitRow const> unit_rows() { return kUnits; }
std::span<CurrencyRow const> currency_rows() { return kCurrencies; }

UnitRow const* unit_row(std::string_view id) {
  auto const it = std::find_if(std::begin(kUnits), std::end(kUnits), [&](UnitRow const& row) { return row.id == id; });
  return it == std::end(kUnits) ? nullptr : it;
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

Unit unit_of(CurrencyRow const& row, std::string_view text) {
  Unit out;
  out.id = row.code;
  out.text = text;
  out.dimension = Dimension::currency;
  out.factor = row.factor;
  out.base = row.base.empty() ? row.code : row.base;
  out.assumed = row.assumed;
  each_part(row.readings, [&](std::string_view code) { out.readings.push_back({std::string(code), row.factor, 0}); });
  return out;
}

}  // namespace stet::grammar
