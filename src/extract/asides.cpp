#include "extract/asides.hpp"

#include <algorithm>

namespace stet {
namespace {

// "€41 here": where, without a preposition.
bool adverb_of_place(Word const& word) { return word.is("here") || word.is("there"); }

// The preposition that leads on from the number at word `at`, behind what it counts; words.size() where none does.
std::size_t leads_on(Words const& words, std::size_t at, std::size_t last) {
  std::size_t const number = words[at].reading;
  while (at < last && words[at].reading == number) ++at;
  for (std::size_t i = at; i < last && i < at + 3; ++i) {
    Word const& w = words[i];
    if (w.kind == TokenKind::symbol || w.reading != kNone || acts_as_verb(words, i)) break;
    if (adverb_of_place(w)) return i;
    bool const leads = w.is("in") || w.is("among") || w.is("for") || w.is("at") || w.is("on");
    if (leads && i + 1 < last && words[i + 1].reading == kNone && !words[i + 1].date) return i;
    if (w.pos.has(Pos::preposition)) break;
  }
  return words.size();
}

}  // namespace

bool in_any(Asides const& asides, std::size_t i) {
  return std::any_of(asides.begin(), asides.end(),
                     [i](Aside const& aside) { return aside.first <= i && i < aside.last; });
}

Asides asides_of(SentenceView const& view, Clause const& clause, Figure const& figure) {
  Words const& words = view.words;
  struct Given {
    std::size_t first, preposition;
    bool self;
  };
  std::vector<Given> members;
  std::size_t const self = view.word_of(figure.reading);
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    if (words[i].reading == kNone || (i > clause.first && words[i - 1].reading == words[i].reading)) continue;
    Reading const& reading = view.scan.readings[words[i].reading];
    bool const alike =
        reading.kind == figure.reading.kind || (reading.kind == Kind::number && figure.reading.kind == Kind::count);
    // "ahead of Italy with 3.1 million and Portugal with 2.9 million": whose it is stands in front
    std::size_t name = i;
    if (i >= clause.first + 2 && words[i - 1].is("with") && words[i - 2].capital)
      for (name = i - 2; name > clause.first && words[name - 1].capital; --name) {
      }
    std::size_t const preposition = name < i ? i - 1 : leads_on(words, i, clause.last);
    if (!alike || preposition == words.size()) {
      if (i == self) return {};
      continue;
    }
    members.push_back({name, preposition, i == self});
  }
  auto const own = std::find_if(members.begin(), members.end(), [](Given const& m) { return m.self; });
  if (own == members.end()) return {};
  auto const led_by = [&](Given const& member) {
    Word const& w = words[member.preposition];
    return adverb_of_place(w) ? std::string("in") : w.lower;
  };
  Asides out;
  for (Given const& member : members) {
    if (member.self || led_by(member) != led_by(*own)) continue;
    std::size_t last = member.preposition + 1;
    while (last < clause.last && words[last].reading == kNone) ++last;
    out.push_back({member.first, last});
  }
  return out;
}

}  // namespace stet
