// SARIF is held against what the standard requires of the parts that are used (sections in brackets).
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "fixture.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

using Value = rapidjson::Value;

rapidjson::Document parsed(Report const& report) {
  rapidjson::Document out;
  std::string const text = write_sarif(report);
  out.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  EXPECT_FALSE(out.HasParseError()) << "at byte " << out.GetErrorOffset();
  return out;
}

void check_uri(Value const& location) {  // [3.4.3] a valid URI reference
  std::string const uri = location["uri"].GetString();
  EXPECT_EQ(uri.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%:"), uri.npos)
      << uri;
}

void check_place(Value const& location, Value const& run) {  // [3.28, 3.29, 3.30]
  Value const& physical = location["physicalLocation"];
  Value const& artifact = physical["artifactLocation"];
  check_uri(artifact);
  if (artifact.HasMember("index")) {
    ASSERT_LT(artifact["index"].GetUint(), run["artifacts"].Size());
    EXPECT_EQ(artifact["uri"], run["artifacts"][artifact["index"].GetUint()]["location"]["uri"]);
  }
  if (!physical.HasMember("region")) return;
  Value const& region = physical["region"];
  EXPECT_FALSE(region.HasMember("charOffset"));
  EXPECT_GE(region["startLine"].GetUint(), 1u);
  EXPECT_GE(region["startColumn"].GetUint(), 1u);
  EXPECT_GE(region["endLine"].GetUint(), region["startLine"].GetUint());
  if (region["endLine"] == region["startLine"]) {
    EXPECT_GT(region["endColumn"].GetUint(), region["startColumn"].GetUint());
  }
  EXPECT_TRUE(region["snippet"]["text"].IsString());
}

void check_result(Value const& result, Value const& run) {  // [3.27]
  Value const& rules = run["tool"]["driver"]["rules"];
  ASSERT_LT(result["ruleIndex"].GetUint(), rules.Size());
  EXPECT_EQ(rules[result["ruleIndex"].GetUint()]["id"], result["ruleId"]);
  std::string const level = result["level"].GetString();
  EXPECT_TRUE(level == "error" || level == "warning" || level == "note") << level;
  EXPECT_TRUE(result["message"]["text"].IsString());
  if (result.HasMember("locations"))
    for (Value const& location : result["locations"].GetArray()) check_place(location, run);
  if (result.HasMember("relatedLocations"))
    for (Value const& location : result["relatedLocations"].GetArray()) {
      check_place(location, run);
      EXPECT_TRUE(location["message"]["text"].IsString());
    }
  for (auto const& part : result["partialFingerprints"].GetObject()) EXPECT_TRUE(part.value.IsString());
}

void check_log(Value const& log) {  // [3.13, 3.14]
  EXPECT_STREQ(log["version"].GetString(), "2.1.0");
  ASSERT_EQ(log["runs"].Size(), 1u);
  Value const& run = log["runs"][0];
  EXPECT_STREQ(run["columnKind"].GetString(), "unicodeCodePoints");
  EXPECT_STREQ(run["tool"]["driver"]["name"].GetString(), "stet");
  for (Value const& rule : run["tool"]["driver"]["rules"].GetArray())
    for (char const* const text : {"shortDescription", "fullDescription", "help"})
      EXPECT_GT(rule[text]["text"].GetStringLength(), 0u);
  for (Value const& artifact : run["artifacts"].GetArray()) {
    check_uri(artifact["location"]);
    if (artifact.HasMember("hashes")) {
      EXPECT_EQ(artifact["hashes"]["sha-256"].GetStringLength(), 64u);
    }
  }
  EXPECT_TRUE(run["invocations"][0]["executionSuccessful"].IsBool());
  for (Value const& result : run["results"].GetArray()) check_result(result, run);
}

TEST(Sarif, keeps_the_standards_rules) {
  for (Report const& report : {test::flood_report(), test::peer_report(), test::hostile_report()})
    check_log(parsed(report));
}

TEST(Sarif, a_finding_has_its_place_its_evidence_and_its_fingerprint) {
  auto const log = parsed(test::flood_report());
  Value const& result = log["runs"][0]["results"][0];
  EXPECT_STREQ(result["ruleId"].GetString(), "core/conflict");
  EXPECT_EQ(result["ruleIndex"].GetUint(), 0u);
  Value const& region = result["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region["startLine"].GetUint(), 3u);
  EXPECT_EQ(region["startColumn"].GetUint(), 19u);
  EXPECT_EQ(region["endColumn"].GetUint(), 31u);
  EXPECT_STREQ(region["snippet"]["text"].GetString(), "$4.5 million");
  ASSERT_EQ(result["relatedLocations"].Size(), 2u);
  EXPECT_STREQ(result["relatedLocations"][0]["message"]["text"].GetString(),
               "Allerford Council (2023-03-15): The council puts the repairs at $45 million.");
  EXPECT_STREQ(result["partialFingerprints"]["stet/claim/v1"].GetString(), "c_F1");
  EXPECT_STREQ(result["partialFingerprints"]["stet/evidence/v1"].GetString(), "e_F1");
}

TEST(Sarif, what_was_not_read_is_a_notification) {
  auto const log = parsed(test::flood_report());
  Value const& invocation = log["runs"][0]["invocations"][0];
  EXPECT_TRUE(invocation["executionSuccessful"].GetBool()) << "the rest was checked";
  Value const& notes = invocation["toolExecutionNotifications"];
  ASSERT_EQ(notes.Size(), 2u);
  EXPECT_STREQ(notes[0]["level"].GetString(), "note");
  EXPECT_STREQ(notes[1]["level"].GetString(), "warning");
  EXPECT_STREQ(notes[1]["message"]["text"].GetString(), "Not read: sources/scan.pdf: no text layer");
  Report report = test::flood_report();
  report.dossier = {};
  report.dossier.unread.push_back({"draft.pdf", kNone, 0, 0, "", "no text layer"});
  EXPECT_FALSE(parsed(report)["runs"][0]["invocations"][0]["executionSuccessful"].GetBool());
}

TEST(Sarif, a_document_without_lines_has_a_name_for_the_place) {
  Report report = test::flood_report();
  Document& draft = report.dossier.documents[0];
  draft.paragraphs = true;
  draft.places = {{0, "page 1", false}};
  auto const log = parsed(report);
  Value const& location = log["runs"][0]["results"][0]["locations"][0];
  EXPECT_FALSE(location["physicalLocation"].HasMember("region"));
  EXPECT_STREQ(location["logicalLocations"][0]["fullyQualifiedName"].GetString(), "page 1, paragraph 3");
  check_log(log);
}

TEST(Sarif, brackets_in_a_message_are_no_link) {
  Report report = test::peer_report();
  report.dossier.findings[0].message = "see [here](http://evil.example)";
  EXPECT_STREQ(parsed(report)["runs"][0]["results"][0]["message"]["text"].GetString(),
               "see \\[here\\](http://evil.example)");
}

}  // namespace
}  // namespace stet
