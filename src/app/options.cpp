#include "app/options.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "app/options_parser.hpp"

namespace stet {
namespace {

Exit usage(std::string const& text) { return {2, "stet: " + text + "\n"}; }

/// CLI11's message, made plainer where it is beside the point, and where to read on.
std::string told(CLI::App const& app, CLI::ParseError const& fault) {
  std::string name;
  CLI::App const* last = &app;
  for (CLI::App const* at = &app; at != nullptr;) {
    name += (name.empty() ? "" : " ") + at->get_name();
    last = at;
    auto const used = at->get_subcommands();
    at = used.empty() || used.front()->get_group().empty() ? nullptr : used.front();
  }
  std::string out = fault.what();
  auto const left = last->remaining();
  bool const required = dynamic_cast<CLI::RequiredError const*>(&fault) != nullptr;
  bool const wants_command = required && (last == &app || last->get_name() == "rules");
  if (wants_command && !left.empty() && !left.front().starts_with('-'))
    out = "there is no command `" + left.front() + "`";
  else if (wants_command && left.empty())
    out = "name a command";
  if (name == "stet check" && out.starts_with("DRAFT")) out = "no draft is named; it stands before --sources";
  return out + "\nSee `" + name + " --help`.";
}

/// What the options must fulfil together.
std::optional<Exit> contradiction(Parser const& parser) {
  Options const& o = parser.options;
  auto const dashes = std::count(o.paths.begin(), o.paths.end(), "-");
  if (dashes > 1) return usage("standard input (`-`) can be read once only");
  if (o.command == Command::check && o.sources && o.paths.size() > 1 && !o.ndjson)
    return usage("one draft is checked against --sources, not " + std::to_string(o.paths.size()) + ": `" + o.paths[1] +
                 "` is too many");
  if (o.ndjson && (o.paths.size() != 1 || dashes != 1))
    return usage("--input ndjson reads standard input: end the command with `-`");
  if (o.ndjson && o.command == Command::check && o.format != OutputFormat::json)
    return usage("check --input ndjson writes JSON: add --format json");
  if (o.ndjson && o.command == Command::check && (o.sources || !o.outputs.empty()))
    return usage("check --input ndjson takes its documents from stdin and writes to stdout: no --sources, no -o");
  if (o.ndjson && o.command == Command::check && (!o.decisions.empty() || o.require_decided))
    return usage("check --input ndjson checks many drafts: no --decisions, no --require-decided");
  if (o.ndjson && o.command == Command::extract && o.format != OutputFormat::ndjson)
    return usage("extract --input ndjson writes figures: add --output ndjson");
  if (o.command == Command::explain && o.paths.empty() == o.why_not.empty())
    return usage("explain takes either a rule or --why-not DRAFT:LINE:COL");
  if (o.command == Command::explain && o.why_not.empty() == o.sources.has_value())
    return usage("--why-not DRAFT:LINE:COL and --sources PATH go together");
  return std::nullopt;
}

void collect(CLI::App const& parent, std::string const& prefix, std::vector<CommandInfo>& out) {
  for (CLI::App const* command : parent.get_subcommands({})) {
    if (command->get_group().empty()) continue;
    CommandInfo info{prefix + command->get_name(), command->get_description(), {}};
    for (CLI::Option const* option : command->get_options()) {
      if (option->get_group().empty() || option->get_positional()) continue;
      for (std::string const& name : option->get_lnames()) info.flags.push_back("--" + name);
      for (std::string const& name : option->get_snames()) info.flags.push_back("-" + name);
    }
    out.push_back(info);
    collect(*command, info.name + " ", out);
  }
}

}  // namespace

std::string_view name_of(FailOn fail_on) {
  static constexpr std::array<std::string_view, 4> kNames{"note", "warning", "error", "never"};
  return kNames[static_cast<std::size_t>(fail_on)];
}

std::variant<Options, Exit> parse_options(int argc, char const* const* argv) {
  try {
    auto parser = make_parser();
    try {
      parser->app.parse(argc, argv);
    } catch (CLI::Success const& asked) {
      std::ostringstream out, err;
      parser->app.exit(asked, out, err);
      return Exit{0, out.str()};
    } catch (CLI::ParseError const& fault) {
      return usage(told(parser->app, fault));
    }
    Options& o = parser->options;
    if (!parser->date.empty()) o.date = parse_iso_day(parser->date);
    if (!parser->sources.empty()) o.sources = parser->sources;
    o.ndjson = parser->input == "ndjson";
    if (auto exit = contradiction(*parser)) return *exit;
    return o;
  } catch (std::exception const& fault) {  // CLI11 is the one library here that throws as a habit
    return usage(fault.what());
  }
}

std::vector<CommandInfo> command_table() {
  auto const parser = make_parser();
  std::vector<CommandInfo> out;
  collect(parser->app, "", out);
  std::sort(out.begin(), out.end(), [](CommandInfo const& a, CommandInfo const& b) { return a.name < b.name; });
  return out;
}

}  // namespace stet
