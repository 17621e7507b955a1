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
    {"base", "", -3.394, -6.492},
    {"meaning", "told alike", 1.097, 0.184},
    {"lead", "the nearest figure of that text", 0.712, 0.986},
    {"lead_back", "nearest to this figure of the draft", 1.341, 3.355},
    {"free_lead", "the nearest that answers nothing else", 0.948, 1.257},
    {"free_lead_back", "", 0.400, 0.852},
    {"rivals_back", "", 0.038, 0.229},
    {"answered", "", -0.697, 0.000},
    {"met", "", -0.617, -0.998},
    {"exact_else", "", -0.754, 0.757},
    {"exact_back", "", -1.062, -1.256},
    {"companions", "the figures beside them agree", 0.561, 1.080},
    {"neighbours", "figures nearby agree", 0.403, 0.333},
    {"near", "numbers of one size", 7.691, 9.319},
    {"far", "", 0.637, -1.309},
    {"digits", "the very number", 0.737, 1.979},
    {"vague", "", -2.058, -1.518},
    {"bounds", "", 0.436, 1.440},
    {"relation", "", 1.278, 1.600},
    {"same_kin", "one thing by name", 0.304, 0.471},
    {"same_head", "", -0.281, -0.910},
    {"unlike_noun", "", -3.221, -1.378},
    {"slip", "differs as a slip of the pen does", -0.976, 4.840},
    {"crowd", "", -0.673, -0.819},
    {"once", "", -0.333, 0.087},
    {"near_words", "words in common", 0.459, 0.646},
    {"roles", "", -0.882, -1.562},
    {"time_kind", "", 0.260, 0.443},
    {"table", "", -0.737, -0.743},
    {"heading", "", 1.959, -0.726},
    {"overlapping", "of one time", 0.760, 0.793},
    {"bridge", "told like what another source says of it", 1.672, 2.020},
    {"reached", "", 0.700, 1.157},
    {"sparse", "", -1.049, 0.607},
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
