// Exit codes: 0 clean, 1 findings, 2 stops before anything is checked, 3 an input not read whole; 3 goes before 1.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "cli/program.hpp"

namespace stet::test {
namespace {

TEST(Exit, a_draft_that_its_sources_bear_out_is_0) {
  Folder folder;
  write_dossier(folder);
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
  EXPECT_EQ(outcome.err, "");
}

TEST(Exit, a_conflict_is_1_and_fail_on_decides) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 1) << outcome.out << outcome.err;
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources", "--fail-on", "never"}).code, 0);
}

TEST(Exit, an_unsupported_figure_fails_only_on_warning) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The brewery in Colm bottled 5,400 crates.\n");
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources"}).code, 0);
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources", "--fail-on", "warning"}).code, 1);
}

TEST(Exit, a_path_that_is_not_there_is_2_and_nothing_is_printed) {
  Folder folder;
  write_dossier(folder);
  for (std::vector<std::string> const& arguments :
       std::vector<std::vector<std::string>>{{"check", "draft.txt", "--sources", "sources/wire.txt"},
                                             {"check", "story.txt", "--sources", "sources"},
                                             {"check", "draft.txt", "--sources", "sources", "--config", "desk.yml"},
                                             {"check", "draft.txt", "--sources", "sources", "--rules", "house"},
                                             {"check", "draft.txt", "--sources", "sources", "-o", "reports/r.html"},
                                             {"extract", "story.txt"},
                                             {"ingest", "story.txt"}}) {
    Outcome const outcome = folder.run(arguments);
    EXPECT_EQ(outcome.code, 2) << arguments.back();
    EXPECT_EQ(outcome.out, "") << arguments.back();
    EXPECT_NE(outcome.err, "") << arguments.back();
  }
}

TEST(Exit, a_folder_as_draft_is_2) {
  Folder folder;
  write_dossier(folder);
  EXPECT_EQ(folder.run({"check", "sources", "--sources", "sources"}).code, 2);
}

TEST(Exit, a_draft_without_text_is_3) {
  Folder folder;
  write_dossier(folder);
  for (char const* const text : {"", "\n \n\t\n"}) {
    folder.write("draft.txt", text);
    Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
    EXPECT_EQ(outcome.code, 3);
    EXPECT_TRUE(outcome.said("draft.txt: holds no text")) << outcome.err;
  }
  EXPECT_EQ(folder.run({"check", "-", "--sources", "sources"}, "").code, 3);
}

TEST(Exit, unread_sources_are_3_and_the_rest_is_checked) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  folder.write("sources/scan.bin", std::string_view("\x7f"
                                                    "ELF\0\0\1\2\0\0\0\0",
                                                    12));
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 3) << outcome.out;
  EXPECT_TRUE(outcome.said("sources/scan.bin: ")) << outcome.err;
  EXPECT_TRUE(outcome.printed("sources/scan.bin")) << outcome.out;
  EXPECT_TRUE(outcome.printed("340")) << outcome.out;
}

TEST(Exit, a_source_that_cannot_be_opened_is_3) {
  Folder folder;
  write_dossier(folder);
  std::filesystem::create_symlink("round.txt",
                                  folder.path("round.txt"));  // there, but no one can open it, not even root
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources", "round.txt"});
  EXPECT_EQ(outcome.code, 3) << outcome.err;
  EXPECT_TRUE(outcome.said("round.txt: ")) << outcome.err;
}

TEST(Exit, a_link_to_nowhere_among_the_sources_is_3) {
  Folder folder;
  write_dossier(folder);
  std::filesystem::create_symlink("gone.txt", folder.path("sources/link.txt"));
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(outcome.said("sources/link.txt: ")) << outcome.err;
}

TEST(Exit, a_full_disk_behind_stdout_is_3) {
  Folder folder;
  write_dossier(folder);
  folder.write("run", std::string("exec \"" STET_PROGRAM "\" check draft.txt --sources sources > /dev/full 2> err\n"));
  std::string const command = "cd '" + folder.path(".") + "' && sh run";
  int const status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 3);
  EXPECT_EQ(folder.read("err"), "stet: standard output cannot be written\n");
}

}  // namespace
}  // namespace stet::test
