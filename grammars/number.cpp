// Numerals: digits with their group marks, scale words, fractions, numbers spelled out, vague ones.

#include <array>
#include <charconv>
#include <cmath>

#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

constexpr std::size_t kLongestDigits = 40;

// ---- digits

auto const digit = x3::omit[x3::char_('0', '9')];
auto const three = x3::repeat(3)[digit] >> !digit;
auto const thin = x3::lit("\xC2\xA0") | x3::lit("\xE2\x80\x89") | x3::lit("\xE2\x80\xAF");
auto const head = x3::omit[x3::char_('1', '9')] >> x3::repeat(0, 2)[digit] >> !digit;

auto const comma_groups = head >> +(x3::lit(',') >> three) >> !(x3::lit(',') >> digit);
auto const lakh_groups = x3::omit[x3::char_('1', '9')] >> -digit >>
                         +(x3::lit(',') >> digit >> digit >> &x3::lit(',')) >> x3::lit(',') >> three;
auto const point_groups = head >> +(x3::lit('.') >> three) >> !(x3::lit('.') >> digit);
auto const thin_groups = head >> +(thin >> three);
auto const space_groups = head >> +(x3::lit(' ') >> three >> !x3::lit("-"));
auto const plain = +digit;

auto const decimals = x3::lit('.') >> +digit >> !(x3::lit('.') >> digit) >> !(x3::lit(',') >> digit);
auto const comma_decimals = x3::lit(',') >> +digit;

auto const english = (comma_groups | lakh_groups | thin_groups | space_groups | plain) >> -decimals;
auto const continental = (point_groups | thin_groups | space_groups | plain) >> -comma_decimals;
auto const bare_point = x3::lit('.') >> +digit;

// ---- scales

Table<int> const scale_words{{"hundred", 2},   {"thousand", 3},     {"million", 6}, {"millions", 6}, {"billion", 9},
                             {"trillion", 12}, {"quadrillion", 15}, {"lakh", 5},    {"lakhs", 5},    {"crore", 7},
                             {"crores", 7},    {"mln", 6},          {"bln", 9},     {"trln", 12},    {"mn", 6},
                             {"bn", 9},        {"tn", 12},          {"trn", 12}};
Table<int> const scale_letters{{"k", 3},   {"K", 3},  {"M", 6},  {"mn", 6}, {"bn", 9}, {"tn", 12}, {"trn", 12},
                               {"mln", 6}, {"Bn", 9}, {"BN", 9}, {"Mn", 6}, {"MN", 6}, {"TN", 12}};
Table<int> const money_letters{{"k", 3},   {"K", 3},   {"m", 6},    {"M", 6},   {"mm", 6}, {"MM", 6},
                               {"mn", 6},  {"Mn", 6},  {"MN", 6},   {"mln", 6}, {"b", 9},  {"B", 9},
                               {"bn", 9},  {"Bn", 9},  {"BN", 9},   {"bln", 9}, {"t", 12}, {"T", 12},
                               {"tn", 12}, {"TN", 12}, {"trn", 12}, {"cr", 7}};

// ---- words

Table<int> const units{{"one", 1}, {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5},
                       {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}};
Table<int> const teens{{"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
                       {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}};
Table<int> const tens{{"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fourty", 40}, {"fifty", 50},
                      {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
Table<int> const spelled_scales{{"thousand", 3}, {"million", 6}, {"billion", 9},     {"trillion", 12},
                                {"lakh", 5},     {"crore", 7},   {"quadrillion", 15}};
Table<int> const denominators{
    {"half", 2},    {"halves", 2},   {"third", 3},      {"thirds", 3},      {"quarter", 4},     {"quarters", 4},
    {"fourth", 4},  {"fourths", 4},  {"fifth", 5},      {"fifths", 5},      {"sixth", 6},       {"sixths", 6},
    {"seventh", 7}, {"sevenths", 7}, {"eighth", 8},     {"eighths", 8},     {"ninth", 9},       {"ninths", 9},
    {"tenth", 10},  {"tenths", 10},  {"twentieth", 20}, {"hundredth", 100}, {"hundredths", 100}};
Table<double> const vulgar{{"\xC2\xBD", 0.5},         {"\xC2\xBC", 0.25},        {"\xC2\xBE", 0.75},
                           {"\xE2\x85\x93", 1.0 / 3}, {"\xE2\x85\x94", 2.0 / 3}, {"\xE2\x85\x95", 0.2},
                           {"\xE2\x85\x9B", 0.125}};

// A sub-rule with its own attribute that ends in its boundary: backtracking keeps no half-read value.
template <class T>
auto whole_word(Table<T> const& table) {
  return table.folded() >> word_end;
}

auto const article = (fold("an") | fold("a")) >> sp;
auto const and_word = fold("and") >> sp;
auto const hundred = fold("hundred") >> word_end;

bool small_number(Iterator& first, Iterator last, int& out) {
  if (match(first, last, whole_word(teens), out) || match(first, last, whole_word(units), out)) return true;
  if (!match(first, last, whole_word(tens), out)) return false;
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

double power(int exponent) { return std::pow(10.0, exponent); }  // exact up to 1e22

// "four hundred thousand and six", "two million three hundred thousand": scales only fall.
bool spelled(Iterator& first, Iterator last, Numeral& out) {
  Iterator at = first;
  int group = 0;
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
    total += group * power(exponent);
    out.scale = total > 0 ? power(exponent) : 1;
    Iterator rest = at;
    int next = 0;
    if (!match(rest, last, sp >> -and_word) || !group_number(rest, last, next)) break;
    Iterator after = rest;
    int below = 0;
    bool const more = match(after, last, gap >> whole_word(spelled_scales), below);
    if ((more && below >= exponent) || next >= power(exponent)) break;
    group = next;
    at = rest;
    out.scale = 1;
  }
  out.one = out.one && lowest == 100;
  out.value = total;
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

void set_fraction(double value, Numeral& out) {
  out.value = value;
  out.fraction = true;
  out.step = out.coarse = 0.01;
  out.meant = about_fraction(value);
}

// "a third", "two-thirds", "one half", "half"; also "half a million", "a quarter of a million".
bool fraction_words(Iterator& first, Iterator last, Numeral& out) {
  Iterator at = first;
  int above = 1, below = 0;
  bool numerator = true;
  if (match(at, last, article)) {
    out.article = true;
  } else if (!match(at, last, whole_word(units) >> gap, above)) {
    numerator = false;
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
    double const scale = exponent == -12 ? 12 : power(exponent);
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

struct Vague {
  double min;
  double max;
};

// "dozens", "tens of thousands", "several hundred", "a few thousand", "hundreds of millions"
bool vague_words(Iterator& first, Iterator last, Numeral& out) {
  static Table<Vague> const plurals{{"dozens", {24, 99}},         {"scores", {40, 99}},
                                    {"hundreds", {200, 999}},     {"thousands", {2e3, 9999}},
                                    {"millions", {2e6, 9999999}}, {"billions", {2e9, 9999999999}},
                                    {"tens", {20, 99}},           {"trillions", {2e12, 9999999999999}}};
  static Table<double> const of_scales{{"thousands", 1e3}, {"millions", 1e6}, {"billions", 1e9}, {"trillions", 1e12}};
  static Table<Vague> const some{{"several", {3, 9}}, {"few", {3, 5}}};
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
    if (bounds.max > 5) bounds.max = 10 - 1 / scale;
  } else {
    return false;
  }
  double const top = scale > 1 && bounds.max == 99    ? 100 * scale - 1
                     : scale > 1 && bounds.max == 999 ? 1000 * scale - 1
                                                      : bounds.max * scale;
  out.vague = out.approximate = true;
  out.min = bounds.min * scale;
  out.max = std::floor(top);
  out.meant = Interval::closed(*out.min, *out.max);
  out.step = out.coarse = *out.min;
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
      out.scale = exponent == 0 ? 12 : power(exponent);
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
    if (match(digits, last, +digit >> gap)) {
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

// ---- putting digits together

// Value of digits with their marks, exactly rounded once: "88.4" with scale 6 is the double nearest to 88400000.
void digits_value(std::string_view raw, int exponent, bool decimal_comma, Numeral& out) {
  std::array<char, kLongestDigits + 16> buffer;
  std::size_t size = 0;
  int places = 0, zeros = 0, width = 0;
  bool point = false;
  for (char c : raw) {
    if (c >= '0' && c <= '9') {
      buffer[size++] = c;
      if (point)
        ++places;
      else
        ++width, zeros = c == '0' ? zeros + 1 : 0;
    } else if (c == (decimal_comma ? ',' : '.')) {
      buffer[size++] = '.';
      point = true;
    } else {
      out.grouped = true;
    }
  }
  auto* end = buffer.data() + size;
  *end++ = 'e';
  end = std::to_chars(end, buffer.data() + buffer.size(), exponent).ptr;
  std::from_chars(buffer.data(), end, out.value);
  auto ten = [](int n) {
    std::array<char, 8> text{'1', 'e'};
    double value = 1;
    std::from_chars(text.data(), std::to_chars(text.data() + 2, text.data() + text.size(), n).ptr, value);
    return value;
  };
  out.step = ten(exponent - places);
  out.coarse = !point && zeros > 0 && zeros < width ? ten(exponent + zeros) : out.step;
  out.width = width;
  out.whole = !point && !out.grouped && exponent == 0;
}

// A spelled number rounds like its digits would: "two hundred" is coarse by a hundred.
void round_spelled(Numeral& out) {
  out.step = out.scale > 1 && std::fmod(out.value, out.scale) == 0 ? out.scale : 1;
  out.coarse = out.step;
  if (out.value < 10) return;
  for (double ten = 10; ten <= out.value && ten < 1e18 && std::fmod(out.value, ten) == 0; ten *= 10)
    out.coarse = std::max(out.coarse, ten);
  if (out.coarse == out.value && out.value > out.step) out.coarse = out.value;
}

auto const half_more =
    (sp >> fold("and") >> sp >> (fold("a half") | fold("one half")) | dash >> fold("and-a-half")) >> word_end;
auto const quarters_more = sp >> fold("and") >> sp >> (fold("three quarters") | fold("three-quarters")) >> word_end;

// "three and a half [million]"
void add_half(Iterator& at, Iterator last, Numeral& out) {
  double part = 0;
  if (match(at, last, half_more))
    part = 0.5;
  else if (match(at, last, quarters_more))
    part = 0.75;
  if (part == 0) return;
  out.value += part * out.scale;
  out.step = out.coarse = out.scale * (part == 0.5 ? 0.5 : 0.25);
  out.one = false;
  out.whole = false;
}

bool read_digits(Iterator& first, Iterator last, NumeralStyle style, Numeral& out) {
  Iterator at = first;
  out.digits = true;
  double part = 0;
  if (match(at, last, vulgar.exact(), part)) {
    set_fraction(part, out);
    first = at;
    return true;
  }
  bool const read =
      style.decimal_comma ? match(at, last, continental | bare_point) : match(at, last, english | bare_point);
  if (!read || static_cast<std::size_t>(at - first) > kLongestDigits) return false;
  std::string_view const raw(first, static_cast<std::size_t>(at - first));

  // "1/2", "2 1/2", "2½"
  int above = 0, below = 0;
  auto const slash = x3::lit('/') | x3::lit("\xE2\x81\x84");
  auto proper = [&] {
    return above > 0 && above < below && (below <= 10 || below == 12 || below == 16 || below == 20 || below == 100);
  };
  auto read_pair = [&](Iterator& from) {
    Iterator p = from;
    if (!match(p, last, +digit) || p - from > 2) return false;
    std::from_chars(from, p, above);
    if (!match(p, last, slash)) return false;
    Iterator const second = p;
    if (!match(p, last, +digit >> !x3::lit('/') >> word_end) || p - second > 3) return false;
    std::from_chars(second, p, below);
    if (!proper()) return false;
    from = p;
    return true;
  };
  if (raw.size() <= 2) {
    Iterator from = first;
    if (read_pair(from)) {
      set_fraction(static_cast<double>(above) / below, out);
      first = from;
      return true;
    }
  }
  digits_value(raw, 0, style.decimal_comma, out);
  if (out.whole) {
    Iterator mixed = at;
    if (match(mixed, last, -sp >> vulgar.exact(), part)) {
      out.value += part;
    } else if (match(mixed, last, sp) && read_pair(mixed)) {
      out.value += static_cast<double>(above) / below;
    } else {
      mixed = at;
    }
    if (mixed != at) {
      out.step = out.coarse = part == 0.5 || (above == 1 && below == 2) ? 0.5 : 0.25;
      out.whole = false;
      at = mixed;
    }
  }
  {
    Iterator ahead = at;
    int exponent = 0;
    bool scaled = match(ahead, last, gap >> scale_words.folded() >> word_end, exponent);
    if (!scaled && style.money)
      scaled = match(ahead, last, -x3::lit(' ') >> money_letters.exact() >> word_end, exponent);
    if (!scaled) scaled = match(ahead, last, scale_letters.exact() >> word_end, exponent);
    if (!scaled) scaled = match(ahead, last, scale_words.folded() >> word_end, exponent);
    if (!scaled && match(ahead, last, x3::lit('m') >> word_end)) {
      out.glued_m = true;
      ahead = at;
    }
    if (!scaled && out.whole) {
      Iterator const before = at;
      add_half(at, last, out);
      if (at != before) {
        Iterator big = at;
        if (match(big, last, gap >> scale_words.folded() >> word_end, exponent)) {
          out.value *= power(exponent), out.step *= power(exponent), out.coarse *= power(exponent);
          out.scale = power(exponent);
          at = big;
        }
      }
    }
    if (scaled) {
      int second = 0;  // "5 hundred thousand", "100 thousand million"
      Iterator more = ahead;
      if ((exponent == 2 || exponent == 3) && match(more, last, sp >> whole_word(spelled_scales), second) &&
          second > exponent) {
        exponent += second;
        ahead = more;
      }
      if (out.whole || out.step != 0.5) {
        double const fraction = out.value - std::floor(out.value);
        bool const from_text = out.whole || raw.find('.') != raw.npos || raw.find(',') != raw.npos || fraction == 0;
        if (from_text) {
          bool const was_grouped = out.grouped;
          digits_value(raw, exponent, style.decimal_comma, out);
          out.grouped = was_grouped;
        } else {
          out.value *= power(exponent), out.step *= power(exponent), out.coarse *= power(exponent);
        }
      } else {
        out.value *= power(exponent), out.step *= power(exponent), out.coarse *= power(exponent);
      }
      out.scale = power(exponent);
      out.grouped = true;
      out.whole = false;
      at = ahead;
      if (out.scale > 1) add_half(at, last, out);
    }
  }
  first = at;
  return true;
}

}  // namespace

bool read_numeral(Iterator& first, Iterator last, NumeralStyle style, Numeral& out) {
  if (first == last) return false;
  auto const c = static_cast<unsigned char>(*first);
  out = {};
  bool read = false;
  if ((c >= '0' && c <= '9') || c == '.' || c >= 0x80) {
    Numeral collective;
    Iterator at = first;
    if (c >= '0' && c <= '9' && dozens(at, last, collective)) {
      out = collective;
      first = at;
      read = true;
    } else {
      read = read_digits(first, last, style, out);
    }
  } else {
    // every reader starts from a fresh numeral: a failed one may have left its marks
    using Reader = bool (*)(Iterator&, Iterator, Numeral&);
    for (Reader reader : {Reader{vague_words}, Reader{dozens}, Reader{fraction_words}, Reader{spelled}}) {
      Numeral fresh;
      if (!reader(first, last, fresh)) continue;
      out = fresh;
      read = true;
      if (reader == Reader{spelled}) {
        round_spelled(out);
        Iterator const before = first;
        add_half(first, last, out);
        int exponent = 0;
        if (first != before && match(first, last, gap >> whole_word(spelled_scales), exponent)) {
          out.value *= power(exponent), out.step *= power(exponent), out.coarse *= power(exponent);
          out.scale = power(exponent);
        }
      }
      break;
    }
  }
  if (!read) return false;
  if (style.negative) out.value = -out.value;
  return true;
}

std::string_view malformed_digits(Iterator& first, Iterator last, NumeralStyle style) {
  Iterator at = first;
  auto const marked = +digit >> *((x3::lit(',') | x3::lit('.')) >> +digit);
  if (!match(at, last, marked) || letter_at(at, last)) return {};
  Iterator sound = first;
  bool const whole = style.decimal_comma ? match(sound, last, continental) : match(sound, last, english);
  if (whole && sound >= at) return {};
  std::string_view const raw(first, static_cast<std::size_t>(at - first));
  first = at;
  return raw.find(',') != raw.npos ? "group marks do not fit" : "two decimal points";
}

bool read_misspelled_scale(Iterator& first, Iterator last) {
  Iterator at = first;
  if (!match(at, last, sp)) return false;
  Iterator const begin = at;
  while (letter_at(at, last) && at - begin < 12) ++at;
  std::string const word = [&] {
    std::string text(begin, at);
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
  }();
  if (word.size() < 5 || letter_at(at, last)) return false;
  static WordSet const real{"millions", "billions", "trillions", "thousands", "bullion",
                            "mullion",  "pillion",  "zillion",   "gillion",   "jillion",
                            "billon",   "million",  "billion",   "trillion",  "thousand"};
  if (real.has(word)) return false;
  // one letter dropped, doubled, swapped or wrong
  auto near = [&](std::string_view right) {
    std::size_t head_same = 0, tail_same = 0;
    std::size_t const shorter = std::min(word.size(), right.size());
    while (head_same < shorter && word[head_same] == right[head_same]) ++head_same;
    while (tail_same < shorter - head_same && word[word.size() - 1 - tail_same] == right[right.size() - 1 - tail_same])
      ++tail_same;
    std::size_t const a = word.size() - head_same - tail_same, b = right.size() - head_same - tail_same;
    if (a + b == 1 || (a == 1 && b == 1)) return true;
    return a == 2 && b == 2 && word[head_same] == right[head_same + 1] && word[head_same + 1] == right[head_same];
  };
  for (std::string_view right : {"million", "billion", "trillion", "thousand"})
    if (near(right)) {
      first = at;
      return true;
    }
  return false;
}

Reading reading_of(Numeral const& n) {
  Reading out;
  if (!n.vague) out.nominal = n.value;
  out.min = n.min;
  out.max = n.max;
  if (n.vague) out.relation = Relation::range;
  out.vague = n.vague;
  out.approximate = n.approximate;
  if (n.approximate && !n.vague) out.hedge = Hedge::about;
  out.step = n.step;
  out.coarse = n.coarse;
  out.in_words = !n.digits;
  out.ordinary_one = n.one;
  out.grouped = n.grouped;
  out.meant = n.meant;
  return out;
}

}  // namespace stet::grammar
