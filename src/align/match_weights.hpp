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
    {"base", "", -4.215, -6.308},
    {"meaning", "told alike", 1.164, 0.349},
    {"lead", "the nearest figure of that text", 0.978, 0.898},
    {"lead_back", "nearest to this figure of the draft", 1.467, 2.983},
    {"free_lead", "the nearest that answers nothing else", 0.446, 1.037},
    {"free_lead_back", "", 0.191, 0.848},
    {"rivals_back", "", 0.121, 0.114},
    {"answered", "", -0.383, 0.000},
    {"met", "", -0.512, -1.060},
    {"exact_else", "", -0.575, 0.462},
    {"exact_back", "", -0.694, -0.979},
    {"companions", "the figures beside them agree", 0.719, 1.063},
    {"neighbours", "figures nearby agree", 0.476, 0.420},
    {"near", "numbers of one size", 9.055, 9.685},
    {"far", "", 1.233, -1.478},
    {"digits", "the very number", 0.859, 2.588},
    {"vague", "", -2.563, -1.633},
    {"bounds", "", 0.524, 1.767},
    {"relation", "", 1.293, 2.043},
    {"same_kin", "one thing by name", 0.268, 0.646},
    {"same_head", "", -0.326, -0.687},
    {"unlike_noun", "", -2.994, -1.974},
    {"slip", "differs as a slip of the pen does", -1.554, 4.612},
    {"crowd", "", -0.821, -0.918},
    {"once", "", -0.332, 0.049},
    {"near_words", "words in common", 0.462, 0.613},
    {"roles", "", -0.611, -1.782},
    {"time_kind", "", 0.284, 0.393},
    {"table", "", -0.457, -0.448},
    {"heading", "", 1.889, 0.394},
    {"overlapping", "of one time", 0.684, 0.456},
    {"bridge", "told like what another source says of it", 1.297, 1.925},
    {"claimed", "", -0.582, -0.600},
    {"later", "", 0.368, 0.349},
    {"earlier", "", 0.109, -2.391},
    {"reached", "", 0.847, 0.986},
    {"sparse", "", -1.174, 0.342},
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
