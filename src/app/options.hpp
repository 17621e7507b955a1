// The command line as plain data. The body is the only place that knows CLI11; whatever the user typed wrong comes back
// as text and exit code 2, never as an exception.
//
//   parse_options({"stet", "check", "draft.md", "--sources", "sources"})
//     Options{command check, paths [draft.md], sources [sources], format text, fail_on error}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"

namespace stet {

enum class Command : std::uint8_t {
  check,
  extract,
  ingest,
  explain,
  rules_list,
  rules_test,
  rules_validate,
  rules_new,
  rules_schema,
  config,
  init,
  completion,
  report,
  diff,
  version,
};
enum class OutputFormat : std::uint8_t { text, json, html, ndjson, sarif, markdown, csv, junit, github, claimreview };
enum class FailOn : std::uint8_t { note, warning, error, never };
enum class ColorWhen : std::uint8_t { automatic, always, never };

std::string_view name_of(FailOn fail_on);

/// Everything a command may be told; each command reads its own part and leaves the rest at its default.
struct Options {
  Command command = Command::check;
  std::vector<std::string> paths;                   // as typed; `-` is standard input
  std::optional<std::vector<std::string>> sources;  // nothing: the documents are peers
  std::optional<Day> date;
  std::vector<std::string> outputs;  // files of -o
  OutputFormat format = OutputFormat::text;
  std::optional<OutputFormat> asked_format;  // of `report`, which writes nothing to stdout unless asked, or without -o
  FailOn fail_on = FailOn::error;
  std::string config;              // a settings file named by the user; empty for none
  std::vector<std::string> rules;  // folders of further rule packs
  ColorWhen color = ColorWhen::automatic;
  bool keep_going = false;
  bool decimal_comma = false;
  bool no_vectors = false;
  bool ndjson = false;  // standard input holds one document a line
  bool roles = false;
  std::string decisions;  // the file; empty for none
  bool require_decided = false;
  bool show_suppressed = false;
  bool linked_assets = false;  // of HTML: style and script in files beside it
  bool no_quotes = false;      // of HTML: sources are not quoted
  std::string templates;       // a house's own parts of the HTML report; empty for none
  bool origin = false;
  unsigned jobs = 0;    // 0: one for each processor
  std::string why_not;  // DRAFT:LINE:COL
  std::string shell;
};

/// The program ends here: `text` goes to stdout where `code` is 0, else to stderr.
struct Exit {
  int code = 0;
  std::string text;
};

/// argv[0] is the program's name. Asking for help or the version is an Exit with code 0, wrong usage one with code 2.
std::variant<Options, Exit> parse_options(int argc, char const* const* argv);

/// What a completion script must know of a command; `name` may be two words ("rules list").
struct CommandInfo {
  std::string name;
  std::string summary;
  std::vector<std::string> flags;  // "--sources", "-o"
};
/// Every command that --help lists, sorted by name.
std::vector<CommandInfo> command_table();

}  // namespace stet
