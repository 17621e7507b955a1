#include "extract/roles.hpp"

#include <algorithm>
#include <vector>

namespace stet {
namespace {

bool open_list(Words const& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last && i < words.size(); ++i)
    if (words[i].is("including") || words[i].is("among") || words[i].is("include") || words[i].is("includes") ||
        words[i].is("most") || words[i].is("mostly"))
      return true;
  return false;
}

bool listed(Figure const& figure) {
  return figure.reading.nominal.has_value() && !figure.roles.has(Role::change) &&
         (figure.reading.kind == Kind::count || figure.reading.kind == Kind::money || figure.reading.kind == Kind::measure);
}

bool alike(Figure const& a, Figure const& b) {
  if (a.reading.kind != b.reading.kind) return false;
  return a.reading.kind == Kind::count || a.reading.unit.base == b.reading.unit.base;
}

// "Profit was $9 million, an increase of 5 percent from $8.6 million": the level before the change is where it led.
void find_to_value(std::span<Figure> figures) {
  for (std::size_t from = 0; from < figures.size(); ++from) {
    if (!figures[from].roles.has(Role::from_value)) continue;
    bool const has_to = std::any_of(figures.begin(), figures.end(), [](Figure const& f) { return f.roles.has(Role::to_value); });
    if (has_to) return;
    Figure* level = nullptr;
    for (std::size_t i = 0; i < from; ++i) {
      bool const change = figures[i].roles.has(Role::change);
      if (!change && alike(figures[i], figures[from]) && figures[i].reading.unit.per == figures[from].reading.unit.per) level = &figures[i];
    }
    if (level != nullptr) level->roles.add(Role::to_value);
    return;
  }
}

}  // namespace

void share_nouns(View const& view, std::span<Figure> figures) {
  Words const& words = view.words;
  for (std::size_t i = figures.size(); i-- > 1;) {
    Figure& bare = figures[i - 1];
    Figure const& named = figures[i];
    if (bare.reading.kind != Kind::number || !bare.reading.unit.id.empty() || named.reading.kind != Kind::count) continue;
    std::size_t const link = word_at(words, bare.span.end);
    if (link >= words.size() || words[link].begin >= named.reading.begin) continue;
    bool const adjacent = word_at(words, named.reading.begin) == link + 1;
    if (!adjacent || !(words[link].is("to") || words[link].is("and") || words[link].is("or") || words[link].is(","))) continue;
    bare.reading.kind = Kind::count;
    bare.reading.unit = named.reading.unit;
    bare.subject = named.subject;
    bare.subject.span = {};
    bare.context.states = named.context.states;
  }
}

void find_roles(View const& view, std::span<Figure> figures) {
  Words const& words = view.words;
  for (Figure& figure : figures) {
    bool const of = view.word_after(figure.reading) < words.size() && words[view.word_after(figure.reading)].is("of");
    if ((figure.reading.kind == Kind::percent || figure.reading.kind == Kind::ratio) && of) figure.roles.add(Role::share);
    if (figure.roles.bits == 0) figure.roles.add(Role::level);
  }
  find_to_value(figures);
  for (std::size_t t = 0; t < figures.size(); ++t) {
    if (!listed(figures[t])) continue;
    std::size_t const after = word_at(words, figures[t].span.end);
    // "… : four adults and six children"
    std::size_t colon = after;
    while (colon < words.size() && !words[colon].is(":") && words[colon].reading == kNone) ++colon;
    if (colon < words.size() && words[colon].is(":")) {
      std::vector<std::size_t> parts;
      for (std::size_t p = t + 1; p < figures.size() && listed(figures[p]) && alike(figures[t], figures[p]); ++p)
        if (figures[p].part_of == kNone) parts.push_back(p);
      std::size_t const end = parts.empty() ? colon : word_at(words, figures[parts.back()].span.end);
      bool const every_part_counts = parts.size() >= 2 && parts.back() + 1 == figures.size();
      if (every_part_counts && !open_list(words, after, end)) {
        figures[t].roles.add(Role::total);
        for (std::size_t const p : parts) figures[p].roles.add(Role::part);
      }
      continue;
    }
    // "… , nine in all", "a total of nine", "218,000 altogether", "218,000 in those three cities"
    std::size_t const first = view.word_of(figures[t].reading);
    bool const summed = (first >= 2 && words[first - 1].is("of") && words[first - 2].is("total")) ||
                        (after + 1 < words.size() && words[after].is("in") && (words[after + 1].is("all") || words[after + 1].is("total"))) ||
                        (after < words.size() && (words[after].is("altogether") || words[after].is("combined")));
    if (!summed || t < 2) continue;
    std::size_t p = t;
    while (p > 0 && listed(figures[p - 1]) && alike(figures[t], figures[p - 1]) && figures[p - 1].part_of == kNone) --p;
    if (t - p < 2 || open_list(words, 0, first)) continue;
    figures[t].roles.add(Role::total);
    for (; p < t; ++p) figures[p].roles.add(Role::part);
  }
}

}  // namespace stet
