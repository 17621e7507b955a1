#include "align/copies.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/workers.hpp"

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

// Which documents hold which runs: of each run that several hold, the first of them, in order.
struct Holders {
  std::vector<std::vector<std::uint32_t>> of_run;       // run -> documents
  std::vector<std::vector<std::uint32_t>> of_document;  // document -> runs that others hold too
};

Holders holders_of(std::vector<std::vector<std::uint64_t>> const& runs) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  for (std::uint32_t document = 0; document < runs.size(); ++document)
    for (std::uint64_t const run : runs[document]) all.emplace_back(run, document);
  std::sort(all.begin(), all.end());
  Holders out;
  out.of_document.resize(runs.size());
  for (std::size_t i = 0, end = 0; i < all.size(); i = end) {
    while (end < all.size() && all[end].first == all[i].first) ++end;
    if (end - i < 2) continue;
    std::vector<std::uint32_t>& held = out.of_run.emplace_back();
    for (std::size_t k = i; k < end; ++k) {
      if (held.size() < kMostHolders) held.push_back(all[k].second);
      out.of_document[all[k].second].push_back(static_cast<std::uint32_t>(out.of_run.size() - 1));
    }
  }
  return out;
}

// Finds, for one document after another, the first before it that it shares enough runs with.
class Search {
 public:
  Search(Holders const& holders, std::vector<std::vector<std::uint64_t>> const& runs)
      : holders_(holders), runs_(runs), common_(runs.size(), 0) {}

  /// The document that `b` copies or is copied by, or b itself.
  std::uint32_t original_of(std::uint32_t b) {
    earlier_.clear();
    for (std::uint32_t const run : holders_.of_document[b])
      for (std::uint32_t const a : holders_.of_run[run])
        if (a < b && common_[a]++ == 0) earlier_.push_back(a);
    std::uint32_t out = b;
    for (std::uint32_t const a : earlier_) {
      std::size_t const shorter = std::min(runs_[a].size(), runs_[b].size());
      bool const copy = shorter >= kLeastRuns && common_[a] >= kShare * static_cast<double>(shorter);
      if (copy) out = std::min(out, a);
      common_[a] = 0;
    }
    return out;
  }

 private:
  Holders const& holders_;
  std::vector<std::vector<std::uint64_t>> const& runs_;
  std::vector<std::uint32_t> common_;   // runs in common with each document; 0 between two searches
  std::vector<std::uint32_t> earlier_;  // documents with any
};

}  // namespace

std::vector<std::uint32_t> source_groups(std::vector<Document> const& documents, unsigned jobs) {
  std::vector<std::vector<std::uint64_t>> runs(documents.size());
  for_each_index(documents.size(), jobs, [&](std::size_t i) {
    if (documents[i].role != DocumentRole::draft) runs[i] = runs_of(documents[i]);
  });
  Holders const holders = holders_of(runs);
  constexpr std::size_t kBlock = 128;  // documents that share a search
  std::vector<std::uint32_t> group(documents.size());
  for_each_index((group.size() + kBlock - 1) / kBlock, jobs, [&](std::size_t block) {
    Search search(holders, runs);
    for (std::size_t i = block * kBlock; i < std::min(group.size(), (block + 1) * kBlock); ++i)
      group[i] = search.original_of(static_cast<std::uint32_t>(i));
  });
  for (std::uint32_t& of : group) of = group[of];  // the original stands before its copies
  return group;
}

}  // namespace stet
