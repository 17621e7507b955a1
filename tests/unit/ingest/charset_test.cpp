#include "ingest/charset.hpp"

#include <gtest/gtest.h>

#include "dump.hpp"
#include "support/check_document.hpp"

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
  Loaded const declared = load("a.html",
                               "<meta charset=\"windows-1252\"><p>It cost \x80"
                               "5 \x96 too much, said \x93"
                               "caf\xE9\x94.");
  EXPECT_EQ(declared.document.text,
            "It cost \xE2\x82\xAC"
            "5 \xE2\x80\x93 too much, said \xE2\x80\x9C"
            "caf\xC3\xA9\xE2\x80\x9D.\n");
  EXPECT_TRUE(declared.unread.empty());
  Loaded const guessed = load("a.txt", "A caf\xE9 in Z\xFCrich.");
  EXPECT_EQ(guessed.document.text, "A caf\xC3\xA9 in Z\xC3\xBCrich.\n");
  ASSERT_EQ(guessed.unread.size(), 1u);
  EXPECT_EQ(guessed.unread[0].why, "not UTF-8 and without a charset: read as Windows-1252");
  // UTF-8 wins over a wrong declaration
  EXPECT_EQ(load("a.html", "<meta charset=\"iso-8859-1\"><p>caf\xC3\xA9").document.text, "caf\xC3\xA9\n");
}

TEST(Charset, byte_order_marks) {
  EXPECT_EQ(load("a.txt",
                 "\xEF\xBB\xBF"
                 "Ships: 40")
                .document.text,
            "Ships: 40\n");
  std::string const little("\xFF\xFES\0h\0\x3C\xD8\xA2\xDF\n\0", 12), big("\xFE\xFF\0S\0h\0\n", 8);
  EXPECT_EQ(load("a.txt", little).document.text, "Sh\xF0\x9F\x8E\xA2\n");
  EXPECT_EQ(load("a.txt", big).document.text, "Sh\n");
  EXPECT_TRUE(load("a.txt", "\xEF\xBB\xBF").document.text.empty());
}

TEST(Charset, invisible_marks_are_dropped) {
  EXPECT_EQ(load("a.txt", "Uk\xC2\xADraine has\xE2\x80\x8B 40").document.text, "Ukraine has 40\n");
  EXPECT_EQ(load("a.txt",
                 "1\xC2\xA0"
                 "234 ships")
                .document.text,
            "1\xC2\xA0"
            "234 ships\n");
}

TEST(Charset, declared_charsets_are_read_by_name) {
  std::string const cyrillic = "<meta charset=windows-1251><p>\xCA\xE8\xE5\xE2: 40";  // Kiev
  EXPECT_EQ(load("a.html", cyrillic).document.text, "\xD0\x9A\xD0\xB8\xD0\xB5\xD0\xB2: 40\n");
  EXPECT_EQ(load("a.html", "<meta charset=iso-8859-15><p>5 \xA4").document.text, "5 \xE2\x82\xAC\n");
  // a character of two bytes is one column
  Document const japanese = load("a.html", "<meta charset=shift_jis><p>\x93\x8C\x8B\x9E 40").document;
  EXPECT_EQ(japanese.text, "\xE6\x9D\xB1\xE4\xBA\xAC 40\n");
  EXPECT_EQ(position_of(japanese, 7).column, 31u);
  EXPECT_EQ(load("a.html", "<meta charset=no-such><p>caf\xE9 40").unread.size(), 1u);
  EXPECT_EQ(load("a.html", "<meta charset=iso-2022-jp><p>caf\xE9 40").unread.size(), 1u);
}

TEST(Charset, what_iconv_calls_utf8_may_be_none) {
  DecodedText const decoded = decode_text("\xF4\x90\x80\x80 40", "iso-ir-193");  // beyond the code points
  EXPECT_EQ(decoded.text(), "\uFFFD\uFFFD\uFFFD\uFFFD 40");
  std::string torn;
  for (int i = 0; i < 40; ++i) torn += "\xF4\xA8\xA8\xA8\xFF ";
  Loaded const loaded = load("a.txt", torn);
  EXPECT_EQ(broken_promise(loaded), "");
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].why.find("read as UTF-8"), std::string::npos) << loaded.unread[0].why;
}

TEST(Charset, statistics_are_asked_where_nothing_is_declared) {
  std::string text;  // "The capital of Ukraine is Kiev", in Russian and Windows-1251, a few times over
  for (int i = 0; i < 5; ++i)
    text +=
        "\xD1\xF2\xEE\xEB\xE8\xF6\xE0 \xD3\xEA\xF0\xE0\xE8\xED\xFB \x97 \xE3\xEE\xF0\xEE\xE4 \xCA\xE8\xE5\xE2, 40 "
        "\xF2\xFB\xF1\xFF\xF7. ";
  Loaded const loaded = load("a.txt", text);
  EXPECT_TRUE(loaded.document.text.starts_with("\xD0\xA1\xD1\x82\xD0\xBE\xD0\xBB")) << loaded.document.text;
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].why, "not UTF-8 and without a charset: read as WINDOWS-1251");
}

TEST(NormalForm, accents_ligatures_and_wide_digits) {
  Document const d = load("a.txt",
                          "Cafe\xCC\x81s in Zu\xCC\x88rich: 40\n\nThe \xEF\xAC\x81rst o\xEF\xAC\x83"
                          "ce: \xEF\xBC\x94\xEF\xBC\x90\n")
                         .document;
  EXPECT_EQ(d.text, "Caf\xC3\xA9s in Z\xC3\xBCrich: 40\nThe first office: 40\n");
  ASSERT_EQ(d.blocks.size(), 2u);
  EXPECT_EQ(d.cut(d.blocks[1].begin, d.blocks[1].end), "The first office: 40");
  EXPECT_EQ(load("a.txt", "a 12\xE2\x80\x91year and a 5\xE2\x80\x90year plan \xE2\x80\x93 both").document.text,
            "a 12-year and a 5-year plan \xE2\x80\x93 both\n");
  // columns count the file's own code points: e and its accent are two
  std::size_t const forty = d.text.find("40");
  EXPECT_EQ(position_of(d, static_cast<Offset>(forty)).column, 20u);
  EXPECT_EQ(position_of(d, static_cast<Offset>(d.text.find("ffice"))).column, 11u);
  EXPECT_EQ(position_of(d, static_cast<Offset>(d.text.rfind("40"))).column, 16u);
}

}  // namespace
}  // namespace stet::test
