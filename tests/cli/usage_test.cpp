// Wrong usage is 2 with a line that helps; --help lists what is there and nothing that is still to come.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "cli/program.hpp"

namespace stet::test {
namespace {

struct Row {
  std::vector<std::string> arguments;
  char const* says;
};

TEST(Usage, wrong_usage_is_2_and_says_what_is_wrong) {
  Row const rows[] = {
      {{}, "name a command"},
      {{"chekc"}, "no command `chekc`"},
      {{"check"}, "no draft"},
      {{"check", "--sources", "sources", "-o", "r.html"}, "no draft"},
      {{"check", "a.txt", "b.txt", "--sources", "sources"}, "`b.txt` is too many"},
      {{"check", "draft.txt", "--sources"}, "--sources"},
      {{"check", "draft.txt", "--source-of-all", "x"}, "--source-of-all"},
      {{"check", "draft.txt", "--date", "2021-13-01"}, "`2021-13-01` is no day"},
      {{"check", "draft.txt", "--date", "21 March"}, "no day"},
      {{"check", "draft.txt", "--fail-on", "panic"}, "`panic` is none of"},
      {{"check", "draft.txt", "--jobs", "0"}, "--jobs"},
      {{"check", "draft.txt", "--jobs", "many"}, "--jobs"},
      {{"check", "-", "-"}, "once only"},
      {{"check", "--input", "ndjson", "-"}, "--format json"},
      {{"check", "--input", "ndjson", "--format", "json", "draft.txt"}, "`-`"},
      {{"check", "--input", "ndjson", "--format", "json", "--decisions", "d.json", "-"}, "no --decisions"},
      {{"extract", "--input", "ndjson", "-"}, "--output ndjson"},
      {{"explain"}, "--why-not"},
      {{"explain", "--why-not", "draft.txt:1:1"}, "--sources"},
      {{"report"}, "SAVED"},
      {{"report", "a.json", "b.json"}, "SAVED: At Most 1"},
      {{"diff", "a.json"}, "OLD_NEW"},
      {{"completion", "csh"}, "`csh` is none of bash, zsh, fish"},
      {{"rules"}, "name a command"},
      {{"rules", "validate"}, "PATH"},
      {{"init"}, "DIR"},
  };
  Folder folder;
  write_dossier(folder);
  for (Row const& row : rows) {
    Outcome const outcome = folder.run(row.arguments);
    std::string const shown =
        row.arguments.empty() ? "(nothing)" : row.arguments.front() + " … " + row.arguments.back();
    EXPECT_EQ(outcome.code, 2) << shown;
    EXPECT_TRUE(outcome.said(row.says)) << shown << ": " << outcome.err;
    EXPECT_EQ(outcome.out, "") << shown;
  }
}

TEST(Usage, every_help_ends_with_three_examples) {
  Folder folder;
  for (std::vector<std::string> command : std::vector<std::vector<std::string>>{{},
                                                                                {"check"},
                                                                                {"extract"},
                                                                                {"ingest"},
                                                                                {"explain"},
                                                                                {"rules"},
                                                                                {"rules", "list"},
                                                                                {"rules", "test"},
                                                                                {"rules", "validate"},
                                                                                {"config"},
                                                                                {"init"},
                                                                                {"report"},
                                                                                {"diff"},
                                                                                {"completion"},
                                                                                {"version"}}) {
    command.push_back("--help");
    Outcome const outcome = folder.run(command);
    EXPECT_EQ(outcome.code, 0);
    std::size_t const at = outcome.out.find("Examples:\n");
    ASSERT_NE(at, std::string::npos) << command.front();
    std::string const tail = outcome.out.substr(at + 10);
    EXPECT_EQ(std::count(tail.begin(), tail.end(), '\n'), 3) << command.front() << tail;
    EXPECT_NE(tail.find("stet "), std::string::npos);
  }
}

TEST(Usage, version_twice_the_same) {
  Folder folder;
  Outcome const outcome = folder.run({"version"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(outcome.out.starts_with("stet "));
  EXPECT_EQ(outcome.out, folder.run({"--version"}).out);
}

TEST(Usage, completion_scripts_know_the_commands_and_flags) {
  Folder folder;
  for (char const* const shell : {"bash", "zsh", "fish"}) {
    Outcome const outcome = folder.run({"completion", shell});
    EXPECT_EQ(outcome.code, 0);
    for (char const* const word : {"check", "ingest", "validate", "diff", "report", "fail-on", "why-not", "decisions"})
      EXPECT_TRUE(outcome.printed(word)) << shell;
  }
  folder.write("done.bash", folder.run({"completion", "bash"}).out +
                                "COMP_WORDS=(stet rules va)\nCOMP_CWORD=2\n_stet\necho \"${COMPREPLY[*]}\" > reply\n");
  ASSERT_EQ(std::system(("cd '" + folder.path(".") + "' && bash done.bash").c_str()), 0);
  EXPECT_EQ(folder.read("reply"), "validate\n");
}

}  // namespace
}  // namespace stet::test
