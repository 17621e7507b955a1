// Rules to start from, and the schema that editors complete them by.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <set>
#include <string>

#include "cli/program.hpp"

namespace stet::test {
namespace {

rapidjson::Document schema(Folder const& folder) {
  rapidjson::Document out;
  out.Parse(folder.run({"rules", "schema"}).out.c_str());
  return out;
}

std::set<std::string> strings(rapidjson::Value const& list) {
  std::set<std::string> out;
  for (auto const& item : list.GetArray()) out.insert(item.GetString());
  return out;
}

TEST(RulesNew, every_check_has_a_rule_to_start_from_that_passes_its_own_tests) {
  Folder folder;
  rapidjson::Document const described = schema(folder);
  ASSERT_FALSE(described.HasParseError());
  auto const checks = strings(described["definitions"]["rule"]["properties"]["check"]["enum"]);
  EXPECT_EQ(checks.size(), 13u);
  for (std::string const& check : checks) {
    Outcome const fresh = folder.run({"rules", "new", check});
    ASSERT_EQ(fresh.code, 0) << check << fresh.err;
    folder.write("house/" + check + ".yml", fresh.out);
    Outcome const tested = folder.run({"rules", "test", "house/" + check + ".yml"});
    EXPECT_EQ(tested.code, 0) << check << tested.err;
  }
  Outcome const wrong = folder.run({"rules", "new", "arithmetics"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_TRUE(wrong.said("did you mean `arithmetic`?")) << wrong.err;
}

/// What the schema allows for a check is what the program allows: any other key is named as a fault that lists the
/// rest.
TEST(RulesNew, the_schema_knows_the_keys_of_each_check) {
  Folder folder;
  rapidjson::Document const described = schema(folder);
  for (auto const& one : described["definitions"]["rule"]["allOf"].GetArray()) {
    std::string const check = one["if"]["properties"]["check"]["const"].GetString();
    std::string rule = folder.run({"rules", "new", check}).out;
    rule.insert(rule.find("  check: "), "  no_such_key: 1\n");
    folder.write("bad.yml", rule);
    std::string const said = folder.run({"rules", "validate", "bad.yml"}).err;
    for (std::string const& key : strings(one["then"]["propertyNames"]["enum"]))
      EXPECT_NE(said.find(key), std::string::npos) << check << " does not know `" << key << "`: " << said;
  }
}

TEST(Rules, faults_come_as_json_too) {
  Folder folder;
  folder.write("a.yml", "stet: 1\nrules:\n- id: a\n  check: conflit\n  message: x\n");
  Outcome const outcome = folder.run({"rules", "validate", "a.yml", "--format", "json"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err, "");
  rapidjson::Document read;
  read.Parse(outcome.out.c_str());
  ASSERT_FALSE(read.HasParseError()) << outcome.out;
  auto const& fault = read["faults"][0];
  EXPECT_STREQ(fault["file"].GetString(), "a.yml");
  EXPECT_EQ(fault["line"].GetInt(), 4);
  EXPECT_EQ(fault["column"].GetInt(), 10);
  EXPECT_STREQ(fault["code"].GetString(), "R005");
  EXPECT_STREQ(fault["severity"].GetString(), "error");
  EXPECT_STREQ(fault["text"].GetString(), "unknown check `conflit`");
  EXPECT_STREQ(fault["excerpt"].GetString(), "  check: conflit");
  Outcome const sound = folder.run({"rules", "new", "series"});
  folder.write("b.yml", sound.out);
  EXPECT_EQ(folder.run({"rules", "test", "b.yml", "--format", "json"}).out, "{\n  \"faults\": []\n}\n");
}

TEST(Rules, list_says_where_each_stands) {
  Folder folder;
  folder.write("house.yml", folder.run({"rules", "new", "series"}).out);
  Outcome const list = folder.run({"rules", "list", "--origin", "--rules", "house.yml"});
  EXPECT_TRUE(list.printed("built in, rules/core/conflict.yml:3")) << list.out << list.err;
  EXPECT_TRUE(list.printed("house.yml:7")) << list.out;
  EXPECT_FALSE(folder.run({"rules", "list"}).printed("conflict.yml"));
}

}  // namespace
}  // namespace stet::test
