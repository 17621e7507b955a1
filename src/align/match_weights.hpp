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
    {"base", "", -3.903, -6.746},
    {"meaning", "told alike", 0.939, 0.135},
    {"lead", "the nearest figure of that text", 0.827, 1.104},
    {"lead_back", "nearest to this figure of the draft", 1.499, 3.273},
    {"free_lead", "the nearest that answers nothing else", 0.859, 1.285},
    {"free_lead_back", "", 0.216, 0.922},
    {"rivals_back", "", 0.061, 0.178},
    {"answered", "", -0.643, 0.000},
    {"met", "", -0.546, -0.933},
    {"exact_else", "", -0.689, 0.860},
    {"exact_back", "", -1.058, -1.340},
    {"companions", "the figures beside them agree", 0.539, 1.081},
    {"neighbours", "figures nearby agree", 0.368, 0.309},
    {"near", "numbers of one size", 8.225, 10.057},
    {"far", "", 0.811, -1.236},
    {"digits", "the very number", 0.735, 2.234},
    {"vague", "", -2.158, -1.246},
    {"bounds", "", 0.472, 1.686},
    {"relation", "", 1.308, 1.877},
    {"same_kin", "one thing by name", 0.107, 0.644},
    {"same_head", "", -0.169, -0.898},
    {"unlike_noun", "", -3.243, -1.415},
    {"slip", "differs as a slip of the pen does", -1.450, 4.963},
    {"crowd", "", -0.647, -0.802},
    {"once", "", -0.304, 0.103},
    {"near_words", "words in common", 0.446, 0.590},
    {"roles", "", -0.796, -1.910},
    {"time_kind", "", 0.309, 0.425},
    {"table", "", -0.664, -0.690},
    {"heading", "", 1.889, -0.654},
    {"overlapping", "of one time", 0.710, 0.688},
    {"bridge", "told like what another source says of it", 1.168, 1.723},
    {"later", "", 0.416, 0.328},
    {"earlier", "", 0.182, -2.240},
    {"reached", "", 0.729, 0.962},
    {"sparse", "", -1.106, 0.606},
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
