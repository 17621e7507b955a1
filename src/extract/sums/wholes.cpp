// Wholes of which a list names every part: "the remaining 180", shares that make a hundred.
#include <algorithm>

#include "extract/sums/parts.hpp"

namespace stet::sums {
namespace {

/// Words of the sentence that announce a whole and all of its shares: "the make-up of the city was …".
bool of_one_whole(Line const& line, std::size_t last) {
  std::size_t first = last;
  for (std::size_t i = last; i-- > 0 && !line.items[i].stop();)
    if (line.items[i].kind == Item::Kind::figure) first = i;
  for (std::size_t i = first; i-- > 0 && !line.items[i].stop();)
    if (line.word(i, {"makeup", "make-up", "composition", "breakdown", "spread", "split", "divided", "distribution",
                      "distributed", "consisted", "consists", "composed", "comprised"}))
      return true;
  return false;
}

}  // namespace

void find_remainders(Line const& line, Claims& out) {
  for (std::uint32_t const r : line.at) {
    if (!level(line.figure(r)) || !the_rest(line, r)) continue;
    // The whole stands first in the sentence, or is the last thing counted in the sentence before.
    std::size_t stop = r;
    while (stop > 0 && !line.items[stop - 1].stop()) --stop;
    Run run;
    for (std::size_t i = stop; i < r; ++i)
      if (line.items[i].kind == Item::Kind::figure && line.figure(i).reading.kind != Kind::age) run.push_back(i);
    if (run.empty() || run.size() > kMostParts) continue;
    // "A further 51 walked and the other seven were carried" goes on with parts told before
    if (run.front() > 0 && line.word(run.front() - 1, {"further", "another", "additional"})) continue;
    std::vector<std::size_t> wholes{run.front()};
    if (auto const before = stop > 1 ? figure_before(line, stop - 1, 25) : std::nullopt) wholes.push_back(*before);
    // "Seven of the 20 crew were rescued, ten … and the other two …"
    bool const of_it = run.size() > 1 && line.word(run[0] + 1, {"of"}) && run[1] - run[0] <= 4;
    if (of_it) wholes.push_back(run[1]);
    for (std::size_t const whole : wholes) {
      Run parts;
      bool fits = true;
      for (std::size_t const i : run) {
        if (i == whole) continue;
        Figure const& figure = line.figure(i);
        // "140 walk to school" may look like a noun: of the whole they are all the same
        bool const part = whole == run.front() || of_it ? smaller(figure, line.figure(whole))
                                                        : part_of(line, figure, line.figure(whole));
        // "two, for a total of seven, and the other ten" counts across other sentences
        fits = fits && part && !sums_up(line, i) &&
               (figure.subject.head.empty() || figure.subject.head == line.figure(whole).subject.head ||
                figure.reading.kind == Kind::money || whole == run.front() || of_it);
        parts.push_back(i);
      }
      parts.push_back(r);
      fits = fits && level(line.figure(whole)) && smaller(line.figure(r), line.figure(whole)) && parts.size() >= 2;
      bool const named =
          (of_it && whole == run[1]) || whole != run.front() || (stop < whole && whole - stop < 6 && [&] {
            for (std::size_t i = stop; i < whole; ++i)
              if (line.word(i, {"of", "from", "out"})) return true;
            return false;
          }());
      if (fits && named) add_sum(line, whole, parts, true, out);
    }
  }
}

void find_hundreds(Line const& line, Claims& out) {
  for (std::uint32_t const last : line.at) {
    auto const share_of_all = [&](std::size_t i) {
      Figure const& f = line.figure(i);
      return f.reading.kind == Kind::percent && f.reading.unit.id == "percent" && f.reading.nominal &&
             !f.roles.has(Role::change) && f.reading.unit.per.empty() && f.reading.relation == Relation::equal;
    };
    if (!share_of_all(last)) continue;
    bool const rest = the_rest(line, last);
    bool undecided = false;
    for (std::size_t i = last + 1; i < last + 7 && i < line.items.size() && !line.items[i].stop(); ++i)
      undecided =
          undecided || line.word(i, {"undecided", "unsure", "unknown", "abstained", "abstaining", "abstain", "neither",
                                     "opinion", "sure", "know", "refused", "answer", "blank", "view", "neutral"});
    bool const last_of_list = [&] {
      for (std::size_t i = last; i-- > 0 && i + 12 >= last && line.items[i].kind != Item::Kind::figure;)
        if (line.word(i, {"and"})) return true;
      return false;
    }();
    bool const whole = last_of_list && of_one_whole(line, last);
    if (!rest && !undecided && !whole) continue;
    Run run{last};
    for (std::size_t i = last; i-- > 0 && !line.items[i].stop() && run.size() < kMostParts;) {
      if (open_word(line, i)) break;
      // The ages in "25% under 18, 8% from 18 to 24" are no shares.
      if (line.items[i].kind != Item::Kind::figure || line.figure(i).reading.kind != Kind::percent ||
          !line.figure(i).reading.nominal)
        continue;
      if (!share_of_all(i)) break;
      run.insert(run.begin(), i);
    }
    // "45% in the north, 38% in the south": shares of several wholes
    auto const placed = std::count_if(run.begin(), run.end(), [&](std::size_t i) {
      return line.word(i + 1, {"in", "among"});
    });
    if (placed >= 2) continue;
    for (std::size_t from = 0; from + (rest ? 2 : 3) <= run.size(); ++from) {
      Claim claim;
      claim.full = rest || whole;
      for (std::size_t i = from; i < run.size(); ++i) claim.members.push_back({line.figure(run[i]).id, Role::share});
      out.add(std::move(claim), Role::share);
    }
  }
}

}  // namespace stet::sums
