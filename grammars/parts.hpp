// What the grammar files lend one another: one function a dimension, no Spirit. Private to grammars/.
//
// Every `read_…` parses anchored at `first`, moves it to the end of what it took and returns true, or leaves it alone.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/reading.hpp"
#include "grammars/place.hpp"

namespace stet::grammar {

using Iterator = char const*;

/// A number before any unit: "3.5 million", "two hundred and six", "a third", "tens of thousands".
struct Numeral {
  double value = 0;
  double step = 1;
  double coarse = 1;
  double scale = 1;     // of the scale word, to be carried back over "10 to 15 billion"
  bool digits = false;  // written in digits
  bool whole = false;   // digits without decimals, group marks or scale: "2014"
  int width = 0;        // number of digits before the decimal point
  bool grouped = false;
  bool vague = false;
  bool one = false;       // the word "one"
  bool zero = false;      // the word "zero"
  bool article = false;   // begins with "a": "a million"
  bool fraction = false;  // a part of one: "1/3", "two-thirds", "half"
  bool loose = false;     // a fraction that may be something else: "a quarter", "half"; context decides
  bool approximate = false;
  bool glued_m = false;       // "5m" without a currency: million or metres
  double spoken_step = 0;     // of decimals in words ("two point five" 0.1); 0 for none
  std::optional<double> min;  // of vague numerals
  std::optional<double> max;
  std::optional<Interval> meant;
};

struct NumeralStyle {
  bool money = false;  // after a currency: "5m", "3b", "1MM" are scales
  bool decimal_comma = false;
  bool negative = false;
};

// What number.cpp takes from number_words.cpp.
/// A number that begins in words, rounded as it is said; `out` is overwritten.
bool read_number_words(Iterator& first, Iterator last, Numeral& out);
/// "3 dozen", "two score"
bool read_dozens(Iterator& first, Iterator last, Numeral& out);
/// " thousand" … " trillion": the power of ten.
bool read_spelled_scale(Iterator& first, Iterator last, int& exponent);
/// " and a half", "-and-a-half", " and three quarters" behind a whole number: adds it, in the scale of the number.
void add_fraction_words(Iterator& first, Iterator last, Numeral& out);
void set_fraction(double value, Numeral& out);
void scale_up(Numeral& numeral, double scale);
double power_of_ten(int exponent);

bool read_numeral(Iterator& first, Iterator last, NumeralStyle style, Numeral& out);

/// A numeral that several rules ask for at one place: a date, a ratio, a number.
struct NumeralMemory {
  Iterator first = nullptr;  // nullptr: nothing is remembered
  Iterator end = nullptr;
  bool decimal_comma = false;
  bool read = false;
  Numeral numeral;
};
/// read_numeral() without a currency, remembered until it is asked for at another place.
bool read_numeral_here(Iterator& first, Place const& place, bool decimal_comma, Numeral& out);
/// Why the digits at `first` are no number ("1,00,0"), and moves past them; "" where they are sound.
std::string_view malformed_digits(Iterator& first, Iterator last, NumeralStyle style);
/// "$3.2 milion": the word after a numeral is one slip away from a scale word. Moves past it.
bool read_misspelled_scale(Iterator& first, Iterator last);
/// The reading of a numeral alone; offsets are the caller's.
Reading reading_of(Numeral const& numeral);

/// A unit of the table, or a rate of two ("km/h", "kilometres per hour"). `numeral` decides what only some numbers take
/// ("two-second"); `glued`: nothing stands between number and unit.
bool read_unit(Iterator& first, Iterator last, Numeral const& numeral, bool glued, Unit& out);
/// " per barrel", "/litre", " a share", "-an-hour" after a unit: turns `unit` into the rate.
bool read_denominator(Iterator& first, Iterator last, Unit& unit);
/// The unit after a numeral with everything that belongs to it: "6 ft 5 in", "5 degrees Celsius", "34-year-old".
/// `first` stands at the numeral's end. Fills unit, kind, value.
bool read_measure(Iterator& first, Place const& place, Numeral const& numeral, Reading& out);

/// "$5m", "NZ$ 5", "CZK 4.16tn", "P1,499" from the currency on.
bool read_money(Iterator& first, Place const& place, Reading& out);
/// The currency after a numeral: "million dollars", "cents", "USD", "€".
bool read_currency_after(Iterator& first, Place const& place, Numeral const& numeral, Reading& out);
/// Does a currency sign or code with its number begin here? Cheap.
bool money_begins(Iterator first, Iterator last);

/// "%", "per cent", "percentage points", "basis points" after a numeral.
bool read_percent(Iterator& first, Iterator last, Numeral const& numeral, Reading& out);
/// "one in four", "twice", "threefold", "three times as many": a whole ratio from its first word. `numeral` is the one
/// that begins there and ends at `number_end`; nullptr for none.
bool read_ratio(Iterator& first, Place const& place, Numeral const* numeral, Iterator number_end, Reading& out);
/// After a numeral that is a fraction: does the wording use it as one ("half of", "fell by a third")?
bool is_ratio(Iterator end, Place const& place, Numeral const& numeral);

/// A date from its first word or digit, judged with the words before it.
bool read_date_at(Iterator& first, Place const& place, DateReading& out);
/// Is the bare four-digit number before `end` a year by its neighbours?
bool is_year(Iterator end, Place const& place, Numeral const& numeral);

struct Block {
  Iterator begin = nullptr;  // may lie before the place: "Boeing 737"
  Iterator end = nullptr;
  std::string_view why;
};
/// Shapes that are no quantity whatever follows: ordinals, scores, phone numbers, addresses.
bool read_blocked(Place const& place, Block& out);
/// A bare number that its neighbours make a name, a label or a pronoun: "Boeing 737", "page 12", "no one".
bool read_blocked_bare(Place const& place, Numeral const& numeral, Iterator end, Block& out);

// What context.cpp takes from the words around a number that no unit follows; `place` stands at the number.
/// Ages and magnitudes: "aged 12", "Vance, 66,", "magnitude 6.1".
bool read_by_context(Iterator end, Place const& place, Numeral const& numeral, Reading& out);
/// "104 degrees F (40 C)": a capital alone is a degree where the talk is of heat. `before`: the reading before, or
/// nullptr.
bool read_capital_degrees(Iterator& first, Place const& place, Reading const* before, Numeral const& numeral,
                          Reading& out);
/// "the Arrow 11 Pro and 11 Pro Max": digits that stood in one of the `blocked` names, before a capital.
bool named_before(Iterator first, Iterator last, Place const& place, std::span<Blocked const> blocked);
/// "the film Seven Sisters opened": a number word in a title; moves `last` to the end of the title.
bool is_title(Iterator first, Iterator& last, Place const& place);

/// A reading on its way through the second passes.
struct Found {
  Reading reading;
  Numeral numeral;
  bool bare = false;        // no unit was written
  bool prefix = false;      // the unit stands before the number: "$10"
  bool sign_scale = false;  // the scale is the sign's and holds for what follows too: "MEUR 12-15"
  std::uint32_t floor = 0;  // end of what was taken before it
  std::uint32_t core = 0;   // begin without hedge, sign and currency included
  std::uint32_t reach = 0;  // end with a bracket or a postfix hedge: where the gap to the next one starts
};

/// Attaches the hedges and bounds around one reading; `floor`: the end of what stands before it.
void attach_hedges(Place const& place, std::uint32_t floor, Found& found);
/// Trend and role from the verbs and nouns of change around each reading.
void find_changes(Place const& place, std::vector<Found>& found);
/// Joins ranges, carries units and scales back through ranges and lists.
void join_ranges(Place const& place, std::vector<Found>& found);
/// "47 feet (14 metres)": links the second to the first.
void link_conversions(Place const& place, std::vector<Found>& found);

}  // namespace stet::grammar
