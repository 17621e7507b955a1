// The list of comparisons that the passes of the alignment hand on: sorted by a, then b, each pair once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/agreement.hpp"
#include "align/same_thing.hpp"
#include "core/topic.hpp"

namespace stet {

using PairIds = std::pair<FigureId, FigureId>;

/// Hash of two small numbers (Vigna 2015, SplitMix64), of figures, documents or sentences, and of two such pairs.
struct IdsHash {
  using Two = std::pair<std::uint32_t, std::uint32_t>;
  static std::size_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return static_cast<std::size_t>(x ^ (x >> 31));
  }
  std::size_t operator()(Two const& ids) const { return mixed(std::uint64_t{ids.first} << 32 | ids.second); }
  std::size_t operator()(std::pair<Two, Two> const& ids) const {
    return mixed((*this)(ids.first) + 0x9e3779b97f4a7c15ull + 3 * std::uint64_t{(*this)(ids.second)});
  }
};

inline PairIds ids_of(Comparison const& pair) { return {pair.a, pair.b}; }

/// The same comparison with another figure of the source, `id`, whose time and number are weighed anew.
inline Comparison moved_to(FigureId id, Comparison pair, std::vector<Figure> const& figures, std::string why) {
  pair.b = id;
  compare_numbers(figures[pair.a], figures[id], pair);
  pair.why = std::move(why);
  return pair;
}

/// Puts the comparisons of a pass among the others, in the place of what is known of the same two figures.
inline void put_in(std::vector<Comparison>& pairs, std::map<PairIds, Comparison> fresh) {
  std::erase_if(pairs, [&](Comparison const& pair) { return fresh.count(ids_of(pair)) != 0; });
  for (auto& [ids, pair] : fresh) pairs.push_back(std::move(pair));
  std::sort(pairs.begin(), pairs.end(), [](Comparison const& x, Comparison const& y) { return ids_of(x) < ids_of(y); });
}

}  // namespace stet
