// What each sign of a pair weighs in log odds, as `stet_linkage` (bench/) fits it on the gold dossiers of
// tests/dossiers: for pairs whose numbers agree, and for those whose numbers differ. What the signs are, linkage.hpp
// says.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stet {

struct Sign {
  std::string_view name;
  std::string_view words;  // what it says where it speaks for the pair; empty for what is nothing to tell
  double agreeing;
  double differing;
};

inline constexpr std::array<Sign, 37> kSigns{{
    {"base", "", -4.479, -5.936},
    {"meaning", "told alike", 1.374, 0.451},
    {"lead", "the nearest figure of that text", 1.035, 0.838},
    {"lead_back", "nearest to this figure of the draft", 1.394, 2.763},
    {"free_lead", "the nearest that answers nothing else", 0.565, 1.391},
    {"free_lead_back", "", 0.108, 0.755},
    {"rivals_back", "", 0.131, -0.028},
    {"answered", "", -0.258, 0.000},
    {"met", "", -0.535, -1.124},
    {"exact_else", "", -0.591, 0.646},
    {"exact_back", "", -0.664, -0.791},
    {"companions", "the figures beside them agree", 0.690, 1.090},
    {"neighbours", "figures nearby agree", 0.450, 0.400},
    {"near", "numbers of one size", 9.360, 9.110},
    {"far", "", 1.237, -1.530},
    {"digits", "the very number", 0.915, 1.922},
    {"vague", "", -2.434, -1.548},
    {"bounds", "", 0.537, 1.692},
    {"relation", "", 1.374, 1.980},
    {"same_kin", "one thing by name", 0.202, 0.700},
    {"same_head", "", -0.403, -0.662},
    {"unlike_noun", "", -3.500, -1.803},
    {"slip", "differs as a slip of the pen does", -1.641, 4.381},
    {"crowd", "", -0.806, -0.910},
    {"once", "", -0.304, -0.031},
    {"near_words", "words in common", 0.453, 0.636},
    {"roles", "", -0.639, -1.393},
    {"time_kind", "", 0.285, 0.424},
    {"table", "", -0.449, -0.265},
    {"heading", "", 1.973, 0.506},
    {"overlapping", "of one time", 0.749, 0.495},
    {"bridge", "told like what another source says of it", 1.376, 2.150},
    {"claimed", "", -0.624, -0.754},
    {"later", "", 0.313, 0.372},
    {"earlier", "", 0.197, -2.449},
    {"reached", "", 0.784, 0.916},
    {"sparse", "", -1.303, 0.212},
}};

/// The signs of one pair, in the order of kSigns; the first, the base, is 1.
using ComparisonVector = std::array<double, kSigns.size()>;

constexpr std::size_t sign_named(std::string_view name) {
  std::size_t i = 0;
  while (kSigns[i].name != name) ++i;
  return i;
}
inline constexpr std::size_t kLead = sign_named("lead"), kLeadBack = sign_named("lead_back"),
                             kAnswered = sign_named("answered"), kMet = sign_named("met"),
                             kExactBack = sign_named("exact_back"), kFar = sign_named("far"),
                             kSameKin = sign_named("same_kin"), kEarlier = sign_named("earlier"),
                             kClaimed = sign_named("claimed");

struct MatchWeights {
  ComparisonVector agreeing, differing;
};

inline constexpr MatchWeights kFitted = [] {
  MatchWeights out{};
  for (std::size_t i = 0; i < kSigns.size(); ++i) {
    out.agreeing[i] = kSigns[i].agreeing;
    out.differing[i] = kSigns[i].differing;
  }
  return out;
}();

}  // namespace stet
