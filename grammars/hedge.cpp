// Hedges and bounds before and after a number, attached in one place: "about", "at least", "or more", "100+".

#include <cmath>

#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

struct Word {
  Hedge hedge = Hedge::none;
  Relation relation = Relation::equal;
};

constexpr Word kAbout{Hedge::about, Relation::equal};
constexpr Word kNearly{Hedge::nearly, Relation::equal};
constexpr Word kJustUnder{Hedge::nearly, Relation::less};
constexpr Word kJustOver{Hedge::just_over, Relation::greater};
constexpr Word kExactly{Hedge::exactly, Relation::equal};
constexpr Word kAtLeast{Hedge::none, Relation::greater_equal};
constexpr Word kMore{Hedge::none, Relation::greater};
constexpr Word kAtMost{Hedge::none, Relation::less_equal};
constexpr Word kLess{Hedge::none, Relation::less};

Table<Word> const before{{"about", kAbout},
                         {"around", kAbout},
                         {"some", kAbout},
                         {"roughly", kAbout},
                         {"approximately", kAbout},
                         {"approx", kAbout},
                         {"approx.", kAbout},
                         {"circa", kAbout},
                         {"ca.", kAbout},
                         {"c.", kAbout},
                         {"an estimated", kAbout},
                         {"estimated", kAbout},
                         {"in the region of", kAbout},
                         {"in the order of", kAbout},
                         {"on the order of", kAbout},
                         {"of the order of", kAbout},
                         {"somewhere around", kAbout},
                         {"more or less", kAbout},
                         {"an approximate", kAbout},
                         {"an approximated", kAbout},
                         {"the estimated", kAbout},
                         {"estimated at", kAbout},
                         {"give or take", kAbout},
                         {"something like", kAbout},
                         {"loosely", kAbout},
                         {"nearly", kNearly},
                         {"almost", kNearly},
                         {"close to", kNearly},
                         {"nearing", kNearly},
                         {"approaching", kNearly},
                         {"not quite", kNearly},
                         {"just short of", kJustUnder},
                         {"just shy of", kJustUnder},
                         {"shy of", kJustUnder},
                         {"just under", kJustUnder},
                         {"just below", kJustUnder},
                         {"slightly under", kJustUnder},
                         {"a little under", kJustUnder},
                         {"a little less than", kJustUnder},
                         {"slightly less than", kJustUnder},
                         {"slightly fewer than", kJustUnder},
                         {"slightly below", kJustUnder},
                         {"just less than", kJustUnder},
                         {"just fewer than", kJustUnder},
                         {"just over", kJustOver},
                         {"just above", kJustOver},
                         {"just more than", kJustOver},
                         {"slightly more than", kJustOver},
                         {"slightly over", kJustOver},
                         {"slightly above", kJustOver},
                         {"a little over", kJustOver},
                         {"a little more than", kJustOver},
                         {"a bit more than", kJustOver},
                         {"a bit over", kJustOver},
                         {"a shade over", kJustOver},
                         {"little more than", kJustOver},
                         {"exactly", kExactly},
                         {"precisely", kExactly},
                         {"at least", kAtLeast},
                         {"a minimum of", kAtLeast},
                         {"minimum of", kAtLeast},
                         {"minimum", kAtLeast},
                         {"more than", kMore},
                         {"over", kMore},
                         {"above", kMore},
                         {"upwards of", kMore},
                         {"upward of", kMore},
                         {"exceeding", kMore},
                         {"in excess of", kMore},
                         {"greater than", kMore},
                         {"higher than", kMore},
                         {"more than or equal to", kAtLeast},
                         {"greater than or equal to", kAtLeast},
                         {"equal to or greater than", kAtLeast},
                         {"equal to or more than", kAtLeast},
                         {"less than or equal to", kAtMost},
                         {"lower than or equal to", kAtMost},
                         {"equal to or less than", kAtMost},
                         {"well over", kMore},
                         {"well above", kMore},
                         {"far more than", kMore},
                         {"much more than", kMore},
                         {"well in excess of", kMore},
                         {"north of", kMore},
                         {"larger than", kMore},
                         {"significantly more than", kMore},
                         {"longer than", kMore},
                         {"taller than", kMore},
                         {"deeper than", kMore},
                         {"heavier than", kMore},
                         {"hotter than", kMore},
                         {"warmer than", kMore},
                         {"bigger than", kMore},
                         {"wider than", kMore},
                         {"faster than", kMore},
                         {"beyond", kMore},
                         {"up to", kAtMost},
                         {"as many as", kAtMost},
                         {"as much as", kAtMost},
                         {"at most", kAtMost},
                         {"a maximum of", kAtMost},
                         {"maximum of", kAtMost},
                         {"maximum", kAtMost},
                         {"not exceeding", kAtMost},
                         {"not exceed", kAtMost},
                         {"up to a maximum of", kAtMost},
                         {"under", kLess},
                         {"fewer than", kLess},
                         {"less than", kLess},
                         {"below", kLess},
                         {"well under", kLess},
                         {"lower than", kLess},
                         {"well below", kLess},
                         {"far less than", kLess},
                         {"far fewer than", kLess},
                         {"smaller than", kLess},
                         {"shorter than", kLess},
                         {"lighter than", kLess},
                         {"colder than", kLess},
                         {"cooler than", kLess},
                         {"narrower than", kLess},
                         {"slower than", kLess},
                         {"cheaper than", kLess},
                         {"south of", kLess},
                         {"much less than", kLess}};

Table<Word> const signs{{"\xE2\x89\xA5", kAtLeast},
                        {">=", kAtLeast},
                        {"\xE2\x89\xA4", kAtMost},
                        {"<=", kAtMost},
                        {">", kMore},
                        {"<", kLess},
                        {"~", kAbout},
                        {"\xE2\x89\x88", kAbout},
                        {"\xC2\xB1", kAbout}};

Table<Word> const behind{
    {"or more", kAtLeast},    {"or over", kAtLeast},      {"or above", kAtLeast},   {"or higher", kAtLeast},
    {"or greater", kAtLeast}, {"and above", kAtLeast},    {"and over", kAtLeast},   {"and up", kAtLeast},
    {"or older", kAtLeast},   {"and older", kAtLeast},    {"or longer", kAtLeast},  {"plus", kAtLeast},
    {"at least", kAtLeast},   {"at a minimum", kAtLeast}, {"or fewer", kAtMost},    {"or less", kAtMost},
    {"or under", kAtMost},    {"or below", kAtMost},      {"or lower", kAtMost},    {"and under", kAtMost},
    {"at most", kAtMost},     {"or younger", kAtMost},    {"and younger", kAtMost}, {"at the most", kAtMost},
    {"tops", kAtMost},
    {"or so", kAbout},        {"or thereabouts", kAbout}, {"odd", kAbout},          {"approximately", kAbout}};

void apply(Word word, Reading& out) {
  if (word.hedge != Hedge::none) out.hedge = word.hedge;
  if (word.hedge == Hedge::about || word.hedge == Hedge::nearly || word.hedge == Hedge::just_over)
    out.approximate = true;
  if (word.relation == Relation::equal) return;
  // a vague number keeps the end that the bound leaves it: "at least dozens"
  double const low = out.nominal.value_or(out.min.value_or(0));
  double const high = out.nominal.value_or(out.max.value_or(0));
  out.relation = word.relation;
  bool const floor = word.relation == Relation::greater || word.relation == Relation::greater_equal;
  if (floor)
    out.min = low, out.max = std::nullopt;
  else
    out.max = high, out.min = std::nullopt;
  if (!out.meant) return;
  if (!out.vague) {
    out.meant = std::nullopt;  // "more than half": what the word may stand for is its own mark now
  } else if (floor) {
    out.meant->hi = kInfinity;
  } else {
    out.meant->lo = 0;
  }
}

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// "no longer than", "not above": the bound on the other side, which the number itself keeps.
Word turned(Word word) { return word.relation == Relation::greater ? kAtMost : kAtLeast; }

std::string_view word_at(Place const& place, std::size_t token) {
  Token const& t = place.tokens[token];
  return place.text.substr(t.begin, t.end - t.begin);
}

// "was followed over 430 kilometres", "stretches over 40 km": the way itself, or more than it.
bool over_a_way(Place const& place, std::size_t first_token, std::string_view hedge, Found const& found) {
  static WordSet const ways{"followed", "tracked",  "walked",    "travelled", "traveled",  "flew",      "drove",
                            "carried",  "spread",   "spreads",   "stretch",   "stretches", "stretched", "ran",
                            "runs",     "running",  "marched",   "extended",  "extends",   "pursued",   "chased",
                            "swam",     "dragged",  "scattered", "walk",      "driven",    "flown",     "carries",
                            "race",     "raced",    "shut",      "closed",    "blocked",   "buried",    "sprawl",
                            "sprawls",  "sprawled", "sprawling", "spreading", "extending"};
  Dimension const dimension = found.reading.unit.dimension;
  return same_word(hedge, "over") && (dimension == Dimension::length || dimension == Dimension::area) &&
         first_token > 0 && ways.has(word_at(place, first_token - 1));
}

// Does the hedge that ends where `begin` stands belong to this number? "over three years" is mostly a time, and "3 more
// than 5" compares.
bool belongs(Place const& place, std::size_t first_token, std::uint32_t floor, std::string_view hedge, Word word,
             Found const& found) {
  std::string_view const prior =
      first_token == 0 ? std::string_view{}
                       : place.text.substr(place.tokens[first_token - 1].begin,
                                           place.tokens[first_token - 1].end - place.tokens[first_token - 1].begin);
  if (same_word(hedge, "over") && found.reading.kind == Kind::duration)
    return any_word(prior,
                    {"for", "lasted", "took", "just", "is", "was", "of", "after", "in", "spent", "lasting", "taken"});
  if (same_word(hedge, "above") && any_word(prior, {"the"})) return false;
  // "lay under 140 metres of water"
  std::string_view const rest = place.text.substr(found.reading.end, 4);
  if (any_word(hedge, {"under", "below"}) && found.reading.unit.dimension == Dimension::length &&
      same_word(rest, " of "))
    return false;
  // "climbed up to 4.8 percent" leads there
  static WordSet const moving{"back",   "went",    "go",     "goes",    "going",  "moved", "crept",  "edged",
                              "inched", "inching", "ticked", "climbed", "rose",   "shot",  "pushed", "driven",
                              "drove",  "brought", "gone",   "moves",   "jumped", "come",  "came"};
  bool const possible = first_token > 1 && any_word(cut(place.text.data() + place.tokens[first_token - 2].begin,
                                                        place.text.data() + place.tokens[first_token - 2].end),
                                                    {"can", "may", "could", "might"});  // "fines can go up to $5,000"
  if (same_word(hedge, "up to") && moving.has(prior) && !possible) return false;
  if (any_word(hedge, {"up to", "over"}) && found.bare && any_word(prior, {"handed", "hand", "took", "take"}))
    return false;
  // "takes over 94 branches": nobody hedges so exact a number
  bool const exact = found.reading.nominal && std::fmod(*found.reading.nominal, 10) != 0;
  if (same_word(hedge, "over") && exact &&
      any_word(prior, {"take", "takes", "took", "taking", "taken", "hand", "hands", "handed", "handing", "turned"}))
    return false;
  if (same_word(hedge, "some") && any_word(prior, {"for", "in"}) && found.reading.kind == Kind::duration) return true;
  if (word.relation != Relation::equal && hedge.size() > 5 && hedge.substr(hedge.size() - 4) == "than" &&
      first_token > 0 && floor > 0 && place.tokens[first_token - 1].end <= floor &&
      place.tokens[first_token].begin <= floor + 1)
    return false;
  return true;
}

// The last words of all hedges: most numbers have none before them.
bool may_end_hedge(Place const& place, std::size_t token) {
  static WordSet const last{
      "about",        "around",      "some",  "roughly", "approximately", "approx", "approx.", "circa",
      "ca",           "ca.",         "c",     "c.",      "estimated",     "of",     "less",    "approximate",
      "approximated", "at",          "take",  "like",    "loosely",       "nearly", "almost",  "to",
      "nearing",      "approaching", "quite", "under",   "below",         "than",   "over",    "above",
      "exactly",      "precisely",   "least", "minimum", "exceeding",     "exceed", "beyond",  "as",
      "many",         "much",        "most",  "maximum"};
  Token const& t = place.tokens[token];
  char const head = place.text[t.begin];
  if (!((head >= 'a' && head <= 'z') || (head >= 'A' && head <= 'Z'))) return true;  // a sign
  return last.has(place.text.substr(t.begin, t.end - t.begin));
}

// One hedge ending just before `begin`; returns its first byte, or `begin` where there is none.
std::uint32_t hedge_before(Place const& place, std::uint32_t begin, std::uint32_t floor, Found const& found,
                           Word& out) {
  static auto const words = before.folded();
  static auto const marks = signs.exact();
  std::size_t const here = token_at(place.tokens, begin);
  if (here == 0 || !may_end_hedge(place, here - 1)) return begin;
  std::size_t const reach = here < 5 ? here : 5;
  for (std::size_t back = reach; back >= 1; --back) {
    Token const& t = place.tokens[here - back];
    if (t.begin < floor) continue;
    Iterator at = place.text.data() + t.begin;
    Iterator const end = place.text.data() + begin;
    if (end - at > 40) continue;
    Iterator const start = at;
    Word word;
    if (!longest_word(at, end, words, word) && !longest_word(at, end, marks, word)) continue;
    std::string_view const hedge = cut(start, at);
    match(at, end, sp);
    if (at != end) continue;
    std::size_t const first = here - back;
    if (!belongs(place, first, floor, hedge, word, found)) continue;
    out = over_a_way(place, first, hedge, found) ? kAtLeast : word;
    bool const strict = word.relation == Relation::greater || word.relation == Relation::less;
    bool const denied = first > 0 && place.tokens[first - 1].begin >= floor && word.hedge == Hedge::none && strict &&
                        any_word(word_at(place, first - 1), {"no", "not"});
    if (!denied) return t.begin;
    out = turned(word);
    return place.tokens[first - 1].begin;
  }
  return begin;
}

// "should not charge it beyond 80 percent", "does not cost more than 5 euros": what is denied of a floor is a ceiling.
// Behind a verb of saying or knowing the number is another clause's.
bool denied_floor(Place const& place, std::uint32_t begin) {
  static WordSet const helpers{"should", "must", "may", "can", "could", "shall", "will", "would",
                               "do",     "does", "did", "to",  "might", "need",  "is",   "are"};
  static WordSet const others{"that",    "whether", "if",      "because", "but",  "say",   "rule", "know",
                              "expect",  "believe", "think",   "mean",    "for",  "after", "who",  "which",
                              "confirm", "exclude", "comment", "only",    "just", "even",  "yet",  "to"};
  std::size_t const here = token_at(place.tokens, begin);
  auto const word = [&](std::size_t back) {
    if (back > here) return std::string_view{};
    Token const& t = place.tokens[here - back];
    return place.text.substr(t.begin, t.end - t.begin);
  };
  for (std::size_t back = 1; back <= 5 && back <= here; ++back) {
    std::string_view const w = word(back);
    if (same_word(w, "cannot")) return true;
    if (w.size() > 3 && (w.ends_with("n't") || w.ends_with("n\xE2\x80\x99t"))) return true;
    if (same_word(w, "not")) return helpers.has(word(back + 1));
    if (!letter_at(w.data(), w.data() + w.size()) || others.has(w)) return false;
  }
  return false;
}

// "under the age of 17", "over age 65": the byte where the words for an age before the number begin; `begin` without
// any.
std::uint32_t age_words_before(Place const& place, std::uint32_t begin) {
  std::size_t at = token_at(place.tokens, begin);
  auto const word = [&](std::size_t back) {
    if (back > at) return std::string_view{};
    Token const& t = place.tokens[at - back];
    return place.text.substr(t.begin, t.end - t.begin);
  };
  if (same_word(word(1), "age")) return place.tokens[at - 1].begin;
  if (same_word(word(1), "of") && same_word(word(2), "age") && same_word(word(3), "the"))
    return place.tokens[at - 3].begin;
  return begin;
}

// "four bidders at most", "30 rooms or more": a bound behind the noun that is counted.
bool bound_behind_noun(Iterator at, Place const& place, Word& word) {
  static auto const words = behind.folded();
  if (!match(at, place.last, sp)) return false;
  Iterator const noun = at;
  while (letter_at(at, place.last)) ++at;
  if (at == noun || starts_upper(cut(noun, at)) || is_function_word(cut(noun, at)) || !match(at, place.last, sp))
    return false;
  Iterator const bound = at;
  if (!longest_word(at, place.last, words, word) || word.relation == Relation::equal) return false;
  if (same_word(cut(bound, at), "plus")) return false;  // "30 rooms plus a garden"
  // "20 people at least five of whom", "came at least twice": it binds what follows
  Iterator next = at;
  if (!match(next, place.last, sp)) return true;
  Iterator const follows = next;
  while (letter_at(next, place.last)) ++next;
  return any_word(cut(follows, next), {"for", "in", "at", "per", "on", "and", "but"});
}

}  // namespace

void attach_hedges(Place const& place, std::uint32_t floor, Found& found) {
  Reading& r = found.reading;
  if (r.kind == Kind::age) {
    std::uint32_t const age = age_words_before(place, r.begin);
    Word word;
    std::uint32_t const begin = age == r.begin || age < floor ? age : hedge_before(place, age, floor, found, word);
    if (begin != age) {
      r.begin = begin;
      apply(word, r);
      return;
    }
  }
  // two at most: "more than about 50"
  for (int i = 0; i < 2; ++i) {
    Word word;
    std::uint32_t const begin = hedge_before(place, r.begin, floor, found, word);
    if (begin == r.begin) break;
    bool const floor_word = word.relation == Relation::greater && word.hedge == Hedge::none;
    if (floor_word && r.nominal && denied_floor(place, begin)) word = kAtMost;
    r.begin = begin;
    apply(word, r);
  }
  Iterator at = place.text.data() + r.end;
  Iterator const last = place.last;
  if (match(at, last, x3::lit('+') >> !x3::omit[x3::char_("0-9")])) {
    r.end = place.offset(at);
    apply(kAtLeast, r);
    found.reach = r.end;
    return;
  }
  static auto const tails = behind.folded();
  Word word;
  Iterator const tail = at;
  if (!match(at, last, sp | x3::lit('-') | (x3::lit(',') >> sp))) return;
  bool const dashed = *tail == '-';
  Iterator const begin = at;
  if (!longest_word(at, last, tails, word)) {
    if (r.relation == Relation::equal && r.nominal && bound_behind_noun(tail, place, word)) apply(word, r);
    return;
  }
  std::string_view const text = cut(begin, at);
  if (dashed != any_word(text, {"odd", "plus"}) && !(same_word(text, "plus") && !dashed)) return;
  // "5 plus 3" adds
  if (same_word(text, "plus") && !dashed) {
    Iterator next = at;
    if (!match(next, last, sp) || digit_at(next, last) || !letter_at(next, last)) return;
    Iterator const start = next;
    while (letter_at(next, last)) ++next;
    if (is_function_word(cut(start, next))) return;
  }
  // "5 or more than 6", "at least" that binds what follows
  if (any_word(text, {"at least", "at most", "or less", "approximately", "or more"})) {
    Iterator next = at;
    if (match(next, last, sp) && (digit_at(next, last) || match(next, last, fold("than") >> word_end))) return;
    if (any_word(text, {"at least", "at most", "approximately"}) && next != last && letter_at(next, last)) return;
  }
  r.end = place.offset(at);
  found.reach = r.end;
  apply(word, r);
}

}  // namespace stet::grammar
