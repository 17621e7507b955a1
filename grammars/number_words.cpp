// Numbers in words: "three hundred and fifty", "two-thirds", "half a million", "tens of thousands", "two point five".

#include <array>
#include <charconv>
#include <cmath>

#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

Table<int> const units{{"one", 1}, {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5},
                       {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}};
Table<int> const below_hundred{
    {"one", 1},        {"two", 2},        {"three", 3},     {"four", 4},       {"five", 5},     {"six", 6},
    {"seven", 7},      {"eight", 8},      {"nine", 9},      {"ten", 10},       {"eleven", 11},  {"twelve", 12},
    {"thirteen", 13},  {"fourteen", 14},  {"fifteen", 15},  {"sixteen", 16},   {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19},  {"twenty", 20},    {"thirty", 30},   {"forty", 40},     {"fourty", 40},  {"fifty", 50},
    {"sixty", 60},     {"seventy", 70},   {"eighty", 80},   {"ninety", 90}};
Table<int> const spelled_scales{{"thousand", 3}, {"million", 6}, {"billion", 9},     {"trillion", 12},
                                {"lakh", 5},     {"crore", 7},   {"quadrillion", 15}};
Table<int> const denominators{
    {"half", 2},        {"halves", 2},       {"third", 3},        {"thirds", 3},        {"quarter", 4},
    {"quarters", 4},    {"fourth", 4},       {"fourths", 4},      {"fifth", 5},         {"fifths", 5},
    {"sixth", 6},       {"sixths", 6},       {"seventh", 7},      {"sevenths", 7},      {"eighth", 8},
    {"eighths", 8},     {"ninth", 9},        {"ninths", 9},       {"tenth", 10},        {"tenths", 10},
    {"eleventh", 11},   {"elevenths", 11},   {"twelfth", 12},     {"twelfths", 12},     {"sixteenth", 16},
    {"sixteenths", 16}, {"twentieth", 20},   {"twentieths", 20},  {"fiftieth", 50},     {"fiftieths", 50},
    {"hundredth", 100}, {"hundredths", 100}, {"thousandth", 1000}, {"thousandths", 1000},
    {"millionth", 1000000}, {"millionths", 1000000}, {"billionth", 1000000000}, {"billionths", 1000000000}};

// A sub-rule with its own attribute that ends in its boundary: backtracking keeps no half-read value.
template <class T>
auto whole_word(Table<T> const& table) {
  return table.folded() >> word_end;
}

auto const article = (fold("an") | fold("a")) >> sp;
auto const and_word = fold("and") >> sp;
auto const hundred = fold("hundred") >> word_end;

bool small_number(Iterator& first, Iterator last, int& out) {
  if (!match(first, last, whole_word(below_hundred), out)) return false;
  if (out < 20) return true;
  int unit = 0;
  if (match(first, last, gap >> whole_word(units), unit)) out += unit;
  return true;
}

// Below a thousand: "three hundred and fifty", "forty-two"; "a hundred" with `article_read`.
bool group_number(Iterator& first, Iterator last, int& out) {
  Iterator at = first;
  if (!small_number(at, last, out)) return false;
  if (match(at, last, gap >> hundred)) {
    out *= 100;
    Iterator rest = at;
    int small = 0;
    // "two hundred and three hundred" are two numbers
    if (match(rest, last, sp >> -and_word) && small_number(rest, last, small)) {
      Iterator ahead = rest;
      if (!match(ahead, last, gap >> hundred)) out += small, at = rest;
    }
  }
  first = at;
  return true;
}

// "two point five", "three point one four", "zero point seventy-five": digits said one by one, or as one number.
void spoken_decimals(Iterator& first, Iterator last, Numeral& out) {
  Iterator at = first;
  if (!match(at, last, sp >> fold("point"))) return;
  int places = 0, digit = 0;
  double value = out.value;
  static Table<int> const nought{{"zero", 0}, {"oh", 0}, {"nought", 0}};
  while (places < 6 && match(at, last, gap >> (whole_word(nought) | whole_word(units)), digit))
    value += digit * power_of_ten(-++places);
  Iterator rest = at;
  if (places == 0 && match(rest, last, sp) && small_number(rest, last, digit)) {
    places = 2;
    value += digit * power_of_ten(-2);
    at = rest;
  }
  if (places == 0) return;
  // "at one point two men left" is a moment
  if (out.value == 1 && !x3::parse(at + 0, last, gap >> (whole_word(spelled_scales) | fold("per") | fold("times")))) return;
  out.value = value;
  out.spoken_step = power_of_ten(-places);
  out.one = false;
  first = at;
}

// "four hundred thousand and six", "two million three hundred thousand": scales only fall.
bool spelled(Iterator& first, Iterator last, Numeral& out) {
  Iterator at = first;
  int group = 0;
  if (match(at, last, fold("zero") >> word_end)) {
    spoken_decimals(at, last, out);
    out.zero = out.spoken_step == 0;
    first = at;
    return true;
  }
  if (match(at, last, article >> hundred)) {
    group = 100;
    out.article = true;
    Iterator rest = at;
    int small = 0;
    if (match(rest, last, sp >> and_word) && small_number(rest, last, small)) group += small, at = rest;
  } else if (match(at, last, article >> &whole_word(spelled_scales))) {
    group = 1;
    out.article = true;
  } else if (!group_number(at, last, group)) {
    return false;
  }
  if (out.article && group == 1) --at;  // back on the space, for the scale below
  out.one = group == 1 && !out.article;
  double total = 0;
  int lowest = 100;
  for (;;) {
    Iterator ahead = at;
    int exponent = 0;
    bool const scaled = match(ahead, last, gap >> whole_word(spelled_scales), exponent) && exponent < lowest;
    if (!scaled) {
      total += group;
      break;
    }
    at = ahead;
    lowest = exponent;
    total += group * power_of_ten(exponent);
    out.scale = total > 0 ? power_of_ten(exponent) : 1;
    Iterator rest = at;
    int next = 0;
    if (!match(rest, last, sp >> -and_word) || !group_number(rest, last, next)) break;
    Iterator after = rest;
    int below = 0;
    bool const more = match(after, last, gap >> whole_word(spelled_scales), below);
    if ((more && below >= exponent) || next >= power_of_ten(exponent)) break;
    group = next;
    at = rest;
    out.scale = 1;
  }
  out.one = out.one && lowest == 100;
  out.value = total;
  if (lowest == 100 && !out.article) spoken_decimals(at, last, out);
  first = at;
  return true;
}

Interval about_fraction(double value) {
  if (value == 0.5) return Interval::closed(0.45, 0.55);
  if (std::abs(value - 1.0 / 3) < 1e-9) return Interval::closed(0.30, 0.37);
  if (value == 0.25) return Interval::closed(0.22, 0.28);
  if (std::abs(value - 2.0 / 3) < 1e-9) return Interval::closed(0.63, 0.70);
  return Interval::closed(value * 0.9 > value - 0.03 ? value * 0.9 : value - 0.03, std::min(value + 0.03, 1.0));
}

// "a third", "two-thirds", "one half", "half"; also "half a million", "a quarter of a million".
bool fraction_words(Iterator& first, Iterator last, Numeral& out) {
  Iterator at = first;
  int above = 1, below = 0;
  bool numerator = true;
  if (match(at, last, article)) {
    out.article = true;
  } else if (!small_number(at, last, above) || !match(at, last, gap)) {
    numerator = false;
    above = 1;
    at = first;
  }
  bool const hyphen = at != first && at[-1] == '-';
  if (!match(at, last, whole_word(denominators), below)) return false;
  if (!numerator && below != 2 && below != 4) return false;
  if (above >= below) return false;
  bool const plural = (at[-1] == 's' || at[-1] == 'S');
  if (above > 1 ? !plural : plural) return false;
  set_fraction(static_cast<double>(above) / below, out);
  // "a third" may be an ordinal and "three quarters" a time; "one fifth" and "three-quarters" are fractions
  out.loose = out.article || !numerator || (below == 4 && !hyphen);
  Iterator ahead = at;
  int exponent = 0;
  auto const of_a = -(sp >> fold("of")) >> gap >> -article;
  static Table<int> const wholes{{"hundred", 2}, {"thousand", 3},  {"million", 6},
                                 {"billion", 9}, {"trillion", 12}, {"dozen", -12}};
  if (match(ahead, last, of_a >> whole_word(wholes), exponent)) {
    double const scale = exponent == -12 ? 12 : power_of_ten(exponent);
    out.value *= scale;
    out.scale = scale;
    out.step = out.coarse = scale == 12 ? 1 : out.value;
    out.fraction = out.loose = false;
    out.meant =
        exponent == -12 ? std::nullopt : std::optional(Interval::closed(out.meant->lo * scale, out.meant->hi * scale));
    at = ahead;
  } else if (!numerator && below == 4) {
    return false;
  }
  first = at;
  return true;
}

// What the words are heard as, by convention, and the ends that they name: "thousands" is between one and ten thousand.
struct Vague {
  double min;
  double max;
  double first;
  double last;
};

// "dozens", "tens of thousands", "several hundred", "a few thousand", "hundreds of millions"
bool vague_words(Iterator& first, Iterator last, Numeral& out) {
  static Table<Vague> const plurals{
      {"dozens", {24, 99, 12, 120}},          {"scores", {40, 99, 20, 200}},
      {"hundreds", {200, 999, 100, 1000}},    {"thousands", {2e3, 9999, 1e3, 1e4}},
      {"millions", {2e6, 9999999, 1e6, 1e7}}, {"billions", {2e9, 9999999999, 1e9, 1e10}},
      {"tens", {20, 99, 10, 100}},            {"trillions", {2e12, 9999999999999, 1e12, 1e13}}};
  static Table<double> const of_scales{{"thousands", 1e3}, {"millions", 1e6}, {"billions", 1e9}, {"trillions", 1e12}};
  static Table<Vague> const some{{"several", {3, 9, 3, 9}}, {"few", {3, 5, 3, 5}}};
  static Table<double> const scaled{{"hundred", 1e2}, {"thousand", 1e3},  {"million", 1e6},
                                    {"billion", 1e9}, {"trillion", 1e12}, {"dozen", 12}};
  Iterator at = first;
  Vague bounds{};
  double scale = 1;
  if (match(at, last, whole_word(plurals), bounds)) {
    bool const tens_alone = same_word({first, static_cast<std::size_t>(at - first)}, "tens");
    bool const scores = same_word({first, static_cast<std::size_t>(at - first)}, "scores");
    bool const scaled_up = match(at, last, sp >> fold("of") >> sp >> whole_word(of_scales), scale);
    if (tens_alone && !scaled_up) return false;
    // "scores" of a match are no number
    if (scores && !scaled_up && !x3::parse(at + 0, last, sp >> (fold("of") | fold("more")) >> word_end)) return false;
  } else if (match(at, last, -article >> whole_word(some) >> sp, bounds)) {
    if (!match(at, last, whole_word(scaled), scale)) return false;
    if (bounds.max > 5) bounds.max = 10 - 1 / scale, bounds.last = 10;
  } else {
    return false;
  }
  double const top = scale > 1 && bounds.max == 99    ? 100 * scale - 1
                     : scale > 1 && bounds.max == 999 ? 1000 * scale - 1
                                                      : bounds.max * scale;
  out.vague = out.approximate = true;
  out.min = bounds.first * scale;
  out.max = bounds.last * scale;
  out.meant = Interval::closed(bounds.min * scale, std::floor(top));
  out.step = out.coarse = bounds.min * scale;
  out.scale = scale;
  first = at;
  return true;
}

// "a dozen", "two dozen", "three score", "a couple of"
bool dozens(Iterator& first, Iterator last, Numeral& out) {
  static Table<double> const collectives{{"dozen", 12}, {"score", 20}};
  static Table<int> const couples{{"hundred", 2}, {"thousand", 3}, {"million", 6}, {"billion", 9}, {"dozen", 0}};
  Iterator at = first;
  int count = 1;
  double each = 0;
  bool const articled = match(at, last, article);
  if (articled && match(at, last, fold("couple") >> word_end)) {
    auto const of = sp >> fold("of") >> sp;
    Iterator scaled = at;
    int exponent = 0;
    out.value = 2;
    if (match(scaled, last, -(sp >> fold("of")) >> sp >> whole_word(couples), exponent)) {
      out.scale = exponent == 0 ? 12 : power_of_ten(exponent);
      out.value = 2 * out.scale;
      at = scaled;
    } else if (!x3::parse(at + 0, last, of >> !(fold("the") | fold("them"))) &&
               !x3::parse(at + 0, last, sp >> fold("more") >> word_end)) {
      return false;  // two people who are a couple
    }
    out.approximate = out.article = true;
    out.step = out.coarse = out.scale;
    out.meant = Interval::closed(out.value, out.value * 1.5);
    first = at;
    return true;
  }
  if (articled) {
    out.article = true;
  } else {
    Iterator digits = at;
    if (match(digits, last, +x3::omit[x3::char_('0', '9')] >> gap)) {
      std::from_chars(at, digits, count);
      at = digits;
    } else if (!small_number(at, last, count) || !match(at, last, gap)) {
      return false;
    }
  }
  if (!match(at, last, whole_word(collectives), each) || count > 50) return false;
  if (each == 20 && !x3::parse(at + 0, last, sp >> (fold("of") | fold("more")) >> word_end) && count == 1) return false;
  out.value = count * each;
  if (count > 1) out.meant = Interval::closed(out.value - 2, out.value + 2);
  first = at;
  return true;
}

// A spelled number rounds like its digits would: "two hundred" is coarse by a hundred.
void round_spelled(Numeral& out) {
  if (out.spoken_step > 0) {
    out.step = out.coarse = out.spoken_step;
    return;
  }
  out.step = out.scale > 1 && std::fmod(out.value, out.scale) == 0 ? out.scale : 1;
  out.coarse = out.step;
  if (out.value < 10) return;
  for (double ten = 10; ten <= out.value && ten < 1e18 && std::fmod(out.value, ten) == 0; ten *= 10)
    out.coarse = std::max(out.coarse, ten);
  if (out.coarse == out.value && out.value > out.step) out.coarse = out.value;
}

// "three and a half", "two and three-quarters", "one and a quarter", "four and two thirds"
bool mixed_part(Iterator& first, Iterator last, double& part) {
  Iterator at = first;
  if (match(at, last, dash >> fold("and-a-half") >> word_end)) {
    part = 0.5;
    first = at;
    return true;
  }
  int above = 1, below = 0;
  if (!match(at, last, sp >> fold("and") >> sp)) return false;
  if (!match(at, last, article) && !match(at, last, whole_word(units) >> gap, above)) return false;
  if (!match(at, last, whole_word(denominators), below) || above >= below) return false;
  // "two and a third man was held": only halves and quarters stand alone in the singular
  if (above == 1 && below != 2 && below != 4) return false;
  part = static_cast<double>(above) / below;
  first = at;
  return true;
}

}  // namespace

double power_of_ten(int exponent) {
  static constexpr std::array<double, 23> kExact{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  return exponent >= 0 && exponent < static_cast<int>(kExact.size()) ? kExact[exponent] : std::pow(10.0, exponent);
}

void scale_up(Numeral& numeral, double scale) {
  numeral.value *= scale;
  numeral.step *= scale;
  numeral.coarse *= scale;
  numeral.scale = scale;
}

void set_fraction(double value, Numeral& out) {
  out.value = value;
  out.fraction = true;
  out.step = out.coarse = 0.01;
  out.meant = about_fraction(value);
}

void add_fraction_words(Iterator& first, Iterator last, Numeral& out) {
  double part = 0;
  if (!mixed_part(first, last, part)) return;
  out.value += part * out.scale;
  out.step = out.coarse = out.scale * (part == 0.5 ? 0.5 : 0.25);
  out.one = false;
  out.whole = false;
}

bool read_dozens(Iterator& first, Iterator last, Numeral& out) {
  Iterator at = first;
  while (at != last && *at >= '0' && *at <= '9') ++at;
  // "3 dozen", "3-score"
  if (at != first && (last - at < 2 || (lower(at[1]) != 'd' && lower(at[1]) != 's' && at[1] != ' ' &&
                                        static_cast<unsigned char>(*at) < 0x80)))
    return false;
  return dozens(first, last, out);
}

bool read_number_words(Iterator& first, Iterator last, Numeral& out) {
  static WordSet const heads{
      "a",       "an",      "one",      "two",       "three",    "four",     "five",     "six",       "seven",
      "eight",   "nine",    "ten",      "eleven",    "twelve",   "thirteen", "fourteen", "fifteen",   "sixteen",
      "seventeen", "eighteen", "nineteen", "twenty", "thirty",   "forty",    "fourty",   "fifty",     "sixty",
      "seventy", "eighty",  "ninety",   "zero",      "half",     "halves",   "quarter",  "quarters",  "fourth",
      "fourths", "dozens",  "scores",   "hundreds",  "thousands", "millions", "billions", "trillions", "tens",
      "several", "few"};
  Iterator head = first;
  while (letter_at(head, last)) ++head;
  if (!heads.has({first, static_cast<std::size_t>(head - first)})) return false;
  // every reader starts from a fresh numeral: a failed one may have left its marks
  using Reader = bool (*)(Iterator&, Iterator, Numeral&);
  for (Reader reader : {Reader{vague_words}, Reader{dozens}, Reader{fraction_words}}) {
    out = {};
    if (reader(first, last, out)) return true;
  }
  out = {};
  if (!spelled(first, last, out)) return false;
  round_spelled(out);
  Iterator const before = first;
  add_fraction_words(first, last, out);
  int exponent = 0;
  bool const part = first != before || out.spoken_step > 0;
  if (part && match(first, last, gap >> whole_word(spelled_scales), exponent)) scale_up(out, power_of_ten(exponent));
  return true;
}

bool read_spelled_scale(Iterator& first, Iterator last, int& exponent) {
  return match(first, last, sp >> whole_word(spelled_scales), exponent);
}

}  // namespace stet::grammar
