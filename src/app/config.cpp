#include "app/config.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "app/files.hpp"
#include "app/yaml.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 14> kTopKeys{"as_of",  "concepts", "decimal_comma", "decisions", "filters",
                                                    "ignore", "options",  "packs",         "per_file",  "publisher",
                                                    "select", "severity", "sources",       "stet"};
constexpr std::array<std::string_view, 4> kSourceKeys{"date", "publisher", "tier", "url"};
constexpr std::array<std::string_view, 4> kTiers{"primary", "wire", "press", "notes"};
constexpr std::array<std::string_view, 3> kSeverities{"note", "warning", "error"};

/// One settings file on its way into Settings; faults gather, so that one run shows them all.
struct Reader {
  Settings settings;
  std::vector<Diagnostic> faults;

  void fail(Mark const& mark, std::string text, std::string hint = "") {
    faults.push_back(fault_at(settings, mark, std::move(text), std::move(hint)));
  }

  bool expect_map(Node const& node, std::string const& what) {
    if (node.is_map()) return true;
    if (!node.is_null()) fail(node.mark, "`" + what + "` must be a map of `key: value` lines");
    return false;
  }

  std::optional<std::string> word(Node const& node, std::string const& what) {
    if (node.is_scalar() && !node.scalar.empty()) return node.scalar;
    fail(node.mark, "`" + what + "` must be text");
    return std::nullopt;
  }

  std::optional<Day> day(Node const& node, std::string const& what) {
    std::optional<Day> const out =
        node.is_scalar() && node.scalar.size() == 10 ? parse_iso_day(node.scalar) : std::nullopt;
    if (!out) fail(node.mark, "`" + what + "` must be a day of the form YYYY-MM-DD");
    return out;
  }

  std::vector<Entry> words(Node const& node, std::string const& what) {
    std::vector<Entry> out;
    if (node.is_scalar()) {
      out.push_back({node.scalar, node.mark});
    } else if (node.is_list()) {
      for (Node const& item : node.items)
        if (auto const text = word(item, what)) out.push_back({*text, item.mark});
    } else if (!node.is_null()) {
      fail(node.mark, "`" + what + "` must be a list of names");
    }
    return out;
  }

  void unknown(Mark const& mark, std::string const& key, std::span<std::string_view const> known) {
    fail(mark, "unknown key `" + key + "`", suggest(key, known));
  }

  void read_source(std::string const& path, Mark const& mark, Node const& body) {
    SourceEntry entry;
    entry.path = path;
    entry.mark = mark;
    std::string const file = joined_path(folder_of(settings.file), path);
    entry.file = canonical(file);
    if (!is_there(file)) {
      Diagnostic missing = fault_at(settings, mark, "there is no file `" + file + "`",
                                    "paths are seen from the folder of " + settings.file);
      missing.severity = Diagnostic::Severity::warning;
      settings.warnings.push_back(std::move(missing));
    }
    if (!expect_map(body, path)) return;
    for (std::size_t i = 0; i < body.members.size(); ++i) {
      auto const& [key, value] = body.members[i];
      if (key == "date")
        entry.date = day(value, key);
      else if (key == "publisher")
        entry.publisher = word(value, key);
      else if (key == "url")
        entry.url = word(value, key);
      else if (key == "tier") {
        entry.tier = word(value, key);
        if (entry.tier && std::find(kTiers.begin(), kTiers.end(), *entry.tier) == kTiers.end())
          fail(value.mark, "`" + *entry.tier + "` is no tier", suggest(*entry.tier, kTiers));
      } else
        unknown(body.keys[i], key, kSourceKeys);
    }
    settings.sources.value.push_back(std::move(entry));
  }

  void read_sources(Node const& node) {
    if (!expect_map(node, "sources")) return;
    for (std::size_t i = 0; i < node.members.size(); ++i)
      read_source(node.members[i].first, node.keys[i], node.members[i].second);
  }

  void read_severity(Node const& node) {
    if (!expect_map(node, "severity")) return;
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      auto const& [rule, value] = node.members[i];
      auto const text = word(value, rule);
      if (!text) continue;
      if (auto const severity = severity_named(*text))
        settings.severity.value.push_back({{rule, node.keys[i]}, *severity});
      else
        fail(value.mark, "`" + *text + "` is no severity", suggest(*text, kSeverities));
    }
  }

  void read_options(Node const& node) {
    if (!expect_map(node, "options")) return;
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      auto const& [rule, values] = node.members[i];
      if (expect_map(values, rule)) settings.options.value.push_back({{rule, node.keys[i]}, values});
    }
  }

  void read_per_file(Node const& node) {
    constexpr std::array<std::string_view, 1> kKeys{"ignore"};
    if (!expect_map(node, "per_file")) return;
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      auto const& [pattern, body] = node.members[i];
      if (!expect_map(body, pattern)) continue;
      PerFile out{{pattern, node.keys[i]}, {}};
      for (std::size_t k = 0; k < body.members.size(); ++k) {
        if (body.members[k].first == "ignore")
          out.ignore = words(body.members[k].second, "ignore");
        else
          unknown(body.keys[k], body.members[k].first, kKeys);
      }
      settings.per_file.value.push_back(std::move(out));
    }
  }

  void read_filters(Node const& node) {
    if (!node.is_list()) {
      if (!node.is_null())
        fail(node.mark, "`filters` must be a list", "- {rules: [core/unsupported], reason: ..., until: 2025-01-01}");
      return;
    }
    std::vector<Diagnostic> wrong;
    for (Node const& item : node.items)
      if (auto filter = read_filter(item, wrong)) settings.filters.value.push_back(std::move(*filter));
    for (Diagnostic const& it : wrong) fail(it.mark, it.text, it.hint);
  }

  /// Rows as concepts.yml has them, or names of files that hold such rows.
  void read_concepts(Node const& node) {
    if (node.is_map()) {
      settings.concepts.value.push_back(node);
      return;
    }
    for (Entry const& entry : words(node, "concepts")) {
      std::string const path = joined_path(folder_of(settings.file), entry.text);
      auto const text = read_text(path);
      if (!text) {
        fail(entry.mark, "`" + path + "` " + text.faults().front().text);
        continue;
      }
      auto parsed = parse_yaml(*text, path);
      if (parsed)
        settings.concepts.value.push_back(std::move(*parsed));
      else
        faults.insert(faults.end(), parsed.faults().begin(), parsed.faults().end());
    }
  }

  template <class T>
  void set(Setting<T>& setting, Node const& node, T value) {
    setting = {std::move(value), Origin::file, node.mark};
  }

  void read(Node const& root) {
    if (!expect_map(root, "stet.yml")) return;
    for (std::size_t i = 0; i < root.members.size(); ++i) {
      auto const& [key, node] = root.members[i];
      auto mark_of = [&](auto& setting) { setting.origin = Origin::file, setting.mark = node.mark; };
      if (key == "as_of")
        set(settings.as_of, node, day(node, key));
      else if (key == "stet") {
        // the version of the format, as rule files state it
        if (as_number(node) != 1.0) fail(node.mark, "`stet` must be 1, the version of this format");
      } else if (key == "packs")
        set(settings.packs, node, words(node, key));
      else if (key == "select")
        set(settings.select, node, words(node, key));
      else if (key == "ignore")
        set(settings.ignore, node, words(node, key));
      else if (key == "sources")
        mark_of(settings.sources), read_sources(node);
      else if (key == "options")
        mark_of(settings.options), read_options(node);
      else if (key == "per_file")
        mark_of(settings.per_file), read_per_file(node);
      else if (key == "filters")
        mark_of(settings.filters), read_filters(node);
      else if (key == "severity")
        mark_of(settings.severity), read_severity(node);
      else if (key == "concepts")
        mark_of(settings.concepts), read_concepts(node);
      else if (key == "publisher")
        set(settings.publisher, node, word(node, key).value_or(""));
      else if (key == "decisions") {
        auto const path = word(node, key);
        set(settings.decisions, node, path ? joined_path(folder_of(settings.file), *path) : std::string());
      } else if (key == "decimal_comma") {
        auto const on = as_bool(node);
        if (!on) fail(node.mark, "`decimal_comma` must be true or false");
        set(settings.decimal_comma, node, on.value_or(false));
      } else
        unknown(root.keys[i], key, kTopKeys);
    }
  }
};

/// The settings file to read; empty for none. One that lies among the documents gives a warning instead.
std::string find_settings(Options const& options, std::vector<Diagnostic>& warnings) {
  if (!options.config.empty()) return options.config;
  std::vector<std::string> places;
  bool const has_draft = options.sources.has_value() || options.command == Command::config;
  if (has_draft && !options.paths.empty() && options.paths.front() != "-")
    places.push_back(joined_path(folder_of(options.paths.front()), "stet.yml"));
  if (places.empty() || places.front() != "stet.yml") places.push_back("stet.yml");
  std::vector<std::string> folders;
  for (std::string const& path : options.sources ? *options.sources : options.paths)
    if (is_folder(path)) folders.push_back(canonical(path));
  for (std::string const& place : places) {
    if (!is_there(place)) continue;
    std::string const file = canonical(place);
    if (std::none_of(folders.begin(), folders.end(), [&](std::string const& f) { return is_below(file, f); }))
      return place;
    warnings.push_back({Diagnostic::Severity::warning,
                        {place, 0, 0},
                        "",
                        "lies among the documents to read, so its settings are not used",
                        "name it with --config to use it",
                        ""});
  }
  return {};
}

}  // namespace

Result<Settings> parse_settings(std::string const& text, std::string const& file) {
  Reader reader;
  reader.settings.file = file;
  reader.settings.text = text;
  auto const root = parse_yaml(text, file);
  if (!root) return root.faults();
  reader.read(*root);
  if (!reader.faults.empty()) return std::move(reader.faults);
  return std::move(reader.settings);
}

Result<Settings> load_settings(Options const& options) {
  std::vector<Diagnostic> warnings;
  std::string const file = find_settings(options, warnings);
  Settings settings;
  if (!file.empty()) {
    auto const text = read_text(file);
    if (!text) return text.faults();
    auto read = parse_settings(*text, file);
    if (!read) return read.faults();
    settings = std::move(*read);
  }
  settings.warnings.insert(settings.warnings.begin(), warnings.begin(), warnings.end());
  apply(options, settings);
  return settings;
}

}  // namespace stet
