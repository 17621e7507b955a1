#include "app/settings.hpp"

#include <utility>

#include "app/files.hpp"

namespace stet {
namespace {

std::string place(Origin origin, Mark const& mark) {
  switch (origin) {
    case Origin::built_in:
      return "built in";
    case Origin::environment:
      return "environment";
    case Origin::command_line:
      return "command line";
    case Origin::file:
      break;
  }
  return mark.file + ':' + std::to_string(mark.line);
}

struct Printer {
  bool with_origin;
  std::string out;

  void line(std::string const& text, std::string const& origin) {
    out += text;
    if (with_origin) out += std::string(text.size() < 40 ? 40 - text.size() : 1, ' ') + "# " + origin;
    out += '\n';
  }
  template <class T>
  void value(std::string const& key, Setting<T> const& setting, std::string const& text) {
    line(key + ": " + text, place(setting.origin, setting.mark));
  }
};

std::string joined(std::vector<Entry> const& entries) {
  std::string out = "[";
  for (Entry const& entry : entries) out += (out.size() > 1 ? ", " : "") + entry.text;
  return out + "]";
}

}  // namespace

void apply(Options const& options, Settings& settings) {
  if (options.date) settings.as_of = {options.date, Origin::command_line, {}};
  if (options.no_vectors) settings.vectors = {false, Origin::command_line, {}};
  if (options.decimal_comma) settings.decimal_comma = {true, Origin::command_line, {}};
  if (!options.decisions.empty()) settings.decisions = {options.decisions, Origin::command_line, {}};
  for (std::string const& path : options.rules) settings.extra_packs.push_back({path, {}});
  settings.keep_going = options.keep_going;
}

std::string to_text(Settings const& settings, bool with_origin) {
  Printer p{with_origin, {}};
  p.line("settings: " + (settings.file.empty() ? "(no stet.yml)" : settings.file),
         "where the keys below are read from");
  p.value("as_of", settings.as_of, settings.as_of.value ? to_string(*settings.as_of.value) : "(the draft's date)");
  p.value("vectors", settings.vectors, settings.vectors.value ? "true" : "false");
  p.value("decimal_comma", settings.decimal_comma, settings.decimal_comma.value ? "true" : "false");
  p.value("decisions", settings.decisions, settings.decisions.value.empty() ? "(none)" : settings.decisions.value);
  p.value("publisher", settings.publisher, settings.publisher.value.empty() ? "(not said)" : settings.publisher.value);
  p.value("packs", settings.packs, settings.packs.value.empty() ? "(the default packs)" : joined(settings.packs.value));
  if (!settings.extra_packs.empty()) p.line("rules: " + joined(settings.extra_packs), "command line");
  p.value("select", settings.select, settings.select.value.empty() ? "(all rules)" : joined(settings.select.value));
  p.value("ignore", settings.ignore, joined(settings.ignore.value));
  p.line("severity:", place(settings.severity.origin, settings.severity.mark));
  for (auto const& [rule, severity] : settings.severity.value)
    p.line("  " + rule.text + ": " + std::string(name_of(severity)), place(Origin::file, rule.mark));
  p.line("options:", place(settings.options.origin, settings.options.mark));
  for (RuleOptions const& it : settings.options.value)
    for (std::size_t i = 0; i < it.values.members.size(); ++i)
      p.line("  " + it.rule.text + ": " + it.values.members[i].first, place(Origin::file, it.values.keys[i]));
  p.line("per_file:", place(settings.per_file.origin, settings.per_file.mark));
  for (PerFile const& it : settings.per_file.value)
    p.line("  " + it.pattern.text + ": {ignore: " + joined(it.ignore) + "}", place(Origin::file, it.pattern.mark));
  p.line("filters:", place(settings.filters.origin, settings.filters.mark));
  for (Filter const& it : settings.filters.value) {
    std::string rules;
    for (std::string const& rule : it.rules) rules += (rules.empty() ? "" : ", ") + rule;
    p.line("  [" + rules + "] until " + to_string(it.until) + ": " + it.reason, place(Origin::file, it.mark));
  }
  p.line("concepts: " + std::to_string(settings.concepts.value.size()) + " of the desk's own",
         place(settings.concepts.origin, settings.concepts.mark));
  p.line("sources:", place(settings.sources.origin, settings.sources.mark));
  for (SourceEntry const& source : settings.sources.value) {
    std::string text = "  " + source.path + ": {";
    auto add = [&](std::string const& key, std::string const& value) {
      text += (text.back() == '{' ? "" : ", ") + key + ": " + value;
    };
    if (source.date) add("date", to_string(*source.date));
    if (source.publisher) add("publisher", *source.publisher);
    if (source.tier) add("tier", *source.tier);
    if (source.url) add("url", *source.url);
    p.line(text + "}", place(Origin::file, source.mark));
  }
  return p.out;
}

Diagnostic fault_at(Settings const& settings, Mark const& mark, std::string text, std::string hint) {
  return {Diagnostic::Severity::error, mark, "", std::move(text), std::move(hint), line_of(settings.text, mark.line)};
}

}  // namespace stet
