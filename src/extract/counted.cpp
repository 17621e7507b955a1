#include "extract/counted.hpp"

#include <algorithm>

namespace stet {
namespace {

bool object_pronoun(Word const& w) {
  return w.is("them") || w.is("those") || w.is("these") || w.is("which") || w.is("whom") || w.is("us");
}

// "27-nation": the noun glued to the number.
std::optional<Counted> glued_noun(SentenceView const& view, Reading const& reading) {
  std::string const& text = view.document.text;
  if (reading.end + 1 >= text.size() || text[reading.end] != '-') return std::nullopt;
  for (Word const& w : view.words) {
    if (!(w.begin < reading.end && reading.end + 1 < w.end)) continue;
    std::string tail = w.lower.substr(w.lower.size() - std::min<std::size_t>(w.lower.size(), w.end - reading.end - 1));
    if (auto const hyphen = tail.find('-'); hyphen != std::string::npos) tail.resize(hyphen);
    PosSet const pos = view.lexicon.pos(tail);
    if (!pos.has(Pos::noun)) return std::nullopt;
    Counted out;
    out.subject.head = view.lexicon.noun_lemma(tail);
    out.subject.text = tail;
    out.subject.terms = {out.subject.head};
    out.unit_text = tail;
    out.end = static_cast<Offset>(reading.end + 1 + tail.size());
    out.subject.span = {0, reading.end + 1, out.end};
    return out;
  }
  return std::nullopt;
}

// Does a verb, a preposition or an article stand before word `first`, so that what begins there is no subject of a
// verb? Verbs of saying take a clause: "police said six suffered burns".
bool governed(Words const& words, std::size_t first) {
  if (first == 0) return false;
  Word const& before = words[first - 1];
  if (before.kind != TokenKind::word) return false;
  if (before.possessive || before.pos.has(Pos::determiner) || opens_phrase(before)) return true;
  if (before.pos.has(Pos::preposition))
    return !before.is("that") && !before.is("after") && !before.is("before") && !before.is("since");
  return acts_as_verb(words, first - 1) && !before.reports;
}

// "31 are homes and 16 are outbuildings": what the number is said to be.
std::optional<Phrase> named_by_copula(SentenceView const& view, std::size_t i) {
  Words const& words = view.words;
  if (i + 1 >= words.size()) return std::nullopt;
  if (!words[i].is("are") && !words[i].is("were") && !words[i].is("is") && !words[i].is("was")) return std::nullopt;
  auto const phrase = noun_phrase(words, i + 1);
  // "six were men of the crew" names them, "six were missing" does not
  if (!phrase || phrase->first != i + 1 || !words[phrase->head].plural) return std::nullopt;
  return phrase;
}

Counted counted(SentenceView const& view, Phrase const& phrase) {
  Counted out;
  out.subject = subject_of(view, phrase);
  out.unit_text = std::string(text_of(view.document, view.words, phrase.head, phrase.head + 1));
  out.end = view.words[phrase.head].end;
  return out;
}

}  // namespace

std::optional<Counted> counted_noun(SentenceView const& view, Reading const& reading) {
  if (auto glued = glued_noun(view, reading)) return glued;
  Words const& words = view.words;
  std::size_t i = view.word_after(reading);
  if (i >= words.size()) return std::nullopt;
  if (words[i].is("of")) {
    if (i + 1 >= words.size()) return std::nullopt;
    Counted out;
    if (object_pronoun(words[i + 1])) {
      out.partitive = out.elided = true;
      out.end = words[i + 1].end;
      return out;
    }
    std::size_t at = skip_openers(words, i + 1);
    bool const definite = at > i + 1;
    // "412 of the group's 690 servers": the owner stands between
    if (definite) {
      std::size_t owner = at;
      while (owner < words.size() && owner < at + 4 && words[owner].reading == kNone &&
             words[owner].kind == TokenKind::word && !words[owner].possessive)
        ++owner;
      if (owner + 1 < words.size() && words[owner].possessive && words[owner + 1].reading != kNone) at = owner + 1;
    }
    std::uint32_t whole = kNone;
    if (at < words.size() && words[at].reading != kNone && definite) {
      whole = words[at].reading;
      while (at < words.size() && words[at].reading == whole) ++at;
    }
    auto const phrase = noun_phrase(words, at);
    if (!phrase) {
      if (whole == kNone) return std::nullopt;
      out.partitive = out.elided = true;
      out.whole = whole;
      out.end = words[at - 1].end;
      return out;
    }
    out = counted(view, *phrase);
    out.partitive = definite;
    out.whole = whole;
    return out;
  }
  // "12 'servo motors'": a quotation may open between the number and its noun
  bool const quote =
      words[i].is("\"") || words[i].is("'") || words[i].is("\xE2\x80\x9C") || words[i].is("\xE2\x80\x98");
  if (quote && i + 1 < words.size()) ++i;
  if (auto const phrase = noun_phrase(words, i, governed(words, view.word_of(reading)))) {
    bool const several = reading.nominal.value_or(reading.max.value_or(2)) > 1;
    return counted(view, several ? plural_head(words, *phrase) : *phrase);
  }
  if (auto const named = named_by_copula(view, i)) {
    Counted out = counted(view, *named);
    out.end = reading.end;  // the verb between belongs to no wording
    return out;
  }
  // "44 missing", "26 dead": a state stands for those who are in it
  Word const& next = words[i];
  if (next.kind == TokenKind::word && !next.closed() && !view.lexicon.concept_of(next.lower).empty()) {
    Counted out;
    out.subject.head = next.lower;
    out.subject.text = std::string(view.document.cut(next.begin, next.end));
    out.subject.terms = {next.lower};
    out.subject.span = {0, next.begin, next.end};
    out.unit_text = out.subject.text;
    out.end = next.end;
    return out;
  }
  // "bringing the number of people employed at the site to 1,500": the noun stands before the number
  std::size_t const start = view.word_of(reading);
  for (std::size_t k = start; k > 1 && k + 12 > start; --k) {
    if (words[k - 1].kind == TokenKind::symbol || words[k - 1].reading != kNone) break;
    if (!words[k - 1].is("of") || !names_amount(words[k - 2].lemma)) continue;
    if (auto const phrase = noun_phrase(words, skip_openers(words, k))) {
      Counted out = counted(view, *phrase);
      out.end = reading.end;
      return out;
    }
  }
  // "six were hurt", "the remaining 180, who", "from 208 to 193": the noun is left out
  Counted out;
  out.elided = true;
  out.end = reading.end;
  return out;
}

std::optional<Phrase> last_wanted(SentenceView const& view, std::size_t first, std::size_t last) {
  for (std::size_t i = last; i-- > first;) {
    if (!view.words[i].is("a") && !view.words[i].is("an")) continue;
    auto const phrase = noun_phrase(view.words, i + 1);
    bool const one = phrase && phrase->last <= last && !view.words[phrase->head].plural &&
                     !view.lexicon.is_time_word(view.words[phrase->head].lemma);
    return one ? phrase : std::nullopt;
  }
  return std::nullopt;
}

bool people_by_state(SentenceView const& view, std::size_t first, std::size_t behind) {
  Words const& words = view.words;
  auto const of_people = [&](Word const& word, std::string const& particle = {}) {
    std::string_view const state = view.lexicon.state_of_verb(view.lexicon.verb_lemma(word.lower) + particle);
    if (state.empty()) return false;
    for (std::string_view const known : {"killed", "arrested", "infected", "kidnapped", "hired"})
      if (state == known || view.lexicon.never_equal(state, known)) return true;
    return false;
  };
  if (first > 0 && acts_as_verb(words, first - 1) && of_people(words[first - 1])) return true;
  // "laid off 1,200"
  if (first > 1 && acts_as_verb(words, first - 2) && of_people(words[first - 2], '_' + words[first - 1].lower))
    return true;
  if (behind + 1 >= words.size() || !words[behind].pos.has(Pos::auxiliary)) return false;
  for (std::size_t i = behind + 1; i < words.size() && i < behind + 4; ++i)
    if (words[i].past && of_people(words[i])) return true;
  return false;
}

}  // namespace stet
