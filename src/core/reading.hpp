// What the wording of one quantity says by itself, before any context: the product of the grammars.
//
//   "at least 150,000 troops"  kind count, nominal 150000, min 150000, relation >=, step 1, coarse 10000, no unit
//   "$10 to $15 billion"       kind money, min 1e10, max 1.5e10, relation range, unit USD
//   "rose 5%"                  kind percent, nominal 5, trend up, role change
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/interval.hpp"
#include "core/unit.hpp"

namespace stet {

enum class Kind : std::uint8_t { count, money, measure, percent, ratio, age, duration, number };
enum class Relation : std::uint8_t { equal, less, less_equal, greater, greater_equal, range };
enum class Hedge : std::uint8_t { none, about, nearly, just_over, exactly };
enum class Trend : std::uint8_t { none, up, down };

std::string_view name_of(Kind kind);
/// "=", "<", "<=", ">", ">=", "range"
std::string_view symbol_of(Relation relation);
/// "up", "down", "" for none
std::string_view name_of(Trend trend);

/// What a figure is for its sentence; a set of bits, since one figure may be a level and the end of a change.
enum class Role : std::uint32_t {
  level = 1u << 0, change = 1u << 1, from_value = 1u << 2, to_value = 1u << 3, share = 1u << 4, rate = 1u << 5,
  part = 1u << 6, total = 1u << 7, age = 1u << 8, duration = 1u << 9, limit = 1u << 10, converted = 1u << 11,
  conversion = 1u << 12, date = 1u << 13, birth_date = 1u << 14,
};

struct Roles {
  std::uint32_t bits = 0;
  bool has(Role role) const { return (bits & static_cast<std::uint32_t>(role)) != 0; }
  void add(Role role) { bits |= static_cast<std::uint32_t>(role); }
  bool operator==(Roles const&) const = default;
};
/// "level", "from-value", …
std::string_view name_of(Role role);
/// The role of that name; nothing for an unknown one.
std::optional<Role> role_named(std::string_view name);

struct Reading {
  std::uint32_t begin = 0;         // the wording from hedge to unit, bytes in the text that was read
  std::uint32_t end = 0;
  std::uint32_t number_begin = 0;  // the numeral with its scale word alone
  std::uint32_t number_end = 0;
  Kind kind = Kind::number;
  std::optional<double> nominal;   // the number as written, with its scale word, in `unit`
  std::optional<double> min;       // bounds only where the wording sets them
  std::optional<double> max;
  Relation relation = Relation::equal;
  Hedge hedge = Hedge::none;
  bool approximate = false;
  Trend trend = Trend::none;
  double step = 1;                 // one unit of the last digit written, times its scale: "3.5 million" 100000
  double coarse = 1;               // the same with trailing zeros taken as rounding: "150,000" 10000
  bool in_words = false;           // "forty", "a third"
  bool vague = false;              // "dozens", "several hundred", "a majority": min and max are conventions
  bool ordinary_one = false;       // "one" as a word, which may be a pronoun: context decides
  bool grouped = false;            // digits with group marks, or with a scale word: never a year
  std::optional<Interval> meant;   // what a word quantity covers: a third [.30, .37]; else from step and hedge
  Unit unit;
  Roles roles;
  std::uint32_t of = kNoReading;   // "47 feet (14 metres)": index, in the same scan, of what this one converts

  static constexpr std::uint32_t kNoReading = 0xffffffffu;
};

/// "At least", "more than"; "at most", "fewer than".
bool lower_bound(Reading const& reading);
bool upper_bound(Reading const& reading);

/// How exactly the number is written: log10 of its value over half a unit of its last digit that is no rounding zero;
/// 1,400 is 1.4, 940 is 2.3, 14.62 above 3. Hedges do not lower it, since "about 3,560" names 3,560. In [0, 4]; 0 for
/// ranges and vague numbers.
double precision(Reading const& reading);

/// Significant digits of the number as written: 150,000 -> 2, 148,900 -> 4, 3.50 -> 3; 1 for vague numbers.
int significant_digits(Reading const& reading);

/// Text that looks like a quantity and is none, with the reason: "clock time", "ordinal", "name with a number".
struct Blocked {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view why;  // static storage
};

/// A number that could not be read: "1,00,0", "$3.2 milion".
struct Malformed {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view why;  // static storage
};

/// All that the grammars find in one stretch of text, each list in text order.
struct Scan {
  std::vector<Reading> readings;
  std::vector<DateReading> dates;
  std::vector<Blocked> blocked;
  std::vector<Malformed> malformed;
};

}  // namespace stet
