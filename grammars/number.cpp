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

// Groups are counted: a column of thousands of them is no number, and each of its tokens would read it to the end.
auto const groups = x3::repeat(1, 16);
auto const comma_groups = head >> groups[x3::lit(',') >> three] >> !(x3::lit(',') >> digit);
auto const lakh_groups = x3::omit[x3::char_('1', '9')] >> -digit >>
                         groups[x3::lit(',') >> digit >> digit >> &x3::lit(',')] >> x3::lit(',') >> three;
auto const point_groups = head >> groups[x3::lit('.') >> three] >> !(x3::lit('.') >> digit);
auto const thin_groups = head >> groups[thin >> three];
auto const space_groups = head >> groups[x3::lit(' ') >> three >> !x3::lit("-")];
auto const apostrophe_groups = head >> groups[(x3::lit('\'') | x3::lit("\xE2\x80\x99")) >> three];  // Swiss
auto const plain = +digit;

auto const decimals = x3::lit('.') >> +digit >> !(x3::lit('.') >> digit) >> !(x3::lit(',') >> digit);
auto const comma_decimals = x3::lit(',') >> +digit;

auto const english = (comma_groups | lakh_groups | thin_groups | space_groups | apostrophe_groups | plain) >> -decimals;
auto const continental = (point_groups | thin_groups | space_groups | apostrophe_groups | plain) >> -comma_decimals;
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

Table<double> const vulgar{{"\xC2\xBD", 0.5},         {"\xC2\xBC", 0.25},        {"\xC2\xBE", 0.75},
                           {"\xE2\x85\x93", 1.0 / 3}, {"\xE2\x85\x94", 2.0 / 3}, {"\xE2\x85\x95", 0.2},
                           {"\xE2\x85\x9B", 0.125}};

// ---- putting digits together

// The double nearest to a power of ten: up to the 22nd the quotient of two exact numbers.
double decimal_power(int exponent) {
  if (exponent < -22) return std::pow(10.0, exponent);
  return exponent < 0 ? 1 / power_of_ten(-exponent) : power_of_ten(exponent);
}

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
  // a mantissa and a power that are exact doubles round once, in their product or quotient
  std::uint64_t mantissa = 0;
  int const power = exponent - places;
  if (size <= 15 && power >= -22 && power <= 22) {
    for (std::size_t i = 0; i < size; ++i)
      if (buffer[i] != '.') mantissa = mantissa * 10 + static_cast<std::uint64_t>(buffer[i] - '0');
    auto const exact = static_cast<double>(mantissa);
    out.value = power < 0 ? exact / power_of_ten(-power) : exact * power_of_ten(power);
  } else {
    auto* end = buffer.data() + size;
    *end++ = 'e';
    end = std::to_chars(end, buffer.data() + buffer.size(), exponent).ptr;
    std::from_chars(buffer.data(), end, out.value);
  }
  out.step = decimal_power(exponent - places);
  out.coarse = !point && zeros > 0 && zeros < width ? decimal_power(exponent + zeros) : out.step;
  out.width = width;
  out.whole = !point && !out.grouped && exponent == 0;
}

// "1/2", "3/16": a proper fraction of the kinds that are written.
bool slash_fraction(Iterator& first, Iterator last, double& value) {
  auto const slash = x3::lit('/') | x3::lit("\xE2\x81\x84");
  Iterator at = first;
  if (!match(at, last, +digit) || at - first > 2) return false;
  int above = 0, below = 0;
  std::from_chars(first, at, above);
  if (!match(at, last, slash)) return false;
  Iterator const second = at;
  if (!match(at, last, +digit >> !x3::lit('/') >> word_end) || at - second > 3) return false;
  std::from_chars(second, at, below);
  bool const usual = above == 1 || below <= 10 || below == 12 || below == 16 || below == 20 || below == 40 || below == 100;
  if (above <= 0 || above >= below || !usual) return false;
  value = static_cast<double>(above) / below;
  first = at;
  return true;
}

// "2½", "2 1/2" behind whole digits
void add_written_fraction(Iterator& first, Iterator last, Numeral& out) {
  double part = 0;
  Iterator at = first;
  bool const sign = match(at, last, -sp >> vulgar.exact(), part);
  if (!sign && !(match(at, last, sp) && slash_fraction(at, last, part))) return;
  out.value += part;
  out.step = out.coarse = part == 0.5 ? 0.5 : 0.25;
  out.whole = false;
  first = at;
}

// "2.48×10−5", "1.99 x 10^30", "4e14": the power of ten behind a mantissa; nothing where none stands there.
bool scientific(Iterator& first, Iterator last, int& exponent) {
  static Table<int> const raised{{"\xE2\x81\xB0", 0}, {"\xC2\xB9", 1},     {"\xC2\xB2", 2},     {"\xC2\xB3", 3},
                                 {"\xE2\x81\xB4", 4}, {"\xE2\x81\xB5", 5}, {"\xE2\x81\xB6", 6}, {"\xE2\x81\xB7", 7},
                                 {"\xE2\x81\xB8", 8}, {"\xE2\x81\xB9", 9}};
  auto const power = x3::repeat(1, 3)[digit] >> word_end;
  auto number = [&](Iterator& at, bool negative) {
    Iterator const begin = at;
    if (!match(at, last, power)) return false;
    std::from_chars(begin, at, exponent);
    if (exponent > 250) return false;  // beyond what a double holds, with its digits before it
    if (negative) exponent = -exponent;
    return true;
  };
  Iterator at = first;
  bool negative = false;
  if (at != last && *at == 'e') {
    ++at;
    if (at != last && (*at == '-' || *at == '+')) negative = *at++ == '-';
    if (!number(at, negative)) return false;
    first = at;
    return true;
  }
  bool const sign = match(at, last, -sp >> x3::lit("\xC3\x97") >> -sp);
  if (!sign && !match(at, last, sp >> x3::lit('x') >> sp)) return false;
  if (!match(at, last, x3::lit("10"))) return false;
  auto const minus = x3::lit("\xE2\x88\x92") | x3::lit('-');
  if (match(at, last, x3::lit('^'))) {
    negative = match(at, last, minus);
    match(at, last, x3::lit('+'));
    if (!number(at, negative)) return false;
  } else if (sign && match(at, last, minus)) {  // a raised exponent that lost its place
    if (!number(at, true)) return false;
  } else {
    negative = match(at, last, x3::lit("\xE2\x81\xBB"));
    int one = 0, read = 0;
    exponent = 0;
    for (; read < 3 && match(at, last, raised.exact(), one); ++read) exponent = exponent * 10 + one;
    if (read == 0) return false;
    if (negative) exponent = -exponent;
  }
  first = at;
  return true;
}

// The scale word or letter behind digits: "million", "bn", "k", after a currency "m".
bool digit_scale(Iterator& first, Iterator last, NumeralStyle style, int& exponent) {
  Iterator at = first;
  bool const read = match(at, last, gap >> scale_words.folded() >> word_end, exponent) ||
                    (style.money && match(at, last, -x3::lit(' ') >> money_letters.exact() >> word_end, exponent)) ||
                    match(at, last, scale_letters.exact() >> word_end, exponent) ||
                    match(at, last, scale_words.folded() >> word_end, exponent);
  if (!read) return false;
  int second = 0;  // "5 hundred thousand", "100 thousand million", "2 lakh crore"
  Iterator more = at;
  bool const low = exponent == 2 || exponent == 3 || exponent == 5;
  if (low && read_spelled_scale(more, last, second) && second > exponent) {
    exponent += second;
    at = more;
  }
  first = at;
  return true;
}

// May a scale, a fraction or a power of ten follow the digits that end at `at`? Its first letter tells.
bool goes_on(Iterator at, Iterator last) {
  if (at == last) return false;
  bool const apart = *at == ' ' || *at == '-';
  if (apart && ++at == last) return false;
  auto const c = static_cast<unsigned char>(lower(*at));
  if (c >= 0x80 || (apart && (c == ' ' || (c >= '0' && c <= '9')))) return true;
  // hundred, thousand, million, billion, quadrillion, lakh, crore, k; and a half, x 10^; 4e14
  return std::string_view("htmbqlckaxe").find(static_cast<char>(c)) != std::string_view::npos;
}

bool read_digits(Iterator& first, Iterator last, NumeralStyle style, Numeral& out) {
  Iterator at = first;
  out.digits = true;
  double part = 0;
  bool const sign = static_cast<unsigned char>(*at) >= 0x80;
  if (sign ? match(at, last, vulgar.exact(), part) : slash_fraction(at, last, part)) {
    set_fraction(part, out);
    first = at;
    return true;
  }
  // most numbers have no groups
  while (digit_at(at, last)) ++at;
  bool const marked = at != last && (std::string_view(",.' ").find(*at) != std::string_view::npos ||
                                     static_cast<unsigned char>(*at) >= 0x80);
  bool const grouped_next = at != last && *at == ' ' && digit_at(at + 1, last);
  bool const simple = at != first && (!marked || (*at == ' ' && !grouped_next));
  if (!simple) at = first;
  bool const read = simple || (style.decimal_comma ? match(at, last, continental | bare_point)
                                                   : match(at, last, english | bare_point));
  if (!read || static_cast<std::size_t>(at - first) > kLongestDigits) return false;
  std::string_view const raw(first, static_cast<std::size_t>(at - first));
  digits_value(raw, 0, style.decimal_comma, out);
  if (!goes_on(at, last)) {
    first = at;
    return true;
  }

  int exponent = 0;
  if (!out.grouped && scientific(at, last, exponent)) {
    digits_value(raw, exponent, style.decimal_comma, out);
    out.coarse = out.step;
    out.whole = false;
    out.grouped = true;
    first = at;
    return true;
  }
  bool const whole = out.whole;
  if (whole) add_written_fraction(at, last, out);
  bool const exact = out.whole || !whole;  // the digits as written are the whole mantissa
  if (digit_scale(at, last, style, exponent)) {
    bool const grouped = out.grouped;
    if (exact) {
      digits_value(raw, exponent, style.decimal_comma, out);
      out.scale = power_of_ten(exponent);
    } else {
      scale_up(out, power_of_ten(exponent));
    }
    out.grouped = grouped || out.scale > 1;
    out.whole = false;
    if (out.scale > 1) add_fraction_words(at, last, out);
  } else if (match(at, last, &(x3::lit('m') >> word_end))) {
    out.glued_m = true;
  } else if (out.whole) {
    add_fraction_words(at, last, out);
    if (!out.whole && match(at, last, gap >> scale_words.folded() >> word_end, exponent))
      scale_up(out, power_of_ten(exponent));
  }
  first = at;
  return true;
}

}  // namespace

bool read_numeral(Iterator& first, Iterator last, NumeralStyle style, Numeral& out) {
  if (first == last) return false;
  auto const c = static_cast<unsigned char>(*first);
  bool const in_digits = (c >= '0' && c <= '9') || c == '.' || c >= 0x80;
  if (!in_digits) {
    if (!read_number_words(first, last, out)) return false;
  } else {
    out = {};
    bool const dozen = c >= '0' && c <= '9' && read_dozens(first, last, out);
    if (!dozen) out = {};
    if (!dozen && !read_digits(first, last, style, out)) return false;
  }
  if (style.negative) out.value = -out.value;
  return true;
}

bool read_numeral_here(Iterator& first, Place const& place, bool decimal_comma, Numeral& out) {
  NumeralStyle style;
  style.decimal_comma = decimal_comma;
  NumeralMemory* const m = place.memory;
  if (m == nullptr) return read_numeral(first, place.last, style, out);
  if (m->first != first || m->decimal_comma != decimal_comma) {
    m->first = m->end = first;
    m->decimal_comma = decimal_comma;
    m->read = read_numeral(m->end, place.last, style, m->numeral);
  }
  out = m->numeral;
  if (m->read) first = m->end;
  return m->read;
}

std::string_view malformed_digits(Iterator& first, Iterator last, NumeralStyle style) {
  Iterator at = first;
  while (digit_at(at, last)) ++at;
  if (at == last || (*at != ',' && *at != '.')) return {};
  at = first;
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
