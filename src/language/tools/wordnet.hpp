// WordNet's text files (wndb(5WN), senseidx(5WN)) as the build-time tool needs them: single words in lower case.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace stet::tool {

/// WordNet's order of its four open classes; also the bit number in stet::Pos.
enum Part : std::uint8_t { kNoun, kVerb, kAdjective, kAdverb, kParts };

struct Lemma {
  std::array<std::vector<std::string>, kParts> senses;  // synset ids ("n00007846"), the likeliest first
  std::array<std::vector<int>, kParts> uses;            // tagged uses of each of them
};

struct Wordnet {
  std::map<std::string, Lemma> lemmas;
  std::map<std::string, std::vector<std::string>> hypernyms;  // nouns only: synset -> the next more general ones
  std::set<std::pair<std::string, std::string>> opposites;    // both ways: nouns, verbs, adjectives
  std::map<std::pair<std::string, Part>, std::string> exceptions;  // irregular form -> lemma
};

/// How often a lemma was tagged as this part of speech in WordNet's corpus.
int uses_as(Lemma const& lemma, Part part);
/// Those senses of a part of speech that a reader would think of: the first, and others used at least a quarter as
/// often.
std::vector<std::string> common_senses(Lemma const& lemma, Part part);

/// Reads the files of `folder`; ends the program with a message where one is missing or is not of WordNet's form.
Wordnet read_wordnet(std::string const& folder);

[[noreturn]] void fail(std::string const& what);

}  // namespace stet::tool
