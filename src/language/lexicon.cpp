#include "language/lexicon.hpp"

#include "language/actors.hpp"
#include "language/closed.hpp"
#include "language/concepts.hpp"
#include "language/lemma.hpp"
#include "language/vectors.hpp"
#include "language/words.hpp"

namespace stet {

struct Lexicon::Impl {
  Concepts concepts;
  std::optional<std::uint32_t> person;  // the concept of people as such
  std::optional<WordVectors> vectors;

  std::string_view id(std::optional<std::uint32_t> number) const {
    return number ? std::string_view(concepts.ids[*number]) : std::string_view{};
  }
};

namespace {

// "larger", "costliest", "worse": a comparative or superlative of an adjective
bool graded(std::string_view lower) {
  WordTable const& table = WordTable::get();
  if (table.irregular(lower, Pos::adjective)) return true;
  for (std::string_view const ending : {"er", "est"}) {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + 3) continue;
    std::string const stem(lower.substr(0, lower.size() - ending.size()));
    std::string const shorter = stem.substr(0, stem.size() - 1);
    for (std::string const& bare : {stem, stem + 'e', shorter, shorter + 'y'})
      if (table.lemma_pos(bare).has(Pos::adjective)) return true;
  }
  return false;
}

}  // namespace

Lexicon::Lexicon() : impl_(std::make_unique<Impl>()) {}
Lexicon::~Lexicon() = default;

Result<std::shared_ptr<Lexicon const>> Lexicon::load(std::vector<Node> const& concepts, bool vectors) {
  auto read = read_concepts(concepts);
  if (!read) return read.faults();
  std::optional<WordVectors> table;
  if (vectors) {
    auto opened = WordVectors::load();
    if (!opened) return opened.faults();
    table = *opened;
  }
  std::shared_ptr<Lexicon> lexicon(new Lexicon);
  lexicon->impl_->concepts = std::move(*read);
  lexicon->impl_->vectors = table;
  lexicon->impl_->person = number_of(lexicon->impl_->concepts.of_id, "person");
  return std::shared_ptr<Lexicon const>(std::move(lexicon));
}

PosSet Lexicon::pos(std::string_view lower) const {
  if (PosSet const closed = closed_class(lower); !closed.empty()) return closed;
  if (lower == "people" || lower == "police") return PosSet{static_cast<std::uint16_t>(Pos::noun)};
  WordTable const& table = WordTable::get();
  PosSet out = table.lemma_pos(lower);
  // A hyphenated word is what its last part is: "car-maker", "north-east".
  if (auto const hyphen = lower.rfind('-');
      out.empty() && hyphen != std::string_view::npos && hyphen + 2 < lower.size())
    return pos(lower.substr(hyphen + 1));
  auto const add = [&](Pos pos) { out.bits |= static_cast<std::uint16_t>(pos); };
  if (std::string const noun = lemma_of_noun(lower); noun != lower && table.lemma_pos(noun).has(Pos::noun))
    add(Pos::noun);
  if (std::string const verb = lemma_of_verb(lower); verb != lower) {
    // -ed and -ing show a verb, however rarely the bare form is one: "hosted"
    bool const shown = lower.ends_with("ed") || lower.ends_with("ing");
    if ((shown ? table.any_pos(verb) : table.lemma_pos(verb)).has(Pos::verb)) add(Pos::verb);
  }
  if (out.empty() && graded(lower)) add(Pos::adjective);
  return out;
}

double Lexicon::likeness(std::string_view a, std::string_view b) const {
  return impl_->vectors ? impl_->vectors->cosine(a, b) : 0;
}

WordVectors const* Lexicon::vectors() const { return impl_->vectors ? &*impl_->vectors : nullptr; }

bool Lexicon::rarely_noun(std::string_view lower) const {
  return closed_class(lower).empty() && WordTable::get().any_pos(lemma_of_noun(lower)).has(Pos::noun);
}

std::string Lexicon::noun_lemma(std::string_view lower) const { return lemma_of_noun(lower); }
std::string Lexicon::verb_lemma(std::string_view lower) const { return lemma_of_verb(lower); }
bool Lexicon::past_form(std::string_view lower) const { return is_past(lower); }

bool Lexicon::mainly(std::string_view lower, Pos pos) const {
  PosSet const all = this->pos(lower);
  if (!all.has(pos)) return false;
  WordTable const& table = WordTable::get();
  auto const uses = [&](Pos one) {
    if (!all.has(one)) return -1;
    if (one == Pos::noun) return table.uses(lemma_of_noun(lower), one);
    if (one == Pos::verb) return table.uses(lemma_of_verb(lower), one);
    return table.uses(lower, one);
  };
  int const own = uses(pos);
  for (Pos const other : {Pos::noun, Pos::verb, Pos::adjective, Pos::adverb})
    if (other != pos && uses(other) > own) return false;
  return true;
}

WordRelation Lexicon::relation(std::string_view a, std::string_view b) const {
  if (a == b) return WordRelation::same;
  auto const& concepts = impl_->concepts;
  auto const x = number_of(concepts.of_word, a), y = number_of(concepts.of_word, b);
  if (x && y)
    if (auto const given = concepts.relation(*x, *y); given != WordRelation::unknown) return given;
  WordTable const& table = WordTable::get();
  WordRelation const found = table.relation(a, b);
  // Two concepts of the file are two things, though WordNet may know a sense that they share.
  if (found == WordRelation::same && x && y) return WordRelation::unknown;
  if (found != WordRelation::unknown || !impl_->person) return found;
  // Whoever WordNet calls a person is one of the people.
  if (x == impl_->person && !y && table.person(b)) return WordRelation::broader;
  if (y == impl_->person && !x && table.person(a)) return WordRelation::narrower;
  return WordRelation::unknown;
}

std::string_view Lexicon::concept_of(std::string_view lemma) const {
  return impl_->id(number_of(impl_->concepts.of_word, lemma));
}

std::string_view Lexicon::state_of_verb(std::string_view verb_lemma) const {
  return impl_->id(number_of(impl_->concepts.of_verb, verb_lemma));
}

bool Lexicon::is_state(std::string_view concept_id) const {
  auto const number = number_of(impl_->concepts.of_id, concept_id);
  return number && impl_->concepts.state[*number];
}

bool Lexicon::never_equal(std::string_view a, std::string_view b) const {
  auto const x = number_of(impl_->concepts.of_id, a), y = number_of(impl_->concepts.of_id, b);
  if (!x || !y) return false;
  WordRelation const given = impl_->concepts.relation(*x, *y);
  return given == WordRelation::sister || given == WordRelation::opposite;
}

bool Lexicon::is_person(std::string_view lemma) const {
  auto const number = number_of(impl_->concepts.of_word, lemma);
  return (number && impl_->concepts.person[*number]) || WordTable::get().person(lemma);
}

bool Lexicon::is_time_word(std::string_view lemma) const { return time_word(lemma); }

std::optional<Lexicon::Actor> Lexicon::actor(std::vector<std::string_view> const& words) const {
  return actor_named(words);
}

}  // namespace stet
