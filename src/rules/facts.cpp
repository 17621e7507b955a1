#include "rules/facts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

#include "grammars/read.hpp"
#include "rules/keys.hpp"
#include "text/tokens.hpp"

namespace stet {
namespace {

using Words = std::string_view;

constexpr std::size_t kReach = 14;  // tokens between a name and its figure

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, 0, static_cast<Offset>(text.size()), tokens);
  std::vector<std::string> out;
  for (Token const& token : tokens) out.emplace_back(text.substr(token.begin, token.end - token.begin));
  return out;
}

class FactReader : KeyReader {
 public:
  FactReader(Node const& row, std::vector<Diagnostic>& faults) : KeyReader(faults), row_(row) {}

  std::optional<Fact> run() {
    constexpr std::array<Words, 7> kKeys{"subject", "measure", "value", "from", "until", "source", "checked"};
    std::size_t const before = faults_.size();
    if (!closed(row_, kKeys, "a fact")) return std::nullopt;
    Fact out;
    out.subject = names("subject");
    out.measure = names("measure");
    out.from = day_of("from");
    out.until = day_of("until");
    out.checked = day_of("checked");
    out.source = row_.text("source").value_or("");
    value(out);
    if (faults_.size() > before) return std::nullopt;
    return out;
  }

 private:
  std::vector<std::string> names(std::string_view key) {
    Node const* node = row_.find(key);
    std::vector<std::string> out = node != nullptr ? as_strings(*node) : std::vector<std::string>{};
    std::erase_if(out, [](std::string const& name) { return words_of(name).empty(); });
    if (out.empty()) missing(node != nullptr ? node->mark : row_.mark, key, "a fact needs `" + std::string(key) + '`');
    return out;
  }

  std::optional<Day> day_of(std::string_view key) {
    Node const* node = row_.find(key);
    return node == nullptr || node->is_null() ? std::nullopt : day(*node, key);
  }

  void value(Fact& out) {
    Node const* node = row_.find("value");
    if (node == nullptr || !node->is_scalar() || node->scalar.empty())
      return missing(node != nullptr ? node->mark : row_.mark, "value", "a fact needs a `value`", "value: 8848.86 m");
    out.value = node->scalar;
    std::vector<Token> tokens;
    tokenize(out.value, 0, static_cast<Offset>(out.value.size()), tokens);
    auto const readings = scan(out.value, tokens).readings;
    bool const whole = readings.size() == 1 && readings[0].begin == 0 && readings[0].nominal &&
                       readings[0].relation == Relation::equal && !readings[0].vague;
    if (!whole)
      return fault(node->mark, "R016", "`" + out.value + "` is no single figure", "a number with its unit: 8848.86 m");
    out.reading = readings[0];
    Unit const& unit = out.reading.unit;
    double const half = std::min(out.reading.step, 1.0) / 2;
    out.interval = widen(Interval::point(*out.reading.nominal), half) * unit.factor;
    out.interval = {out.interval.lo + unit.offset, out.interval.hi + unit.offset, false, false};
  }

  Node const& row_;
};

/// The tokens of a figure's sentence, and where in them the figure stands.
struct FactSentence {
  Document const& document;
  std::span<Token const> tokens;
  std::size_t first = 0;  // the figure's tokens, [first, last)
  std::size_t last = 0;

  std::string_view word(std::size_t at) const { return document.cut(tokens[at].begin, tokens[at].end); }
};

FactSentence sentence_of(Dossier const& dossier, Figure const& figure) {
  Document const& document = dossier.document_of(figure);
  Sentence const& sentence = document.sentences[figure.sentence];
  FactSentence out{
      document, std::span(document.tokens).subspan(sentence.first_token, sentence.last_token - sentence.first_token)};
  while (out.first < out.tokens.size() && out.tokens[out.first].end <= figure.span.begin) ++out.first;
  out.last = out.first;
  while (out.last < out.tokens.size() && out.tokens[out.last].begin < figure.span.end) ++out.last;
  return out;
}

/// "Everest's" names Everest.
std::string_view without_genitive(std::string_view word) {
  for (std::string_view const end : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"})
    if (word.ends_with(end)) return word.substr(0, word.size() - end.size());
  return word;
}

/// Does the name stand at token `at`? A name's capitals count, since "turkey" is no country.
bool stands_at(FactSentence const& in, std::size_t at, std::vector<std::string> const& name) {
  if (at + name.size() > in.tokens.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (in.word(at + i) != name[i] && (i + 1 < name.size() || without_genitive(in.word(at + i)) != name[i]))
      return false;
  return true;
}

struct NamePlace {
  std::size_t first = 0, last = 0;  // tokens, [first, last)
};

/// The name nearest before the figure, else nearest behind it.
std::optional<NamePlace> find_name(FactSentence const& in, std::vector<std::string> const& names) {
  std::optional<NamePlace> before, behind;
  for (std::string const& it : names) {
    std::vector<std::string> const name = words_of(it);
    for (std::size_t at = 0; at < in.tokens.size(); ++at) {
      if (!stands_at(in, at, name)) continue;
      NamePlace const place{at, at + name.size()};
      if (place.last <= in.first && (!before || place.last > before->last)) before = place;
      if (place.first >= in.last && (!behind || place.first < behind->first)) behind = place;
    }
  }
  return before ? before : behind;
}

bool is_one_of(std::string_view word, std::span<Words const> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Does one of the measures stand at token `at`, in any case? Its length in tokens, or 0.
std::size_t measure_at(FactSentence const& in, std::size_t at, std::vector<std::string> const& measures) {
  for (std::string const& measure : measures) {
    auto const parts = words_of(lowered(measure));
    bool all = at + parts.size() <= in.tokens.size();
    for (std::size_t i = 0; i < parts.size() && all; ++i) all = lowered(in.word(at + i)) == parts[i];
    if (all) return parts.size();
  }
  return 0;
}

/// "8,849 metres high", "the 300-metre-high tower", "52,000 residents".
bool measured_behind(FactSentence const& in, std::vector<std::string> const& measures) {
  std::string const own = lowered(in.document.cut(in.tokens[in.first].begin, in.tokens[in.last - 1].end));
  for (std::string const& measure : measures)
    if (own.ends_with('-' + lowered(measure)) || own.ends_with(' ' + lowered(measure))) return true;
  return measure_at(in, in.last, measures) > 0;
}

/// Where the name stands before its figure: how the words between tie the two.
enum class Tie : std::uint8_t { none, apposition, statement, measure };

/// "Everest has a height of {8,849 metres}": only words that state, so that "was hit by a ship" ties nothing.
Tie tie_of(FactSentence const& in, NamePlace name, std::vector<std::string> const& measures) {
  constexpr std::array<Words, 30> kStating{"is",     "was",    "are",  "were",   "has",   "have",     "had",   "with",
                                           "a",      "an",     "the",  "of",     "at",    ",",        "(",     "its",
                                           "to",     "which",  "that", "stands", "stood", "measures", "rises", "about",
                                           "nearly", "almost", "only", "just",   "now",   "some"};
  constexpr std::array<Words, 4> kOfApposition{"at", "a", "the", "about"};
  bool const marked = name.last < in.first && is_one_of(in.word(name.last), std::array<Words, 2>{",", "("});
  bool apposition = marked && in.first - name.last <= 3, measured = false;
  for (std::size_t at = name.last; at < in.first;) {
    std::size_t const length = measure_at(in, at, measures);
    measured = measured || length > 0;
    std::string const word = lowered(in.word(at));
    if (length == 0 && !is_one_of(word, kStating)) return Tie::none;
    if (at > name.last) apposition = apposition && is_one_of(word, kOfApposition);
    at += std::max<std::size_t>(length, 1);
  }
  return measured ? Tie::measure : apposition ? Tie::apposition : Tie::statement;
}

/// "Everest, at 8,611 metres, …", "The Eiffel Tower (330 metres) …": a sentence that begins with the name. "They left
/// Everest, at 6,400 metres, …" gives a place on it.
bool begins(NamePlace name, FactSentence const& in) {
  return name.first == 0 || (name.first == 1 && lowered(in.word(0)) == "the");
}

/// "The tower, 2 km from the hotel, …" goes on.
bool ends(FactSentence const& in) {
  return in.last >= in.tokens.size() || is_one_of(in.word(in.last), std::array<Words, 3>{",", ")", "."});
}

bool speaks_of(Fact const& fact, FactSentence const& in, NamePlace name) {
  if (name.first >= in.last)  // "the 300-metre-high Eiffel Tower"
    return name.first == in.last + measure_at(in, in.last, fact.measure) && measured_behind(in, fact.measure);
  Tie const tie = tie_of(in, name, fact.measure);
  bool const count = fact.reading.unit.dimension == Dimension::count || fact.reading.unit.dimension == Dimension::none;
  return tie == Tie::measure || (tie != Tie::none && measured_behind(in, fact.measure)) ||
         (tie == Tie::apposition && !count && begins(name, in) && ends(in));
}

/// A level in the text's own voice, one number.
bool may_state_a_fact(Dossier const& dossier, Figure const& figure) {
  if (dossier.document_of(figure).role == DocumentRole::source || figure.zone == Zone::furniture) return false;
  constexpr Role kOther[] = {Role::change, Role::from_value, Role::share, Role::part, Role::limit, Role::duration};
  bool const other =
      std::any_of(std::begin(kOther), std::end(kOther), [&](Role role) { return figure.roles.has(role); });
  Reading const& reading = figure.reading;
  return !other && reading.nominal && reading.relation != Relation::range && !reading.vague && !figure.denied &&
         !figure.planned && figure.part_of == kNone && reading.trend == Trend::none;
}

bool one_measure(Fact const& fact, Figure const& figure) {
  Unit const &a = fact.reading.unit, &b = figure.reading.unit;
  if (a.dimension == Dimension::count || a.dimension == Dimension::none)
    return b.dimension == Dimension::count || b.dimension == Dimension::none;
  return a.dimension == b.dimension && a.per == b.per && (a.dimension != Dimension::currency || a.base == b.base);
}

/// A figure that dates itself to before or after the fact's own days says nothing of it.
bool at_one_time(Fact const& fact, Figure const& figure, std::optional<Day> as_of) {
  bool const dated = figure.when.known() && figure.when.basis <= Basis::sentence;
  auto const last = dated ? figure.when.last : as_of;
  auto const first = dated ? figure.when.first : as_of;
  if (fact.from && last && *last < *fact.from) return false;
  return !(fact.until && first && *first > *fact.until);
}

std::size_t distance(FactSentence const& in, NamePlace name) {
  return name.last <= in.first ? in.first - name.last : name.first - in.last;
}

}  // namespace

std::vector<Fact> read_facts(Node const& node, std::vector<Diagnostic>& faults) {
  std::vector<Fact> out;
  if (!node.is_list()) {
    faults.push_back(rule_fault(node.mark, "R002", "`facts` must be a list of facts"));
    return out;
  }
  for (Node const& row : node.items)
    if (enough(faults))
      break;
    else if (auto fact = FactReader(row, faults).run())
      out.push_back(std::move(*fact));
  return out;
}

std::vector<FactMatch> match_facts(std::vector<Fact> const& facts, double rel, Dossier const& dossier) {
  std::vector<FactMatch> out;
  // A text is asked for the facts whose name has one of its words; most have none.
  std::multimap<std::string, std::size_t, std::less<>> by_word;
  for (std::size_t i = 0; i < facts.size(); ++i)
    for (std::string const& name : facts[i].subject) by_word.emplace(words_of(name).front(), i);
  for (Figure const& figure : dossier.figures) {
    if (!may_state_a_fact(dossier, figure)) continue;
    FactSentence const in = sentence_of(dossier, figure);
    if (in.first == in.last) continue;
    std::optional<FactMatch> best;
    std::size_t nearest = kReach + 1;
    for (std::size_t at = 0; at < in.tokens.size(); ++at) {
      auto [begin, end] = by_word.equal_range(without_genitive(in.word(at)));
      for (; begin != end; ++begin) {
        Fact const& fact = facts[begin->second];
        if (!one_measure(fact, figure) || !at_one_time(fact, figure, dossier.as_of)) continue;
        auto const name = find_name(in, fact.subject);
        if (!name || distance(in, *name) >= nearest) continue;
        if (!speaks_of(fact, in, *name)) continue;
        nearest = distance(in, *name);
        Interval const allowed = widen(fact.interval, rel * std::fabs(fact.interval.middle()));
        best = FactMatch{figure.id, begin->second, overlaps(figure.wide, allowed)};
      }
    }
    if (best) out.push_back(*best);
  }
  return out;
}

}  // namespace stet
