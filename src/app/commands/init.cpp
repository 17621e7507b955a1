#include <cstdio>
#include <filesystem>

#include "app/commands/commands.hpp"
#include "app/files.hpp"

namespace stet {
namespace {

constexpr std::string_view kSettings =
    R"(# Settings of this story. Every line is optional; take the # away from those you need.

# The day of the check. Without it, the draft's own date counts.
# as_of: 2024-07-05

# What the files do not say of themselves. Paths are seen from this file's folder.
# sources:
#   sources/wire.html: {date: 2024-07-04, publisher: The Wire, tier: wire}
#   sources/notes.txt: {date: 2024-07-03, tier: notes}
# A tier is one of: primary, wire, press, notes.

# What checkers decided (the HTML report saves it), and who checks, for reviews that are published.
# decisions: decisions.json
# publisher: The Morning Desk

# Read 3,5 as three and a half.
# decimal_comma: true

# Which rule packs are in force: names from `stet rules list`, or folders. Without it, the default ones.
# packs: [default, style-us, house/]

# Rules by id or pack: only these, not these, and with another weight.
# select: [core]
# ignore: [core/unsupported]
# severity:
#   core/disputed: note

# Keys of single rules, in the place of their own.
# options:
#   core/outdated: {newest: {by: date-in-text, then: published, lag: 1d}}

# Rules that leave some files alone, and findings that need not come again, with the reason and the last day.
# per_file:
#   "columns/*": {ignore: [style-us]}
# filters:
# - {rules: [core/unsupported], about: {noun: [run]}, reason: the club keeps no archive, until: 2025-06-30}
)";

}  // namespace

int run_init(Options const& options) {
  namespace fs = std::filesystem;
  std::string const& folder = options.paths.front();
  std::string const file = joined_path(folder, "stet.yml");
  auto fail = [](std::string const& path, std::string const& why) {
    return refuse({{Diagnostic::Severity::error, {path, 0, 0}, "", why, "", ""}});
  };
  if (is_there(file)) return fail(file, "is there already and stays as it is");
  for (char const* const name : {"draft", "sources"}) {
    std::error_code error;
    std::string const path = joined_path(folder, name);
    fs::create_directories(path, error);
    if (error) return fail(path, "cannot be made: " + error.message());
  }
  std::vector<Diagnostic> const faults = write_files({{file, std::string(kSettings)}});
  if (!faults.empty()) return refuse(faults);
  return finish("Made " + folder + " with stet.yml, draft/ and sources/. Put the files in, then:\n  cd " + folder +
                    "\n  stet ingest sources/\n  stet check draft/STORY.md --sources sources/ -o report.html\n",
                0);
}

}  // namespace stet
