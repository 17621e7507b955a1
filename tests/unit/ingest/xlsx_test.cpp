#include <gtest/gtest.h>

#include "dump.hpp"
#include "ingest/sheets/sheet_address.hpp"
#include "sheet_package.hpp"
#include "zip.hpp"

namespace stet::test {
namespace {

/// A row of <c>: "w:text" inline, "=n" a number, "3=n" a number of style 3, "" no cell.
std::string row(std::vector<std::string> const& cells, std::string const& attributes = "") {
  std::string out = "<row " + attributes + ">";
  for (std::string const& cell : cells) {
    std::size_t const sign = cell.find('=');
    if (cell.empty())
      out += "<c/>";
    else if (sign <= 1 && cell.substr(0, 1) != "w")
      out += "<c s=\"" + (sign == 0 ? "0" : cell.substr(0, 1)) + "\"><v>" + cell.substr(sign + 1) + "</v></c>";
    else
      out += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + cell + "</t></is></c>";
  }
  return out + "</row>";
}

std::string read_rows(std::string const& rows, std::vector<std::string> formats = {}, std::string const& behind = "") {
  return read("a.xlsx", xlsx_rows(rows, std::move(formats), behind));
}

std::string faults(std::string_view bytes, char const* path = "a.xlsx") {
  std::string out;
  for (Unread const& unread : load(path, bytes).unread) out += (out.empty() ? "" : " / ") + unread.why;
  return out;
}

std::string const kPorts = row({"port", "ships"}) + row({"Leith", "=640"}) + row({"Ayr", "=3"});
std::string const kPortsRead = "table [!port] [!ships] / table [Leith] [640] / table [Ayr] [3]";

TEST(Xlsx, a_table_with_its_header) { EXPECT_EQ(read_rows(kPorts), kPortsRead); }

TEST(Xlsx, numbers_by_their_format) {
  EXPECT_EQ(read_rows(row({"port", "share", "cost", "opened"}) + row({"Leith", "1=0.123", "2=1200.5", "3=27191"}),
                      {"0.0%", "[$£-809]#,##0.00", "d mmmm yyyy"}),
            "table [!port] [!share] [!cost] [!opened] / table [Leith] [12.3%] [£1,200.50] [11 June 1974]");
  EXPECT_EQ(read_rows(row({"port", "n"}) +
                      "<row><c t=\"str\"><v>Leith</v></c><c t=\"b\"><v>1</v></c></row>"
                      "<row><c t=\"str\"><v>Ayr</v></c><c t=\"e\"><v>#N/A</v></c></row>" +
                      row({"Wick", "=4.5"})),
            "table [!port] [!n] / table [Leith] [TRUE] / table [Ayr] [] / table [Wick] [4.5]");
  EXPECT_EQ(read_rows(row({"day", "n"}) + "<row><c t=\"d\"><v>2023-06-07T00:00:00</v></c><c><v>4</v></c></row>"),
            "table [!day] [!n] / table [2023-06-07] [4]");
}

TEST(Xlsx, the_year_1904) {
  XlsxParts parts;
  parts.workbook = "<workbookPr date1904=\"1\"/>";
  parts.formats = {"yyyy-mm-dd"};
  parts.sheets = {{"S", "", "<sheetData>" + row({"1=43622", "=4"}) + "</sheetData>"}};
  EXPECT_EQ(read("a.xlsx", xlsx(parts)), "table [2023-06-07] [4]");
}

TEST(Xlsx, shared_strings_are_joined_without_hints) {
  XlsxParts parts;
  parts.strings =
      "<si><t>port</t></si><si><r><t>Le</t></r><r><rPr/><t xml:space=\"preserve\">ith </t></r><r><t>Docks</t></r>"
      "<rPh><t>hint</t></rPh></si><si><t>two_x000D_\nlines</t></si><si><t>a<![CDATA[ & ]]>b</t></si>";
  parts.sheets = {{"S", "",
                   "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                   "<c t=\"s\"><v>3</v></c></row></sheetData>"}};
  EXPECT_EQ(read("a.xlsx", xlsx(parts)), "table [port] [Leith Docks] [two lines] [a & b]");
}

TEST(Xlsx, prefixes_of_names_do_not_matter) {
  std::string const sheet =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\" "
      "t=\"inlineStr\"><x:is><x:t>Leith</x:t></x:is></x:c>"
      "<x:c r=\"D1\"><x:v>640</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  EXPECT_EQ(
      read("a.xlsx",
           zip({{"xl/workbook.xml", "<x:workbook><x:sheets><x:sheet name=\"A\" d:id=\"q\"/></x:sheets></x:workbook>"},
                {"_rels/.rels", "<Relationships/>"},
                {"xl/_rels/workbook.xml.rels",
                 "<p:Relationships><p:Relationship Id=\"q\" Type=\"worksheet\" "
                 "Target=\"./a/../s.xml\"/></p:Relationships>"},
                {"xl/a/s.xml", sheet},
                {"xl/s.xml", sheet}})),
      "");
  EXPECT_EQ(
      read("a.xlsx",
           zip({{"xl/workbook.xml", "<x:workbook><x:sheets><x:sheet name=\"A\" d:id=\"q\"/></x:sheets></x:workbook>"},
                {"_rels/.rels", "<Relationships/>"},
                {"xl/_rels/workbook.xml.rels",
                 "<p:Relationships><p:Relationship Id=\"q\" Type=\"worksheet\" "
                 "Target=\"../xl/s.xml\"/></p:Relationships>"},
                {"xl/s.xml", sheet}})),
      "table [Leith] [] [640]");
}

TEST(Xlsx, titles_and_notes_are_no_rows) {
  std::string const title = row({"Ships by port"});
  EXPECT_EQ(read_rows(title + kPorts), "heading2 Ships by port / " + kPortsRead);
  EXPECT_EQ(read_rows(title + "<row/>" + kPorts), "heading2 Ships by port / " + kPortsRead);
  EXPECT_EQ(read_rows(title + row({"in 2023"}) + kPorts + row({"Counted on 304 days."})),
            "heading2 Ships by port / caption in 2023 / " + kPortsRead + " / footnote Counted on 304 days.");
  EXPECT_EQ(read_rows(kPorts + "<row/>" + row({"Counted on 304 days."})),
            kPortsRead + " / footnote Counted on 304 days.");
  EXPECT_EQ(load("a.xlsx", xlsx_rows(title + kPorts)).document.title, "Ships by port");
  // merged over all columns
  EXPECT_EQ(read_rows(title + kPorts, {}, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"),
            "heading2 Ships by port / " + kPortsRead);
  // a row of one number is none
  EXPECT_EQ(read_rows(row({"=7"}) + row({"Leith", "=640"})), "table [7] [] / table [Leith] [640]");
}

TEST(Xlsx, sheets_of_text_are_text) {
  EXPECT_EQ(read_rows(row({"Notes"}) + row({"Ships are counted at noon."}) + "<row/>" + row({"Boats are not."})),
            "heading2 Notes / body Ships are counted at noon. / body Boats are not.");
}

TEST(Xlsx, an_empty_row_parts_tables) {
  std::string const text = read_rows(kPorts + "<row/>" + row({"line", "boats"}) + row({"North", "=7"}));
  EXPECT_EQ(text, kPortsRead + " / table [!line] [!boats] / table [North] [7]");
  Document const d = load("a.xlsx", xlsx_rows(kPorts + "<row/>" + kPorts)).document;
  EXPECT_EQ(d.blocks[2].table, 0u);
  EXPECT_EQ(d.blocks[3].table, 1u);
  EXPECT_EQ(d.blocks[3].row, 4u);
  // but a header keeps to the rows that it names
  EXPECT_EQ(read_rows(row({"port", "ships"}) + "<row/>" + row({"Leith", "=640"})),
            "table [!port] [!ships] / table [Leith] [640]");
}

TEST(Xlsx, tables_side_by_side) {
  EXPECT_EQ(read_rows(row({"port", "ships", "", "line", "boats"}) + row({"Leith", "=640", "", "North", "=7"}) +
                      row({"Ayr", "=3", "", "South", "=8"})),
            kPortsRead + " / table [!line] [!boats] / table [North] [7] / table [South] [8]");
  // an empty column before numbers only sets them off
  EXPECT_EQ(
      read_rows(row({"port", "ships", "", "boats"}) + row({"Leith", "=640", "", "=7"}) + row({"Ayr", "=3", "", "=8"})),
      "table [!port] [!ships] [!] [!boats] / table [Leith] [640] [] [7] / table [Ayr] [3] [] [8]");
}

TEST(Xlsx, headers_in_two_rows) {
  std::string const merged =
      "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>";
  std::string const body = row({"Leith", "=1", "=2", "=3", "=4"});
  std::string const read = "table [!port] [!2022 H1] [!2022 H2] [!2023 H1] [!2023 H2] / table [Leith] [1] [2] [3] [4]";
  EXPECT_EQ(read_rows(row({"port", "=2022", "", "=2023", ""}) + row({"", "H1", "H2", "H1", "H2"}) + body, {}, merged),
            read);
  EXPECT_EQ(read_rows(row({"", "=2022", "", "=2023", ""}) + row({"port", "H1", "H2", "H1", "H2"}) + body), read);
  EXPECT_EQ(read_rows(row({"", "Output (GWh)", ""}) + row({"port", "=2022", "=2023"}) + row({"Leith", "=1", "=2"}), {},
                      "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"),
            "table [!port] [!Output (GWh) 2022] [!Output (GWh) 2023] / table [Leith] [1] [2]");
}

TEST(Xlsx, dates_name_columns) {
  EXPECT_EQ(read_rows(row({"port", "1=45047", "1=45078"}) + row({"Leith", "=1", "=2"}), {"mmm-yy"}),
            "table [!port] [!May 2023] [!June 2023] / table [Leith] [1] [2]");
  EXPECT_EQ(read_rows(row({"Leith", "1=45047"}) + row({"Ayr", "1=45078"}), {"mmm-yy"}),
            "table [Leith] [May 2023] / table [Ayr] [June 2023]");
}

TEST(Xlsx, merged_cells_have_their_value_in_the_first) {
  EXPECT_EQ(read_rows(row({"port", "ships"}) + row({"Leith", "=640"}) + row({"covered", "=3"}), {},
                      "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"),
            "table [!port] [!ships] / table [Leith] [640] / table [] [3]");
}

TEST(Xlsx, what_is_hidden_is_furniture) {
  std::string const hidden = row({"(draft)", "=9"}, "hidden=\"1\"");
  EXPECT_EQ(read_rows(row({"port", "ships"}) + row({"Leith", "=640"}) + hidden + row({"Ayr", "=3"})),
            kPortsRead + " / furniture (draft) | 9");
  XlsxParts parts;
  parts.sheets = {{"A", "",
                   "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>" + row({"port", "x", "ships"}) +
                       row({"Leith", "=1", "=640"}) + "</sheetData>"},
                  {"B", "hidden", "<sheetData>" + row({"do not publish", "=777"}) + "</sheetData>"},
                  {"C", "veryHidden", "<sheetData>" + row({"nor this", "=778"}) + "</sheetData>"}};
  EXPECT_EQ(read("a.xlsx", xlsx(parts)),
            "table [!port] [!] [!ships] / table [Leith] [] [640] / furniture x / furniture 1 / furniture do not "
            "publish | 777 / "
            "furniture nor this | 778");
}

TEST(Xlsx, places_are_addresses) {
  XlsxParts parts;
  parts.sheets = {{"Plants", "", "<sheetData>" + row({"Title"}) + kPorts + "</sheetData>"},
                  {"Ports", "", "<sheetData><row r=\"7\"><c r=\"AB7\"><v>5</v></c></row></sheetData>"}};
  Document const d = load("a.xlsx", xlsx(parts)).document;
  EXPECT_EQ(place_of(d, static_cast<Offset>(d.text.find("640"))), "Plants!B3");
  EXPECT_EQ(place_of(d, static_cast<Offset>(d.text.find("Title"))), "Plants");
  EXPECT_EQ(place_of(d, static_cast<Offset>(d.text.find("5\n"))), "Ports!AB7");
}

TEST(Xlsx, what_is_not_read_is_named) {
  EXPECT_EQ(faults(xlsx_rows(kPorts)), "");
  EXPECT_EQ(faults(xlsx_rows(
                "<row><c r=\"ZZZZZZ99999999\"><v>1</v></c><c r=\"A0\"><v>1</v></c><c r=\"A4\"><v>2</v></c></row>")),
            "S!ZZZZZZ99999999: no address of a sheet: left out (and 1 more cells)");
  EXPECT_EQ(faults(xlsx_rows("<row r=\"99999999\"><c><v>1</v></c></row>")),
            "S!row 99999999: no address of a sheet: left out");
  EXPECT_EQ(faults(xlsx_rows("<row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>-1</v></c></row>")),
            "S!A1: its text is missing from the file (and 1 more cells)");
  EXPECT_EQ(faults(xlsx_rows("<row><c><f>B2</f><v></v></c></row>")),
            "S!A1: a formula without its result: open and save the file in a spreadsheet program");
  EXPECT_EQ(faults(xlsx_rows("<row><c s=\"9\"><v>1</v></c><c><v>1x</v></c><c><v>1e999</v></c></row>")),
            "S!A1: not a number that can be read (and 2 more cells)");
  EXPECT_EQ(faults(zip({{"xl/x.xml", ""}, {"_rels/.rels", "<Relationships/>"}})), "holds no workbook");
  EXPECT_EQ(faults(xlsx({})), "the workbook has no sheets");
  EXPECT_EQ(faults(xlsx_rows("<row>")), "sheet S: its XML is damaged");
}

TEST(Xlsx, hostile_xml_is_refused) {
  std::string const laughs = "<!DOCTYPE x [<!ENTITY a \"b\">]>";
  auto const workbook = [](std::string const& xml) {
    return zip({{"_rels/.rels", "<Relationships/>"}, {"xl/workbook.xml", xml}});
  };
  EXPECT_EQ(faults(workbook(laughs + "<workbook/>")), "declares entities (DTD) in its XML: refused");
  EXPECT_EQ(faults(workbook(std::string("\xFF\xFE<\0w\0", 6))), "its XML is cut short");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(faults(workbook(deep)), "its elements are nested more than 200 deep: refused");
  for (char const* byte : {"\xFF", "\x01", "&#1;", "&who;"})
    EXPECT_EQ(faults(xlsx_rows(std::string("<row><c t=\"inlineStr\"><is><t>a") + byte + "b</t></is></c></row>")),
              "sheet S: its XML is damaged");
}

TEST(Xlsx, sizes_that_must_not_take_long) {
  std::vector<std::string> books;
  std::string rows;
  for (int i = 1; i <= 30'000; ++i)
    rows += "<row r=\"" + std::to_string(i * 10) + "\"><c r=\"A" + std::to_string(i * 10) +
            "\"><v>1</v></c><c r=\"XFD" + std::to_string(i * 10) + "\"><v>1</v></c></row>";
  books.push_back(xlsx_rows(rows));
  rows.clear();
  for (int i = 1; i <= 30'000; ++i)
    rows += "<row><c><v>1</v></c><c r=\"XFD" + std::to_string(i) + "\"><v>1</v></c></row>";
  books.push_back(xlsx_rows(rows));
  std::string merged, wide;
  for (int i = 0; i < 30'000; ++i) merged += "<mergeCell ref=\"A1:XFD1048576\"/>";
  books.push_back(xlsx_rows(rows, {}, "<mergeCells>" + merged + "</mergeCells>"));
  for (int i = 0; i < 16'384; ++i) wide += "<c t=\"s\"><v>0</v></c>";
  XlsxParts parts;
  parts.strings = "<si><t>" + std::string(1'000'000, 'x') + "</t></si>";
  parts.sheets = {{"S", "", "<sheetData><row>" + wide + "</row><row>" + wide + "</row></sheetData>"}};
  books.push_back(xlsx(parts));
  std::string named;
  for (int i = 0; i < 30'000; ++i) named += "<row hidden=\"1\"/><row><c><v>1</v></c></row>";
  books.push_back(xlsx_rows(named));
  for (std::string const& book : books) EXPECT_EQ(load("a.xlsx", book).document.path, "a.xlsx");  // ctest ends a hang
}

TEST(Xlsx, every_beginning_of_a_workbook_is_read_or_named) {
  std::string const whole = xlsx_rows(row({"Title"}) + kPorts, {"0.0%"});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    auto const loaded = load_bytes("a.xlsx", std::string_view(whole).substr(0, size), DocumentRole::source);
    ASSERT_FALSE(loaded.empty());
  }
  // and every beginning of a sheet within a whole package
  std::string const inside = "<sheetData>" + kPorts + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>";
  for (std::size_t size = 0; size < inside.size(); ++size) {
    XlsxParts parts;
    parts.sheets = {{"S", "", inside.substr(0, size)}};
    std::string const why = faults(xlsx(parts));
    ASSERT_TRUE(size == 0 || why.empty() || why == "sheet S: its XML is damaged" ||
                why == "sheet S: its XML is cut short")
        << why;
  }
}

TEST(SheetAddress, rows) {
  auto const read = [](std::string_view text) {
    auto const address = read_address(text);
    return address ? std::to_string(address->row) + "," + std::to_string(address->column) : "none";
  };
  EXPECT_EQ(read("A1"), "0,0");
  EXPECT_EQ(read("c4"), "3,2");
  EXPECT_EQ(read("XFD1048576"), "1048575,16383");
  for (char const* text :
       {"", "A", "4", "A0", "A-1", "XFE1", "A1048577", "AAAA1", "A1B", "A 1", "A99999999999", "ZZZZZZ99999999"})
    EXPECT_EQ(read(text), "none") << text;
}

}  // namespace
}  // namespace stet::test
