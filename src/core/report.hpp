// What the writers print: the judged dossier and what a reader must know about the run. Plain data.
#pragma once

#include <string>
#include <vector>

#include "core/dossier.hpp"
#include "core/finding.hpp"

namespace stet {

/// A rule pack that was in force.
struct PackInfo {
  std::string name;
  std::string version;
};

/// A rule that spoke or could have spoken; `docs` is the text of its explain page.
struct RuleInfo {
  std::string id;
  Check check = Check::conflict;
  std::string docs;
};

struct Counts {
  std::size_t figures = 0;  // of the draft; between peers of all documents
  std::size_t confirmed = 0, conflict = 0, disputed = 0, outdated = 0, unsupported = 0;
  std::size_t faults = 0;  // arithmetic, conversion, calendar, consistency and magnitude findings in the draft
  std::size_t unread_numbers = 0;
  std::size_t unread_files = 0;
  std::size_t sources = 0;  // read and unread
};

struct Report {
  Dossier dossier;
  std::vector<PackInfo> packs;
  std::vector<RuleInfo> rules;
  std::string version;             // of stet
  bool roles = false;              // print each figure's roles
  bool saved = false;       // JSON from which every report can be written again
  std::string publisher;           // the desk that checks, for reviews that it publishes; empty: not said
  std::vector<std::size_t> filtered;  // for each filter of the house, the findings that it met
  bool decided = false;            // decisions were read, even if none fits
  std::vector<Decision> vanished;  // decisions on findings that are no more
  bool show_suppressed = false;    // formats for trackers leave suppressed findings out unless asked for them
};

Counts count(Report const& report);

}  // namespace stet
