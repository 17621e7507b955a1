// The English lexicon: parts of speech, lemmas, relations between nouns, the newsroom concepts, events, countries.
// Built from WordNet and Unicode CLDR at build time into one table, and from concepts.yml; shared, read-only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

class WordVectors;

/// Open classes from WordNet, closed ones from a table of our own; a word may have several.
enum class Pos : std::uint16_t {
  noun = 1, verb = 2, adjective = 4, adverb = 8, determiner = 16, preposition = 32, pronoun = 64, conjunction = 128,
  auxiliary = 256, particle = 512, number = 1024,
};

struct PosSet {
  std::uint16_t bits = 0;
  bool has(Pos pos) const { return (bits & static_cast<std::uint16_t>(pos)) != 0; }
  bool only(Pos pos) const { return bits == static_cast<std::uint16_t>(pos); }
  bool empty() const { return bits == 0; }
};

enum class WordRelation : std::uint8_t {
  unknown,   // nothing is known: never a ground to join
  same,      // a synset or a concept in common
  broader,   // the first is an ancestor of the second, within two steps
  narrower,
  sister,    // different members of one concept family, or "never equal to": killed / injured
  opposite,  // import / export
};

class Lexicon {
 public:
  /// The built-in lexicon with the concepts of `concepts` (the parsed concepts.yml, perhaps with a desk's own rows
  /// appended). Faults of the concept file come back as diagnostics, and so does a table of word vectors that does not
  /// hold; `vectors` false leaves them out, and `likeness` knows nothing.
  static Result<std::shared_ptr<Lexicon const>> load(std::vector<Node> const& concepts, bool vectors = true);

  /// Of a word form in lower case ("forces": noun and verb). Inflected forms are looked up by their lemmas.
  PosSet pos(std::string_view lower) const;
  /// Is `pos` the part of speech that the form has most often in WordNet's tagged texts ("forces": noun)? True of
  /// several where their counts are equal; false where the form is no such part of speech at all.
  bool mainly(std::string_view lower, Pos pos) const;
  /// Is the form a noun in any of its senses, however rare ("suspects", mostly a verb)? For places where only a noun fits.
  bool rarely_noun(std::string_view lower) const;
  /// "troops" -> "troop", "people" -> "person", "aircraft" -> "aircraft"; the word itself where nothing is known.
  std::string noun_lemma(std::string_view lower) const;
  /// "killed" -> "kill", "rose" -> "rise"
  std::string verb_lemma(std::string_view lower) const;
  /// Is this form of a verb a past tense or past participle ("killed", "rose", "seen")?
  bool past_form(std::string_view lower) const;

  /// Between two noun lemmas (or concept-file terms); symmetric up to broader / narrower.
  WordRelation relation(std::string_view a, std::string_view b) const;
  /// How alike two words are used, in [-1, 1]; 0 where one is unknown or there are no vectors. A ranker of what the
  /// relations leave unknown and never a judge: opposites are used alike.
  double likeness(std::string_view a, std::string_view b) const;
  /// nullptr where there are none.
  WordVectors const* vectors() const;
  /// Id of the concept that a noun lemma or short phrase belongs to ("fatality" -> "killed"); "" for none.
  std::string_view concept_of(std::string_view lemma) const;
  /// The counted state that a verb lemma gives to its subject or object ("kill", "die" -> "killed"); "" for none.
  std::string_view state_of_verb(std::string_view verb_lemma) const;
  /// Does a verb or an adjective put things into this concept ("killed", but not "vessel")?
  bool is_state(std::string_view concept_id) const;
  /// Are the two states or concepts declared never equal (killed / injured, ordered / delivered)?
  bool never_equal(std::string_view a, std::string_view b) const;
  /// Does this noun lemma name persons (WordNet: below person.n.01, or a concept of persons)?
  bool is_person(std::string_view lemma) const;
  /// Does this noun lemma name a unit of time or a weekday, month (so is no counted thing by itself)?
  bool is_time_word(std::string_view lemma) const;

  struct Actor {
    std::string id;     // ISO 3166 code ("RU", "GB-SCT" for Scotland), the name itself for organisations ("NATO")
    enum class Form : std::uint8_t { country, demonym, capital, organisation } form = Form::country;
    std::size_t words = 1;
  };
  /// The country, people, capital or well-known organisation that `words` begin with, longest first; words as written:
  /// "US" and "Turkey", not "us" and "turkey". A possessive ending and a headline's capitals are seen through.
  std::optional<Actor> actor(std::vector<std::string_view> const& words) const;

  ~Lexicon();

 private:
  Lexicon();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stet
