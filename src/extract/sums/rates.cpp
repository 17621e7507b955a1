// A rate and what it is worked out from: "$600,000 shared by 12 winners, or $50,000 each", "27 buses at $700,000 each
// for $18.9 million", "450 cases among 90,000 people, a rate of 5 per 1,000".
#include <algorithm>
#include <charconv>
#include <cmath>

#include "extract/sums/line.hpp"

namespace stet::sums {
namespace {

std::string_view plain_unit(Figure const& figure) { return numerator_of(figure.reading.unit.id); }

bool counted(Figure const& figure) { return figure.reading.kind == Kind::count || figure.reading.kind == Kind::number; }

/// What a rate is per: the word behind it, "each" where it is each of the number's; empty for no rate.
struct Per {
  std::string noun;
  double base = 1;      // 1,000 in "per 1,000 people"
  bool of_few = false;  // a base was written
};

std::optional<double> round_number(std::string_view text) {
  std::string digits;
  for (char c : text)
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ',')
      return std::nullopt;
  double value = 0;
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  bool const power = error == std::errc{} && end == digits.data() + digits.size() && value >= 10 &&
                     std::fmod(std::log10(value) + 1e-9, 1.0) < 1e-6;
  return power ? std::optional(value) : std::nullopt;
}

std::optional<double> base_at(Line const& line, std::size_t at) {
  if (at >= line.items.size()) return std::nullopt;
  Item const& item = line.items[at];
  if (item.kind == Item::Kind::figure) {
    Reading const& reading = line.figure(at).reading;
    if (counted(line.figure(at)) && reading.nominal && *reading.nominal >= 10) return reading.nominal;
    return std::nullopt;
  }
  if (line.word(at, {"million"})) return 1e6;
  if (line.word(at, {"thousand"})) return 1e3;
  if (line.word(at, {"hundred"})) return 100;
  return round_number(item.text);
}

std::optional<Per> per_of(Line const& line, std::size_t r) {
  Per out;
  std::string const& unit_per = line.figure(r).reading.unit.per;
  if (!unit_per.empty()) {
    std::size_t const bar = unit_per.find('_');
    if (bar != std::string::npos && unit_per[0] >= '0' && unit_per[0] <= '9') {
      std::from_chars(unit_per.data(), unit_per.data() + bar, out.base);
      out.noun = unit_per.substr(bar + 1);
      out.of_few = true;
    } else {
      out.noun = unit_per;
    }
    // "5 per 1,000 residents" may have left the base out
    if (!out.of_few)
      if (auto const base = base_at(line, r + 1)) out.base = *base, out.of_few = true;
    return out;
  }
  for (std::size_t i = r + 1; i < r + 5 && i < line.items.size() && line.items[i].kind == Item::Kind::word; ++i) {
    if (line.word(i, {"each", "apiece"})) return Per{"each", 1, false};
    bool const every = line.word(i, {"for", "in", "to", "of"}) && line.word(i + 1, {"every", "each"});
    if (!line.word(i, {"per"}) && !every) continue;
    std::size_t const noun = every ? i + 2 : i + 1;
    if (auto const base = base_at(line, noun)) return Per{"person", *base, true};
    if (noun < line.items.size() && line.items[noun].kind == Item::Kind::word)
      return Per{line.lexicon.noun_lemma(line.items[noun].text), 1, false};
    return std::nullopt;
  }
  if (line.word(r + 1, {"a"}) && (line.word(r + 2, {"head", "person", "piece", "day", "week", "month", "year"})))
    return Per{std::string(line.items[r + 2].text), 1, false};
  for (std::size_t i = r; i-- > 0 && i + 3 >= r && line.items[i].kind == Item::Kind::word;)
    if (line.word(i, {"average", "averaging", "averaged"})) return Per{"each", 1, false};
  for (std::size_t i = r; i-- > 0 && i + 4 >= r && line.items[i].kind == Item::Kind::word;)
    if (line.word(i, {"each"})) return Per{"each", 1, false};
  if (line.word(r + 1, {"on"}) && line.word(r + 2, {"average"})) return Per{"each", 1, false};
  // "63 flights were called off …, about 90 a flight"
  if (line.word(r + 1, {"a", "an"}) && r + 2 < line.items.size() && line.items[r + 2].kind == Item::Kind::word) {
    std::string const noun = line.lexicon.noun_lemma(line.items[r + 2].text);
    for (std::uint32_t const at : line.at)
      if (at < r && counted(line.figure(at)) && line.figure(at).subject.head == noun) return Per{noun, 1, false};
  }
  return std::nullopt;
}

/// Is `number` a number of what the rate is per?
bool number_of(Line const& line, Figure const& number, Per const& per) {
  if (!number.reading.nominal || number.reading.vague || number.roles.has(Role::change) || *number.reading.nominal <= 0)
    return false;
  if (!number.reading.unit.per.empty()) return false;
  if (per.noun == "each") return counted(number);
  if (number.reading.unit.id == per.noun) return true;  // days, square kilometres
  if (!counted(number)) return false;
  if (per.noun == number.subject.head) return true;
  bool const person = per.noun == "person" || per.noun == "head" || per.noun == "capita";
  return person && (number.subject.head.empty() || line.lexicon.is_person(number.subject.head));
}

/// "above the national rate of 5 per 1,000"
bool of_others(Line const& line, std::size_t last, std::size_t r) {
  for (std::size_t i = last + 1; i < std::min(r + 12, line.items.size()); ++i) {
    if (i > r && line.items[i].stop()) break;
    if (line.word(i, {"national", "nationally", "nationwide", "compared",    "above",    "below",   "against", "than",
                      "target",   "elsewhere",  "usual",      "recommended", "previous", "earlier", "if",      "limit",
                      "plus",     "minus",      "before",     "tax",         "taxes",    "fees"}))
      return true;
  }
  return false;
}

/// "…, a rate of 5 per 1,000", "…, the rate is 5 per 1,000"
bool concludes(Line const& line, std::size_t last, std::size_t r) {
  if (sums_up_before(line, last, r)) return true;
  for (std::size_t i = r; i-- > last && i + 7 >= r && !line.items[i].stop();)
    if (line.items[r].sentence == line.items[last].sentence &&
        line.word(i, {"rate", "average", "density", "incidence", "ratio"}))
      return true;
  return false;
}

/// "…, an average of 5", "…. The average is 5", "…. That is an average of 5"
bool concludes_mean(Line const& line, std::size_t last, std::size_t r) {
  bool named = false;
  for (std::size_t i = last + 1; i < r; ++i) named = named || line.word(i, {"average", "averaging", "mean"});
  if (!named) return false;
  if (sums_up_before(line, last, r)) return true;
  for (std::size_t i = r; i-- > last && line.word(i, {"of", "is", "was", "average", "mean", "averaging"});)
    if (line.word(i, {"average", "mean", "averaging"})) return true;
  return false;
}

/// The figures that an outcome at `r` may be worked out from: those of its sentence before it and, where it opens its
/// sentence, of the one before.
std::vector<std::size_t> operands(Line const& line, std::size_t r) {
  std::vector<std::size_t> out;
  bool crossed = false;
  for (std::size_t i = r; i-- > 0 && out.size() < 5;) {
    if (line.items[i].stop()) {
      if (crossed || !out.empty()) break;
      crossed = true;
    }
    if (line.items[i].kind == Item::Kind::figure) out.push_back(i);
  }
  return out;
}

void averages(Line const& line, std::size_t r, Per const& per, Claims& out) {
  std::vector<std::size_t> const before = operands(line, r);
  if (before.size() < 2 || before.size() > 4 || !concludes(line, before.front(), r) ||
      of_others(line, before.front(), r))
    return;
  Figure const& rate = line.figure(r);
  // Of two totals the average may be that of both.
  auto const like_rate = [&](std::size_t i) {
    return !counted(rate) && plain_unit(line.figure(i)) == plain_unit(rate);
  };
  if (std::count_if(before.begin(), before.end(), like_rate) > 1) return;
  for (std::size_t const t : before)
    for (std::size_t const n : before) {
      Figure const &total = line.figure(t), &number = line.figure(n);
      if (t == n || !level(total) || !total.reading.unit.per.empty()) continue;
      Claim claim;
      claim.base = per.base;
      if (per.of_few) {
        if (!counted(total) || !counted(number) || !counted(rate) || !level(number) ||
            *total.reading.nominal >= *number.reading.nominal || *number.reading.nominal < per.base / 10)
          continue;
        claim.members = {{total.id, Role::part}, {number.id, Role::total}, {rate.id, Role::rate}};
      } else {
        // "96 millimetres in four weeks, or 24 a week": the unit is left out
        bool const unit_left_out =
            rate.reading.kind == Kind::number && rate.subject.span.size() == 0 && total.reading.kind == Kind::measure;
        bool const same = unit_left_out ? true
                          : counted(rate)
                              ? counted(total)
                              : plain_unit(total) == plain_unit(rate) && total.reading.kind == rate.reading.kind;
        if (!same || !number_of(line, number, per)) continue;
        if (counted(total) && *total.reading.nominal <= *number.reading.nominal) continue;
        claim.members = {{total.id, Role::total}, {number.id, Role::level}, {rate.id, Role::rate}};
      }
      out.add(std::move(claim), Role::rate);
    }
}

/// May the figure at `i` be one of those that `mean` is the average of? A "per kilo" may stand with one of them only.
/// Of percentages only those of one thing at several times: others are weighed.
bool averaged(Line const& line, std::size_t i, Figure const& mean) {
  Figure const& one = line.figure(i);
  bool const counts = counted(one) && counted(mean);
  if (plain_unit(one) != plain_unit(mean) && !counts) return false;
  if (counts && !same_noun(one, mean)) return false;
  if (mean.reading.kind != Kind::percent) return level(one) && (counts || one.reading.kind == mean.reading.kind);
  bool dated = false;
  for (std::size_t k = i + 1; k < i + 3 && k < line.items.size(); ++k)
    dated = dated || line.items[k].kind == Item::Kind::date;
  return dated && one.reading.nominal && !one.roles.has(Role::change);
}

/// "$97 million, $101 million and $105 million, an average of $101 million"
void means(Line const& line, std::size_t r, Claims& out) {
  Figure const& mean = line.figure(r);
  Claim claim;
  std::optional<std::size_t> last;
  for (std::size_t i = r; i-- > 0 && claim.members.size() < 12;) {
    if (line.items[i].stop() && !claim.members.empty()) break;
    if (line.items[i].kind == Item::Kind::date || line.items[i].kind != Item::Kind::figure) continue;
    Figure const& one = line.figure(i);
    if (one.reading.kind == Kind::duration) continue;  // "on the three days"
    if (!averaged(line, i, mean)) break;
    if (!last) last = i;
    claim.members.push_back({one.id, Role::part});
  }
  // Two numbers before an average are rarely all that it is of.
  if (claim.members.size() < 3 || !concludes_mean(line, *last, r) || of_others(line, *last, r)) return;
  claim.members.push_back({mean.id, Role::rate});
  out.add(std::move(claim), Role::rate);
}

Patterns const& products() {
  static Patterns const kRows = patterns({
      "{n} ~4 ,? at|for|costing|worth ~4 {r} each|apiece ~6, "
      "for|cost|costs|total|totals|totalling|totaling|or|comes|makes|making|means|is|was|worth ~4 {t}",
      "{r} each ~6 {n} ~10 , which|that|or makes|is|comes? to? ~1 {t}",
      "{n} ~4 {r} ,|(|- ~2 {t} altogether|together|overall",
      "{n} ~4 {r} ,|(|- ~2 {t} in all|total",
      "{n} ~3 , each ~3 {r} ~4, for|total|totals|totalling|totaling|or ~4 {t}",
      "{t} ~6 for|on|buys|bought|buy|buying ~3 {n} ~3 ,? at ~3 {r} each|apiece",
      "{r} ~2 for {n} ~3, or|total|totals|totalling|totaling|makes|making ~4 {t}",
      "{n} ~2 instalments|installments|payments|grants|fines|cheques|loans|bonuses of {r} ~1 ,|(|- or|a|making|for? "
      "total|totalling|totaling of? {t}",
      "{n} of {r} ~1 ,|(|- or|a|making|for? total|totalling|totaling of? {t}",
      "{r} ~1 for {n} ,|(|- or|some|a|about? total|totalling|totaling|of? {t} in all|total",
      "{r} ~1 for {n} ,|(|- or|some|about? {t} altogether|together|overall",
      "{n} ~3 ,? at ~3 {r} ~4, for|cost|costs|total|totals|totalling|totaling|or|comes|makes|making ~4 {t}",
  });
  return kRows;
}

void product(Line const& line, Match const& match, Claims& out) {
  std::size_t const t = match['t'], n = match['n'], r = match['r'];
  Figure const &total = line.figure(t), &number = line.figure(n), &rate = line.figure(r);
  auto per = per_of(line, r);
  // "36 instalments of $250, a total of …": each of them
  bool const each = (n >= 3 && line.word(n - 3, {"each"})) || line.word(r - 1, {"of"});
  if (!per && each && n < r && counted(number)) per = Per{"each", 1, false};
  if (!per || per->of_few || !level(total) || !number_of(line, number, *per) || of_others(line, match.begin, match.end))
    return;
  bool const same =
      counted(rate) ? counted(total) : plain_unit(total) == plain_unit(rate) && total.reading.kind == rate.reading.kind;
  if (!same || !total.reading.unit.per.empty()) return;
  if (line.word(t + 1, {"each", "apiece", "more", "less"})) return;
  Claim claim;
  claim.members = {{total.id, Role::total}, {number.id, Role::level}, {rate.id, Role::rate}};
  out.add(std::move(claim), Role::total);
}

/// "450 doctors for 90,000 people, or one for every 200"
void one_for_every(Line const& line, Claims& out) {
  static Patterns const kRows =
      patterns({"{o} ~3 for|per|to|in every|each? {k}", "one ~3 for|per|to|in every|each? {k}"});
  for (std::size_t at = 0; at < line.items.size(); ++at)
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match) continue;
      if (line.items[at].kind == Item::Kind::figure && line.figure(at).reading.nominal.value_or(0) != 1) continue;
      std::size_t const k = (*match)['k'];
      std::vector<std::size_t> const before = operands(line, at);
      if (before.size() < 2 || before.size() > 3 || !counted(line.figure(k)) || !level(line.figure(k))) continue;
      if (!sums_up_before(line, before.front(), at) || of_others(line, before.front(), k)) continue;
      for (std::size_t const t : before)
        for (std::size_t const n : before) {
          Figure const &total = line.figure(t), &number = line.figure(n);
          if (t == n || !counted(total) || !counted(number) || !level(total) || !level(number)) continue;
          if (*total.reading.nominal <= *number.reading.nominal) continue;
          Claim claim;
          claim.members = {{total.id, Role::total}, {number.id, Role::level}, {line.figure(k).id, Role::rate}};
          out.add(std::move(claim), Role::rate);
        }
    }
}

}  // namespace

void find_rates(Line const& line, Claims& out) {
  for (std::uint32_t const at : line.at) {
    for (Pattern const& row : products())
      if (auto const match = row.match(line, at)) product(line, *match, out);
    Figure const& rate = line.figure(at);
    bool const plain = rate.reading.nominal && !rate.reading.vague && !rate.roles.has(Role::change);
    bool const kind = counted(rate) || rate.reading.kind == Kind::money || rate.reading.kind == Kind::measure;
    if (!plain || out.states(rate.id)) continue;
    if (kind || rate.reading.kind == Kind::percent) means(line, at, out);
    if (!kind || out.states(rate.id)) continue;
    if (auto const per = per_of(line, at)) averages(line, at, *per, out);
  }
  one_for_every(line, out);
}

}  // namespace stet::sums
