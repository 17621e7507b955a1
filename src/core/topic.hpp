// Which figures speak of the same thing, and how each pair of them compares.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace stet {

enum class Sameness : std::uint8_t {
  other,     // a separator contradicts: another actor, place, scope, aspect
  unknown,   // nothing contradicts, too little speaks for it
  broader,   // one is a kind or a part of the other: never equal
  same,
};

/// Of b against a.
enum class TimeOrder : std::uint8_t { overlap, older, newer, unknown };

enum class Agreement : std::uint8_t {
  exact,     // the narrow intervals meet
  rounded,   // only the wide ones meet
  disjoint,
};

/// Figure `a` against figure `b`; a draft figure is always `a`, else the one earlier in document order.
struct Comparison {
  FigureId a = 0;
  FigureId b = 0;
  Sameness sameness = Sameness::unknown;
  double score = 0;            // likeness of the words around them, 0 to 1
  TimeOrder time = TimeOrder::unknown;
  Agreement agreement = Agreement::disjoint;
  std::string why;             // the words that joined or separated them
  bool touching = false;       // disjoint, yet only as a strict bound leaves out its own number ("more than 90", 90)
  bool slip = false;           // disjoint, as a number differs that a hand slipped in copying: 1,490 and 1,940
  bool contradicts = false;    // of peers or two sources, disjoint: not both can be right, whatever times they name
  bool derived = false;        // a's number is held against what b's and others come to: a change, a share
};

std::string_view name_of(Sameness sameness);
std::string_view name_of(TimeOrder order);
std::string_view name_of(Agreement agreement);

/// Figures about one thing, over all documents, in document order.
struct Topic {
  std::uint32_t id = 0;
  std::string name;                  // "russian troop"
  std::vector<FigureId> figures;
};

}  // namespace stet
