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
    {"base", "", -4.475, -5.923},
    {"meaning", "told alike", 1.357, 0.441},
    {"lead", "the nearest figure of that text", 1.063, 0.826},
    {"lead_back", "nearest to this figure of the draft", 1.384, 2.773},
    {"free_lead", "the nearest that answers nothing else", 0.533, 1.386},
    {"free_lead_back", "", 0.117, 0.754},
    {"rivals_back", "", 0.129, -0.028},
    {"answered", "", -0.258, 0.000},
    {"met", "", -0.534, -1.124},
    {"exact_else", "", -0.599, 0.626},
    {"exact_back", "", -0.663, -0.787},
    {"companions", "the figures beside them agree", 0.686, 1.099},
    {"neighbours", "figures nearby agree", 0.455, 0.397},
    {"near", "numbers of one size", 9.356, 9.090},
    {"far", "", 1.239, -1.547},
    {"digits", "the very number", 0.918, 1.919},
    {"vague", "", -2.430, -1.539},
    {"bounds", "", 0.538, 1.694},
    {"relation", "", 1.374, 1.979},
    {"same_kin", "one thing by name", 0.202, 0.703},
    {"same_head", "", -0.401, -0.666},
    {"unlike_noun", "", -3.538, -1.791},
    {"slip", "differs as a slip of the pen does", -1.645, 4.387},
    {"crowd", "", -0.797, -0.920},
    {"once", "", -0.302, -0.036},
    {"near_words", "words in common", 0.456, 0.638},
    {"roles", "", -0.639, -1.396},
    {"time_kind", "", 0.287, 0.422},
    {"table", "", -0.447, -0.265},
    {"heading", "", 1.980, 0.509},
    {"overlapping", "of one time", 0.741, 0.498},
    {"bridge", "told like what another source says of it", 1.378, 2.156},
    {"claimed", "", -0.622, -0.754},
    {"later", "", 0.323, 0.371},
    {"earlier", "", 0.192, -2.448},
    {"reached", "", 0.785, 0.918},
    {"sparse", "", -1.303, 0.211},
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
