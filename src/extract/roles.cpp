#include "extract/roles.hpp"

#include <algorithm>
#include <vector>

namespace stet {
namespace {

bool alike(Figure const& a, Figure const& b) {
  if (a.reading.kind != b.reading.kind) return false;
  return a.reading.kind == Kind::count || a.reading.unit.base == b.reading.unit.base;
}

// "Profit was $9 million, an increase of 5 percent from $8.6 million": the level before the change is where it led.
void find_to_value(std::span<Figure> figures) {
  for (std::size_t from = 0; from < figures.size(); ++from) {
    if (!figures[from].roles.has(Role::from_value)) continue;
    bool const has_to =
        std::any_of(figures.begin(), figures.end(), [](Figure const& f) { return f.roles.has(Role::to_value); });
    if (has_to) return;
    Figure* level = nullptr;
    for (std::size_t i = 0; i < from; ++i) {
      bool const change = figures[i].roles.has(Role::change);
      if (!change && alike(figures[i], figures[from]) && figures[i].reading.unit.per == figures[from].reading.unit.per)
        level = &figures[i];
    }
    if (level != nullptr) level->roles.add(Role::to_value);
    return;
  }
}

}  // namespace

void share_nouns(SentenceView const& view, std::span<Figure> figures) {
  Words const& words = view.words;
  for (std::size_t i = figures.size(); i-- > 1;) {
    Figure& bare = figures[i - 1];
    Figure const& named = figures[i];
    if (bare.reading.kind != Kind::number || !bare.reading.unit.id.empty() || named.reading.kind != Kind::count)
      continue;
    std::size_t const link = word_at(words, bare.span.end);
    if (link >= words.size() || words[link].begin >= named.reading.begin) continue;
    bool const adjacent = word_at(words, named.reading.begin) == link + 1;
    if (!adjacent || !(words[link].is("to") || words[link].is("and") || words[link].is("or") || words[link].is(",")))
      continue;
    bare.reading.kind = Kind::count;
    bare.reading.unit = named.reading.unit;
    bare.subject = named.subject;
    bare.subject.span = {};
    bare.context.states = named.context.states;
  }
}

void find_roles(SentenceView const& view, std::span<Figure> figures) {
  Words const& words = view.words;
  for (Figure& figure : figures) {
    bool const of = view.word_after(figure.reading) < words.size() && words[view.word_after(figure.reading)].is("of");
    if ((figure.reading.kind == Kind::percent || figure.reading.kind == Kind::ratio) && of)
      figure.roles.add(Role::share);
    if (figure.roles.bits == 0) figure.roles.add(Role::level);
  }
  find_to_value(figures);
}

}  // namespace stet
