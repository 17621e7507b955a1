// The filters: documents by line in, figures or dossiers by line out.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <sstream>

#include "cli/program.hpp"

namespace stet::test {
namespace {

std::vector<std::string> const kExtract{"extract", "--input", "ndjson", "--output", "ndjson", "-"};
std::vector<std::string> const kCheck{"check", "--input", "ndjson", "--format", "json", "-"};

/// Every line of the output as JSON; a line that is none fails the test.
std::vector<rapidjson::Document> lines_of(Outcome const& outcome) {
  std::vector<rapidjson::Document> out;
  std::istringstream stream(outcome.out);
  for (std::string line; std::getline(stream, line);) {
    out.emplace_back();
    out.back().Parse(line.data(), line.size());
    EXPECT_TRUE(out.back().IsObject()) << line;
  }
  return out;
}

TEST(NdjsonExtract, offsets_cut_the_text_as_given) {
  Folder folder;
  std::string const text =
      "Caf\xC3\xA9 prices up\r\n\r\n  A cup costs 4.20 euros.  \n\nThe caf\xC3\xA9s sold 1,300 cups.";
  Outcome const outcome = folder.run(
      kExtract,
      R"({"id": "a", "text": "Café prices up\r\n\r\n  A cup costs 4.20 euros.  \n\nThe cafés sold 1,300 cups."})"
      "\n");
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  auto const figures = lines_of(outcome);
  ASSERT_EQ(figures.size(), 2u) << outcome.out;
  for (auto const& figure : figures) {
    EXPECT_STREQ(figure["doc"].GetString(), "a");
    std::size_t const begin = figure["begin"].GetUint(), end = figure["end"].GetUint();
    EXPECT_EQ(text.substr(begin, end - begin), figure["text"].GetString());
  }
  EXPECT_EQ(figures[0]["value"]["nominal"].GetDouble(), 4.2);
  EXPECT_EQ(figures[0]["line"].GetUint(), 3u);
  EXPECT_EQ(figures[1]["value"]["nominal"].GetDouble(), 1300);
  EXPECT_EQ(figures[1]["line"].GetUint(), 5u);
}

TEST(NdjsonExtract, bad_lines_are_named_and_the_others_go_on) {
  Folder folder;
  std::string const input =
      "{\"id\": \"a\", \"text\": \"Nine boats sank.\"}\n"
      "{\"id\": \"b\", \"text\": \n"
      "\n"
      "[\"c\", \"Eight boats sank.\"]\n"
      "{\"text\": \"Seven boats sank.\"}\n"
      "{\"id\": \"e\"}\n"
      "{\"id\": \"a\", \"text\": \"Six boats sank.\"}\n"
      "{\"id\": 7, \"text\": \"Five boats sank.\"}\n"
      "{\"id\": \"h\", \"text\": \"Four boats sank.\", \"date\": \"2021-02-30\"}\n"
      "{\"id\": \"i\", \"text\": \"\xff boats sank.\"}\n" +
      std::string("{\"id\": \"j\", \"x\": ") + std::string(100000, '[') +
      "\n"
      "{\"id\": \"z\", \"text\": \"Three boats sank.\"}";
  Outcome const outcome = folder.run(kExtract, input);
  EXPECT_EQ(outcome.code, 3);
  for (char const* const line :
       {"stdin:2:", "stdin:4:", "stdin:5:", "stdin:6:", "stdin:7:", "stdin:8:", "stdin:9:", "stdin:10:", "stdin:11:"})
    EXPECT_TRUE(outcome.said(line)) << line << outcome.err;
  EXPECT_FALSE(outcome.said("stdin:3:")) << outcome.err;
  auto const figures = lines_of(outcome);
  ASSERT_EQ(figures.size(), 2u) << outcome.out;
  EXPECT_STREQ(figures[0]["doc"].GetString(), "a");
  EXPECT_STREQ(figures[1]["doc"].GetString(), "z");
}

TEST(NdjsonExtract, nothing_in_nothing_out) {
  Folder folder;
  Outcome const outcome = folder.run(kExtract, "");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "");
}

TEST(NdjsonExtract, the_order_and_the_bytes_do_not_depend_on_threads) {
  Folder folder;
  std::string input;
  for (int i = 0; i < 3000; ++i)
    input += "{\"id\": \"d" + std::to_string(i) + "\", \"text\": \"The yard built " + std::to_string(100 + i) +
             " boats in 2019.\"}\n";
  std::vector<std::string> one = kExtract, many = kExtract;
  one.insert(one.end() - 1, {"--jobs", "1"});
  many.insert(many.end() - 1, {"--jobs", "8"});
  Outcome const first = folder.run(one, input);
  EXPECT_EQ(lines_of(first).size(), 3000u);
  EXPECT_EQ(first.out, folder.run(many, input).out);
}

TEST(NdjsonExtract, a_line_over_the_cap_is_named_and_passed_over) {
  Folder folder;
  std::string const input = "{\"id\": \"a\", \"text\": \"" + std::string((64u << 20) + 10, 'x') +
                            "\"}\n{\"id\": \"b\", \"text\": \"Nine boats sank.\"}\n";
  Outcome const outcome = folder.run(kExtract, input);
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(outcome.said("stdin:1: error: the line is longer than 64 MB")) << outcome.err;
  EXPECT_EQ(lines_of(outcome).size(), 1u);
}

TEST(NdjsonCheck, without_dossiers_one_object_for_all) {
  Folder folder;
  Outcome const outcome =
      folder.run(kCheck,
                 "{\"id\": \"a\", \"text\": \"The flood destroyed 340 homes.\", \"date\": \"2021-03-04\"}\n"
                 "{\"id\": \"b\", \"text\": \"The flood destroyed 212 homes.\", \"date\": \"2021-03-04\", \"source\": "
                 "\"Radio Arden\"}\n");
  EXPECT_EQ(outcome.code, 1) << outcome.out << outcome.err;
  auto const results = lines_of(outcome);
  ASSERT_EQ(results.size(), 1u);
  EXPECT_FALSE(results[0].HasMember("dossier"));
  EXPECT_TRUE(results[0]["draft"].IsNull());
  EXPECT_STREQ(results[0]["as_of"].GetString(), "2021-03-04");
  EXPECT_STREQ(results[0]["documents"][0]["role"].GetString(), "peer");
  EXPECT_STREQ(results[0]["documents"][1]["publisher"].GetString(), "Radio Arden");
  EXPECT_STREQ(results[0]["documents"][1]["published_from"].GetString(), "given");
}

TEST(NdjsonCheck, a_dossier_a_line_in_order_and_never_across) {
  Folder folder;
  std::string input;
  for (int i = 0; i < 60; ++i) {
    std::string const begin = "{\"dossier\": \"d" + std::to_string(i) + "\", ";
    input += begin +
             "\"id\": \"b\", \"role\": \"source\", \"date\": \"2021-03-04\", \"text\": \"The flood destroyed 212 "
             "homes.\"}\n";
    input += begin + "\"id\": \"a\", \"role\": \"draft\", \"text\": \"The flood destroyed " +
             std::to_string(i % 2 == 0 ? 212 : 340) + " homes.\"}\n";
  }
  Outcome const outcome = folder.run(kCheck, input);
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  auto const results = lines_of(outcome);
  ASSERT_EQ(results.size(), 60u);
  for (unsigned i = 0; i < 60; ++i) {
    EXPECT_EQ(results[i]["dossier"].GetString(), "d" + std::to_string(i));
    EXPECT_EQ(results[i].MemberBegin()->name, "dossier");
    EXPECT_STREQ(results[i]["draft"].GetString(), "a");
    EXPECT_EQ(results[i]["documents"].Size(), 2u);
    EXPECT_STREQ(results[i]["figures"][0]["verdict"].GetString(), i % 2 == 0 ? "confirmed" : "conflict");
  }
}

TEST(NdjsonCheck, a_second_draft_and_a_second_id_are_bad_lines) {
  Folder folder;
  Outcome const outcome =
      folder.run(kCheck,
                 "{\"dossier\": \"x\", \"id\": \"a\", \"role\": \"draft\", \"text\": \"Nine boats sank.\"}\n"
                 "{\"dossier\": \"x\", \"id\": \"b\", \"role\": \"draft\", \"text\": \"Nine boats sank.\"}\n"
                 "{\"dossier\": \"x\", \"id\": \"a\", \"text\": \"Nine boats sank.\"}\n"
                 "{\"dossier\": \"x\", \"id\": \"c\", \"role\": \"peer\", \"text\": \"Nine boats sank.\"}\n"
                 "{\"dossier\": \"x\", \"id\": \"d\", \"text\": \"Nine boats sank.\"}\n"
                 "{\"dossier\": \"y\", \"id\": \"a\", \"text\": \"Nine boats sank.\"}\n");
  EXPECT_EQ(outcome.code, 3);
  for (char const* const line : {"stdin:2:", "stdin:3:", "stdin:4:"}) EXPECT_TRUE(outcome.said(line)) << outcome.err;
  auto const results = lines_of(outcome);
  ASSERT_EQ(results.size(), 2u);
  EXPECT_EQ(results[0]["documents"].Size(), 2u);
  EXPECT_STREQ(results[0]["documents"][1]["role"].GetString(), "source");
  EXPECT_STREQ(results[1]["documents"][0]["role"].GetString(), "peer");
}

TEST(NdjsonCheck, the_order_of_a_dossiers_lines_does_not_matter) {
  Folder folder;
  std::string const a = "{\"id\": \"a\", \"role\": \"draft\", \"text\": \"The flood destroyed 340 homes.\"}\n";
  std::string const b = "{\"id\": \"b\", \"text\": \"The flood destroyed 212 homes.\", \"date\": \"2021-03-04\"}\n";
  std::string const c =
      "{\"id\": \"c\", \"text\": \"In the flood 340 homes were destroyed.\", \"date\": \"2021-03-01\"}\n";
  std::string const expected = folder.run(kCheck, a + b + c).out;
  EXPECT_NE(expected, "");
  EXPECT_EQ(folder.run(kCheck, c + a + b).out, expected);
  EXPECT_EQ(folder.run(kCheck, b + c + a).out, expected);
}

TEST(NdjsonCheck, an_empty_draft_is_3) {
  Folder folder;
  EXPECT_EQ(
      folder
          .run(
              kCheck,
              "{\"id\": \"a\", \"role\": \"draft\", \"text\": \"\"}\n{\"id\": \"b\", \"text\": \"Nine boats sank.\"}\n")
          .code,
      3);
  EXPECT_EQ(folder.run(kCheck, "").code, 3);
}

TEST(StdinDraft, is_checked_like_a_file) {
  Folder folder;
  write_dossier(folder);
  Outcome const outcome = folder.run({"check", "-", "--sources", "sources", "--format", "json"},
                                     "The flood in Arden destroyed 340 homes.\n");
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  EXPECT_TRUE(outcome.printed("\"draft\": \"-\"")) << outcome.out;
}

}  // namespace
}  // namespace stet::test
