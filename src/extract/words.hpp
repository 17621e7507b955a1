// A sentence as annotated words: what the lexicon and the grammars know of each token, side by side.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/reading.hpp"
#include "language/lexicon.hpp"

namespace stet {

struct Word {
  Offset begin = 0;
  Offset end = 0;
  TokenKind kind = TokenKind::word;
  std::string lower;  // ASCII lower case, typographic apostrophes plain, possessive mark off
  std::string lemma;  // of the likeliest part of speech
  PosSet pos;
  bool capital = false;
  bool opening = false;  // the sentence's first word, or the first of a quotation
  bool possessive = false;
  bool plural = false;            // a noun in the plural
  bool past = false;              // a past tense or past participle
  bool reports = false;           // a form of a verb of saying
  std::uint32_t reading = kNone;  // the reading that the token is (partly) in
  bool date = false;              // part of a date
  bool blocked = false;           // part of a number that is no figure

  bool is(std::string_view word) const { return lower == word; }
  bool closed() const;  // belongs to a closed class only: "the", "of", "and", "were"
  bool noun() const;    // may be a noun; unknown words may
  bool verb() const { return pos.has(Pos::verb) || pos.has(Pos::auxiliary); }
};

using Words = std::vector<Word>;

/// Annotates the tokens of `sentence`. `text` is the document's, or true_cased(); `scan` must hold the readings, dates
/// and blocked texts of the same sentence.
Words annotate(Document const& document, std::string_view text, Sentence const& sentence, Scan const& scan,
               Lexicon const& lexicon);

/// Index of the first word that begins at or after `at`; words.size() where none does.
std::size_t word_at(Words const& words, Offset at);

/// Is the noun `lower` a plural: "gunmen", "troops", and "police", which has no other form?
bool plural_noun(std::string_view lower, Lexicon const& lexicon);

/// Does the word at `i` act as a verb where it stands? Decided by its neighbours where it could also be a noun.
bool acts_as_verb(Words const& words, std::size_t i);

/// A verb of saying, by its lemma: "say", "claim", "put" ("police put the number at …").
bool reporting_verb(std::string_view lemma);

/// A verb too light to tell one event from another, by its lemma: "be", "have", "make".
bool light_verb(std::string_view lemma);

/// Is it a content word that tells subjects apart: no closed class, no light or reporting verb, no date, no number?
bool is_term(Word const& word, Lexicon const& lexicon);

/// Adds `item` to a list that holds each word once; an empty one is nothing to add.
void add_once(std::vector<std::string>& list, std::string_view item);

/// The text from word `first` up to word `last` (not included); empty where first == last.
std::string_view text_of(Document const& document, Words const& words, std::size_t first, std::size_t last);

}  // namespace stet
