#include <cstdio>

#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/files.hpp"
#include "app/ndjson.hpp"
#include "app/rule_packs.hpp"
#include "ingest/load.hpp"
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

std::string counted(std::size_t count, std::string const& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string padded(std::string text, std::size_t width) {
  text.append(text.size() < width ? width - text.size() : 1, ' ');
  return text;
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
    for (Rule const& rule : pack.rules)
      out +=
          "  " + padded(rule.id, 32) + padded(std::string(name_of(rule.check)), 14) + (rule.on ? "on" : "off") + "\n";
  }
  return finish(out, 0);
}

int run_rules_validate(Options const& options) {
  std::vector<Diagnostic> warnings;
  auto const packs = packs_at(options.paths, warnings);
  warn(warnings);
  if (!packs) return refuse(packs.faults());
  std::string out;
  for (Pack const& pack : *packs) out += pack.name + ": " + counted(pack.rules.size(), "rule") + ", no faults\n";
  return finish(out, 0);
}

int run_rules_test(Options const& options) {
  Settings settings;
  auto const packs = packs_at(options.paths, settings.warnings);
  if (!packs) return refuse(packs.faults());
  auto const tools = load_tools(settings, false, settings.warnings);
  warn(settings.warnings);
  if (!tools) return refuse(tools.faults());
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
  return finish(out, failures.empty() ? 0 : refuse(failures));
}

}  // namespace stet
