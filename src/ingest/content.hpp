// What a reader of one format hands to load(): clean text in blocks, the date clues, and what it could not read.
#pragma once

#include <string>
#include <vector>

#include "core/document.hpp"
#include "ingest/builder.hpp"

namespace stet {

/// A date that may be the publication date, and what speaks for it.
struct DateClue {
  DateOrigin origin = DateOrigin::unknown;
  Day day;
  std::string words;      // the field or the words of the text
  bool modified = false;  // of a later change, not of publication
};

struct Content {
  TextBuilder out;                    // anchors lead to the decoded text
  std::vector<DateClue> clues;
  std::string title;
  std::string publisher;
  std::string url;
  std::vector<std::uint32_t> bylines; // blocks that the markup calls a byline or a date, ascending
  std::vector<std::string> faults;    // what was not read, each a reason
};

}  // namespace stet
