#include "ingest/pdf/pdf.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "dump.hpp"
#include "ingest/child.hpp"

namespace stet {
namespace {

bool has_poppler() { return run_child({"pdftotext", "-v"}, "", {}).end != ChildResult::End::missing; }

struct Page {
  std::string content;  // its drawing orders
  std::string resources = "/Font << /F1 3 0 R >>";
};

/// A whole PDF: objects 1 to 3 are the catalogue, the pages and Helvetica, 4 is a picture of one grey dot.
std::string pdf_of(std::vector<Page> const& pages,
                   std::string const& font = "/Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding",
                   std::string const& trailer = "") {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype " + font + " >>",
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace "
      "/DeviceGray /Length 1 >>\nstream\n8\nendstream"};
  std::string kids;
  for (Page const& page : pages) {
    std::size_t const number = objects.size() + 1;
    kids += std::to_string(number) + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << " + page.resources +
                      " >> /Contents " + std::to_string(number + 1) + " 0 R >>");
    objects.push_back("<< /Length " + std::to_string(page.content.size()) + " >>\nstream\n" + page.content +
                      "\nendstream");
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
  std::string out = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string const at = std::to_string(out.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  std::string const begin = std::to_string(out.size()), size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer << /Size " + size + " /Root 1 0 R " +
         trailer + " >>\nstartxref\n" + begin + "\n%%EOF\n";
}

Page text_page(std::string const& text) { return {"BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET"}; }
Page picture_page() { return {"600 0 0 800 0 0 cm /I1 Do", "/XObject << /I1 4 0 R >>"}; }

struct Told {
  std::string text;
  std::string faults;
};

Told read(std::string_view bytes, LoadLimits const& limits = {}) {
  Content content = read_pdf(bytes, limits);
  Told out{content.out.text, ""};
  for (std::string const& fault : content.faults) out.faults += (out.faults.empty() ? "" : " / ") + fault;
  return out;
}

class Pdf : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_poppler()) GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
  }
};

TEST_F(Pdf, gives_its_text_and_its_pages) {
  std::string const bytes = pdf_of({text_page("The port handled 1,204 ships."), text_page("It has 88 tenants.")});
  Loaded const loaded = test::load("report.pdf", bytes);
  EXPECT_EQ(test::dump(loaded.document), "body The port handled 1,204 ships. / body It has 88 tenants.");
  EXPECT_TRUE(loaded.document.whole);
  EXPECT_EQ(place_of(loaded.document, 5), "page 1");
  EXPECT_EQ(place_of(loaded.document, 35), "page 2");
}

TEST_F(Pdf, the_largest_heading_of_page_1_is_the_title) {
  Page page = text_page("The port handled 1,204 ships in the whole of last year.");
  page.content += " BT /F1 24 Tf 72 740 Td (Port report) Tj ET";
  EXPECT_EQ(read_pdf(pdf_of({page}), {}).title, "Port report");
}

TEST_F(Pdf, a_page_that_is_a_picture_is_named_and_an_empty_one_is_not) {
  std::string const bytes = pdf_of({text_page("The port handled 1,204 ships."), picture_page(), {""}, picture_page()});
  Told const told = read(bytes);
  EXPECT_EQ(told.text, "The port handled 1,204 ships.\n");
  EXPECT_EQ(told.faults, "pages 2 and 4: no text, perhaps a scanned picture");
}

TEST_F(Pdf, pages_in_a_font_without_a_map_are_not_trusted) {
  // a font that draws its letters itself, under names that mean nothing
  std::string const font =
      "/Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /x 4 0 R >> /FirstChar 49 /LastChar 50 "
      "/Widths [1 1] "
      "/Encoding << /Type /Encoding /Differences [49 /one /two] >>";
  Page plain = text_page("12 boats");
  plain.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";
  Page last = text_page("14 ships");
  last.resources = plain.resources;
  std::string const bytes = pdf_of({plain, text_page("12"), last}, font);
  Loaded const loaded = test::load("report.pdf", bytes);
  EXPECT_EQ(test::dump(loaded.document), "body 12 boats / furniture 12 / body 14 ships");
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].why, "page 2: its font has no Unicode map, so its numbers cannot be trusted");
}

TEST_F(Pdf, a_password_is_named) {
  // the hash that no password has
  std::string const key(32, 'x');
  std::string const trailer =
      "/ID [(1) (1)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + key + ") /U (" + key + ") >>";
  Told const told = read(pdf_of({text_page("The port handled 1,204 ships.")}, "/Type1 /BaseFont /Helvetica", trailer));
  EXPECT_EQ(told.text, "");
  EXPECT_EQ(told.faults, "protected by a password");
}

TEST_F(Pdf, a_damaged_file_is_named) {
  EXPECT_EQ(read("").faults, "damaged PDF");
  EXPECT_EQ(read("%PDF-1.4\nnothing").faults, "damaged PDF");
}

TEST_F(Pdf, cut_anywhere_it_says_so) {
  std::string const bytes = pdf_of({text_page("The port handled 1,204 ships."), text_page("It has 88 tenants.")});
  // up to where the mark of the end begins
  std::size_t const end = bytes.find("%%EOF");
  for (std::size_t length = 0; length < end; length += 29)
    EXPECT_TRUE(read(bytes.substr(0, length)).faults.starts_with("damaged PDF")) << length;
}

TEST_F(Pdf, pages_beyond_the_limit_are_named) {
  std::vector<Page> const pages(2'003, text_page("12 boats"));
  Told const told = read(pdf_of(pages));
  EXPECT_EQ(told.faults, "more than 2,000 pages: the rest is left out");
}

TEST_F(Pdf, time_is_limited) {
  LoadLimits limits;
  limits.seconds = 0;
  EXPECT_EQ(read(pdf_of({text_page("12 boats")}), limits).faults, "PDF not read: it took longer than 0 seconds");
}

TEST(PdfProgram, a_missing_program_is_named) {
  char const* const path = std::getenv("PATH");
  std::string const before = path == nullptr ? "" : path;
  ::setenv("PATH", "/nowhere", 1);
  Told const told = read(pdf_of({text_page("12 boats")}));
  ::setenv("PATH", before.c_str(), 1);
  EXPECT_EQ(told.faults, "PDF not read: the program pdftotext (poppler-utils) is missing");
}

}  // namespace
}  // namespace stet
