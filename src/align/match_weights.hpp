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
    {"base", "", -3.406, -6.494},
    {"meaning", "told alike", 1.112, 0.173},
    {"lead", "the nearest figure of that text", 0.732, 0.953},
    {"lead_back", "nearest to this figure of the draft", 1.306, 3.351},
    {"free_lead", "the nearest that answers nothing else", 0.896, 1.277},
    {"free_lead_back", "", 0.442, 0.844},
    {"rivals_back", "", 0.038, 0.230},
    {"answered", "", -0.722, 0.000},
    {"met", "", -0.620, -1.015},
    {"exact_else", "", -0.737, 0.771},
    {"exact_back", "", -1.065, -1.254},
    {"companions", "the figures beside them agree", 0.567, 1.076},
    {"neighbours", "figures nearby agree", 0.407, 0.342},
    {"near", "numbers of one size", 7.729, 9.285},
    {"far", "", 0.627, -1.313},
    {"digits", "the very number", 0.738, 1.988},
    {"vague", "", -2.047, -1.514},
    {"bounds", "", 0.442, 1.440},
    {"relation", "", 1.278, 1.598},
    {"same_kin", "one thing by name", 0.312, 0.479},
    {"same_head", "", -0.284, -0.905},
    {"unlike_noun", "", -3.220, -1.373},
    {"slip", "differs as a slip of the pen does", -0.979, 4.837},
    {"crowd", "", -0.666, -0.797},
    {"once", "", -0.327, 0.085},
    {"near_words", "words in common", 0.461, 0.637},
    {"roles", "", -0.880, -1.559},
    {"time_kind", "", 0.259, 0.457},
    {"table", "", -0.735, -0.743},
    {"heading", "", 1.968, -0.717},
    {"overlapping", "of one time", 0.754, 0.790},
    {"bridge", "told like what another source says of it", 1.682, 2.046},
    {"reached", "", 0.735, 1.160},
    {"sparse", "", -1.078, 0.618},
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
