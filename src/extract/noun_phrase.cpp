#include "extract/noun_phrase.hpp"

#include <array>

namespace stet {
namespace {

bool any_of(Word const& word, std::initializer_list<std::string_view> list) {
  for (std::string_view item : list)
    if (word.lower == item) return true;
  return false;
}

// Words that a phrase never runs across, whatever else the lexicon allows them to be.
bool breaks(Word const& w) {
  if (w.kind == TokenKind::symbol) return !(w.is("-") || w.is("&"));
  if (w.date || w.reading != kNone) return true;
  if (w.kind == TokenKind::number) return !w.blocked;
  return w.closed() || any_of(w, {"who", "which", "that", "than", "ago", "away", "each", "apiece", "later", "earlier"});
}

bool modifies(Word const& w) {
  return w.pos.has(Pos::adjective) || w.past || w.lower.ends_with("ing") || w.noun() || w.pos.has(Pos::number);
}

// "around 73, raising the prospect": a participle with an object of its own counts nothing.
bool opens_participle(Words const& words, std::size_t i) {
  Word const& w = words[i];
  if (!w.lower.ends_with("ing") || !w.pos.has(Pos::verb) || i + 1 >= words.size()) return false;
  Word const& next = words[i + 1];
  return next.pos.has(Pos::determiner) || next.pos.has(Pos::preposition) || next.pos.has(Pos::pronoun);
}

// "digital and physical sales": two adjectives share the noun.
bool joins_modifiers(Words const& words, std::size_t i) {
  if (!words[i].is("and") && !words[i].is("or")) return false;
  if (i == 0 || i + 2 >= words.size()) return false;
  auto const adjective = [](Word const& w) { return w.pos.has(Pos::adjective) && !w.pos.has(Pos::noun) && !breaks(w); };
  auto const either = [](Word const& w) { return w.pos.has(Pos::adjective) && !breaks(w); };
  return (adjective(words[i - 1]) || adjective(words[i + 1])) && either(words[i - 1]) && either(words[i + 1]) &&
         words[i + 2].noun() && !breaks(words[i + 2]);
}

// "recorded songs", "charging stations": a participle, and a plural noun at most two words on; two joined adjectives
// are one ("combined digital and physical sales").
bool modifying_participle(Words const& words, std::size_t i) {
  if (i >= words.size() || !words[i].pos.has(Pos::verb) || !(words[i].past || words[i].lower.ends_with("ing")))
    return false;
  std::size_t reach = i + 3;
  for (std::size_t k = i + 1; k < words.size() && k < reach; ++k) {
    if (joins_modifiers(words, k)) {
      reach += 2;
      continue;
    }
    if (breaks(words[k])) return false;
    if (words[k].plural && words[k].noun()) return true;
  }
  return false;
}

// Is word `i` a noun, behind at most `modifiers` more words that describe it? "the average | new electric car"
bool noun_comes(Words const& words, std::size_t i, std::size_t modifiers) {
  for (; i < words.size() && !breaks(words[i]); ++i) {
    if (words[i].noun()) return true;
    if (modifiers-- == 0 || !modifies(words[i])) return false;
  }
  return false;
}

// "Kia and Hyundai vehicles": names joined in front of the noun that they share.
std::optional<std::size_t> shared_head(Words const& words, std::size_t head) {
  if (!words[head].capital || words[head].plural || head + 3 >= words.size()) return std::nullopt;
  bool const joined = (words[head + 1].is("and") || words[head + 1].is("or")) && words[head + 2].capital;
  Word const& noun = words[head + 3];
  if (joined && noun.plural && !noun.capital && !breaks(noun)) return head + 3;
  return std::nullopt;
}

}  // namespace

std::optional<Phrase> noun_phrase(Words const& words, std::size_t at, bool governed) {
  Phrase phrase{at, at, at};
  bool found = false;
  bool const participle = governed && modifying_participle(words, at);
  std::size_t i = at;
  for (; i < words.size(); ++i) {
    Word const& w = words[i];
    if (i == at && any_of(w, {"more", "other", "such", "fewer", "less"}) && i + 1 < words.size()) {
      ++phrase.first;
      continue;
    }
    if (!found && joins_modifiers(words, i)) continue;
    if (breaks(w)) break;
    if (found) {
      Word const& head = words[phrase.head];
      if (head.possessive) {  // "three weeks' pay": what follows belongs to another phrase
        break;
      }
      if (acts_as_verb(words, i)) break;
      // "a fuel break north of the pass"
      if (any_of(w, {"north", "south", "east", "west"}) && i + 1 < words.size() &&
          any_of(words[i + 1], {"of", "along"}))
        break;
      if (head.plural) {
        // A plural is nearly always the end: only a noun that can be nothing else goes on ("weapons systems").
        if (w.verb() || w.pos.has(Pos::adjective) || w.pos.has(Pos::adverb) || w.capital || !w.pos.has(Pos::noun))
          break;
      }
      if (w.capital && !head.capital) break;
      if (!w.noun()) {
        // "ferry long": an adjective behind the head ends the phrase unless a noun comes next
        if (!modifies(w) || !noun_comes(words, i + 1, head.pos.has(Pos::adjective) ? 2 : 0)) break;
        continue;
      }
      phrase.head = i;
      continue;
    }
    // "Russia's emergencies ministry" is about the ministry; "three weeks' pay" counts weeks
    if (w.possessive && !w.plural) continue;
    if (i == at && participle) continue;
    if (opens_participle(words, i) || (i == at && acts_as_verb(words, i))) break;
    if (w.noun() && !(w.pos.only(Pos::adjective))) {
      // "British" and other adjectives that are nouns too wait for a noun behind them; the loop moves the head on.
      phrase.head = i;
      found = true;
      continue;
    }
    if (modifies(w) && !w.pos.has(Pos::auxiliary)) continue;
    if (w.pos.only(Pos::adverb) && i + 1 < words.size() && modifies(words[i + 1])) continue;
    break;
  }
  if (!found) return std::nullopt;
  if (auto const shared = shared_head(words, phrase.head)) phrase.head = *shared;
  phrase.last = phrase.head + 1;
  return phrase;
}

bool opens_phrase(Word const& w) {
  return w.pos.has(Pos::determiner) || w.possessive || w.is("its") || w.is("their") || w.is("his") || w.is("her") ||
         w.is("our") || w.is("my") || w.is("your");
}

std::size_t skip_openers(Words const& words, std::size_t i) {
  while (i < words.size() && words[i].closed() && opens_phrase(words[i])) ++i;
  return i;
}

Phrase plural_head(Words const& words, Phrase phrase) {
  Word const& head = words[phrase.head];
  if (head.plural || phrase.last >= words.size()) return phrase;
  auto const ends = [&](std::size_t i) {
    return i < words.size() && !breaks(words[i]) && words[i].plural && words[i].noun();
  };
  std::size_t i = phrase.last;
  bool const adjective = head.pos.has(Pos::adjective) || head.lower.ends_with("ing");
  // "12 bus stops": a verb would be "stop" here. "48,000 current and former members", "11 gleaming jets": what looked
  // like the head describes it.
  if (adjective && i + 1 < words.size() && (words[i].is("and") || words[i].is("or")) && modifies(words[i + 1])) i += 2;
  if (!ends(i) || (words[i].capital && !head.capital && !adjective)) return phrase;
  return {phrase.first, i, i + 1};
}

std::optional<Phrase> noun_phrase_before(Words const& words, std::size_t end) {
  if (end == 0) return std::nullopt;
  std::size_t const head = end - 1;
  Word const& h = words[head];
  if (breaks(h) || !h.noun() || acts_as_verb(words, head)) return std::nullopt;
  std::size_t first = head;
  while (first > 0) {
    Word const& w = words[first - 1];
    if (breaks(w) || !modifies(w) || acts_as_verb(words, first - 1) || w.pos.has(Pos::auxiliary)) break;
    --first;
  }
  return Phrase{first, head, end};
}

std::optional<Phrase> first_noun_phrase(Words const& words, std::size_t at, std::size_t end) {
  for (std::size_t i = at; i < end; ++i) {
    Word const& w = words[i];
    if (breaks(w) || acts_as_verb(words, i)) continue;
    auto const phrase = noun_phrase(words, i);
    if (phrase && phrase->last <= end) return phrase;
  }
  return std::nullopt;
}

namespace {

// The brackets of "(1.9 miles)", "(Phase 2)", "(WG)": a few words without a verb part no clause.
bool brackets_aside(Words const& words, std::size_t i) {
  constexpr std::size_t kMostWords = 5;
  bool const opens = words[i].is("(");
  for (std::size_t k = 1; k <= kMostWords + 1; ++k) {
    if (opens ? i + k >= words.size() : k > i) return false;
    std::size_t const at = opens ? i + k : i - k;
    if (words[at].is(opens ? ")" : "(")) return k > 1;
    if (acts_as_verb(words, at) || (words[at].kind == TokenKind::symbol && words[at].reading == kNone)) return false;
  }
  return false;
}

bool starts_clause(Words const& words, std::size_t i) {
  Word const& w = words[i];
  if ((w.is("(") || w.is(")")) && brackets_aside(words, i)) return false;
  if (w.kind == TokenKind::symbol)
    return any_of(w, {",", ";", ":", "(", ")", "\xE2\x80\x93", "\xE2\x80\x94", "\""}) || w.lower == "\xE2\x80\x9C" ||
           w.lower == "\xE2\x80\x9D";
  if (any_of(w, {"which", "who", "while", "whereas", "although", "though", "because", "after", "when", "where", "but"}))
    return true;
  // "The association says ongoing projects are worth": the clause that a verb of saying takes without "that"
  bool const passive = i > 1 && words[i - 2].pos.has(Pos::auxiliary) && i > 0 && words[i - 1].past &&
                       any_of(words[i - 2], {"is", "are", "was", "were", "be", "been", "being"});  // "were confirmed dead"
  if (i > 0 && words[i - 1].reports && words[i - 1].kind == TokenKind::word && !w.is("that") && !passive &&
      acts_as_verb(words, i - 1) &&
      (w.noun() || w.pos.has(Pos::determiner) || w.pos.has(Pos::adjective) || w.pos.has(Pos::pronoun) ||
       w.reading != kNone)) {
    for (std::size_t k = i + 1; k < words.size() && k < i + 12; ++k) {
      if (words[k].kind == TokenKind::symbol && !words[k].is("-")) return false;
      if (acts_as_verb(words, k)) return true;
    }
    return false;
  }
  if (w.is("that")) return i > 0 && (words[i - 1].verb() || words[i - 1].noun() || words[i - 1].is(")"));
  // "as a share of loans was", "as an owner has"
  bool const likens = w.is("as") && i + 1 < words.size() && any_of(words[i + 1], {"a", "an"});
  if ((w.is("and") || w.is("as")) && !likens) {
    // joins clauses only where a verb with its own subject follows
    for (std::size_t k = i + 1; k < words.size() && k < i + 7; ++k) {
      if (words[k].kind == TokenKind::symbol || any_of(words[k], {"who", "which", "that"})) break;
      if (!acts_as_verb(words, k)) continue;
      if (k > i + 1 || w.is("and")) return true;
      if (!words[k].noun()) return false;  // "as reported"; but "as imports fell"
    }
  }
  return false;
}

}  // namespace

Clause clause_around(Words const& words, std::size_t at) {
  Clause clause{0, words.size(), 0};
  for (std::size_t i = 0; i < words.size(); ++i) {
    // a comma inside a list of noun phrases does not part the list from its verb: "31 homes, a barn and"
    if (!starts_clause(words, i)) continue;
    if (i <= at) {
      clause.first = i;
      ++clause.number;
    } else {
      clause.last = i;
      break;
    }
  }
  return clause;
}

bool labelled(Words const& words, Clause const& clause) {
  constexpr std::size_t kMostWords = 9;
  if (clause.first == 0 || clause.first > kMostWords || !words[clause.first].is(":")) return false;
  for (std::size_t i = 0; i < clause.first; ++i)
    if (words[i].kind == TokenKind::symbol || words[i].reading != kNone || (acts_as_verb(words, i) && !words[i].noun()))
      return false;
  return true;
}

std::optional<Phrase> label_phrase(Words const& words, Clause const& clause) {
  std::size_t end = 0;
  while (end < clause.first && !words[end].pos.has(Pos::preposition) && !words[end].date) ++end;
  std::size_t first = 0;
  while (first < end && words[first].closed()) ++first;
  if (first == end || !words[end - 1].noun()) return std::nullopt;
  return Phrase{first, end - 1, end};
}

std::optional<std::size_t> verb_before(Words const& words, Clause const& clause, std::size_t at) {
  for (std::size_t i = at; i > clause.first; --i) {
    if (acts_as_verb(words, i - 1)) return i - 1;
    if (words[i - 1].lower.ends_with("ing") && words[i - 1].pos.has(Pos::verb) && i - 1 == clause.first) return i - 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> verb_after(Words const& words, Clause const& clause, std::size_t at) {
  for (std::size_t i = at; i < clause.last; ++i) {
    if (!acts_as_verb(words, i)) continue;
    // past auxiliaries to the verb that carries the meaning: "have been hurt"
    std::size_t main = i;
    for (std::size_t k = i + 1; k < clause.last && k < i + 5; ++k) {
      if (words[k].pos.has(Pos::auxiliary) || words[k].pos.only(Pos::adverb) || words[k].is("not")) continue;
      if (words[main].pos.has(Pos::auxiliary) && words[k].pos.has(Pos::verb)) main = k;
      break;
    }
    return main;
  }
  return std::nullopt;
}

namespace {

bool part_of_day(Word const& word) {
  return any_of(word, {"morning", "noon", "afternoon", "evening", "night", "nights", "midnight", "mornings"});
}

// ", the surprise of the year": a noun said again, between commas and without a verb.
bool apposition(Words const& words, Clause const& clause) {
  if (clause.first == 0 || !words[clause.first].is(",") || clause.first + 1 >= clause.last) return false;
  if (!words[clause.first + 1].pos.has(Pos::determiner)) return false;
  return !verb_before(words, clause, clause.last);
}

// ", near Chania": where, between commas.
bool whereabouts(Words const& words, Clause const& clause) {
  if (clause.first == 0 || !words[clause.first].is(",") || clause.first + 1 >= clause.last) return false;
  return any_of(words[clause.first + 1], {"near", "outside", "off", "in", "at", "by"}) &&
         !verb_before(words, clause, clause.last);
}

// The noun that a clause set off by the comma at `comma` hangs on, beyond what was said of it already: "Homeland, the
// surprise of the year, which has 27 seats".
std::optional<Phrase> noun_before_comma(Words const& words, std::size_t comma) {
  while (comma > 0) {
    Clause const before = clause_around(words, comma - 1);
    if (!apposition(words, before) && !whereabouts(words, before)) break;
    comma = before.first;
  }
  return noun_phrase_before(words, comma);
}

}  // namespace

std::optional<Phrase> clause_subject(Words const& words, Clause const& clause, std::size_t verb) {
  std::size_t begin = clause.first;
  while (begin < verb && words[begin].kind == TokenKind::symbol) ++begin;
  bool const relative = begin < verb && any_of(words[begin], {"which", "who", "that"});
  auto phrase = first_noun_phrase(words, begin, verb);
  // an opening phrase of time or place ("By Sunday night it had") is no subject; behind a noun ("cost of debt") the
  // noun came first
  auto const governed = [&](Phrase const& p) {
    std::size_t i = p.first;
    while (i > begin && words[i - 1].closed() && words[i - 1].pos.has(Pos::determiner)) --i;
    if (i == 0) return false;
    // "Sunday night", but not "on May 9 the depots" nor "third-quarter revenue"
    bool const after_date = i == p.first && words[i - 1].date && part_of_day(words[p.head]);
    return after_date || words[i - 1].pos.has(Pos::preposition);
  };
  // "as imports of cars fell": a preposition that opens a clause governs its subject no more, where no other is there
  std::optional<Phrase> opened;
  bool const opens = begin < verb && any_of(words[begin], {"as", "after", "before", "since", "until"});
  while (phrase && governed(*phrase)) {
    // "in the first five months of the year exports fell"
    bool const time = any_of(words[phrase->first], {"year", "month", "week", "quarter", "half", "decade", "season", "day"});
    if (time && phrase->head > phrase->first && words[phrase->head].plural) {
      ++phrase->first;
      break;
    }
    if (opens && !opened) opened = phrase;
    phrase = first_noun_phrase(words, phrase->last, verb);
  }
  if (!phrase) phrase = opened;
  // "the drivers' union says": many drivers, and the union that is theirs
  if (phrase && words[phrase->head].possessive && phrase->last < verb)
    if (auto const owned = noun_phrase(words, phrase->last)) phrase = Phrase{phrase->first, owned->head, owned->last};
  // "the mayor's office has 38 staff, the prime minister's has 310": whose, and not what
  if (phrase && words[phrase->head].possessive) return std::nullopt;
  if (phrase || clause.first == 0) return phrase;
  // "the ferry, which had left": what the pronoun stands for
  if (relative) return noun_before_comma(words, clause.first - (words[clause.first - 1].is(",") ? 1 : 0));
  // "the union, which called the march, counted": the noun stands before what the commas set off
  if (!words[clause.first].is(",")) return std::nullopt;
  // "the deficit, last put at 4.2 per cent, is": a participle between commas, its noun still without a verb
  if (words[verb].past && clause.last < words.size() && words[clause.last].is(",")) {
    Clause const before = clause_around(words, clause.first - 1);
    if (!verb_before(words, before, before.last)) return noun_before_comma(words, clause.first);
  }
  Clause const inserted = clause_around(words, clause.first - 1);
  std::size_t const comma = inserted.first;
  // "the budget of the farm, approved last autumn, has been raised", "the cost, including the first stage, is put at"
  bool const inserts = comma > 0 && words[comma].is(",") && comma + 1 < inserted.last;
  bool const participle =
      inserts &&
      ((words[comma + 1].past && words[comma + 1].pos.has(Pos::verb) && !words[comma + 1].pos.has(Pos::auxiliary)) ||
       any_of(words[comma + 1], {"including", "excluding", "along", "together"}));
  if (participle) {
    Clause const before = clause_around(words, comma - 1);
    if (!verb_before(words, before, before.last)) return noun_before_comma(words, comma);
  }
  if (comma > 0 && any_of(words[comma], {"which", "who", "whose", "where"}) && words[comma - 1].is(","))
    return noun_before_comma(words, comma - 1);
  // "the centre, for which the Union pays, will cost"
  if (comma > 1 && words[comma].is("which") && words[comma - 1].pos.has(Pos::preposition) && words[comma - 2].is(","))
    return noun_before_comma(words, comma - 2);
  // "a place on it, survivors said, cost": who says it stands between the noun and its verb
  if (inserts && clause.first < inserted.first + 7) {
    auto const said = verb_before(words, inserted, inserted.last);
    Clause const before = clause_around(words, comma - 1);
    if (said && words[*said].reports && !verb_before(words, before, before.last))
      return first_noun_phrase(words, before.first, comma);
  }
  return apposition(words, inserted) ? noun_before_comma(words, comma) : std::nullopt;
}

}  // namespace stet
