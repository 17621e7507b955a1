#include <algorithm>

#include "extract/sums/parts.hpp"

namespace stet::sums {

bool open_word(Line const& line, std::size_t i) {
  return line.word(i, {"including",    "includes", "include",   "included", "among",    "mostly", "mainly",
                       "most",         "notably",  "alone",     "example",  "instance", "like",   "especially",
                       "particularly", "least",    "excluding", "minus",    "such",     "both",   "also"});
}

namespace {

/// "£1.4 million a year: £1 million for staff and £400,000 for heating", "12 million pounds: 5 million for rent …":
/// what the total says, its parts need not say again.
bool unit_left_out(Figure const& part, Figure const& total) {
  Reading const &r = part.reading, &s = total.reading;
  if ((s.kind != Kind::money && s.kind != Kind::measure) || !r.unit.per.empty()) return false;
  bool const bare = r.kind == Kind::number && r.unit.id.empty() && std::max(r.step, r.coarse) >= 1000;
  return bare || (r.kind == Kind::money && is_rate_of(s.unit, r.unit));
}

}  // namespace

bool goes_with(Figure const& part, Figure const& total) { return alike(part, total) || unit_left_out(part, total); }

bool smaller(Figure const& part, Figure const& total) {
  return level(part) && goes_with(part, total) && *part.reading.nominal <= *total.reading.nominal;
}

bool part_of(Line const& line, Figure const& part, Figure const& total) {
  if (!smaller(part, total)) return false;
  std::string const &a = part.subject.head, &b = total.subject.head;
  if (part.reading.kind != Kind::count || total.reading.kind != Kind::count || a == b) return true;
  if (line.lexicon.is_person(a) && line.lexicon.is_person(b)) return true;
  WordRelation const relation = line.lexicon.relation(b, a);
  return relation == WordRelation::same || relation == WordRelation::broader;
}

bool near_sum(Line const& line, std::size_t total, Run const& parts) {
  double sum = 0;
  for (std::size_t const i : parts) sum += *line.figure(i).reading.nominal;
  double const ratio = sum / *line.figure(total).reading.nominal;
  return ratio > 0.7 && ratio < 1.4;
}

bool sums_up(Line const& line, std::size_t t) {
  static Patterns const kBefore = patterns(
      {"a|the|making total of {t}", "totalling|totaling|altogether|together {t}", "add|adds|added up to {t}",
       "end|ends|ended up with|at ~1 {t}", "combined {t}", "total ~3 of|is|was|at|reached|reaching|came|comes to? {t}",
       "in all|total ,? {t}", "together|altogether they|these come|comes|amount|amounts to {t}",
       "together|altogether they|these make|makes ~1 {t}", "altogether , {t}", "in all|total , ~6 {t}",
       "altogether , ~6 {t}", "total : {t}"});
  static Patterns const kBehind = patterns({"{t} ~2 in all|total ,|.|)|-|;", "{t} ~3 altogether|combined ,|.|)|-|;",
                                            "{t} ~2 all told", "{t} ~2 between them"});
  for (std::size_t back = 1; back <= std::min<std::size_t>(t, 9); ++back) {
    if (line.items[t - back].kind == Item::Kind::figure || line.items[t - back].stop()) break;
    for (Pattern const& pattern : kBefore)
      if (auto const match = pattern.match(line, t - back); match && (*match)['t'] == t) return true;
  }
  return std::any_of(kBehind.begin(), kBehind.end(), [&](Pattern const& p) { return p.match(line, t).has_value(); });
}

bool the_rest(Line const& line, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && i + 4 >= at;) {
    if (line.items[i].kind != Item::Kind::word) return false;
    if (line.word(i, {"remaining", "remainder"})) return true;
    if (line.word(i, {"other", "rest"}) && i > 0 && line.word(i - 1, {"the", "all"})) return true;
  }
  return line.word(at + 1, {"remaining"}) || line.word(at + 1, {"others"});
}

void add_sum(Line const& line, std::size_t total, Run const& parts, bool full, Claims& out) {
  Claim claim;
  claim.full = full;
  claim.members.push_back({line.figure(total).id, Role::total});
  for (std::size_t const part : parts) {
    claim.members.push_back({line.figure(part).id, Role::part});
    // "12 million pounds: 5 million for rent": pounds too
    Reading &own = line.figure(part).reading, &whole = line.figure(total).reading;
    bool const left_out = own.kind == Kind::number && (whole.kind == Kind::money || whole.kind == Kind::measure);
    if (left_out) own.kind = whole.kind, own.unit = whole.unit;
  }
  out.add(std::move(claim), Role::total);
}

}  // namespace stet::sums
