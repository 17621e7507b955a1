// Wordings that name a whole and its parts at fixed places.
#include <algorithm>

#include "extract/sums/parts.hpp"

namespace stet::sums {
namespace {

/// "486,000 people. They consist of 438,000 patients and 84,000 employees"
void they_consist_of(Line const& line, Claims& out) {
  static Patterns const kRows = patterns({
      "{t} ~3 . they|these|it|this consist|consists|consisted of {a} ~4 and {b}",
      "{t} ~3 . they|these|it|this consist|consists|consisted of {a} ~4 , {c} ~4 ,? and {b}",
  });
  for (std::uint32_t const at : line.at)
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match) continue;
      Run parts{(*match)['a']};
      if ((*match)['c'] != 0) parts.push_back((*match)['c']);
      parts.push_back((*match)['b']);
      bool fits = level(line.figure(at));
      for (std::size_t const part : parts) fits = fits && part_of(line, line.figure(part), line.figure(at));
      // "… and 84,000 employees and 3,000 guests": more parts follow
      fits = fits && !line.word(match->end, {"and"}) && !line.word(match->end + 1, {"and"});
      if (fits) add_sum(line, at, parts, true, out);
    }
}

/// "Of the 73 children, 41 come from the city, 19 from the delta and 23 from the hills": nobody is from two places, but
/// some may be from a fourth.
void from_places(Line const& line, Claims& out) {
  static Patterns const kRows = patterns({
      "of the|these|those|its|their {t} ~3 , {a} ~2 from ~5 , {c} ~2 from ~5 ,? and {b} ~2 from",
      "of the|these|those|its|their {t} ~3 , {a} ~2 from ~5 and {b} ~2 from",
      "of the|these|those|its|their {t} ~3 , {a} ~2 in ~5 , {c} ~2 in ~5 ,? and {b} ~2 in",
  });
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (!line.items[at].is("of")) continue;
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match) continue;
      std::size_t const total = (*match)['t'];
      Run parts{(*match)['a']};
      if ((*match)['c'] != 0) parts.push_back((*match)['c']);
      parts.push_back((*match)['b']);
      bool fits = level(line.figure(total));
      for (std::size_t i = match->begin; i < match->end; ++i) fits = fits && !open_word(line, i);
      for (std::size_t const part : parts) fits = fits && part_of(line, line.figure(part), line.figure(total));
      if (fits) add_sum(line, total, parts, false, out);
      break;
    }
  }
}

/// Has the text between items `first` and `last` a verb that says what was done?
bool acts(Line const& line, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last && i < line.items.size(); ++i) {
    PosSet const pos = line.items[i].kind == Item::Kind::word ? line.lexicon.pos(line.items[i].text) : PosSet{};
    if (pos.has(Pos::verb) && !pos.has(Pos::auxiliary) && !pos.has(Pos::noun)) return true;
  }
  return false;
}

/// "1,842 patients, of whom 613 received the strong dose, 615 the weak one and 614 a dummy": what the verb is left out
/// of goes to others; "2,310 houses, of which 340 destroyed and 1,970 damaged". Some may have met with none of it.
void shared_out(Line const& line, Claims& out) {
  static Patterns const kGapped = patterns(
      {"{t} ~3 , of whom|which {a} ~6 , {c} ~5 ,? and {b}", "{t} ~3 , of whom|which {a} ~6 and {b}"});
  static Patterns const kStates = patterns({"{t} ~3 , of whom|which {a} ~1 and {b} ~1"});
  for (std::uint32_t const at : line.at) {
    if (!level(line.figure(at))) continue;
    auto const fits = [&](Run const& parts) {
      return near_sum(line, at, parts) && std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
               return smaller(line.figure(part), line.figure(at));
             });
    };
    for (Pattern const& row : kGapped)
      if (auto const match = row.match(line, at)) {
        Run parts{(*match)['a'], (*match)['c'], (*match)['b']};
        if (parts[1] == 0) parts.erase(parts.begin() + 1);
        std::size_t end = parts.back();
        while (end < line.items.size() && !line.items[end].stop() && !line.items[end].is(",")) ++end;
        bool const gapped = acts(line, parts[0], parts[1]) && !acts(line, parts[1], end);
        // "…, of which 610 come from Berlin and 360 are red": of two the other must leave its verb out altogether
        bool other_verb = false;
        for (std::size_t i = parts.back(); i < end; ++i)
          other_verb = other_verb || line.lexicon.pos(line.items[i].text).has(Pos::auxiliary);
        if (gapped && (parts.size() > 2 || !other_verb) && fits(parts)) add_sum(line, at, parts, false, out);
      }
    for (Pattern const& row : kStates)
      if (auto const match = row.match(line, at)) {
        Run const parts{(*match)['a'], (*match)['b']};
        bool const states = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
          return part + 1 < line.items.size() && line.items[part + 1].text.ends_with("ed") &&
                 line.lexicon.pos(line.items[part + 1].text).has(Pos::verb);
        });
        if (states && fits(parts)) add_sum(line, at, parts, false, out);
      }
  }
}

}  // namespace

void find_part_rows(Line const& line, Claims& out) {
  from_places(line, out);
  they_consist_of(line, out);
  shared_out(line, out);
}

}  // namespace stet::sums
