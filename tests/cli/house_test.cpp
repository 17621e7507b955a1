// What a desk sets in stet.yml about rules: packs that are off, options, files that a rule leaves alone, filters with a
// reason and an end, and a table of facts.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

char const* const kDraft =
    "The plant employs 1437 workers. The Suez Canal is 193 miles long. Some 40 per cent of them walk. "
    "Fares rose from $40 to $50, a 30% rise.\n";

/// The draft with a source that has none of its figures.
Outcome check(Folder const& folder, std::string const& settings, std::vector<std::string> more = {}) {
  folder.write("draft.txt", kDraft);
  folder.write("sources/radio.txt", "The mayor was pleased.\n");
  folder.write("stet.yml", settings);
  std::vector<std::string> arguments{"check", "draft.txt", "--sources", "sources", "--date", "2024-07-05"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return folder.run(arguments);
}

TEST(House, packs_of_style_and_facts_are_off_until_named) {
  Folder folder;
  Outcome const plain = check(folder, "stet: 1\n");
  EXPECT_TRUE(plain.printed("[sums/percent-change]")) << plain.out;
  EXPECT_FALSE(plain.printed("[style-us/")) << plain.out;
  EXPECT_FALSE(plain.printed("[house/")) << plain.out;
  Outcome const more = check(folder, "packs: [default, style-us, house]\n");
  for (char const* const rule : {"[sums/percent-change]", "[core/unsupported]", "[style-us/group-digits]",
                                 "[style-us/percent-sign]", "[house/known-facts]"})
    EXPECT_TRUE(more.printed(rule)) << rule << more.out;
  Outcome const few = check(folder, "packs: [style-uk]\n");
  EXPECT_TRUE(few.printed("[style-uk/group-digits]")) << few.out;
  EXPECT_FALSE(few.printed("[sums/percent-change]")) << few.out;
}

TEST(House, options_take_the_place_of_a_rules_own_keys) {
  Folder folder;
  folder.write("facts.csv",
               "subject,measure,value,source\n\"Suez Canal; the canal\",length; long,193 miles,our desk\n");
  Outcome const own = check(folder,
                            "packs: [default, house, style-us]\n"
                            "options:\n"
                            "  house/known-facts: {table: facts.csv}\n"
                            "  style-us/group-digits: {group_digits: {from: 10000}}\n"
                            "  core/unsupported: {unless: {known_fact: true}}\n");
  EXPECT_FALSE(own.printed("[house/known-facts]")) << own.out;
  EXPECT_FALSE(own.printed("group-digits")) << own.out;
  EXPECT_TRUE(own.printed("No source has a figure for workers")) << own.out;
  EXPECT_FALSE(own.printed("No source has a figure for Suez")) << own.out;
  EXPECT_EQ(own.err, "");
}

TEST(House, a_table_of_facts_has_faults_at_their_cells) {
  Folder folder;
  std::string const settings = "packs: [default, house]\noptions: {house/known-facts: {table: facts.csv}}\n";
  Outcome const missing = check(folder, settings);
  EXPECT_EQ(missing.code, 2);
  EXPECT_TRUE(missing.said("stet.yml:2:38: error[R016] `facts.csv` cannot be read")) << missing.err;
  folder.write("facts.csv", "subject,mesure,value\nSuez Canal,length,193 km\n");
  Outcome const column = check(folder, settings);
  EXPECT_TRUE(column.said("facts.csv:1:9: error[R016] unknown column `mesure`")) << column.err;
  EXPECT_TRUE(column.said("    1 | subject,mesure,value")) << column.err;
  EXPECT_TRUE(column.said("did you mean `measure`?")) << column.err;
  folder.write("facts.csv", "subject,measure,value,checked\nSuez Canal,length,long,2024-13-01\n");
  Outcome const cell = check(folder, settings);
  EXPECT_TRUE(cell.said("facts.csv:2:19: error[R016] `long` is no single figure")) << cell.err;
  EXPECT_TRUE(cell.said("    2 | Suez Canal,length,long,2024-13-01")) << cell.err;
  EXPECT_TRUE(cell.said("facts.csv:2:24: error[R002] `checked` must be a day")) << cell.err;
}

TEST(House, a_row_that_nobody_checked_for_long_gives_a_note) {
  Folder folder;
  folder.write("facts.csv", "subject,measure,value,checked\nSuez Canal,long,194 km,2020-01-01\n");
  std::string const settings = "packs: [house]\noptions: {house/known-facts: {table: facts.csv, max_age: 400d}}\n";
  Outcome const old = check(folder, settings);
  EXPECT_TRUE(old.printed("note: The table has Suez Canal, long: 194 km")) << old.out;
  EXPECT_TRUE(old.printed("last checked on 2020-01-01")) << old.out;
  EXPECT_EQ(old.code, 0);
  folder.write("facts.csv", "subject,measure,value,checked\nSuez Canal,long,194 km,2024-05-01\n");
  EXPECT_EQ(check(folder, settings).code, 1);
}

TEST(House, a_weight_in_the_settings_goes_before_the_rules_own) {
  Folder folder;
  folder.write("mean.txt", "The bids were $40, $50 and $60, an average of $55.\n");
  folder.write("stet.yml", "severity: {sums/mean: error}\n");
  EXPECT_EQ(folder.run({"check", "mean.txt", "--config", "stet.yml"}).code, 1);
  folder.write("stet.yml", "severity: {sums/mean: note}\n");
  EXPECT_EQ(folder.run({"check", "mean.txt", "--config", "stet.yml", "--fail-on", "warning"}).code, 0);
}

TEST(House, a_rule_leaves_the_files_of_a_pattern_alone) {
  Folder folder;
  EXPECT_FALSE(check(folder, "per_file: {\"*.txt\": {ignore: [sums]}}\n").printed("[sums/"));
  EXPECT_FALSE(check(folder, "per_file: {\"./draft*\": {ignore: [sums/percent-change]}}\n").printed("[sums/"));
  EXPECT_TRUE(check(folder, "per_file: {\"columns/*\": {ignore: [sums]}}\n").printed("[sums/"));
}

TEST(House, a_filter_settles_findings_and_says_why) {
  Folder folder;
  std::string const filter =
      "filters:\n- {rules: [sums/percent-change], reason: the ministry rounds so, until: 2024-12-31}\n";
  Outcome const filtered = check(folder, filter);
  EXPECT_EQ(filtered.code, 0) << filtered.out;
  EXPECT_TRUE(filtered.printed("filtered: From $40")) << filtered.out;
  EXPECT_TRUE(filtered.printed("the ministry rounds so (until 2024-12-31)")) << filtered.out;
  EXPECT_TRUE(filtered.printed("1 finding filtered by the house")) << filtered.out;
  EXPECT_EQ(filtered.err, "");
  Outcome const json = check(folder, filter, {"--format", "json"});
  EXPECT_TRUE(json.printed("\"state\": \"filtered\"")) << json.out;
  // A saved result is read again with it.
  folder.write("saved.json", json.out);
  Outcome const again = folder.run({"report", "saved.json", "--format", "text"});
  EXPECT_TRUE(again.printed("filtered: From $40")) << again.out << again.err;
}

TEST(House, a_filter_reaches_only_what_it_is_about) {
  Folder folder;
  Outcome const of_noun =
      check(folder, "filters:\n- {rules: [core], about: {noun: [worker]}, reason: by phone, until: 2024-12-31}\n");
  EXPECT_TRUE(of_noun.printed("filtered: No source has a figure for workers")) << of_noun.out;
  EXPECT_TRUE(of_noun.printed("warning: No source has a figure for Suez")) << of_noun.out;
}

TEST(House, expired_and_idle_filters_are_named) {
  Folder folder;
  Outcome const expired = check(folder, "filters:\n- {rules: [sums], reason: once, until: 2023-12-31}\n");
  EXPECT_EQ(expired.code, 1);
  EXPECT_TRUE(expired.said("stet.yml:2:3: warning: the filter expired on 2023-12-31")) << expired.err;
  Outcome const idle = check(folder, "filters:\n- {rules: [units], reason: once, until: 2025-12-31}\n");
  EXPECT_TRUE(idle.said("stet.yml:2:3: warning: the filter met no finding")) << idle.err;
}

TEST(House, what_may_not_be_filtered_is_refused) {
  Folder folder;
  folder.write("desk/pack.yml", "stet: 1\nname: desk\nversion: \"1\"\n");
  folder.write("desk/r.yml",
               "stet: 1\nrules:\n- id: no-hundred\n  check: magnitude\n  suppressible: false\n"
               "  message: {limit: \"${figure.text}\", slip: \"${figure.text}\"}\n"
               "  limits: [{name: fare, unit: USD, max: 45}]\n"
               "  tests: {invalid: [\"It costs [[$50]].\"], valid: [\"It costs $40.\"]}\n");
  Outcome const named =
      check(folder, "packs: [desk]\nfilters: [{rules: [desk/no-hundred], reason: none, until: 2024-12-31}]\n");
  EXPECT_EQ(named.code, 2);
  EXPECT_TRUE(named.said("`desk/no-hundred` is `suppressible: false`")) << named.err;
  Outcome const by_pack = check(folder, "packs: [desk]\nfilters: [{rules: [desk], reason: none, until: 2024-12-31}]\n",
                                {"--fail-on", "warning"});
  EXPECT_EQ(by_pack.code, 1) << by_pack.out << by_pack.err;
}

struct Fault {
  char const* text;
  char const* said;
};

TEST(House, faults_have_their_place) {
  Fault const rows[] = {
      {"options: {core/outdatd: {newest: {lag: 1d}}}\n", "stet.yml:1:11: error: no rule `core/outdatd` is in force"},
      {"options: {core/outdated: {nwest: {lag: 1d}}}\n", "stet.yml:1:27: error: `nwest` is no option"},
      {"options: {core/outdated: {newest: {lag: soon}}}\n",
       "stet.yml:1:41: error[R002] `lag` must be a number of days"},
      {"options: [core/outdated]\n", "stet.yml:1:10: error: `options` must be a map"},
      {"filters: {rules: [core]}\n", "stet.yml:1:10: error: `filters` must be a list"},
      {"filters: [{rules: [core], until: 2025-01-01}]\n", "stet.yml:1:11: error: a filter needs `reason`"},
      {"filters: [{rules: [core], reason: x}]\n", "stet.yml:1:11: error: a filter needs `until`"},
      {"filters: [{rules: [core], reason: x, until: soon}]\n", "stet.yml:1:45: error: `until` must be a day"},
      {"filters: [{rules: [core], raeson: x, until: 2025-01-01}]\n", "stet.yml:1:27: error: unknown key `raeson`"},
      {"filters: [{rules: [cor], reason: x, until: 2025-01-01}]\n", "stet.yml:1:11: error: no rule or pack `cor`"},
      {"per_file: {\"*.txt\": {ignor: [core]}}\n", "stet.yml:1:22: error: unknown key `ignor`"},
      {"per_file: {\"*.txt\": {ignore: [cor]}}\n", "stet.yml:1:31: error: no rule or pack `cor`"},
  };
  Folder folder;
  for (Fault const& row : rows) {
    Outcome const outcome = check(folder, row.text);
    EXPECT_EQ(outcome.code, 2) << row.text;
    EXPECT_TRUE(outcome.said(row.said)) << row.text << outcome.err;
  }
}

TEST(House, config_says_where_each_comes_from) {
  Folder folder;
  check(folder,
        "options: {core/outdated: {newest: {lag: 1d}}}\n"
        "per_file: {\"*.md\": {ignore: [sums]}}\n"
        "filters: [{rules: [core], reason: asked, until: 2024-12-31}]\n");
  Outcome const config = folder.run({"config", "--origin"});
  EXPECT_TRUE(config.printed("core/outdated: newest")) << config.out;
  EXPECT_TRUE(config.printed("*.md: {ignore: [sums]}")) << config.out;
  EXPECT_TRUE(config.printed("[core] until 2024-12-31: asked")) << config.out;
  EXPECT_TRUE(config.printed("stet.yml:3")) << config.out;
}

}  // namespace
}  // namespace stet::test
