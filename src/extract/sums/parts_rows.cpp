// Wordings that name a whole and its parts at fixed places.
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

}  // namespace

void find_part_rows(Line const& line, Claims& out) {
  from_places(line, out);
  they_consist_of(line, out);
}

}  // namespace stet::sums
