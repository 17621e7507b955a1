#include "extract/attribution.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/pronoun.hpp"

namespace stet {
namespace {

bool reports(SentenceView const& view, std::size_t i) {
  Word const& w = view.words[i];
  if (!w.reports || w.pos.has(Pos::auxiliary)) return false;
  // "police put the crowd at 400", but "put down their hooks"
  if (w.is("put") || w.is("puts")) {
    bool at = false;
    for (std::size_t k = i + 1; k < view.words.size() && k < i + 9 && !at; ++k) at = view.words[k].is("at");
    if (!at) return false;
  }
  // "stepped up to the microphone to say what they thought", "declined to say"
  if (!w.past && i > 0 && view.words[i - 1].is("to")) return false;
  // "projects estimated to be worth"
  if (w.past && i + 1 < view.words.size() && view.words[i + 1].is("to")) return false;
  // "an estimated depth"
  if (w.past && i > 0 && view.words[i - 1].pos.has(Pos::determiner)) return false;
  // "the fire is estimated at", "workers were told": who says it is not the subject of a passive
  if (w.past)
    for (std::size_t k = i; k > 0 && k + 3 > i; --k) {
      Word const& before = view.words[k - 1];
      if (before.is("is") || before.is("are") || before.is("was") || before.is("were") || before.is("be") ||
          before.is("been") || before.is("being"))
        return false;
      if (!before.pos.has(Pos::adverb) && !before.is("not")) break;
    }
  return w.past || acts_as_verb(view.words, i);
}

// "78 boats work the grounds, and the skippers believe that": a sentence that goes on credits nothing before it.
bool goes_on(Words const& words, Clause const& clause, std::size_t verb) {
  Clause const own = clause_around(words, verb);
  std::size_t opening = own.first;
  while (opening < verb && words[opening].kind == TokenKind::symbol) ++opening;
  bool const joins = words[opening].is("and") || words[opening].is("but");
  return own.first >= clause.last && joins && opening > 0 && words[opening - 1].is(",") && opening + 1 < verb;
}

}  // namespace

std::string name_of_party(SentenceView const& view, Phrase const& phrase) {
  Words const& words = view.words;
  // a person's last name, an office with its modifiers
  if (words[phrase.head].capital) {
    std::size_t first = phrase.head;
    while (first > phrase.first && words[first - 1].capital) --first;
    return std::string(text_of(view.document, words, first, phrase.last));
  }
  return std::string(text_of(view.document, words, phrase.first, phrase.last));
}

Party attribution_of(SentenceView const& view, Clause const& clause) {
  Words const& words = view.words;
  // "According to the union, 3,000 marched; the police counted 1,200": the second is theirs
  bool said = clause.first > 0 && reports(view, clause.first - 1);
  for (std::size_t i = clause.first; i < clause.last && !said; ++i) said = reports(view, i);
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i].is("according") && words[i + 1].is("to")) {
      if (said && (i < clause.first || i >= clause.last)) continue;
      if (words[i + 2].is("our") || words[i + 2].is("my")) return {};  // the text's own
      if (auto const phrase = first_noun_phrase(words, i + 2, words.size())) return {name_of_party(view, *phrase), {}};
    }
  // "by the union's count", "the ministry's figures give"
  static constexpr std::array<std::string_view, 9> kCounts{
      "count", "tally", "estimate", "estimates", "reckoning", "calculation", "figures", "records", "account"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    bool const own = words[i + 1].is("own") && i + 2 < words.size();  // "by the company's own account"
    if ((words[i].possessive || words[i].is("\xE2\x80\x99") || words[i].is("'")) &&
        std::find(kCounts.begin(), kCounts.end(), words[i + (own ? 2 : 1)].lower) != kCounts.end())
      if (auto const phrase = noun_phrase_before(words, i + 1)) {
        std::size_t before = phrase->first;
        while (before > 0 && words[before - 1].pos.has(Pos::determiner)) --before;
        bool const by = before > 0 && words[before - 1].is("by");
        if (!by && (i < clause.first || i >= clause.last)) continue;
        std::string name = name_of_party(view, *phrase);
        for (std::string_view const mark : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"})
          if (name.ends_with(mark)) {
            name.resize(name.size() - mark.size());
            break;
          }
        return {std::move(name), {}};
      }
  }
  // The nearest reporting verb: in the figure's clause first, else anywhere in the sentence.
  std::optional<std::size_t> verb;
  for (std::size_t i = clause.first; i < clause.last && !verb; ++i)
    if (reports(view, i)) verb = i;
  for (std::size_t i = 0; i < words.size() && !verb; ++i)
    if (reports(view, i) && !goes_on(words, clause, i)) verb = i;
  if (!verb) return {};
  Clause const own = clause_around(words, *verb);
  auto subject = clause_subject(words, own, *verb);
  // "…," said Blinken; "…," said the agency
  bool const inverted = *verb > 0 && words[*verb - 1].kind == TokenKind::symbol;
  // "Ann Lee, their lawyer, told the court": whoever is told says nothing
  bool const tells = words[*verb].is("told") || words[*verb].is("tells");
  if (!subject && inverted && tells) subject = noun_phrase_before(words, *verb - 1);
  if (!subject && inverted) {
    std::size_t after = *verb + 1;
    if (after < words.size() && words[after].pos.has(Pos::determiner)) ++after;
    subject = noun_phrase(words, after);
  }
  if (subject && subject->first > 0 && words[subject->first - 1].is("no")) return {};
  if (!subject) return {{}, looks_back(words, own, *verb + 1)};
  return {name_of_party(view, *subject), {}};
}

namespace {

// "would", "plans to", "is meant to", "proposed": what is to come, or may.
bool plans(Words const& words, std::size_t i) {
  static constexpr std::array<std::string_view, 9> kModal{"would", "could", "might", "may", "should",
                                                          "will",  "shall", "won't", "'ll"};
  static constexpr std::array<std::string_view, 31> kPlan{
      "planned",   "plans",   "plan",     "planning",  "proposed", "proposes", "hopes",    "hope",
      "hoping",    "aims",    "aim",      "aiming",    "intends",  "intend",   "intended", "expected",
      "expects",   "expect",  "forecast", "forecasts", "set",      "due",      "meant",    "scheduled",
      "projected", "targets", "promised", "pledged",   "seeks",    "wants",    "likely"};
  Word const& w = words[i];
  if (w.kind != TokenKind::word || (w.capital && !w.opening)) return false;
  if (std::find(kModal.begin(), kModal.end(), w.lower) != kModal.end()) return true;
  if (std::find(kPlan.begin(), kPlan.end(), w.lower) == kPlan.end()) return false;
  // "set", "due" and "plan" only before an infinitive: "is set to close", "the plan has 40 pages"
  bool const infinitive = i + 1 < words.size() && words[i + 1].is("to");
  // "expected the group to add", "wants them to pay"
  static constexpr std::array<std::string_view, 5> kOthers{"expected", "expects", "expect", "wants", "intended"};
  if (std::find(kOthers.begin(), kOthers.end(), w.lower) != kOthers.end())
    for (std::size_t k = i + 1; k + 1 < words.size() && k < i + 6 && words[k].kind == TokenKind::word; ++k)
      if (words[k].is("to") && words[k + 1].pos.has(Pos::verb) && words[k + 1].reading == kNone) return true;
  return infinitive || w.is("proposed") || w.is("planned") || w.is("forecasts") || w.is("expects") || w.is("projected");
}

// "Correction: an earlier version of this story said that 23 trams had been ordered": what was wrong then.
bool corrects(Words const& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    bool const earlier = words[i - 1].is("earlier") || words[i - 1].is("previous") || words[i - 1].is("original");
    if (earlier && (words[i].is("version") || words[i].is("edition"))) return true;
  }
  return false;
}

}  // namespace

Voice voice_of(SentenceView const& view, Clause const& clause, std::size_t at) {
  Words const& words = view.words;
  Voice voice;
  voice.denied = corrects(words);
  bool open = false;
  for (std::size_t i = 0; i < words.size() && i <= at; ++i) {
    if (words[i].lower == "\xE2\x80\x9C") open = true;
    if (words[i].lower == "\xE2\x80\x9D") open = false;
    if (words[i].lower == "\"") open = !open;
  }
  voice.quoted = open || view.sentence.zone == Zone::quote;
  // "will raise the fee to $60, an increase of 20 percent": what has no verb of its own shares that of the clause
  // before
  bool const apposition = clause.first > 0 && words[clause.first].is(",") && at <= clause.first + 5 &&
                          !verb_before(words, clause, at) && !verb_after(words, clause, at);
  std::size_t const first = apposition ? clause_around(words, clause.first - 1).first : clause.first;
  for (std::size_t i = first; i < std::min(clause.last, at); ++i) voice.planned = voice.planned || plans(words, i);
  for (std::size_t i = 0; i < at && i < words.size(); ++i)
    if (words[i].is("denied") || words[i].is("denies") || words[i].is("denying")) voice.denied = true;
  return voice;
}

}  // namespace stet
