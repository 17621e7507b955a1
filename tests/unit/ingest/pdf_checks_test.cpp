#include <gtest/gtest.h>

#include <string>

#include "ingest/pdf/checks.hpp"

namespace stet {
namespace {

bool unmapped(std::string_view row, std::string_view pdf = "") {
  return has_unmapped_font(
      "name                                 type              encoding         emb sub uni object ID\n"
      "------------------------------------ ----------------- ---------------- --- --- --- ---------\n" +
          std::string(row) + "\n",
      pdf);
}

TEST(PdfChecks, a_font_needs_a_map_or_a_known_encoding) {
  EXPECT_FALSE(
      unmapped("AAAAAA+LiberationSerif               CID TrueType      Identity-H       yes yes yes      5  0"));
  EXPECT_TRUE(
      unmapped("AAAAAA+LiberationSerif               CID TrueType      Identity-H       yes yes no       5  0"));
  EXPECT_FALSE(
      unmapped("Helvetica                            Type 1            WinAnsi          no  no  no       7  0"));
  EXPECT_TRUE(
      unmapped("CMMI10                               Type 1            Builtin          yes no  no       7  0"));
  EXPECT_TRUE(
      unmapped("[none]                               Type 3            Custom           yes no  no       7  0"));
  EXPECT_TRUE(unmapped("[none]                               Type 3            Custom           yes no  no    [none]"));
  EXPECT_FALSE(
      unmapped("ZapfDingbats                         Type 1            ZapfDingbats     no  no  no       7  0"));
  EXPECT_FALSE(
      unmapped("Two Words Of A Name                  Type 1            MacRoman         yes no  no       7  0"));
}

TEST(PdfChecks, a_truetype_font_whose_object_names_no_encoding_has_codes_of_its_own) {
  std::string_view const row =
      "AAAAAA+Set                           TrueType          WinAnsi          yes yes no       8  0";
  EXPECT_TRUE(
      unmapped(row, "18 0 obj << /Type /Font /Encoding /WinAnsiEncoding >> endobj 8 0 obj << /Type /Font >> endobj"));
  EXPECT_FALSE(unmapped(row, "8 0 obj << /Type /Font /Encoding /WinAnsiEncoding >> endobj 9 0 obj << >> endobj"));
  EXPECT_FALSE(unmapped(row, "the object is packed"));
  EXPECT_FALSE(unmapped(row, "18 0 obj << /Type /Font >> endobj"));
}

TEST(PdfChecks, lists_that_are_none_say_nothing) {
  for (std::string_view const list : {"", "---", "---\n\n", "---\na b\n", "---\nyes yes no 5 0\n"})
    EXPECT_FALSE(has_unmapped_font(list, "")) << list;
  EXPECT_TRUE(picture_areas("").empty());
  EXPECT_TRUE(picture_areas("---\n1 2 3\n").empty());
}

TEST(PdfChecks, pictures_have_their_printed_size) {
  auto const areas = picture_areas(
      "page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio\n"
      "--------------------------------------------------------------------------------------------\n"
      "   2     0 image     720  1440  gray    1   1  ccitt  no         9  0    72    72 3746B 3.8%\n"
      "   2     1 smask     720  1440  gray    1   1  ccitt  no         9  0    72    72 3746B 3.8%\n"
      "   3     2 stencil   100   100  gray    1   1  ccitt  no         9  0   100   200 3746B 3.8%\n");
  ASSERT_EQ(areas.size(), 2u);
  EXPECT_DOUBLE_EQ(areas.at(2), 720 * 1440);
  EXPECT_DOUBLE_EQ(areas.at(3), 72 * 36);
}

TEST(PdfChecks, broken_characters_among_digits) {
  auto const broken = [](std::string_view word) {
    std::string const text = "<page><line><word>" + std::string(word) + "</word></line></page>";
    return has_broken_characters(read_pdf_words(text).at(0));
  };
  EXPECT_FALSE(broken("1,204"));
  EXPECT_FALSE(
      broken("\xC2\xA3"
             "4.7"));
  EXPECT_FALSE(broken("\xEF\xBF\xBD"));
  EXPECT_TRUE(
      broken("1\xEF\xBF\xBD"
             "204"));
  EXPECT_TRUE(
      broken("\x01"
             "204"));
  EXPECT_TRUE(broken("2\xC2\x85"));
}

TEST(PdfChecks, pages_are_named_in_ranges) {
  EXPECT_EQ(name_pages({3}), "page 3");
  EXPECT_EQ(name_pages({3, 4}), "pages 3 and 4");
  EXPECT_EQ(name_pages({2, 7, 8}), "pages 2 and 7-8");
  EXPECT_EQ(name_pages({1, 3, 4, 5, 9}), "pages 1, 3-5 and 9");
}

}  // namespace
}  // namespace stet
