// Documents made with real programs in the formats that desks hold, and what a reader must find in each
// (files/GOLD.md).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "ingest/load.hpp"

namespace stet::test {

struct Sample {
  std::string file;                                // below tests/formats/files
  std::optional<Day> published;                    // as the format or else the dateline gives it
  bool dated = false;                              // the gold says which day, or that there is none
  std::vector<std::pair<std::string, Day>> parts;  // of a collection: article, day of publication
  std::string same_as;                             // "ferries.txt": all its lines must be there
  std::vector<std::string> must;
  std::vector<std::string> once;
  std::vector<std::string> never;
  bool unread = false;  // something of it cannot be read, and must be named
};

/// All sections of GOLD.md whose file is there, in its order.
std::vector<Sample> load_samples();

std::vector<Loaded> read_sample(std::string const& file);

/// What is read as article, table, note … (not furniture) in all documents, white space and bars collapsed.
std::string text_of(std::vector<Loaded> const& loaded);
/// White space, no-break spaces, bars between cells and list marks at line ends collapsed.
std::string plain(std::string_view text);

/// The wordings of the figures that a check would see, in order; without headings, for a mail's title is its subject.
std::vector<std::string> figures_of(Loaded loaded);

/// How many voices a check would count among the documents: those that copy one another are one.
std::size_t voices_of(std::vector<Loaded> loaded);

}  // namespace stet::test
