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
