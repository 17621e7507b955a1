// What is written, where, and in which colours.
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.hpp"

namespace stet::test {
namespace {

TEST(Output, several_files_in_one_run) {
  Folder folder;
  write_dossier(folder);
  Outcome const outcome =
      folder.run({"check", "draft.txt", "--sources", "sources", "-o", "r.html", "-o", "r.json", "-o", "r.txt"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(folder.read("r.html").find("<html"), std::string::npos);
  EXPECT_NE(folder.read("r.json").find("\"figures\""), std::string::npos);
  EXPECT_EQ(folder.read("r.txt"), outcome.out);
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"draft.txt", "r.html", "r.json", "r.txt", "sources"}));
}

TEST(Output, every_format_by_its_ending_is_that_of_its_name) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  std::pair<char const*, char const*> const rows[] = {
      {"sarif", "r.sarif"}, {"sarif", "r.sarif.json"},   {"md", "r.md"},     {"csv", "r.csv"},
      {"junit", "r.xml"},   {"claimreview", "r.jsonld"}, {"json", "r.json"}, {"html", "r.html"}};
  for (auto const& [format, name] : rows) {
    Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources", "--format", format, "-o", name});
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    EXPECT_EQ(folder.read(name), outcome.out) << format;
    EXPECT_TRUE(outcome.printed("340 homes")) << format;
  }
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources", "--format", "github"});
  EXPECT_TRUE(outcome.out.starts_with("::error file=draft.txt,line=1,")) << outcome.out;
}

TEST(Output, what_cannot_be_written_is_3_and_leaves_the_others_as_they_were) {
  Folder folder;
  write_dossier(folder);
  folder.write("r.json", "old");
  Outcome const outcome =
      folder.run({"check", "draft.txt", "--sources", "sources", "-o", "r.json", "-o", "/proc/r.html"});
  EXPECT_EQ(outcome.code, 3) << outcome.err;
  EXPECT_TRUE(outcome.said("cannot be written")) << outcome.err;
  EXPECT_EQ(folder.read("r.json"), "old");
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"draft.txt", "r.json", "sources"}));
}

TEST(Output, a_link_stays_a_link) {
  Folder folder;
  write_dossier(folder);
  folder.write("kept/r.json", "old");
  std::filesystem::create_symlink("kept/r.json", folder.path("latest.json"));
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources", "-o", "latest.json"}).code, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("latest.json")));
  EXPECT_NE(folder.read("kept/r.json"), "old");
}

TEST(Output, names_that_cannot_be_right_are_2) {
  Folder folder;
  write_dossier(folder);
  for (char const* const name : {"r.docx", ".md", "report", "sources", "draft.txt", "sources/r.json"}) {
    Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources", "-o", name});
    EXPECT_EQ(outcome.code, 2) << name;
    EXPECT_TRUE(outcome.said(name)) << outcome.err;
  }
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources", "-o", "r.json", "-o", "./r.json"}).code, 2);
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"draft.txt", "sources"}));
  EXPECT_EQ(folder.read("draft.txt"), "The flood in Arden destroyed 212 homes.\n");
}

TEST(Output, colour_only_where_it_is_asked_for) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  std::vector<std::string> arguments{"check", "draft.txt", "--sources", "sources"};
  EXPECT_FALSE(folder.run(arguments).printed("\x1b["));
  EXPECT_TRUE(folder.run(arguments, "", {"CLICOLOR_FORCE=1"}).printed("\x1b["));
  EXPECT_FALSE(folder.run(arguments, "", {"CLICOLOR_FORCE=1", "NO_COLOR=1"}).printed("\x1b["));
  arguments.insert(arguments.end(), {"--color", "always"});
  EXPECT_TRUE(folder.run(arguments, "", {"NO_COLOR=1"}).printed("\x1b["));
}

TEST(Output, ingest_shows_zones_and_how_the_date_was_found) {
  Folder folder;
  folder.write(
      "page.html",
      "<html><head><title>Barges sink</title><meta property=\"article:published_time\" content=\"2020-05-04T08:00\">"
      "</head><body><nav><a href=\"/\">Home</a> <a href=\"/x\">More</a></nav><article><h1>Barges sink</h1>"
      "<p>Nine barges sank in the storm on the river Arden, the harbour master said.</p></article></body></html>");
  Outcome const outcome = folder.run({"ingest", "page.html"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.printed("2020-05-04 (meta")) << outcome.out;
  EXPECT_TRUE(outcome.printed("heading")) << outcome.out;
  EXPECT_TRUE(outcome.printed("Nine barges sank")) << outcome.out;
  EXPECT_TRUE(outcome.printed("- furniture")) << outcome.out;
}

TEST(Output, an_html_report_may_be_linked_unquoted_and_of_a_houses_own_make) {
  Folder folder;
  write_dossier(folder);
  folder.write("house/report.css", "body { color: teal; }\n");
  Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources", "--assets", "linked", "--no-quotes",
                                      "--template", "house", "-o", "out.html"});
  EXPECT_NE(outcome.code, 2) << outcome.err;
  EXPECT_EQ(folder.names("."),
            (std::vector<std::string>{"draft.txt", "house", "out.css", "out.html", "out.js", "sources"}));
  EXPECT_TRUE(folder.read("out.html").find("href=\"out.css\"") != std::string::npos);
  EXPECT_TRUE(folder.read("out.css").starts_with("body { color: teal; }"));

  folder.write("house/card.html", "<p>\n{{#open}}{{message}}");
  Outcome const broken =
      folder.run({"check", "draft.txt", "--sources", "sources", "--template", "house", "-o", "new.html"});
  EXPECT_EQ(broken.code, 2);
  EXPECT_TRUE(broken.said("house/card.html:2:1")) << broken.err;
  EXPECT_TRUE(folder.read("new.html").empty()) << "nothing is written";
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources", "--template", "nowhere"}).code, 2);
  EXPECT_EQ(folder.run({"check", "draft.txt", "--sources", "sources", "--template", "sources"}).code, 2);
}

TEST(Output, init_makes_a_folder_that_check_accepts_and_never_overwrites) {
  Folder folder;
  EXPECT_EQ(folder.run({"init", "story"}).code, 0);
  EXPECT_EQ(folder.names("story"), (std::vector<std::string>{"draft", "sources", "stet.yml"}));
  EXPECT_EQ(folder.run({"config", "--config", "story/stet.yml"}).code, 0);
  folder.write("story/stet.yml", "as_of: 2020-01-01\n");
  EXPECT_EQ(folder.run({"init", "story"}).code, 2);
  EXPECT_EQ(folder.read("story/stet.yml"), "as_of: 2020-01-01\n");
}

TEST(Output, why_not_lists_what_was_considered) {
  Folder folder;
  write_dossier(folder);
  Outcome const outcome = folder.run({"explain", "--why-not", "draft.txt:1:32", "--sources", "sources"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.printed("sources/council.txt:3:")) << outcome.out;
  EXPECT_EQ(folder.run({"explain", "--why-not", "draft.txt:9:1", "--sources", "sources"}).code, 2);
  EXPECT_EQ(folder.run({"explain", "--why-not", "draft.txt", "--sources", "sources"}).code, 2);
}

TEST(Output, explain_prints_a_rules_page) {
  Folder folder;
  Outcome const outcome = folder.run({"explain", "core/outdated"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("# core/outdated")) << outcome.out;
  EXPECT_GT(outcome.out.size(), 80u) << outcome.out;
  EXPECT_EQ(folder.run({"explain", "core/outdatet"}).code, 2);
}

}  // namespace
}  // namespace stet::test
