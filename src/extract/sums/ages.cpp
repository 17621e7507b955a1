// Ages beside the births that they follow from: "Born in 1950, he is 65", "Built in 1989, the 39-year-old ferry".
#include <algorithm>

#include "extract/sums/dates.hpp"

namespace stet::sums {
namespace {

/// A number that may be somebody's age: "aged 82", "is 65".
bool may_be_age(Figure const& figure) {
  Reading const& reading = figure.reading;
  if (!reading.nominal || *reading.nominal < 1 || *reading.nominal > 125 || reading.step != 1) return false;
  return (reading.kind == Kind::age && (reading.unit.id == "year" || reading.unit.id.empty())) ||
         (reading.kind == Kind::number && reading.unit.id.empty()) ||
         (reading.kind == Kind::count && figure.subject.span.size() == 0);
}

/// "his wife is 62": another person may have come in between two items. "The 62-year-old" is who was spoken of,
/// whatever was his.
bool one_person(Line const& line, std::size_t a, std::size_t b) {
  bool const taken_up = b > a && line.word(b - 1, {"the"});
  for (std::size_t i = std::min(a, b); i < std::max(a, b); ++i)
    if ((!taken_up && line.word(i, {"his", "her", "their"})) ||
        line.word(i,
                  {"whose", "wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "twin",
                   "partner", "child", "children", "parents", "they", "who'd", "grandson", "granddaughter", "years"}))
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
      bool const born = after(i, {"born", "b", "built"}) || born_somewhere(i);
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

  /// "born over a bakery in the old town in 1961"
  bool born_somewhere(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && i + 11 >= at && line_.items[i].kind == Item::Kind::word;)
      if (line_.items[i].is("born")) return line_.word(at - 1, {"in", "on"});
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
    // "… was born on 12 August 1957. The 66-year-old has led the union since 2009."
    bool const next = figure.reading.kind == Kind::age && line_.word(at - 1, {"the"}) && at > birth &&
                      line_.items[at].sentence == line_.items[birth].sentence + 1;
    // "Ann Lee, 58, knows the place. Born in Leeds in 1963, …"
    bool const told_next =
        line_.items[birth].sentence == line_.items[at].sentence + 1 && birth > 1 &&
        !line_.word(birth + 2, {"his", "her", "their", "its"}) && [&] {
          for (std::size_t i = birth; i-- > 1 && i + 9 >= birth && line_.items[i].kind == Item::Kind::word;)
            if (line_.items[i].is("born")) return line_.items[i - 1].stop();
          return false;
        }();
    // "who was born in 1949 and, at 67, has not missed one"
    bool const still = same && at > 1 && line_.word(at - 1, {"at"}) && at + 2 < line_.items.size() &&
                       line_.items[at + 1].is(",") && line_.items[at - 2].is(",") &&
                       line_.word(at + 2, {"has", "is", "still"});
    bool const dead = death.has_value();
    if (!ends.empty()) {
      for (std::size_t const end : ends) add(at, birth, end);
      return;
    }
    if (dead || !(same || next || told_next || after(at, {"he", "she", "he's", "she's"}))) return;
    bool now = after(at, {"is", "he's", "she's", "turns"}) && !after(at, {"was", "were", "when"});
    // "Ann Lee, 65, was born in 1950"
    bool const bracketed = at > 0 && at + 1 < line_.items.size() &&
                           (line_.items[at - 1].is(",") || line_.items[at - 1].is("(")) &&
                           (line_.items[at + 1].is(",") || line_.items[at + 1].is(")"));
    bool const before_noun = figure.reading.kind == Kind::age && !after(at, {"was", "were", "aged", "at"});
    // "who was born in 1970, becomes prime minister at 44"
    bool const becomes = same && line_.word(at - 1, {"at"}) && [&] {
      for (std::size_t i = at; i-- > birth && i + 9 >= at;)
        if (line_.word(i, {"becomes", "become", "becoming", "takes", "retires", "returns"})) return true;
      return false;
    }();
    // "says Ann Lee, an engineer of 33, born in 1982"
    bool const described = line_.word(at - 1, {"of"}) && at > 1 &&
                           line_.lexicon.is_person(line_.lexicon.noun_lemma(line_.items[at - 2].text));
    now = now || becomes || next || still || (told_next && bracketed) ||
          (same && (bracketed || before_noun || described));
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

/// "The bridge was opened in 1961. Few gave the 74-year-old bridge a thought."
void age_of_what_was_built(Line const& line, Claims& out) {
  static Pattern const kRow("was|were built|opened|founded|launched|completed|established|erected ~2 @a");
  for (std::size_t at = 1; at < line.items.size(); ++at) {
    auto const match = kRow.match(line, at);
    if (!match || line.items[at - 1].kind != Item::Kind::word) continue;
    std::uint32_t const opened = (*match)['a'];
    if (!with_year(line, opened) || date(line, opened).form != Form::year) continue;
    std::string const thing = line.lexicon.noun_lemma(line.items[at - 1].text);
    std::string_view const concept_name = line.lexicon.concept_of(thing);
    for (std::uint32_t const k : line.at) {
      Figure const& age = line.figure(k);
      bool const close = k > opened && line.items[k].sentence <= line.items[opened].sentence + 1;
      if (!close || age.reading.kind != Kind::age || age.reading.unit.id != "year" || age.reading.approximate) continue;
      std::string const noun = k + 1 < line.items.size() ? line.lexicon.noun_lemma(line.items[k + 1].text) : "";
      bool const same = noun == thing || (!concept_name.empty() && line.lexicon.concept_of(noun) == concept_name);
      if (!same) continue;
      Claim claim;
      claim.members = {{age.id, Role::age}};
      claim.dates = {line.items[opened].index};
      out.add(std::move(claim), Role::age);
    }
  }
}

}  // namespace

void find_ages(Line const& line, Claims& out) {
  if (!has_dates(line)) return;
  Ages(line, out).run();
  age_of_a_thing(line, out);
  age_of_what_was_built(line, out);
}

}  // namespace stet::sums
