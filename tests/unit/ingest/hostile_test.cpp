#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "dump.hpp"
#include "support/check_document.hpp"

namespace stet::test {
namespace {

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Hostile, deep_pages_are_not_parsed_and_their_text_is_kept) {
  Loaded const loaded =
      load("a.html", repeat("<div>", 100'000) + "Ships: 40" + repeat("</div>", 100'000) + "<p>End</p>");
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].why, "elements nested more than 200 deep: its text is read without its structure");
  EXPECT_FALSE(loaded.document.whole);
  EXPECT_EQ(dump(loaded.document), "body Ships: 40 / body End");
  // many elements one behind the other are not deep
  EXPECT_TRUE(load("a.html", repeat("<p>a<div><b>b</b></div><li>c<br>", 2'000)).unread.empty());
}

TEST(Hostile, sizes_that_must_not_take_long) {
  std::size_t const n = 300'000;
  std::pair<char const*, std::string> const files[] = {
      {"a.html", repeat("<", n)},
      {"a.html", repeat("<a", n)},
      {"a.html", repeat("<b>", n)},
      {"a.html", repeat("<p><a><b>", n / 10)},
      {"a.html", "<p " + repeat("a ", n) + ">x"},
      {"a.html", repeat("<!--", n)},
      {"a.html", repeat("&amp", n)},
      {"a.html", repeat("<table>", n / 10)},
      {"a.html", repeat("<table><tr><td>", n / 100)},
      {"a.html", "<table>" + repeat("<tr><td>a<td>1", n / 10)},
      {"a.html", "<table>" + repeat("x<tr>", n / 10)},
      {"a.html", repeat("<div><h3>Must read</h3>", 150) + repeat("<p>a", n / 10)},
      {"a.html", repeat("<h3>Must read</h3>", n / 30)},
      {"a.html", repeat("<script>", n)},
      {"a.html", "<title>" + repeat("a | ", n)},
      {"a.md", repeat("[", n)},
      {"a.md", repeat("> ", n / 100)},
      {"a.md", repeat("*a ", n)},
      {"a.md", repeat("- ", n / 100)},
      {"a.md", repeat("`", n)},
      {"a.md", repeat("<", n)},
      {"a.md", "|a|b|\n|-|-|\n" + repeat("|1|2|\n", n / 10)},
      {"a.md", repeat("---\n", n)},
      {"a.csv", repeat("\"", n)},
      {"a.csv", repeat(",", n)},
      {"a.csv", repeat("\"\n", n)},
      {"a.txt", repeat(".", n)},
      {"a.txt", repeat("a\n", n)},
      {"a.txt", repeat("\n", n)},
      {"a.txt", repeat("Must read\n\n", n / 10)},
      {"a.txt", repeat("(", n) + repeat(")", n)},
      {"a.txt", repeat("\xFF", n)},
      {"a.txt", repeat("1/2/2022 ", n)},
      {"a.txt", repeat("a ", n * 4)},
  };
  for (auto const& [path, bytes] : files) {
    auto const start = std::chrono::steady_clock::now();
    Loaded const loaded = load(path, bytes);
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 20.0) << path << ": " << bytes.substr(0, 40);
    EXPECT_EQ(broken_promise(loaded), "") << path << ": " << bytes.substr(0, 40);
  }
}

TEST(Hostile, any_bytes_give_a_sound_document) {
  std::mt19937 random(3);
  char const* const pieces[] = {"<p>",
                                "</p>",
                                "<table>",
                                "<td>",
                                "<tr",
                                "\"",
                                "'",
                                ">",
                                "<",
                                "&#x",
                                "&",
                                "|",
                                "\n",
                                "\r",
                                "#",
                                "*",
                                "_",
                                "`",
                                "[",
                                "](",
                                ")",
                                "\xC3",
                                "\xE2\x82\xAC",
                                "\xFF",
                                "40 ",
                                "June 5, 2023 ",
                                "By Ann",
                                " - ",
                                "(AP)",
                                ",",
                                ";",
                                "---\n",
                                "<script type=application/ld+json>{",
                                "}</script>",
                                "<svg>",
                                "<math>",
                                "<![CDATA[",
                                "\t",
                                "PA-X/",
                                "<sup>3</sup>"};
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (auto n = random() % 60; n > 0; --n) bytes += pieces[random() % std::size(pieces)];
    for (char const* path : {"a.txt", "a.md", "a.csv", "a.html"}) {
      Document const d = load(path, bytes).document;
      ASSERT_EQ(broken_promise(d), "") << path << ": " << bytes;
      for (Offset i = 0; i <= d.text.size(); ++i) position_of(d, i);
    }
  }
}

}  // namespace
}  // namespace stet::test
