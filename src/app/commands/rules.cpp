#include <cstdio>

#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/files.hpp"
#include "app/ndjson.hpp"
#include "app/rule_packs.hpp"
#include "ingest/load.hpp"
#include "report/json_out.hpp"
#include "rules/selftest.hpp"

namespace stet {
namespace {

Diagnostic missing(std::string const& path) {
  return {Diagnostic::Severity::error, {path, 0, 0}, "", "there is no such file or folder", "", ""};
}

/// The packs at the paths, or the built-in ones; each must also build by itself.
Result<std::vector<Pack>> packs_at(std::vector<std::string> const& paths, std::vector<Diagnostic>& warnings) {
  std::vector<Pack> out;
  std::vector<Diagnostic> faults;
  auto take = [&](Result<Pack> pack) {
    if (pack)
      out.push_back(std::move(*pack));
    else
      faults.insert(faults.end(), pack.faults().begin(), pack.faults().end());
  };
  for (std::string const& path : paths) {
    if (is_there(path))
      take(read_pack(path, false, warnings));
    else
      faults.push_back(missing(path));
  }
  if (paths.empty())
    for (std::string_view const name : builtin_pack_names()) take(read_builtin_pack(name));
  if (!faults.empty()) return faults;
  return out;
}

/// Faults as a program wants them: {"faults": [{"file", "line", "column", "code", "severity", "text", "hint",
/// "excerpt"}]}.
std::string faults_json(std::vector<Diagnostic> const& faults) {
  JsonOut out(false);
  out.open_object();
  out.open_array("faults");
  for (Diagnostic const& fault : faults) {
    out.open_object();
    out.text("file", fault.mark.file);
    out.number("line", fault.mark.line);
    out.number("column", fault.mark.column);
    out.text_or_null("code", fault.code);
    out.text("severity", fault.severity == Diagnostic::Severity::error ? "error" : "warning");
    out.text("text", fault.text);
    out.text_or_null("hint", fault.hint);
    out.text_or_null("excerpt", fault.excerpt);
    out.close_object();
  }
  out.close_array();
  out.close_object();
  return out.take();
}

/// What was found, on stdout where JSON is asked for, and `result` on stdout where it is not.
int conclude(Options const& options, std::string const& result, std::vector<Diagnostic> faults,
             std::vector<Diagnostic> const& warnings) {
  int const code = faults.empty() ? 0 : 2;
  if (options.format == OutputFormat::json) {
    faults.insert(faults.end(), warnings.begin(), warnings.end());
    return finish(faults_json(faults), code);
  }
  warn(warnings);
  if (!faults.empty()) refuse(std::move(faults));
  return finish(result, code);
}

std::string counted(std::size_t count, std::string const& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string padded(std::string text, std::size_t width) {
  text.append(text.size() < width ? width - text.size() : 1, ' ');
  return text;
}

/// "house/tolls.yml:3"; of a pack that is compiled in "built in, rules/core/conflict.yml:3".
std::string origin_of(Rule const& rule) {
  std::string const place = rule.mark.file + ':' + std::to_string(rule.mark.line);
  return (rule_page(rule.id).empty() ? "" : "built in, ") + place;
}

Document document_of(ExampleDocument const& example) {
  Document out;
  if (example.table) {
    out = load_bytes(example.id + ".csv", example.text, example.role).front().document;
  } else {
    out.text = example.text;
    lay_out_plain_text(out);
  }
  out.id = example.id;
  out.path.clear();
  out.role = example.role;
  out.publisher = example.publisher;
  out.tier = example.tier;
  out.published = example.published;
  out.published_from = example.published ? DateOrigin::given : DateOrigin::unknown;
  return out;
}

}  // namespace

int run_rules_list(Options const& options) {
  auto settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  auto packs = read_packs(*settings, settings->warnings);
  warn(settings->warnings);
  if (!packs) return refuse(packs.faults());
  std::vector<Diagnostic> const faults = choose_rules(*settings, *packs);
  if (!faults.empty()) return refuse(faults);
  std::string out;
  for (Pack const& pack : *packs) {
    out += pack.name + " " + pack.version + "\n";
    for (Rule const& rule : pack.rules) {
      out += "  " + padded(rule.id, 32) + padded(std::string(name_of(rule.check)), 14);
      std::string const state = rule.on ? "on" : "off";
      out += options.origin ? padded(state, 5) + origin_of(rule) : state;
      out += '\n';
    }
  }
  return finish(out, 0);
}

int run_rules_validate(Options const& options) {
  std::vector<Diagnostic> warnings;
  auto const packs = packs_at(options.paths, warnings);
  if (!packs) return conclude(options, "", packs.faults(), warnings);
  std::string out;
  for (Pack const& pack : *packs) out += pack.name + ": " + counted(pack.rules.size(), "rule") + ", no faults\n";
  return conclude(options, out, {}, warnings);
}

int run_rules_test(Options const& options) {
  Settings settings;
  auto const packs = packs_at(options.paths, settings.warnings);
  if (!packs) return conclude(options, "", packs.faults(), settings.warnings);
  auto const tools = load_tools(settings, false, settings.warnings);
  if (!tools) return conclude(options, "", tools.faults(), settings.warnings);
  Pipeline const pipeline = [&](std::vector<ExampleDocument> const& documents, std::optional<Day> as_of) {
    Loading loading;
    for (ExampleDocument const& example : documents) loading.documents.push_back(document_of(example));
    Run how;
    how.as_of = as_of;
    how.jobs = 1;
    return prepare(std::move(loading), *tools->lexicon, true, how);
  };
  std::string out;
  std::vector<Diagnostic> failures;
  for (Pack const& pack : *packs) {
    SelfTest const result = selftest(pack, pipeline);
    out += pack.name + ": " + counted(result.rules, "rule") + ", " + counted(result.examples, "example") + ", " +
           counted(result.failures.size(), "failure") +
           (result.gaps > 0 ? ", " + counted(result.gaps, "known gap") : "") + "\n";
    failures.insert(failures.end(), result.failures.begin(), result.failures.end());
  }
  return conclude(options, out, std::move(failures), settings.warnings);
}

}  // namespace stet
