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

inline constexpr std::array<Sign, 33> kSigns{{
    {"base", "", -3.409, -6.390},
    {"meaning", "told alike", 1.119, 0.258},
    {"lead", "the nearest figure of that text", 0.738, 0.970},
    {"lead_back", "nearest to this figure of the draft", 1.313, 3.290},
    {"free_lead", "the nearest that answers nothing else", 0.927, 1.241},
    {"free_lead_back", "", 0.395, 0.900},
    {"rivals_back", "", 0.033, 0.226},
    {"answered", "", -0.685, 0.000},
    {"met", "", -0.614, -0.988},
    {"exact_else", "", -0.762, 0.738},
    {"exact_back", "", -1.066, -1.261},
    {"companions", "the figures beside them agree", 0.527, 1.053},
    {"neighbours", "figures nearby agree", 0.406, 0.333},
    {"near", "numbers of one size", 7.749, 9.366},
    {"far", "", 0.669, -1.306},
    {"digits", "the very number", 0.741, 2.153},
    {"vague", "", -2.062, -1.536},
    {"bounds", "", 0.431, 1.419},
    {"relation", "", 1.275, 1.579},
    {"same_kin", "one thing by name", 0.314, 0.527},
    {"same_head", "", -0.297, -0.977},
    {"unlike_noun", "", -3.224, -1.417},
    {"slip", "differs as a slip of the pen does", -0.999, 4.844},
    {"crowd", "", -0.669, -0.779},
    {"once", "", -0.333, 0.069},
    {"near_words", "words in common", 0.464, 0.639},
    {"roles", "", -0.849, -1.630},
    {"time_kind", "", 0.288, 0.406},
    {"table", "", -0.746, -0.819},
    {"heading", "", 1.958, -0.703},
    {"overlapping", "of one time", 0.754, 0.768},
    {"bridge", "told like what another source says of it", 1.699, 1.986},
    {"sparse", "", -1.067, 0.585},
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
