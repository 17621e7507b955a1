// Reads tests/verdicts/verdicts.txt (the form stands at its top), and judges its cases as the program would.
#pragma once

#include <string>
#include <vector>

#include "app/pipeline.hpp"
#include "support/marked.hpp"

namespace stet::test {

struct CaseSource {
  std::optional<Day> published;  // nothing: what the text itself gives
  std::string publisher;
  std::string text;
};

struct VerdictCase {
  std::string file;
  int line = 0;
  Day as_of;
  Marked draft;
  std::vector<CaseSource> sources;
  std::string expected;  // "confirmed; note bound-dropped"
  std::string todo;      // why it does not pass yet; empty: it does
  std::string fault;     // what is wrong with the case itself; empty for nothing
};

/// All cases in file order; a malformed one is kept, with its fault.
std::vector<VerdictCase> read_cases(std::string const& file);

/// The answer in the form of `expected`: the verdict of the marked figure, its notes in order, then the categories of
/// the findings that touch the mark, in order, but for the one that only repeats the verdict.
std::string judge_case(VerdictCase const& row, Tools const& tools);

}  // namespace stet::test
