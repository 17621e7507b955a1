// Inputs that nobody would write: the program answers in bounded time and says what it could not read.
#include <gtest/gtest.h>

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
  for (std::string_view unit : {"1,", "9", "$", "1-", "one ", "100 ", "hundred and ", "between ", "5 km (3 miles) ", "x"}) {
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

}  // namespace
}  // namespace stet::test
