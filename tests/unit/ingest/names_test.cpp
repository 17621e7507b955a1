#include "ingest/containers/names.hpp"

#include <gtest/gtest.h>

namespace stet::test {
namespace {

TEST(Names, hostile_names_are_made_safe) {
  EXPECT_EQ(safe_name("Q3 report.pdf"), "Q3 report.pdf");
  EXPECT_EQ(safe_name("../../etc/passwd"), "etc passwd");
  EXPECT_EQ(safe_name("C:\\Users\\a.doc"), "C: Users a.doc");
  EXPECT_EQ(safe_name(".hidden"), "hidden");
  EXPECT_EQ(safe_name(std::string_view("a\0b\x1B[2J\n.txt", 12)), "a b [2J .txt");
  EXPECT_EQ(safe_name("a\xE2\x80\xAE"
                      "fdp.txt"),
            "afdp.txt");
  EXPECT_EQ(safe_name("caf\xC3\xA9 \xFF.txt"), "caf\xC3\xA9 \xEF\xBF\xBD.txt");
  EXPECT_EQ(safe_name(" .. / "), "");
  std::string const longest = safe_name(std::string(1'000, 'a') + ".csv");
  EXPECT_EQ(longest.size(), 120u);
  EXPECT_EQ(safe_name(std::string(300, 'a') + ".csv").substr(112), "aaaa.csv");
}

TEST(Names, addresses_and_titles) {
  EXPECT_EQ(path_of_url("https://x.example/news/a.html?b=1#c"), "x.example/news/a.html?b=1");
  EXPECT_EQ(path_of_url("https://x.example//../news/"), "x.example/news");
  EXPECT_EQ(path_of_url(""), "");
  EXPECT_EQ(slug_of("Flood defences: \xC2\xA3"
                    "3m more"),
            "flood-defences-3m-more");
  EXPECT_EQ(slug_of("\xE6\x97\xA5\xE6\x9C\xAC"), "");
}

TEST(Names, the_second_of_a_name_is_told_apart) {
  UniqueNames names;
  EXPECT_EQ(names.take("a.csv"), "a.csv");
  EXPECT_EQ(names.take("a 2.csv"), "a 2.csv");
  EXPECT_EQ(names.take("a.csv"), "a 3.csv");
  EXPECT_EQ(names.take("a.csv"), "a 4.csv");
}

}  // namespace
}  // namespace stet::test
