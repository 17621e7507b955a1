#include <gtest/gtest.h>

#include "dump.hpp"

namespace stet::test {
namespace {

TEST(Charset, bytes_that_are_no_utf8_are_replaced_and_named) {
  Loaded const loaded = load("a.txt", "First line.\nSome caf\xE9 and \xFF more.\n");
  EXPECT_EQ(loaded.document.text, "First line.\nSome caf\xEF\xBF\xBD and \xEF\xBF\xBD more.\n");
  EXPECT_FALSE(loaded.document.whole);
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].path, "a.txt");
  EXPECT_EQ(loaded.unread[0].why, "invalid UTF-8 at 2:9 and 1 more bytes: replaced");
}

TEST(Charset, windows_1252_is_taken_where_a_page_says_so_and_guessed_where_all_fits) {
  Loaded const declared = load("a.html", "<meta charset=\"windows-1252\"><p>It cost \x80""5 \x96 too much, said \x93" "caf\xE9\x94.");
  EXPECT_EQ(declared.document.text, "It cost \xE2\x82\xAC" "5 \xE2\x80\x93 too much, said \xE2\x80\x9C" "caf\xC3\xA9\xE2\x80\x9D.\n");
  EXPECT_TRUE(declared.unread.empty());
  Loaded const guessed = load("a.txt", "A caf\xE9 in Z\xFCrich.");
  EXPECT_EQ(guessed.document.text, "A caf\xC3\xA9 in Z\xC3\xBCrich.\n");
  ASSERT_EQ(guessed.unread.size(), 1u);
  EXPECT_EQ(guessed.unread[0].why, "not UTF-8 and without a charset: read as Windows-1252");
  // UTF-8 wins over a wrong declaration
  EXPECT_EQ(load("a.html", "<meta charset=\"iso-8859-1\"><p>caf\xC3\xA9").document.text, "caf\xC3\xA9\n");
}

TEST(Charset, byte_order_marks) {
  EXPECT_EQ(load("a.txt", "\xEF\xBB\xBF" "Ships: 40").document.text, "Ships: 40\n");
  std::string const little("\xFF\xFES\0h\0\x3C\xD8\xA2\xDF\n\0", 12), big("\xFE\xFF\0S\0h\0\n", 8);
  EXPECT_EQ(load("a.txt", little).document.text, "Sh\xF0\x9F\x8E\xA2\n");
  EXPECT_EQ(load("a.txt", big).document.text, "Sh\n");
  EXPECT_TRUE(load("a.txt", "\xEF\xBB\xBF").document.text.empty());
}

TEST(Charset, invisible_marks_are_dropped) {
  EXPECT_EQ(load("a.txt", "Uk\xC2\xADraine has\xE2\x80\x8B 40").document.text, "Ukraine has 40\n");
  EXPECT_EQ(load("a.txt", "1\xC2\xA0" "234 ships").document.text, "1\xC2\xA0" "234 ships\n");
}

}  // namespace
}  // namespace stet::test
