#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

constexpr std::uint16_t kClosed =
    static_cast<std::uint16_t>(Pos::determiner) | static_cast<std::uint16_t>(Pos::preposition) |
    static_cast<std::uint16_t>(Pos::pronoun) | static_cast<std::uint16_t>(Pos::conjunction) |
    static_cast<std::uint16_t>(Pos::auxiliary) | static_cast<std::uint16_t>(Pos::particle);

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "\xE2\x80\x99") == 0 || text.compare(i, 3, "\xE2\x80\x98") == 0) {
      out += '\'';
      i += 2;
    } else if (text[i] >= 'A' && text[i] <= 'Z') {
      out += static_cast<char>(text[i] - 'A' + 'a');
    } else {
      out += text[i];
    }
  }
  return out;
}

bool strip_possessive(std::string& lower) {
  if (lower.size() > 2 && lower.ends_with("'s")) {
    lower.resize(lower.size() - 2);
    return true;
  }
  if (lower.size() > 2 && lower.ends_with("s'")) {
    lower.pop_back();
    return true;
  }
  return false;
}

// Words that report, and verbs too light to tell one event from another.
constexpr std::array<std::string_view, 52> kLight{
    "add",   "announce", "appear", "ask",  "be",     "become", "begin",  "believe", "bring", "call",   "claim",
    "come",  "do",       "expect", "find", "follow", "get",    "give",   "go",      "have",  "hold",   "include",
    "keep",  "know",     "leave",  "let",  "make",   "mean",   "need",   "put",     "reach", "remain", "report",
    "say",   "see",      "seem",   "set",  "show",   "stand",  "start",  "stay",    "take",  "tell",   "think",
    "total", "turn",     "use",    "want", "amount", "number", "figure", "lie"};

}  // namespace

bool Word::closed() const {
  // A capital inside a sentence makes a name ("Will", "US", "May"); at its start it says nothing.
  return kind == TokenKind::word && (pos.bits & kClosed) != 0 && (!capital || opening);
}

bool Word::noun() const {
  if (kind != TokenKind::word) return false;
  return pos.has(Pos::noun) || pos.empty() || (capital && !opening && !closed() && !pos.has(Pos::verb));
}

namespace {

// Does a number stand right before the next word, or before the adjectives in front of it?
bool counted_next(Words const& words) {
  for (std::size_t i = words.size(); i > 0 && words.size() - i < 3; --i) {
    if (words[i - 1].reading != kNone) return true;
    if (!words[i - 1].pos.has(Pos::adjective) || words[i - 1].closed()) return false;
  }
  return false;
}

// "The economy added 175,000 jobs", but "the ministry added 40 people were missing", which says so.
bool adds_things(Words const& words, std::size_t i, Lexicon const& lexicon) {
  if (words[i + 1].reading == kNone || lexicon.verb_lemma(words[i].lower) != "add") return false;
  for (std::size_t k = i + 1; k < words.size() && words[k].kind != TokenKind::symbol; ++k)
    if (words[k].pos.has(Pos::auxiliary) && !words[k].date && !words[k].capital) return false;
  return true;
}

}  // namespace

Words annotate(Document const& document, std::string_view whole, Sentence const& sentence, Scan const& scan,
               Lexicon const& lexicon) {
  Words words;
  words.reserve(sentence.last_token - sentence.first_token);
  std::size_t reading = 0, date = 0, blocked = 0;
  for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    Token const& token = document.tokens[t];
    Word word;
    word.begin = token.begin;
    word.end = token.end;
    word.kind = token.kind;
    std::string_view const text = whole.substr(token.begin, token.end - token.begin);
    word.lower = folded(text);
    if (token.kind == TokenKind::word) {
      word.capital = text[0] >= 'A' && text[0] <= 'Z';
      bool const acronym = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
      word.opening =
          !acronym && (words.empty() || (words.back().kind == TokenKind::symbol && words.back().lower != "," &&
                                         words.back().lower != "-" && words.back().lower != "&"));
      word.possessive = strip_possessive(word.lower);
      word.pos = lexicon.pos(word.lower);
      // "three suspects fled": behind a number only the noun fits
      if (word.pos.has(Pos::verb) && !word.pos.has(Pos::noun) && word.lower.ends_with('s') && counted_next(words) &&
          lexicon.rarely_noun(word.lower))
        word.pos.bits = static_cast<std::uint16_t>(Pos::noun);
      if (word.pos.has(Pos::verb)) {
        word.past = lexicon.past_form(word.lower);
        word.reports = reporting_verb(lexicon.verb_lemma(word.lower));
      }
      bool const letters =
          acronym && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (letters) {
        word.lemma = word.lower;  // "EPS" are no several ep
      } else if (word.pos.has(Pos::noun) || word.pos.empty()) {
        word.lemma = lexicon.noun_lemma(word.lower);
        word.plural = plural_noun(word.lower, lexicon);
      } else if (word.pos.has(Pos::verb)) {
        word.lemma = lexicon.verb_lemma(word.lower);
      } else {
        word.lemma = word.lower;
      }
    } else {
      word.lemma = word.lower;
    }
    while (reading < scan.readings.size() && scan.readings[reading].end <= token.begin) ++reading;
    if (reading < scan.readings.size() && scan.readings[reading].begin < token.end)
      word.reading = static_cast<std::uint32_t>(reading);
    while (date < scan.dates.size() && scan.dates[date].end <= token.begin) ++date;
    word.date = date < scan.dates.size() && scan.dates[date].begin < token.end;
    while (blocked < scan.blocked.size() && scan.blocked[blocked].end <= token.begin) ++blocked;
    word.blocked = blocked < scan.blocked.size() && scan.blocked[blocked].begin < token.end;
    words.push_back(std::move(word));
  }
  // "spoke of 6,000", "arrived at £4.8 million": with a number behind them these verbs give one
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (!words[i].pos.has(Pos::verb) || words[i + 2].reading == kNone) continue;
    std::string const lemma = lexicon.verb_lemma(words[i].lower);
    if ((lemma == "speak" && words[i + 1].is("of")) || (lemma == "arrive" && words[i + 1].is("at")))
      words[i].reports = true;
  }
  // "waits have grown": the subject of a verb in the plural is a noun, however rarely
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    Word& word = words[i];
    Word const& verb = words[i + 1];
    bool const plural = verb.is("have") || verb.is("are") || verb.is("were");
    if (!plural || !word.pos.only(Pos::verb) || !word.lower.ends_with('s') || !lexicon.rarely_noun(word.lower))
      continue;
    word.pos.bits = static_cast<std::uint16_t>(Pos::noun);
    word.lemma = lexicon.noun_lemma(word.lower);
    word.plural = true;
    word.reports = word.past = false;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].reports && adds_things(words, i, lexicon)) words[i].reports = false;
  return words;
}

bool plural_noun(std::string_view lower, Lexicon const& lexicon) {
  return lower == "police" || lower == "cattle" || lexicon.noun_lemma(lower) != lower;
}

void add_once(std::vector<std::string>& list, std::string_view item) {
  if (item.empty()) return;
  if (std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
}

std::size_t word_at(Words const& words, Offset at) {
  return static_cast<std::size_t>(
      std::partition_point(words.begin(), words.end(), [&](Word const& w) { return w.begin < at; }) - words.begin());
}

// "Bombings in Baghdad kill 11", "a fire in two markets kills 12": the subject is the noun in front of the phrase
// before word `i`, a plural one or not.
bool subject_over_phrase(Words const& words, std::size_t i, bool plural) {
  if (!words[i - 1].noun() || words[i - 1].closed() || words[i - 1].reading != kNone) return false;
  std::size_t at = i - 1;
  while (at > 0 && at + 5 > i && !words[at].pos.has(Pos::preposition)) {
    if (words[at].kind != TokenKind::word || words[at].pos.has(Pos::auxiliary) || words[at].pos.only(Pos::verb))
      return false;
    --at;
  }
  return at > 0 && words[at].pos.has(Pos::preposition) && !words[at].is("to") && words[at - 1].noun() &&
         !words[at - 1].closed() && words[at - 1].plural == plural;
}

bool acts_as_verb(Words const& words, std::size_t i) {
  Word const& w = words[i];
  if (w.kind != TokenKind::word || w.date || w.reading != kNone || w.possessive) return false;
  if (w.pos.has(Pos::auxiliary)) return true;
  if (!w.pos.has(Pos::verb)) return false;
  bool const first = i == 0;
  Word const* before = first ? nullptr : &words[i - 1];
  // "the average house now costs": the subject stands before the adverb
  bool const between = i > 1 && (before->is("now") || before->is("still") || before->is("then") || before->is("also"));
  if (between && words[i - 2].noun()) before = &words[i - 2];
  Word const* const after = i + 1 < words.size() ? &words[i + 1] : nullptr;
  if (w.capital && !first) return false;
  bool const after_determiner = before != nullptr && (before->pos.has(Pos::determiner) || before->possessive ||
                                                      (before->pos.has(Pos::preposition) && !before->is("to")));
  bool const only_verb = !w.pos.has(Pos::noun) && !w.pos.has(Pos::adjective);
  if (w.lower.ends_with("ing")) {
    // A gerund or participle: a verb where it opens a phrase of its own, a modifier before a noun.
    return (only_verb && !after_determiner) || (before != nullptr && before->pos.has(Pos::auxiliary));
  }
  // "its debt, which stands at": a relative pronoun in front, though "which stands" may also ask
  bool const relative = before != nullptr && i > 1 && (before->is("which") || before->is("who")) &&
                        (words[i - 2].is(",") || words[i - 2].noun());
  if (relative && !w.capital) return true;
  // "a refurbishment that cost nearly £10 million"
  if (before != nullptr && i > 1 && before->is("that") && words[i - 2].noun() && after != nullptr &&
      after->reading != kNone)
    return true;
  if (after_determiner) return false;
  if (only_verb) return true;
  bool const object_follows = after != nullptr && (after->pos.has(Pos::determiner) || after->reading != kNone ||
                                                   after->pos.has(Pos::preposition) || after->pos.has(Pos::pronoun) ||
                                                   after->pos.only(Pos::adverb));
  if (before == nullptr) return false;
  // "kill 11 civilians, wound about 12": a list of verbs, each with its number
  bool const listed = before->is(",") || before->is("and");
  if (listed && after != nullptr && after->reading != kNone && !w.plural)
    for (std::size_t k = i - 1; k > 0 && k + 8 > i; --k)
      if (words[k - 1].pos.has(Pos::verb) && k < i && words[k].reading != kNone) return true;
  bool const subject_before = before->pos.has(Pos::pronoun) || before->plural || before->capital ||
                              (before->pos.has(Pos::noun) && !before->pos.has(Pos::adjective)) ||
                              before->pos.only(Pos::adverb) || before->reading != kNone ||
                              before->kind == TokenKind::symbol;
  if (before->is("to") && object_follows) return true;  // "intends to shut 40 wards"
  if (w.past) return subject_before || before->pos.has(Pos::auxiliary);
  if (before->pos.has(Pos::auxiliary) || before->is("to")) return !w.pos.has(Pos::adjective) || object_follows;
  if (before->pos.has(Pos::pronoun)) return true;
  // "ships sail for", "debt stands at": number agreement between the noun before and the verb
  bool const third_person = w.lower.ends_with('s');
  // "the union counts 17 dead": with a number behind it the word before is the subject
  bool const counts = third_person && after != nullptr && after->reading != kNone && before->noun() && i > 1 &&
                      words[i - 2].pos.has(Pos::determiner);
  if (before->pos.has(Pos::adjective) && w.pos.has(Pos::noun) && !counts)
    return false;  // "Russian forces to", "landing ships"
  // "at dealers and repair shops in 2025": the second of two plurals
  if (third_person && w.plural && i > 2 && words[i - 2].is("and") && words[i - 3].plural) return false;
  if (object_follows && before->noun() && (third_person ? !before->plural : before->plural)) return true;
  return after != nullptr && after->reading != kNone && subject_over_phrase(words, i, !third_person);
}

bool light_verb(std::string_view lemma) { return std::find(kLight.begin(), kLight.end(), lemma) != kLight.end(); }

bool reporting_verb(std::string_view lemma) {
  static constexpr std::array<std::string_view, 35> kVerbs{
      "record",  "register", "list",     "document", "say",       "tell",    "claim",   "estimate", "announce",
      "report",  "add",      "state",    "warn",     "insist",    "argue",   "believe", "put",      "count",
      "confirm", "reveal",   "maintain", "declare",  "write",     "note",    "expect",  "predict",  "forecast",
      "accuse",  "allege",   "reckon",   "explain",  "calculate", "compute", "point",   "speak"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

bool is_term(Word const& word, Lexicon const& lexicon) {
  if (word.kind == TokenKind::symbol || word.date || word.reading != kNone) return false;
  if (word.closed() || word.lower.size() < 2) return false;
  if (word.kind == TokenKind::number) return word.blocked;  // "Circular 07-23", "Pier 3": names tell things apart
  if (word.pos.only(Pos::adverb) || word.pos.has(Pos::number)) return false;
  return !light_verb(word.lemma) && !lexicon.is_time_word(word.lemma);
}

std::string_view text_of(Document const& document, Words const& words, std::size_t first, std::size_t last) {
  if (first >= last) return {};
  return document.cut(words[first].begin, words[last - 1].end);
}

}  // namespace stet
