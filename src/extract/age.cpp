#include "extract/age.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "extract/noun_phrase.hpp"
#include "extract/table_unit.hpp"

namespace stet {
namespace {

constexpr double kOldest = 120;
constexpr double kGrown = 14;  // "the index stood at 3" is no age; who dies, marries or retires "at 15" and above is

bool one_of(Word const& word, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view item) { return word.lower == item; });
}

bool people(SentenceView const& view, Word const& word) {
  return one_of(word, {"those", "anyone", "everyone", "someone", "nobody", "people", "person"}) ||
         (word.kind == TokenKind::word && word.noun() && (!word.capital || word.opening) &&
          view.lexicon.is_person(word.lemma));
}

// Nothing that the number could count stands behind it.
bool counts_nothing(Words const& words, std::size_t after) {
  if (after >= words.size() || words[after].kind == TokenKind::symbol) return true;
  return words[after].closed() || one_of(words[after], {"who", "whom", "whose"}) || words[after].verb() ||
         words[after].pos.only(Pos::adverb);
}

// "65 or older": the hedge stands behind the number.
bool older_behind(Words const& words, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end + 2, words.size()); ++i)
    if (one_of(words[i], {"older", "younger"}) && i > begin && one_of(words[i - 1], {"or", "and"})) return true;
  return false;
}

// "someone 62 or over", "men 65 and under"
bool over_behind(SentenceView const& view, std::size_t first, std::size_t begin, std::size_t end) {
  Words const& words = view.words;
  if (first == 0 || !people(view, words[first - 1])) return false;
  for (std::size_t i = begin + 1; i < std::min(end + 2, words.size()); ++i)
    if (one_of(words[i], {"over", "under", "above"}) && one_of(words[i - 1], {"or", "and"}))
      return counts_nothing(words, i + 1);
  return false;
}

// One word for several people.
bool many(Word const& word) {
  static constexpr std::array<std::string_view, 18> kMany{
      "crew", "staff", "crowd", "family", "team",  "group", "party", "panel",  "audience",
      "jury", "cast",  "gang",  "band",   "squad", "class", "force", "couple", "following"};
  return std::find(kMany.begin(), kMany.end(), word.lemma) != kMany.end();
}

// "a loader of 58": one person, and no crew of 58.
bool person_of(SentenceView const& view, std::size_t first, std::size_t after) {
  Words const& words = view.words;
  if (first < 3 || !words[first - 1].is("of") || !people(view, words[first - 2]) || !counts_nothing(words, after))
    return false;
  if (many(words[first - 2])) return false;
  for (std::size_t i = first - 2; i-- > 0 && i + 5 > first;)
    if (one_of(words[i], {"a", "an"})) return true;
  return false;
}

// "The average age is 47", "life expectancy for men is around 73", "the average age of the dead was 81"
bool is_the_age(SentenceView const& view, std::size_t first, std::size_t after) {
  Words const& words = view.words;
  if (!counts_nothing(words, after)) return false;
  Clause const clause = clause_around(words, first);
  auto const verb = verb_before(words, clause, first);
  if (!verb || first > *verb + 3 || !one_of(words[*verb], {"is", "was", "are", "were"})) return false;
  for (std::size_t i = clause.first; i < *verb; ++i) {
    bool const of_life = one_of(words[i], {"expectancy"}) && i > 0 && words[i - 1].is("life");
    bool const age = one_of(words[i], {"age"}) && i > 0 &&
                     one_of(words[i - 1], {"average", "median", "mean", "retirement", "pension", "typical"});
    // "the average teacher in the north is 47"
    bool const person =
        one_of(words[i], {"average", "typical"}) && i + 1 < *verb && !words[i + 1].plural && people(view, words[i + 1]);
    if (of_life || age || person) return true;
  }
  return false;
}

// "died at 81", "becomes prime minister at 44"
bool at_an_age(SentenceView const& view, std::size_t first, std::size_t after) {
  Words const& words = view.words;
  // what only persons do, and what others do too
  static constexpr std::array<std::string_view, 7> kOfPersons{"die",     "retire",   "marry", "graduate",
                                                              "succumb", "emigrate", "wed"};
  static constexpr std::array<std::string_view, 7> kVerbs{"become", "debut", "succeed", "leave", "join", "quit", "win"};
  if (first < 2 || !words[first - 1].is("at")) return false;
  if (after < words.size() && words[after].kind != TokenKind::symbol) return false;
  Clause const clause = clause_around(words, first);
  auto const verb = verb_before(words, clause, first - 1);
  if (!verb) return false;
  std::string const lemma = view.lexicon.verb_lemma(words[*verb].lower);
  bool const of_persons = std::find(kOfPersons.begin(), kOfPersons.end(), lemma) != kOfPersons.end();
  if (!of_persons && std::find(kVerbs.begin(), kVerbs.end(), lemma) == kVerbs.end()) return false;
  for (std::size_t i = clause.first; i < *verb; ++i)
    if (one_of(words[i], {"he", "she", "who"})) return true;
  auto const subject = clause_subject(words, clause, *verb);
  if (!subject) return false;
  if (people(view, words[subject->head]) || (of_persons && words[subject->head].capital)) return true;
  // "Marenko becomes prime minister at 44"
  for (std::size_t i = *verb + 1; lemma == "become" && i + 1 < first; ++i)
    if (people(view, words[i])) return true;
  return false;
}

// "At 34 she has been a ranger for years"
bool opens_at_an_age(Words const& words, std::size_t first, std::size_t after) {
  if (first != 1 || !words[0].is("at")) return false;
  if (after < words.size() && words[after].is(",")) ++after;
  return after < words.size() && one_of(words[after], {"he", "she"});
}

// "Her mother is 90.", "Mr Dahl, who was 71, had …", "Ilse Maren was 85": one person, or a name of two words.
bool person_is(SentenceView const& view, std::size_t first, std::size_t after) {
  Words const& words = view.words;
  if (first < 2 || !one_of(words[first - 1], {"is", "was", "turns", "turned"})) return false;
  bool const ends =
      after >= words.size() || words[after].kind == TokenKind::symbol || one_of(words[after], {"and", "when", "but"});
  if (!ends) return false;
  Word const &last = words[first - 2], &before = words[first >= 3 ? first - 3 : 0];
  if (last.is("who")) return true;
  if (!last.plural && !many(last) && people(view, last)) return true;
  auto const name = [](Word const& word) {
    return word.kind == TokenKind::word && word.capital && word.pos.empty() && !word.possessive;
  };
  return first >= 3 && name(last) && before.capital && before.kind == TokenKind::word && !before.closed() &&
         !view.lexicon.actor({before.lower, last.lower});
}

}  // namespace

bool age_of_person(SentenceView const& view, Reading const& reading) {
  Words const& words = view.words;
  auto const years = [](std::optional<double> value) {
    return !value || (*value >= 0 && *value <= kOldest && *value == std::floor(*value));
  };
  if (!reading.unit.id.empty() || reading.grouped || !years(reading.nominal) || !years(reading.min) ||
      !years(reading.max))
    return false;
  std::size_t const begin = view.word_of(reading), after = view.word_after(reading);
  std::size_t first = begin;  // the number's own word, behind "under"
  while (first < after && words[first].end <= reading.number_begin) ++first;
  if (older_behind(words, first, after) || over_behind(view, first, first, after)) return true;
  if (!reading.nominal) return false;
  if (reading.relation == Relation::equal && is_the_age(view, first, after)) return true;
  if (*reading.nominal > kGrown && reading.relation == Relation::equal && !reading.approximate &&
      person_of(view, first, after))
    return true;
  // "his daughter is four"
  static constexpr std::array<std::string_view, 9> kChildren{"daughter", "son",   "boy",      "girl",         "child",
                                                             "toddler",  "niece", "grandson", "granddaughter"};
  bool const of_child = first >= 2 && *reading.nominal >= 1 &&
                        std::find(kChildren.begin(), kChildren.end(), words[first - 2].lemma) != kChildren.end();
  if (of_child && reading.relation == Relation::equal && person_is(view, first, after)) return true;
  if (*reading.nominal > kGrown && reading.relation == Relation::equal &&
      (at_an_age(view, first, after) || opens_at_an_age(words, first, after) || person_is(view, first, after)))
    return true;
  bool const bound = reading.relation == Relation::less || reading.relation == Relation::greater;
  bool const past = first > 0 && one_of(words[first - 1], {"past", "beyond"});
  std::size_t const hedge = past ? first - 1 : begin;
  if (!bound && !past) return false;
  if (hedge < first && !one_of(words[hedge], {"under", "over", "above", "below", "past", "beyond", "younger", "older"}))
    return false;
  if (hedge == 0 || hedge >= first || !counts_nothing(words, after)) return false;
  if (people(view, words[hedge - 1])) return true;
  // "the victims are past 65"
  if (!one_of(words[hedge - 1], {"is", "are", "was", "were"})) return false;
  Clause const clause = clause_around(words, hedge);
  for (std::size_t i = clause.first; i + 1 < hedge; ++i)
    if (people(view, words[i])) return true;
  return false;
}

void make_age(SentenceView const& view, Reading& reading) {
  std::size_t const first = view.word_of(reading);
  bool const past = first > 0 && one_of(view.words[first - 1], {"past", "beyond"});
  if (past && reading.relation == Relation::equal) reading.relation = Relation::greater, reading.min = reading.nominal;
  static std::optional<Reading> const kYears = read_with_unit("65", "years old");
  reading.kind = Kind::age;
  reading.roles.add(Role::age);
  if (kYears) reading.unit = kYears->unit;
}

}  // namespace stet
