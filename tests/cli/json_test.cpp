// JSON that users hand in: every value knows its place, and every fault names one.
#include "app/json.hpp"

#include <gtest/gtest.h>

#include "app/decisions.hpp"

namespace stet {
namespace {

std::string at(Mark const& mark) { return std::to_string(mark.line) + ':' + std::to_string(mark.column); }

TEST(ParseJson, values_know_their_places) {
  auto const root = parse_json(
      "{\n  \"\u00FC\": [1, {\"b\" : true}, null],\n  \"c\": -1.50e3, \"d\": \"\\u00e9\\ud83d\\ude00\"}\n", "x.json");
  ASSERT_TRUE(root);
  EXPECT_EQ(at(root->mark), "1:1");
  Node const& list = root->members[0].second;
  EXPECT_EQ(at(root->keys[0]), "2:3");
  EXPECT_EQ(at(list.mark), "2:8");
  EXPECT_EQ(at(list.items[0].mark), "2:9");
  EXPECT_EQ(at(list.items[1].mark), "2:12");
  EXPECT_EQ(at(list.items[1].members[0].second.mark), "2:19");
  EXPECT_EQ(at(list.items[2].mark), "2:26");
  EXPECT_TRUE(list.items[2].is_null());
  EXPECT_EQ(at(root->members[1].second.mark), "3:8");
  EXPECT_EQ(root->members[1].second.scalar, "-1.50e3");
  EXPECT_EQ(as_number(root->members[1].second), -1500);
  EXPECT_EQ(root->members[2].second.scalar, "\u00E9\U0001F600");
  EXPECT_FALSE(as_number(root->members[2].second));
}

struct Row {
  std::string text;
  char const* place;
  char const* why;
};

TEST(ParseJson, a_fault_names_its_place) {
  Row const rows[] = {
      {"", "1:1", "no JSON: The document is empty"},
      {"{\n \"a\": 1,\n}", "3:1", "no JSON: Missing a name for object member"},
      {"{\"a\": 1} x", "1:10", "no JSON: The document root must not be followed by other values"},
      {"{\"a\": 1,\n \"a\": 2}", "2:2", "`a` stands twice in one object"},
      {std::string(100, '['), "1:65", "is nested too deep"},
      {"[\"\xFF\"]", "1:3", "no JSON: Invalid encoding in string"},
      {"[1, 2", "1:6", "no JSON: Missing a comma or ']' after an array element"},
  };
  for (Row const& row : rows) {
    auto const root = parse_json(row.text, "x.json");
    ASSERT_FALSE(root) << row.text;
    Diagnostic const& fault = root.faults().front();
    EXPECT_EQ(fault.mark.file, "x.json");
    EXPECT_EQ(at(fault.mark), row.place) << row.text;
    EXPECT_EQ(fault.text, row.why);
  }
}

TEST(ParseJson, hostile_texts_cost_no_more_than_their_length) {
  std::string many = "[0";
  while (many.size() < 6'000'000) many += ",0";
  EXPECT_FALSE(parse_json(many + "]", "x.json"));
  std::string keys = "{\"k\":0";
  for (int i = 0; i < 200'000; ++i) keys += ",\"k" + std::to_string(i) + "\":0";
  EXPECT_FALSE(parse_json(keys + "}", "x.json"));
}

std::string decisions_with(std::string const& decision) {
  return "{\"stet_decisions\": 1, \"draft\": \"d.md\", \"decisions\": [\n" + decision + "\n]}";
}

constexpr char const* kFingerprint = "\"fingerprint\": {\"claim\": \"c\", \"value\": \"v\", \"evidence\": \"e\"}";

TEST(Decisions, are_read) {
  std::string const one = std::string("{") + kFingerprint +
                          ", \"state\": \"uncheckable\", \"initials\": \"AB\", \"note\": \"no register\", "
                          "\"date\": \"2024-07-05T09:12Z\", \"rule\": \"core/conflict\", \"quote\": \"12 cows\"}";
  auto const read = parse_decisions(decisions_with(one + ", " + one), "d.json");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 1u) << "the same twice counts once";
  Decision const& decision = read->front();
  EXPECT_EQ(decision.fingerprint, (Fingerprint{"c", "v", "e"}));
  EXPECT_EQ(decision.state, DecisionState::uncheckable);
  EXPECT_EQ(decision.initials, "AB");
  EXPECT_EQ(decision.note, "no register");
  EXPECT_EQ(decision.quote, "12 cows");
  EXPECT_TRUE(
      parse_decisions(decisions_with(std::string("{") + kFingerprint + ", \"state\": \"open\", \"note\": null}"), ""));
  EXPECT_TRUE(parse_decisions("{\"stet_decisions\": 1, \"decisions\": []}", ""));
}

TEST(Decisions, what_is_wrong_has_a_place) {
  std::string const good = kFingerprint;
  Row const rows[] = {
      {"[]", "1:1", "is no decisions file: it holds no JSON object"},
      {"{\"stet\": 1, \"figures\": []}", "1:1", "is no decisions file: `stet_decisions` is missing"},
      {"{\"stet_decisions\": 2}", "1:20", "`stet_decisions` must be 1, the version of this format"},
      {"{\"stet_decisions\": \"1\"}", "1:20", "`stet_decisions` must be 1, the version of this format"},
      {"{\"stet_decisions\": 1}", "1:1", "`decisions` is missing"},
      {"{\"stet_decisions\": 1, \"decisions\": {}}", "1:36", "`decisions` must be a list"},
      {decisions_with("7"), "2:1", "`decisions` must be an object"},
      {decisions_with("{" + good + "}"), "2:1", "`state` is missing"},
      {decisions_with("{\"state\": \"open\"}"), "2:1", "`fingerprint` is missing"},
      {decisions_with("{" + good + ", \"state\": \"fine\"}"), "2:73", "`fine` is no state"},
      {decisions_with("{" + good + ", \"state\": 1}"), "2:73", "`state` must be text"},
      {decisions_with("{" + good + ", \"sate\": \"open\", \"state\": \"open\"}"), "2:64", "unknown key `sate`"},
      {decisions_with("{" + good + ", \"state\": \"open\", \"date\": \"July\"}"), "2:89",
       "`date` is no day of the form YYYY-MM-DD"},
      {decisions_with("{\"fingerprint\": {\"claim\": 1, \"value\": \"\", \"evidence\": \"\"}, \"state\": \"open\"}"),
       "2:27", "`claim` must be text"},
      {decisions_with("{" + good + ", \"state\": \"wrong\"},\n{" + good + ", \"state\": \"verified\"}"), "3:1",
       "this finding is decided twice, as wrong and as verified"},
  };
  for (Row const& row : rows) {
    auto const read = parse_decisions(row.text, "d.json");
    ASSERT_FALSE(read) << row.text;
    EXPECT_EQ(at(read.faults().front().mark), row.place) << row.text;
    EXPECT_EQ(read.faults().front().text, row.why) << row.text;
  }
}

}  // namespace
}  // namespace stet
