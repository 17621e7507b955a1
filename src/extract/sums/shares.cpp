// A share and what it is a share of: "12 of the 40 schools, or 36 %", "36 % of the 40 members, 12 people", "33 % of the
// five panel members".
#include <algorithm>
#include <cmath>

#include "extract/sums/line.hpp"

namespace stet::sums {
namespace {

/// Wordings with {p} the part, {t} the total and {s} the share.
Patterns const& wordings() {
  static Patterns const kRows = patterns({
      // 12 of the 40 schools, or 36 %
      "{p} ~2 of|out of? ~4 {t} ~8 , or {s}",
      "{p} ~2 of|out of? ~4 {t} ~4 ( or? {s}",
      "{p} ~2 of|out of? ~4 {t} ~5 - or? {s}",
      "{p} ~2 of|out of? ~4 {t} ~3 , {s} ,|.",
      "{p} ~2 of|out of? ~4 {t} ~6 , {s} of ~2 total|them|those|all|whole",
      "{p} ~2 of|out of? ~4 {t} ~4 , giving|leaving ~3 {s}",
      "{p} ~2 of|out of? ~4 {t} ~6 , which|that is|means|equals|represents|was {s}",
      "{p} ~2 of|out of? ~4 {t} ~6 , equal|equivalent to {s}",
      "{p} ~2 of|out of? ~4 {t} ~6 , representing|making {s}",
      "{p} ~2 of|out of? ~4 {t} ~6 , a|an ~3 of {s}",
      "{p} ~2 of|out of? ~4 {t} ~8. that|this|which is|was|represents|equals|makes|means {s}",
      "{p} ~2 of|out of? ~4 {t} ~8. that|this|which works|amounts|comes out? at|to {s}",
      // 36 % of the 40 members, or 12 people
      "{s} of ~4 {t} ~4 , or {p}",
      "{s} of ~4 {t} ~4 ( or? {p}",
      "{s} of ~4 {t} ~4 - or? {p}",
      // 36 %, or 12 of the 40 schools
      "{s} ~4 ,|(|- or? {p} ~2 of|out of? ~4 {t}",
      // of the 40 schools, 12, or 36 %, have closed
      "of|among ~4 {t} ~8, {p} ~7 , or {s}",
      "of|among ~4 {t} ~8, {p} ~3 ( or? {s}",
      "of|among ~4 {t} ~6 , {p} ~7 - or? {s}",
      "of|among ~4 {t} ~6 , {p} ~1 , {s} ,",
      "of|among ~4 {t} ~6 , ~2 {p} ~8. that|this|which is|was|represents|equals|means {s}",
      "of|among ~4 {t} ~6 , ~2 {p} ~8, which is|was|represents|equals|means {s}",
      "of|among ~4 {t} ~14, {p} , or {s}",
      "{p} ~8. that|this|it is|was {s} of the|its|all ~1 {t}",
      "{p} ~12. ~8 {t} ~3 , so that ~4 reached|met|covered {s} of its|the ~1 target|goal|plan",
      // 4 % of turnover, which was 1.3 billion; that would make a fine of 52 million
      "{s} of ~4 , which ~5 is|was|were|stood ~3 {t} ~3. that|this ~1 make|makes|mean|means|is|be ~6 {p}",
      // 12 schools, or 36 % of the 40
      "{p} ~4 ,|(|- or? {s} of ~4 {t}",
      "{p} ~4 or {s} of ~4 {t}",
      "{p} ~3 (|- or? {s} )|- out? of ~4 {t}",
      "{p} ~3 , or {s} , of ~4 {t}",
      // 40 members, 12 of whom (36 %)
      "{t} ~8. {p} of whom|which|them|these|those ~2 ,|(|- or? {s}",
      "{t} ~8, {p} of whom|which|them|these|those ~2 ,|(|- or? {s}",
      "{t} ~8. and? {s} of them|whom|these|those ,|(|- or? {p}",
      "{t} ~8, and? {s} of them|whom|these|those ,|(|- or? {p}",
      "{t} ~4 , of whom|which {p} ~1 ,|(|- or? {s}",
      // nine launches; six of them were a success, which is a rate of 75 %
      "{t} ~8. {p} of them|these|those ~10 , which|that is|was|makes|means ~4 {s}",
  });
  return kRows;
}

/// "There are 120 seats. The party won 60, or 65 %": where the part leaves the noun out.
Patterns const& elided() {
  static Patterns const kRows =
      patterns({"{t} ~12. {p} ,|(|- or? {s}", "{t} ~12, {p} ,|(|- or? {s}",
                "{t} ~12. of these|those|them ~1 {p} ,|(|- or {s}", "{t} ~3 , or {c} ,? ~12 , and {p} ,|(|- or {s}"});
  return kRows;
}

/// "It asked for $172 million, and has received $31 million, 18 % of what it needs": sums of money.
Patterns const& of_what() {
  static Patterns const kRows =
      patterns({"{t} ~20, {p} ~1 ,|(|- or|only|just|barely? {s} of what|that|it|this",
                "{t} ~20. {p} ~1 ,|(|- or|only|just|barely? {s} of what|that|it|this",
                "{t} ~20, {p} ~1 ,|(|- or|only|just|barely? {s} of the target|appeal|total|goal|plan|budget|whole",
                "{t} ~20. {p} ~1 ,|(|- or|only|just|barely? {s} of the target|appeal|total|goal|plan|budget|whole",
                "asked|asks|appealed|called ~6 {t} ~6 received|raised|collected|secured|got ~4 {p} ~4 , "
                "which|that|or is|was|makes? {s}"});
  return kRows;
}

/// 36 % of the 40 members, 12 people, …: only where the two name the same thing.
Patterns const& appositions() {
  static Patterns const kRows = patterns({"{s} of ~3 {t} ~4 , {p} ~2 ,|."});
  return kRows;
}

/// "The plant can build 1.1 million machines a year. In 2024 it turned out 460,000": a year's count against a rate a
/// year.
bool alike_in_a_year(Figure const& part, Figure const& total) {
  if (total.reading.unit.per != "year" || !part.reading.unit.per.empty() || !part.when.first || !part.when.last)
    return false;
  constexpr int kYear = 366;  // days
  Figure plain = total;
  plain.reading.unit.per.clear();
  return alike(part, plain) && (*part.when.last - *part.when.first).count() + 1 >= kYear - 1;
}

bool stated_share(Figure const& figure) {
  Reading const& reading = figure.reading;
  return share(figure) && !figure.roles.has(Role::change) && reading.unit.per.empty() &&
         (reading.kind == Kind::percent || reading.nominal.value_or(1) < 1);
}

/// "of what it needs", "of what it was designed for": of the total. "Of what it earned in 2019" is of something else.
bool of_what_is_wanted(Line const& line, std::size_t at) {
  for (std::size_t i = at; i < at + 4 && i < line.items.size() && !line.items[i].stop(); ++i)
    if (line.word(i, {"needs", "need", "needed", "asked", "wanted", "wants", "sought", "seeks", "requires", "required",
                      "designed", "planned", "promised", "requested", "could", "can"}))
      return true;
  return false;
}

/// "or 36 % of pupils": the words behind the share give it another base than the total.
bool another_base(Line const& line, std::size_t share_at, Figure const& total) {
  std::size_t const next = share_at + 1;
  if (line.word(next, {"among", "if", "when", "excluding", "compared", "from", "on", "against", "for", "in", "more",
                       "fewer", "less", "higher", "lower", "a", "each"}))
    return true;
  if (!line.word(next, {"of"})) return false;
  if (line.word(next + 1, {"what"})) return !of_what_is_wanted(line, next + 2);
  if (line.word(next + 1, {"that", "this"})) return false;
  bool general = true;  // "of the total"
  for (std::size_t i = next + 1; i < next + 5 && i < line.items.size(); ++i) {
    Item const& item = line.items[i];
    if (item.kind != Item::Kind::word) break;
    if (line.word(i, {"them", "those", "these", "it"})) return false;
    if (line.lexicon.noun_lemma(item.text) == total.subject.head) return false;
    general = general && line.word(i, {"the", "a", "its", "their", "total", "all", "whole", "number", "target",
                                       "appeal", "goal", "plan", "budget", "staff", "workforce"});
  }
  return !general;
}

void tie(Line const& line, Match const& match, Claims& out) {
  std::uint32_t const p = match['p'], t = match['t'], s = match['s'];
  Figure const &part = line.figure(p), &total = line.figure(t), &share = line.figure(s);
  if (!level(part) || !level(total) || !(alike(part, total) || alike_in_a_year(part, total)) || !stated_share(share))
    return;
  if (*part.reading.nominal > *total.reading.nominal) return;
  if (t < s && another_base(line, s, total)) return;
  Claim claim;
  claim.members = {{part.id, Role::part}, {total.id, Role::total}, {share.id, Role::share}};
  out.add(std::move(claim), Role::share);
}

/// Things of which there is no half: a share of a few of them can only be one of a few numbers.
bool indivisible(Line const& line, std::size_t at) {
  Figure const& figure = line.figure(at);
  Reading const& reading = figure.reading;
  if (reading.kind != Kind::count || !reading.nominal || reading.relation != Relation::equal || reading.approximate)
    return false;
  if (*reading.nominal < 1 || *reading.nominal > 100 || std::floor(*reading.nominal) != *reading.nominal) return false;
  std::string const& head = figure.subject.head;
  if (!line.lexicon.is_person(head) && head != "seat" && head != "vote") return false;
  // "of the five members' votes"
  for (std::size_t i = at + 1; i < at + 4 && i < line.items.size(); ++i)
    if (line.items[i].text.find('\'') != std::string_view::npos ||
        line.items[i].text.find("\xE2\x80\x99") != std::string_view::npos)
      return false;
  return true;
}

/// "The police stopped 3,400 drivers. A total of 272 were over the limit, or 8 per cent": the whole is the one larger
/// number of things in this sentence and the one before.
void of_the_one_before(Line const& line, Claims& out) {
  for (std::uint32_t const s : line.at) {
    Figure const& share = line.figure(s);
    if (!stated_share(share) || out.states(share.id) ||
        line.word(s + 1, {"of", "more", "less", "fewer", "higher", "lower", "up"}))
      continue;
    auto const p = figure_before(line, s, 14);
    if (!p || !sums_up_before(line, *p, s) || line.figure(*p).reading.kind != Kind::count) continue;
    std::vector<std::uint32_t> wholes;
    for (std::uint32_t const at : line.at) {
      bool const near =
          line.items[at].sentence <= line.items[s].sentence && line.items[at].sentence + 1 >= line.items[s].sentence;
      Figure const& figure = line.figure(at);
      if (!near || at >= *p || figure.reading.kind == Kind::duration || figure.reading.kind == Kind::age) continue;
      if (level(figure) && alike(figure, line.figure(*p)) && *figure.reading.nominal > *line.figure(*p).reading.nominal)
        wholes.push_back(at);
      else if (share.reading.kind == figure.reading.kind)
        wholes.clear();  // shares in a row have wholes of their own
    }
    Figure const& part = line.figure(*p);
    // "from 31,200 to 18,700, or by 40 per cent"
    if (line.word(s - 1, {"by"}) || part.roles.has(Role::to_value) || part.roles.has(Role::from_value)) continue;
    if (wholes.size() != 1 || !level(part) || another_base(line, s, line.figure(wholes[0]))) continue;
    std::string const &x = part.subject.head, &y = line.figure(wholes[0]).subject.head;
    bool const same = x.empty() || x == y || (line.lexicon.is_person(x) && line.lexicon.is_person(y));
    if (!same) continue;
    Claim claim;
    claim.members = {{part.id, Role::part}, {line.figure(wholes[0]).id, Role::total}, {share.id, Role::share}};
    out.add(std::move(claim), Role::share);
  }
}

}  // namespace

void find_shares(Line const& line, Claims& out) {
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    Item const& item = line.items[at];
    bool const starts = item.is("of") || item.is("among") || line.word(at, {"asked", "asks", "appealed", "called"});
    if (item.kind != Item::Kind::figure && !starts) continue;
    for (Pattern const& pattern : wordings())
      if (auto const match = pattern.match(line, at)) tie(line, *match, out);
    for (Pattern const& pattern : elided()) {
      auto const match = pattern.match(line, at);
      if (!match) continue;
      Figure const &part = line.figure((*match)['p']), &total = line.figure((*match)['t']);
      bool const bare = part.reading.kind == Kind::number;
      bool const same =
          part.reading.kind == Kind::count && part.subject.head == total.subject.head && part.subject.span.size() == 0;
      if (bare || same) tie(line, *match, out);
    }
    for (Pattern const& pattern : of_what()) {
      auto const match = pattern.match(line, at);
      if (match && line.figure((*match)['p']).reading.kind == Kind::money) tie(line, *match, out);
    }
    for (Pattern const& pattern : appositions()) {
      auto const match = pattern.match(line, at);
      if (!match) continue;
      std::string const& head = line.figure((*match)['p']).subject.head;
      if (head.empty() || head == line.figure((*match)['t']).subject.head || head == "person") tie(line, *match, out);
    }
  }
  of_the_one_before(line, out);
  static Pattern const kOfFew("{s} of the|its|their|these|those ~1 {t}");
  for (std::uint32_t const at : line.at) {
    Figure const& share = line.figure(at);
    if (!stated_share(share) || share.reading.kind != Kind::percent || share.reading.approximate ||
        out.states(share.id) || share.reading.relation != Relation::equal || share.reading.hedge != Hedge::none)
      continue;
    auto const match = kOfFew.match(line, at);
    if (!match || !indivisible(line, (*match)['t'])) continue;
    Claim claim;
    claim.members = {{share.id, Role::share}, {line.figure((*match)['t']).id, Role::total}};
    out.add(std::move(claim), Role::share);
  }
}

}  // namespace stet::sums
