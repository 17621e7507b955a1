#include "extract/context.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/asides.hpp"
#include "extract/governing_verb.hpp"
#include "extract/scope.hpp"
#include "extract/whereabouts.hpp"

namespace stet {
namespace {

bool in_subject(Figure const& figure, Word const& word) {
  Span const s = figure.subject.span;
  return s.begin < s.end && s.begin <= word.begin && word.end <= s.end;
}

// Where things are or go to; where they come from ("from", "off") is another matter.
bool place_preposition(Word const& w) {
  return w.is("in") || w.is("at") || w.is("near") || w.is("outside") || w.is("across") || w.is("around") ||
         w.is("inside") || w.is("throughout") || w.is("to") || w.is("into") || w.is("on");
}

// A headline in capitals: "California Is About to Make a $15 Minimum Wage a Reality". There a capital makes no name.
bool title_case(Words const& words) {
  std::size_t capitals = 0, verbs = 0, open = 0;
  for (Word const& w : words) {
    if (w.kind != TokenKind::word || w.lower.size() < 4) continue;
    ++open;
    capitals += w.capital ? 1 : 0;
    verbs += w.capital && w.pos.has(Pos::verb) && !w.pos.has(Pos::noun) ? 1 : 0;
  }
  return open >= 4 && capitals * 4 >= open * 3 && verbs > 0;
}

// "289 pounds for the year", "96 million over five years", "on a typical day 5,100 cartons": what the amount is of,
// though no "a year" makes it a rate.
std::string stretch_of(SentenceView const& view, Clause const& clause, std::size_t first, std::size_t behind) {
  Words const& words = view.words;
  auto const time = [&](std::size_t i) {
    return i < words.size() &&
           (words[i].is("year") || words[i].is("month") || words[i].is("week") || words[i].is("day"));
  };
  if (behind + 2 < clause.last && words[behind].is("for") && words[behind + 1].is("the") && time(behind + 2))
    return "period:" + words[behind + 2].lower;
  if (behind + 2 < clause.last && words[behind].is("over") && words[behind + 1].reading != kNone) {
    Reading const& length = view.scan.readings[words[behind + 1].reading];
    bool const several = length.kind == Kind::duration && length.nominal.value_or(1) > 1;
    if (several) return "period:several";
  }
  for (std::size_t i = clause.first; i + 3 < first && i < clause.first + 3; ++i) {
    bool const usual = words[i + 2].is("typical") || words[i + 2].is("average") || words[i + 2].is("normal");
    if (words[i].is("on") && (words[i + 1].is("a") || words[i + 1].is("an")) && usual && time(i + 3))
      return "period:" + words[i + 3].lower;
  }
  return {};
}

// What makes a verb with another verb before it, and is no preposition of place as often.
bool particle(Word const& w) {
  return w.is("aside") || w.is("off") || w.is("away") || w.is("back") || w.is("apart") || w.is("together");
}

// A state counts where its verb or adjective takes the figure as subject or object.
void find_states(SentenceView const& view, Clause const& clause, std::size_t first, std::size_t after, Figure& figure) {
  Lexicon const& lexicon = view.lexicon;
  Words const& words = view.words;
  if (figure.reading.kind == Kind::count) {
    std::string_view const own = lexicon.concept_of(figure.subject.head);
    if (lexicon.is_state(own)) add_once(figure.context.states, own);
    for (std::string const& term : figure.subject.terms)
      if (term != figure.subject.head && !lexicon.state_of_verb(term).empty())
        add_once(figure.context.states, lexicon.state_of_verb(term));
  }
  auto const state_at = [&](std::size_t i) -> std::string_view {
    Word const& w = words[i];
    if (w.kind != TokenKind::word || w.closed()) return {};
    if (w.pos.has(Pos::verb) && (w.past || w.lower.ends_with("ing") || acts_as_verb(words, i))) {
      std::string const lemma = lexicon.verb_lemma(w.lower);
      std::string_view state;
      if (i + 1 < words.size() && particle(words[i + 1]))
        state = lexicon.state_of_verb(lemma + '_' + words[i + 1].lower);
      if (state.empty()) state = lexicon.state_of_verb(lemma);
      if (!state.empty()) return state;
    }
    bool const adjective = w.pos.has(Pos::adjective) || w.pos.empty();  // "unaccounted for", which WordNet lacks
    std::string_view const of_adjective = adjective ? lexicon.concept_of(w.lower) : std::string_view();
    return lexicon.is_state(of_adjective) ? of_adjective : std::string_view();
  };
  // right of the figure first ("12 were hurt"), up to the next figure; then left ("killed 12")
  auto const& named = figure.subject.terms;  // "killed 480 of the released animals": what is told of them by their name
  for (std::size_t i = after; i < clause.last; ++i) {
    if (words[i].reading != kNone && words[i].begin >= figure.reading.end) break;
    if (std::find(named.begin(), named.end(), lexicon.verb_lemma(words[i].lower)) != named.end()) continue;
    if (std::string_view const state = state_at(i); !state.empty()) return add_once(figure.context.states, state);
  }
  for (std::size_t i = first; i > clause.first; --i) {
    if (words[i - 1].reading != kNone) {
      // a list shares its verb: "killed nine people and 14 horses"
      continue;
    }
    if (std::string_view const state = state_at(i - 1); !state.empty()) return add_once(figure.context.states, state);
  }
}

// "1.5 million barrels of oil a day": the period that a measure is for, behind what is measured; "" where none stands
// there.
std::string period_behind(Words const& words, std::size_t after) {
  static constexpr std::array<std::string_view, 6> kPeriods{"hour", "day", "week", "month", "quarter", "year"};
  static constexpr std::array<std::string_view, 5> kOther{"ago", "earlier", "later", "before", "after"};
  constexpr std::size_t kReach = 5;
  if (after >= words.size() || !words[after].is("of")) return {};
  for (std::size_t i = after + 2; i + 1 < words.size() && i < after + kReach; ++i) {
    if (words[i].kind == TokenKind::symbol || words[i].reading != kNone) break;
    bool const each = words[i].is("a") || words[i].is("an") || words[i].is("each") || words[i].is("every");
    auto const period = std::find(kPeriods.begin(), kPeriods.end(), words[i + 1].lower);
    if (!each || period == kPeriods.end()) continue;
    bool const dates =
        i + 2 < words.size() && std::find(kOther.begin(), kOther.end(), words[i + 2].lower) != kOther.end();
    return dates ? std::string() : "period:" + std::string(*period);
  }
  return {};
}

// "at a height of 120 metres"; "40 km long", "300 metres above the sea", "five miles from the border": what the measure
// is measured along; or what `subject`, the head of the measured thing, says: "the depth was 52 miles".
std::string_view measured_along(Words const& words, std::size_t first, std::size_t after, std::string_view subject) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kAlong{{{"long", "along:length"},
                                                                                         {"wide", "along:width"},
                                                                                         {"broad", "along:width"},
                                                                                         {"deep", "along:depth"},
                                                                                         {"high", "along:height"},
                                                                                         {"tall", "along:height"},
                                                                                         {"thick", "along:thickness"},
                                                                                         {"away", "along:distance"},
                                                                                         {"from", "along:distance"},
                                                                                         {"above", "along:altitude"},
                                                                                         {"below", "along:below"},
                                                                                         {"apart", "along:distance"},
                                                                                         {"off", "along:distance"}}};
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNouns{
      {{"height", "along:height"},
       {"altitude", "along:altitude"},
       {"depth", "along:depth"},
       {"length", "along:length"},
       {"width", "along:width"},
       {"distance", "along:distance"}}};
  if (first >= 2 && words[first - 1].is("of"))
    for (auto const& [noun, along] : kNouns)
      if (words[first - 2].is(noun))
        return first >= 4 && words[first - 4].is("at") && words[first - 2].is("height") ? "along:altitude" : along;
  for (auto const& [noun, along] : kNouns)
    if (subject == noun) return along;
  // "9 kilometres (5.6 miles) east of the pass"
  if (after < words.size() && words[after].is("("))
    for (std::size_t i = after + 1; i < words.size() && i < after + 5; ++i)
      if (words[i].is(")")) after = i + 1;
  if (after < words.size() && words[after].is(")")) ++after;
  if (after >= words.size()) return {};
  // "31 m from nozzle to nose" may be a height as well as a length
  auto const bare = [&](std::size_t i) { return words[i].noun() && !words[i].capital && !words[i].closed(); };
  if (after + 3 < words.size() && words[after].is("from") && words[after + 2].is("to") && bare(after + 1) &&
      bare(after + 3))
    return {};
  for (auto const& [word, along] : kAlong)
    if (words[after].is(word)) return along;
  static constexpr std::array<std::string_view, 12> kBearings{"north",     "south",     "east",      "west",
                                                              "northeast", "northwest", "southeast", "southwest",
                                                              "offshore",  "inland",    "upstream",  "downstream"};
  if (std::find(kBearings.begin(), kBearings.end(), words[after].lower) != kBearings.end()) return "along:distance";
  // "900 miles to the camp", but "rose 300 metres to 900 metres"
  if (words[after].is("to") && after + 1 < words.size() && words[after + 1].reading == kNone) return "along:distance";
  return {};
}

// "on roads", "by train", "among pensioners": what the clause says besides its subject and object. Names are places or
// holders, and have lists of their own.
void find_slots(SentenceView const& view, Clause const& clause, Asides const& asides, Context& context) {
  static constexpr std::array<std::string_view, 9> kPrepositions{"on",      "for",  "by",      "from", "among",
                                                                 "against", "with", "without", "under"};
  Words const& words = view.words;
  for (std::size_t i = clause.first; i + 1 < clause.last && i + 1 < words.size(); ++i) {
    if (std::find(kPrepositions.begin(), kPrepositions.end(), words[i].lower) == kPrepositions.end()) continue;
    if (in_any(asides, i)) continue;
    if (words[i].is("on") && words[i + 1].is("board")) continue;  // an adverb: aboard
    std::size_t at = i + 1;
    while (at < words.size() && words[at].closed() && (words[at].pos.has(Pos::determiner) || words[at].possessive))
      ++at;
    if (at >= words.size() || words[at].date || words[at].reading != kNone) continue;
    auto const phrase = noun_phrase(words, at);
    if (!phrase || words[phrase->head].capital || words[phrase->head].date ||
        view.lexicon.is_time_word(words[phrase->head].lemma))
      continue;
    add_once(context.slots, words[i].lower + ':' + words[phrase->head].lemma);
  }
}

// "Brindle Foods has 640 staff", "Mirel's 655 staff": the name in front of the figure that is its clause's subject or
// owner.
void find_holder(SentenceView const& view, Clause const& clause, std::size_t first, Context& context) {
  Words const& words = view.words;
  std::optional<Phrase> phrase;
  if (first > 0 && words[first - 1].possessive) phrase = noun_phrase_before(words, first);
  auto const verb = verb_before(words, clause, first);
  // "Portugal has promised 620 places and Finland 260": the verb is left out the second time
  if (!phrase && first > 1 && words[first - 1].capital && words[first - 1].noun() && verb && *verb + 1 < first - 1)
    if (auto const name = noun_phrase_before(words, first); name && name->first > 0)
      if (words[name->first - 1].is("and") || words[name->first - 1].is(",")) phrase = name;
  if (!phrase && verb && !words[*verb].reports) phrase = clause_subject(words, clause, *verb);
  if (!phrase) return;
  for (std::size_t i = phrase->first; i < phrase->last; ++i) {
    Word const& w = words[i];
    // the first word of a sentence has its capital anyway: only one that is no common noun, or stands before another
    // name
    bool const named = w.capital && !w.closed() && !w.date &&
                       (i > 0 || !w.pos.has(Pos::noun) || (i + 1 < phrase->last && words[i + 1].capital));
    if (named) add_once(context.holder, w.lower);
  }
}

}  // namespace

std::string for_every(SentenceView const& view, Clause const& clause, std::size_t first) {
  Words const& words = view.words;
  for (std::size_t there = first; there-- > clause.first + 2 && there + 4 > first;) {
    if (!words[there].is("there")) continue;
    for (std::size_t i = there; i-- > 1 && i + 6 > there;)
      if ((words[i].is("every") || words[i].is("each")) && words[i - 1].is("for"))
        return std::string(text_of(view.document, words, i + 1, there));
  }
  return {};
}

std::vector<std::string> terms_of(SentenceView const& view) {
  std::vector<std::string> out;
  for (Word const& w : view.words)
    if (is_term(w, view.lexicon)) add_once(out, w.lemma);
  return out;
}

void find_context(SentenceView const& view, Clause const& clause, Figure& figure) {
  Words const& words = view.words;
  std::size_t const first = view.word_of(figure.reading);
  std::size_t const after = view.word_after(figure.reading);
  // what a count counts is its unit; what a measure measures is the first thing that it belongs to
  bool const counted = figure.reading.kind == Kind::count;
  std::vector<std::string> const own = counted ? figure.subject.terms : std::vector<std::string>{};

  // "2,600 employees who took part in the strike": the clause that says which ones is as near
  std::size_t reach = clause.last;
  if (reach < words.size() && reach >= after && reach <= after + 7 &&
      (words[reach].is("who") || words[reach].is("that") || words[reach].is("which")))
    reach = clause_around(words, reach).last;

  Asides const asides = asides_of(view, clause, figure);
  bool const under_label = labelled(words, clause);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word const& w = words[i];
    bool const near = (clause.first <= i || under_label) && i < reach && !in_any(asides, i);
    // "set aside", "laid off": the particle makes another verb
    if (w.pos.has(Pos::verb) && w.kind == TokenKind::word && i + 1 < words.size() && particle(words[i + 1])) {
      std::string const phrasal = view.lexicon.verb_lemma(w.lower) + '_' + words[i + 1].lower;
      add_once(figure.context.terms, phrasal);
      if (near) add_once(figure.context.near, phrasal);
    }
    if (is_term(w, view.lexicon) && !(counted && in_subject(figure, w)) &&
        std::find(own.begin(), own.end(), w.lemma) == own.end()) {
      add_once(figure.context.terms, w.lemma);
      if (near) add_once(figure.context.near, w.lemma);
    }
    // "additional", "original" say it of what they stand beside alone
    std::string_view const scope = scope_of(w.lower);
    bool const beside = (first <= i && i < after) || i + 1 == first || in_subject(figure, w) ||
                        (i >= after && figure.subject.span.end > 0 && w.end <= figure.subject.span.end);
    // "maximum sustained wind" is the sustained one, which has a maximum too
    if (scope == "measure:maximum" && i + 1 < words.size() && words[i + 1].is("sustained")) continue;
    if (scope.starts_with("stage:") ? beside : near || in_subject(figure, w)) add_once(figure.context.scope, scope);
  }

  // Actors: those inside the counted phrase decide; else the first of the clause that is no place, since the
  // subject comes before those it deals with.
  std::vector<std::string> left;
  bool const titled = title_case(words);
  for (std::size_t i = 0; i < words.size();) {
    if (words[i].kind != TokenKind::word || words[i].reading != kNone ||
        !(words[i].capital || words[i].lower.find('.') != std::string::npos)) {
      ++i;
      continue;
    }
    auto const actor = actor_at(view, i);
    std::size_t const length = actor ? std::max<std::size_t>(1, actor->words) : 1;
    std::size_t governor = i;  // "into Russia's Rostov region": the place is Rostov
    while (governor > 0 && words[governor - 1].possessive) --governor;
    bool const placed = governor > 0 && place_preposition(words[governor - 1]);
    bool const owner = words[i + length - 1].possessive && i + length < words.size() && words[i + length].capital;
    if (actor && placed && owner) {
      i += length;
      continue;
    }
    if (actor) {
      using Form = Lexicon::Actor::Form;
      bool const near = clause.first <= i && i < clause.last && !in_any(asides, i);
      if (in_subject(figure, words[i])) {
        add_once(figure.context.actors, actor->id);
        // "Norway got to 36 percent": what a country measures it measures there
        bool const itself = !counted && actor->form == Form::country && figure.subject.head == words[i].lower;
        if (itself) add_once(figure.context.places, actor->id);
      } else if (placed && actor->form != Form::demonym && actor->form != Form::organisation) {
        if (near) add_once(figure.context.places, actor->id);
      } else if (near && i < first && left.empty()) {
        left.assign(1, actor->id);
      }
    } else if (placed && clause.first <= i && i < clause.last && !in_any(asides, i) && !words[i].date &&
               words[i].reading == kNone && !titled && !(words[i - 1].is("to") && words[i].pos.has(Pos::verb))) {
      // "New York": what tells it from others
      while (words[i].pos.has(Pos::adjective) && i + 1 < clause.last && words[i + 1].capital &&
             words[i + 1].kind == TokenKind::word && words[i + 1].reading == kNone)
        ++i;
      add_once(figure.context.places, words[i].lower);
    }
    i += length;
  }
  if (figure.context.actors.empty()) figure.context.actors = left;
  if (!titled) find_place_in_front(view, clause, figure.context);
  std::size_t const behind = std::max(after, word_at(words, figure.subject.span.end));  // "aid stations" is no verb
  figure.context.verb = governing_verb(view, clause, first, behind);
  // "the storm cost 48 lives": so many people were killed
  static constexpr std::array<std::string_view, 4> kTakeLives{"cost", "claim", "lose", "take"};
  if (counted && figure.subject.head == "life")
    for (std::size_t i = clause.first; i < first; ++i)
      if (words[i].pos.has(Pos::verb) && std::find(kTakeLives.begin(), kTakeLives.end(),
                                                   view.lexicon.verb_lemma(words[i].lower)) != kTakeLives.end()) {
        add_once(figure.context.states, view.lexicon.state_of_verb("kill"));
        figure.subject.head = "person";
        figure.subject.terms.insert(figure.subject.terms.begin(), "person");
        figure.context.verb = "kill";
        break;
      }
  if (figure.reading.unit.per.empty()) add_once(figure.context.scope, stretch_of(view, clause, first, behind));
  find_holder(view, clause, first, figure.context);
  find_slots(view, clause, asides, figure.context);
  if (figure.reading.kind == Kind::measure && figure.reading.unit.per.empty())
    add_once(figure.context.scope, period_behind(words, after));
  if (figure.reading.unit.dimension == Dimension::length)
    add_once(figure.context.scope, measured_along(words, first, after, figure.subject.head));
  find_states(view, clause, first, after, figure);
}

}  // namespace stet
