// Inputs that nobody would write: the program answers in bounded time and says what it could not read.
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/program.hpp"

namespace stet::test {
namespace {

TEST(Hostile, a_line_of_fifty_megabytes_is_read_in_bounded_time) {
  Folder folder;
  write_dossier(folder);
  std::string line;
  while (line.size() < (50u << 20)) line += "Some say it was 17 barges and some say it was none at all ";
  folder.write("sources/long.txt", line);
  Outcome const outcome = folder.run({"ingest", "sources/long.txt"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_LT(outcome.seconds, 60);
}

TEST(Hostile, a_long_line_without_a_figure_costs_little) {
  Folder folder;
  write_dossier(folder);
  folder.write("sources/long.txt", std::string(50u << 20, 'a'));
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_LT(outcome.seconds, 60);
}

TEST(Hostile, a_long_run_is_read_to_its_end) {
  for (std::string_view unit :
       {"1,", "9", "$", "1-", "one ", "100 ", "hundred and ", "between ", "5 km (3 miles) ", "x"}) {
    std::string text;
    while (text.size() < 100'000) text += unit;
    Folder folder;
    folder.write("note.txt", text);
    EXPECT_EQ(folder.run({"extract", "note.txt"}).code, 0) << unit;
  }
}

TEST(Hostile, invalid_utf8_is_named_and_the_rest_is_used) {
  Folder folder;
  write_dossier(folder);
  folder.write("sources/council.txt", "The flood in Arden destroyed 212 homes, the council s\xE4id.\n");
  folder.write("sources/radio.txt", "Nothing to add.\n");
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources", "--format", "json"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(outcome.said("sources/council.txt: ")) << outcome.err;
  EXPECT_TRUE(outcome.printed("\"confirmed\"")) << outcome.out;
}

TEST(Hostile, a_binary_draft_is_3_without_a_crash) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18));
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 3) << outcome.code;
  EXPECT_TRUE(outcome.said("draft.txt: ")) << outcome.err;
}

TEST(Hostile, file_names_with_spaces_colons_and_dashes_are_names) {
  Folder folder;
  write_dossier(folder);
  folder.write("a draft: second take.txt", "The flood in Arden destroyed 212 homes.\n");
  folder.write("sources/-o", "The flood in Arden destroyed 212 homes.\n");
  Outcome const outcome = folder.run({"check", "a draft: second take.txt", "--sources", "sources", "--format", "json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.printed("\"id\": \"a draft: second take.txt\"")) << outcome.out;
  EXPECT_TRUE(outcome.printed("\"id\": \"sources/-o\"")) << outcome.out;
}

TEST(Hostile, control_characters_do_not_reach_the_terminal) {
  Folder folder;
  folder.write("note.txt",
               "A title\n\nNine boats \x1b[31msank\x1b[0m and \xC2\x9B"
               "2J was seen.\n");
  Outcome const outcome = folder.run({"ingest", "note.txt"});
  EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(outcome.out.find("\xC2\x9B"), std::string::npos);
}

/// A file of rules with `line` again and again, up to `bytes`.
std::string many(std::string text, std::string const& line, std::size_t bytes, std::string const& end = "") {
  while (text.size() + line.size() + end.size() < bytes) text += line;
  return text + end;
}

TEST(Hostile, rule_files_without_measure_are_refused) {
  constexpr std::size_t kMost = 2u << 20;
  std::string const rule = "stet: 1\nrules:\n- id: a\n  check: conflict\n  message: \"x\"\n";
  std::string const tests = "  tests: {invalid: [\"[[a]]\"], valid: [\"b\"]}\n";
  struct Bomb {
    std::string text;
    char const* said;
  };
  std::vector<Bomb> const bombs{
      {"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "error[Y003] an anchor"},
      {"stet: 1\nrules: " + std::string(10000, '[') + std::string(10000, ']'), "error[Y005] more than 64 levels"},
      {many(rule, "# nothing\n", kMost + 1000), "error[Y005] more than 2 MiB of YAML"},
      {many(rule, "# nothing\n", 100u << 20), "cannot be read: File too large"},
      {many("stet: 1\nrules:\n", "- id: a\n  check: conflict\n", kMost), "error[R017] read no further"},
      {many(rule + "  tests: {valid: [\"b\"], invalid: [", "{draft: 3, as_of: x},", kMost, "]}\n"), "as_of"},
      {many("stet: 1\nrules:\n- id: a\n  check: conflict\n" + tests + "  message: \"", "${draft.tex}", kMost, "\"\n"),
       "error[R010] unknown placeholder `${draft.tex}`"},
  };
  Folder folder;
  for (Bomb const& bomb : bombs) {
    folder.write("bomb.yml", bomb.text);
    Outcome const outcome = folder.run({"rules", "validate", "bomb.yml"});
    EXPECT_EQ(outcome.code, 2) << bomb.said;
    EXPECT_TRUE(outcome.said(bomb.said)) << bomb.said << outcome.err.substr(0, 300);
    EXPECT_LE(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 800) << bomb.said;
  }
}

}  // namespace
}  // namespace stet::test
