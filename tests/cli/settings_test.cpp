// stet.yml and rule packs as the program meets them: where they are looked for, and what is said of their faults.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

std::vector<std::string> const kCheck{"check", "draft.txt", "--sources", "sources", "--format", "json"};

struct Fault {
  char const* text;
  char const* place;
};

TEST(Settings, faults_are_2_with_file_line_and_column) {
  Fault const rows[] = {
      {"stet: 2\n", "stet.yml:1:7: error: `stet` must be 1"},
      {"as_off: 2021-01-01\n", "stet.yml:1:1: error: unknown key `as_off`"},
      {"as_of: last week\n", "stet.yml:1:8: error: `as_of`"},
      {"as_of: 2021-02-30\n", "stet.yml:1:8: error: `as_of`"},
      {"# a story\nsources:\n  sources/radio.txt: {date: soon}\n", "stet.yml:3:29: error: `date`"},
      {"sources:\n  sources/radio.txt: {tier: wyre}\n", "stet.yml:2:29: error: `wyre` is no tier"},
      {"sources:\n  sources/radio.txt: {published: 2021-01-01}\n", "stet.yml:2:23: error: unknown key `published`"},
      {"sources: [sources/radio.txt]\n", "stet.yml:1:10: error: `sources`"},
      {"severity: {core/conflict: fatal}\n", "stet.yml:1:27: error: `fatal` is no severity"},
      {"ignore: [core/conflikt]\n", "stet.yml:1:10: error: no rule or pack `core/conflikt` is in force"},
      {"packs: [cor]\n", "stet.yml:1:9: error: there is no pack `cor`"},
      {"decimal_comma: perhaps\n", "stet.yml:1:16: error: `decimal_comma`"},
      {"as_of: 2021-01-01\nas_of: 2021-01-02\n", "stet.yml:2:"},
      {"as_of: \"2021-01-01\n", "stet.yml:1:"},
      {"\tas_of: 2021-01-01\n", "stet.yml:1:"},
  };
  Folder folder;
  write_dossier(folder);
  for (Fault const& row : rows) {
    folder.write("stet.yml", row.text);
    Outcome const outcome = folder.run(kCheck);
    EXPECT_EQ(outcome.code, 2) << row.text;
    EXPECT_TRUE(outcome.err.starts_with(row.place)) << row.text << outcome.err;
    EXPECT_EQ(outcome.out, "") << row.text;
  }
}

TEST(Settings, a_mistyped_key_is_given_its_neighbour) {
  Folder folder;
  write_dossier(folder);
  folder.write("stet.yml", "sorces: {}\n");
  EXPECT_TRUE(folder.run(kCheck).said("did you mean `sources`?"));
}

TEST(Settings, all_faults_are_shown_in_one_run) {
  Folder folder;
  write_dossier(folder);
  folder.write("stet.yml", "as_of: never\nignored: [core]\nseverity: {core/conflict: mild}\n");
  Outcome const outcome = folder.run(kCheck);
  for (char const* const place : {"stet.yml:1:8:", "stet.yml:2:1:", "stet.yml:3:27:"})
    EXPECT_TRUE(outcome.said(place)) << outcome.err;
}

TEST(Settings, a_source_is_given_its_date_publisher_and_tier) {
  Folder folder;
  write_dossier(folder);
  folder.write("stet.yml", "sources:\n  sources/radio.txt: {date: 2021-03-04, publisher: Radio Arden, tier: press}\n");
  Outcome const outcome = folder.run(kCheck);
  EXPECT_TRUE(outcome.printed("\"published\": \"2021-03-04\"")) << outcome.out;
  EXPECT_TRUE(outcome.printed("\"published_from\": \"given\"")) << outcome.out;
  EXPECT_TRUE(outcome.printed("\"publisher\": \"Radio Arden\"")) << outcome.out;
}

TEST(Settings, a_source_that_is_not_there_is_a_warning) {
  Folder folder;
  write_dossier(folder);
  folder.write("stet.yml", "sources:\n  sources/radoi.txt: {date: 2021-03-04}\n");
  Outcome const outcome = folder.run(kCheck);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.said("stet.yml:2:3: warning: ")) << outcome.err;
}

TEST(Settings, beside_the_draft_goes_before_the_working_folder) {
  Folder folder;
  write_dossier(folder);
  folder.write("story/draft.txt", "The flood in Arden destroyed 212 homes.\n");
  folder.write("stet.yml", "as_of: 2021-01-01\n");
  std::vector<std::string> const check{"check", "story/draft.txt", "--sources", "sources", "--format", "json"};
  EXPECT_TRUE(folder.run(check).printed("\"as_of\": \"2021-01-01\""));
  folder.write("story/stet.yml", "as_of: 2021-02-02\n");
  EXPECT_TRUE(folder.run(check).printed("\"as_of\": \"2021-02-02\""));
  folder.write("desk.yml", "as_of: 2021-03-03\n");
  std::vector<std::string> named = check;
  named.insert(named.end(), {"--config", "desk.yml"});
  EXPECT_TRUE(folder.run(named).printed("\"as_of\": \"2021-03-03\""));
  named.insert(named.end(), {"--date", "2021-04-04"});
  EXPECT_TRUE(folder.run(named).printed("\"as_of\": \"2021-04-04\""));
}

TEST(Settings, one_among_the_sources_is_neither_obeyed_nor_read) {
  Folder folder;
  write_dossier(folder);
  folder.write("sources/stet.yml", "as_of: 2021-01-01\n");
  Outcome const outcome = folder.run(kCheck);
  EXPECT_FALSE(outcome.printed("2021-01-01")) << outcome.out;
  EXPECT_FALSE(outcome.printed("stet.yml")) << outcome.out;
  folder.write("stet.yml", "as_of: 2021-01-01\n");
  Outcome const below = folder.run({"check", "draft.txt", "--sources", ".", "--format", "json"});
  EXPECT_FALSE(below.printed("\"as_of\": \"2021-01-01\"")) << below.out;
  EXPECT_TRUE(below.said("stet.yml: warning: ")) << below.err;
}

TEST(Settings, the_draft_is_no_source_of_itself) {
  Folder folder;
  folder.write("draft.txt", "The flood in Arden destroyed 212 homes.\n");
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", ".", "--format", "json"});
  EXPECT_TRUE(outcome.printed("\"unsupported\"")) << outcome.out;
  EXPECT_FALSE(outcome.printed("\"confirmed\"")) << outcome.out;
}

TEST(Settings, ignore_and_severity_are_obeyed) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  EXPECT_EQ(folder.run(kCheck).code, 1);
  folder.write("stet.yml", "severity: {core/conflict: note}\n");
  EXPECT_EQ(folder.run(kCheck).code, 0);
  folder.write("stet.yml", "ignore: [core/conflict]\n");
  Outcome const outcome = folder.run(kCheck);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_FALSE(outcome.printed("\"rule\": \"core/conflict\"")) << outcome.out;
  folder.write("stet.yml", "select: [core/disputed]\n");
  EXPECT_EQ(folder.run(kCheck).code, 0);
}

TEST(Settings, config_names_the_origin_of_each) {
  Folder folder;
  folder.write("stet.yml", "decimal_comma: true\nas_of: 2021-01-01\n");
  Outcome const outcome = folder.run({"config", "--origin", "--date", "2021-05-05"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.printed("# stet.yml:1\n")) << outcome.out;
  EXPECT_TRUE(outcome.printed("as_of: 2021-05-05")) << outcome.out;
  EXPECT_TRUE(outcome.printed("# command line\n")) << outcome.out;
  EXPECT_TRUE(outcome.printed("# built in\n")) << outcome.out;
}

TEST(Rules, faults_of_a_pack_are_2_with_their_place) {
  Folder folder;
  write_dossier(folder);
  folder.write("house/pack.yml", "stet: 1\nname: house\nversion: 1.0.0\n");
  folder.write("house/tolls.yml",
               "stet: 1\nrules:\n- id: tolls\n  check: conflict\n  tolerence: 3\n  message: \"${draft.text}\"\n");
  for (std::vector<std::string> const& arguments : std::vector<std::vector<std::string>>{
           {"rules", "validate", "house"}, {"check", "draft.txt", "--sources", "sources", "--rules", "house"}}) {
    Outcome const outcome = folder.run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(outcome.said("house/tolls.yml:5:3: error")) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  Outcome const going = folder.run({"check", "draft.txt", "--sources", "sources", "--rules", "house", "--keep-going"});
  EXPECT_EQ(going.code, 0) << going.err;
  EXPECT_TRUE(going.said("house/tolls.yml:5:3: ")) << going.err;
}

TEST(Rules, the_examples_of_the_built_in_packs_hold) {
  Folder folder;
  Outcome const outcome = folder.run({"rules", "test"});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
  EXPECT_TRUE(outcome.printed("dates: ")) << outcome.out;
}

TEST(Rules, the_built_in_packs_are_listed_and_without_fault) {
  Folder folder;
  Outcome const list = folder.run({"rules", "list"});
  EXPECT_EQ(list.code, 0) << list.err;
  for (char const* const rule : {"core/conflict", "core/disputed", "core/outdated", "core/unsupported"})
    EXPECT_TRUE(list.printed(rule)) << list.out;
  folder.write("empty/readme.txt", "no pack here");
  EXPECT_EQ(folder.run({"rules", "validate", "empty"}).code, 2);
}

TEST(Rules, test_runs_the_examples) {
  Folder folder;
  folder.write("house/pack.yml", "stet: 1\nname: house\nversion: 1.0.0\n");
  std::string const rule =
      "stet: 1\nrules:\n- id: clash\n  check: conflict\n  message: \"${draft.text}; ${source.text}\"\n  tests:\n";
  folder.write("house/clash.yml", rule +
                                      "    invalid: [{draft: \"The flood destroyed [[340 homes]].\", sources: [{text: "
                                      "\"The flood destroyed 212 homes.\"}]}]\n"
                                      "    valid: [{draft: \"The flood destroyed 212 homes.\", sources: [{text: \"The "
                                      "flood destroyed 212 homes.\"}]}]\n");
  Outcome const good = folder.run({"rules", "test", "house"});
  EXPECT_EQ(good.code, 0) << good.out << good.err;
  folder.write("house/clash.yml", rule +
                                      "    invalid: [{draft: \"The flood destroyed [[212 homes]].\", sources: [{text: "
                                      "\"The flood destroyed 212 homes.\"}]}]\n"
                                      "    valid: [\"Nobody was there.\"]\n");
  Outcome const bad = folder.run({"rules", "test", "house"});
  EXPECT_EQ(bad.code, 2) << bad.out;
  EXPECT_TRUE(bad.said("house/clash.yml:")) << bad.err;
}

}  // namespace
}  // namespace stet::test
