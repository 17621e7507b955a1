#include "app/rule_packs.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include "app/facts_table.hpp"
#include "app/files.hpp"
#include "app/yaml.hpp"
#include "packs.hpp"
#include "rules/filters.hpp"
#include "rules/registry.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

namespace fs = std::filesystem;

using Faults = std::vector<Diagnostic>;

void add(Faults& faults, Faults const& more) { faults.insert(faults.end(), more.begin(), more.end()); }

bool is_yaml(std::string_view name) { return name.ends_with(".yml") || name.ends_with(".yaml"); }

/// A pack's texts, named as in diagnostics.
struct PackText {
  std::string pack_file;
  std::string pack;
  std::vector<NamedText> files;
  std::vector<std::string> others;  // files of the folder that end in no ".yml"
};

/// The engine sees Nodes only: the lines of the texts are put in here.
void add_excerpts(PackText const& text, Faults& faults) {
  for (Diagnostic& fault : faults) {
    if (!fault.excerpt.empty()) continue;
    if (fault.mark.file == text.pack_file) fault.excerpt = line_of(text.pack, fault.mark.line);
    for (auto const& [name, content] : text.files)
      if (fault.mark.file == name) fault.excerpt = line_of(content, fault.mark.line);
  }
}

/// From the files themselves, where the texts are not at hand.
void add_excerpts(Faults& faults) {
  for (Diagnostic& fault : faults)
    if (fault.excerpt.empty())
      if (auto const text = read_text(fault.mark.file)) fault.excerpt = line_of(*text, fault.mark.line);
}

/// `map` without the member `key`.
Node without(Node map, std::string_view key) {
  for (std::size_t i = map.members.size(); i-- > 0;) {
    if (map.members[i].first != key) continue;
    map.members.erase(map.members.begin() + static_cast<std::ptrdiff_t>(i));
    map.keys.erase(map.keys.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return map;
}

Node* member(Node& map, std::string_view key) {
  for (auto& [name, value] : map.members)
    if (name == key) return &value;
  return nullptr;
}

/// What is left of the pack when each rule that does not load by itself is taken out.
Result<Pack> load_sound_rules(Node pack, std::vector<Node> files) {
  Node const bare = without(pack, "on");
  std::vector<std::string> ids;
  for (Node& file : files) {
    Node* const rules = member(file, "rules");
    if (rules == nullptr) continue;
    std::erase_if(rules->items, [&](Node const& rule) {
      Node alone = file;
      member(alone, "rules")->items = {rule};
      bool const sound = static_cast<bool>(load_pack(bare, {std::move(alone)}));
      if (sound) ids.push_back(rule.text("id").value_or(""));
      return !sound;
    });
  }
  std::erase_if(files, [&](Node const& file) { return !load_pack(bare, {file}); });
  if (Node* const on = member(pack, "on"))
    std::erase_if(on->items, [&](Node const& id) { return std::find(ids.begin(), ids.end(), id.scalar) == ids.end(); });
  return load_pack(pack, files);
}

/// Tables of facts into the rules that name them.
void expand_tables(Node& file, PackText& text, Faults& faults) {
  if (Node* const rules = member(file, "rules"))
    for (Node& rule : rules->items) expand_table(rule, text.files, faults);
}

Diagnostic not_read(std::string const& path) {
  return {Diagnostic::Severity::warning, {path, 0, 0}, "", "is no rule file and was not read", "", ""};
}

Result<Pack> parse_pack(PackText text, bool keep_going, Faults& warnings) {
  Faults faults;
  auto pack = parse_yaml(text.pack, text.pack_file);
  if (!pack) add(faults, pack.faults());
  std::vector<Node> files;
  std::vector<NamedText> const rule_files = text.files;
  for (auto const& [name, content] : rule_files) {
    auto parsed = parse_yaml(content, name);
    if (!parsed) {
      add(faults, parsed.faults());
      continue;
    }
    expand_tables(*parsed, text, faults);
    files.push_back(std::move(*parsed));
  }
  for (std::string const& path : text.others)
    if (std::none_of(text.files.begin(), text.files.end(), [&](NamedText const& it) { return it.first == path; }))
      warnings.push_back(not_read(path));
  if (!pack) return faults;
  auto out = load_pack(*pack, files);
  if (!out) add(faults, out.faults());
  if (faults.empty()) return out;
  add_excerpts(text, faults);
  if (!keep_going) return faults;
  auto sound = load_sound_rules(std::move(*pack), std::move(files));
  if (!sound) return faults;
  add(warnings, faults);
  return sound;
}

Diagnostic no_pack(std::string const& path, std::string text) {
  return {Diagnostic::Severity::error, {path, 0, 0}, "", std::move(text), "", ""};
}

Result<PackText> read_folder(std::string const& folder) {
  PackText out;
  Faults faults;
  out.pack_file = joined_path(folder, "pack.yml");
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (std::string name = at->path().filename().string(); !name.starts_with('.')) names.push_back(std::move(name));
  if (error) return no_pack(folder, "cannot be read: " + error.message());
  std::sort(names.begin(), names.end());
  if (std::find(names.begin(), names.end(), "pack.yml") == names.end()) return no_pack(folder, "has no pack.yml");
  for (std::string const& name : names) {
    std::string const path = joined_path(folder, name);
    if (!is_yaml(name)) {
      if (name == "README.md" || name == "LICENSE") continue;
      out.others.push_back(path);
      continue;
    }
    auto text = read_text(path);
    if (!text)
      add(faults, text.faults());
    else if (name == "pack.yml")
      out.pack = std::move(*text);
    else
      out.files.emplace_back(path, std::move(*text));
  }
  if (!faults.empty()) return faults;
  return out;
}

/// The id that a mistyped one is nearest to; empty where none is near.
std::string nearest(std::string_view word, std::vector<std::string> const& known) {
  std::string best;
  std::size_t least = word.size() / 3 + 1;
  for (std::string const& candidate : known) {
    std::size_t const distance = edit_distance(word, candidate);
    if (distance < least || (distance == least && best.empty())) least = distance, best = candidate;
  }
  return best;
}

std::vector<std::string> known_ids(std::vector<Pack> const& packs) {
  std::vector<std::string> out;
  for (Pack const& pack : packs) {
    out.push_back(pack.name);
    for (Rule const& rule : pack.rules) out.push_back(rule.id);
  }
  return out;
}

std::string pack_name_of(std::string const& path) {
  std::string out;
  for (char const c : fs::path(path).stem().string()) {
    bool const upper = c >= 'A' && c <= 'Z';
    bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (upper || plain)
      out += static_cast<char>(upper ? c - 'A' + 'a' : c);
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "rules" : out;
}

bool suppressible(std::vector<Pack> const& packs, std::string_view id) {
  for (Pack const& pack : packs)
    for (Rule const& rule : pack.rules)
      if (rule.id == id) return rule.body.text("suppressible") != "false";
  return true;
}

void set_member(Node& map, std::string const& key, Mark const& mark, Node const& value) {
  map = without(std::move(map), key);
  map.keys.push_back(mark);
  map.members.push_back({key, value});
}

/// Puts the keys that stet.yml sets in the place of the rule's own.
void set_options(Settings const& settings, RuleOptions const& options, std::vector<Pack>& packs, Faults& faults) {
  Rule* rule = nullptr;
  for (Pack& pack : packs)
    for (Rule& it : pack.rules)
      if (it.id == options.rule.text) rule = &it;
  if (rule == nullptr) {
    std::string const best = nearest(options.rule.text, known_ids(packs));
    faults.push_back(fault_at(settings, options.rule.mark, "no rule `" + options.rule.text + "` is in force",
                              best.empty() ? "`stet rules list` names them" : "did you mean `" + best + "`?"));
    return;
  }
  std::vector<std::string_view> keys{"about", "unless", "message"};
  if (CheckKind const* kind = kind_of(rule->check)) keys.insert(keys.end(), kind->keys.begin(), kind->keys.end());
  for (std::size_t i = 0; i < options.values.members.size(); ++i) {
    auto const& [key, value] = options.values.members[i];
    Mark const& mark = options.values.keys[i];
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      faults.push_back(
          fault_at(settings, mark, "`" + key + "` is no option of `" + rule->id + "`", suggest(key, keys)));
      continue;
    }
    // The desk's facts replace those that the rule came with, from whichever place.
    if (key == "table" || key == "facts") rule->body = without(without(std::move(rule->body), "table"), "facts");
    set_member(rule->body, key, mark, value);
    std::vector<NamedText> texts;
    Faults wrong;
    expand_table(rule->body, texts, wrong);
    add(faults, wrong);
  }
}

}  // namespace

Result<Pack> read_pack(std::string const& path, bool keep_going, Faults& warnings) {
  if (is_folder(path)) {
    auto text = read_folder(path);
    if (!text) return text.faults();
    return parse_pack(std::move(*text), keep_going, warnings);
  }
  auto content = read_text(path);
  if (!content) return content.faults();
  std::string const pack = "stet: 1\nname: " + pack_name_of(path) + "\nversion: \"0\"\n";
  return parse_pack({"pack.yml", pack, {{path, std::move(*content)}}, {}}, keep_going, warnings);
}

std::vector<std::string_view> builtin_pack_names() {
  std::vector<std::string_view> out;
  for (PackFile const& file : built_in_packs())
    if (std::find(out.begin(), out.end(), file.pack) == out.end()) out.push_back(file.pack);
  return out;
}

Result<Pack> read_builtin_pack(std::string_view name) {
  PackText text;
  for (PackFile const& file : built_in_packs()) {
    if (file.pack != name) continue;
    std::string const path = "rules/" + std::string(file.file);
    if (file.file.ends_with("/pack.yml"))
      text.pack_file = path, text.pack = file.text;
    else
      text.files.emplace_back(path, file.text);
  }
  Faults none;
  return parse_pack(std::move(text), false, none);
}

std::string_view rule_page(std::string_view id) {
  std::size_t const slash = std::min(id.find('/'), id.size() - 1);
  std::vector<std::string_view> const names = builtin_pack_names();
  if (std::find(names.begin(), names.end(), id.substr(0, slash)) == names.end()) return "";
  for (RulePage const& page : rule_pages())
    if (page.name == id.substr(slash + 1)) return page.text;
  return "";
}

Result<std::vector<Pack>> read_packs(Settings const& settings, Faults& warnings) {
  std::vector<Pack> out;
  Faults faults;
  std::vector<std::string_view> const names = builtin_pack_names();
  auto take = [&](Result<Pack> pack, Entry const& entry) {
    if (!pack) return add(settings.keep_going ? warnings : faults, pack.faults());
    bool const twice = std::any_of(out.begin(), out.end(), [&](Pack const& p) { return p.name == pack->name; });
    if (twice)
      faults.push_back(fault_at(settings, entry.mark, "two packs are named `" + pack->name + "`"));
    else
      out.push_back(std::move(*pack));
  };
  auto take_folder = [&](Entry const& entry, std::string const& path) {
    if (is_there(path)) return take(read_pack(path, settings.keep_going, warnings), entry);
    faults.push_back(
        fault_at(settings, entry.mark, "there is no pack `" + entry.text + "`", suggest(entry.text, names)));
  };
  auto take_default = [&](Entry const& entry) {
    for (std::string_view const name : names)
      if (auto pack = read_builtin_pack(name); !pack || pack->by_default) take(std::move(pack), entry);
  };
  if (settings.packs.value.empty()) take_default({});
  for (Entry const& entry : settings.packs.value) {
    if (entry.text == "default")
      take_default(entry);
    else if (std::find(names.begin(), names.end(), entry.text) != names.end())
      take(read_builtin_pack(entry.text), entry);
    else
      take_folder(entry, joined_path(folder_of(settings.file), entry.text));
  }
  for (Entry const& entry : settings.extra_packs) take_folder(entry, entry.text);
  if (!faults.empty()) return faults;
  return out;
}

Faults choose_rules(Settings const& settings, std::vector<Pack>& packs) {
  Faults faults;
  std::vector<std::string> const known = known_ids(packs);
  auto check = [&](Entry const& entry) {
    if (std::any_of(known.begin(), known.end(), [&](std::string const& id) { return chosen(id, entry.text); })) return;
    std::string const best = nearest(entry.text, known);
    faults.push_back(fault_at(settings, entry.mark, "no rule or pack `" + entry.text + "` is in force",
                              best.empty() ? "`stet rules list` names them" : "did you mean `" + best + "`?"));
  };
  auto meets = [](std::vector<Entry> const& entries, Rule const& rule) {
    return std::any_of(entries.begin(), entries.end(), [&](Entry const& e) { return chosen(rule.id, e.text); });
  };
  auto named = [](std::vector<Entry> const& entries, Rule const& rule) {
    return std::any_of(entries.begin(), entries.end(), [&](Entry const& e) { return e.text == rule.id; });
  };
  auto const& [select, ignore, severity] =
      std::tie(settings.select.value, settings.ignore.value, settings.severity.value);
  for (RuleOptions const& it : settings.options.value) set_options(settings, it, packs, faults);
  for (PerFile const& it : settings.per_file.value)
    for (Entry const& entry : it.ignore) check(entry);
  for (Filter const& filter : settings.filters.value)
    for (std::string const& rule : filter.rules) {
      check({rule, filter.mark});
      if (!suppressible(packs, rule))
        faults.push_back(
            fault_at(settings, filter.mark, "the rule `" + rule + "` is `suppressible: false`", "it takes no filter"));
    }
  for (Entry const& entry : select) check(entry);
  for (Entry const& entry : ignore) check(entry);
  for (auto const& [entry, level] : severity) check(entry);
  for (Pack& pack : packs) {
    for (Rule& rule : pack.rules) {
      // A rule that is off by default is switched on by its own name only, not by its pack's.
      if (!select.empty()) rule.on = named(select, rule) || (rule.on && meets(select, rule));
      if (meets(ignore, rule)) rule.on = false;
      for (auto const& [entry, level] : severity)
        if (chosen(rule.id, entry.text)) rule.severity = level;
    }
  }
  return faults;
}

Result<Engine> build_engine(Settings const& settings, Faults& warnings) {
  auto packs = read_packs(settings, warnings);
  if (!packs) return packs.faults();
  Faults faults = choose_rules(settings, *packs);
  add_excerpts(faults);
  if (!faults.empty()) return faults;
  auto engine = Engine::build(std::move(*packs));
  if (engine) return engine;
  faults = engine.faults();  // the packs were sound: what is wrong are options, and tables that they name
  add_excerpts(faults);
  return faults;
}

}  // namespace stet
