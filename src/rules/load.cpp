#include <algorithm>
#include <array>
#include <set>

#include "rules/engine.hpp"
#include "rules/keys.hpp"
#include "rules/options.hpp"
#include "rules/registry.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

using Words = std::string_view;

constexpr std::size_t kMostRules = 5000;

bool version_one(Node const& root, std::vector<Diagnostic>& faults) {
  Node const* version = root.find("stet");
  if (version == nullptr) {
    faults.push_back(rule_fault(root.mark, "R001", "no `stet: 1`: no file of stet's", "begin the file with `stet: 1`"));
    return false;
  }
  if (version->scalar == "1") return true;
  faults.push_back(rule_fault(version->mark, "R001",
                              "written for version `" + version->scalar + "` of the rule language",
                              "this program reads version 1"));
  return false;
}

bool good_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-') return false;
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// The number of `[[…]]`; nothing where they do not pair up.
std::optional<unsigned> marks_in(std::string_view text) {
  unsigned count = 0;
  for (std::size_t at = 0;;) {
    std::size_t const open = text.find("[[", at), close = text.find("]]", at);
    if (open == std::string_view::npos) return close == std::string_view::npos ? std::optional(count) : std::nullopt;
    std::size_t const end = text.find("]]", open);
    if (close < open || end == std::string_view::npos) return std::nullopt;
    ++count;
    at = end + 2;
  }
}

class ExampleCheck {
 public:
  explicit ExampleCheck(std::vector<Diagnostic>& faults) : faults_(faults) {}

  /// One example: a draft as a text, or {draft, sources, as_of, todo}.
  void run(Node const& example, bool invalid) {
    unsigned marks = 0;
    std::size_t const before = faults_.size();
    if (example.is_scalar()) {
      marks = text(example);
    } else if (example.is_map()) {
      constexpr std::array<Words, 4> kKeys{"draft", "sources", "as_of", "todo"};
      KeyReader(faults_).closed(example, kKeys, "an example");
      if (Node const* draft = example.find("draft")) marks += text(*draft);
      if (Node const* day = example.find("as_of")) date(*day);
      if (Node const* sources = example.find("sources"))
        for (Node const& source : sources->items)
          if (!enough(faults_)) marks += from(source);
      if (example.find("draft") == nullptr && example.find("sources") == nullptr)
        faults_.push_back(rule_fault(example.mark, "R008", "an example without a text"));
    } else {
      faults_.push_back(
          rule_fault(example.mark, "R002", "an example must be a text, or a map with `draft` and `sources`"));
      return;
    }
    if (faults_.size() == before && invalid && marks == 0)
      faults_.push_back(rule_fault(example.mark, "R008", "an invalid example without a `[[mark]]`",
                                   "put [[ ]] around what must be found"));
    if (!invalid && marks > 0) faults_.push_back(rule_fault(example.mark, "R008", "a valid example with a `[[mark]]`"));
  }

 private:
  unsigned text(Node const& node) {
    if (!node.is_scalar()) {
      faults_.push_back(rule_fault(node.mark, "R002", "an example's text must be a text"));
      return 0;
    }
    auto const count = marks_in(node.scalar);
    if (!count) faults_.push_back(rule_fault(node.mark, "R008", "`[[` and `]]` do not pair up"));
    return count.value_or(0);
  }
  void date(Node const& node) {
    if (!node.is_scalar() || !parse_iso_day(node.scalar))
      faults_.push_back(rule_fault(node.mark, "R002", "a date must be written 2024-07-02"));
  }
  unsigned from(Node const& source) {
    if (!source.is_map()) {
      faults_.push_back(rule_fault(source.mark, "R002", "a source must be a map with `text` or `table`"));
      return 0;
    }
    constexpr std::array<Words, 5> kKeys{"date", "text", "table", "publisher", "tier"};
    KeyReader(faults_).closed(source, kKeys, "a source");
    if (Node const* day = source.find("date")) date(*day);
    unsigned marks = 0;
    for (Words key : {Words("text"), Words("table")})
      if (Node const* node = source.find(key)) marks += text(*node);
    if ((source.find("text") == nullptr) == (source.find("table") == nullptr))
      faults_.push_back(rule_fault(source.mark, "R008", "a source needs either `text` or `table`"));
    return marks;
  }

  std::vector<Diagnostic>& faults_;
};

void examples(Node const& body, Rule& rule, std::vector<Diagnostic>& faults) {
  Node const* tests = body.find("tests");
  if (tests != nullptr && !tests->is_map()) {
    faults.push_back(rule_fault(tests->mark, "R002", "`tests` must be a map with `invalid` and `valid`"));
    return;
  }
  constexpr std::array<Words, 2> kKeys{"invalid", "valid"};
  if (tests != nullptr) KeyReader(faults).closed(*tests, kKeys, "`tests`");
  ExampleCheck check(faults);
  for (Words key : kKeys) {
    Node const* list = tests != nullptr ? tests->find(key) : nullptr;
    if (list == nullptr || !list->is_list() || list->items.empty()) {
      faults.push_back(rule_fault(list != nullptr ? list->mark : rule.mark, "R008",
                                  "rule `" + rule.id + "` has no " + std::string(key) + " example",
                                  key == "invalid" ? "a text where it must speak, with [[ ]] around what it must find"
                                                   : "a text where it must stay silent"));
      continue;
    }
    for (Node const& item : list->items)
      if (!enough(faults)) check.run(item, key == "invalid");
    (key == "invalid" ? rule.invalid : rule.valid) = list->items;
  }
}

std::optional<Rule> read_rule(Node const& body, std::string const& pack, std::vector<Diagnostic>& faults) {
  if (!body.is_map()) {
    faults.push_back(rule_fault(body.mark, "R002", "a rule must be a map with `id`, `check`, `message` and `tests`"));
    return std::nullopt;
  }
  Rule rule;
  rule.mark = body.mark;
  Node const* id = body.find("id");
  Node const* check = body.find("check");
  if (id == nullptr) faults.push_back(rule_fault(body.mark, "R004", "a rule has no `id`"));
  if (check == nullptr) faults.push_back(rule_fault(body.mark, "R004", "a rule has no `check`"));
  if (id != nullptr && (!id->is_scalar() || !good_id(id->scalar))) {
    faults.push_back(rule_fault(id->mark, "R006", "an id is made of lowercase letters, digits and inner hyphens"));
    id = nullptr;
  }
  if (check != nullptr && (!check->is_scalar() || !check_named(check->scalar))) {
    faults.push_back(rule_fault(check->mark, "R005", "unknown check `" + check->scalar + '`',
                                suggest(check->scalar, check_names())));
    check = nullptr;
  }
  if (id == nullptr || check == nullptr) return std::nullopt;
  rule.id = pack + '/' + id->scalar;
  rule.check = *check_named(check->scalar);
  // The examples have a place of their own.
  rule.body.type = body.type;
  rule.body.mark = body.mark;
  for (std::size_t i = 0; i < body.members.size(); ++i) {
    bool const examples = body.members[i].first == "tests" && body.members[i].second.is_map();
    rule.body.members.push_back({body.members[i].first, examples ? Node{} : body.members[i].second});
    rule.body.keys.push_back(body.keys[i]);
  }
  if (Node const* message = body.find("message")) {
    rule.message = message->scalar;
    for (auto const& [name, text] : message->members) rule.messages.emplace_back(name, text.scalar);
  }
  rule.docs = body.text("docs").value_or("");
  rule.status = body.text("status").value_or("");
  if (rule.status == "stable") rule.status.clear();
  examples(body, rule, faults);
  compile(rule, faults);
  return rule;
}

void read_on_list(Node const& pack, std::vector<Rule>& rules, std::vector<Diagnostic>& faults) {
  Node const* on = pack.find("on");
  for (Rule& rule : rules) rule.on = on == nullptr && rule.status != "experimental";
  if (on == nullptr) return;
  if (!on->is_list()) {
    faults.push_back(rule_fault(on->mark, "R002", "`on` must be a list of rule ids"));
    return;
  }
  for (Node const& item : on->items) {
    auto const named = std::find_if(rules.begin(), rules.end(), [&](Rule const& rule) {
      return std::string_view(rule.id).substr(rule.id.find('/') + 1) == item.scalar;
    });
    if (named != rules.end())
      named->on = true;
    else
      faults.push_back(rule_fault(item.mark, "R015", "`on` names `" + item.scalar + "`, which the pack has not"));
  }
}

}  // namespace

Result<Pack> load_pack(Node const& pack, std::vector<Node> const& files) {
  std::vector<Diagnostic> faults;
  Pack out;
  if (!pack.is_map()) {
    faults.push_back(rule_fault(pack.mark, "R001", "pack.yml must be a map with `stet`, `name` and `version`"));
  } else {
    constexpr std::array<Words, 7> kKeys{"stet", "name", "version", "licence", "about", "on", "by_default"};
    KeyReader(faults).closed(pack, kKeys, "pack.yml");
    version_one(pack, faults);
    out.name = pack.text("name").value_or("");
    out.version = pack.text("version").value_or("");
    if (Node const* node = pack.find("by_default")) {
      auto const yes = as_bool(*node);
      if (!yes) faults.push_back(rule_fault(node->mark, "R002", "`by_default` must be true or false"));
      out.by_default = yes.value_or(true);
    }
    if (!good_id(out.name))
      faults.push_back(rule_fault(pack.mark, "R004", "a pack needs a `name` of lowercase letters, digits and hyphens"));
    if (out.version.empty()) faults.push_back(rule_fault(pack.mark, "R004", "a pack needs a `version`"));
  }
  std::set<std::string> ids;
  for (Node const& file : files) {
    if (!file.is_map()) {
      faults.push_back(rule_fault(file.mark, "R001", "a rule file must be a map with `stet: 1` and `rules`",
                                  "begin it with two lines: `stet: 1` and `rules:`"));
      continue;
    }
    constexpr std::array<Words, 2> kKeys{"stet", "rules"};
    std::size_t const before = faults.size();
    KeyReader(faults).closed(file, kKeys, "a rule file");
    bool const misspelt = faults.size() > before;
    if (!version_one(file, faults)) continue;
    Node const* rules = file.find("rules");
    if (rules == nullptr && misspelt) continue;
    if (rules == nullptr || !rules->is_list()) {
      faults.push_back(rule_fault(rules != nullptr ? rules->mark : file.mark, "R001",
                                  "a rule file needs a list `rules`", "each rule begins with `- id: its-name`"));
      continue;
    }
    for (Node const& body : rules->items) {
      if (enough(faults) || out.rules.size() >= kMostRules) {
        bool const many = out.rules.size() >= kMostRules;
        faults.push_back(
            many
                ? rule_fault(body.mark, "R017", "more than 5,000 rules in one pack", "make two packs of it")
                : rule_fault(body.mark, "R017", "read no further: more than 200 faults before it", "mend those first"));
        break;
      }
      auto rule = read_rule(body, out.name, faults);
      if (!rule) continue;
      if (!ids.insert(rule->id).second)
        faults.push_back(
            rule_fault(body.find("id")->mark, "R007", "the id `" + body.find("id")->scalar + "` stands twice"));
      out.rules.push_back(std::move(*rule));
    }
  }
  if (pack.is_map()) read_on_list(pack, out.rules, faults);
  if (faults.empty()) return out;
  std::stable_sort(faults.begin(), faults.end(), [](Diagnostic const& a, Diagnostic const& b) {
    return std::tie(a.mark.file, a.mark.line, a.mark.column) < std::tie(b.mark.file, b.mark.line, b.mark.column);
  });
  return faults;
}

}  // namespace stet
