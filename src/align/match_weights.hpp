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

inline constexpr std::array<Sign, 36> kSigns{{
    {"base", "", -3.904, -6.757},
    {"meaning", "told alike", 0.940, 0.115},
    {"lead", "the nearest figure of that text", 0.827, 1.121},
    {"lead_back", "nearest to this figure of the draft", 1.499, 3.266},
    {"free_lead", "the nearest that answers nothing else", 0.859, 1.253},
    {"free_lead_back", "", 0.216, 0.960},
    {"rivals_back", "", 0.061, 0.192},
    {"answered", "", -0.643, 0.000},
    {"met", "", -0.546, -0.913},
    {"exact_else", "", -0.689, 0.858},
    {"exact_back", "", -1.058, -1.374},
    {"companions", "the figures beside them agree", 0.539, 1.078},
    {"neighbours", "figures nearby agree", 0.368, 0.302},
    {"near", "numbers of one size", 8.227, 10.232},
    {"far", "", 0.811, -1.224},
    {"digits", "the very number", 0.735, 0.853},
    {"vague", "", -2.158, -1.277},
    {"bounds", "", 0.472, 1.694},
    {"relation", "", 1.308, 1.840},
    {"same_kin", "one thing by name", 0.107, 0.627},
    {"same_head", "", -0.169, -0.912},
    {"unlike_noun", "", -3.242, -1.465},
    {"slip", "differs as a slip of the pen does", -1.450, 4.960},
    {"crowd", "", -0.648, -0.806},
    {"once", "", -0.304, 0.106},
    {"near_words", "words in common", 0.446, 0.601},
    {"roles", "", -0.796, -1.912},
    {"time_kind", "", 0.309, 0.436},
    {"table", "", -0.664, -0.608},
    {"heading", "", 1.889, -0.713},
    {"overlapping", "of one time", 0.711, 0.687},
    {"bridge", "told like what another source says of it", 1.168, 1.697},
    {"later", "", 0.416, 0.317},
    {"earlier", "", 0.182, -2.140},
    {"reached", "", 0.729, 0.954},
    {"sparse", "", -1.106, 0.613},
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
                             kFar = sign_named("far"), kSameKin = sign_named("same_kin"),
                             kEarlier = sign_named("earlier");

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
