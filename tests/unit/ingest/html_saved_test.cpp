#include <gtest/gtest.h>

#include <string>

#include "dump.hpp"

namespace stet::test {
namespace {

std::string const kSingleFile =
    "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://x.example/2023/06/01/pier \n"
    " saved date: Thu Jun 08 2023 10:00:00 GMT+0200 (Central European Summer Time)\n--><body><h1>New pier</h1><p>It is "
    "40 metres long.</p>";

Document saved(std::string const& page) { return load("a.html", page).document; }

TEST(HtmlSaved, address_and_day_of_the_copy) {
  Document const d = saved(kSingleFile);
  EXPECT_EQ(d.url, "https://x.example/2023/06/01/pier");
  EXPECT_EQ(to_string(d.retrieved.value()), "2023-06-08");
  EXPECT_EQ(date_of(d), "2023-06-01 url");
  Document const chrome =
      saved("<!DOCTYPE html>\n<!-- saved from url=(0022)https://x.example/pier -->\n<html><p>Four.</p>");
  EXPECT_EQ(chrome.url, "https://x.example/pier");
  EXPECT_FALSE(chrome.retrieved);
}

TEST(HtmlSaved, the_pages_own_address_goes_first) {
  EXPECT_EQ(saved("<!-- saved from url=(0022)https://x.example/amp --><link rel=canonical "
                  "href='https://x.example/pier'><p>Four.</p>")
                .url,
            "https://x.example/pier");
  EXPECT_EQ(saved("<!-- saved from url=(0022)file:///home/ann/a.html --><html><p>Four.</p>").url, "");
  EXPECT_EQ(saved("<html><!-- notes on saved from url=(1)https://x.example/ --><p>Four.</p>").url, "");
  EXPECT_EQ(saved("<html><!-- saved from url=(0022)https://x.example/").url, "");
}

TEST(HtmlSaved, dates_after_the_copy_do_not_count) {
  auto const date = [](std::string const& day) {
    return date_of(saved("<meta name='date' content='" + day + "'>" + kSingleFile));
  };
  EXPECT_EQ(date("2023-06-07"), "2023-06-07 meta");
  EXPECT_EQ(date("2023-06-09"), "2023-06-09 meta");
  EXPECT_EQ(date("2023-06-10"), "2023-06-01 url");
}

}  // namespace
}  // namespace stet::test
