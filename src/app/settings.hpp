// Every setting of a run, each with the place it comes from: built in, the environment, stet.yml, or the command line,
// of which the later wins.
//
//   settings.as_of.value   2024-07-05      settings.as_of.origin   Origin::file, at stet.yml:3:8
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/options.hpp"
#include "core/date.hpp"
#include "core/diagnostic.hpp"
#include "core/finding.hpp"
#include "core/node.hpp"
#include "rules/filters.hpp"

namespace stet {

enum class Origin : std::uint8_t { built_in, environment, file, command_line };

template <class T>
struct Setting {
  T value{};
  Origin origin = Origin::built_in;
  Mark mark;  // origin file: where the value stands
};

/// A word of a list in stet.yml or on the command line (there without a mark).
struct Entry {
  std::string text;
  Mark mark;
};

/// What `sources:` says of one document.
struct SourceEntry {
  std::string path;  // as written
  std::string file;  // canonical path
  std::optional<Day> date;
  std::optional<std::string> publisher, tier, url;
  Mark mark;
};

/// Rules that do not look at the files of a pattern.
struct PerFile {
  Entry pattern;  // "columns/*.md", as seen from the folder of stet.yml; without a slash, of the file's name
  std::vector<Entry> ignore;
};

/// What `options:` sets of one rule: its keys with their values.
struct RuleOptions {
  Entry rule;
  Node values;
};

struct Settings {
  std::string file;  // the stet.yml that was read; empty for none
  std::string text;  // its content, for the excerpts of later diagnostics
  Setting<std::optional<Day>> as_of;
  Setting<bool> decimal_comma;
  Setting<bool> vectors{true, Origin::built_in, {}};
  Setting<std::vector<Entry>> packs;   // names of built-in packs and folders; empty: the default ones
  std::vector<Entry> extra_packs;      // folders of --rules
  Setting<std::vector<Entry>> select;  // rule ids and their prefixes; empty: all
  Setting<std::vector<Entry>> ignore;
  Setting<std::vector<std::pair<Entry, Severity>>> severity;
  Setting<std::vector<RuleOptions>> options;
  Setting<std::vector<PerFile>> per_file;
  Setting<std::vector<Filter>> filters;
  Setting<std::vector<SourceEntry>> sources;
  Setting<std::string> decisions;       // the file of decisions; empty for none
  Setting<std::string> publisher;       // the desk that checks
  Setting<std::vector<Node>> concepts;  // rows for the lexicon
  bool keep_going = false;
  std::vector<Diagnostic> warnings;
};

/// Lays what the command line says over what stet.yml says.
void apply(Options const& options, Settings& settings);

/// The settings as text, one `key: value` a line, with `# origin` behind each where asked for. Ends in "\n".
std::string to_text(Settings const& settings, bool with_origin);

/// A diagnostic about a place in stet.yml, with its line as excerpt.
Diagnostic fault_at(Settings const& settings, Mark const& mark, std::string text, std::string hint = "");

}  // namespace stet
