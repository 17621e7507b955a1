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

inline constexpr std::array<Sign, 34> kSigns{{
    {"base", "", -3.400, -6.494},
    {"meaning", "told alike", 1.109, 0.172},
    {"lead", "the nearest figure of that text", 0.739, 0.954},
    {"lead_back", "nearest to this figure of the draft", 1.336, 3.351},
    {"free_lead", "the nearest that answers nothing else", 0.901, 1.277},
    {"free_lead_back", "", 0.406, 0.845},
    {"rivals_back", "", 0.038, 0.231},
    {"answered", "", -0.721, 0.000},
    {"met", "", -0.621, -1.015},
    {"exact_else", "", -0.736, 0.771},
    {"exact_back", "", -1.065, -1.254},
    {"companions", "the figures beside them agree", 0.569, 1.076},
    {"neighbours", "figures nearby agree", 0.407, 0.342},
    {"near", "numbers of one size", 7.686, 9.285},
    {"far", "", 0.639, -1.313},
    {"digits", "the very number", 0.737, 1.988},
    {"vague", "", -2.062, -1.514},
    {"bounds", "", 0.437, 1.440},
    {"relation", "", 1.284, 1.599},
    {"same_kin", "one thing by name", 0.309, 0.479},
    {"same_head", "", -0.283, -0.905},
    {"unlike_noun", "", -3.222, -1.373},
    {"slip", "differs as a slip of the pen does", -0.977, 4.837},
    {"crowd", "", -0.673, -0.796},
    {"once", "", -0.331, 0.085},
    {"near_words", "words in common", 0.460, 0.637},
    {"roles", "", -0.880, -1.559},
    {"time_kind", "", 0.263, 0.457},
    {"table", "", -0.733, -0.743},
    {"heading", "", 1.969, -0.718},
    {"overlapping", "of one time", 0.759, 0.790},
    {"bridge", "told like what another source says of it", 1.686, 2.046},
    {"reached", "", 0.733, 1.160},
    {"sparse", "", -1.063, 0.618},
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
                             kFar = sign_named("far"), kSameKin = sign_named("same_kin");

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
