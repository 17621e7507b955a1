// Lengths of time beside the dates that they follow from: "from 1999 to 2011, 12 years", "founded in 1980, … its 30th
// anniversary in 2010", "August 14, eight days ago".
#include <algorithm>
#include <charconv>

#include "extract/sums/dates.hpp"

namespace stet::sums {
namespace {

bool calendar_date(Line const& line, std::size_t item) {
  Form const form = date(line, item).form;
  return form == Form::day || form == Form::month || form == Form::year;
}

void durations(Line const& line, Claims& out) {
  // {d} the length, @a its begin, @b its end
  static Patterns const kFilled = patterns({
      "from|between @a to|until|till|through|and|- @b ~3 ,|(|- or|a|an|some|about|nearly|just? {d}",
      "from|between @a to|until|till|through|and|- @b , a|an ~3 of {d}",
      "from|between @a to|until|till|through|and|- @b or {d}",
      "{d} ~3 ,|-|(? from|between @a to|until|till|through|and|- @b",
      "{d} ~3 ( @a -? @b )",
  });
  static Patterns const kBegunAndEnded =
      patterns({"opened|founded|joined|began|started|launched|married|elected|appointed|built|established|jailed|"
                "arrested|detained|imprisoned|kidnapped|admitted|captured|departed|sailed ~2 @a ~8, "
                "closed|ended|left|retired|shut|died|resigned|demolished|finished|folded|freed|released|discharged|"
                "returned|arrived|rescued|escaped ~2 @b ,? after {d}",
                "@a and ~3 on|in @b ,? after {d}"});
  static Patterns const kInside = patterns({"from|between @a to|until|till|through|and|- @b ~9, for {d}"});
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (line.items[at].kind == Item::Kind::mark) continue;
    for (Patterns const* rows : {&kFilled, &kBegunAndEnded, &kInside})
      for (Pattern const& row : *rows) {
        auto const match = row.match(line, at);
        if (!match) continue;
        std::size_t const d = (*match)['d'], a = (*match)['a'], b = (*match)['b'];
        Figure const& length = line.figure(d);
        if (length.reading.kind != Kind::duration || !length.reading.nominal || !length.reading.unit.per.empty())
          continue;
        if (!calendar_date(line, a) || !calendar_date(line, b)) continue;
        if (line.word(d + 1, {"later", "earlier", "after", "before", "ago", "of", "longer", "more", "each", "old"}) ||
            (line.word(d + 1, {"in"}) && rows != &kBegunAndEnded &&
             !line.word(d + 2, {"which", "all", "total"})))  // "after 12 days in custody"
          continue;
        Claim claim;
        claim.full = rows != &kInside;
        claim.members = {{length.id, Role::duration}};
        claim.dates = {line.items[a].index, line.items[b].index};
        out.add(std::move(claim), Role::duration);
      }
  }
}

std::optional<double> ordinal(std::string_view text) {
  if (!text.ends_with("th") && !text.ends_with("st") && !text.ends_with("nd") && !text.ends_with("rd"))
    return std::nullopt;
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size() - 2 && value > 0) return value;
  constexpr std::pair<std::string_view, int> kWords[] = {
      {"fifth", 5},     {"tenth", 10},    {"fifteenth", 15},  {"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40},
      {"fiftieth", 50}, {"sixtieth", 60}, {"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90}, {"hundredth", 100}};
  for (auto const& [word, number] : kWords)
    if (text == word) return number;
  return std::nullopt;
}

/// "founded in 1980, it celebrated its 50th anniversary in 2010"
void anniversaries(Line const& line, Claims& out) {
  static Patterns const kBegun =
      patterns({"founded|opened|established|created|built|born|launched|formed|began|incorporated|started ~2 @a",
                "married ~1 in @a"});
  for (std::size_t i = 0; i + 1 < line.items.size(); ++i) {
    auto const which = line.items[i].kind == Item::Kind::word ? ordinal(line.items[i].text) : std::nullopt;
    if (!which || !(line.word(i + 1, {"anniversary", "birthday"}) || line.word(i + 2, {"anniversary", "birthday"})))
      continue;
    std::optional<std::size_t> begun, marked;
    unsigned begins = 0;
    for (std::size_t k = i > 30 ? i - 30 : 0; k < i; ++k)
      for (Pattern const& row : kBegun)
        if (auto const match = row.match(line, k); match && with_year(line, (*match)['a']))
          begun = (*match)['a'], ++begins;
    for (std::size_t k = i + 1; k < i + 6 && k < line.items.size() && !line.items[k].stop() && !marked; ++k)
      if (is_date(line, k) && with_year(line, k) && line.word(k - 1, {"in", "on"})) marked = k;
    for (std::size_t k = i; !marked && k-- > 0 && k + 8 > i && !line.items[k].stop();)
      if (is_date(line, k) && with_year(line, k) && k != begun.value_or(kNone) && line.word(k - 1, {"in", "on"}))
        marked = k;
    // "celebrates its 90th anniversary this year"
    for (std::size_t k = i + 1; !marked && k < i + 5 && k < line.items.size() && !line.items[k].stop(); ++k)
      if (is_date(line, k) && date(line, k).form == Form::relative && date(line, k).step == DateReading::Step::year &&
          date(line, k).offset >= -1 && date(line, k).offset <= 1)
        marked = k;
    if (begins != 1 || !marked || *marked == *begun) continue;
    Claim claim;
    claim.base = *which;
    claim.dates = {line.items[*begun].index, line.items[*marked].index};
    out.add(std::move(claim), Role::duration);
  }
}

bool since(Line const& line, std::size_t item) {
  Span const span = line.dates[line.items[item].index].span;
  std::string_view const words = line.document.cut(span.begin > 6 ? span.begin - 6 : 0, span.end);
  return words.find("since") != std::string_view::npos || words.find("Since") != std::string_view::npos;
}

/// "The mill, which opened in 1971, is to close after 44 years": until a date of the sentence, or the text's own day.
void until_now(Line const& line, Claims& out) {
  static Patterns const kRows =
      patterns({"opened|founded|began|started|launched|built|established ~2 @a ~14. after {d}",
                "opened|founded|began|started|launched|established ~2 @a and has|have been ~6 for {d} .|,",
                "opened|founded|established|built ~2 @a and has|have ~9 for {d} .",
                "opened|founded|launched|established|built ~2 @a , ~6 has|have been ~4 for {d} ,|.",
                "opened|founded|began|started|launched|took|joined ~2 @a ~1. in|over those|these {d}",
                "founded|opened|began|started|launched|established|built ~2 @a ~9. in|over|for the ~1 {d} since",
                "founded|opened|launched|established|built ~2 @a , it|they has|have ~1 needed|taken|had|spent {d}",
                "founded|opened|launched|established|built ~2 @a ~14, celebrate|celebrates|mark|marks its|their {d}",
                "first ~8 in {d} ,? after|following ~4 @a", "first ~8 in {d} .|,|; the last|previous ~4 @a",
                "since @a ~10, after|for {d}"});
  // "since 1971" is a date as a whole
  static Patterns const kSince = patterns({"{d} ,? since @a ,|.", "@a ~10, after|for {d}"});
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    std::optional<Match> match;
    for (Patterns const* rows : {&kRows, &kSince})
      for (Pattern const& row : *rows) {
        if (match) break;
        match = row.match(line, at);
        if (match && rows == &kSince && !since(line, (*match)['a'])) match.reset();
      }
    if (!match || !with_year(line, (*match)['a']) || date(line, (*match)['a']).form != Form::year) continue;
    Figure const& length = line.figure((*match)['d']);
    if (length.reading.kind != Kind::duration || length.reading.unit.id != "year" || length.reading.approximate)
      continue;
    Claim claim;
    claim.members = {{length.id, Role::duration}};
    claim.dates = {line.items[(*match)['a']].index};
    out.add(claim, Role::duration);
    for (std::size_t i = 0; i < line.items.size(); ++i) {
      if (!is_date(line, i) || !with_year(line, i) || i == (*match)['a']) continue;
      claim.dates = {line.items[(*match)['a']].index, line.items[i].index};
      out.add(claim, Role::duration);
    }
  }
}

/// "opened in 1987; 25 years later, in 2012, it closed"
void years_later(Line const& line, Claims& out) {
  static Patterns const kRows = patterns({"@a ~14. {d} later ,? in @b", "@a ~14, in @b ,|- {d} later"});
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (!is_date(line, at) || !with_year(line, at)) continue;
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match || !with_year(line, (*match)['b'])) continue;
      Figure const& later = line.figure((*match)['d']);
      if (later.reading.kind != Kind::duration || later.reading.unit.id != "year" || later.reading.approximate)
        continue;
      Claim claim;
      claim.members = {{later.id, Role::duration}};
      claim.dates = {line.items[(*match)['a']].index, line.items[(*match)['b']].index};
      out.add(std::move(claim), Role::duration);
      break;
    }
  }
}

/// "built in 1998, 26 years ago", "on August 14, eight days ago": counted back from the text's own day.
void time_ago(Line const& line, Claims& out) {
  static Pattern const kRow("@a ,|(|-|or ~3 @r ,|.|)|-|;");
  using Step = DateReading::Step;
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (!is_date(line, at)) continue;
    auto const match = kRow.match(line, at);
    if (!match) continue;
    DateReading const& ago = date(line, (*match)['r']);
    if (ago.form != Form::relative || ago.offset > -2 || ago.since) continue;
    bool const years = ago.step == Step::year && with_year(line, at);
    bool const days = (ago.step == Step::day || ago.step == Step::week) && date(line, at).form == Form::day;
    if (!years && !days) continue;
    Claim claim;
    claim.full = false;
    claim.base = -ago.offset;
    claim.dates = {line.items[at].index};
    if (days) claim.dates.push_back(line.items[(*match)['r']].index);
    out.add(std::move(claim), Role::duration);
  }
}

}  // namespace

void find_spans(Line const& line, Claims& out) {
  if (!has_dates(line)) return;
  durations(line, out);
  anniversaries(line, out);
  years_later(line, out);
  until_now(line, out);
  time_ago(line, out);
}

}  // namespace stet::sums
