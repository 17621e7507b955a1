// One sentence as the extraction sees it: its document, its words, and what the grammars read in it.
#pragma once

#include "core/document.hpp"
#include "core/reading.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/words.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// A sentence of a document with all that was read in it.
struct SentenceView {
  Document const& document;
  Sentence const& sentence;
  std::uint32_t index;  // of the sentence in its document
  Lexicon const& lexicon;
  Scan scan;
  Words words;

  /// First word after the reading; a word that the reading is only a part of ("27-nation") counts as after.
  std::size_t word_after(Reading const& reading) const { return word_at(words, reading.end); }
  /// First word of the reading.
  std::size_t word_of(Reading const& reading) const {
    std::size_t i = word_at(words, reading.begin);
    while (i > 0 && words[i - 1].end > reading.begin) --i;
    return i;
  }
};

}  // namespace stet
