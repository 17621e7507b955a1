// Two documents that speak of one thing: conflict, disputed, outdated or nothing (judgement.md, the table of two
// documents). For peers, and for sources among themselves.
#pragma once

#include <optional>
#include <vector>

#include "core/dossier.hpp"

namespace stet {

struct Pair {
  FigureId first = kNone;  // the older, else the one earlier in document order
  FigureId second = kNone;
  Check category = Check::conflict;
  bool undated = false;   // one of them has no date
  bool touching = false;  // disjoint at an open end only
};

/// What a comparison of two figures that are the same thing and disagree amounts to; nothing where time, a plan, a
/// denial or one document explains it. `lag`: days by which an older figure may trail.
std::optional<Pair> judge_pair(Dossier const& dossier, Comparison const& comparison, int lag);

/// The pairs of one category among peers (no draft) or among sources: one for each two groups and values, so that
/// copies do not multiply them; of an outdated figure only the pair with the newest.
std::vector<Pair> pairs_of(Dossier const& dossier, Check category, int lag);

}  // namespace stet
