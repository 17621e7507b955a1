// The verdict of each figure of the draft, from how it compares with the figures of the sources.
//
//   draft "12,000 acres"; a source of July 2 "12,000 acres", one of July 4 "19,500 acres"  ->  outdated, evidence both
#pragma once

#include <vector>

#include "core/dossier.hpp"

namespace stet {

/// What decided a verdict; the findings and their messages are made from it.
struct Judgement {
  FigureId figure = kNone;
  Verdict verdict = Verdict::unsupported;
  std::vector<FigureId> agree;   // of the time that counts
  std::vector<FigureId> differ;  // of the time that counts
  std::vector<FigureId> older;   // outdated: the earlier figures that agree
  FigureId nearest = kNone;      // unsupported: the source figure that came closest
  bool only_undated = false;     // a conflict with undated sources alone
  bool only_touching = false;    // a conflict at an open end: "more than 90" against 90
};

/// Sets verdict, evidence, why and notes of every figure of the draft (contract.md, "Verdict of a draft figure";
/// judgement.md, "Time") and returns what decided each, in document order. Between peers: nothing, and nothing changes.
/// Needs comparisons, groups and the figures' intervals. Linear in comparisons but for a sort.
std::vector<Judgement> judge(Dossier& dossier);

}  // namespace stet
