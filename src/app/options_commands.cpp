#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "app/options_parser.hpp"

namespace stet {
namespace {

constexpr std::string_view kNotHere = "not available in this version";

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

template <class E, class Target>
void add_choice(CLI::App& command, std::string const& names, Target& target,
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

void add_decisions(Parser& parser, CLI::App& command) {
  Options& o = parser.options;
  command.add_option("--decisions", o.decisions, "what checkers decided, as the HTML report saves it (decisions.json)")
      ->type_name("FILE");
  command.add_flag(
      "--show-suppressed", o.show_suppressed,
      "write findings decided as verified or uncheckable in full, and into SARIF and GitHub annotations too");
}

void add_html(Parser& parser, CLI::App& command) {
  Options& o = parser.options;
  add_choice<bool>(command, "--assets", o.linked_assets, {{"inline", false}, {"linked", true}},
                   "style and script of an HTML report: in it, or in files beside it");
  command
      .add_option("--template", o.templates,
                  "a folder with parts of the HTML report of your own (see reports/README.md)")
      ->type_name("DIR");
  command.add_flag("--no-quotes", o.no_quotes,
                   "in the HTML report show of sources only the figures, not their sentences");
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
  add_decisions(parser, check);
  add_html(parser, check);
  check.add_flag("--require-decided", o.require_decided, "exit with 1 while an error or a warning is undecided");
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
  CLI::App& rules = *parser.app.add_subcommand("rules", "the rule packs: list, test, validate, new, schema");
  rules.footer(examples({"stet rules list", "stet rules test house/", "stet rules validate house/tolls.yml"}));
  rules.require_subcommand(1);
  CLI::App& list =
      add_command(parser, rules, "list", "packs and rules in force", Command::rules_list,
                  {"stet rules list", "stet rules list --rules house/", "stet rules list --config desk.yml"});
  add_settings(parser, list);
  add_rules(parser, list);
  list.add_flag("--origin", o.origin, "say in which file and line each rule stands");
  CLI::App& test = add_command(parser, rules, "test", "run the examples that stand in the rules", Command::rules_test,
                               {"stet rules test", "stet rules test house/", "stet rules test house/tolls.yml"});
  test.add_option("PATH", o.paths, "pack folders or rule files (default: the built-in packs)")->type_name("");
  std::vector<std::pair<std::string, OutputFormat>> const formats{{"text", OutputFormat::text},
                                                                  {"json", OutputFormat::json}};
  add_choice<OutputFormat>(test, "--format", o.format, formats, "faults as text, or as JSON on stdout");
  CLI::App& validate = add_command(
      parser, rules, "validate", "load rule packs and report every fault", Command::rules_validate,
      {"stet rules validate house/", "stet rules validate house/tolls.yml", "stet rules validate desk/ style/"});
  validate.add_option("PATH", o.paths, "pack folders or rule files")->required()->type_name("");
  add_choice<OutputFormat>(validate, "--format", o.format, formats, "faults as text, or as JSON on stdout");
  CLI::App& fresh =
      add_command(parser, rules, "new", "print a rule to start from", Command::rules_new,
                  {"stet rules new arithmetic > house/fares.yml", "stet rules new magnitude > house/limits.yml",
                   "stet rules new conflict > house/tolls.yml"});
  fresh.add_option("CHECK", parser.options.paths, "what it looks for: conflict, arithmetic, magnitude, …")
      ->required()
      ->expected(1)
      ->type_name("");
  add_command(parser, rules, "schema", "print the JSON Schema of rule files, for editors", Command::rules_schema,
              {"stet rules schema > house/rules.schema.json", "stet rules schema | head", "stet rules schema --help"});
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
}

void add_report(Parser& parser) {
  Options& o = parser.options;
  CLI::App& report = add_command(
      parser, parser.app, "report", "a saved result (check -o result.json) in other formats", Command::report,
      {"stet report result.json -o report.html", "stet report result.json --decisions decisions.json -o sheet.csv",
       "stet report result.json --format md"});
  report.add_option("SAVED", o.paths, "the result, `-` for stdin")->required()->expected(1)->type_name("");
  report.add_option("-o", o.outputs, "write FILE; its ending names the format, as for check; repeat for several")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_choice<OutputFormat>(report, "--format", o.asked_format, report_formats(),
                           "what goes to stdout (without it and without -o: text)");
  add_decisions(parser, report);
  add_html(parser, report);
  add_color(parser, report);
}

void add_diff(Parser& parser) {
  Options& o = parser.options;
  CLI::App& diff =
      add_command(parser, parser.app, "diff", "what moved between the saved results of two drafts", Command::diff,
                  {"stet diff v2.json v3.json", "stet diff v2.json v3.json --format json",
                   "stet check draft.md --sources sources/ --format json | stet diff v2.json -"});
  diff.footer("Exit codes: 0 nothing moved; 1 something did; 2 a file is no result.\n\n" + diff.get_footer());
  diff.add_option("OLD_NEW", o.paths, "the older and the newer result (check -o result.json)")
      ->required()
      ->expected(2)
      ->type_name("");
  add_choice<OutputFormat>(diff, "--format", o.format, {{"text", OutputFormat::text}, {"json", OutputFormat::json}},
                           "what goes to stdout");
  add_color(parser, diff);
}

}  // namespace

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
  add_report(*parser);
  add_diff(*parser);
  add_rules_commands(*parser);
  add_others(*parser);
  return parser;
}

}  // namespace stet
