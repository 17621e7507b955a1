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
    {"base", "", -3.719, -6.541},
    {"meaning", "told alike", 1.084, 0.366},
    {"lead", "the nearest figure of that text", 0.696, 0.900},
    {"lead_back", "nearest to this figure of the draft", 1.117, 2.896},
    {"free_lead", "the nearest that answers nothing else", 0.902, 1.118},
    {"free_lead_back", "", 0.267, 1.101},
    {"rivals_back", "", 0.061, 0.158},
    {"answered", "", -0.159, 0.000},
    {"met", "", -0.535, -0.910},
    {"exact_else", "", -0.635, 0.830},
    {"exact_back", "", -0.800, -1.038},
    {"companions", "the figures beside them agree", 0.602, 1.189},
    {"neighbours", "figures nearby agree", 0.383, 0.346},
    {"near", "numbers of one size", 7.841, 10.468},
    {"far", "", 0.796, -1.237},
    {"digits", "the very number", 0.762, 0.875},
    {"vague", "", -2.232, -1.295},
    {"bounds", "", 0.523, 1.761},
    {"relation", "", 1.256, 1.772},
    {"same_kin", "one thing by name", 0.204, 0.804},
    {"same_head", "", -0.159, -0.949},
    {"unlike_noun", "", -3.168, -1.453},
    {"slip", "differs as a slip of the pen does", -1.462, 4.917},
    {"crowd", "", -0.687, -0.839},
    {"once", "", -0.325, 0.054},
    {"near_words", "words in common", 0.457, 0.605},
    {"roles", "", -0.808, -1.781},
    {"time_kind", "", 0.284, 0.473},
    {"table", "", -0.633, -0.527},
    {"heading", "", 1.945, -0.833},
    {"overlapping", "of one time", 0.721, 0.680},
    {"bridge", "told like what another source says of it", 1.248, 1.740},
    {"claimed", "", -0.633, -0.673},
    {"later", "", 0.434, 0.318},
    {"earlier", "", 0.177, -2.178},
    {"reached", "", 0.840, 0.993},
    {"sparse", "", -1.202, 0.410},
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
