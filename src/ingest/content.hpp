// What a reader hands to load(). A reader of one text gives its Content: clean text in blocks, date clues, and what it
// could not read. A reader of a container hands over its parts one by one, and each is read in turn.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/document.hpp"
#include "ingest/builder.hpp"
#include "ingest/format.hpp"

namespace stet {

struct Content {
  TextBuilder out;            // anchors lead to the decoded text, where the format is text
  std::vector<Place> places;  // as in Document
  std::vector<DateClue> clues;
  std::optional<YearlessDay> yearless;
  std::optional<Day> retrieved;
  std::string title;
  std::string publisher;
  std::string url;
  std::vector<std::uint32_t> bylines;  // blocks that the markup calls a byline or a date, ascending
  std::vector<std::string> faults;     // what was not read, each a reason
};

/// A file in an archive, an attachment, a story of a feed, a page of a crawl.
struct Part {
  std::string name;  // its path within the container; "": it stands for the container itself
  std::string bytes;
  std::optional<Format> format;  // where the container says it; else the bytes and the name tell
  std::string charset;           // as the container declares it; "": not at all
  std::string title;             // these go before what the part says of itself
  std::string publisher;
  std::string url;
  std::vector<DateClue> clues;
  std::optional<Day> retrieved;
  bool letter = false;  // a mail's own text: older mails quoted in it, and signatures, are set aside (letter.hpp)
};

/// Reads the part at once and forgets its bytes. False: no more parts are wanted, a limit is reached.
using PartSink = std::function<bool(Part&&)>;

}  // namespace stet
