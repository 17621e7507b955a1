// What each sign of a pair weighs in log odds, as `stet_linkage` (bench/) fits it on the gold dossiers of tests/dossiers: for
// pairs whose numbers agree, and for those whose numbers differ. What the signs are, linkage.hpp says.
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

inline constexpr std::array<Sign, 34> kSigns{{
    {"base", "", -3.418, -6.486},
    {"meaning", "told alike", 1.095, 0.184},
    {"lead", "the nearest figure of that text", 0.718, 0.984},
    {"lead_back", "nearest to this figure of the draft", 1.343, 3.353},
    {"free_lead", "the nearest that answers nothing else", 0.949, 1.256},
    {"free_lead_back", "", 0.402, 0.851},
    {"rivals_back", "", 0.039, 0.227},
    {"answered", "", -0.694, 0.000},
    {"met", "", -0.617, -0.998},
    {"exact_else", "", -0.752, 0.758},
    {"exact_back", "", -1.065, -1.259},
    {"companions", "the figures beside them agree", 0.561, 1.081},
    {"neighbours", "figures nearby agree", 0.403, 0.332},
    {"near", "numbers of one size", 7.691, 9.333},
    {"far", "", 0.641, -1.306},
    {"digits", "the very number", 0.738, 1.978},
    {"vague", "", -2.065, -1.517},
    {"bounds", "", 0.438, 1.439},
    {"relation", "", 1.279, 1.600},
    {"same_kin", "one thing by name", 0.306, 0.472},
    {"same_head", "", -0.285, -0.911},
    {"unlike_noun", "", -3.220, -1.374},
    {"slip", "differs as a slip of the pen does", -0.981, 4.840},
    {"crowd", "", -0.673, -0.821},
    {"once", "", -0.334, 0.087},
    {"near_words", "words in common", 0.458, 0.646},
    {"roles", "", -0.866, -1.565},
    {"time_kind", "", 0.294, 0.437},
    {"table", "", -0.732, -0.746},
    {"heading", "", 1.962, -0.728},
    {"overlapping", "of one time", 0.761, 0.798},
    {"bridge", "told like what another source says of it", 1.675, 2.029},
    {"reached", "", 0.704, 1.156},
    {"sparse", "", -1.048, 0.602},
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
                             kExactBack = sign_named("exact_back"),
                             kFar = sign_named("far"), kSameKin = sign_named("same_kin");

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
