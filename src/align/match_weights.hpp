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
    {"base", "", -4.209, -6.245},
    {"meaning", "told alike", 1.157, 0.365},
    {"lead", "the nearest figure of that text", 0.983, 0.864},
    {"lead_back", "nearest to this figure of the draft", 1.475, 2.920},
    {"free_lead", "the nearest that answers nothing else", 0.445, 1.052},
    {"free_lead_back", "", 0.187, 0.858},
    {"rivals_back", "", 0.121, 0.094},
    {"answered", "", -0.370, 0.000},
    {"met", "", -0.516, -1.049},
    {"exact_else", "", -0.579, 0.347},
    {"exact_back", "", -0.730, -0.980},
    {"companions", "the figures beside them agree", 0.717, 1.052},
    {"neighbours", "figures nearby agree", 0.475, 0.421},
    {"near", "numbers of one size", 9.033, 9.635},
    {"far", "", 1.232, -1.478},
    {"digits", "the very number", 0.855, 2.563},
    {"vague", "", -2.558, -1.663},
    {"bounds", "", 0.522, 1.773},
    {"relation", "", 1.294, 1.998},
    {"same_kin", "one thing by name", 0.269, 0.667},
    {"same_head", "", -0.337, -0.682},
    {"unlike_noun", "", -2.981, -1.935},
    {"slip", "differs as a slip of the pen does", -1.555, 4.612},
    {"crowd", "", -0.804, -0.926},
    {"once", "", -0.328, 0.052},
    {"near_words", "words in common", 0.463, 0.610},
    {"roles", "", -0.609, -1.766},
    {"time_kind", "", 0.287, 0.409},
    {"table", "", -0.462, -0.444},
    {"heading", "", 1.886, 0.406},
    {"overlapping", "of one time", 0.688, 0.476},
    {"bridge", "told like what another source says of it", 1.302, 1.943},
    {"claimed", "", -0.581, -0.610},
    {"later", "", 0.373, 0.346},
    {"earlier", "", 0.113, -2.360},
    {"reached", "", 0.853, 1.006},
    {"sparse", "", -1.187, 0.316},
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
