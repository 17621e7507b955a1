#include "ingest/shapes.hpp"

#include <gtest/gtest.h>

#include "ingest/phrases.hpp"

namespace stet {
namespace {

TEST(Shapes, stock_phrases) {
  for (char const* text :
       {"Must read", "- Advertisement -", "MOST READ:", "\xE2\x80\xBA Read more", "Comments are closed.",
        "\xC2\xA9 2010-2023 Port News", "Copyright 2024 Port News", "We use cookies. OK",
        "Share this:", "You might also like \xE2\x80\xA6", "Sign up for our newsletter"})
    EXPECT_TRUE(is_stock_phrase(text)) << text;
  for (char const* text : {"Trains must read the signals.", "The share fell 40%",
                           "Copyright law changed on Monday, and 40 firms sued the state.",
                           "Related firms paid 40 million", "Weather", "40", ""})
    EXPECT_FALSE(is_stock_phrase(text)) << text;
}

TEST(Shapes, sentences_with_figures_are_no_stock_phrases) {
  for (char const* text : {"Advertisement spending rose 4% to $3bn.", "Back to 1990 levels, exports rose 40%.",
                           "Go to school in 40 minutes.", "None of the 40 firms have commented.",
                           "Originally published in 1902, it sold 3 million copies.", "(c) 20 days of leave;",
                           "Copyright rules changed in 1998 and royalties rose 40%.", "4 of 10",
                           "The newsletter of our union said 4,000 joined.", "Survey drew 1,204 responses",
                           "Also in the plan", "Video unavailable to 40 schools"})
    EXPECT_FALSE(is_stock_phrase(text)) << text;
  EXPECT_FALSE(heads_furniture("Also in the plan"));
  for (char const* text : {"48 shares", "Read 1,204 times", "4 min read", "1/6", "6 responses",
                           "(c) 1997-1999 Cityline", "2 readers have commented", "\xE2\x80\xA2 6 min read",
                           "https://port.example/pier.pdf", "Copyright Port News Ltd 2004-2023. Not for resale by you.",
                           "Join 24,500 readers", "Our newsletter reaches 58,000 people"})
    EXPECT_TRUE(is_stock_phrase(text)) << text;
}

TEST(Shapes, lines) {
  EXPECT_TRUE(is_temperature("-1.7 C"));
  EXPECT_TRUE(
      is_temperature("17 \xC2\xB0"
                     "C"));
  EXPECT_FALSE(is_temperature("17 Cars"));
  EXPECT_FALSE(is_temperature("40"));
  EXPECT_TRUE(is_byline("By Ann Lee and Bo Roe"));
  EXPECT_TRUE(is_byline("(Reporting by Ann Lee; editing by Bo Roe)"));
  EXPECT_FALSE(is_byline("By noon 40 were dead."));
  EXPECT_FALSE(is_byline("By Monday the town had counted 40 boats in the harbour."));
  EXPECT_TRUE(is_picture_credit("(Picture: AP)"));
  EXPECT_FALSE(is_picture_credit("Picture a town of 40 people."));
  EXPECT_TRUE(is_slug("PA-HARBOUR/PIER (LEAD)"));
  EXPECT_FALSE(is_slug("Harbour-side pier"));
  EXPECT_FALSE(is_slug("PIER OPENS"));
  EXPECT_TRUE(is_prose("The pier opened on Monday, and 40 boats came."));
  EXPECT_TRUE(is_prose("\xE2\x80\x9CWe are glad that it is open at last.\xE2\x80\x9D"));
  EXPECT_FALSE(is_prose("Pier opens on Monday with 40 boats and a band"));
  EXPECT_TRUE(is_title_case("What the Pier Costs"));
  EXPECT_FALSE(is_title_case("What the pier costs"));
}

}  // namespace
}  // namespace stet
