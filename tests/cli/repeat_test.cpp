// The same input gives the same bytes: whatever the order of the files, the number of threads, the clock.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

void write_larger(Folder const& folder) {
  folder.write("draft.md",
               "# Barge strike enters third week\n\nSome 1,450 skippers have tied up 380 barges since March 3. "
               "Freight rates rose 14% to $92 a tonne.\n\nThe union says 60 locks are blocked.\n");
  folder.write("sources/a.txt", "RIVERTON, March 18, 2021 - About 1,400 skippers have tied up 380 barges.\n");
  folder.write("sources/b.txt", "Posted: March 20, 2021\n\nFreight rates rose 12% to $90 a tonne, brokers said.\n");
  folder.write("sources/sub/c.csv", "lock,state\nAmsel,blocked\nBirk,open\n");
  for (int i = 0; i < 12; ++i)
    folder.write("sources/sub/wire-" + std::to_string(i) + ".txt",
                 "Take " + std::to_string(i) + ". " + std::to_string(370 + i) + " barges are tied up.\n");
}

TEST(Repeat, twice_the_same_bytes) {
  Folder folder;
  write_larger(folder);
  for (char const* const format : {"text", "json", "html"}) {
    std::vector<std::string> const arguments{"check",  "draft.md",   "--sources", "sources",
                                             "--date", "2021-03-21", "--format",  format};
    Outcome const first = folder.run(arguments), second = folder.run(arguments);
    EXPECT_NE(first.out, "");
    EXPECT_EQ(first.out, second.out) << format;
  }
}

TEST(Repeat, the_order_of_the_files_does_not_matter) {
  Folder folder;
  write_larger(folder);
  std::string const expected =
      folder
          .run({"check", "draft.md", "--format", "json", "--sources", "sources/a.txt", "sources/b.txt", "sources/sub"})
          .out;
  EXPECT_NE(expected.find("\"figures\""), std::string::npos);
  EXPECT_EQ(
      folder
          .run({"check", "draft.md", "--format", "json", "--sources", "sources/sub", "sources/b.txt", "sources/a.txt"})
          .out,
      expected);
  EXPECT_EQ(folder.run({"check", "draft.md", "--format", "json", "--sources", "sources"}).out, expected);
  EXPECT_EQ(folder.run({"check", "draft.md", "--format", "json", "--sources", "sources", "sources/a.txt"}).out,
            expected);
}

TEST(Repeat, nor_that_of_peers) {
  Folder folder;
  write_larger(folder);
  EXPECT_EQ(folder.run({"check", "--format", "json", "draft.md", "sources/a.txt", "sources/b.txt"}).out,
            folder.run({"check", "--format", "json", "sources/b.txt", "draft.md", "sources/a.txt"}).out);
}

TEST(Repeat, nor_the_number_of_threads) {
  Folder folder;
  write_larger(folder);
  std::string const one =
      folder.run({"check", "draft.md", "--sources", "sources", "--format", "json", "--jobs", "1"}).out;
  for (char const* const jobs : {"2", "7", "32"})
    EXPECT_EQ(folder.run({"check", "draft.md", "--sources", "sources", "--format", "json", "--jobs", jobs}).out, one);
}

TEST(Repeat, the_clock_is_the_environments_where_it_names_one) {
  Folder folder;
  folder.write("draft.txt", "Nine barges sank.\n");
  folder.write("sources/a.txt", "Nine barges sank.\n");
  std::vector<std::string> const arguments{"check", "draft.txt", "--sources", "sources", "--format", "json"};
  Outcome const outcome = folder.run(arguments, "", {"SOURCE_DATE_EPOCH=1000000000"});
  EXPECT_TRUE(outcome.printed("\"as_of\": \"2001-09-09\"")) << outcome.out;
  EXPECT_EQ(folder.run(arguments, "", {"SOURCE_DATE_EPOCH=soon"}).code, 2);
}

TEST(Repeat, the_drafts_date_goes_before_the_clock_and_the_option_before_both) {
  Folder folder;
  folder.write(
      "draft.html",
      "<html><head><meta property=\"article:published_time\" content=\"2020-05-04\"></head>"
      "<body><article><h1>Barges</h1><p>Nine barges sank in the storm on the river.</p></article></body></html>");
  folder.write("sources/a.txt", "Nine barges sank.\n");
  std::vector<std::string> arguments{"check", "draft.html", "--sources", "sources", "--format", "json"};
  EXPECT_TRUE(folder.run(arguments, "", {"SOURCE_DATE_EPOCH=1000000000"}).printed("\"as_of\": \"2020-05-04\""));
  arguments.insert(arguments.end(), {"--date", "2020-06-01"});
  EXPECT_TRUE(folder.run(arguments).printed("\"as_of\": \"2020-06-01\""));
}

}  // namespace
}  // namespace stet::test
