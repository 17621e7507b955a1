#include "align/copies.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace stet {
namespace {

constexpr std::size_t kRun = 5;
constexpr double kShare = 0.8;
constexpr std::size_t kLeastRuns = 8;  // a shorter text says too little to be called a copy

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

std::size_t shared(std::vector<std::uint64_t> const& a, std::vector<std::uint64_t> const& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      ++count, ++x, ++y;
    }
  }
  return count;
}

}  // namespace

std::vector<std::uint32_t> source_groups(std::vector<Document> const& documents) {
  std::vector<std::uint32_t> group(documents.size());
  std::iota(group.begin(), group.end(), 0u);
  std::vector<std::vector<std::uint64_t>> runs;
  runs.reserve(documents.size());
  for (Document const& document : documents) runs.push_back(runs_of(document));
  for (std::size_t b = 0; b < documents.size(); ++b) {
    if (documents[b].role == DocumentRole::draft) continue;
    for (std::size_t a = 0; a < b; ++a) {
      if (documents[a].role == DocumentRole::draft) continue;
      std::size_t const shorter = std::min(runs[a].size(), runs[b].size());
      if (shorter < kLeastRuns) continue;
      if (static_cast<double>(shared(runs[a], runs[b])) >= kShare * static_cast<double>(shorter)) {
        group[b] = group[a];
        break;
      }
    }
  }
  return group;
}

}  // namespace stet
