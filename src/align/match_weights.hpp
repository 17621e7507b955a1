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
    {"base", "", -4.408, -6.137, -8.199},
    {"meaning", "told alike", 1.394, 0.494, 2.409},
    {"lead", "the nearest figure of that text", 1.055, 0.857, 1.467},
    {"lead_back", "nearest to this figure of the draft", 1.335, 2.769, 1.622},
    {"free_lead", "the nearest that answers nothing else", 0.534, 1.321, 1.709},
    {"free_lead_back", "", 0.203, 0.697, 0.951},
    {"rivals_back", "", 0.148, -0.017, 0.275},
    {"answered", "", -0.192, 0.000, -0.302},
    {"met", "", -0.541, -1.111, -0.135},
    {"exact_else", "", -0.579, 0.628, -0.724},
    {"exact_back", "", -0.643, -0.791, -0.860},
    {"companions", "the figures beside them agree", 0.680, 1.027, -0.337},
    {"neighbours", "figures nearby agree", 0.418, 0.405, 0.356},
    {"near", "numbers of one size", 9.152, 8.962, 3.109},
    {"far", "", 1.178, -1.555, -2.251},
    {"digits", "the very number", 0.928, 1.997, -2.266},
    {"vague", "", -2.339, -1.512, -0.631},
    {"bounds", "", 0.508, 1.874, -0.137},
    {"relation", "", 1.329, 2.166, -0.091},
    {"same_kin", "one thing by name", 0.304, 0.738, 0.657},
    {"same_head", "", -0.459, -0.650, -0.162},
    {"unlike_noun", "", -3.600, -1.767, -2.054},
    {"slip", "differs as a slip of the pen does", -1.624, 4.423, 2.288},
    {"crowd", "", -0.825, -0.894, -0.638},
    {"once", "", -0.317, -0.056, 0.089},
    {"near_words", "words in common", 0.438, 0.630, 0.523},
    {"roles", "", -0.642, -1.448, -0.691},
    {"time_kind", "", 0.282, 0.431, 0.423},
    {"table", "", -0.469, -0.271, -0.641},
    {"heading", "", 2.109, 0.482, -1.468},
    {"overlapping", "of one time", 0.767, 0.513, 2.338},
    {"bridge", "told like what another source says of it", 1.326, 2.144, -0.758},
    {"claimed", "", -0.627, -0.796, -0.328},
    {"later", "", 0.328, 0.376, 0.212},
    {"earlier", "", 0.172, -2.405, -0.537},
    {"reached", "", 0.779, 0.961, -2.216},
    {"sparse", "", -1.303, 0.207, 2.062},
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
