// Golden dossiers: a draft with sources, and what a careful checker says of each of its figures (gold.json).
//
//   Score score = judge_dossier("examples/build-up");   score.verdicts  figures with exactly the right verdict
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pipeline.hpp"
#include "core/date.hpp"
#include "core/dossier.hpp"

namespace stet::gold {

/// The nth occurrence of a wording in a file of the dossier; never inside a longer word or number.
struct Quote {
  std::string file;
  std::string text;
  unsigned nth = 1;
};

struct GoldFigure {
  Quote quote;
  std::optional<double> value;   // nothing: a range
  std::string verdict;
  std::vector<Quote> evidence;
};

/// A fault inside one document, by the figures (or dates) that show it.
struct GoldFault {
  std::string file;
  std::vector<Quote> quotes;
};

/// Two sources that cannot both be right; the gold names the certain ones only.
struct GoldClash {
  Quote a, b;
};

struct Gold {
  std::string folder;            // absolute
  std::string draft;
  Day as_of;
  std::vector<std::string> sources;
  std::vector<GoldFigure> figures;
  std::vector<GoldFault> faults;
  std::vector<GoldClash> clashes;
  std::vector<Quote> not_figures;
};

/// Reads `folder`/gold.json; throws std::runtime_error where it is not what it should be (tests only).
Gold load_gold(std::string const& folder);

struct Score {
  std::size_t figures = 0;       // of the gold
  std::size_t found = 0;         // of them: the program has a figure in that place with that value
  std::size_t verdicts = 0;      // of them: with the right verdict
  std::size_t false_flags = 0;   // of those found: conflict, disputed or outdated, where the gold is confirmed or unsupported
  std::size_t evidence = 0;      // of those that have gold evidence: names one of its figures
  std::size_t faults = 0;        // faults inside the draft that a finding touches
  std::size_t gold_faults = 0;
  std::size_t clashes = 0;       // of the sources' contradictions: a finding names both figures
  std::size_t gold_clashes = 0;
  std::size_t noted = 0;         // findings about sources alone
  std::size_t false_errors = 0;  // error findings on the draft that the gold knows no ground for
  std::size_t not_figures = 0;   // figures where the gold says that there is none
  std::string misses;            // one line each, for people
};

/// The settings, files and date with which `stet check DRAFT --sources sources --date AS_OF` would check the dossier;
/// without the word vectors as with `--no-vectors`. Throws std::runtime_error where the settings have a fault.
struct Job {
  Settings settings;
  Inputs inputs;
  Run how;
};
Job job_of(Gold const& gold, bool vectors = true);

/// The built-in rules and lexicon for it; throws as job_of() does.
Tools tools_of(Job const& job);

/// Where a document of the dossier holds the quote; throws std::runtime_error where none does.
Span span_of(Dossier const& dossier, Gold const& gold, Quote const& quote);

/// The figure of the dossier that stands for one of the gold's; nullptr where the program did not find it.
Figure const* figure_of(Dossier const& dossier, Gold const& gold, GoldFigure const& row);

/// Holds a judged dossier against its gold.
Score score_of(Dossier const& dossier, Gold const& gold);

/// Checks the dossier with the built-in rules as `stet check DRAFT --sources sources --date AS_OF` would.
Score judge_dossier(Gold const& gold);

}  // namespace stet::gold
