// Noun phrases and clauses around a number, found from parts of speech alone.
//
//   "six Russian landing ships sailed from"   noun_phrase(words, 1) -> head "ships", phrase [1, 4)
//   "the gross margin narrowed to 22.4"       clause_subject -> head "margin"
#pragma once

#include <cstddef>
#include <optional>

#include "extract/words.hpp"

namespace stet {

/// Words [first, last) with the head among them.
struct Phrase {
  std::size_t first = 0;
  std::size_t head = 0;
  std::size_t last = 0;
};

/// The phrase that begins at word `at`: modifiers and a head; nothing where no noun follows. `governed`: a verb or a
/// preposition stands before, so that no verb can follow: "300 recorded songs", "400 charging stations".
std::optional<Phrase> noun_phrase(Words const& words, std::size_t at, bool governed = false);

/// An article or an owner, as a noun phrase begins with: "the", "its", "Mirel's".
bool opens_phrase(Word const& word);
/// The first word from `i` on that is neither.
std::size_t skip_openers(Words const& words, std::size_t i);

/// Of more than one thing: `phrase` up to the plural that its head only leads to, as in "12 bus | stops near the lake".
Phrase plural_head(Words const& words, Phrase phrase);

/// The phrase that ends just before word `end`; nothing where no noun stands there.
std::optional<Phrase> noun_phrase_before(Words const& words, std::size_t end);

/// The first phrase at or after `at` and before `end`, past determiners and prepositions.
std::optional<Phrase> first_noun_phrase(Words const& words, std::size_t at, std::size_t end);

/// Words [first, last) between the clause boundaries around word `at`.
struct Clause {
  std::size_t first = 0;
  std::size_t last = 0;
  std::uint32_t number = 0;  // counted from the sentence's start
};
Clause clause_around(Words const& words, std::size_t at);

/// "Passengers to and from Italy: 2.9 million": does the clause stand behind a label of a few words without a verb,
/// which opens the sentence?
bool labelled(Words const& words, Clause const& clause);
/// Of such a label what it names: "Treatment centres" of "Treatment centres in operation: 24".
std::optional<Phrase> label_phrase(Words const& words, Clause const& clause);

/// The main verb to the left of `at` in its clause, nearest first; nothing where none stands there.
std::optional<std::size_t> verb_before(Words const& words, Clause const& clause, std::size_t at);
/// The first verb at or after `at` in its clause.
std::optional<std::size_t> verb_after(Words const& words, Clause const& clause, std::size_t at);

/// The subject of the verb at `verb`: the first phrase of its clause, or for "which", "who", "that" the phrase before.
std::optional<Phrase> clause_subject(Words const& words, Clause const& clause, std::size_t verb);

}  // namespace stet
