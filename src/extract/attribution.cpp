#include "extract/attribution.hpp"

#include <optional>

namespace stet {
namespace {

bool reports(View const& view, std::size_t i) {
  Word const& w = view.words[i];
  if (!w.reports || w.pos.has(Pos::auxiliary)) return false;
  return w.past || acts_as_verb(view.words, i);
}

std::string name_of_party(View const& view, Phrase const& phrase) {
  Words const& words = view.words;
  // a person's last name, an office with its modifiers
  if (words[phrase.head].capital) {
    std::size_t first = phrase.head;
    while (first > phrase.first && words[first - 1].capital) --first;
    return std::string(text_of(view.document, words, first, phrase.last));
  }
  return std::string(text_of(view.document, words, phrase.first, phrase.last));
}

}  // namespace

std::string attribution_of(View const& view, Clause const& clause) {
  Words const& words = view.words;
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i].is("according") && words[i + 1].is("to"))
      if (auto const phrase = first_noun_phrase(words, i + 2, words.size())) return name_of_party(view, *phrase);
  // The nearest reporting verb: in the figure's clause first, else anywhere in the sentence.
  std::optional<std::size_t> verb;
  for (std::size_t i = clause.first; i < clause.last && !verb; ++i)
    if (reports(view, i)) verb = i;
  for (std::size_t i = 0; i < words.size() && !verb; ++i)
    if (reports(view, i)) verb = i;
  if (!verb) return {};
  Clause const own = clause_around(words, *verb);
  auto subject = clause_subject(words, own, *verb);
  if (!subject && *verb + 1 < words.size()) subject = noun_phrase(words, *verb + 1);  // "…," said Blinken
  if (!subject) return {};
  // "said the agency": a determiner stands between
  return name_of_party(view, *subject);
}

Voice voice_of(View const& view, Clause const& clause, std::size_t at) {
  Words const& words = view.words;
  Voice voice;
  bool open = false;
  for (std::size_t i = 0; i < words.size() && i <= at; ++i) {
    if (words[i].lower == "\xE2\x80\x9C") open = true;
    if (words[i].lower == "\xE2\x80\x9D") open = false;
    if (words[i].lower == "\"") open = !open;
  }
  voice.quoted = open || view.sentence.zone == Zone::quote;
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    Word const& w = words[i];
    if (w.is("would") || w.is("could") || w.is("might") || w.is("may") || w.is("planned") || w.is("plans") ||
        w.is("proposed") || w.is("hopes") || w.is("aims"))
      voice.planned = voice.planned || i < at;
  }
  for (std::size_t i = 0; i < at && i < words.size(); ++i)
    if (words[i].is("denied") || words[i].is("denies") || words[i].is("denying")) voice.denied = true;
  return voice;
}

}  // namespace stet
