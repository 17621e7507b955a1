// One model for all formats: what a checker settled stands in the reports for people and is left out of those for
// trackers, which would raise an alarm for it all the same.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "fixture.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

Decision decision(DecisionState state, std::string note) {
  Decision out;
  out.state = state;
  out.initials = "AB";
  out.note = std::move(note);
  out.date = "2023-03-17T09:12Z";
  return out;
}

/// The conflict verified, the outdated figure to be asked about, the sum changed since, one decision without a finding.
Report decided_report() {
  Report out = test::flood_report();
  auto& findings = out.dossier.findings;
  out.decided = true;
  findings[0].decision = decision(DecisionState::verified, "council confirmed by phone");
  findings[1].decision = decision(DecisionState::query, "");
  findings[2].decision = decision(DecisionState::verified, "");
  findings[2].reopened = Reopened::value;
  out.vanished.push_back(decision(DecisionState::wrong, "cut"));
  out.vanished[0].rule = "core/conflict";
  out.vanished[0].quote = "80 cows";
  return out;
}

TEST(Decision, in_words) {
  Report const report = decided_report();
  auto const& findings = report.dossier.findings;
  EXPECT_EQ(decision_words(findings[0]), "verified by AB, 2023-03-17: council confirmed by phone");
  EXPECT_EQ(decision_words(findings[2]), "changed since checked, was verified by AB, 2023-03-17");
  EXPECT_EQ(decision_words(findings[3]), "");
  EXPECT_EQ(decisions_line(report),
            "Decided: 2 of 6 findings; 1 changed since checked; 1 decision on findings that are no more.");
  EXPECT_EQ(decisions_line(test::flood_report()), "");
}

TEST(Decision, text_gives_what_is_settled_one_line) {
  std::string const text = write_text(decided_report(), {});
  EXPECT_TRUE(text.starts_with(
      "draft.md:3:19: verified: Draft has $4.5 million; Allerford Council has $45 million. [core/conflict] "
      "(verified by AB, 2023-03-17: council confirmed by phone)\n\n"))
      << text;
  EXPECT_NE(text.find("    decision: query by AB, 2023-03-17\n"), text.npos);
  EXPECT_NE(text.find("    decision: changed since checked, was verified by AB, 2023-03-17\n"), text.npos);
  EXPECT_NE(text.find("    vanished: wrong by AB, 2023-03-17: cut (80 cows) [core/conflict]\n"), text.npos);
  Report whole = decided_report();
  whole.show_suppressed = true;
  EXPECT_NE(write_text(whole, {}).find("error: Draft has $4.5 million"), text.npos);
}

TEST(Decision, json_has_it_on_the_finding) {
  rapidjson::Document json;
  json.Parse(write_json(decided_report()).c_str());
  auto const& held = json["findings"][0]["decision"];
  EXPECT_STREQ(held["state"].GetString(), "verified");
  EXPECT_STREQ(held["initials"].GetString(), "AB");
  EXPECT_STREQ(held["note"].GetString(), "council confirmed by phone");
  EXPECT_STREQ(held["date"].GetString(), "2023-03-17T09:12Z");
  auto const& again = json["findings"][2]["decision"];
  EXPECT_STREQ(again["state"].GetString(), "open");
  EXPECT_STREQ(again["reopened"].GetString(), "changed since checked");
  EXPECT_STREQ(again["was"].GetString(), "verified");
  EXPECT_FALSE(json["findings"][3].HasMember("decision"));
  ASSERT_EQ(json["vanished"].Size(), 1u);
  EXPECT_STREQ(json["vanished"][0]["quote"].GetString(), "80 cows");
  json.Parse(write_json(test::flood_report()).c_str());
  EXPECT_FALSE(json.HasMember("vanished"));
}

TEST(Decision, html_shows_it_and_hands_it_to_the_script) {
  std::string const html = write_html(decided_report());
  EXPECT_NE(html.find(" data-state=\"verified\" data-initials=\"AB\" data-note=\"council confirmed by phone\" "
                      "data-date=\"2023-03-17T09:12Z\""),
            html.npos);
  EXPECT_NE(html.find(" data-state=\"query\" data-initials=\"AB\" data-note=\"\" "), html.npos);
  EXPECT_NE(html.find("<b>Decision</b> <bdi>query by AB, 2023-03-17</bdi>"), html.npos);
  EXPECT_NE(html.find("<b>Open again</b> <bdi>changed since checked, was verified by AB, 2023-03-17</bdi>"), html.npos);
  EXPECT_NE(html.find("No longer found: <bdi>80 cows</bdi>"), html.npos);
  std::string const none = write_html(test::flood_report());
  EXPECT_EQ(none.find(" data-state="), none.npos);
  EXPECT_EQ(none.find("class=\"decisions\""), none.npos);
}

TEST(Decision, trackers_get_what_is_settled_only_on_demand) {
  Report report = decided_report();
  rapidjson::Document sarif;
  sarif.Parse(write_sarif(report).c_str());
  EXPECT_EQ(sarif["runs"][0]["results"].Size(), 5u);
  EXPECT_EQ(write_github(report).find("$45 million"), std::string::npos);
  EXPECT_NE(write_github(report).find("%0ADecision: query by AB"), std::string::npos);
  report.show_suppressed = true;
  sarif.Parse(write_sarif(report).c_str());
  auto const& results = sarif["runs"][0]["results"];
  ASSERT_EQ(results.Size(), 6u);
  ASSERT_EQ(results[0]["suppressions"].Size(), 1u);
  EXPECT_STREQ(results[0]["suppressions"][0]["kind"].GetString(), "external");
  EXPECT_STREQ(results[0]["suppressions"][0]["justification"].GetString(),
               "verified by AB, 2023-03-17: council confirmed by phone");
  EXPECT_EQ(results[1]["suppressions"].Size(), 0u);
  EXPECT_TRUE(write_github(report).starts_with("::notice file=draft.md,line=3,"));
}

TEST(Decision, junit_fails_no_settled_figure) {
  Report report = decided_report();
  EXPECT_NE(write_junit(report).find(" failures=\"3\" "), std::string::npos);
  report.dossier.findings[0].decision->state = DecisionState::uncheckable;
  EXPECT_NE(
      write_junit(report).find("<skipped message=\"uncheckable by AB, 2023-03-17: council confirmed by phone\"/>"),
      std::string::npos);
}

TEST(Decision, the_sheet_names_checker_and_note) {
  std::string const sheet = write_csv(decided_report());
  EXPECT_NE(sheet.find(",\"AB\",\"verified, 2023-03-17: council confirmed by phone\"\r\n"), sheet.npos) << sheet;
  EXPECT_NE(sheet.find(",\"AB\",\"changed since checked, was verified, 2023-03-17\"\r\n"), sheet.npos);
}

TEST(Decision, markdown_says_it) {
  std::string const text = write_markdown(decided_report());
  EXPECT_NE(text.find("- Decision: verified by AB, 2023-03-17: council confirmed by phone\n\n### 2."), text.npos)
      << text;
  EXPECT_NE(
      text.find("## Decisions on findings that are no more\n\n- wrong by AB, 2023-03-17: cut (80 cows), core/conflict"),
      text.npos);
}

}  // namespace
}  // namespace stet
