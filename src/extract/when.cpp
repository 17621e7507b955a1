#include "extract/when.hpp"

#include <algorithm>
#include <array>

#include "extract/resolve.hpp"

namespace stet {
namespace {

using Form = DateReading::Form;
using Step = DateReading::Step;

bool is_any(Word const& w, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view item) { return w.lower == item; });
}

bool reporting(std::string_view lemma) {
  static constexpr std::array<std::string_view, 18> kVerbs{
      "say",   "tell",    "announce", "report", "add",  "confirm", "state", "declare", "publish",
      "write", "release", "reveal",   "claim",  "warn", "approve", "sign",  "call",    "estimate"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

}  // namespace

namespace {

// "which opened in 1971 and has made dryers for 44 years", "the ferry that sank on Monday was allowed 210 passengers",
// "built in 1989, the ferry": a date with a verb of its own before it belongs to that verb where another verb stands
// between it and the figure, or the clause begins with the participle.
bool of_another_verb(Words const& words, std::size_t date_first, std::size_t date_last, std::size_t at) {
  if (date_last > at) return false;
  std::size_t begin = date_first;
  bool own_verb = false;
  while (begin > 0 && !own_verb) {
    Word const& w = words[begin - 1];
    if (w.kind == TokenKind::symbol && (w.is(",") || w.is(";") || w.is(":"))) break;
    own_verb = acts_as_verb(words, begin - 1) || (w.past && begin - 1 == 0);
    --begin;
  }
  if (!own_verb) return false;
  bool const opening = begin == 0 && words[0].past && !words[0].pos.has(Pos::auxiliary);
  if (opening) return true;
  for (std::size_t i = date_last; i < at; ++i) {
    if (words[i].kind == TokenKind::symbol && !words[i].is("-")) return false;
    if (acts_as_verb(words, i)) return true;
  }
  return false;
}

// "it has 47 deputies, although the voters took six on 12 May": two clauses that each have a verb of their own. Who
// reports the one ("..., the ministry said on Monday") dates the other if nothing else does.
bool clauses_apart(SentenceView const& view, Clause const& of_figure, Clause const& of_date, std::size_t date_first) {
  Words const& words = view.words;
  auto const verb_of = [&](Clause const& clause, std::size_t at) {
    auto const before = verb_before(words, clause, at);
    return before ? before : verb_after(words, clause, at);
  };
  // "in the summer of 2023, when 231 died": the clause is about the date
  std::size_t opening = of_figure.first;
  while (opening < words.size() && words[opening].kind == TokenKind::symbol) ++opening;
  bool const hangs_on_date =
      opening < words.size() && words[opening].is("when") && opening >= date_first && opening - date_first <= 4;
  if (hangs_on_date) return false;
  auto const own = verb_of(of_date, date_first);
  return own && !words[*own].reports && !reporting(view.lexicon.verb_lemma(words[*own].lower)) &&
         verb_of(of_figure, of_figure.last).has_value();
}

// "up from 1,210 in the same weeks last year, an increase of 34 percent": the date of the former level is no other's.
bool of_former_level(SentenceView const& view, std::size_t at, std::size_t date_first) {
  Words const& words = view.words;
  for (std::size_t i = date_first; i > 0; --i) {
    if (words[i - 1].kind == TokenKind::symbol && !words[i - 1].is("-")) return false;
    std::uint32_t const reading = words[i - 1].reading;
    if (reading == kNone) continue;
    bool const own = at < words.size() && reading == words[at].reading;
    return !own && view.scan.readings[reading].roles.has(Role::from_value);
  }
  return false;
}

// "at Wednesday's close", "Monday's count", "in October's ballot": what of a day dates a figure as the day does.
bool holds_then(Word const& w) {
  return is_any(w, {"close", "closing", "opening", "end", "count", "tally", "toll", "figure", "figures", "total",
                    "ballot", "election", "vote", "poll", "referendum", "census", "survey"});
}

// "the council is to vote on 9 December", "will open in May": what is still to come.
bool lies_ahead(Words const& words, Clause const& clause) {
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    if (is_any(words[i], {"will", "shall"})) return true;
    bool const to_do = i + 2 < words.size() && words[i + 1].is("to") && words[i + 2].pos.has(Pos::verb);
    if (to_do && is_any(words[i], {"is", "are", "due", "scheduled"})) return true;
    // "is expected to climb to 3 million by June"; what was expected may be past
    if (to_do && i > clause.first &&
        is_any(words[i], {"expected", "forecast", "projected", "likely", "set", "planned"}) &&
        is_any(words[i - 1], {"is", "are", "now"}))
      return true;
  }
  return false;
}

// Is a number of things meant, and no measure? "had recorded 14 collisions until Oct. 31" holds on that day; "a hull of
// 22 metres that sailed on Oct. 3" holds ever.
bool counts(SentenceView const& view, std::size_t at) {
  if (at >= view.words.size() || view.words[at].reading == kNone) return false;
  Reading const& reading = view.scan.readings[view.words[at].reading];
  return reading.kind == Kind::number || reading.kind == Kind::count;
}

// "on a wet Saturday", "every Monday": no day that could be told.
bool indefinite(Words const& words, std::size_t date_first) {
  std::size_t i = date_first;
  while (i > 0 && words[i - 1].kind == TokenKind::word && words[i - 1].pos.has(Pos::adjective) &&
         !words[i - 1].closed())
    --i;
  return i > 0 && is_any(words[i - 1], {"a", "an", "every", "each", "one", "some"});
}

// "more than at the end of this year", "compared with 2019": what the figure is measured against has the date.
bool compared(Words const& words, std::size_t at, std::size_t date_first) {
  for (std::size_t i = at; i < date_first; ++i)
    if (is_any(words[i], {"than", "compared", "versus"})) return true;
  return false;
}

// "the year to 30 June", "the six months ended in March": the end of a period. How many months it has; 0 for none.
int months_of_period(Words const& words, std::size_t date_first) {
  std::size_t i = date_first;
  while (i > 0 && is_any(words[i - 1], {"the", "end", "of", "on", "in"})) --i;
  if (i < 2 || !is_any(words[i - 1], {"to", "ended", "ending", "through", "until"})) return 0;
  Word const& period = words[i - 2];
  if (period.is("year")) return i > 2 && words[i - 3].is("new") ? 0 : 12;  // "from New Year to the end of August"
  if (period.is("quarter")) return 3;
  if (period.is("half")) return 6;
  if (!period.is("months") || i < 3) return 0;
  static constexpr std::array<std::string_view, 5> kMonths{"three", "six", "nine", "twelve", "12"};
  static constexpr std::array<int, 5> kCounts{3, 6, 9, 12, 12};
  for (std::size_t k = 0; k < kMonths.size(); ++k)
    if (words[i - 3].is(kMonths[k])) return kCounts[k];
  return 1;
}

// "the ferry that sank on Monday night was licensed for 190": the date stands in a clause of its own, behind which the
// sentence goes on with its verb.
bool of_relative_clause(Words const& words, std::size_t date_first, std::size_t date_last, std::size_t at) {
  std::size_t opens = date_first;
  bool verb = false;
  while (opens > 1 && opens + 9 > date_first && words[opens - 1].kind == TokenKind::word) {
    --opens;
    if (is_any(words[opens], {"that", "which", "who"}) && words[opens - 1].noun() && verb) break;
    verb = verb || acts_as_verb(words, opens);
    if (opens == 1 || opens + 9 == date_first) return false;
  }
  if (!is_any(words[opens], {"that", "which", "who"}) || !verb) return false;
  for (std::size_t i = date_last; i < at; ++i)
    if (words[i].kind == TokenKind::word && (words[i].pos.has(Pos::auxiliary) || acts_as_verb(words, i)))
      return words[i - 1].kind == TokenKind::word;  // no comma between: the noun's own verb
  return false;
}

// Does "than" or "as many as" stand between two words, so that the second is what is compared with?
bool behind_comparison(Words const& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (words[i].is("than") || (i > first + 1 && words[i].is("as") && is_any(words[i - 1], {"many", "much"})))
      return true;
  return false;
}

// "as many as in the same months of last year, and 47 people have died": the date is of what is compared with, and of
// nothing behind the comma.
bool ends_comparison(Words const& words, std::size_t date_first, std::size_t date_last, std::size_t at) {
  bool const comma = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(date_last),
                                 words.begin() + static_cast<std::ptrdiff_t>(std::max(date_last, at)),
                                 [](Word const& w) { return w.is(",") || w.is(";"); });
  bool const about_it = date_last + 1 < words.size() && words[date_last].is(",") && words[date_last + 1].is("when");
  if (!comma || about_it) return false;
  for (std::size_t i = date_first; i > 0 && !words[i - 1].is(",") && !words[i - 1].is(";"); --i)
    if (is_any(words[i - 1], {"than", "compared", "versus"}) ||
        (i > 1 && words[i - 1].is("as") && is_any(words[i - 2], {"many", "much"})))
      return true;
  return false;
}

// "In 2025 there were 18,640, against 5,160 the year before": of the year that the sentence speaks of.
std::optional<Day> anchor_of(SentenceView const& view, std::size_t date, std::optional<Day> anchor) {
  DateReading const& own = view.scan.dates[date];
  std::string_view const text = view.document.cut(own.begin, own.end);
  bool const looks_back = own.form == Form::relative && own.step == Step::year && own.offset == -1 && !own.since &&
                          (text.ends_with("before") || text.ends_with("earlier") || text.starts_with("the prev"));
  if (!looks_back) return anchor;
  for (std::size_t i = 0; i < date; ++i) {
    DateReading const& other = view.scan.dates[i];
    if (other.form != Form::year && other.form != Form::month && other.form != Form::day) continue;
    if (!other.year) continue;
    if (auto const span = resolve(other, anchor, false); span && span->last) return span->last;
  }
  return anchor;
}

// "between July and September", "from 1 January to 27 August": the date that begins the stretch which `date` ends.
DateReading const* stretch_begin(SentenceView const& view, std::size_t date) {
  if (date == 0) return nullptr;
  DateReading const &from = view.scan.dates[date - 1], &to = view.scan.dates[date];
  bool const alike = from.form == to.form && (to.form == Form::month || to.form == Form::day || to.form == Form::year);
  std::size_t const first = word_at(view.words, from.begin);
  std::size_t second = word_at(view.words, to.begin);
  // "from January to the end of August"
  while (second >= 4 && second < view.words.size() && is_any(view.words[second - 1], {"of", "end", "the"})) --second;
  if (!alike || first == 0 || second < 2 || second >= view.words.size()) return nullptr;
  Word const &opens = view.words[first - 1], &links = view.words[second - 1];
  bool const adjacent = view.words[second - 2].end <= from.end && from.end <= links.begin;
  bool const between = opens.is("between") && links.is("and");
  bool const onward = opens.is("from") && is_any(links, {"to", "until", "till", "through"});
  return adjacent && (between || onward) ? &from : nullptr;
}

// "from New Year to the end of August"
bool from_new_year(Words const& words, std::size_t date_first) {
  std::size_t i = date_first;
  while (i > 0 && is_any(words[i - 1], {"of", "end", "the", "to", "until", "till", "through", "and"})) --i;
  return i >= 2 && i < date_first && words[i - 1].is("year") && words[i - 2].is("new");
}

// "the highest since 2008", "the first time since May that", "a rate not seen since 1998": until when one must go back
// to find the like, and no time of the figure.
bool record_since(Words const& words, std::size_t date_first) {
  std::size_t since = date_first;
  while (since > 0 && since + 5 > date_first && !words[since - 1].is("since")) --since;
  if (since == 0 || !words[since - 1].is("since")) return false;
  for (std::size_t i = since - 1; i > 0 && i + 6 > since && words[i - 1].kind == TokenKind::word; --i) {
    Word const& w = words[i - 1];
    bool const superlative = w.lower.ends_with("est") && !w.pos.has(Pos::noun) && w.lower.size() > 4;
    if (superlative || is_any(w, {"most", "least", "worst", "best", "first", "record", "seen", "high", "low"}))
      return true;
  }
  return false;
}

}  // namespace

std::optional<Dating> dating_of(SentenceView const& view, Clause const& clause, std::size_t at,
                                std::optional<Day> anchor) {
  Words const& words = view.words;
  bool const fiscal = std::any_of(words.begin(), words.end(), [](Word const& w) { return w.is("fiscal"); });
  std::optional<Dating> best;
  int best_cost = 0;
  bool own_period = false;  // "in the year to the end of June": no day of saying dates that
  for (std::size_t d = 0; d < view.scan.dates.size(); ++d) {
    DateReading const& date = view.scan.dates[d];
    std::size_t const first = word_at(words, date.begin);
    std::size_t last = first;
    while (last < words.size() && words[last].begin < date.end) ++last;
    if (first >= words.size() || record_since(words, first)) continue;
    // "Friday's meeting", "the 2014 election": the date names something else
    if (last > first && words[last - 1].possessive && !(last < words.size() && holds_then(words[last]))) continue;
    bool const before_noun = date.form == Form::year && last < words.size() && words[last].noun() &&
                             words[last].kind == TokenKind::word && !words[last].closed() && !acts_as_verb(words, last);
    if (before_noun && first > 0 && words[first - 1].pos.has(Pos::determiner)) continue;
    // "the Crime Act 2002", "Vision 2030": the year is part of a name
    if (date.form == Form::year && first > 0 && words[first - 1].kind == TokenKind::word && words[first - 1].capital &&
        !words[first - 1].opening && !words[first - 1].pos.has(Pos::preposition) && !words[first - 1].date)
      continue;
    Dating dating;
    bool since = false;
    std::size_t verb = first;
    if (verb > 0 && words[verb - 1].pos.has(Pos::preposition)) {
      --verb;
      since = words[verb].is("since");
    }
    // "since the spring of 2024"
    std::size_t season = first;
    while (season > 0 && is_any(words[season - 1], {"of", "the", "spring", "summer", "autumn", "fall", "winter",
                                                    "early", "late", "beginning", "start", "middle", "end"}))
      --season;
    since = since || (season > 0 && words[season - 1].is("since"));
    if (verb > 0 && words[verb - 1].verb()) dating.reported = reporting(view.lexicon.verb_lemma(words[verb - 1].lower));
    // A date of a clause of its own ("after the vote on Monday", "which opened in 1971") dates that clause alone; from
    // "since lightning lit it on Aug. 14" the figure holds ever since.
    bool const near = clause.first <= first && first < clause.last;
    // "Since the season began on 1 October 318 millimetres have fallen"
    since = since || (near && words[clause.first].is("since"));
    bool const future = lies_ahead(words, clause) || (!near && lies_ahead(words, clause_around(words, first)));
    if (!near) {
      Clause const own = clause_around(words, first);
      std::size_t opening_word = own.first;
      while (opening_word < first && words[opening_word].kind == TokenKind::symbol) ++opening_word;
      // "the 2-mile bridge, built in 1962, carries": the year is that of the building
      if (date.form == Form::year && own.first > 0 && words[own.first].is(",") && words[opening_word].past &&
          words[opening_word].pos.has(Pos::verb) && !words[opening_word].pos.has(Pos::auxiliary))
        continue;
      // "40,000 people who crossed by Monday": without a comma the clause belongs to what is counted
      bool const restrictive = is_any(words[opening_word], {"who", "that"}) && own.first == clause.last &&
                               own.first > at && (counts(view, at) || date.form == Form::year);
      if (!restrictive && is_any(words[opening_word], {"which", "who", "that", "where", "after", "when", "before",
                                                       "until", "because", "as"}))
        continue;
      since = since || words[opening_word].is("since");
      // "five planes are spraying, and since 1 December 160 square miles have been treated": these alone since then
      if (since && own.first > at && is_any(words[opening_word], {"and", "but"}) && opening_word + 1 < first &&
          words[opening_word + 1].is("since") &&
          std::any_of(words.begin() + static_cast<std::ptrdiff_t>(last),
                      words.begin() + static_cast<std::ptrdiff_t>(std::max(last, own.last)),
                      [](Word const& w) { return w.reading != kNone; }))
        continue;
      if (first > 2 && !restrictive && !since && clauses_apart(view, clause, own, first)) continue;
    }
    if (date.form == Form::quarter && !date.year && fiscal) continue;  // a fiscal quarter begins where the company says
    // "from Monday", "until Friday", "before June": the figure does not hold on that day
    bool const ends_there = verb < first && is_any(words[verb], {"until", "till"}) && counts(view, at);
    if (verb < first && is_any(words[verb], {"until", "before", "than"}) && stretch_begin(view, d) == nullptr &&
        !ends_there)
      continue;
    // "…, and in the rains, from June, there will be no road": a clause away, in another one's commas
    if (!near && first > 2 && verb < first && is_any(words[verb], {"from"})) continue;
    // "from $8 million a year earlier": a look back dates the figure right before it and no other
    bool const look_back = date.form == Form::relative && date.offset < 0 && date.step >= Step::month && !date.since &&
                           last > first && is_any(words[last - 1], {"earlier", "ago", "before", "previously"});
    if (look_back && first > 2) {  // "Five years ago there were 163" holds for its sentence
      std::size_t figure_before = first;
      while (figure_before > 0 && words[figure_before - 1].reading == kNone) --figure_before;
      bool const own = figure_before > 0 && at < words.size() && words[figure_before - 1].reading == words[at].reading;
      if (!own) continue;
    }
    bool const closing = first > 2;  // "In 2024 it built 3 and sold 2": an opening date holds for the whole sentence
    if (closing && of_another_verb(words, first, last, at)) continue;
    if (closing && of_former_level(view, at, first)) continue;
    if (first > at && compared(words, at, first)) continue;
    if (first < at && of_relative_clause(words, first, last, at)) continue;
    // "since January 5,200, four times as many as the 1,240 of last year"
    if (first < at && !closing && behind_comparison(words, last, at)) continue;
    if (first < at && ends_comparison(words, first, last, at)) continue;
    // "which carries debt of 2.1 billion, is to buy shares for 150 million by the end of March": in a clause without a
    // verb the date is of the figure that stands there
    if (!near && closing && first > at) {
      Clause const own = clause_around(words, first);
      bool const other = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(own.first),
                                     words.begin() + static_cast<std::ptrdiff_t>(first),
                                     [](Word const& w) { return w.reading != kNone; });
      if (other && !verb_before(words, own, first)) continue;
    }
    if (d + 1 < view.scan.dates.size() && stretch_begin(view, d + 1) != nullptr) continue;
    // "what cost 1.2 in 2019 now costs 3.6"
    if (first < at && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(last),
                                  words.begin() + static_cast<std::ptrdiff_t>(at), [](Word const& w) {
                                    return is_any(w, {"now", "today", "currently"});
                                  }))
      continue;
    if (date.form == Form::weekday && indefinite(words, first)) continue;
    // "the Tuesday after the attack"
    if (date.form == Form::weekday && first > 0 && words[first - 1].is("the") && last < words.size() &&
        is_any(words[last], {"after", "before", "following"}))
      continue;
    int const months = months_of_period(words, first);
    if (months > 0 && !date.year) {  // which year's end is meant only the house knows
      own_period = own_period || near;
      continue;
    }
    // "£38.4m (2023: £33.6m)"
    if (first > at && first > 0 && words[first - 1].is("(") && last < words.size() && words[last].is(":")) continue;
    DateReading meant = date;
    meant.since = meant.since || since;
    auto when = resolve(meant, anchor_of(view, d, anchor), future);
    if (!when) continue;
    if (ends_there && anchor && when->last && *when->last > *anchor) continue;
    DateReading const* const begins = stretch_begin(view, d);
    if (begins != nullptr && when->last) {
      DateReading from = *begins;
      if (!from.year) from.year = static_cast<int>(std::chrono::year_month_day(*when->last).year());
      auto const opening_span = resolve(from, anchor, future);
      if (opening_span && opening_span->first && *opening_span->first <= *when->last) when->first = opening_span->first;
    } else if (when->last && from_new_year(words, first)) {
      when->first = make_day(static_cast<int>(std::chrono::year_month_day(*when->last).year()), 1, 1);
    }
    // "from March 24" in February is a plan, though no "will" says so: a day of last spring would carry its year. "Up
    // from March 24" looks back.
    bool const looks_back = verb > 0 && is_any(words[verb - 1], {"up", "down", "unchanged"});
    bool const planned =
        verb < first && is_any(words[verb], {"from", "by"}) && !looks_back && date.day && !date.year && anchor;
    if (planned && when->last && *when->last < *anchor - std::chrono::days{305}) when = resolve(meant, anchor, true);
    dating.when = *when;
    if (months > 0 && dating.when.last)
      dating.when.first = add_months(*dating.when.last, -months) + std::chrono::days{1};
    dating.when.text = std::string(view.document.cut(date.begin, date.end));
    bool const opening = first <= 2;
    std::size_t behind = at;  // "$4.1 billion in 2021": the way to a date behind starts where the reading ends
    while (behind < words.size() && words[behind].reading == words[at].reading && words[at].reading != kNone) ++behind;
    int cost = static_cast<int>(first > at ? (first >= behind ? first - behind : 0) : at - first);
    if (opening) cost = std::min(cost, 4);
    if (!near && !opening) cost += 12;
    if (dating.reported) cost += 40;
    // another figure between this one and the date is the one that the date belongs to
    std::size_t const from = std::min(first, at), to = std::max(first, at);
    std::uint32_t const own = words[std::min(at, words.size() - 1)].reading;
    for (std::size_t i = from; i < to && !opening; ++i)
      if (words[i].reading != kNone && words[i].reading != own) {
        cost += 6;
        break;
      }
    if (!best || cost < best_cost) best = dating, best_cost = cost;
  }
  if (own_period) return std::nullopt;
  return best;
}

std::optional<int> trading_time(SentenceView const& view) {
  constexpr int kEarly = 10 * 60, kClose = 24 * 60 - 1;
  Words const& words = view.words;
  auto const holds = [&](auto const& test) { return std::any_of(words.begin(), words.end(), test); };
  static constexpr std::array<std::string_view, 12> kTraded{"share",  "stock",    "index",  "contract",
                                                            "future", "bond",     "crude",  "trade",
                                                            "trader", "currency", "dollar", "trading"};
  if (!holds([](Word const& w) { return std::find(kTraded.begin(), kTraded.end(), w.lemma) != kTraded.end(); }))
    return std::nullopt;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    Word const &w = words[i], &next = words[i + 1];
    bool const early = (is_any(w, {"first"}) && is_any(next, {"hour", "minutes", "hours"})) ||
                       (is_any(w, {"early", "morning", "midday"}) && is_any(next, {"trade", "trading", "deals"})) ||
                       (is_any(w, {"within"}) && is_any(next, {"minutes", "hours"})) ||
                       (is_any(w, {"shortly", "soon", "minutes", "immediately"}) && next.is("after"));
    if (early) return kEarly;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word const& w = words[i];
    if (is_any(w, {"closed", "ended", "finished", "settled"})) return kClose;
    if (i > 0 && w.is("close") && is_any(words[i - 1], {"to", "the", "at"})) return kClose;
  }
  return std::nullopt;
}

}  // namespace stet
