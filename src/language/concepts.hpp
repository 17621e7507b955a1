// The concept file as the lexicon uses it: words to concepts, verbs to states, and how any two concepts stand to each
// other, worked out once at load so that a comparison is one look into a square of bytes.
//
//   concepts: [{id: vessel, nouns: [ship]}, {id: warship, under: vessel, nouns: [frigate]}]
//   relation of "ship" to "frigate": broader
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// Lets a map of strings be asked with a view, without a copy.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Concepts {
  using Numbers = std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>>;

  std::vector<std::string> ids;
  Numbers of_word;                      // nouns by lemma, adjectives as written
  Numbers of_verb;                      // by lemma
  Numbers of_id;
  std::vector<bool> state;              // by concept: has a verb or an adjective
  std::vector<bool> person;             // by concept: is, or stands under, the concept `person`
  std::vector<WordRelation> relations;  // ids.size() squared

  /// Of concept `x` to concept `y`; unknown where the file says nothing.
  WordRelation relation(std::uint32_t x, std::uint32_t y) const { return relations[x * ids.size() + y]; }
};

/// Reads concept files in order; a later file may add words to the concepts of an earlier one. All faults of all files
/// come back together: unknown keys and ids with a near one as hint, wrong types, an id twice in a file, a word in two
/// concepts, a concept under itself or never equal to one that it stands under. At most 2,000 concepts.
Result<Concepts> read_concepts(std::vector<Node> const& files);

/// The number of `key` in one of the maps.
std::optional<std::uint32_t> number_of(Concepts::Numbers const& numbers, std::string_view key);

}  // namespace stet
