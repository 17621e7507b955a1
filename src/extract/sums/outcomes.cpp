// Those who were aboard and what became of them: the dead, the missing and the rescued are all of them, wherever in the
// text they are counted.
//
//   "… has killed 41 people and 44 are missing. … Of the 265 people on board 171 were rescued."   41 + 44 + 171 = 265
#include <algorithm>
#include <array>

#include "extract/sums/parts.hpp"

namespace stet::sums {
namespace {

enum Outcome : std::size_t { dead, missing, rescued, outcomes };

bool has(std::vector<std::string> const& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Outcome> outcome_of(Figure const& figure) {
  auto const& states = figure.context.states;
  bool const d = has(states, "killed"), m = has(states, "missing"), r = has(states, "rescued");
  if (d + m + r != 1 || states.size() != 1) return std::nullopt;
  // "37 survivors were in hospital": some of them
  if (figure.subject.head == "survivor" || figure.subject.head == "victim") return std::nullopt;
  return d ? dead : m ? missing : rescued;
}

bool counts_people(Lexicon const& lexicon, Figure const& figure) {
  bool const zone = figure.zone == Zone::body || figure.zone == Zone::quote;
  return zone && level(figure) && figure.reading.kind == Kind::count && lexicon.is_person(figure.subject.head) &&
         !figure.planned && !figure.denied && figure.reading.unit.per.empty() && *figure.reading.nominal >= 1;
}

/// "265 people now believed to have been on board": up to the next figure, in the same sentence.
bool aboard(Document const& document, Figure const& figure, Figure const* next) {
  Sentence const& sentence = document.sentences[figure.sentence];
  Offset end = sentence.end;
  if (next != nullptr && next->span.begin < end) end = next->span.begin;
  if (end <= figure.span.begin) return false;
  std::string_view const words = document.cut(figure.span.begin, end);
  return words.find(" on board") != words.npos || words.find(" aboard") != words.npos;
}

bool same_time(Figure const& a, Figure const& b) {
  if (!a.when.known() || !b.when.known()) return a.when.known() == b.when.known();
  return a.when.first == b.when.first && a.when.last == b.when.last;
}

}  // namespace

void find_outcomes(Document const& document, Lexicon const& lexicon, std::span<Figure> figures, Claims& out) {
  std::vector<std::uint32_t> wholes;
  std::array<std::vector<std::uint32_t>, outcomes> parts;
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    Figure const& figure = figures[i];
    if (!counts_people(lexicon, figure)) continue;
    Figure const* next = i + 1 < figures.size() ? &figures[i + 1] : nullptr;
    if (auto const outcome = outcome_of(figure))
      parts[*outcome].push_back(i);
    else if (figure.context.states.empty() && figure.part_of == kNone && aboard(document, figure, next))
      wholes.push_back(i);
  }
  for (std::uint32_t const whole : wholes) {
    Run run;
    bool all = true;
    for (auto const& candidates : parts) {
      // One count of each at that time, however often it is given; two that differ may be of two days or two sources.
      std::vector<std::uint32_t> fits;
      for (std::uint32_t const i : candidates)
        if (same_time(figures[i], figures[whole]) && *figures[i].reading.nominal < *figures[whole].reading.nominal)
          fits.push_back(i);
      bool const one = !fits.empty() && std::all_of(fits.begin(), fits.end(), [&](std::uint32_t i) {
        return *figures[i].reading.nominal == *figures[fits.front()].reading.nominal;
      });
      all = all && one;
      if (one) run.push_back(fits.front());
    }
    if (!all) continue;
    Claim claim;
    claim.members.push_back({figures[whole].id, Role::total});
    for (std::size_t const i : run) claim.members.push_back({figures[i].id, Role::part});
    out.add(std::move(claim), Role::total);
  }
}

}  // namespace stet::sums
