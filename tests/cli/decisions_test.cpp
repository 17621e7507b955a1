// A checker's decisions over the versions of a draft, as the program's user meets them.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

/// 340 against the sources' 212, and crates that no source speaks of.
void write_draft(Folder const& folder, std::string const& homes = "340") {
  write_dossier(folder);
  folder.write("draft.txt",
               "The flood in Arden destroyed " + homes + " homes.\nThe brewery in Colm bottled 5,400 crates.\n");
}

std::vector<std::string> check(std::vector<std::string> more = {}) {
  std::vector<std::string> out{"check", "draft.txt", "--sources", "sources"};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

/// decisions.json with the findings of the draft as it stands, all in that state.
std::string decisions(Folder const& folder, std::string const& state) {
  rapidjson::Document json;
  json.Parse(folder.run(check({"--format", "json"})).out.c_str());
  std::string out = "{\"stet_decisions\": 1, \"draft\": \"draft.txt\", \"decisions\": [";
  for (auto const& finding : json["findings"].GetArray()) {
    auto const& print = finding["fingerprint"];
    out += std::string(out.back() == '[' ? "" : ",") + "\n{\"fingerprint\": {\"claim\": \"" +
           print["claim"].GetString() + "\", \"value\": \"" + print["value"].GetString() + "\", \"evidence\": \"" +
           print["evidence"].GetString() + "\"}, \"state\": \"" + state +
           "\", \"initials\": \"AB\", \"note\": \"by phone\", \"date\": \"2021-03-05\"}";
  }
  return out + "\n]}\n";
}

TEST(Decisions, verified_findings_fail_nothing) {
  Folder folder;
  write_draft(folder);
  ASSERT_EQ(folder.run(check()).code, 1);
  folder.write("decisions.json", decisions(folder, "verified"));
  Outcome const outcome =
      folder.run(check({"--decisions", "decisions.json", "--fail-on", "note", "--require-decided"}));
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
  EXPECT_TRUE(outcome.printed("(verified by AB, 2021-03-05: by phone)")) << outcome.out;
  EXPECT_TRUE(outcome.printed("Decided: 2 of 2 findings.")) << outcome.out;
}

TEST(Decisions, wrong_findings_are_decided_and_still_fail) {
  Folder folder;
  write_draft(folder);
  folder.write("decisions.json", decisions(folder, "wrong"));
  EXPECT_EQ(folder.run(check({"--decisions", "decisions.json"})).code, 1);
  EXPECT_EQ(folder.run(check({"--decisions", "decisions.json", "--fail-on", "never", "--require-decided"})).code, 0);
}

TEST(Decisions, undecided_findings_are_1_where_decisions_are_required) {
  Folder folder;
  write_draft(folder);
  EXPECT_EQ(folder.run(check({"--fail-on", "never", "--require-decided"})).code, 1);
  folder.write("decisions.json", decisions(folder, "open"));
  EXPECT_EQ(folder.run(check({"--decisions", "decisions.json", "--fail-on", "never", "--require-decided"})).code, 1);
  write_dossier(folder);
  EXPECT_EQ(folder.run(check({"--require-decided"})).code, 0);
}

TEST(Decisions, a_changed_number_reopens_only_its_own) {
  Folder folder;
  write_draft(folder);
  folder.write("decisions.json", decisions(folder, "verified"));
  write_draft(folder, "350");
  Outcome const outcome =
      folder.run(check({"--decisions", "decisions.json", "--require-decided", "--fail-on", "never"}));
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(outcome.printed("decision: changed since checked, was verified by AB, 2021-03-05: by phone"))
      << outcome.out;
  EXPECT_TRUE(outcome.printed("Decided: 1 of 2 findings; 1 changed since checked.")) << outcome.out;
}

TEST(Decisions, lines_that_move_change_nothing) {
  Folder folder;
  write_draft(folder);
  folder.write("decisions.json", decisions(folder, "verified"));
  folder.write("draft.txt",
               "Floods\n\nA word before it all.\n\nThe brewery in Colm bottled 5,400 crates.\n\nThe flood in Arden "
               "destroyed 340 homes.\n");
  EXPECT_EQ(folder.run(check({"--decisions", "decisions.json", "--fail-on", "note"})).code, 0);
}

TEST(Decisions, new_evidence_reopens_and_what_is_cut_is_listed) {
  Folder folder;
  write_draft(folder);
  folder.write("decisions.json", decisions(folder, "uncheckable"));
  folder.write("sources/late.txt",
               "Published: March 4, 2021\n\nThe flood in Arden destroyed 214 homes, the mayor said.\n");
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  Outcome const outcome = folder.run(check({"--decisions", "decisions.json"}));
  EXPECT_TRUE(outcome.printed("decision: evidence changed, was uncheckable by AB")) << outcome.out;
  EXPECT_TRUE(outcome.printed("1 decision on findings that are no more")) << outcome.out;
  EXPECT_TRUE(outcome.printed("    vanished: uncheckable by AB")) << outcome.out;
}

TEST(Decisions, a_damaged_or_foreign_file_is_2_and_nothing_is_written) {
  Folder folder;
  write_draft(folder);
  std::pair<char const*, char const*> const rows[] = {
      {"{\"stet_decisions\": 1,\n \"decisions\": [}", "decisions.json:2:16: error: no JSON"},
      {"{\"stet\": 1}\n", "decisions.json:1:1: error: is no decisions file"},
      {"{\"stet_decisions\": 9, \"decisions\": []}\n", "decisions.json:1:20: error: `stet_decisions` must be 1"},
  };
  for (auto const& [text, says] : rows) {
    folder.write("decisions.json", text);
    Outcome const outcome = folder.run(check({"--decisions", "decisions.json", "-o", "r.html"}));
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(outcome.said(says)) << outcome.err;
    EXPECT_FALSE(folder.has("r.html"));
  }
  EXPECT_EQ(folder.run(check({"--decisions", "none.json"})).code, 2);
}

TEST(Decisions, the_file_is_no_source_and_no_place_for_a_report) {
  Folder folder;
  write_draft(folder);
  folder.write("sources/decisions.json", decisions(folder, "verified"));
  Outcome const outcome = folder.run(check({"--decisions", "sources/decisions.json", "--format", "json"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_FALSE(outcome.printed("sources/decisions.json")) << outcome.out;
  folder.write("decisions.json", decisions(folder, "verified"));
  EXPECT_EQ(folder.run(check({"--decisions", "decisions.json", "-o", "decisions.json"})).code, 2);
  EXPECT_NE(folder.read("decisions.json").find("stet_decisions"), std::string::npos);
}

TEST(Decisions, settings_can_name_file_and_publisher) {
  Folder folder;
  write_draft(folder);
  folder.write("desk/decisions.json", decisions(folder, "verified"));
  folder.write("desk/stet.yml", "decisions: decisions.json\npublisher: The Arden Mail\n");
  Outcome const outcome = folder.run(check({"--config", "desk/stet.yml", "--format", "claimreview"}));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.printed("\"name\": \"The Arden Mail\"")) << outcome.out;
  EXPECT_TRUE(folder.run({"config", "--config", "desk/stet.yml"}).printed("decisions: desk/decisions.json"));
}

TEST(Decisions, suppressed_findings_reach_trackers_on_demand) {
  Folder folder;
  write_draft(folder);
  folder.write("decisions.json", decisions(folder, "verified"));
  auto const sarif = check({"--decisions", "decisions.json", "--format", "sarif"});
  EXPECT_FALSE(folder.run(sarif).printed("ruleIndex"));
  auto whole = sarif;
  whole.push_back("--show-suppressed");
  Outcome const outcome = folder.run(whole);
  EXPECT_TRUE(outcome.printed("\"kind\": \"external\"")) << outcome.out;
  EXPECT_EQ(outcome.code, 0);
}

}  // namespace
}  // namespace stet::test
