// What moved between two results: figures of the draft (between peers, of all documents) by what their sentences say,
// not by their lines.
//
//   draft-2.md:5:31: value: "100,000 troops" is now "150,000 troops" (outdated, now confirmed)
#pragma once

#include <string>
#include <vector>

#include "core/report.hpp"
#include "report/write.hpp"

namespace stet {

struct FigurePair {
  FigureId before = kNone;
  FigureId now = kNone;
};

struct Diff {
  std::size_t figures_before = 0, figures_now = 0;
  std::vector<FigurePair> values;    // another number in the same sentence
  std::vector<FigurePair> verdicts;  // the same number, judged otherwise
  std::vector<FigureId> appeared;    // of the new result
  std::vector<FigureId> vanished;    // of the old one

  bool moved() const { return !values.empty() || !verdicts.empty() || !appeared.empty() || !vanished.empty(); }
};

/// Figures are the same where their sentence (numbers masked), thing and value are; then where all but the value is;
/// then where the sentence was reworded around the same words of the same thing. Each list is in document order.
Diff compare_results(Report const& before, Report const& now);

std::string write_diff_text(Report const& before, Report const& now, Diff const& diff, TextStyle const& style);
std::string write_diff_json(Report const& before, Report const& now, Diff const& diff);

}  // namespace stet
