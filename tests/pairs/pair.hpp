// Reads tests/pairs/pairs.txt, and asks the program about each of its rows.
#pragma once

#include <string>
#include <vector>

#include "app/pipeline.hpp"
#include "support/marked.hpp"

namespace stet::test {

struct PairRow {
  std::string file;
  int line = 0;
  std::string topic;  // of the comment above it: "Disasters"
  std::string text;   // the whole row
  Marked a, b;
  bool same = false;
  std::string fault;  // what is wrong with the row itself; empty for nothing
};

/// All rows in file order; a malformed one is kept, with its fault.
std::vector<PairRow> read_pairs(std::string const& file);

/// What the program says of a row's two figures.
struct Joining {
  bool joined = false;  // compared, and taken for the same thing
  Agreement agreement = Agreement::disjoint;
  std::string why;      // "no figure in A", "not comparable", "other: state: killed / injured", …
  std::string figures;  // the two as the extractor has them, for people
};

/// The row's two figures in a dossier of the two wordings, a draft and a source of one day, extracted and aligned.
struct Wordings {
  Dossier dossier;
  Figure const* a = nullptr;  // nullptr where no figure stands in the marked place
  Figure const* b = nullptr;

  /// Of the two; nullptr where they were not compared.
  Comparison const* comparison() const;
};
Wordings wordings_of(PairRow const& row, Lexicon const& lexicon);

/// Are the two taken for the same thing?
Joining join(PairRow const& row, Lexicon const& lexicon);

}  // namespace stet::test
