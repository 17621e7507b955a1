#include "extract/extract.hpp"

#include <algorithm>
#include <array>

#include "extract/age.hpp"
#include "extract/attribution.hpp"
#include "extract/context.hpp"
#include "extract/counted.hpp"
#include "extract/elided.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/pronoun.hpp"
#include "extract/roles.hpp"
#include "extract/subject.hpp"
#include "extract/sums.hpp"
#include "extract/table.hpp"
#include "extract/table_unit.hpp"
#include "extract/true_case.hpp"
#include "extract/view.hpp"
#include "extract/when.hpp"
#include "grammars/read.hpp"

namespace stet {
namespace {

// No text that a person wrote holds more; what lies behind is said to be unread.
constexpr std::size_t kMostFigures = 20000;

// One document's extraction: what must be remembered from sentence to sentence lives here.
class Extraction {
 public:
  Extraction(Document const& document, Lexicon const& lexicon, ExtractOptions const& options)
      : document_(document),
        lexicon_(lexicon),
        options_(options),
        cased_(true_cased(document, lexicon)),
        headers_(header_rows(document)) {
    if (document.published) {
      anchor_ = document.published;
    } else if (document.modified) {
      anchor_ = document.modified;  // a page that says only when it was last changed says what held on that day
    } else if (document.role == DocumentRole::draft) {
      anchor_ = options.as_of;
    }
  }

  Extracted run() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (out_.figures.size() >= kMostFigures) {
        Unread rest;
        rest.path = document_.id;
        rest.doc = 0;
        rest.why = "more than 20,000 figures: the rest is left out";
        out_.unread.push_back(std::move(rest));
        break;
      }
      sentence(s);
    }
    out_.claims = find_claims(document_, lexicon_, out_.figures, out_.dates);
    return std::move(out_);
  }

 private:
  void sentence(std::uint32_t index);
  std::string_view text() const { return cased_.empty() ? document_.text : cased_; }
  Scan scan_sentence(Sentence const& sentence) const;
  SentenceView view_of(std::uint32_t index, Scan scan) const;
  void figure(SentenceView const& view, std::uint32_t reading);
  bool name_count(SentenceView const& view, Figure& figure);
  SentenceSubject const* subject_before(std::uint32_t sentence, std::string_view pronoun);
  std::string party_before(std::uint32_t sentence, std::string_view pronoun);
  void recall_subject(SentenceView const& view, Clause const& clause, std::string_view pronoun, Figure& figure);
  Figure const* same_measure_before(SentenceView const& view, Reading const& reading) const;
  void date(SentenceView const& view, Clause const& clause, std::size_t at, Figure& figure) const;
  Figure const* antecedent(std::uint32_t sentence) const;
  std::vector<std::string> const& terms_before(std::uint32_t sentence);

  Document const& document_;
  Lexicon const& lexicon_;
  ExtractOptions const& options_;
  std::string const cased_;
  std::vector<Block const*> headers_;
  std::optional<Day> anchor_;
  Extracted out_;
  std::vector<std::uint32_t> figure_of_reading_;  // in the current sentence: kNone where none was made
  std::uint32_t heading_ = kNone;                 // the last heading sentence
  std::uint32_t wider_of_ = kNone;                // sentence that `wider_` was made for
  std::vector<std::string> wider_;
  std::uint32_t before_of_ = kNone;  // sentence that `before_` was made for
  SentenceSubject before_;
};

SentenceView Extraction::view_of(std::uint32_t index, Scan scan) const {
  SentenceView view{document_, document_.sentences[index], index, lexicon_, std::move(scan), {}};
  view.words = annotate(document_, text(), view.sentence, view.scan, lexicon_);
  return view;
}

Scan Extraction::scan_sentence(Sentence const& sentence) const {
  std::span<Token const> const tokens(document_.tokens.data() + sentence.first_token,
                                      sentence.last_token - sentence.first_token);
  return scan(text(), tokens, {options_.decimal_comma});
}

// A noun that is left out is the one counted last, in this sentence or the one before.
Figure const* Extraction::antecedent(std::uint32_t sentence) const {
  for (auto f = out_.figures.rbegin(); f != out_.figures.rend(); ++f) {
    if (f->sentence + 1 < sentence) return nullptr;
    if (f->reading.kind == Kind::count && !f->subject.head.empty()) return &*f;
  }
  return nullptr;
}

std::vector<std::string> const& Extraction::terms_before(std::uint32_t index) {
  if (wider_of_ == index) return wider_;
  wider_of_ = index;
  wider_.clear();
  auto const add = [&](std::uint32_t other) {
    Sentence const& sentence = document_.sentences[other];
    for (std::string const& term : terms_of(view_of(other, scan_sentence(sentence))))
      if (std::find(wider_.begin(), wider_.end(), term) == wider_.end()) wider_.push_back(term);
  };
  if (index > 0 && document_.sentences[index - 1].block == document_.sentences[index].block) add(index - 1);
  if (heading_ != kNone && heading_ != index) add(heading_);
  return wider_;
}

void Extraction::sentence(std::uint32_t index) {
  Sentence const& sentence = document_.sentences[index];
  if (sentence.zone == Zone::furniture) return;
  Scan scan = scan_sentence(sentence);
  for (DateReading const& date : scan.dates) out_.dates.push_back({{0, date.begin, date.end}, index, date});
  for (Blocked const& blocked : scan.blocked) out_.blocked.push_back(blocked);
  for (Malformed const& bad : scan.malformed) {
    Unread unread;
    unread.doc = 0;
    unread.begin = bad.begin;
    unread.end = bad.end;
    unread.text = std::string(document_.cut(bad.begin, bad.end));
    unread.why = std::string(bad.why);
    out_.unread.push_back(std::move(unread));
  }
  if (!scan.readings.empty()) {
    SentenceView const view = view_of(index, std::move(scan));
    std::size_t const first = out_.figures.size();
    figure_of_reading_.assign(view.scan.readings.size(), kNone);
    for (std::uint32_t r = 0; r < view.scan.readings.size(); ++r) figure(view, r);
    share_nouns(view, std::span(out_.figures).subspan(first));
    find_roles(view, std::span(out_.figures).subspan(first));
  }
  if (sentence.zone == Zone::heading) heading_ = index;
}

// "its 2018 sales", "the 2019 budget": a year in front of a noun, not a count of it. A count of that size without group
// marks stands behind a verb or a preposition ("sold 2000 cars").
bool year_before_noun(SentenceView const& view, Reading const& reading) {
  bool const year = !reading.grouped && !reading.in_words && reading.nominal && *reading.nominal >= 1900 &&
                    *reading.nominal < 2100 && *reading.nominal == static_cast<int>(*reading.nominal) &&
                    reading.number_end - reading.number_begin == 4 && reading.begin == reading.number_begin;
  std::size_t const at = view.word_of(reading);
  if (!year || at == 0) return false;
  Word const& before = view.words[at - 1];
  if (before.kind != TokenKind::word || acts_as_verb(view.words, at - 1)) return false;
  return before.possessive || before.pos.has(Pos::determiner) || (before.noun() && !before.closed());
}

// Names what a bare number counts. False where it is no figure after all: a pronoun "one".
bool Extraction::name_count(SentenceView const& view, Figure& figure) {
  Reading& reading = figure.reading;
  auto counted = counted_noun(view, reading);
  if (reading.ordinary_one && (!counted || counted->elided)) return false;
  auto const count_people = [&] {
    figure.subject.head = "person";
    figure.subject.terms = {"person"};
    reading.kind = Kind::count;
    reading.unit.dimension = Dimension::count;
    reading.unit.id = reading.unit.base = "person";
    return true;
  };
  if (!counted) {
    // "Bombs kill 11", the end of a headline
    bool const bare = reading.kind == Kind::number && reading.unit.id.empty() && reading.nominal;
    return !bare || !people_by_state(view, view.word_of(reading), view.word_after(reading)) || count_people();
  }
  // "600 million of fresh capital": an amount of something, and no number of things
  std::size_t const of = view.word_after(reading);
  bool const amount = !counted->partitive && !counted->elided && reading.nominal && *reading.nominal >= 1e6 &&
                      of < view.words.size() && view.words[of].is("of") && counted->subject.head == counted->unit_text;
  if (amount) {
    figure.subject = std::move(counted->subject);
    figure.span.end = std::max(figure.span.end, counted->end);
    return true;
  }
  Figure const* before = antecedent(view.index);
  if (counted->whole != kNone && counted->whole < figure_of_reading_.size())
    figure.part_of = figure_of_reading_[counted->whole];
  if (counted->elided) {
    std::size_t const first = view.word_of(reading);
    Word const* const left = first > 0 ? &view.words[first - 1] : nullptr;
    // "between the two", "these three": a pronoun
    bool const pronoun = reading.in_words && !counted->partitive && left != nullptr && left->closed() &&
                         left->pos.has(Pos::determiner) && !left->is("which") && reading.begin == reading.number_begin;
    if (pronoun) return false;
    bool const same_sentence = before != nullptr && before->sentence == view.index;
    // "We were 85,000 in the streets"
    bool const speakers = left != nullptr && first >= 2 && (left->is("were") || left->is("are")) &&
                          (view.words[first - 2].is("we") || view.words[first - 2].is("they"));
    if (speakers) return count_people();
    std::size_t const behind = view.word_after(reading);
    bool const last_word = behind >= view.words.size() || view.words[behind].kind == TokenKind::symbol;
    bool const object =
        left != nullptr && last_word && acts_as_verb(view.words, first - 1) && !left->pos.has(Pos::auxiliary);
    bool const stands_for_noun =
        counted->partitive || object ||
        (left != nullptr && (left->is("remaining") || left->is("other") || left->is("another") || left->is("rest"))) ||
        (behind < view.words.size() && view.words[behind].is("others")) ||
        // "41 come from the city, 19 from the delta"
        (same_sentence && left != nullptr && left->is(",") && behind < view.words.size() &&
         view.words[behind].is("from") && before->reading.kind == Kind::count) ||
        (same_sentence && left != nullptr &&
         (left->is("from") || left->is("to") || left->is("with") || left->is("than") || left->is("and"))) ||
        (before != nullptr && view.word_after(reading) < view.words.size() &&
         acts_as_verb(view.words, view.word_after(reading)));
    bool const near = stands_for_noun && same_sentence;
    if (!near && !counted->partitive && people_by_state(view, first, behind)) {
      before = nullptr;
      counted->subject.head = "person";
      counted->subject.terms = {"person"};
    } else if (!stands_for_noun || before == nullptr) {
      return true;  // an index: a number without a unit
    }
    // "3,900 cars will look for a space, and the plans provide 850": what one of was wanted
    auto const wanted =
        object && same_sentence ? last_wanted(view, word_at(view.words, before->span.end), first) : std::nullopt;
    if (wanted) {
      counted->subject = subject_of(view, *wanted);
      counted->subject.span = {};
      counted->unit_text = counted->subject.text;
    } else if (before != nullptr) {
      counted->subject = before->subject;
      counted->subject.span = {};
      counted->unit_text = before->reading.unit.text;
    }
  }
  if (counted->partitive && figure.part_of == kNone && before != nullptr) figure.part_of = before->id;
  std::size_t const opening = view.word_of(reading);
  bool const rest = opening > 0 && (view.words[opening - 1].is("remaining") || view.words[opening - 1].is("rest"));
  figure.partitive = counted->partitive || figure.part_of != kNone || rest;
  figure.subject = std::move(counted->subject);
  figure.span.end = std::max(figure.span.end, counted->end);
  // "1.2 million Swedes" are people
  if (std::string_view const noun = counted->unit_text; !noun.empty() && noun[0] >= 'A' && noun[0] <= 'Z') {
    std::string_view const name[] = {noun};
    auto const actor = lexicon_.actor({std::begin(name), std::end(name)});
    if (actor && actor->form == Lexicon::Actor::Form::demonym) {
      figure.subject.head = "person";
      figure.subject.terms.push_back("person");
    }
  }
  reading.kind = Kind::count;
  reading.unit.dimension = Dimension::count;
  reading.unit.id = reading.unit.base = figure.subject.head;
  reading.unit.text = counted->unit_text;
  // "68 per cent, five points more than in May": points beside percentages are percentage points
  bool const percent_near = !out_.figures.empty() && out_.figures.back().sentence == view.index &&
                            out_.figures.back().reading.unit.id == "percent";
  if (figure.subject.head == "point" && percent_near && figure.subject.terms.size() == 1) {
    reading.kind = Kind::percent;
    reading.unit.dimension = Dimension::dimensionless;
    reading.unit.id = reading.unit.base = "percentage_point";
    figure.subject = out_.figures.back().subject;
    figure.subject.span = {};
    return true;
  }
  // "passengers a year", "shelters per district"
  std::size_t const next = word_at(view.words, figure.span.end);
  if (next + 1 < view.words.size()) {
    Word const& link = view.words[next];
    Word const& per = view.words[next + 1];
    // "15 penalties each", "three votes apiece"
    bool const closes = next + 1 >= view.words.size() || view.words[next + 1].kind == TokenKind::symbol;
    if (closes && (link.is("each") || link.is("apiece"))) {
      reading.unit.per = "each";
      reading.unit.id += "_per_each";
      figure.span.end = link.end;
      return true;
    }
    bool const rate = link.is("per") || ((link.is("a") || link.is("an") || link.is("each") || link.is("every")) &&
                                         lexicon_.is_time_word(per.lemma));
    // "compared with 40 a year ago"
    static constexpr std::array<std::string_view, 5> kDates{"ago", "earlier", "later", "before", "after"};
    bool const dates = next + 2 < view.words.size() &&
                       std::find(kDates.begin(), kDates.end(), view.words[next + 2].lower) != kDates.end();
    if (rate && per.noun() && !dates) {
      reading.unit.per = per.lemma;
      reading.unit.id += "_per_" + per.lemma;
      figure.span.end = per.end;
    }
  }
  return true;
}

// What a pronoun of `sentence` stands for; nullptr where the sentence before has no such subject.
SentenceSubject const* Extraction::subject_before(std::uint32_t sentence, std::string_view pronoun) {
  if (sentence == 0 || document_.sentences[sentence - 1].block != document_.sentences[sentence].block) return nullptr;
  if (before_of_ != sentence) {
    Sentence const& before = document_.sentences[sentence - 1];
    before_ = sentence_subject(view_of(sentence - 1, scan_sentence(before)));
    before_of_ = sentence;
  }
  return stands_for(pronoun, before_) ? &before_ : nullptr;
}

std::string Extraction::party_before(std::uint32_t sentence, std::string_view pronoun) {
  SentenceSubject const* const subject = subject_before(sentence, pronoun);
  return subject != nullptr ? subject->text : std::string();
}

// "Brindle Foods is the town's last dairy. It has 640 staff.": as if the name stood in the figure's own clause.
void Extraction::recall_subject(SentenceView const& view, Clause const& clause, std::string_view pronoun,
                                Figure& figure) {
  SentenceSubject const* subject = nullptr;
  // "Brindle Foods blamed the weather when it said that it would cut 280 jobs"
  SentenceSubject own;
  auto const verb = verb_after(view.words, {0, view.words.size(), 0}, 0);
  if (verb && *verb < clause.first) own = sentence_subject(view);
  if (!own.terms.empty() && stands_for(pronoun, own))
    subject = &own;
  else
    subject = subject_before(view.index, pronoun);
  if (subject == nullptr) return;
  Context& context = figure.context;
  for (std::string const& term : subject->terms) {
    if (std::find(figure.subject.terms.begin(), figure.subject.terms.end(), term) != figure.subject.terms.end())
      continue;
    add_once(context.terms, term);
  }
  if (context.holder.empty()) context.holder = subject->names;
}

void Extraction::date(SentenceView const& view, Clause const& clause, std::size_t at, Figure& figure) const {
  if (figure.when.known()) return;  // a table's own date
  if (auto dating = dating_of(view, clause, at, anchor_); dating && dates_cell(view, figure, dating->when)) {
    figure.when = std::move(dating->when);
    // "said on Friday" dates the words, not the state of things: as good as a date from outside the clause
    if (dating->reported) figure.when.basis = Basis::sentence;
  } else if (anchor_) {
    figure.when.first = figure.when.last = anchor_;
    figure.when.basis = document_.published_from == DateOrigin::dateline ? Basis::dateline : Basis::published;
  }
  bool const one_day = figure.when.first && figure.when.first == figure.when.last;
  if (one_day && !figure.when.clock && figure.reading.kind != Kind::count) figure.when.clock = trading_time(view);
}

// "7,000 tons of fuel: 4,200 tons came by rail": an amount that is its verb's subject is of the thing named before.
Figure const* Extraction::same_measure_before(SentenceView const& view, Reading const& reading) const {
  // "lift capacity from 4 to 5 million tons": both are levels of one thing
  if (!out_.figures.empty() && reading.roles.has(Role::to_value)) {
    Figure const& from = out_.figures.back();
    bool const pair = from.sentence == view.index && from.roles.has(Role::from_value) &&
                      from.reading.unit.id == reading.unit.id && from.reading.end + 4 >= reading.begin;
    if (pair && !from.subject.head.empty()) return &from;
  }
  std::size_t const after = view.word_after(reading);
  if (out_.figures.empty() || after >= view.words.size()) return nullptr;
  Figure const& before = out_.figures.back();
  bool const same = before.sentence == view.index && before.reading.unit.id == reading.unit.id &&
                    before.reading.kind == reading.kind && !before.subject.head.empty();
  if (!same) return nullptr;
  if (listed_elsewhere(view, reading)) return &before;
  return reading.kind == Kind::measure && acts_as_verb(view.words, after) ? &before : nullptr;
}

void Extraction::figure(SentenceView const& view, std::uint32_t r) {
  Reading const& reading = view.scan.readings[r];
  Figure figure;
  figure.id = static_cast<FigureId>(out_.figures.size());
  figure.reading = reading;
  figure.span = {0, reading.begin, reading.end};
  figure.sentence = view.index;
  figure.zone = view.sentence.zone;
  figure.roles = reading.roles;
  std::size_t const at = view.word_of(reading);
  Clause const clause = clause_around(view.words, at);
  figure.clause = clause.number;
  if (reading.kind == Kind::number && reading.unit.id.empty()) {
    if (year_before_noun(view, reading)) {
      out_.blocked.push_back({reading.begin, reading.end, "year"});
      return;
    }
    if (age_of_person(view, reading)) {
      make_age(view, figure.reading);
      figure.roles = figure.reading.roles;
    } else if (!name_count(view, figure)) {
      out_.blocked.push_back({reading.begin, reading.end, "pronoun"});
      return;
    }
    // "five are Korean and 18 are from Manila": the number is its own subject, the noun before it another's
    std::size_t const next = view.word_after(reading);
    bool const itself = next < view.words.size() && acts_as_verb(view.words, next);
    if ((figure.reading.kind == Kind::number && !itself) || figure.reading.kind == Kind::age)
      figure.subject = measured_thing(view, reading, clause);
    // "Treatment centres in operation: 24" counts them
    auto const label = figure.reading.kind == Kind::number && labelled(view.words, clause)
                           ? label_phrase(view.words, clause)
                           : std::nullopt;
    if (label && view.words[label->head].plural && figure.subject.head == view.words[label->head].lemma) {
      figure.reading.kind = Kind::count;
      figure.reading.unit.dimension = Dimension::count;
      figure.reading.unit.id = figure.reading.unit.base = figure.subject.head;
      figure.reading.unit.text = figure.subject.text;
    }
  } else if (reading.of < figure_of_reading_.size() && figure_of_reading_[reading.of] != kNone) {
    figure.subject = out_.figures[figure_of_reading_[reading.of]].subject;
    figure.subject.span = {};
  } else if (Figure const* const before = same_measure_before(view, reading)) {
    figure.subject = before->subject;
    figure.subject.span = {};
  } else {
    figure.subject = measured_thing(view, reading, clause);
  }
  if (figure.reading.kind == Kind::count && figure.reading.unit.per.empty())
    figure.reading.unit.per = for_every(view, clause, at);
  if (figure.reading.kind == Kind::money && figure.reading.unit.per.empty())
    if (std::string const of = priced_unit(view, clause, at); !of.empty())
      if (auto const rate = read_with_unit(document_.cut(reading.begin, reading.end), "a " + of)) {
        figure.reading.unit = rate->unit;
        figure.roles.add(Role::rate);
        figure.reading.roles.add(Role::rate);
      }
  find_context(view, clause, figure);
  if (auto const pronoun = looks_back(view.words, clause, at); !pronoun.empty())
    recall_subject(view, clause, pronoun, figure);
  if (!out_.figures.empty() && compared_in_brackets(document_, out_.figures.back(), figure)) {
    out_.figures.back().roles.add(Role::to_value);
    figure.roles.add(Role::from_value);
  }
  if (view.sentence.zone == Zone::table) {
    std::uint32_t const table = document_.blocks[view.sentence.block].table;
    name_cell(view, table < headers_.size() ? headers_[table] : nullptr, anchor_, figure);
  }
  figure.context.wider = terms_before(view.index);
  Party party = attribution_of(view, clause);
  figure.attribution = party.pronoun.empty() ? std::move(party.name) : party_before(view.index, party.pronoun);
  Voice const voice = voice_of(view, clause, at);
  figure.quoted = voice.quoted;
  figure.denied = voice.denied;
  figure.planned = voice.planned;
  date(view, clause, at, figure);
  bool const long_span =
      figure.when.first && figure.when.last && *figure.when.last - *figure.when.first > std::chrono::days{27};
  // "killed 437 since December": a toll that goes on until the text's own day
  bool const running = long_span && anchor_ && !figure.context.states.empty() && figure.when.last == anchor_ &&
                       figure.when.basis != Basis::relative;
  if (figure.planned) {
    figure.time_kind = TimeKind::plan;
  } else if (figure.roles.has(Role::change)) {
    figure.time_kind = TimeKind::change;
  } else if (!figure.reading.unit.per.empty() || (long_span && !running)) {
    figure.time_kind = TimeKind::flow;
  } else if (!figure.context.states.empty()) {
    figure.time_kind = TimeKind::total;
  }
  figure_of_reading_[r] = figure.id;
  out_.figures.push_back(std::move(figure));
}

}  // namespace

Extracted extract(Document const& document, Lexicon const& lexicon, ExtractOptions const& options) {
  return Extraction(document, lexicon, options).run();
}

}  // namespace stet
