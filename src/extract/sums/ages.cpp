// Ages and lengths of time beside the dates that they follow from: "Born in 1950, he is 65", "from 1999 to 2011, 12
// years", "founded in 1980, … its 30th anniversary in 2010".
#include <algorithm>
#include <charconv>

#include "extract/sums/line.hpp"

namespace stet::sums {
namespace {

using Form = DateReading::Form;

DateReading const& date(Line const& line, std::size_t item) { return line.dates[line.items[item].index].reading; }
bool is_date(Line const& line, std::size_t item) { return line.items[item].kind == Item::Kind::date; }
bool with_year(Line const& line, std::size_t item) {
  DateReading const& it = date(line, item);
  return it.year && (it.form == Form::day || it.form == Form::month || it.form == Form::year);
}

/// A number that may be somebody's age: "aged 82", "is 65".
bool may_be_age(Figure const& figure) {
  Reading const& reading = figure.reading;
  if (!reading.nominal || *reading.nominal < 1 || *reading.nominal > 125 || reading.step != 1) return false;
  return (reading.kind == Kind::age && (reading.unit.id == "year" || reading.unit.id.empty())) ||
         (reading.kind == Kind::number && reading.unit.id.empty()) ||
         (reading.kind == Kind::count && figure.subject.span.size() == 0);
}

/// "his wife is 62": another person may have come in between two items.
bool one_person(Line const& line, std::size_t a, std::size_t b) {
  for (std::size_t i = std::min(a, b); i < std::max(a, b); ++i)
    if (line.word(i, {"his",     "her",    "their",  "whose",    "wife",          "husband", "son",   "daughter",
                      "brother", "sister", "mother", "father",   "twin",          "partner", "child", "children",
                      "parents", "they",   "who'd",  "grandson", "granddaughter", "years"}))
      return false;
  return true;
}

class Ages {
 public:
  Ages(Line const& line, Claims& out) : line_(line), out_(out) {}

  void run() {
    std::optional<std::size_t> birth, death;
    unsigned births = 0;
    for (std::size_t i = 0; i < line_.items.size(); ++i) {
      if (!is_date(line_, i) || !with_year(line_, i)) continue;
      bool const born = after(i, {"born", "b", "built"});
      bool const lived = i > 0 && line_.items[i - 1].is("(") && lifespan(i);
      if (born || lived) birth = i, ++births;
      if (after(i, {"died", "death"})) death = i;
      if (lived) death = line_.items[i + 1].is("-") ? i + 2 : i + 1;
    }
    if (births != 1) return;
    for (std::uint32_t const at : line_.at)
      if (may_be_age(line_.figure(at)) && one_person(line_, *birth, at)) age(at, *birth, death);
  }

 private:
  /// One of the words within four items before, no mark between.
  bool after(std::size_t at, std::initializer_list<std::string_view> words) const {
    for (std::size_t i = at; i-- > 0 && i + 5 >= at && line_.items[i].kind == Item::Kind::word;)
      if (line_.word(i, words)) return true;
    return false;
  }

  /// "(1950–2020)" behind a name, where the paragraph speaks of a death or an age.
  bool lifespan(std::size_t at) const {
    std::size_t const second = line_.items[at + 1].is("-") ? at + 2 : at + 1;
    if (second + 1 >= line_.items.size() || !is_date(line_, second) || !with_year(line_, second)) return false;
    if (!line_.items[second + 1].is(")")) return false;
    return std::any_of(line_.items.begin(), line_.items.end(),
                       [](Item const& item) { return item.is("died") || item.is("dies") || item.is("aged"); });
  }

  void age(std::size_t at, std::size_t birth, std::optional<std::size_t> death) {
    Figure const& figure = line_.figure(at);
    if (at == 0) return;
    bool const worded = figure.reading.kind == Kind::age || after(at, {"aged", "age"});
    bool const same = line_.items[at].sentence == line_.items[birth].sentence;
    std::vector<std::size_t> ends;
    // "aged 65 in 2015", "in 2015, at the age of 65", "in 2015, when he was 65"
    bool const counted = worded || after(at, {"is", "was", "at", "turned", "turns"});
    for (std::size_t i = at + 1; counted && i < at + 4 && i < line_.items.size(); ++i)
      if (is_date(line_, i) && with_year(line_, i) && i != birth && line_.word(i - 1, {"in", "on"}) && i == at + 2)
        ends.push_back(i);
    for (std::size_t i = at; counted && i-- > 0 && i + 8 >= at;) {
      if (is_date(line_, i) && with_year(line_, i) && i != birth) ends.push_back(i);
      if (is_date(line_, i)) break;
      if (!line_.items[i].is(",") &&
          !line_.word(i, {"aged", "at", "the", "age", "of", "when", "he", "she", "was", "just", "only", "is"}))
        break;
    }
    // "died … at 82"
    if (ends.empty() && death && counted) {
      for (std::size_t i = at; i-- > 0 && !line_.items[i].stop();)
        if (line_.word(i, {"died", "dies", "death"}) && at - i < 14) ends.push_back(*death);
    }
    // "was 82 when she died"; "She died in 2010. She was 82."; "Ann Lee, 82, … died in 2010"
    if (ends.empty() && death && at + 2 < line_.items.size()) {
      bool then = false;
      for (std::size_t i = at + 1; i < at + 6 && i < line_.items.size() && !line_.items[i].stop(); ++i)
        then = then || line_.word(i, {"died", "death"});
      bool const obituary = line_.items[at + 1].stop() && after(at, {"was"}) && after(at, {"he", "she"});
      bool const named = line_.items[at + 1].is(",") && line_.items[at - 1].is(",") &&
                         line_.items[at].sentence == line_.items[*death].sentence;
      if ((then && after(at, {"was"})) || obituary || named) ends.push_back(*death);
    }
    bool const dead = death.has_value();
    if (!ends.empty()) {
      for (std::size_t const end : ends) add(at, birth, end);
      return;
    }
    if (dead || !(same || after(at, {"he", "she", "he's", "she's"}))) return;
    bool now = after(at, {"is", "he's", "she's", "turns"}) && !after(at, {"was", "were", "when"});
    // "Ann Lee, 65, was born in 1950"
    bool const bracketed = at > 0 && at + 1 < line_.items.size() &&
                           (line_.items[at - 1].is(",") || line_.items[at - 1].is("(")) &&
                           (line_.items[at + 1].is(",") || line_.items[at + 1].is(")"));
    bool const before_noun = figure.reading.kind == Kind::age && !after(at, {"was", "were", "aged", "at"});
    now = now || (same && (bracketed || before_noun));
    if (!now) return;
    add(at, birth, std::nullopt);
    for (std::size_t i = 0; i < line_.items.size(); ++i)
      if (is_date(line_, i) && i != birth && with_year(line_, i)) add(at, birth, i);
  }

  void add(std::size_t at, std::size_t birth, std::optional<std::size_t> end) {
    Claim claim;
    claim.members = {{line_.figure(at).id, Role::age}};
    claim.dates = {line_.items[birth].index};
    if (end) claim.dates.push_back(line_.items[*end].index);
    out_.add(std::move(claim), Role::age);
  }

  Line const& line_;
  Claims& out_;
};

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
  static Patterns const kBegunAndEnded = patterns(
      {"opened|founded|joined|began|started|launched|married|elected|appointed|built|established|jailed ~2 @a ~8, "
       "closed|ended|left|retired|shut|died|resigned|demolished|finished|folded|freed|released ~2 @b ,? after {d}"});
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
        if (line.word(d + 1,
                      {"later", "earlier", "after", "before", "ago", "in", "of", "longer", "more", "each", "old"}))
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
                "since @a ~10, after|for {d}", "{d} ,? since @a ,|.", "@a ~10, after|for {d}"});
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    std::optional<Match> match;
    for (Pattern const& row : kRows) {
      // "since 1971" is a date as a whole
      bool const bare = &row == &kRows.back() || &row == &kRows[2];
      if (match) break;
      match = row.match(line, at);
      if (match && bare && !since(line, (*match)['a'])) match.reset();
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

/// "Built in 1989, the 39-year-old ferry": the participle that opens the sentence is of the thing whose age it gives.
void age_of_a_thing(Line const& line, Claims& out) {
  static Pattern const kRow("built|opened|founded|launched|completed|established|erected ~4 @a , the|a|an|its ~1 {d}");
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (at > 0 && !line.items[at - 1].stop()) continue;
    auto const match = kRow.match(line, at);
    if (!match || !with_year(line, (*match)['a']) || date(line, (*match)['a']).form != Form::year) continue;
    Figure const& age = line.figure((*match)['d']);
    if (age.reading.kind != Kind::age || age.reading.unit.id != "year" || age.reading.approximate) continue;
    Claim claim;
    claim.members = {{age.id, Role::age}};
    claim.dates = {line.items[(*match)['a']].index};
    out.add(std::move(claim), Role::age);
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
      if (later.reading.kind != Kind::duration || later.reading.unit.id != "year" || later.reading.approximate) continue;
      Claim claim;
      claim.members = {{later.id, Role::duration}};
      claim.dates = {line.items[(*match)['a']].index, line.items[(*match)['b']].index};
      out.add(std::move(claim), Role::duration);
      break;
    }
  }
}

/// "built in 1998, 26 years ago": counted back from the text's own day.
void years_ago(Line const& line, Claims& out) {
  static Pattern const kRow("@a ,|(|-|or ~3 @r ,|.|)|-|;");
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (!is_date(line, at) || !with_year(line, at)) continue;
    auto const match = kRow.match(line, at);
    if (!match) continue;
    DateReading const& ago = date(line, (*match)['r']);
    if (ago.form != Form::relative || ago.step != DateReading::Step::year || ago.offset > -2 || ago.since) continue;
    Claim claim;
    claim.full = false;
    claim.base = -ago.offset;
    claim.dates = {line.items[at].index};
    out.add(std::move(claim), Role::duration);
  }
}

}  // namespace

void find_ages(Line const& line, Claims& out) {
  bool const dated =
      std::any_of(line.items.begin(), line.items.end(), [](Item const& item) { return item.kind == Item::Kind::date; });
  if (!dated) return;
  Ages(line, out).run();
  durations(line, out);
  anniversaries(line, out);
  years_later(line, out);
  until_now(line, out);
  age_of_a_thing(line, out);
  years_ago(line, out);
}

}  // namespace stet::sums
