#include "language/lexicon.hpp"

#include "language/actors.hpp"
#include "language/closed.hpp"
#include "language/concepts.hpp"
#include "language/lemma.hpp"
#include "language/words.hpp"

namespace stet {

struct Lexicon::Impl {
  Concepts concepts;

  std::optional<std::uint32_t> concept_number(std::string_view word) const {
    auto const at = concepts.of_word.find(std::string(word));
    if (at == concepts.of_word.end()) return std::nullopt;
    return at->second;
  }
};

Lexicon::Lexicon() : impl_(std::make_unique<Impl>()) {}
Lexicon::~Lexicon() = default;

Result<std::shared_ptr<Lexicon const>> Lexicon::load(std::vector<Node> const& concepts) {
  auto read = read_concepts(concepts);
  if (!read) return read.faults();
  std::shared_ptr<Lexicon> lexicon(new Lexicon);
  lexicon->impl_->concepts = std::move(*read);
  return std::shared_ptr<Lexicon const>(std::move(lexicon));
}

PosSet Lexicon::pos(std::string_view lower) const {
  if (PosSet const closed = closed_class(lower); !closed.empty()) return closed;
  WordTable const& table = WordTable::get();
  PosSet out = table.lemma_pos(lower);
  // A hyphenated word is what its last part is: "car-maker", "north-east".
  if (out.empty())
    if (auto const hyphen = lower.rfind('-'); hyphen != std::string_view::npos && hyphen + 2 < lower.size())
      out = pos(lower.substr(hyphen + 1));
  if (std::string const noun = lemma_of_noun(lower); noun != lower && table.lemma_pos(noun).has(Pos::noun))
    out.bits |= static_cast<std::uint16_t>(Pos::noun);
  if (lower == "people" || lower == "police") out.bits = static_cast<std::uint16_t>(Pos::noun);
  if (std::string const verb = lemma_of_verb(lower); verb != lower && table.lemma_pos(verb).has(Pos::verb))
    out.bits |= static_cast<std::uint16_t>(Pos::verb);
  for (std::size_t cut = 2; cut <= 3 && lower.size() > cut + 2; ++cut) {
    if (!lower.ends_with(cut == 2 ? "er" : "est")) continue;
    for (std::string const& stem : {std::string(lower.substr(0, lower.size() - cut)), std::string(lower.substr(0, lower.size() - cut + 1))})
      if (out.empty() && table.lemma_pos(stem).has(Pos::adjective)) out.bits |= static_cast<std::uint16_t>(Pos::adjective);
  }
  return out;
}

std::string Lexicon::noun_lemma(std::string_view lower) const { return lemma_of_noun(lower); }
std::string Lexicon::verb_lemma(std::string_view lower) const { return lemma_of_verb(lower); }
bool Lexicon::past_form(std::string_view lower) const { return is_past(lower); }

WordRelation Lexicon::relation(std::string_view a, std::string_view b) const {
  if (a == b) return WordRelation::same;
  auto const x = impl_->concept_number(a), y = impl_->concept_number(b);
  if (x && y) {
    if (*x == *y) return WordRelation::same;
    if (impl_->concepts.apart.count({*x, *y}) != 0) return WordRelation::sister;
  }
  WordTable const& table = WordTable::get();
  if (table.opposite(a, b)) return WordRelation::opposite;
  if (table.share_sense(a, b)) return WordRelation::same;
  if (table.below(b, a)) return WordRelation::broader;
  if (table.below(a, b)) return WordRelation::narrower;
  return WordRelation::unknown;
}

std::string_view Lexicon::concept_of(std::string_view lemma) const {
  auto const number = impl_->concept_number(lemma);
  return number ? std::string_view(impl_->concepts.ids[*number]) : std::string_view{};
}

std::string_view Lexicon::state_of_verb(std::string_view verb_lemma) const {
  auto const at = impl_->concepts.of_verb.find(std::string(verb_lemma));
  return at != impl_->concepts.of_verb.end() ? std::string_view(impl_->concepts.ids[at->second]) : std::string_view{};
}

bool Lexicon::never_equal(std::string_view a, std::string_view b) const {
  auto const& of_id = impl_->concepts.of_id;
  auto const x = of_id.find(std::string(a)), y = of_id.find(std::string(b));
  return x != of_id.end() && y != of_id.end() && impl_->concepts.apart.count({x->second, y->second}) != 0;
}

bool Lexicon::is_person(std::string_view lemma) const { return WordTable::get().person(lemma); }
bool Lexicon::is_time_word(std::string_view lemma) const { return time_word(lemma); }

std::optional<Lexicon::Actor> Lexicon::actor(std::vector<std::string_view> const& words) const { return actor_named(words); }

}  // namespace stet
