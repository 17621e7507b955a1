#include "align/copies.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace stet {
namespace {

constexpr std::size_t kRun = 5;
constexpr double kShare = 0.8;
constexpr std::size_t kLeastRuns = 8;  // a shorter text says too little to be called a copy
constexpr std::size_t kMostHolders =
    256;  // documents remembered of one run: a phrase that all papers print makes no copies

std::uint64_t hash_of(std::string_view word, std::uint64_t seed) {
  std::uint64_t h = seed ^ 0xcbf29ce484222325ull;  // FNV-1a
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
  }
  return h;
}

std::vector<std::uint64_t> runs_of(Document const& document) {
  std::vector<std::uint64_t> words, runs;
  for (Token const& token : document.tokens)
    if (token.kind != TokenKind::symbol) words.push_back(hash_of(document.cut(token.begin, token.end), 0));
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t h = 0;
    for (std::size_t k = 0; k < kRun; ++k) h = (h ^ words[i + k]) * 0x9e3779b97f4a7c15ull + (h >> 29);
    runs.push_back(h);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

}  // namespace

std::vector<std::uint32_t> source_groups(std::vector<Document> const& documents) {
  std::vector<std::uint32_t> group(documents.size());
  std::iota(group.begin(), group.end(), 0u);
  std::vector<std::size_t> length(documents.size(), 0);  // runs of each document
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders;
  std::map<std::uint32_t, std::size_t> shared;  // earlier document -> runs in common
  for (std::uint32_t b = 0; b < documents.size(); ++b) {
    if (documents[b].role == DocumentRole::draft) continue;
    std::vector<std::uint64_t> const runs = runs_of(documents[b]);
    length[b] = runs.size();
    shared.clear();
    for (std::uint64_t const run : runs) {
      std::vector<std::uint32_t>& held = holders[run];
      for (std::uint32_t const a : held) ++shared[a];
      if (held.size() < kMostHolders) held.push_back(b);
    }
    for (auto const& [a, count] : shared) {
      std::size_t const shorter = std::min(length[a], length[b]);
      if (shorter < kLeastRuns || static_cast<double>(count) < kShare * static_cast<double>(shorter)) continue;
      group[b] = group[a];
      break;
    }
  }
  return group;
}

}  // namespace stet
