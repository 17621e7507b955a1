#include <gtest/gtest.h>

#include "dump.hpp"

namespace stet::test {
namespace {

constexpr char const* kProse = "The harbour board met on Monday and voted for a new pier of 40 metres.";

TEST(Plain, paragraphs_headings_and_leavings_of_pages) {
  std::string const prose = kProse;
  struct Row {
    std::string text;
    std::string blocks;
  };
  Row const rows[] = {
      {"", ""},
      {"\n\n  \n", ""},
      {prose, "body " + prose},
      {"New pier for the harbour\n\n" + prose, "heading1 New pier for the harbour / body " + prose},
      // what stands over the headline of a saved page
      {"21.5 C\nFriday, March 3, 2023\n\nNew pier for the harbour\n\nMust read\n\n" + prose,
       "furniture 21.5 C / furniture Friday, March 3, 2023 / heading1 New pier for the harbour / furniture Must read / "
       "body " +
           prose},
      {"New pier\n\nBy Ann Lee\n\n" + prose, "heading1 New pier / furniture By Ann Lee / body " + prose},
      {"New pier\n\n\xC2\xA9 Agency. Workers look on as a crane lifts a beam\n\n" + prose,
       "heading1 New pier / caption \xC2\xA9 Agency. Workers look on as a crane lifts a beam / body " + prose},
      {prose + "\n\n- Advertisement -\n\nMore articles\n\nComments are closed.",
       "body " + prose + " / furniture - Advertisement - / furniture More articles / furniture Comments are closed."},
      {prose + "\n\n\xC2\xA9 Copyright Pier News 2024. All rights reserved.",
       "body " + prose + " / furniture \xC2\xA9 Copyright Pier News 2024. All rights reserved."},
      {prose + "\n\n(Picture: Ann Lee)", "body " + prose + " / furniture (Picture: Ann Lee)"},
      {prose + "\n\n%d bloggers like this:", "body " + prose + " / furniture %d bloggers like this:"},
      // headings in the middle stand alone and have prose behind them
      {prose + "\n\nWHAT THE PIER COSTS\n\n" + prose,
       "body " + prose + " / heading2 WHAT THE PIER COSTS / body " + prose},
      {prose + "\n\nThe town waits.\n\n" + prose, "body " + prose + " / body The town waits. / body " + prose},
      {prose + "\n\n- 31 boats\n- 9 sheds\n\n" + prose,
       "body " + prose + " / body - 31 boats / body - 9 sheds / body " + prose},
      {prose + "\nBy noon 40 boats were back.", "body " + prose + " / body By noon 40 boats were back."},
  };
  for (Row const& row : rows) EXPECT_EQ(read("a.txt", row.text), row.blocks) << row.text;
}

TEST(Plain, hard_wrapped_lines_are_joined_and_others_are_not) {
  EXPECT_EQ(read("a.txt",
                 "The harbour board met on Monday and voted for a new pier of\r\n"
                 "40 metres, which will cost 3 million crowns and be ready by\r\n"
                 "spring.\r\n"
                 "Nobody spoke against it, and the meeting closed before nine.\r\n"),
            "body The harbour board met on Monday and voted for a new pier of 40 metres, which will cost 3 million "
            "crowns and be "
            "ready by spring. / body Nobody spoke against it, and the meeting closed before nine.");
  EXPECT_EQ(read("a.txt", "Leith 640\nAyr 120\nTroon 95\n"), "body Leith 640 / body Ayr 120 / body Troon 95");
}

TEST(Plain, words_stay_in_their_order) {
  std::string const text =
      "Pier  costs\t3 million\nTown pays.\n\n\xC2\xA9 2024 Pier News\n(Photo: Lee)\nEnd of it all.\n";
  Document const d = load("a.txt", text).document;
  auto const squeeze = [](std::string s) {
    std::string out;
    for (char c : s)
      if (c != ' ' && c != '\n' && c != '\t') out += c;
    return out;
  };
  EXPECT_EQ(squeeze(d.text), squeeze(text));
}

TEST(Plain, a_slug_and_a_wire_line_are_no_title) {
  Document const d =
      load("a.txt",
           "PA-HARBOUR/PIER (LEAD)\n16 Mar 2025 15:48 GMT\n\nTown to build pier\n\n"
           "LEITH, March 16 (Port Agency) - The town will build a pier of 40 metres, the mayor said on Sunday.\n")
          .document;
  EXPECT_EQ(d.title, "Town to build pier");
  EXPECT_EQ(d.publisher, "Port Agency");
  EXPECT_EQ(date_of(d), "2025-03-16 dateline");
  EXPECT_EQ(d.blocks[0].zone, Zone::furniture);
  EXPECT_EQ(d.blocks[1].zone, Zone::furniture);
}

TEST(Plain, columns_of_blanks_or_tabs_are_tables) {
  EXPECT_EQ(
      read("a.txt",
           "Plant        Capacity (MW)   2023\n"
           "Storfoss               420  1,508\n"
           "Little Aune            118    448\n"
           "Total                         956\n"),
      "table [!Plant] [!Capacity (MW)] [!2023] / table [Storfoss] [420] [1,508] / table [Little Aune] [118] [448] / "
      "table [Total] [956]");
  EXPECT_EQ(read("a.txt", "Port\tShips\nLeith\t40\nAyr\t7\n"),
            "table [!Port] [!Ships] / table [Leith] [40] / table [Ayr] [7]");
  // sentences of a typewriter, with two blanks between them
  EXPECT_EQ(read("a.txt",
                 "The pier has 40 boats.  It is old.  It was built in 1909 by the port and\n"
                 "the county.  There are 7 more piers.  None of them is in use any longer,\n"
                 "and most of them will go.  The work costs 40 million and takes 3 years.\n"),
            "body The pier has 40 boats. It is old. It was built in 1909 by the port and the county. There are 7 more "
            "piers. None of "
            "them is in use any longer, and most of them will go. The work costs 40 million and takes 3 years.");
}

}  // namespace
}  // namespace stet::test
