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
    {"base", "", -3.631, -6.503},
    {"meaning", "told alike", 0.895, 0.038},
    {"lead", "the nearest figure of that text", 0.712, 1.026},
    {"lead_back", "nearest to this figure of the draft", 1.280, 3.414},
    {"free_lead", "the nearest that answers nothing else", 0.925, 1.368},
    {"free_lead_back", "", 0.396, 0.826},
    {"rivals_back", "", 0.022, 0.193},
    {"answered", "", -0.617, 0.000},
    {"met", "", -0.565, -0.955},
    {"exact_else", "", -0.670, 0.878},
    {"exact_back", "", -1.040, -1.296},
    {"companions", "the figures beside them agree", 0.543, 1.115},
    {"neighbours", "figures nearby agree", 0.393, 0.344},
    {"near", "numbers of one size", 7.624, 9.875},
    {"far", "", 0.618, -1.260},
    {"digits", "the very number", 0.710, 2.254},
    {"vague", "", -2.173, -1.099},
    {"bounds", "", 0.482, 1.363},
    {"relation", "", 1.278, 1.636},
    {"same_kin", "one thing by name", 0.291, 0.462},
    {"same_head", "", -0.282, -0.866},
    {"unlike_noun", "", -2.984, -1.444},
    {"slip", "differs as a slip of the pen does", -0.961, 4.995},
    {"crowd", "", -0.673, -0.865},
    {"once", "", -0.317, 0.101},
    {"near_words", "words in common", 0.445, 0.612},
    {"roles", "", -0.859, -1.656},
    {"time_kind", "", 0.294, 0.445},
    {"table", "", -0.730, -0.634},
    {"heading", "", 2.030, -0.879},
    {"overlapping", "of one time", 0.759, 0.631},
    {"bridge", "told like what another source says of it", 1.150, 1.811},
    {"later", "", 0.446, 0.314},
    {"earlier", "", 0.201, -2.267},
    {"reached", "", 0.733, 0.931},
    {"sparse", "", -1.146, 0.692},
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
