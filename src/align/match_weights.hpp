// What each sign of a pair weighs in log odds, as `stet_linkage` (bench/) fits it on the gold dossiers of
// tests/dossiers: for pairs whose numbers agree, and for those whose numbers differ, that they are one thing; and for
// two sources whose numbers differ, that they contradict each other. What the signs are, linkage.hpp says.
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
  double between;
};

inline constexpr std::array<Sign, 37> kSigns{{
    {"base", "", -4.542, -6.059, -8.284},
    {"meaning", "told alike", 1.371, 0.518, 2.434},
    {"lead", "the nearest figure of that text", 1.053, 0.826, 1.522},
    {"lead_back", "nearest to this figure of the draft", 1.332, 2.684, 1.617},
    {"free_lead", "the nearest that answers nothing else", 0.480, 1.210, 1.702},
    {"free_lead_back", "", 0.178, 0.783, 0.973},
    {"rivals_back", "", 0.135, -0.033, 0.305},
    {"answered", "", -0.205, 0.000, -0.265},
    {"met", "", -0.538, -1.088, -0.149},
    {"exact_else", "", -0.565, 0.694, -0.762},
    {"exact_back", "", -0.616, -0.873, -0.727},
    {"companions", "the figures beside them agree", 0.677, 1.030, -0.390},
    {"neighbours", "figures nearby agree", 0.415, 0.409, 0.364},
    {"near", "numbers of one size", 9.793, 8.884, 3.003},
    {"far", "", 0.936, -1.546, -2.279},
    {"digits", "the very number", 0.972, 2.661, -2.241},
    {"vague", "", -2.182, -1.522, -0.625},
    {"bounds", "", 0.655, 1.853, -0.146},
    {"relation", "", 1.207, 2.162, -0.078},
    {"same_kin", "one thing by name", 0.343, 0.715, 0.650},
    {"same_head", "", -0.427, -0.647, -0.157},
    {"unlike_noun", "", -3.529, -1.827, -2.120},
    {"slip", "differs as a slip of the pen does", -1.650, 4.421, 2.284},
    {"crowd", "", -0.751, -0.901, -0.660},
    {"once", "", -0.303, -0.047, 0.088},
    {"near_words", "words in common", 0.429, 0.625, 0.531},
    {"roles", "", -0.609, -1.453, -0.704},
    {"time_kind", "", 0.320, 0.421, 0.424},
    {"table", "", -0.457, -0.292, -0.650},
    {"heading", "", 2.080, 0.466, -1.493},
    {"overlapping", "of one time", 0.752, 0.546, 2.374},
    {"bridge", "told like what another source says of it", 1.258, 2.220, -0.788},
    {"claimed", "", -0.615, -0.796, -0.322},
    {"later", "", 0.306, 0.347, 0.218},
    {"earlier", "", 0.165, -2.481, -0.509},
    {"reached", "", 0.799, 0.996, -2.250},
    {"sparse", "", -1.314, 0.165, 2.090},
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
                             kSameKin = sign_named("same_kin"), kSlip = sign_named("slip"), kEarlier = sign_named("earlier"),
                             kClaimed = sign_named("claimed");

struct MatchWeights {
  ComparisonVector agreeing, differing, between;
};

inline constexpr MatchWeights kFitted = [] {
  MatchWeights out{};
  for (std::size_t i = 0; i < kSigns.size(); ++i) {
    out.agreeing[i] = kSigns[i].agreeing;
    out.differing[i] = kSigns[i].differing;
    out.between[i] = kSigns[i].between;
  }
  return out;
}();

}  // namespace stet
