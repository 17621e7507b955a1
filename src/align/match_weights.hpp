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
    {"base", "", -4.528, -5.950, -8.252},
    {"meaning", "told alike", 1.368, 0.533, 2.434},
    {"lead", "the nearest figure of that text", 1.040, 0.823, 1.513},
    {"lead_back", "nearest to this figure of the draft", 1.342, 2.699, 1.627},
    {"free_lead", "the nearest that answers nothing else", 0.482, 1.217, 1.658},
    {"free_lead_back", "", 0.151, 0.859, 0.928},
    {"rivals_back", "", 0.126, -0.028, 0.297},
    {"answered", "", -0.223, 0.000, -0.259},
    {"met", "", -0.538, -1.081, -0.132},
    {"exact_else", "", -0.561, 0.713, -0.762},
    {"exact_back", "", -0.620, -0.887, -0.715},
    {"companions", "the figures beside them agree", 0.684, 1.023, -0.304},
    {"neighbours", "figures nearby agree", 0.417, 0.405, 0.357},
    {"near", "numbers of one size", 9.765, 8.858, 2.992},
    {"far", "", 0.950, -1.491, -2.282},
    {"digits", "the very number", 0.972, 1.869, -2.221},
    {"vague", "", -2.188, -1.557, -0.623},
    {"bounds", "", 0.643, 1.766, -0.189},
    {"relation", "", 1.213, 2.079, -0.123},
    {"same_kin", "one thing by name", 0.348, 0.703, 0.673},
    {"same_head", "", -0.415, -0.649, -0.160},
    {"unlike_noun", "", -3.520, -1.832, -2.110},
    {"slip", "differs as a slip of the pen does", -1.650, 4.331, 2.290},
    {"crowd", "", -0.747, -0.930, -0.646},
    {"once", "", -0.303, -0.065, 0.086},
    {"near_words", "words in common", 0.431, 0.610, 0.543},
    {"roles", "", -0.611, -1.326, -0.714},
    {"time_kind", "", 0.323, 0.385, 0.447},
    {"table", "", -0.457, -0.286, -0.647},
    {"heading", "", 2.098, 0.423, -1.490},
    {"overlapping", "of one time", 0.765, 0.553, 2.381},
    {"bridge", "told like what another source says of it", 1.271, 2.183, -0.838},
    {"claimed", "", -0.608, -0.794, -0.353},
    {"later", "", 0.311, 0.369, 0.223},
    {"earlier", "", 0.166, -2.439, -0.557},
    {"reached", "", 0.806, 0.985, -2.252},
    {"sparse", "", -1.329, 0.193, 2.143},
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
