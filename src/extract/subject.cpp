#include "extract/subject.hpp"

#include <algorithm>
#include <array>

#include "extract/table_unit.hpp"

namespace stet {
namespace {

// Nouns that only say that something moved: the thing itself is named elsewhere, or by a noun in front ("price rise").
constexpr std::array<std::string_view, 19> kMovements{
    "increase", "rise",   "fall",  "drop",  "decline", "gain",     "decrease",  "growth",     "jump", "cut",
    "loss",     "change", "surge", "slump", "dip",     "addition", "reduction", "difference", "hike"};
// How something is counted: names a thing only with a word in front ("death rate", "key rate").
constexpr std::array<std::string_view, 15> kMeasures{"total",  "average",  "record",   "maximum", "minimum",
                                                     "level",  "rate",     "sum",      "amount",  "number",
                                                     "figure", "estimate", "majority", "share",   "rest"};

template <std::size_t N>
bool among(std::array<std::string_view, N> const& list, std::string_view lemma) {
  return std::find(list.begin(), list.end(), lemma) != list.end();
}

bool transparent(std::string_view lemma) { return among(kMovements, lemma) || among(kMeasures, lemma); }

// Does the phrase name no thing: a bare "rate", a "sharp rise"?
bool transparent(Words const& words, Phrase const& phrase) {
  std::string const& head = words[phrase.head].lemma;
  if (!transparent(head)) return false;
  for (std::size_t i = phrase.first; i < phrase.head; ++i) {
    Word const& w = words[i];
    bool const names = w.pos.has(Pos::noun) && !w.pos.has(Pos::adjective);
    if (names || (among(kMeasures, head) && !w.closed() && w.pos.has(Pos::adjective) && !transparent(w.lemma)))
      return false;
  }
  return true;
}

void add_terms(SentenceView const& view, std::size_t first, std::size_t last, std::vector<std::string>& terms) {
  for (std::size_t i = first; i < last; ++i) {
    Word const& w = view.words[i];
    if (!is_term(w, view.lexicon)) continue;
    if (std::find(terms.begin(), terms.end(), w.lemma) == terms.end()) terms.push_back(w.lemma);
  }
}

}  // namespace

bool names_amount(std::string_view lemma) { return among(kMeasures, lemma); }

Subject subject_of(SentenceView const& view, Phrase const& phrase) {
  Subject subject;
  Word const& head = view.words[phrase.head];
  subject.head = head.lemma;
  subject.text = std::string(text_of(view.document, view.words, phrase.first, phrase.last));
  subject.span = {0, view.words[phrase.first].begin, head.end};
  add_terms(view, phrase.first, phrase.last, subject.terms);
  if (std::find(subject.terms.begin(), subject.terms.end(), subject.head) == subject.terms.end())
    subject.terms.push_back(subject.head);
  // "tons of fuel", "categories of products": what stands behind "of" belongs to the thing
  std::size_t const of = phrase.last;
  if (of + 1 < view.words.size() && view.words[of].is("of")) {
    std::size_t const at = skip_openers(view.words, of + 1);
    if (auto const inner = noun_phrase(view.words, at)) add_terms(view, inner->first, inner->last, subject.terms);
  }
  return subject;
}

namespace {

// "The drought has cost the farmers 415 million": to whom, and not what.
bool receives(SentenceView const& view, Phrase const& phrase) {
  static constexpr std::array<std::string_view, 9> kVerbs{"cost",  "give", "pay",    "owe", "lend",
                                                          "grant", "earn", "charge", "save"};
  Words const& words = view.words;
  std::size_t before = phrase.first;
  while (before > 0 && words[before - 1].closed() && opens_phrase(words[before - 1])) --before;
  return before > 0 && words[before - 1].pos.has(Pos::verb) &&
         among(kVerbs, view.lexicon.verb_lemma(words[before - 1].lower));
}

// "turnout in the vote at 58 percent", "the capacity of the plant to 2.4 million": the noun that the others hang on.
// Behind "of" ("a plant with a capacity of 40") the nearest is meant. `any_link`: the phrases stand before a comma, so
// that every preposition between them hangs one on the other.
Phrase head_of_chain(Words const& words, Phrase phrase, bool nearest, bool any_link = false) {
  for (int steps = 0; steps < 4 && !nearest; ++steps) {
    std::size_t i = phrase.first;
    while (i > 0 && words[i - 1].closed() && opens_phrase(words[i - 1])) --i;
    bool const links = i >= 2 && (words[i - 1].is("of") || words[i - 1].is("in") || words[i - 1].is("for") ||
                                  (any_link && words[i - 1].pos.has(Pos::preposition)));
    if (!links) break;
    auto outer = noun_phrase_before(words, i - 1);
    // "the centre planned at Agia"
    if (!outer && any_link && i >= 3 && words[i - 2].past && words[i - 2].pos.has(Pos::verb))
      outer = noun_phrase_before(words, i - 2);
    if (!outer || words[outer->head].capital) break;
    bool const bare = transparent(words, *outer);
    if (bare) break;  // "the number of jobs": the jobs
    phrase = *outer;
  }
  return phrase;
}

// The phrase behind "increase in", "rise of", "cut to", right after the number; or behind "in" where the movement came
// first.
std::optional<Phrase> moved_thing(Words const& words, std::size_t after) {
  std::size_t i = after;
  while (i < words.size() && i < after + 2 && words[i].pos.has(Pos::adjective) && !among(kMovements, words[i].lemma))
    ++i;
  bool const behind = i < words.size() && among(kMovements, words[i].lemma) && !acts_as_verb(words, i);
  if (behind) ++i;
  bool in_front = false;
  if (!behind) {
    i = after;
    for (std::size_t k = after; k > 0 && k + 7 > after && !in_front; --k)
      in_front = among(kMovements, words[k - 1].lemma) && k < words.size() && words[k].is("of");
  }
  if (!behind && !in_front) return std::nullopt;
  if (i >= words.size() || !words[i].is("in")) return std::nullopt;
  std::size_t const at = skip_openers(words, i + 1);
  if (at >= words.size() || words[at].date || words[at].reading != kNone) return std::nullopt;
  return noun_phrase(words, at);
}

// "will raise the plant's capacity from 1.6 to 2.4 million": what is moved, not who moves it.
std::optional<Phrase> moved_object(SentenceView const& view, std::size_t verb, std::size_t end) {
  static constexpr std::array<std::string_view, 14> kVerbs{"raise",  "lift",   "cut",   "increase", "boost",
                                                           "reduce", "expand", "lower", "push",     "bring",
                                                           "widen",  "trim",   "slash", "bump"};
  Words const& words = view.words;
  if (!among(kVerbs, view.lexicon.verb_lemma(words[verb].lower))) return std::nullopt;
  std::size_t const at = skip_openers(words, verb + 1);
  if (at >= end || words[at].reading != kNone || words[at].date) return std::nullopt;
  return noun_phrase(words, at);
}

// "a $5 stake", "the state's proposed $15 minimum wage": does an article or an owner stand before the number's
// adjectives?
bool determined(Words const& words, std::size_t first) {
  for (std::size_t i = first; i > 0 && i + 3 > first; --i) {
    Word const& before = words[i - 1];
    if (before.pos.has(Pos::determiner) || before.possessive) return true;
    bool const modifies = before.pos.has(Pos::adjective) || (before.past && before.pos.has(Pos::verb));
    if (!modifies || before.kind != TokenKind::word) return false;
  }
  return false;
}

// "Output halved to 320,000 tonnes": the verb is a figure of its own.
std::optional<std::size_t> multiplying_verb(Words const& words, Clause const& clause, std::size_t first) {
  for (std::size_t i = first + 1; i-- > clause.first + 1;)
    if (i < words.size() && words[i].reading != kNone && words[i].kind == TokenKind::word && words[i].past &&
        words[i].pos.has(Pos::verb) && words[i - 1].noun())
      return i;
  return std::nullopt;
}

// "Revenue up 8%", "Order intake +12% to $5.1bn", "EPS $1.32": the noun that a line without a verb begins with, with
// nothing but a direction, a sign or another figure between it and the number.
std::optional<Phrase> item(Words const& words, Clause const& clause, std::size_t first) {
  std::size_t begin = clause.first;
  while (begin < first && words[begin].kind == TokenKind::symbol) ++begin;
  if (begin > 0 && !words[begin - 1].is(":") && !words[begin - 1].is("*") && !words[begin - 1].is("\xE2\x80\xA2"))
    return std::nullopt;
  auto const phrase = noun_phrase(words, begin);
  if (!phrase || phrase->first != begin || phrase->last > first) return std::nullopt;
  for (std::size_t i = phrase->last; i < first; ++i) {
    Word const& w = words[i];
    bool const moves = w.is("up") || w.is("down") || w.is("to") || w.is("by") || w.is("at");
    if (!moves && w.reading == kNone && !w.is("+") && !w.is("-") && !w.is("(")) return std::nullopt;
  }
  return phrase;
}

}  // namespace

Subject measured_thing(SentenceView const& view, Reading const& reading, Clause const& clause) {
  Words const& words = view.words;
  std::size_t const first = view.word_of(reading);
  std::size_t const after = view.word_after(reading);
  // A loss of money stands in the books as a profit does; any other says what moved only.
  auto const empty = [&](Phrase const& phrase) {
    return transparent(words, phrase) && !(reading.kind == Kind::money && words[phrase.head].lemma == "loss");
  };
  bool const share = reading.kind == Kind::percent || reading.kind == Kind::ratio;

  // "a 78 percent increase in its profits", "an increase of 11 percent in exports": what moved
  if (auto const moved = moved_thing(words, after)) return subject_of(view, *moved);
  Subject base;  // what stands behind "of" or "in"
  if (after + 1 < words.size() &&
      (words[after].is("of") || words[after].is("worth") || (words[after].is("in") && reading.kind == Kind::money))) {
    std::size_t at = after + 1;
    if (words[after].is("worth") && words[at].is("of")) ++at;
    at = skip_openers(words, at);
    auto const phrase = noun_phrase(words, at);
    // "sells for $1,015 a tonne in Ontario": a place is no thing
    bool const place = phrase && words[after].is("in") && words[phrase->head].capital;
    bool const time = phrase && words[after].is("in") && view.lexicon.is_time_word(words[phrase->head].lemma);
    if (phrase && !place && !time) base = subject_of(view, *phrase);
  }
  if (!base.head.empty() && !share) return base;

  // "a $100-million deal", "a 5 percent stake": the number stands in front of its thing
  bool const in_front = view.document.cut(reading.begin, reading.end).find('-') != std::string_view::npos ||
                        determined(words, first) || (after > 0 && words[after - 1].possessive);  // "four weeks' pay"
  if (after < words.size() && !words[after].closed() && words[after].kind == TokenKind::word && in_front) {
    auto const phrase = noun_phrase(words, after);
    if (phrase && !empty(*phrase)) return subject_of(view, *phrase);
  }
  // "a deficit of 265 billion", "the population at 3 million", "cut its workforce by 5 percent"
  static constexpr std::array<std::string_view, 5> kLinks{"of", "at", "to", "by", "from"};
  if (first >= 2 && among(kLinks, words[first - 1].lower)) {
    // "raised its budget for the schools of the town to $3 million": what is moved comes first
    std::optional<Phrase> phrase;
    bool const onward = words[first - 1].is("to") || words[first - 1].is("from") || words[first - 1].is("by");
    if (auto const mover = onward ? verb_before(words, clause, first) : std::nullopt)
      phrase = moved_object(view, *mover, first);
    if (!phrase) phrase = noun_phrase_before(words, first - 1);
    // "growth in 2026 at 2.1 percent"
    if (std::size_t date = first - 1; !phrase && date > 1 && words[date - 1].date) {
      while (date > 1 && words[date - 1].date) --date;
      if (date > 1 && words[date - 1].pos.has(Pos::preposition)) phrase = noun_phrase_before(words, date - 1);
    }
    // "unemployment steady at 5.8%"
    if (!phrase && words[first - 1].is("at") && words[first - 2].pos.has(Pos::adjective))
      phrase = noun_phrase_before(words, first - 2);
    if (phrase) phrase = head_of_chain(words, *phrase, words[first - 1].is("of"));
    if (phrase && !empty(*phrase)) return subject_of(view, *phrase);
  }
  // "followed by Sudanese with 27% and Bangladeshis with 21%"
  if (share && first >= 2 && words[first - 1].is("with") && words[first - 2].capital)
    if (auto const phrase = noun_phrase_before(words, first - 1); phrase && words[phrase->head].capital)
      return subject_of(view, *phrase);
  // "the Liberals have 31, the Social Union 14": whose number it is
  if (reading.kind == Kind::number && first >= 2 && words[first - 1].capital && words[first - 1].noun())
    if (auto const phrase = noun_phrase_before(words, first); phrase && phrase->first > 0)
      if (words[phrase->first - 1].is("the") || words[phrase->first - 1].is("and") || words[phrase->first - 1].is(","))
        return subject_of(view, *phrase);
  bool const gerund = first >= 1 && words[first - 1].lower.ends_with("ing") && words[first - 1].pos.has(Pos::verb);
  bool const particle = first >= 2 && words[first - 1].is("back") && words[first - 2].verb();  // "fell back 3 per cent"
  if (first >= 1 && words[first - 1].noun() && !words[first - 1].capital && !gerund && !particle) {
    auto const phrase = noun_phrase_before(words, first);
    if (phrase && !empty(*phrase) && !receives(view, *phrase)) return subject_of(view, *phrase);
  }
  // "nine in ten of those who voted chose to strike": of whom, the clause behind says
  if (share && after + 2 < words.size() && words[after].is("of") && words[after + 1].is("those")) {
    base.head = "person";
    base.terms = {"person"};
    add_terms(view, after + 2, std::min(words.size(), after + 6), base.terms);
    return base;
  }
  std::optional<Phrase> phrase;
  // who says it is not what it is about: "the ministry said 35 percent of teachers"
  auto verb = verb_before(words, clause, first);
  if (!verb) verb = multiplying_verb(words, clause, first);
  bool const set_at =
      verb && words[*verb].past && *verb + 1 < words.size() && words[*verb + 1].is("at");  // "last put at"
  if (verb && (!words[*verb].reports || set_at)) phrase = clause_subject(words, clause, *verb);
  // "the budget for the connection of the farm, approved last autumn, is": what the others hang on
  if (phrase && phrase->last <= clause.first) phrase = head_of_chain(words, *phrase, false, true);
  if (!phrase && !base.head.empty()) return base;
  if (!phrase && !verb && view.sentence.zone != Zone::table) phrase = item(words, clause, first);
  if (!phrase && labelled(words, clause)) phrase = label_phrase(words, clause);
  if (!phrase) {
    // an apposition without a verb of its own ("…, an increase of 11 percent") speaks of the clause before
    for (std::size_t at = clause.first; at > 0 && !phrase;) {
      Clause const before = clause_around(words, at - 1);
      if (auto const own = verb_before(words, before, before.last)) {
        phrase = moved_object(view, *own, before.last);
        if (!phrase) phrase = clause_subject(words, before, *own);
      }
      at = before.first;
    }
  }
  if (!phrase) {
    Clause const whole{0, words.size(), 0};
    if (auto const own = verb_after(words, whole, after)) phrase = clause_subject(words, whole, *own);
  }
  if (!phrase || (words[phrase->first].begin < reading.end && reading.begin < words[phrase->head].end)) return base;
  Subject out = subject_of(view, *phrase);
  if (transparent(out.head) && !base.head.empty()) return base;
  for (std::string const& term : base.terms)
    if (std::find(out.terms.begin(), out.terms.end(), term) == out.terms.end()) out.terms.push_back(term);
  return out;
}

std::string priced_unit(SentenceView const& view, Clause const& clause, std::size_t first) {
  static constexpr std::array<std::string_view, 20> kVerbs{
      "cost", "bring", "fetch", "sell",  "trade", "rise", "fall",  "reach",   "be",     "go",
      "hit",  "climb", "drop",  "stand", "close", "earn", "slide", "average", "settle", "retail"};
  Words const& words = view.words;
  auto const verb = verb_before(words, clause, first);
  if (!verb || !among(kVerbs, view.lexicon.verb_lemma(words[*verb].lower))) return {};
  auto const subject = clause_subject(words, clause, *verb);
  if (!subject || subject->first == 0 || subject->head != subject->first) return {};
  static constexpr std::array<std::string_view, 5> kOne{"a", "an", "one", "each", "every"};
  if (!among(kOne, words[subject->first - 1].lower)) return {};
  std::string const& unit = words[subject->head].lemma;
  auto const measured = read_with_unit("1", unit);
  if (!measured || measured->unit.id.empty() || measured->end != unit.size() + 2) return {};
  Dimension const dimension = measured->unit.dimension;
  bool const sold = dimension == Dimension::mass || dimension == Dimension::volume || dimension == Dimension::energy ||
                    dimension == Dimension::area || dimension == Dimension::length || dimension == Dimension::time;
  return sold ? unit : std::string();
}

}  // namespace stet
