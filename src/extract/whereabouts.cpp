#include "extract/whereabouts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

std::optional<Lexicon::Actor> actor_at(SentenceView const& view, std::size_t i) {
  std::vector<std::string_view> ahead;
  for (std::size_t k = i; k < view.words.size() && k < i + 5; ++k) {
    Word const& w = view.words[k];
    if (w.kind == TokenKind::symbol) break;
    std::string_view text = view.document.cut(w.begin, w.end);
    if (w.possessive) text = text.substr(0, text.find_last_of("'\xE2"));
    ahead.push_back(text);
    if (w.possessive) break;
  }
  if (ahead.empty()) return std::nullopt;
  return view.lexicon.actor(ahead);
}

namespace {

// "In Brenna, where a house was hit, 23 people": the place that opens a sentence holds for all of it.
void add_opening_place(SentenceView const& view, Context& context) {
  Words const& words = view.words;
  if (words.size() < 4 || !(words[0].is("in") || words[0].is("at") || words[0].is("near") || words[0].is("across")))
    return;
  std::size_t const at = words[1].is("the") ? 2 : 1;
  Word const& name = words[at];
  if (!name.capital || name.date || name.reading != kNone || name.closed() || name.possessive) return;
  std::size_t end = at + 1;
  while (end < words.size() && words[end].kind == TokenKind::word && words[end].capital) ++end;
  if (end >= words.size() || !words[end].is(",")) return;
  auto const actor = actor_at(view, at);
  add_once(context.places, actor ? std::string_view(actor->id) : std::string_view(name.lower));
}

// "and in Port Aurelio, the capital, 4,310 cases": the place in front of the commas, where what they set off has no
// verb.
void add_place_in_front(SentenceView const& view, Clause const& clause, Context& context) {
  Words const& words = view.words;
  if (clause.first < 4 || !words[clause.first].is(",")) return;
  Clause const aside = clause_around(words, clause.first - 1);
  bool const named_again = aside.first > 2 && words[aside.first].is(",") && aside.first + 1 < aside.last &&
                           words[aside.first + 1].pos.has(Pos::determiner) && !verb_before(words, aside, aside.last);
  if (!named_again) return;
  std::size_t first = aside.first;
  while (first > 0 && words[first - 1].capital) --first;
  bool const placed = first < aside.first && first > 0 && (words[first - 1].is("in") || words[first - 1].is("at"));
  if (!placed || words[first].date) return;
  auto const actor = actor_at(view, first);
  for (std::size_t i = first; i < aside.first && !actor; ++i) add_once(context.places, words[i].lower);
  if (actor) add_once(context.places, actor->id);
}

// "quieter than England and Wales as a whole, where the average was 85": the name that "where" stands for.
void add_place_of_where(SentenceView const& view, Clause const& clause, Context& context) {
  Words const& words = view.words;
  std::size_t at = clause.first;
  while (at < clause.last && words[at].kind == TokenKind::symbol) ++at;
  if (at >= clause.last || !words[at].is("where")) return;
  std::size_t end = clause.first;
  while (end > 0 && words[end - 1].kind == TokenKind::symbol) --end;
  if (end > 3 && words[end - 1].is("whole") && words[end - 2].is("a") && words[end - 3].is("as")) end -= 3;
  for (std::size_t i = end; i > 0 && i + 4 > end && (words[i - 1].capital || words[i - 1].is("and")); --i) {
    if (words[i - 1].is("and") || words[i - 1].date || words[i - 1].closed()) continue;
    auto const actor = actor_at(view, i - 1);
    add_once(context.places, actor ? std::string_view(actor->id) : std::string_view(words[i - 1].lower));
  }
}

}  // namespace

void find_place_in_front(SentenceView const& view, Clause const& clause, Context& context) {
  if (context.places.empty()) add_opening_place(view, context);
  if (context.places.empty()) add_place_of_where(view, clause, context);
  if (context.places.empty()) add_place_in_front(view, clause, context);
}

}  // namespace stet
