// A change and the two levels that it leads from and to, in any order: "rose 20 % to 240 from 200", "from 40 to 50, a
// rise of 25 %", "$4.2 million, up 10 % from $3.9 million", "doubled from 20 to 45", "rose by 12 from 40 to 52".
#include <algorithm>

#include "extract/sums/line.hpp"

namespace stet::sums {
namespace {

bool quantity(Figure const& figure) {
  if (level(figure)) return true;
  return figure.reading.kind == Kind::percent && figure.reading.unit.id == "percent" && figure.reading.nominal &&
         !figure.roles.has(Role::change);
}

/// The words right before the figure, up to the figure or mark before: does one of them lead from, or to, a level?
bool led_by(Line const& line, std::size_t at, std::initializer_list<std::string_view> words) {
  for (std::size_t i = at; i-- > 0 && i + 5 >= at && line.items[i].kind == Item::Kind::word;)
    if (line.word(i, words)) return true;
  return false;
}
bool from_cue(Line const& line, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && i + 5 >= at && line.items[i].kind == Item::Kind::word;) {
    bool const compared = i > 0 && line.word(i - 1, {"compared", "comparison"});
    if (line.word(i, {"from", "against", "versus", "vs", "than"}) || (compared && line.word(i, {"with", "to"})))
      return true;
    if (line.word(i, {"to"})) return false;  // "exports from the port slid to 2.7 million"
  }
  return false;
}
bool to_cue(Line const& line, std::size_t at) {
  return led_by(line, at, {"to", "reach", "reached", "reaching", "hit", "totalled", "stood", "at"}) &&
         !from_cue(line, at);
}

/// "a rise of 20 % on the 24,800 of 2015", "on last year's 450 tonnes": right behind the change, what it starts from.
bool base_cue(Line const& line, std::size_t change, std::size_t base) {
  if (!line.word(change + 1, {"on", "over"}) || base - change > 6) return false;
  for (std::size_t i = change + 2; i < base; ++i)
    if (line.items[i].kind == Item::Kind::mark) return false;
  return true;
}

/// No second clause between two figures.
bool runs_on(Line const& line, std::size_t first, std::size_t last) {
  for (std::size_t i = std::min(first, last); i < std::max(first, last); ++i)
    if (line.items[i].is(";") || line.items[i].is(":") ||
        line.word(i, {"and", "but", "while", "whereas", "after", "before", "following", "although"}))
      return false;
  return true;
}

/// "61,000 passengers a day, from 48,000": the bare one is a day's too.
bool count_per_left_out(Figure const& a, Figure const& b) {
  auto const bare = [](Figure const& f) {
    return f.reading.unit.per.empty() && (f.reading.kind == Kind::number || f.subject.span.size() == 0);
  };
  auto const counted = [](Figure const& f) { return f.reading.kind == Kind::count || f.reading.kind == Kind::number; };
  return (bare(a) && counted(b)) || (bare(b) && counted(a));
}

/// "$1,130 a tonne. In March it was $1,050"
bool price_per_left_out(Figure const& a, Figure const& b) {
  Unit const &u = a.reading.unit, &v = b.reading.unit;
  auto const currency = [](Unit const& unit) { return unit.id.substr(0, unit.id.find("_per_")); };
  bool const money = a.reading.kind == Kind::money && b.reading.kind == Kind::money;
  return money && u.per.empty() != v.per.empty() && currency(u) == currency(v);
}

/// "a 30 % rise on last year", "an average rise of 5 %", "5 % in real terms": worked out from something else.
/// `last`: the last of the three figures; what stands behind it is looked at.
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
    if (line.word(i, {"a"}) && line.word(i + 1, {"year", "month", "week", "day"})) return true;
  }
  return false;
}

/// Is `noun` what one of the levels counts or measures?
bool names(Line const& line, std::initializer_list<std::size_t> levels, std::string const& noun) {
  return std::any_of(levels.begin(), levels.end(), [&](std::size_t at) {
    Subject const& subject = line.figure(at).subject;
    return noun == subject.head || std::find(subject.terms.begin(), subject.terms.end(), noun) != subject.terms.end();
  });
}

/// "a rise of 83 per cent in the number of ships": of what the text says behind it, and not of the guests before.
bool in_something_else(Line const& line, std::size_t p, std::initializer_list<std::size_t> levels) {
  if (!line.word(p + 1, {"in"}) || !line.word(p + 2, {"the"})) return false;
  if (!line.word(p + 3, {"number", "amount", "volume", "value", "price", "cost"})) return false;
  for (std::size_t i = p + 4; i < p + 8 && i < line.items.size() && line.items[i].kind == Item::Kind::word; ++i)
    if (names(line, levels, line.lexicon.noun_lemma(line.items[i].text))) return false;
  return line.word(p + 4, {"of"});
}

class Changes {
 public:
  Changes(Line const& line, Claims& out) : line_(line), out_(out) {}

  void run() {
    std::vector<std::size_t> row;  // figures that matter, in order
    for (std::uint32_t const at : line_.at)
      if (line_.figure(at).reading.kind != Kind::age && line_.figure(at).reading.kind != Kind::duration)
        row.push_back(at);
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::size_t const p = row[i];
      if (!change(line_.figure(p)) && !undirected(p)) continue;
      if (i + 2 < row.size()) ahead(p, row[i + 1], row[i + 2]);
      if (i > 0 && i + 1 < row.size()) around(row[i - 1], p, row[i + 1]);
      if (i > 1) behind(row[i - 2], row[i - 1], p);
    }
  }

 private:
  bool change(Figure const& figure) const {
    Reading const& reading = figure.reading;
    return figure.roles.has(Role::change) && reading.unit.per.empty() && (reading.nominal || reading.meant) &&
           reading.kind != Kind::duration;
  }

  /// "a change of 47 %": up or down, the levels must say.
  bool undirected(std::size_t p) const {
    Figure const& figure = line_.figure(p);
    return figure.reading.kind == Kind::percent && figure.reading.nominal && figure.reading.unit.per.empty() &&
           p >= 2 && line_.word(p - 1, {"of"}) && line_.word(p - 2, {"change", "shift", "swing", "move"});
  }

  bool one_sentence(std::size_t a, std::size_t b) const { return line_.items[a].sentence == line_.items[b].sentence; }

  // "rose 20 % to 240 from 200", "rose 20 % from 200 to 240"
  void ahead(std::size_t p, std::size_t a, std::size_t b) {
    if (!one_sentence(p, b) || a - p > 12 || b - a > 12 || !runs_on(line_, p, b) || other_base(line_, p, b)) return;
    if (to_cue(line_, a) && from_cue(line_, b)) tie(p, b, a);
    if (from_cue(line_, a) && to_cue(line_, b)) tie(p, a, b);
  }

  // "$4.2 million, up 10 % from $3.9 million"; "from 200 it rose 20 % to 240"
  void around(std::size_t a, std::size_t p, std::size_t b) {
    if (!one_sentence(a, b) || b - p > 12) return;
    bool const copula = p - a <= 6 && [&] {
      for (std::size_t i = a + 1; i < p; ++i)
        if (line_.word(i, {"is", "was", "are", "were"})) return true;
      return false;
    }();
    bool const started = from_cue(line_, b) || base_cue(line_, p, b);
    if (started && !from_cue(line_, a) && (sums_up_before(line_, a, p) || copula) && runs_on(line_, a, b) &&
        !other_base(line_, p, b))
      tie(p, b, a);
    if (from_cue(line_, a) && to_cue(line_, b) && runs_on(line_, a, b) && !other_base(line_, p, b)) tie(p, a, b);
  }

  // "from 40 to 50, a rise of 25 %"; "50, against 40 last year. That is a rise of 25 %"
  void behind(std::size_t a, std::size_t b, std::size_t p) {
    bool const neighbours = line_.items[b].sentence - line_.items[a].sentence <= 1;
    if (!neighbours || b - a > 25 || !sums_up_before(line_, b, p) || other_base(line_, p, p)) return;
    bool const absolute = !share(line_.figure(p)) && line_.figure(p).reading.unit.id != "percentage_point";
    if (one_sentence(a, b) && from_cue(line_, a) && to_cue(line_, b)) return tie(p, a, b);
    if (one_sentence(a, b) && from_cue(line_, b) && !from_cue(line_, a)) return tie(p, b, a);
    if (one_sentence(a, b) && priced_anew(a, b, p)) return;
    // Two levels of one thing at two times; which of them came first the words leave open.
    bool const dated = std::any_of(line_.items.begin() + static_cast<std::ptrdiff_t>(a),
                                   line_.items.begin() + static_cast<std::ptrdiff_t>(p),
                                   [](Item const& item) { return item.kind == Item::Kind::date; });
    if (!dated || absolute || from_cue(line_, a) || from_cue(line_, b) || !names_one_thing(a, b)) return;
    tie(p, a, b);
    tie(p, b, a);
  }

  /// "which now costs 1,480 kroner, will be sold for 1,560 kroner, an increase of 8 per cent": the change says which of
  /// the two was first, by its direction.
  bool priced_anew(std::size_t a, std::size_t b, std::size_t p) {
    Figure const &x = line_.figure(a), &y = line_.figure(b), &change = line_.figure(p);
    if (x.reading.kind != Kind::money || !alike(x, y) || !share(change) || !runs_on(line_, a, b)) return false;
    bool turns = false;  // "will", "is to": of another time than the first
    for (std::size_t i = a; i < b; ++i) turns = turns || line_.word(i, {"will", "would", "is", "are", "now", "was"});
    if (!turns || change.reading.trend == Trend::none) return false;
    bool const up = change.reading.trend == Trend::up;
    bool const x_first = (x.reading.nominal.value_or(0) < y.reading.nominal.value_or(0)) == up;
    tie(p, x_first ? a : b, x_first ? b : a);
    return true;
  }

  /// The same noun with the same words beside it, or a figure that leaves its noun to the other.
  bool names_one_thing(std::size_t a, std::size_t b) const {
    Figure const &x = line_.figure(a), &y = line_.figure(b);
    bool const left_out = x.reading.kind == Kind::count && (x.subject.span.size() == 0 || y.subject.span.size() == 0) &&
                          x.subject.head == y.subject.head;
    return left_out || y.subject.head.empty() ||
           (x.subject.head == y.subject.head && x.subject.terms == y.subject.terms);
  }

  void tie(std::size_t p, std::size_t from, std::size_t to) {
    Figure const &change = line_.figure(p), &a = line_.figure(from), &b = line_.figure(to);
    if (in_something_else(line_, p, {from, to})) return;
    if (!quantity(a) || !quantity(b) || !(alike(a, b) || count_per_left_out(a, b) || price_per_left_out(a, b)) ||
        !same_noun(a, b))
      return;
    bool const relative = share(change);
    bool const points = change.reading.unit.id == "percentage_point" || change.reading.unit.id == "basis_point";
    if (points ? a.reading.kind != Kind::percent : !relative && !alike(change, a)) return;
    Claim claim;
    // "doubled" is a multiple of the old level, "rose by a third" a part of it that was added.
    bool const multiple = change.reading.kind == Kind::ratio && change.reading.nominal.value_or(0) >= 1;
    claim.members = {{a.id, multiple ? Role::total : Role::from_value},
                     {b.id, multiple ? Role::part : Role::to_value},
                     {change.id, multiple ? Role::share : Role::change}};
    out_.add(std::move(claim), multiple ? Role::share : Role::change);
  }

  Line const& line_;
  Claims& out_;
};

/// "250 staff, 40 more than the 200 of 2019"; "400 cases, 30 % more than in 2019, when there were 320"; "44, a jump of
/// 38 % on the 32 of 2022"; "at 3.9 million it was 7 % below the record of 4.2 million"
void comparisons(Line const& line, Claims& out) {
  static Patterns const kRows = patterns({
      "{b} ~4 ,|- or? {c} more|fewer|less|higher|lower than the|its|their ~3 {a}",
      "{b} ~4 ,|- or? {c} more|fewer|less|higher|lower than in|on? @y ,? when ~5 {a}",
      "{b} ~4 , which|that is|was ~1 {c} more|fewer|less|higher|lower than in|on? @y ,? when ~5 {a}",
      "{b} ~5 ,|- a|an ~2 of {c} on|over|from|compared|against with? the? {a}",
      "{b} ~4 , after {a} ~8 , a|an ~2 of {c}",
      "{b} ~8, {c} below|above|under the|its|their ~4 {a}",
  });
  // "up 24 per cent at 27,980, after 21,390 the year before"
  // "a rise of 9 per cent, which would lift it from £13 to £15"
  static Pattern const kLift(
      "{c} , which ~1 lift|lifts|raise|raises|bring|brings|push|pushes|take|takes|cut|cuts ~4 from {a} to {b}");
  static Pattern const kAt("{c} ~1 at|to ~2 {b} ~1 , after|from|against|compared with? ~2 {a}");
  auto const add = [&](std::size_t a, std::size_t b, std::size_t c) {
    Figure const &from = line.figure(a), &to = line.figure(b), &change = line.figure(c);
    bool const relative = change.reading.kind == Kind::percent && change.reading.unit.id == "percent";
    if (!level(from) || !level(to) || !alike(from, to) || !same_noun(from, to) ||
        !(relative || (level(change) && alike(change, to))))
      return;
    Claim claim;
    claim.members = {{from.id, Role::from_value}, {to.id, Role::to_value}, {change.id, Role::change}};
    out.add(std::move(claim), Role::change);
  };
  for (std::uint32_t const at : line.at) {
    for (Pattern const& row : kRows)
      if (auto const match = row.match(line, at)) add((*match)['a'], (*match)['b'], (*match)['c']);
    if (auto const match = kLift.match(line, at)) add((*match)['a'], (*match)['b'], at);
    auto const match = kAt.match(line, at);
    if (match && line.figure(at).roles.has(Role::change)) add((*match)['a'], (*match)['b'], at);
  }
}

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

/// "won with 41,220 votes against 39,870, a margin of 1,350"
void margins(Line const& line, Claims& out) {
  static Patterns const kRows =
      patterns({"{b} and|to ~4 {a} ,|-|( a|the gap|lead|margin|difference of {c}",
                "{b} ~4 against|to|versus ~3 {a} ~4 ,|-|( a|by? ~1 margin|majority|lead|gap|difference of {c}",
                "{b} ~4 against|to|versus ~3 {a} ~4. the margin|majority|lead|gap|difference is|was ~1 {c}",
                "{b} ~2 and ~4 {a}. the margin|majority|lead|gap|difference is|was ~1 {c}"});
  for (std::uint32_t const at : line.at)
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match) continue;
      Figure const &from = line.figure((*match)['a']), &to = line.figure((*match)['b']),
                   &margin = line.figure((*match)['c']);
      bool const points = margin.reading.unit.id == "percentage_point" && from.reading.kind == Kind::percent;
      bool const same = points || (level(margin) && alike(margin, to));
      if (!quantity(from) || !quantity(to) || !alike(from, to) || !same_noun(from, to) || !same) continue;
      Claim claim;
      claim.members = {{from.id, Role::from_value}, {to.id, Role::to_value}, {margin.id, Role::change}};
      out.add(std::move(claim), Role::change);
    }
}

/// "45 members, three times as many as the 20 of 2010"; "half the 40"
void multiples(Line const& line, Claims& out) {
  static Patterns const kRows = patterns(
      {"{p} ~5 ,|- or? {s} ~4 as ~5 {t}", "{p} ~5 ,|- or? {s} the|its|their|what? ~4 {t}",
       "{p} ~6 is|was|are|were|means {s} ~4 as ~5 {t}", "{p} ~6 is|was|are|were {s} as ~1 as ~4, which|that ~2 {t}",
       "{p} ~5 is|was|are|were {s} the|its|their ~4 {t}"});
  for (std::uint32_t const at : line.at)
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match) continue;
      Figure const &part = line.figure((*match)['p']), &total = line.figure((*match)['t']),
                   &ratio = line.figure((*match)['s']);
      if (!level(part) || !level(total) || !alike(part, total) || !same_noun(part, total)) continue;
      if (ratio.reading.kind != Kind::ratio ||
          line.word((*match)['s'] + 1, {"more", "higher", "larger", "greater", "less", "fewer"}))
        continue;
      Claim claim;
      claim.members = {{part.id, Role::part}, {total.id, Role::total}, {ratio.id, Role::share}};
      out.add(std::move(claim), Role::share);
    }
}

}  // namespace

void find_changes(Line const& line, Claims& out) {
  Changes(line, out).run();
  multiples(line, out);
  comparisons(line, out);
  resumed_comparisons(line, out);
  margins(line, out);
  told_apart(line, out);
}

}  // namespace stet::sums
