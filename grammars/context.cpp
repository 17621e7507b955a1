// What the words around a number make of it where no unit stands behind: an age, a magnitude, degrees, a title.

#include <algorithm>

#include "grammars/parts.hpp"
#include "grammars/units.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// "turned 30", "he will be 35 by", "she is 41": an age where no noun follows.
bool turns_age(Iterator end, Place const& place) {
  static WordSet const turns{"turned", "turns", "turning", "turn"};
  static WordSet const copula{"is", "was", "be", "been", "just", "now", "only", "already", "then", "barely", "nearly"};
  Iterator at = end;
  if (match(at, place.last, sp)) {
    Iterator const begin = at;
    while (letter_at(at, place.last)) ++at;
    if (at != begin && !is_function_word(cut(begin, at)) && !any_word(cut(begin, at), {"years", "months"}))
      return false;
    if (at != place.last && (digit_at(at, place.last) || same_word(cut(begin, at), "of"))) return false;
  }
  std::ptrdiff_t step = -1;
  bool be = false;
  for (; step > -4 && copula.has(place.word(step)); --step) be = be || any_word(place.word(step), {"is", "was", "be"});
  if (turns.has(place.word(step))) return true;
  while (step > -5 && any_word(place.word(step), {"will", "would", "have"})) --step;
  return be && any_word(place.word(step), {"he", "she"});
}

}  // namespace

// Ages and magnitudes that the words before the number give: "aged 12", "Vance, 66,", "magnitude 6.1".
bool read_by_context(Iterator end, Place const& place, Numeral const& numeral, Reading& out) {
  if (!numeral.digits && !numeral.whole && numeral.value > 130) return false;
  std::string_view const before = place.word(-1);
  bool const human = numeral.value >= 0 && numeral.value <= 130 && numeral.value == static_cast<int>(numeral.value) &&
                     numeral.scale == 1;
  bool age = false;
  if (human && any_word(before, {"aged", "ages"})) age = true;
  if (human && same_word(before, "age")) age = true;
  if (human && same_word(before, "of") && same_word(place.word(-2), "age")) age = true;
  if (human && same_word(before, "between") && any_word(place.word(-2), {"aged", "ages"})) age = true;
  if (human && numeral.value >= 10 && turns_age(end, place)) age = true;
  if (human && numeral.digits && numeral.value >= 1 && before == "," && end != place.last &&
      (*end == ',' || *end == '.') && !digit_at(end + 1, place.last)) {
    std::string_view const name = place.word(-2);
    bool const named = starts_upper(name) && name.size() > 1 && !is_function_word(name);
    // the end of a list of numbers is no age
    if (named && *end == ',') age = true;
  }
  if (age) {
    out.kind = Kind::age;
    out.roles.add(Role::age);
    out.unit = unit_of(*unit_row("year"), "");
    out.ordinary_one = false;
    return true;
  }
  if (same_word(before, "magnitude") || (same_word(before, "of") && same_word(place.word(-2), "magnitude"))) {
    out.kind = Kind::measure;
    out.unit = unit_of(*unit_row("magnitude"), before);
    return true;
  }
  return false;
}

// "104 degrees F (40 C)", "temperatures of 40C": a capital alone is a degree where the talk is of heat.
bool read_capital_degrees(Iterator& first, Place const& place, Reading const* before, Numeral const& numeral,
                          Reading& out) {
  Iterator at = first;
  if (!numeral.digits || numeral.scale > 1 || numeral.value > 200) return false;
  if (!match(at, place.last, -sp >> x3::omit[x3::char_("CF")] >> word_end)) return false;
  bool warm = before != nullptr && before->unit.dimension == Dimension::temperature &&
              place.offset(first) - before->end < 20;
  static WordSet const talk{"temperature", "temperatures", "degrees",      "heat",  "heatwave", "hot",
                            "hotter",      "warm",         "warmer",       "cold",  "colder",   "freezing",
                            "mercury",     "thermometer",  "thermometers", "highs", "lows",     "celsius"};
  static WordSet const heat{"melting", "boiling", "freezing", "heat", "water", "temperature", "temperatures"};
  for (std::ptrdiff_t step = -8; step < 0; ++step) warm = warm || talk.has(place.word(step));
  for (std::ptrdiff_t step = 1; step < 4; ++step) warm = warm || heat.has(place.word(step));
  // "68 F (20 C)": the other scale in a bracket
  auto const other = sp >> x3::lit('(') >> +x3::omit[x3::char_("0-9.")] >> -sp >>
                     x3::omit[x3::char_("CF")] >> x3::lit(')');
  if (!warm && !x3::parse(at + 0, place.last, other)) return false;
  out.kind = Kind::measure;
  out.unit = unit_of(*unit_row(at[-1] == 'C' ? "celsius" : "fahrenheit"), cut(at - 1, at));
  first = at;
  return true;
}

// "the Arrow 11 Pro and 11 Pro Max": digits that stood in a name in this sentence, before a capital.
bool named_before(Iterator first, Iterator last, Place const& place, std::span<Blocked const> blocked) {
  Iterator next = last;
  if (!match(next, place.last, sp) || !starts_upper(cut(next, place.last))) return false;
  std::string_view const digits = cut(first, last);
  constexpr std::size_t kMemory = 64;  // names: more stand in no sentence
  auto const recent = blocked.last(std::min(blocked.size(), kMemory));
  return std::any_of(recent.begin(), recent.end(), [&](Blocked const& b) {
    std::string_view const name = place.text.substr(b.begin, b.end - b.begin);
    return name.size() > digits.size() + 1 && name.ends_with(digits) && name[name.size() - digits.size() - 1] == ' ';
  });
}

// "the film Seven Sisters opened": a number word with a capital before another one, in running text.
bool is_title(Iterator first, Iterator& last, Place const& place) {
  std::string_view const before = place.word(-1);
  if (!starts_upper(cut(first, last)) || before.empty() || before[0] < 'a' || before[0] > 'z') return false;
  Iterator at = last;
  if (!match(at, place.last, gap) || !starts_upper(cut(at, place.last))) return false;
  while (letter_at(at, place.last) || (at != place.last && *at == '.')) ++at;
  // "Six Russian landing ships" are counted, where the point before them is missing
  if (plural_follows(at, place.last)) return false;
  if (at[-1] == '.') --at;
  // in a headline every noun has a capital
  bool running = false;
  for (std::ptrdiff_t step = -6; step <= 6 && !running; ++step) {
    std::string_view const word = place.word(step);
    running = !word.empty() && word[0] >= 'a' && word[0] <= 'z' && !is_function_word(word);
  }
  if (running) last = at;
  return running;
}

}  // namespace stet::grammar
