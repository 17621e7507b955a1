#include "ingest/sheets/ods.hpp"

#include <gtest/gtest.h>

#include "dump.hpp"
#include "sheet_package.hpp"
#include "zip.hpp"

namespace stet::test {
namespace {

std::string text(std::string const& shown) {
  return "<table:table-cell office:value-type=\"string\"><text:p>" + shown + "</text:p></table:table-cell>";
}
std::string number(std::string const& value, std::string const& shown, std::string const& type = "float") {
  return "<table:table-cell office:value-type=\"" + type + "\" office:value=\"" + value + "\"><text:p>" + shown +
         "</text:p></table:table-cell>";
}
std::string day(std::string const& value, std::string const& shown) {
  return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + value + "\"><text:p>" + shown +
         "</text:p></table:table-cell>";
}
std::string row(std::string const& cells, std::string const& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}
std::string sheet(std::string const& rows, std::string const& attributes = "") {
  return "<table:table table:name=\"S\" " + attributes + ">" + rows + "</table:table>";
}
std::string read_book(std::string const& bytes) {
  Content content = read_ods(bytes, {});
  Document document;
  document.text = std::move(content.out.text);
  document.blocks = std::move(content.out.blocks);
  return dump(document);
}
std::string read_rows(std::string const& rows) { return read_book(ods(sheet(rows))); }
std::string cell_text(std::string const& cell) {
  std::string const all = read_rows(row(text("x") + cell));
  return all.size() < 12 ? "" : all.substr(11, all.size() - 12);
}
std::string faults(std::string_view bytes) {
  std::string out;
  for (std::string const& why : read_ods(bytes, {}).faults) out += (out.empty() ? "" : " / ") + why;
  return out;
}

std::string const kPorts =
    row(text("port") + text("ships")) + row(text("Leith") + number("640", "640")) + row(text("Ayr") + number("3", "3"));
std::string const kPortsRead = "table [!port] [!ships] / table [Leith] [640] / table [Ayr] [3]";

TEST(Ods, a_table_with_its_header) { EXPECT_EQ(read_rows(kPorts), kPortsRead); }

TEST(Ods, cells_say_what_they_show) {
  std::string const bare = "<table:table-cell office:value-type=";
  std::pair<std::string, char const*> const rows[] = {
      {number("1742.25", "1,742.3"), "1,742.3"},
      {number("0.4344", "43.4%", "percentage"), "43.4%"},
      {number("186400000", "£186,400,000.00", "currency"), "£186,400,000.00"},
      {number("-1234", "(1,234)"), "-1,234"},
      {day("1974-06-11", "11 June 1974"), "11 June 1974"},
      {day("1974-06-11", "06/11/74"), "1974-06-11"},
      {day("1974-06-11", "11. Juni 1974"), "11 June 1974"},
      {day("1975-03-11", "11. März 1975"), "11 March 1975"},
      {day("1974-06-11", "1974"), "1974"},
      {day("1974-06-11", "06/1974"), "June 1974"},
      {day("2024-05-18T14:30:00", "18.05.24 14:30"), "2024-05-18 14:30"},
      {bare + "\"boolean\" office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>", "TRUE"},
      {bare + "\"float\" office:value=\"0\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
       ""},
      {bare + "\"string\"><text:p>#N/A</text:p></table:table-cell>", ""},
      {bare + "\"percentage\" office:value=\"0.125\"/>", "12.5%"},
      {bare + "\"currency\" office:currency=\"GBP\" office:value=\"1200.5\"/>", "GBP 1200.5"},
      {bare + "\"date\" office:date-value=\"2023-06-07\"/>", "2023-06-07"},
      {text("two<text:s text:c=\"3\"/>words<text:line-break/>and <text:span>a</text:span> <text:span>span</text:span>"),
       "two words and a span"},
      {text("a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></"
            "text:p><text:p>c"),
       "ab c"},
      {"<table:table-cell office:value-type=\"string\"><office:annotation><text:p>perhaps "
       "1,266</text:p></office:annotation><text:p>q</text:p></table:table-cell>",
       "q"},
      {"<table:table-cell><office:annotation><text:p>perhaps 1,266</text:p></office:annotation></table:table-cell>",
       ""},
  };
  for (auto const& [cell, shown] : rows) EXPECT_EQ(cell_text(cell), shown) << cell;
}

TEST(Ods, numbers_in_english) {
  struct Row {
    char const* shown;
    double value;
    bool percentage;
    char const* english;
  };
  Row const rows[] = {
      {"1.508", 1508, false, "1,508"},
      {"1.508", 1.508, false, "1.508"},
      {"1.508,50 €", 1508.5, false, "1,508.50 €"},
      {"12,3%", 0.123, true, "12.3%"},
      {"-1.234,5", -1234.5, false, "-1,234.5"},
      {"1\xC2\xA0"
       "508,5",
       1508.5, false, "1,508.5"},
      {"1\xE2\x80\xAF"
       "508,5 €",
       1508.5, false, "1,508.5 €"},
      {"1,508", 1508.4, false, "1,508"},
      {"1'508.5", 1508.5, false, "1'508.5"},
      {"12.4 m", 12400000, false, "12.4 million"},
      {"£12,4m", 12400000, false, "£12.4 million"},
      {"12.4 m", 12.4, false, "12.4 m"},
      {"(1.3k tonnes)", -1250, false, "-1.3 thousand tonnes"},
      {"1.23E+06", 1234567, false, "1230000"},
      {"-1.23E-03", -0.0012345, false, "-0.00123"},
      {"n/a", 3, false, "n/a"},
      {"5", 5, false, "5"},
      {"0,5", 0.5, false, "0.5"},
  };
  for (Row const& r : rows) EXPECT_EQ(in_english(r.shown, r.value, r.percentage), r.english) << r.shown;
}

TEST(Ods, repeated_rows_and_cells) {
  EXPECT_EQ(read_rows(kPorts + row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                                   "table:number-rows-repeated=\"1048573\"")),
            kPortsRead);
  EXPECT_EQ(
      read_rows(row(text("a") + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
                                "office:value=\"7\"><text:p>7</text:p></table:table-cell>",
                    "table:number-rows-repeated=\"2\"")),
      "table [a] [7] [7] / table [a] [7] [7]");
  std::string const huge =
      "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" "
      "office:value=\"7\"><text:p>7</text:p></table:table-cell>";
  EXPECT_EQ(faults(ods(sheet(row(huge, "table:number-rows-repeated=\"1000\"")))),
            "more than 2,000,000 cells: the rest is left out");
  EXPECT_EQ(faults(ods(sheet(row(text("a"), "table:number-rows-repeated=\"99999999999\"") + row(text("b"))))),
            "more than 1,048,576 rows: the rest is left out");
  EXPECT_EQ(faults(ods(sheet(row(text("a") + huge)))), "more than 16,384 columns: the rest is left out");
}

TEST(Ods, what_is_hidden_is_furniture) {
  std::string const hidden = row(text("(draft)") + number("9", "9"), "table:visibility=\"collapse\"");
  EXPECT_EQ(read_rows(row(text("port") + text("ships")) + row(text("Leith") + number("640", "640")) + hidden +
                      row(text("Ayr") + number("3", "3"))),
            kPortsRead + " / furniture (draft) | 9");
  EXPECT_EQ(read_book(ods(sheet(kPorts) + sheet(row(text("secret") + number("777", "777")), "table:style-name=\"ta2\""),
                          "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
                          "table:display=\"false\"/></style:style>")),
            kPortsRead + " / furniture secret | 777");
  EXPECT_EQ(read_rows("<table:table-column/><table:table-column table:visibility=\"collapse\"/>" + kPorts),
            "heading2 port / body Leith / body Ayr / furniture ships / furniture 640 / furniture 3");
}

TEST(Ods, rows_in_groups_and_merged_cells) {
  EXPECT_EQ(read_rows("<table:table-header-rows>" + row(text("port") + text("ships")) +
                      "</table:table-header-rows><table:table-row-group>" + row(text("Leith") + number("640", "640")) +
                      "</table:table-row-group>" + row(text("Ayr") + number("3", "3"))),
            kPortsRead);
  EXPECT_EQ(read_rows(row("<table:table-cell office:value-type=\"string\" "
                          "table:number-columns-spanned=\"2\"><text:p>Ships by port</text:p></table:table-cell>"
                          "<table:covered-table-cell/>") +
                      kPorts),
            "heading2 Ships by port / " + kPortsRead);
}

TEST(Ods, what_is_not_read_is_named) {
  EXPECT_EQ(faults(ods(sheet(kPorts))), "");
  std::string const type = "application/vnd.oasis.opendocument.spreadsheet";
  EXPECT_EQ(
      faults(zip(
          {{"mimetype", type}, {"META-INF/manifest.xml", "<manifest:encryption-data/>"}, {"content.xml", "\x01\x02"}})),
      "protected by a password");
  EXPECT_EQ(faults(zip({{"mimetype", type}})), "holds no sheets: content.xml is missing");
  EXPECT_EQ(faults(zip({{"mimetype", type}, {"content.xml", "<a/>"}})), "holds no sheets");
  EXPECT_EQ(faults(zip({{"mimetype", type}, {"content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"}})),
            "declares entities (DTD) in its XML: refused");
}

TEST(Ods, every_beginning_of_a_workbook_is_read_or_named) {
  std::string const whole = ods(sheet(kPorts));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    Content const content = read_ods(std::string_view(whole).substr(0, size), {});
    // the directory at the end is not needed
    ASSERT_TRUE(!content.faults.empty() || content.out.blocks.size() == 3) << size;
  }
}

TEST(Ods, sizes_that_must_not_take_long) {
  std::string rows;
  for (int i = 0; i < 30'000; ++i)
    rows += row(number("1", "1"), "table:number-rows-repeated=\"9\"") +
            row("", "table:number-rows-repeated=\"1\" table:visibility=\"collapse\"");
  EXPECT_FALSE(read_ods(ods(sheet(rows)), {}).out.full());  // ctest ends a hang
}

}  // namespace
}  // namespace stet::test
