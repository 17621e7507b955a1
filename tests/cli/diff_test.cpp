#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

/// Two versions of a draft, each checked and saved: old.json, new.json.
Outcome diff(Folder const& folder, std::string const& before, std::string const& now,
             std::vector<std::string> more = {}) {
  write_dossier(folder);
  for (auto const& [draft, text, saved] :
       {std::tuple("v1.txt", before, "old.json"), std::tuple("v2.txt", now, "new.json")}) {
    folder.write(draft, text);
    folder.run({"check", draft, "--sources", "sources", "-o", saved});
  }
  std::vector<std::string> arguments{"diff", "old.json", "new.json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return folder.run(arguments);
}

struct Row {
  char const* before;
  char const* now;
  char const* out;
};

TEST(Diff, says_only_what_moved) {
  Row const rows[] = {
      {"The flood in Arden destroyed 340 homes.\n", "The flood in Arden destroyed 340 homes.\n",
       "1 figure before, 1 now: nothing moved.\n"},
      {"The flood in Arden destroyed 340 homes.\n", "Rain\n\nIt rained.\n\nThe flood in Arden destroyed 340 homes.\n",
       "1 figure before, 1 now: nothing moved.\n"},
      {"The flood in Arden destroyed 340 homes.\n", "The flood in Arden destroyed 212 homes.\n",
       "v2.txt:1:30: value: \"340 homes\" is now \"212 homes\" (conflict, now confirmed)\n\n"
       "1 figure before, 1 now: 1 with another value.\n"},
      {"The flood in Arden destroyed 212 homes.\n",
       "The flood in Arden destroyed 212 homes. The brewery in Colm bottled 5,400 crates.\n",
       "v2.txt:1:69: appeared: \"5,400 crates\" (unsupported)\n\n1 figure before, 2 now: 1 appeared.\n"},
      {"The brewery in Colm bottled 5,400 crates.\n", "The brewery in Colm closed.\n",
       "v1.txt:1:29: vanished: \"5,400 crates\" (unsupported)\n\n1 figure before, 0 now: 1 vanished.\n"},
      {"The flood in Arden destroyed 212 homes.\n", "In Arden, 212 homes were destroyed by the flood.\n",
       "1 figure before, 1 now: nothing moved.\n"},
      {"Nine boats sank and 12 cars burned.\n", "Nine boats sank and 13 cars burned.\n",
       "v2.txt:1:21: value: \"12 cars\" is now \"13 cars\" (unsupported)\n\n2 figures before, 2 now: 1 with another "
       "value.\n"},
      {"Forty cars burned in Colm.\n", "40 cars burned in Colm.\n", "1 figure before, 1 now: nothing moved.\n"},
  };
  for (Row const& row : rows) {
    Folder folder;
    Outcome const outcome = diff(folder, row.before, row.now);
    EXPECT_EQ(outcome.out, row.out) << row.now << outcome.err;
    EXPECT_EQ(outcome.code, std::string_view(row.out).ends_with("nothing moved.\n") ? 0 : 1);
  }
}

TEST(Diff, another_verdict_of_the_same_figure) {
  Folder folder;
  diff(folder, "The flood in Arden destroyed 340 homes.\n", "");
  folder.write("sources/late.txt",
               "Published: March 5, 2021\n\nThe flood in Arden destroyed 340 homes, the mayor said.\n");
  folder.run({"check", "v1.txt", "--sources", "sources", "-o", "new.json"});
  Outcome const outcome = folder.run({"diff", "old.json", "new.json"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(outcome.out.starts_with("v1.txt:1:30: verdict: \"340 homes\" was conflict, is now ")) << outcome.out;
}

TEST(Diff, json_names_both_sides) {
  Folder folder;
  Outcome const outcome = diff(folder, "The flood in Arden destroyed 340 homes. Nine boats sank.\n",
                               "The flood in Arden destroyed 212 homes. Six men sang.\n", {"--format", "json"});
  rapidjson::Document json;
  json.Parse(outcome.out.c_str());
  ASSERT_FALSE(json.HasParseError()) << outcome.out;
  EXPECT_STREQ(json["old"]["draft"].GetString(), "v1.txt");
  ASSERT_EQ(json["values"].Size(), 1u);
  EXPECT_STREQ(json["values"][0]["old"]["text"].GetString(), "340 homes");
  EXPECT_STREQ(json["values"][0]["old"]["verdict"].GetString(), "conflict");
  EXPECT_STREQ(json["values"][0]["new"]["sentence"]["text"].GetString(), "The flood in Arden destroyed 212 homes.");
  EXPECT_EQ(json["verdicts"].Size(), 0u);
  EXPECT_STREQ(json["appeared"][0]["text"].GetString(), "Six men");
  EXPECT_STREQ(json["vanished"][0]["text"].GetString(), "Nine boats");
}

TEST(Diff, what_is_no_result_is_2) {
  Folder folder;
  diff(folder, "The flood in Arden destroyed 340 homes.\n", "");
  EXPECT_TRUE(folder.run({"diff", "v1.txt", "new.json"}).said("v1.txt:1:1: error: no JSON"));
  EXPECT_EQ(folder.run({"diff", "old.json", "none.json"}).code, 2);
  EXPECT_EQ(folder.run({"diff", "old.json"}).code, 2);
  folder.run({"check", "sources", "-o", "peers.json"});
  EXPECT_TRUE(folder.run({"diff", "old.json", "peers.json"}).said("peers.json: error: cannot be compared"));
}

}  // namespace
}  // namespace stet::test
