// What "it" and "they" stand for: the subject of the sentence before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/noun_phrase.hpp"
#include "extract/view.hpp"

namespace stet {

/// The subject of a sentence, and which pronouns may stand for it.
struct SentenceSubject {
  std::string text;                // as written, a name alone where it is one
  std::vector<std::string> terms;  // lemmas of its subject
  std::vector<std::string> names;  // the names among them, in small letters
  bool person = false;
  bool thing = false;    // one thing: "it"
  bool several = false;  // more than one
};

/// The subject of the sentence's first verb; empty where that is a pronoun itself.
SentenceSubject sentence_subject(SentenceView const& view);

/// May the pronoun ("it", "they", "he", "she") mean this subject? A company may be "they" as well.
bool stands_for(std::string_view pronoun, SentenceSubject const& subject);

/// The pronoun that is the subject of `clause`, before the verb that governs word `at` ("It has 640 staff"); empty
/// where it is none.
std::string_view looks_back(Words const& words, Clause const& clause, std::size_t at);

}  // namespace stet
