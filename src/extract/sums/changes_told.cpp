// A change whose levels stand in the sentences before: "This year it stands at £96 million. In 2021 it was £128
// million. The cut of 25 per cent …", "850 posts stood empty. That is 27 per cent more than the 620 of last year".
#include <algorithm>

#include "extract/sums/changes.hpp"

namespace stet::sums {

bool quantity(Figure const& figure) {
  if (level(figure)) return true;
  return figure.reading.kind == Kind::percent && figure.reading.unit.id == "percent" && figure.reading.nominal &&
         !figure.roles.has(Role::change);
}

bool price_per_left_out(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  return a.reading.kind == Kind::money && (is_rate_of(u, v) || is_rate_of(v, u));
}

bool other_base(Line const& line, std::size_t change, std::size_t last) {
  for (std::size_t i = change; i-- > 0 && i + 7 >= change && line.items[i].kind == Item::Kind::word;)
    if (line.word(i, {"average", "annualised", "annualized", "real", "underlying", "organic", "adjusted", "compound",
                      "typical"}))
      return true;
  for (std::size_t i = last + 1; i < last + 9 && i < line.items.size(); ++i) {
    Item const& item = line.items[i];
    if (item.stop() || item.is(";") || item.is(",") || item.is(")") || item.is("-")) break;
    if (line.word(i, {"from", "since", "compared", "versus", "against", "than", "annually", "real", "year-on-year",
                      "year-over-year", "average", "adjusted", "inflation", "per", "each", "constant", "sequentially"}))
      return true;
    if (line.word(i, {"on", "over"}) && line.word(i + 1, {"last", "the", "a", "year", "that"}) &&
        !line.word(i + 2, {"period", "decade", "week", "course", "past"}))
      return true;
    // "on last year", "on 2019"; but "on Friday" it rose
    bool const of_then = i + 1 < line.items.size() && line.items[i + 1].kind == Item::Kind::date &&
                         !line.dates[line.items[i + 1].index].reading.day &&
                         !line.dates[line.items[i + 1].index].reading.weekday;
    if (line.word(i, {"on", "over"}) && of_then) return true;
    if (line.word(i, {"a"}) && line.word(i + 1, {"year", "month", "week", "day"})) return true;
  }
  return false;
}

bool names(Line const& line, std::initializer_list<std::size_t> levels, std::string const& noun) {
  return std::any_of(levels.begin(), levels.end(), [&](std::size_t at) {
    Subject const& subject = line.figure(at).subject;
    return noun == subject.head || std::find(subject.terms.begin(), subject.terms.end(), noun) != subject.terms.end();
  });
}

bool in_something_else(Line const& line, std::size_t p, std::initializer_list<std::size_t> levels) {
  if (!line.word(p + 1, {"in"}) || !line.word(p + 2, {"the"})) return false;
  if (!line.word(p + 3, {"number", "amount", "volume", "value", "price", "cost"})) return false;
  for (std::size_t i = p + 4; i < p + 8 && i < line.items.size() && line.items[i].kind == Item::Kind::word; ++i)
    if (names(line, levels, line.lexicon.noun_lemma(line.items[i].text))) return false;
  return line.word(p + 4, {"of"});
}

namespace {

/// "In May 850 posts stood empty, or one in eight. That is 27 per cent more than the 620 of last year": of the sentence
/// before, the one figure of that measure.
void resumed_comparisons(Line const& line, Claims& out) {
  static Pattern const kRow(
      "that|this is|was|makes|means|meant ~1 {c} more|fewer|less|higher|lower than the|its|their ~2 {a}");
  for (std::size_t at = 1; at < line.items.size(); ++at) {
    if (!line.items[at - 1].stop()) continue;
    auto const match = kRow.match(line, at);
    if (!match) continue;
    Figure const &from = line.figure((*match)['a']), &change = line.figure((*match)['c']);
    if (!level(from) || !share(change) || change.reading.kind != Kind::percent || out.states(change.id)) continue;
    std::vector<std::size_t> levels;
    for (std::size_t i = at - 1; i-- > 0 && !line.items[i].stop();)
      if (line.items[i].kind == Item::Kind::figure && level(line.figure(i)) && alike(line.figure(i), from) &&
          line.figure(i).part_of == kNone)
        levels.push_back(i);
    if (levels.size() != 1) continue;
    Claim claim;
    claim.members = {
        {from.id, Role::from_value}, {line.figure(levels[0]).id, Role::to_value}, {change.id, Role::change}};
    out.add(std::move(claim), Role::change);
  }
}

/// "The season before it was 6 million", "a year earlier": words that put the figure's clause before the others.
bool set_back(Line const& line, std::size_t at) {
  static Patterns const kRows = patterns({"the year|season|month|week|quarter|day|winter|summer before",
                                          "a|one year|season|month|week|quarter|day earlier|before|ago"});
  auto const here = [&](std::size_t i) {
    return std::any_of(kRows.begin(), kRows.end(), [&](Pattern const& row) { return row.match(line, i).has_value(); });
  };
  auto const ends = [&](std::size_t i) { return line.items[i].stop() || line.items[i].is(";"); };
  for (std::size_t i = at; i-- > 0 && !ends(i);)
    if (here(i)) return true;
  for (std::size_t i = at + 1; i < line.items.size() && !ends(i); ++i)
    if (here(i)) return true;
  return false;
}

/// Which of two levels is the older one: the text says so of one of them.
std::optional<bool> first_is_older(Line const& line, std::size_t a, std::size_t b) {
  Figure const &x = line.figure(a), &y = line.figure(b);
  bool const back_x = set_back(line, a), back_y = set_back(line, b);
  if (back_x != back_y) return back_x;
  if (!x.when.last || !y.when.last || !x.when.first || !y.when.first) return std::nullopt;
  bool const x_older = *x.when.last < *y.when.first, y_older = *y.when.last < *x.when.first;
  // One of them says itself that it is of an earlier time.
  if (x_older == y_older || (x_older ? x : y).when.basis > Basis::relative) return std::nullopt;
  return x_older;
}

/// Does the change at `p` speak of one of the levels? "The cut of 25 per cent", "the gain is 40 per cent", "so the bill
/// has gone up by 40 per cent".
bool speaks_of(Line const& line, std::size_t p, std::initializer_list<std::size_t> levels) {
  std::string const& head = line.figure(p).subject.head;
  if (head.empty() || line.word(p - 1, {"of", "is", "was"})) return true;
  for (std::size_t i = p; i-- > 1 && !line.items[i].stop() && line.items[i].kind == Item::Kind::word;)
    if (line.word(i, {"so"})) return true;
  return names(line, levels, head);
}

/// "This year it stands at £96 million. In 2021 it was £128 million. The cut of 25 per cent …": a share of change whose
/// paragraph gives, in its own sentence and the two before, one thing at two times and nothing else twice.
void told_apart(Line const& line, Claims& out) {
  for (std::uint32_t const p : line.at) {
    Figure const& change = line.figure(p);
    bool const relative = change.reading.kind == Kind::percent && change.reading.unit.id == "percent" &&
                          change.roles.has(Role::change) && change.reading.nominal && change.reading.unit.per.empty();
    if (!relative || out.states(change.id) || other_base(line, p, p)) continue;
    bool real = false;  // "adjusted for prices, that is a gain of 2.2 per cent"
    for (std::size_t i = p; i-- > 0 && !line.items[i].stop();)
      real = real || line.word(i, {"adjusted", "real", "inflation", "prices", "underlying", "average"});
    if (real) continue;
    std::uint32_t const sentence = line.items[p].sentence;
    std::vector<std::uint32_t> levels;
    bool plain = true;
    for (std::uint32_t const at : line.at) {
      Figure const& figure = line.figure(at);
      if (line.items[at].sentence > sentence || line.items[at].sentence + 2 < sentence) continue;
      if (at == p || figure.reading.kind == Kind::duration || figure.reading.kind == Kind::age) continue;
      if (quantity(figure) && figure.reading.kind != Kind::percent)
        levels.push_back(at);
      else
        plain = false;
    }
    // the two that are given alike, whatever else is given once
    std::vector<std::pair<std::uint32_t, std::uint32_t>> twice;
    for (std::size_t i = 0; i < levels.size(); ++i)
      for (std::size_t k = i + 1; k < levels.size(); ++k)
        if ((alike(line.figure(levels[i]), line.figure(levels[k])) ||
             price_per_left_out(line.figure(levels[i]), line.figure(levels[k]))) &&
            same_noun(line.figure(levels[i]), line.figure(levels[k])))
          twice.emplace_back(levels[i], levels[k]);
    if (!plain || twice.size() != 1) continue;
    auto const [a, b] = twice.front();
    Figure const &x = line.figure(a), &y = line.figure(b);
    if (x.reading.relation != Relation::equal || y.reading.relation != Relation::equal) continue;
    auto const x_older = first_is_older(line, a, b);
    if (!x_older || !speaks_of(line, p, {a, b}) || in_something_else(line, p, {a, b})) continue;
    Claim claim;
    claim.members = {
        {(*x_older ? x : y).id, Role::from_value}, {(*x_older ? y : x).id, Role::to_value}, {change.id, Role::change}};
    out.add(std::move(claim), Role::change);
  }
}

}  // namespace

void find_changes_told_apart(Line const& line, Claims& out) {
  resumed_comparisons(line, out);
  told_apart(line, out);
}

}  // namespace stet::sums
