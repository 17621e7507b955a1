#include "ingest/containers/letter.hpp"

#include <gtest/gtest.h>

#include <string>

#include "dump.hpp"

namespace stet::test {
namespace {

std::string letter(std::string const& text, std::string const& type = "plain") {
  return read("a.eml", "From: a@example.org\nTo: b@example.org\nSubject: S\nContent-Type: text/" + type +
                           "; charset=utf-8\n\n" + text);
}

TEST(Letter, quoted_mail_is_set_aside) {
  EXPECT_EQ(letter("Four boats.\n\nOn Mon, Jan 8, 2024 at 3:04 PM Ann Lee <ann@example.org>\nwrote:\n\n> Two ships.\n> "
                   "Three.\n\nAnd six more.\n"),
            "body Four boats. / furniture On Mon, Jan 8, 2024 at 3:04 PM Ann Lee <ann@example.org> wrote: / furniture "
            "> Two ships. / "
            "furniture > Three. / body And six more.");
  EXPECT_EQ(letter("Four boats.\n\nOn Mon, Jan 8, 2024 at 3:04 PM Ann Lee\n<ann@example.org> wrote:\n> Two ships.\n"),
            "body Four boats. / furniture On Mon, Jan 8, 2024 at 3:04 PM Ann Lee / furniture <ann@example.org> wrote: "
            "/ furniture > Two ships.");
  EXPECT_EQ(letter("> Two ships.\nFour boats.\n"), "furniture > Two ships. / body Four boats.");
  EXPECT_EQ(
      letter("Four boats.\n\nAm 08.01.24 um 15:04 schrieb Ann Lee:\nTwo ships.\n\nThree.\n"),
      "body Four boats. / furniture Am 08.01.24 um 15:04 schrieb Ann Lee: / furniture Two ships. / furniture Three.");
  EXPECT_EQ(letter("Four boats.\n\n-----Original Message-----\nTwo ships.\n"),
            "body Four boats. / furniture -----Original Message----- / furniture Two ships.");
  EXPECT_EQ(letter("Four boats.\n\nFrom: Ann Lee\nSent: Monday 8 January 2024\nTo: Bo\nSubject: Ships\n\nTwo ships.\n"),
            "body Four boats. / furniture From: Ann Lee / furniture Sent: Monday 8 January 2024 / furniture To: Bo / "
            "furniture Subject: Ships / "
            "furniture Two ships.");
}

TEST(Letter, quoted_mail_in_a_page_is_set_aside) {
  EXPECT_EQ(letter("<p>Four boats.</p><div>On Mon, Jan 8, 2024 at 3:04 PM Ann "
                   "wrote:</div><blockquote><p>News</p><p>Two ships.</p></blockquote>"
                   "<p>And six more.</p>",
                   "html"),
            "body Four boats. / furniture On Mon, Jan 8, 2024 at 3:04 PM Ann wrote: / furniture News / furniture Two "
            "ships. / body And six more.");
  EXPECT_EQ(letter("<p>Four boats.</p><p><b>From:</b> Ann<br><b>Sent:</b> Monday<br><b>To:</b> Bo<br><b>Subject:</b> "
                   "S</p><p>Two ships.</p>",
                   "html"),
            "body Four boats. / furniture From: Ann Sent: Monday To: Bo Subject: S / furniture Two ships.");
}

TEST(Letter, a_quoted_table_is_a_line_like_others) {
  EXPECT_EQ(letter("<p>Four boats.</p><div>On Mon, Jan 8, 2024 at 3:04 PM Ann "
                   "wrote:</div><blockquote><table><tr><th>Port<th>Ships"
                   "<tr><td>Leith<td>640</table></blockquote>",
                   "html"),
            "body Four boats. / furniture On Mon, Jan 8, 2024 at 3:04 PM Ann wrote: / furniture Port | Ships / "
            "furniture Leith | 640");
}

TEST(Letter, signatures_and_footers_are_set_aside) {
  EXPECT_EQ(letter("Four boats.\n\n-- \nAnn Lee, ext. 4471\n"),
            "body Four boats. / furniture -- / furniture Ann Lee, ext. 4471");
  EXPECT_EQ(
      letter("Four boats.\n\n_______________________________________________\nNews mailing "
             "list\nhttps://example.org/mailman/listinfo/news\n"),
      "body Four boats. / furniture _______________________________________________ / furniture News mailing list "
      "https://example.org/mailman/listinfo/news");
  EXPECT_EQ(letter("Four boats.\n\nSent from my iPhone 15\n"), "body Four boats. / furniture Sent from my iPhone 15");
}

TEST(Letter, what_the_sender_says_stays) {
  // a story's quotation, a rule between parts, a dash before an item
  for (char const* text :
       {"On Tuesday she wrote:\n\nWe have 40 boats.\n", "Four boats were sold, and -- at last -- two ships.\n",
        "-- Two boats\n\n-- Three ships\n\nThey were sold."})
    EXPECT_EQ(letter(text).find("furniture"), std::string::npos) << text;
  std::string const release =
      "Four boats.\n\n--\n\n" + std::string(40, 'x') + " and more of it was said on the day by all. ";
  std::string longer = release;
  for (int i = 0; i < 30; ++i) longer += "The council said that it would spend 40 million on boats. ";
  EXPECT_NE(letter(longer).find("/ body xxxx"), std::string::npos);
  // quotes are a mail's matter: a text or page keeps them
  EXPECT_EQ(read("a.txt", "> Two ships.\n"), "body > Two ships.");
}

}  // namespace
}  // namespace stet::test
