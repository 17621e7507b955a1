#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

namespace stet {
namespace {

constexpr std::string_view kNotHere = "not available in this version";

/// The parser with the values it fills in; CLI11 keeps pointers into `options`, so the two live together.
struct Parser {
  CLI::App app{"stet checks the figures of a draft against its sources.", "stet"};
  Options options;
  std::string date;
  std::string input = "files";
  std::vector<std::string> sources;
};

std::string examples(std::array<std::string_view, 3> const& lines) {
  std::string out = "Examples:";
  for (std::string_view line : lines) out.append("\n  ").append(line);
  return out;
}

/// Refuses the names in `later`, which a coming version will know, with words of their own.
CLI::Validator no_such_yet(std::vector<std::string> const& known, std::vector<std::string> const& later) {
  return CLI::Validator(
      [known, later](std::string& value) {
        if (std::find(known.begin(), known.end(), value) != known.end()) return std::string();
        if (std::find(later.begin(), later.end(), value) != later.end())
          return "`" + value + "` is " + std::string(kNotHere);
        std::string out = "`" + value + "` is none of";
        for (std::string const& name : known) out += (name == known.front() ? " " : ", ") + name;
        return out;
      },
      "");
}

std::string iso_day(std::string& value) {
  bool const day = value.size() == 10 && parse_iso_day(value).has_value();
  return day ? std::string() : "`" + value + "` is no day of the form YYYY-MM-DD";
}

template <class E>
void add_choice(CLI::App& command, std::string const& names, E& target,
                std::vector<std::pair<std::string, E>> const& map, std::string const& about,
                std::vector<std::string> const& later = {}) {
  std::vector<std::string> known;
  std::string list;
  for (auto const& entry : map) {
    known.push_back(entry.first);
    list += (list.empty() ? "" : "|") + entry.first;
  }
  command
      .add_option_function<std::string>(
          names,
          [&target, map](std::string const& value) {
            for (auto const& [name, chosen] : map)
              if (name == value) target = chosen;
          },
          about)
      ->check(no_such_yet(known, later))
      ->type_name(list);
}

CLI::App& add_command(Parser& parser, CLI::App& parent, std::string const& name, std::string const& about,
                      Command command, std::array<std::string_view, 3> const& lines) {
  CLI::App& out = *parent.add_subcommand(name, about);
  out.footer(examples(lines));
  out.callback([&parser, command, &out] {
    if (out.get_subcommands().empty()) parser.options.command = command;
  });
  return out;
}

/// A command of the contract that is still to come: known by name, hidden from --help.
void add_later(CLI::App& parent, std::string const& name) {
  CLI::App* const later = parent.add_subcommand(name)->group("");
  later->allow_extras()->prefix_command();
  later->callback([name] { throw CLI::ValidationError("`" + name + "` is " + std::string(kNotHere)); });
}

void add_later_option(CLI::App& command, std::string const& name) {
  command.add_flag_callback(name, [name] { throw CLI::ValidationError(name, std::string(kNotHere)); })->group("");
}

void add_date(Parser& parser, CLI::App& command, std::string const& about) {
  command.add_option("--date", parser.date, about)->check(CLI::Validator(iso_day, ""))->type_name("AS_OF");
}

void add_sources(Parser& parser, CLI::App& command) {
  command.add_option("--sources", parser.sources, "files and folders (read with all below them) to check against")
      ->type_name("PATH")
      ->expected(1, CLI::detail::expected_max_vector_size);
}

void add_settings(Parser& parser, CLI::App& command) {
  Options& o = parser.options;
  command.add_option("--config", o.config, "settings file (else stet.yml beside the draft, else in this folder)")
      ->type_name("FILE");
  command.add_flag("--no-vectors", o.no_vectors, "leave word vectors out of the alignment, for comparison");
  command.add_flag("--decimal-comma", o.decimal_comma, "read 3,5 as three and a half");
}

void add_rules(Parser& parser, CLI::App& command) {
  command.add_option("--rules", parser.options.rules, "folders of further rule packs")
      ->type_name("PATH")
      ->expected(1, CLI::detail::expected_max_vector_size);
  command.add_flag("--keep-going", parser.options.keep_going, "leave out rules that have faults instead of stopping");
}

void add_jobs(Parser& parser, CLI::App& command) {
  command.add_option("--jobs", parser.options.jobs, "threads (default: one for each processor)")
      ->check(CLI::Range(1u, 256u))
      ->type_name("N");
}

void add_input(Parser& parser, CLI::App& command) {
  command.add_option("--input", parser.input, "ndjson: standard input holds one document a line")
      ->check(no_such_yet({"files", "ndjson"}, {}))
      ->type_name("files|ndjson");
}

void add_color(Parser& parser, CLI::App& command) {
  add_choice<ColorWhen>(command, "--color", parser.options.color,
                        {{"auto", ColorWhen::automatic}, {"always", ColorWhen::always}, {"never", ColorWhen::never}},
                        "colour in text output (auto: on a terminal; NO_COLOR and CLICOLOR_FORCE are heeded)");
}

/// What a report can be written as, by --format.
std::vector<std::pair<std::string, OutputFormat>> report_formats() {
  return {{"text", OutputFormat::text},   {"json", OutputFormat::json},     {"html", OutputFormat::html},
          {"md", OutputFormat::markdown}, {"csv", OutputFormat::csv},       {"sarif", OutputFormat::sarif},
          {"junit", OutputFormat::junit}, {"github", OutputFormat::github}, {"claimreview", OutputFormat::claimreview}};
}

void add_check(Parser& parser) {
  Options& o = parser.options;
  CLI::App& check =
      add_command(parser, parser.app, "check", "a verdict for every figure of a draft, and findings", Command::check,
                  {"stet check draft.md --sources sources/",
                   "stet check draft.md --sources sources/ --date 2024-07-05 -o report.html -o report.json",
                   "pbpaste | stet check - --sources sources/ --fail-on warning"});
  check.footer(
      "Exit codes: 0 clean; 1 findings at or above --fail-on (or, with --require-decided, undecided ones); 2 wrong "
      "usage, settings or rules; 3 an input was\n"
      "not read whole, the draft holds no text, or an output could not be written.\n\n" +
      check.get_footer());
  check
      .add_option("DRAFT", o.paths,
                  "the draft, `-` for text on stdin; without --sources: documents to compare as peers")
      ->required()
      ->type_name("");
  add_sources(parser, check);
  add_date(parser, check, "the day of the check, YYYY-MM-DD (default: the draft's own date)");
  check
      .add_option(
          "-o", o.outputs,
          "also write FILE; its ending names the format (.html .json .txt .md .csv .sarif, .xml for JUnit, .jsonld for "
          "ClaimReview); repeat for several")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_choice<OutputFormat>(check, "--format", o.format, report_formats(), "what goes to stdout");
  add_choice<FailOn>(
      check, "--fail-on", o.fail_on,
      {{"error", FailOn::error}, {"warning", FailOn::warning}, {"note", FailOn::note}, {"never", FailOn::never}},
      "exit with 1 for findings of this severity or worse (default: error)");
  add_settings(parser, check);
  add_rules(parser, check);
  add_color(parser, check);
  add_jobs(parser, check);
  add_input(parser, check);
  check.add_flag("--roles", o.roles, "name what each figure is for its sentence (JSON)");
  check.add_option("--decisions", o.decisions, "what checkers decided, as the HTML report saves it (decisions.json)")
      ->type_name("FILE");
  check.add_flag("--require-decided", o.require_decided, "exit with 1 while an error or a warning is undecided");
  check.add_flag(
      "--show-suppressed", o.show_suppressed,
      "write findings decided as verified or uncheckable in full, and into SARIF and GitHub annotations too");
  add_later_option(check, "--no-quotes");
}

void add_extract(Parser& parser) {
  Options& o = parser.options;
  CLI::App& extract =
      add_command(parser, parser.app, "extract", "every figure of the documents, with its context", Command::extract,
                  {"stet extract draft.md", "stet extract --roles --output json sources/",
                   "stet extract --input ndjson --output ndjson - < documents.ndjson"});
  extract.add_option("PATH", o.paths, "files, folders, or `-` for stdin")->required()->type_name("");
  add_choice<OutputFormat>(
      extract, "--output,--format", o.format,
      {{"text", OutputFormat::text}, {"json", OutputFormat::json}, {"ndjson", OutputFormat::ndjson}},
      "ndjson: one figure a line", {"csv", "md"});
  extract.add_flag("--roles", o.roles, "name what each figure is for its sentence");
  add_date(parser, extract, "the day that undated documents count as of, YYYY-MM-DD");
  add_settings(parser, extract);
  add_color(parser, extract);
  add_jobs(parser, extract);
  add_input(parser, extract);
}

void add_ingest(Parser& parser) {
  CLI::App& ingest = add_command(
      parser, parser.app, "ingest", "the text that was kept, by zone, and the date that was found", Command::ingest,
      {"stet ingest sources/", "stet ingest sources/wire.html", "stet ingest - < page.html"});
  ingest.add_option("PATH", parser.options.paths, "files, folders, or `-` for stdin")->required()->type_name("");
  add_settings(parser, ingest);
  add_color(parser, ingest);
}

void add_explain(Parser& parser) {
  CLI::App& explain =
      add_command(parser, parser.app, "explain", "a rule's page, or why a figure was not matched", Command::explain,
                  {"stet explain core/outdated", "stet explain --why-not draft.md:12:34 --sources sources/",
                   "stet explain house/tolls --rules house/"});
  explain.add_option("RULE", parser.options.paths, "id of a rule")->expected(0, 1)->type_name("");
  explain.add_option("--why-not", parser.options.why_not, "the source figures considered for the figure at that place")
      ->type_name("DRAFT:LINE:COL");
  add_sources(parser, explain);
  add_date(parser, explain, "the day of the check, YYYY-MM-DD");
  add_settings(parser, explain);
  add_rules(parser, explain);
  add_jobs(parser, explain);
}

void add_rules_commands(Parser& parser) {
  Options& o = parser.options;
  CLI::App& rules = *parser.app.add_subcommand("rules", "the rule packs: list, test, validate");
  rules.footer(examples({"stet rules list", "stet rules test house/", "stet rules validate house/tolls.yml"}));
  rules.require_subcommand(1);
  CLI::App& list =
      add_command(parser, rules, "list", "packs and rules in force", Command::rules_list,
                  {"stet rules list", "stet rules list --rules house/", "stet rules list --config desk.yml"});
  add_settings(parser, list);
  add_rules(parser, list);
  CLI::App& test = add_command(parser, rules, "test", "run the examples that stand in the rules", Command::rules_test,
                               {"stet rules test", "stet rules test house/", "stet rules test house/tolls.yml"});
  test.add_option("PATH", o.paths, "pack folders or rule files (default: the built-in packs)")->type_name("");
  CLI::App& validate = add_command(
      parser, rules, "validate", "load rule packs and report every fault", Command::rules_validate,
      {"stet rules validate house/", "stet rules validate house/tolls.yml", "stet rules validate desk/ style/"});
  validate.add_option("PATH", o.paths, "pack folders or rule files")->required()->type_name("");
  add_later(rules, "new");
  add_later(rules, "schema");
}

void add_others(Parser& parser) {
  Options& o = parser.options;
  CLI::App& config =
      add_command(parser, parser.app, "config", "every setting in force", Command::config,
                  {"stet config", "stet config --origin draft/story.md", "stet config --config desk.yml"});
  config.add_option("DRAFT", o.paths, "the draft whose settings are asked for")->expected(0, 1)->type_name("");
  config.add_flag("--origin", o.origin, "say where each setting comes from");
  add_date(parser, config, "as for check");
  add_settings(parser, config);
  add_rules(parser, config);
  CLI::App& init = add_command(parser, parser.app, "init", "make a folder to start from", Command::init,
                               {"stet init story/", "stet init .", "stet init ~/stories/2024-07-fire"});
  init.add_option("DIR", o.paths, "the folder; made where it is not there")->required()->expected(1)->type_name("");
  CLI::App& completion = add_command(
      parser, parser.app, "completion", "a script that completes commands in your shell", Command::completion,
      {"stet completion bash > /etc/bash_completion.d/stet", "stet completion zsh > ~/.zfunc/_stet",
       "stet completion fish > ~/.config/fish/completions/stet.fish"});
  completion.add_option("SHELL", o.shell, "bash, zsh or fish")
      ->required()
      ->check(no_such_yet({"bash", "zsh", "fish"}, {}))
      ->type_name("");
  add_command(parser, parser.app, "version", "the version of stet", Command::version,
              {"stet version", "stet --version", "stet version | cut -d' ' -f2"});
  add_later(parser.app, "report");
  add_later(parser.app, "diff");
}

std::unique_ptr<Parser> make_parser() {
  auto parser = std::make_unique<Parser>();
  parser->app.allow_windows_style_options(false);
  parser->app.set_version_flag("--version", "stet " STET_VERSION);
  parser->app.require_subcommand(1);
  parser->app.footer(
      examples({"stet check draft.md --sources sources/", "stet ingest sources/", "stet explain core/outdated"}));
  add_check(*parser);
  add_extract(*parser);
  add_ingest(*parser);
  add_explain(*parser);
  add_rules_commands(*parser);
  add_others(*parser);
  return parser;
}

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
