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
    {"base", "", -4.208, -6.236},
    {"meaning", "told alike", 1.157, 0.369},
    {"lead", "the nearest figure of that text", 0.983, 0.862},
    {"lead_back", "nearest to this figure of the draft", 1.475, 2.917},
    {"free_lead", "the nearest that answers nothing else", 0.444, 1.051},
    {"free_lead_back", "", 0.186, 0.851},
    {"rivals_back", "", 0.121, 0.091},
    {"answered", "", -0.370, 0.000},
    {"met", "", -0.516, -1.046},
    {"exact_else", "", -0.579, 0.350},
    {"exact_back", "", -0.730, -0.979},
    {"companions", "the figures beside them agree", 0.717, 1.053},
    {"neighbours", "figures nearby agree", 0.475, 0.422},
    {"near", "numbers of one size", 9.034, 9.644},
    {"far", "", 1.232, -1.477},
    {"digits", "the very number", 0.855, 2.561},
    {"vague", "", -2.558, -1.659},
    {"bounds", "", 0.522, 1.772},
    {"relation", "", 1.294, 1.996},
    {"same_kin", "one thing by name", 0.270, 0.671},
    {"same_head", "", -0.339, -0.687},
    {"unlike_noun", "", -2.980, -1.931},
    {"slip", "differs as a slip of the pen does", -1.555, 4.613},
    {"crowd", "", -0.804, -0.930},
    {"once", "", -0.328, 0.048},
    {"near_words", "words in common", 0.463, 0.612},
    {"roles", "", -0.609, -1.768},
    {"time_kind", "", 0.287, 0.407},
    {"table", "", -0.462, -0.444},
    {"heading", "", 1.886, 0.404},
    {"overlapping", "of one time", 0.687, 0.466},
    {"bridge", "told like what another source says of it", 1.302, 1.943},
    {"claimed", "", -0.581, -0.611},
    {"later", "", 0.373, 0.345},
    {"earlier", "", 0.113, -2.389},
    {"reached", "", 0.853, 1.004},
    {"sparse", "", -1.188, 0.316},
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
