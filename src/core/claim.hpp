// Figures of a text that its wording ties together so that they must work out, and which of them is the outcome.
//
//   "12 of the 40 schools, or 36%"   part 12, total 40, share 36 %; stated: the share
//
// Several claims may have the same stated figure: they are the readings of one wording, and it is only wrong where none
// of them works out.
#pragma once

#include <cstdint>
#include <vector>

#include "core/reading.hpp"
#include "core/span.hpp"

namespace stet {

struct Claim {
  struct Member {
    FigureId figure = kNone;
    Role role = Role::level;
    bool operator==(Member const&) const = default;
  };

  std::vector<Member> members;  // in text order
  FigureId stated = kNone;      // the member that is the outcome of the others; none for "its 50th anniversary"
  bool full = true;             // parts: the list claims to name every one of them; a stay: it fills the time
  double base = 1;              // of a rate: 1,000 in "5 per 1,000"; of an anniversary: which one it is
  std::vector<std::uint32_t>
      dates;  // of a claim about time, indexes of date mentions: begin, then end where there is one

  bool operator==(Claim const&) const = default;
};

}  // namespace stet
