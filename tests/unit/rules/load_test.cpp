#include <gtest/gtest.h>

#include "app/yaml.hpp"
#include "packs.hpp"
#include "rules/message.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

Node yaml(std::string const& text, std::string const& file) {
  auto node = parse_yaml(text, file);
  if (node) return *node;
  for (Diagnostic const& fault : node.faults()) ADD_FAILURE() << to_string(fault);
  return {};
}

std::string const kPack = "stet: 1\nname: house\nversion: \"2\"\n";

std::string faults_of(std::string const& pack, std::vector<std::string> const& files) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < files.size(); ++i)
    nodes.push_back(yaml(files[i], std::string(1, static_cast<char>('a' + i)) + ".yml"));
  auto const result = load_pack(yaml(pack, "pack.yml"), nodes);
  std::string out;
  if (!result)
    for (Diagnostic const& fault : result.faults()) out += to_string(fault);
  return out;
}

/// A sound rule with one more line or one line changed.
std::string rule_with(std::string const& line, std::string const& instead_of = "") {
  std::vector<std::string> const lines{
      "- id: tolls",
      "  check: conflict",
      "  message: \"${draft.text} against ${source.text}\"",
      "  tests: {invalid: [\"[[7 boats]]\"], valid: [\"8 boats\"]}",
  };
  std::string out = "stet: 1\nrules:\n";
  bool used = false;
  for (std::string const& it : lines) {
    bool const replaced = !instead_of.empty() && it.find(instead_of) != std::string::npos;
    used = used || replaced;
    out += (replaced ? line : it) + "\n";
  }
  return used ? out : out + line + "\n";
}

std::string sum_with(std::string const& let, std::string const& expect) {
  return "stet: 1\nrules:\n- id: sums\n  check: arithmetic\n  let: " + let + "\n  expect: " + expect +
         "\n  message: \"not ${whole.text}\"\n  tests: {invalid: [\"[[7 boats]]\"], valid: [\"8 boats\"]}\n";
}

struct Row {
  int line;
  std::string file;
  std::string expect;
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

TEST(LoadPack, says_what_is_wrong_with_a_rule_and_where) {
  std::string const checks =
      "conflict, disputed, outdated, unsupported, borrowed, arithmetic, conversion, calendar, consistency, "
      "magnitude, series, facts, style";
  std::string const keys =
      "id, check, message, tests, about, unless, severity, status, since, docs, tags, suppressible, same, agree";
  for (Row const& row : std::vector<Row>{
           ROW(rule_with("  since: \"2\""), ""),
           ROW("stet: 1\n",
               "a.yml:1:1: error[R001] a rule file needs a list `rules`\n      each rule begins with `- id: "
               "its-name`\n"),
           ROW("rules: []\n",
               "a.yml:1:1: error[R001] no `stet: 1`: no file of stet's\n      begin the file with `stet: 1`\n"),
           ROW("stet: 3\nrules: []\n",
               "a.yml:1:7: error[R001] written for version `3` of the rule language\n      this program reads version "
               "1\n"),
           ROW("- id: x\n",
               "a.yml:1:1: error[R001] a rule file must be a map with `stet: 1` and `rules`\n      begin it with two "
               "lines: `stet: 1` and `rules:`\n"),
           ROW("stet: 1\nrules:\n- tolls\n",
               "a.yml:3:3: error[R002] a rule must be a map with `id`, `check`, `message` and `tests`\n"),
           ROW("stet: 1\nrule: []\nrules: []\n",
               "a.yml:2:1: error[R012] unknown key `rule` for a rule file\n      did you mean `rules`? allowed: stet, "
               "rules\n"),
           ROW(rule_with("  agre: {rel: 1%}"),
               "a.yml:7:3: error[R012] unknown key `agre` for check `conflict`\n      did you mean `agree`? allowed: " +
                   keys + "\n"),
           ROW(rule_with("  newest: {lag: 2d}"),
               "a.yml:7:3: error[R012] unknown key `newest` for check `conflict`\n      a key of check `outdated`; "
               "here allowed: " +
                   keys + "\n"),
           ROW(rule_with("  agree: {rel: 1}"), "a.yml:7:16: error[R002] `rel` must be a percentage such as 2%\n"),
           ROW(rule_with("  severity: eror"),
               "a.yml:7:13: error[R009] unknown value `eror` of `severity`\n      did you mean `error`? allowed: note, "
               "warning, error\n"),
           ROW(rule_with("  about: {role: totl}"),
               "a.yml:7:17: error[R013] unknown role `totl`\n      did you mean `total`? allowed: level, change, "
               "from-value, "
               "to-value, share, rate, part, total, age, duration, limit, converted, conversion, date, birth-date\n"),
           ROW(rule_with("  about: [count]"), "a.yml:7:10: error[R002] the value of `about` must be a map of keys\n"),
           ROW(rule_with("- id: Tolls 1", "- id:"),
               "a.yml:3:7: error[R006] an id is made of lowercase letters, digits and inner hyphens\n"),
           ROW(rule_with("- status: stable", "- id:"), "a.yml:3:3: error[R004] a rule has no `id`\n"),
           ROW(rule_with("  check: conflit", "check:"),
               "a.yml:4:10: error[R005] unknown check `conflit`\n      did you mean `conflict`? allowed: " + checks +
                   "\n"),
           ROW(rule_with("  message: \"é ${draft.txt}\"", "message:"),
               "a.yml:5:15: error[R010] unknown placeholder `${draft.txt}`\n      did you mean `text`? allowed: text, "
               "name, "
               "date, unit, by, value, thing\n"),
           ROW(rule_with("  message: ${drift}", "message:"),
               "a.yml:5:12: error[R010] unknown placeholder `${drift}`\n      did you mean `draft`? allowed: draft, "
               "source\n"),
           ROW(rule_with("  message: ${draft.text|round}", "message:"),
               "a.yml:5:12: error[R010] unknown filter `round`: only `round:0` to `round:9`\n"),
           ROW(rule_with("  message: \"${draft.text\"", "message:"),
               "a.yml:5:13: error[R010] a placeholder without `}`\n"),
           ROW(rule_with("  message: [a]", "message:"), "a.yml:5:12: error[R002] `message` must be a text\n"),
           ROW(rule_with("  status: stable", "message:"),
               "a.yml:3:3: error[R004] the rule has no `message`\n      message: \"what its reader is told\"\n"),
           ROW(rule_with("  message: {draft: a}", "message:"), "a.yml:5:12: error[R004] `message` has no `between`\n"),
           ROW(rule_with("  tests: {invalid: [\"[[7 boats]]\"]}", "tests:"),
               "a.yml:3:3: error[R008] rule `house/tolls` has no valid example\n      a text where it must stay "
               "silent\n"),
           ROW(rule_with("  tests: {invalid: [\"7 boats\"], valid: [\"[[8]] boats\"]}", "tests:"),
               "a.yml:6:21: error[R008] an invalid example without a `[[mark]]`\n      put [[ ]] around what must be "
               "found\n"
               "a.yml:6:41: error[R008] a valid example with a `[[mark]]`\n"),
           ROW(rule_with("  tests: {invalid: [\"[[7 boats\"], valid: [{draft: a, source: b}]}", "tests:"),
               "a.yml:6:21: error[R008] `[[` and `]]` do not pair up\n"
               "a.yml:6:54: error[R012] unknown key `source` for an example\n      did you mean `sources`? allowed: "
               "draft, "
               "sources, as_of, todo\n"),
           ROW(rule_with("  tests: {invalid: [\"[[7]]\"], valid: [{draft: a, as_of: 2 May, sources: [{date: x}]}]}",
                         "tests:"),
               "a.yml:6:57: error[R002] a date must be written 2024-07-02\n"
               "a.yml:6:74: error[R008] a source needs either `text` or `table`\n"
               "a.yml:6:81: error[R002] a date must be written 2024-07-02\n"),
           ROW(sum_with("{parts: part, whole: total}", "sum(parts) == whole"), ""),
           ROW(sum_with("{parts: part, whole: total}", "sum(parts) = whole"),
               "a.yml:6:22: error[R011] in `expect`: expected an operator or the end\n      two that are equal are "
               "written a == b\n"),
           ROW(sum_with("{parts: part, whole: total}", "\"sum(parts) == (whole\""),
               "a.yml:6:32: error[R011] in `expect`: expected `)`\n"),
           ROW(sum_with("{parts: part, whole: total}", "sum(part) == whole"),
               "a.yml:6:15: error[R014] `part` is not in `let`\n      did you mean `parts`? allowed: parts, whole\n"),
           ROW(sum_with("{parts: part, whole: total}", "sum(parts)"),
               "a.yml:6:11: error[R011] `expect` compares nothing\n      write it with == <= >= < or >\n"),
           ROW(sum_with("{parts: part, whole: total}", "sum(parts) == whole * 2"),
               "a.yml:6:11: error[R011] one side of `expect` must be a name alone\n      the figure that the text "
               "states\n"),
           ROW(sum_with("{parts: parts, whole: total}", "add(parts) == whole"),
               "a.yml:5:16: error[R013] unknown role `parts`\n      did you mean `part`? allowed: level, change, "
               "from-value, "
               "to-value, share, rate, part, total, age, duration, limit, converted, conversion, date, birth-date\n"
               "a.yml:6:11: error[R011] in `expect`: unknown function `add`\n      known: sum, mean, convert, unit, "
               "days, abs, per, possible_share\n"),
       })
    EXPECT_EQ(faults_of(kPack, {row.file}), row.expect) << __FILE__ << ":" << row.line;
}

TEST(LoadPack, reports_all_faults_of_all_files_by_file_and_line) {
  EXPECT_EQ(
      faults_of("stet: 1\nname: house\nversion: 2\non: [tolls, tols]\n",
                {rule_with("  severity: high"), rule_with("  since: 1") + "- id: b\n  check: outdated\n"}),
      "a.yml:7:13: error[R009] unknown value `high` of `severity`\n      allowed: note, warning, error\n"
      "b.yml:3:7: error[R007] the id `tolls` stands twice\n"
      "b.yml:8:3: error[R008] rule `house/b` has no invalid example\n      a text where it must speak, with [[ ]] "
      "around what it must find\n"
      "b.yml:8:3: error[R008] rule `house/b` has no valid example\n      a text where it must stay silent\n"
      "b.yml:8:3: error[R004] the rule has no `message`\n      message: \"what its reader is told\"\n"
      "pack.yml:4:13: error[R015] `on` names `tols`, which the pack has not\n");
}

TEST(LoadPack, checks_pack_yml) {
  for (Row const& row : std::vector<Row>{
           ROW("stet: 1\nname: My Pack\nversion: 1\n",
               "pack.yml:1:1: error[R004] a pack needs a `name` of lowercase letters, digits and hyphens\n"),
           ROW("stet: 1\nname: house\n", "pack.yml:1:1: error[R004] a pack needs a `version`\n"),
           ROW("stet: 1\nname: house\nversion: 1\nlicense: MIT\n",
               "pack.yml:4:1: error[R012] unknown key `license` for pack.yml\n      did you mean `licence`? allowed: "
               "stet, "
               "name, version, licence, about, on, by_default\n"),
           ROW("", "pack.yml:1:1: error[R001] pack.yml must be a map with `stet`, `name` and `version`\n"),
       })
    EXPECT_EQ(faults_of(row.file, {}), row.expect) << __FILE__ << ":" << row.line;
}

TEST(LoadPack, keeps_what_the_pack_says) {
  auto const pack = load_pack(yaml("stet: 1\nname: house\nversion: \"2\"\non: []\n", "pack.yml"),
                              {yaml(rule_with("  severity: note"), "a.yml")});
  ASSERT_TRUE(pack);
  ASSERT_EQ(pack->rules.size(), 1u);
  EXPECT_EQ(pack->rules[0].id, "house/tolls");
  EXPECT_FALSE(pack->rules[0].on);
  EXPECT_EQ(pack->rules[0].invalid.size(), 1u);
  EXPECT_EQ(pack->rules[0].mark.line, 3u);
}

TEST(LoadPack, an_experimental_rule_is_off_until_named) {
  std::string const file = rule_with("  status: experimental");
  EXPECT_FALSE(load_pack(yaml(kPack, "pack.yml"), {yaml(file, "a.yml")})->rules[0].on);
  EXPECT_TRUE(load_pack(yaml(kPack + "on: [tolls]\n", "pack.yml"), {yaml(file, "a.yml")})->rules[0].on);
}

TEST(Engine, refuses_one_id_from_two_packs) {
  auto const pack = load_pack(yaml(kPack, "pack.yml"), {yaml(rule_with("  since: 1"), "a.yml")});
  auto const engine = Engine::build({*pack, *pack});
  ASSERT_FALSE(engine);
  EXPECT_EQ(to_string(engine.faults()[0]), "a.yml:3:3: error[R007] the rule `house/tolls` stands twice\n");
}

TEST(Engine, names_its_packs_and_rules) {
  Engine const engine = built_in_engine();
  ASSERT_EQ(engine.packs().size(), 4u);
  EXPECT_EQ(engine.packs()[1].name, "sums");
  for (RuleInfo const& rule : engine.rules()) EXPECT_FALSE(rule.docs.empty()) << rule.id;
}

TEST(Suggest, finds_the_nearest_word) {
  std::vector<std::string_view> const known{"agree", "about", "same"};
  EXPECT_EQ(suggest("agere", known), "did you mean `agree`? allowed: agree, about, same");
  EXPECT_EQ(suggest("tolerance", known), "allowed: agree, about, same");
  EXPECT_EQ(edit_distance("about", "abuot"), 1u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance(std::string(9000, 'a'), "a"), 65u);
}

TEST(Message, shows_numbers_as_a_reader_writes_them) {
  struct NumberRow {
    double value;
    int decimals;
    std::string expect;
  };
  for (NumberRow const& row : std::vector<NumberRow>{{20, 1, "20"},
                                                     {1234567.25, 1, "1,234,567.2"},
                                                     {999, 0, "999"},
                                                     {1000, 0, "1,000"},
                                                     {-1200, 0, "-1,200"},
                                                     {-0.01, 1, "0"},
                                                     {0.05, 2, "0.05"},
                                                     {1e300, 3, number_text(1e300, 0)},
                                                     {1.0 / 0.0, 1, "none"}})
    EXPECT_EQ(number_text(row.value, row.decimals), row.expect);
}

TEST(Message, prints_none_for_what_is_missing) {
  std::vector<MessageFault> faults;
  Message const message = parse_message("a ${x|round:1} b ${y.text}", faults);
  EXPECT_TRUE(faults.empty());
  Dossier const dossier;
  EXPECT_EQ(render(message, dossier, {{{"y", kNone}}, {{"x", 2.25}}, {}}), "a 2.2 b none");
}

}  // namespace
}  // namespace stet
