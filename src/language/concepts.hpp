// The concept file as the lexicon uses it: words to concepts, verbs to states, concepts that are never equal.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

struct Concepts {
  std::vector<std::string> ids;
  std::unordered_map<std::string, std::uint32_t> of_word;   // nouns and adjectives
  std::unordered_map<std::string, std::uint32_t> of_verb;
  std::unordered_map<std::string, std::uint32_t> of_id;
  std::set<std::pair<std::uint32_t, std::uint32_t>> apart;  // both ways
};

/// Reads concept files in order; a later file may add words to the concepts of an earlier one. All faults of all files
/// come back together: unknown keys, wrong types, a word in two concepts, an unknown id under never_equal.
Result<Concepts> read_concepts(std::vector<Node> const& files);

}  // namespace stet
