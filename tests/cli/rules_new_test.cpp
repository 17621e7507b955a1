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

}  // namespace
}  // namespace stet::test
