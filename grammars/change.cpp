// Trend and role from the words of change around a reading: "rose 60% to 3.9 million, up from 2.4 million".

#include <algorithm>

#include "grammars/change_words.hpp"
#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

std::string_view token_text(Place const& place, std::size_t i) {
  Token const& t = place.tokens[i];
  return place.text.substr(t.begin, t.end - t.begin);
}

// Tokens `first` to `last`, the latter with them.
Move lookup(Table<Move> const& table, Place const& place, std::size_t first, std::size_t last) {
  Iterator at = place.text.data() + place.tokens[first].begin;
  Iterator const end = place.text.data() + place.tokens[last].end;
  Move move;
  if (!x3::parse(at, end, table.folded(), move) || at != end) return {};
  return move;
}

Move lookup(Table<Move> const& table, Place const& place, std::size_t i) { return lookup(table, place, i, i); }

bool clause_end(std::string_view word) { return any_word(word, {".", ";", ":", "!", "?"}); }

// Looks back from token `end` for a verb or noun of change in the same clause, at most `reach` words.
Move change_before(Place const& place, std::size_t end, std::size_t reach, bool commas) {
  for (std::size_t i = end; i > 0 && reach > 0; --reach) {
    --i;
    std::string_view const word = token_text(place, i);
    if (clause_end(word) || (!commas && word == ",")) return {};
    Move move = lookup(change_verbs, place, i);
    if (move.trend == Trend::none) move = lookup(change_nouns, place, i);
    if (move.trend == Trend::none && any_word(word, {"up", "down", "higher", "lower"}))
      move = any_word(word, {"up", "higher"}) ? Move{Trend::up, true} : Move{Trend::down, true};
    if (move.trend != Trend::none) return move;
  }
  return {};
}

bool share(Reading const& r) { return r.kind == Kind::percent || r.kind == Kind::ratio; }

// "lost 190 points", "added 15 sen": what only prices move by.
bool tick(Place const& place, Found const& found) {
  Reading const& r = found.reading;
  if (r.kind == Kind::money) return r.unit.factor < 1;
  std::size_t const next = token_at(place.tokens, r.end);
  return found.bare && next < place.tokens.size() && any_word(token_text(place, next), {"points", "point"});
}

// "a loss of $84 million" stands in the books as a profit does: it is no fall of anything.
bool booked(Reading const& r, std::string_view noun) { return r.kind == Kind::money && same_word(noun, "loss"); }

// "revised the toll to 14 from nine": a change whose direction only the figures tell.
bool revised_before(Place const& place, std::size_t end, std::size_t reach) {
  static WordSet const words{"revised",   "revise",   "revises", "revising", "revision",
                             "corrected", "adjusted", "updated", "changed"};
  for (std::size_t i = end; i > 0 && reach > 0; --i, --reach) {
    std::string_view const word = token_text(place, i - 1);
    if (clause_end(word)) return false;
    if (words.has(word)) return true;
  }
  return false;
}

// "went from 1,012 to 1,104", "passed from 27 percent to 34", "goes from 10.99 euros to 12.49 euros"; but a scale goes
// from 1 to 10.
bool goes_before(Place const& place, std::size_t end, std::size_t reach, bool bare) {
  for (std::size_t i = end + 1; i > 1 && reach > 0; --i, --reach) {
    if (clause_end(token_text(place, i - 1))) return false;
    if (!same_word(token_text(place, i - 1), "from")) continue;
    std::string_view const verb = token_text(place, i - 2);
    return any_word(verb, {"went", "gone", "passed", "moved", "swung", "slid", "crept", "inched"}) ||
           (!bare && same_word(verb, "goes"));
  }
  return false;
}

// "made up 5 percent", "shot down 3 drones": the particle belongs to the verb.
bool particle(Place const& place, std::size_t i, bool bare, bool share) {
  if (i == 0) return false;
  // "ended down 1%" is a market, "ended up 5th" a race
  if (share && same_word(token_text(place, i - 1), "ended")) return false;
  static WordSet const takers{"made",    "make",   "makes",   "making", "set",    "took",     "takes",   "broke",
                              "pick",    "picked", "signed",  "used",   "gave",   "give",     "gives",   "giving",
                              "given",   "held",   "blew",    "ended",  "shot",   "shooting", "tracked", "turned",
                              "put",     "built",  "came",    "bought", "backed", "opened",   "rounded", "lined",
                              "handed",  "laid",   "snapped", "stump",  "stumps", "stumped",  "cough",   "coughs",
                              "coughed", "racked", "clocked"};
  std::string_view const before = token_text(place, i - 1);
  if (takers.has(before)) return true;
  return bare && !any_word(before, {",", "was", "were", "is", "are", "been", "went", "moved", "stood", "dash", "-",
                                    "\xE2\x80\x94"});
}

void mark_change(Reading& r, Trend trend) {
  r.trend = trend;
  r.roles.add(Role::change);
}

bool filler(std::string_view word) {
  return any_word(word, {"another",  "a",        "an",         "further",       "additional", "sharply",
                         "slightly", "roughly",  "only",       "just",          "the",        "steadily",
                         "steeply",  "modestly", "marginally", "significantly", "massive",    "whopping",
                         "record",   "extra",    "full",       "total",         "of",         "dramatically"}) &&
         !same_word(word, "of");
}

void before_reading(Place const& place, Found& found, std::size_t here) {
  Reading& r = found.reading;
  std::size_t i = here;
  for (int skipped = 0; i > 0 && skipped < 2 && filler(token_text(place, i - 1)); ++skipped) --i;
  if (i == 0) return;
  std::size_t const w = i - 1;
  std::string_view const word = token_text(place, w);
  if (same_word(word, "by")) {
    Move const move = change_before(place, w, 5, false);
    if (move.trend != Trend::none && r.kind != Kind::age) mark_change(r, move.trend);
    // "stronger by 15 percentage points": whichever way
    if (move.trend == Trend::none && r.unit.id == "percentage_point") r.roles.add(Role::change);
    return;
  }
  if (same_word(word, "to") || same_word(word, "from")) {
    bool const to = same_word(word, "to");
    if (r.kind == Kind::duration && r.unit.per.empty() && found.bare) return;
    Move const move = change_before(place, w, 16, true);
    if (move.trend == Trend::none && !revised_before(place, w, 12) && !goes_before(place, w, 6, found.bare)) return;
    r.roles.add(to ? Role::to_value : Role::from_value);
    if (to) r.roles.add(Role::level);
    return;
  }
  // "5,600 instead of 4,900"
  if (same_word(word, "of") && w > 0 && same_word(token_text(place, w - 1), "instead")) {
    r.roles.add(Role::from_value);
    return;
  }
  if (same_word(word, "of") && w > 0) {
    Move move = lookup(change_nouns, place, w - 1);
    if (move.trend != Trend::none && !booked(r, token_text(place, w - 1))) mark_change(r, move.trend);
    return;
  }
  // "the gain is 42 per cent", "that rise was 8 percent"
  if (share(r) && w > 1 && any_word(word, {"is", "was"})) {
    Move const move = lookup(change_nouns, place, w - 1);
    bool const pointed = any_word(token_text(place, w - 2), {"the", "this", "that", "whose"});
    if (move.trend != Trend::none && pointed) mark_change(r, move.trend);
    return;
  }
  // "grows at 5 percent", "expanding at an annual 3 percent"
  if (same_word(word, "at") && w > 0 && share(r)) {
    Move const move = lookup(change_verbs, place, w - 1);
    if (move.strong) mark_change(r, move.trend);
    return;
  }
  // "put on 2 per cent", "gave up 8.1 per cent", "fell back 3 percent", "were off 9 percent"
  if (w > 0)
    if (Move const move = lookup(change_phrases, place, w - 1, w);
        move.strong || (move.trend != Trend::none && share(r)))
      return mark_change(r, move.trend);
  if (any_word(word, {"up", "down"})) {
    if (!particle(place, w, found.bare, share(r))) mark_change(r, same_word(word, "up") ? Trend::up : Trend::down);
    return;
  }
  Move const move = lookup(change_verbs, place, w);
  if (move.trend == Trend::none || r.kind == Kind::age) return;
  // nouns that are verbs too need a subject before them: "the drop 5 km away"
  if (move.strong || share(r) || tick(place, found)) mark_change(r, move.trend);
}

void after_reading(Place const& place, Found& found) {
  Reading& r = found.reading;
  if (found.bare || r.kind == Kind::age || r.kind == Kind::duration) {
    // "a 5-point drop"
    return;
  }
  std::size_t i = token_at(place.tokens, r.end);
  for (int words = 0; words < 2 && i < place.tokens.size(); ++words, ++i) {
    std::string_view const word = token_text(place, i);
    if (word.empty() || !letter_at(word.data(), word.data() + word.size())) return;
    Move move = lookup(change_nouns, place, i);
    if (booked(r, word)) return;
    if (move.trend != Trend::none) {
      // "5% fall within": the verb "fall" and the noun look alike; a percent of something needs "of" first
      if (r.trend == Trend::none) mark_change(r, move.trend);
      return;
    }
    if (words == 0) {
      move = lookup(change_comparatives, place, i);
      if (move.trend != Trend::none &&
          (move.strong || (share(r) && (r.kind == Kind::percent || r.nominal.value_or(0) < 1))) &&
          r.trend == Trend::none) {
        if (any_word(word, {"up", "down"}) && i + 1 < place.tokens.size() && same_word(token_text(place, i + 1), "to"))
          return;
        mark_change(r, move.trend);
        return;
      }
    }
    if (is_function_word(word)) return;
  }
}

// "down 2.3%, Burlington by 2.6%": the verb is left out the second time.
bool gapped(Place const& place, Found const& found) {
  std::size_t const here = token_at(place.tokens, found.reading.begin);
  return here > 0 && share(found.reading) && same_word(token_text(place, here - 1), "by");
}

// "Exports rose 3 percent and car imports 5 percent": a noun alone between the two shares, and no verb of its own.
bool shares_verb(Place const& place, Found const& a, Found const& b) {
  static WordSet const verbs{"hit",  "was",  "were",  "is",   "are",  "stood", "has",  "have", "had",
                             "won",  "took", "got",   "held", "kept", "made",  "left", "lost", "put",
                             "gave", "said", "after", "from", "to",   "of",    "at",   "with", "for",
                             "than", "but",  "while", "only", "over", "under", "by",   "some", "about"};
  constexpr std::size_t kWords = 4;
  if (!share(a.reading) || !share(b.reading) || !a.reading.roles.has(Role::change)) return false;
  std::size_t const first = token_at(place.tokens, a.reach), last = token_at(place.tokens, b.reading.begin);
  if (last < first + 2 || last > first + 1 + kWords || !any_word(token_text(place, first), {"and"})) return false;
  for (std::size_t i = first + 1; i < last; ++i) {
    std::string_view const word = token_text(place, i);
    Iterator const begin = word.data();
    if (!letter_at(begin, begin + word.size()) || verbs.has(word) || word.ends_with("ed")) return false;
    if (lookup(change_verbs, place, i).trend != Trend::none) return false;
  }
  return true;
}

// "190 points, or 0.6%", "18 sen (0.8%)": the same change in another unit.
bool restates(Place const& place, Found const& a, Found const& b) {
  if (b.reading.begin < a.reach || b.reading.begin - a.reach > 24 || a.reading.unit.id == b.reading.unit.id)
    return false;
  if (b.reading.trend != Trend::none || !share(b.reading)) return false;
  Iterator at = place.text.data() + a.reach;
  Iterator const end = place.text.data() + b.reading.begin;
  // a counted noun of one word may follow the first number
  Iterator noun = at;
  if (match(noun, end, sp)) {
    Iterator const word = noun;
    while (letter_at(noun, end)) ++noun;
    if (a.bare && noun != word && !same_word({word, static_cast<std::size_t>(noun - word)}, "or")) at = noun;
  }
  return x3::parse(at, end, (-x3::lit(',') >> sp >> fold("or") >> sp) | (sp >> x3::lit('('))) && at == end;
}

// "+2.5 per cent", "closed +$1.25 at $38.12": with its sign a share or a sum of money is a change.
bool plus_before(Place const& place, Reading const& r) {
  if (!share(r) && r.kind != Kind::money) return false;
  if (r.begin == 0 || place.text[r.begin - 1] != '+') return false;
  return r.begin == 1 || std::string_view(" (\n\t").find(place.text[r.begin - 2]) != std::string_view::npos;
}

}  // namespace

void find_changes(Place const& place, std::vector<Found>& found) {
  for (Found& f : found) {
    if (f.reading.trend != Trend::none) continue;
    if (plus_before(place, f.reading)) {
      mark_change(f.reading, Trend::up);
      continue;
    }
    std::size_t const here = token_at(place.tokens, f.reading.begin);
    // the second number of "10-15%" stands inside a token: what is before the token is not before it
    if (here < place.tokens.size() && place.tokens[here].begin == f.reading.begin) before_reading(place, f, here);
    if (f.reading.trend == Trend::none && !f.reading.roles.has(Role::to_value) &&
        !f.reading.roles.has(Role::from_value))
      after_reading(place, f);
  }
  Trend last = Trend::none;
  for (std::size_t i = 0; i < found.size(); ++i) {
    Reading& r = found[i].reading;
    bool const elided = gapped(place, found[i]) || (i > 0 && shares_verb(place, found[i - 1], found[i]));
    if (r.trend == Trend::none && last != Trend::none && elided) mark_change(r, last);
    if (r.roles.has(Role::change)) last = r.trend;
    if (i > 0 && found[i - 1].reading.roles.has(Role::change) && restates(place, found[i - 1], found[i]))
      mark_change(r, found[i - 1].reading.trend);
  }
  // "from 208 pounds to 193": both ends of one change show its direction
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    Reading &a = found[i].reading, &b = found[i + 1].reading;
    bool const pair = a.roles.has(Role::from_value) && b.roles.has(Role::to_value);
    if (!pair || b.begin - found[i].reach > 60) continue;
    // the figures tell the direction better than the verb: "growth slowed from 4.8 to 4.7"
    if (!a.nominal || !b.nominal || *a.nominal == *b.nominal) continue;
    Trend const trend = *a.nominal < *b.nominal ? Trend::up : Trend::down;
    bool const comparable = a.unit.id == b.unit.id || a.unit.id.empty() || b.unit.id.empty() ||
                            b.unit.id.starts_with(a.unit.id + "_per_") || a.unit.id.starts_with(b.unit.id + "_per_");
    if (comparable) a.trend = b.trend = trend;
  }
}

}  // namespace stet::grammar
