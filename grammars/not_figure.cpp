// What looks like a quantity by its shape and is none: ordinals, scores, phone numbers, addresses.

#include <algorithm>
#include <charconv>

#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

auto const digit = x3::omit[x3::char_('0', '9')];
auto const digits = +digit;

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

constexpr std::ptrdiff_t kLongestBlob = 300;

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// An address of the net, or an e-mail: the whole run between spaces.
bool net_address(Place const& place, Block& out) {
  Iterator const at = place.at;
  bool const named = any_word(place.word(0), {"http", "https", "www", "ftp"});
  bool const glued =
      at > place.floor && (at[-1] == '/' || at[-1] == '@' || at[-1] == '=' || at[-1] == '_' || at[-1] == '&' ||
                           at[-1] == '#' || (at[-1] == '.' && at - 1 > place.floor && !blank(at[-2])));
  if (!named && !glued && !letter_at(at, place.last) && !digit_at(at, place.last)) return false;
  Iterator end = at;
  bool marked = false;  // "jobs2024@example.org", "ftp://"
  for (; end != place.last && end - at < kLongestBlob && !blank(*end); ++end)
    marked = marked || *end == '@' || *end == ':';
  if (!named && !glued) {
    if (!marked) return false;
    std::string_view const run = cut(at, end);
    if (run.find('@') == run.npos && run.find("://") == run.npos) return false;
  }
  Iterator begin = at;
  while (begin > place.floor && at - begin < kLongestBlob && !blank(begin[-1])) --begin;
  std::string_view const run = cut(begin, end);
  auto const point = run.find('.');
  bool const letters_after_point = [&] {
    for (auto p = point; p != run.npos && p + 1 < run.size(); p = run.find('.', p + 1))
      if (letter_at(run.data() + p + 1, run.data() + run.size()) && p > 0 &&
          letter_at(run.data() + p - 1, run.data() + run.size()))
        return true;
    return false;
  }();
  auto const mail = run.find('@');
  bool const net = run.find("://") != run.npos || run.find("www.") != run.npos ||
                   (letters_after_point && run.find('/') != run.npos) ||
                   (mail != run.npos && run.find('.', mail) != run.npos);
  if (!net) {
    if (at > place.floor && at[-1] == '#') {
      Iterator tag = at;
      match(tag, place.last, digits);
      out = {at - 1, tag, "label"};
      return tag > at;
    }
    return false;
  }
  while (end > at && (end[-1] == '.' || end[-1] == ',' || end[-1] == ')' || end[-1] == ';')) --end;
  if (end <= at) return false;
  out = {begin, end, "net address"};
  return true;
}

auto const ordinal = digits >> *(x3::lit(',') >> digits) >>
                     (fold("st") | fold("nd") | fold("rd") | fold("th")) >> word_end;
auto const address_ip = x3::repeat(3)[x3::repeat(1, 3)[digit] >> x3::lit('.')] >> x3::repeat(1, 3)[digit] >> !digit >>
                        -(x3::lit('/') >> digits) >> -(x3::lit(':') >> digits);
auto const phone_sep = x3::omit[x3::char_(" .") | x3::char_('-')];
auto const phone_us = x3::repeat(3)[digit] >> x3::omit[x3::char_(".-")] >>
                      x3::repeat(3)[digit] >> x3::omit[x3::char_(".-")] >> x3::repeat(4)[digit] >> !digit;
auto const phone_local = x3::repeat(3)[digit] >> x3::lit('-') >> x3::repeat(4)[digit] >> !digit;
auto const phone_one = x3::lit('1') >> x3::omit[x3::char_("-.")] >> phone_us;
// counted, since a chain that fails at its end is tried again at each of its links
auto const phone_zero = x3::lit('0') >> digits >> x3::repeat(0, 8)[phone_sep >> digits] >> word_end;
auto const phone_plus = x3::repeat(1, 4)[digit] >>
                        x3::repeat(1, 8)[phone_sep >> -x3::lit('(') >> digits >> -x3::lit(')')] >> word_end;
auto const phone_bracket = x3::repeat(3)[digit] >> x3::lit(')') >> -x3::lit(' ') >> x3::repeat(3)[digit] >> phone_sep
                           >> x3::repeat(4)[digit] >> !digit;

auto const idiom = (x3::lit("24/7") | x3::lit("9/11") | x3::lit("7/7") | x3::lit("50-50") | x3::lit("50/50") |
                    x3::lit("20/20") | x3::lit("4x4") | x3::lit("10-4") | x3::lit("24-7") | x3::lit("360-degree")) >>
                   word_end >> !(x3::lit('/') >> digit);
auto const hyphen = x3::lit('-') | x3::lit("\xE2\x80\x93") | x3::lit("\xE2\x88\x92");
auto const series = digits >> hyphen >> digits >> x3::repeat(1, 40)[hyphen >> digits] >> word_end;
auto const odds_to = digits >> x3::lit("-to-") >> digits >> word_end >> !(x3::lit('-') >> x3::omit[x3::char_("a-z")]);
auto const ratio_colon = digits >> x3::lit(':') >> digits >> word_end;
auto const legal = digits >> +(x3::lit('(') >> x3::repeat(1, 3)[x3::omit[x3::char_("0-9a-z")]] >> x3::lit(')'));

Table<int> const streets{{"street", 0}, {"st", 0},      {"avenue", 0},    {"ave", 0},     {"road", 0},   {"rd", 0},
                         {"lane", 0},   {"drive", 0},   {"boulevard", 0}, {"blvd", 0},    {"square", 0}, {"place", 0},
                         {"court", 0},  {"terrace", 0}, {"crescent", 0},  {"way", 0},     {"close", 0},  {"gardens", 0},
                         {"row", 0},    {"parkway", 0}, {"quay", 0},      {"highway", 0}, {"mews", 0},   {"alley", 0}};

// "14 Clark Avenue", "10 Downing Street"
bool address(Iterator& first, Iterator last) {
  Iterator at = first;
  if (!match(at, last, x3::repeat(1, 5)[digit] >> -x3::omit[x3::char_("A-Ca-c")] >> sp)) return false;
  for (int words = 0; words < 4; ++words) {
    Iterator const begin = at;
    int ignored = 0;
    if (!starts_upper(cut(at, last))) return false;
    if (words > 0 && match(at, last, streets.folded() >> word_end, ignored)) {
      match(at, last, x3::lit('.') >> &sp);
      first = at;
      return true;
    }
    while (letter_at(at, last) || (at != last && (*at == '\'' || *at == '.'))) ++at;
    if (at == begin || !match(at, last, sp)) return false;
  }
  return false;
}

// Two whole numbers with a dash: a range where they rise towards a unit or a plural, else a score. Returns true for a
// score.
bool score(Iterator& first, Place const& place) {
  Iterator const last = place.last;
  Iterator at = first;
  if (!match(at, last, x3::repeat(1, 3)[digit])) return false;
  Iterator const a_end = at;
  if (!match(at, last, hyphen)) return false;
  Iterator const b = at;
  if (!match(at, last, x3::repeat(1, 3)[digit] >> word_end)) return false;
  if (at != last && (*at == '%' || ((*at == ',' || *at == '.') && digit_at(at + 1, last)))) return false;
  if (at != last && *at == '-' && letter_at(at + 1, last)) return false;  // "18-24-year-olds", "10-15-minute"
  if (at != last && static_cast<unsigned char>(*at) >= 0x80) return false;
  int x = 0, y = 0;
  std::from_chars(first, a_end, x);
  std::from_chars(b, at, y);
  // a currency or "aged" before makes it a range
  if (any_word(place.word(-1), {"aged", "ages", "age", "between", "from"}) && x < y) return false;
  Iterator next = at;
  if (x < y && match(next, last, sp)) {
    Numeral numeral;
    numeral.value = y;
    numeral.digits = numeral.whole = true;
    Unit unit;
    Iterator unit_at = next;
    if (read_unit(unit_at, last, numeral, false, unit)) return false;
    Reading reading;
    Iterator after = at;
    if (read_percent(after, last, numeral, reading) || read_currency_after(after, place, numeral, reading))
      return false;
    Numeral scaled;
    Iterator again = b;
    if (read_numeral(again, last, {}, scaled) && scaled.scale > 1) return false;
    Iterator const word = next;
    while (letter_at(next, last)) ++next;
    std::string_view const text = cut(word, next);
    if (looks_plural(text) && !is_function_word(text) && !any_word(text, {"wins", "victories", "losses", "votes"}))
      return false;
    // "10-15 Russian tanks": an adjective before the plural
    Iterator second = next;
    if (!text.empty() && !is_function_word(text) && match(second, last, sp)) {
      Iterator const begin = second;
      while (letter_at(second, last)) ++second;
      std::string_view const noun = cut(begin, second);
      if (looks_plural(noun) && !is_function_word(noun) &&
          !any_word(text, {"win", "victory", "loss", "defeat", "lead", "vote", "draw"}))
        return false;
    }
  }
  first = at;
  return true;
}

// "one day soon", "one day he would": a time that nobody counts.
bool some_day(Iterator& first, Iterator last) {
  if (first == last || lower(*first) != 'o') return false;
  auto const soon = fold("soon") | fold("he") | fold("she") | fold("we") | fold("they") | fold("you") | fold("perhaps");
  return match(first, last, fold("one") >> sp >> fold("day") >> &(sp >> soon >> word_end));
}

// "John 3:16-18", "1 Corinthians 13:4": chapter and verse.
bool verse(Iterator& first, Place const& place) {
  Iterator const last = place.last;
  auto const numbered = digit >> sp >> &x3::omit[x3::char_('A', 'Z')];
  auto const chapter = digits >> x3::lit(':') >> digits >> -(hyphen >> digits) >> word_end;
  if (is_book(place.word(-1)) && match(first, last, chapter)) return true;
  Iterator at = first;
  if (!match(at, last, numbered)) return false;
  Iterator const name = at;
  while (letter_at(at, last)) ++at;
  if (!is_book(cut(name, at)) || !match(at, last, sp >> chapter)) return false;
  first = at;
  return true;
}

}  // namespace

bool read_blocked(Place const& place, Block& out) {
  Iterator const last = place.last;
  Iterator at = place.at;
  if (net_address(place, out)) return true;
  if (some_day(at, last)) {
    out = {place.at, at, "idiom"};
    return true;
  }
  auto take = [&](std::string_view why) {
    out = {place.at, at, why};
    return true;
  };
  if (!digit_at(at, last)) return false;
  char const before = at > place.floor ? at[-1] : ' ';
  if (before == '[' && match(at, last, x3::repeat(1, 3)[digit] >> x3::lit(']'))) {
    out = {place.at - 1, at, "footnote mark"};
    return true;
  }
  at = place.at;
  // most numbers stand between spaces: of the shapes below these are only addresses, verses and numbers like "0207 946"
  while (digit_at(at, last)) ++at;
  bool const plain = at != last && *at == ' ' && !starts_upper(cut(at + 1, last)) && *place.at != '0';
  // "when they dial 999"
  static WordSet const dials{"dial", "dials", "dialled", "dialed", "dialling", "dialing"};
  if (at - place.at == 3 && dials.has(place.word(-1))) return take("phone number");
  at = place.at;
  if (plain && before == ' ' && !is_book(place.word(-1))) return false;
  if (before == '+' && match(at, last, phone_plus)) {
    // "+44 20 7946 0958"; "+2.5 per cent" has too few digits for one
    constexpr auto kDigits = 7;
    if (std::count_if(place.at, at, [](char c) { return c >= '0' && c <= '9'; }) >= kDigits) {
      out = {place.at - 1, at, "phone number"};
      return true;
    }
    at = place.at;
  }
  if (before == '(' && match(at, last, phone_bracket)) {
    out = {place.at - 1, at, "phone number"};
    return true;
  }
  if (match(at, last, ordinal)) return take("ordinal");
  if (match(at, last, idiom)) return take("idiom");
  if (match(at, last, address_ip)) return take("net address");
  if (match(at, last, phone_one) || match(at, last, phone_us) || match(at, last, phone_local))
    return take("phone number");
  if (match(at, last, phone_zero)) return take("number with a leading zero");
  if (match(at, last, odds_to) || match(at, last, series)) return take("score or series");
  if (verse(at, place)) return take("verse");
  if (match(at, last, ratio_colon)) return take("score or series");
  if (score(at, place)) return take("score or series");
  if (match(at, last, legal)) return take("section number");
  if (address(at, last)) return take("address");
  // "1. Wash", "2) Rinse" at the start of a sentence
  if (place.token == 0 && match(at, last, x3::repeat(1, 2)[digit] >> x3::omit[x3::char_(".)")] >> &sp))
    return take("list number");
  return false;
}

}  // namespace stet::grammar
