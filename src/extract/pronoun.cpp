#include "extract/pronoun.hpp"

#include <algorithm>

#include "extract/attribution.hpp"

namespace stet {

SentenceSubject sentence_subject(SentenceView const& view) {
  Words const& words = view.words;
  SentenceSubject out;
  auto const verb = verb_after(words, {0, words.size(), 0}, 0);
  if (!verb) return out;
  Clause const clause = clause_around(words, *verb);
  if (!looks_back(words, clause, *verb + 1).empty()) return out;
  auto const subject = clause_subject(words, clause, *verb);
  if (!subject) return out;
  out.text = name_of_party(view, *subject);
  bool all_names = subject->last - subject->first > 1;
  for (std::size_t i = subject->first; i < subject->last; ++i)
    all_names = all_names && words[i].capital && !words[i].pos.has(Pos::noun);
  bool const singular = !words[subject->head].plural;
  out.person = all_names || view.lexicon.is_person(words[subject->head].lemma);
  out.thing = !out.person && singular;
  out.several = !singular || (!out.person && !words[subject->head].capital);
  for (std::size_t i = subject->first; i < subject->last; ++i) {
    Word const& w = words[i];
    if (!is_term(w, view.lexicon)) continue;
    out.terms.push_back(w.lemma);
    bool const named = w.capital && (i > 0 || !w.pos.has(Pos::noun) || (i + 1 < subject->last && words[i + 1].capital));
    if (named) out.names.push_back(w.lower);
  }
  return out;
}

bool stands_for(std::string_view pronoun, SentenceSubject const& subject) {
  if (pronoun == "it") return subject.thing;
  if (pronoun == "they") return subject.several || subject.thing;
  return subject.person || !subject.names.empty();
}

std::string_view looks_back(Words const& words, Clause const& clause, std::size_t at) {
  auto const verb = verb_before(words, clause, at);
  std::size_t const end = verb.value_or(at);
  if (clause_subject(words, clause, end)) return {};
  for (std::size_t i = clause.first; i < end; ++i)
    for (std::string_view const pronoun : {"it", "they", "he", "she"})
      if (words[i].is(pronoun)) return pronoun;
  return {};
}

}  // namespace stet
