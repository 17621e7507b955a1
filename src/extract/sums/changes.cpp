// A change and the two levels that it leads from and to, in any order: "rose 20 % to 240 from 200", "from 40 to 50, a
// rise of 25 %", "$4.2 million, up 10 % from $3.9 million", "doubled from 20 to 45", "rose by 12 from 40 to 52".
#include "extract/sums/changes.hpp"

#include <algorithm>

namespace stet::sums {
namespace {

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
      if (!change(line_.figure(p)) && !undirected(p)) {
        if (i > 1 && compares(p)) behind(row[i - 2], row[i - 1], p);
        continue;
      }
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

  /// "…, which is €27,000 more"
  bool compares(std::size_t p) const {
    return line_.figure(p).reading.kind == Kind::money && level(line_.figure(p)) && p >= 3 &&
           line_.word(p - 1, {"is", "was", "makes"}) && line_.word(p - 2, {"which", "that"}) &&
           line_.word(p + 1, {"more", "less"});
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

  /// No other clause between two prices than one that gives the second: "advertised at €375,000 and fetched €412,000".
  bool one_story(std::size_t a, std::size_t b) const {
    auto const turn = [&](std::size_t i) {
      return line_.word(i, {"will", "would", "is", "are", "now", "was", "stood", "stands", "fetched", "sold", "went",
                            "made", "brought"});
    };
    bool turns = false;  // of another time than the first
    for (std::size_t i = a + 1; i < b; ++i) {
      Item const& item = line_.items[i];
      if (item.is(";") || item.is(":") || line_.word(i, {"but", "while", "whereas", "although", "following"}))
        return false;
      if (line_.word(i, {"and"}) && !turn(i + 1) && !turn(i + 2)) return false;
      turns = turns || turn(i);
    }
    return turns;
  }

  /// "which now costs 1,480 kroner, will be sold for 1,560 kroner, an increase of 8 per cent": the change says which of
  /// the two was first, by its direction.
  bool priced_anew(std::size_t a, std::size_t b, std::size_t p) {
    Figure const &x = line_.figure(a), &y = line_.figure(b), &change = line_.figure(p);
    if (x.reading.kind != Kind::money || !alike(x, y) || !(share(change) || compares(p)) || !one_story(a, b))
      return false;
    if (change.reading.trend == Trend::none && !compares(p)) return false;
    bool const up = compares(p) ? line_.word(p + 1, {"more"}) : change.reading.trend == Trend::up;
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
  margins(line, out);
  find_changes_told_apart(line, out);
}

}  // namespace stet::sums
