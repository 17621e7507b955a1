#include "ingest/office/docx.hpp"

#include <gtest/gtest.h>

#include "dump.hpp"
#include "zip.hpp"

namespace stet::test {
namespace {

std::string const kStyles =
    R"(<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Zwischentitel"/><w:basedOn w:val="Level3"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Level3"><w:name w:val="Eigene"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>)"
    R"(<w:style w:type="character" w:styleId="Hoch"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Weg"><w:name w:val="Away"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>)";

std::string root_relations(std::string const& main) {
  return R"(<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target=")" + main +
         R"("/><Relationship Id="r2" Type="http://x/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
}

std::string const kRelations =
    R"(<Relationships><Relationship Id="r1" Type="http://x/relationships/header" Target="header1.xml"/>)"
    R"(<Relationship Id="r2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/footnotes" Target="/word/footnotes.xml"/></Relationships>)";

std::string document(std::string const& body) {
  return R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>)" + body + "</w:body></w:document>";
}

/// A package around the document part, with notes 1 to 3 and a page head.
std::string package(std::string const& part) {
  return zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", root_relations("word/document.xml")},
       {"word/document.xml", part},
       {"word/_rels/document.xml.rels", kRelations},
       {"word/styles.xml", kStyles},
       {"word/footnotes.xml",
        "<w:footnotes><w:footnote w:id='1'><w:p><w:r><w:footnoteRef/><w:t> Note one.</w:t></w:r></w:p></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:t>Two</w:t><w:footnoteReference w:id='2'/><w:footnoteReference "
        "w:id='1'/></w:r></w:p></w:footnote></w:footnotes>"},
       {"word/comments.xml",
        "<w:comments><w:comment w:id='7' w:author='Ed'><w:p><w:r><w:t>Is it "
        "41?</w:t></w:r></w:p></w:comment></w:comments>"},
       {"word/header1.xml", "<w:hdr><w:p><w:r><w:t>Draft 3</w:t></w:r></w:p></w:hdr>"},
       {"docProps/core.xml", "<cp:coreProperties><dc:title>From the\n properties</dc:title></cp:coreProperties>"}});
}

std::string run(std::string const& text, std::string const& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string raised(std::string const& text) { return run(text, "<w:vertAlign w:val='superscript'/>"); }
std::string p(std::string const& runs, std::string const& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}
std::string styled(std::string const& style, std::string const& text) {
  return p(run(text), "<w:pStyle w:val='" + style + "'/>");
}
std::string cell(std::string const& blocks, std::string const& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + blocks + "</w:tc>";
}
std::string row(std::string const& cells, std::string const& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string table(std::string const& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }
std::string field(std::string const& mark) { return "<w:r><w:fldChar w:fldCharType='" + mark + "'/></w:r>"; }
std::string box(std::string const& blocks) {
  std::string const content = "<w:txbxContent>" + blocks + "</w:txbxContent>";
  return "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + content +
         "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + content +
         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

std::string read_body(std::string const& body) { return read("a.docx", package(document(body))); }

struct Row {
  std::string body;
  char const* blocks;
};

TEST(Docx, paragraphs_by_style) {
  Row const rows[] = {
      {styled("Titel", "Ships") + p(run("Ayr has 41.")), "heading1 Ships / body Ayr has 41."},
      {styled("berschrift1", "Ships") + styled("Zwischen", "Ports"), "heading1 Ships / heading3 Ports"},
      {p(run("Ports"), "<w:outlineLvl w:val='1'/>"), "heading2 Ports"},
      {p(run("Ports"), "<w:pStyle w:val='Zwischen'/><w:outlineLvl w:val='9'/>"), "body Ports"},
      {styled("Zitat", "We saw 3.") + styled("Beschriftung", "Ayr, 41 ships"),
       "quote We saw 3. / caption Ayr, 41 ships"},
      {styled("Verzeichnis1", "Ports 12"), "furniture Ports 12"},
      {styled("Ring", "One.") + styled("Nowhere", "Two.") + styled("Heading3", "Three"),
       "body One. / body Two. / heading3 Three"},
      {p(run("Point one."), "<w:numPr><w:numId w:val='1'/></w:numPr>"), "body Point one."},
      {p("") + p(run(" ")) + p(run("A  b")), "body A b"},
      {"<w:sdt><w:sdtContent>" +
           p("<w:hyperlink>" + run("41") + "</w:hyperlink><w:smartTag>" + run(" ships") + "</w:smartTag>") +
           "</w:sdtContent></w:sdt>",
       "body 41 ships"},
      {"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p(run("Click here")) + "</w:sdtContent></w:sdt>",
       ""},
      {"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of "
       "Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>" +
           p(run("Ports 12")) + "</w:sdtContent></w:sdt>",
       "furniture Ports 12"},
      {p(run("Rest")) + p(run("x"), "<w:sectPr><w:headerReference r:id='r1'/></w:sectPr>") +
           "<w:sectPr><w:headerReference r:id='r1'/></w:sectPr>",
       "body Rest / body x / furniture Draft 3"},
      {p(run("T"), "<w:framePr w:dropCap='drop'/>") + p(run("he port.")), "body The port."},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Docx, text_within_a_line) {
  Row const rows[] = {
      {p(run("1,2") + run("34", "<w:b/>")), "body 1,234"},
      {p("<w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</"
         "w:t></w:r>"),
       "body A b c-de"},
      {p("<w:r><w:t> a </w:t></w:r><w:r><w:t>\n b</w:t></w:r>"), "body ab"},
      {p(run("5 ") +
         "<w:r><w:sym w:font='Symbol' w:char='F0B4'/><w:sym w:font='Wingdings' w:char='F04A'/><w:sym "
         "w:char='20AC'/></w:r>" +
         run("9")),
       "body 5 × €9"},
      {p(run("1,234") + raised("3") + run(" ships on 8 km") + raised("2") + run(", the 86") + raised("th")),
       "body 1,234 ships on 8 km², the 86th"},
      {p(run("1,234") + run("3", "<w:rStyle w:val='Hoch'/>") + run(".")), "body 1,234."},
      {p(run("5") + raised("1") + run("/") + run("2", "<w:vertAlign w:val='subscript'/>") + run(" miles")),
       "body 5½ miles"},
      {p(run("1,234") + raised("1") + raised(",") + raised("2") + run(" x")), "body 1,234 x"},
      {p(run("Seen") + run(" (89)", "<w:vanish/>") + run(" 9", "<w:rStyle w:val='Weg'/>") + run(" 8", "<w:strike/>") +
         run(" 63", "<w:vanish w:val='0'/>")),
       "body Seen 63"},
      {p(run("So ") + field("begin") + "<w:r><w:instrText>SUM 99</w:instrText></w:r>" + field("separate") + run("22") +
         field("end") + run(" go")),
       "body So 22 go"},
      {p(field("begin") + run("IF ") + field("begin") + run("A") + field("separate") + run("99") + field("end") +
         field("separate") + run("22") + field("end")),
       "body 22"},
      {p("<w:fldSimple w:instr='X 9'>" + run("14") + "</w:fldSimple>"), "body 14"},
      {p(run("Let ") + "<m:oMath><m:r><m:t>x=9</m:t></m:r></m:oMath>" + run("be")), "body Let be"},
      {p("<w:r><w:ruby><w:rt>" + run("9") + "</w:rt><w:rubyBase>" + run("Ayr") + "</w:rubyBase></w:ruby></w:r>"),
       "body Ayr"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Docx, tracked_changes_are_accepted) {
  std::string const deleted = "<w:del><w:r><w:delText>2</w:delText></w:r></w:del>";
  Row const rows[] = {
      {p(run("£13.") + deleted + "<w:ins>" + run("4") + "</w:ins>" + run("0")), "body £13.40"},
      {p("<w:moveFrom>" + run("Moved.") + "</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>") + p(run("Stays.")) +
           p("<w:moveTo>" + run("Moved.") + "</w:moveTo>"),
       "body Stays. / body Moved."},
      {p(run("One ") + deleted, "<w:rPr><w:del/></w:rPr>") + p(run("line.")) + p(run("Two.")),
       "body One line. / body Two."},
      {p("<w:moveFrom>" + run("Moved.") + "</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>") +
           table(row(cell(p(run("a"))) + cell(p(run("1"))))) + p(run("Stays.")),
       "table [a] [1] / body Stays."},
      {p(run("Last"), "<w:rPr><w:del/></w:rPr>"), "body Last"},
      {p("<w:ins>" + run("6 ") + deleted + run("pages") + "</w:ins>"), "body 6 pages"},
      {table(row(cell(p(run("a"))) + cell(p(run("1")))) + row(cell(p(run("b"))) + cell(p(run("2"))), "<w:del/>")),
       "table [a] [1]"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Docx, notes_comments_and_boxes_stand_behind_their_paragraph) {
  std::string const note = "<w:r><w:footnoteReference w:id='1'/></w:r>";
  Row const rows[] = {
      {p(run("1,234") + note + run(" ships.")) + p(run("Next.")),
       "body 1,234 ships. / footnote Note one. / body Next."},
      {p(run("A") + "<w:r><w:commentReference w:id='7'/></w:r>" + run("b")), "body Ab / comment Is it 41?"},
      {p(note + note + run("A")), "body A / footnote Note one."},
      {p(run("A") + "<w:r><w:footnoteReference w:id='2'/></w:r>"), "body A / footnote Two"},
      {p(run("A") + "<w:r><w:footnoteReference w:id='1' w:customMarkFollows='1'/><w:t>*</w:t></w:r>" + run("b")),
       "body Ab / footnote Note one."},
      {p("<w:del>" + note + "</w:del>" + run("A")), "body A"},
      {p(run("Mo") + box(p(run("41 ships")) + styled("Beschriftung", "Ayr")) + run("st.")),
       "body Most. / factbox 41 ships / caption Ayr"},
      {p(box(p(run("Outer") + box(p(run("inner"))))) + run("A")), "body A / factbox Outer / factbox inner"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Docx, tables) {
  std::string const inner = table(row(cell(p(run("Old"))) + cell(p(run("39")))));
  Row const rows[] = {
      {table(row(cell(p(run("Port"))) + cell(p(run("Ships")))) +
             row(cell(p(run("Ayr"))) + cell(p(run("4")) + p(run("1"))))),
       "table [!Port] [!Ships] / table [Ayr] [4 1]"},
      {table(row(cell(p(run("2"))) + cell(p(run("3"))), "<w:tblHeader/>") + row(cell(p(run("4"))) + cell(p("")))),
       "table [!2] [!3] / table [4] []"},
      {table(row(cell(p(run("Ayr"))) + cell(inner + p(run("41")))) + row(cell(p(run("Leith"))) + cell(p(run("7"))))),
       "table [Ayr] [41] / table [Old] [39] / table [Leith] [7]"},
      {table(row(cell(p(run("Only"))))), "body Only"},
      {table(row(cell(p(run(std::string(600, 'x')))) + cell(p(run("side"))))) + p(run("y")), nullptr},
      {table(row("<w:sdt><w:sdtContent>" + cell(p(run("a"))) + "</w:sdtContent></w:sdt>" + cell(p(run("b")))) +
             row("", "")),
       "table [a] [b]"},
      {table(row(cell(p(run("a")) + p(box(p(run("boxed"))))) +
                 cell(p(run("b") + "<w:r><w:footnoteReference w:id='1'/></w:r>")))),
       "table [a] [b] / factbox boxed / footnote Note one."},
  };
  for (Row const& row : rows) {
    std::string const blocks = read_body(row.body);
    EXPECT_EQ(blocks, row.blocks != nullptr ? row.blocks : "body " + std::string(600, 'x') + " / body side / body y")
        << row.body;
  }
}

TEST(Docx, merged_cells_keep_their_columns) {
  std::string const body =
      table(row(cell(p(run("a")), "<w:gridSpan w:val='2'/>") + cell(p(run("b")), "<w:vMerge w:val='restart'/>") +
                cell(p(run("c")))) +
            row(cell(p(run("d"))) + cell(p(run("e"))) + cell(p(""), "<w:vMerge/>") + cell(p(run("f")))) +
            row(cell(p(run("g"))) + cell(p(run("h"))), "<w:gridBefore w:val='1'/>"));
  Document const d = load("a.docx", package(document(body))).document;
  EXPECT_EQ(dump(d), "table [a] [b] [c] / table [d] [e] [f] / table [g] [h]");
  EXPECT_EQ(d.blocks[0].cells[1].column, 2u);
  EXPECT_EQ(d.blocks[0].cells[2].column, 3u);
  EXPECT_EQ(d.blocks[1].cells[2].column, 3u);
  EXPECT_EQ(d.blocks[2].cells[0].column, 1u);
}

TEST(Docx, title_and_date) {
  Document d = load("a.docx",
                    package(document(
                        p(run("LEITH, March 16, 2025 (Agency) - Ferries carried 41 people on Monday, the port said.")) +
                        styled("berschrift1", "Ships"))))
                   .document;
  EXPECT_EQ(d.title, "Ships");
  EXPECT_EQ(date_of(d), "2025-03-16 dateline");
  d = load("a.docx", package(document(styled("berschrift1", "Ships") + styled("Titel", "Ports")))).document;
  EXPECT_EQ(d.title, "Ports");
  d = load("a.docx", package(document(p(run("Ships."))))).document;
  EXPECT_EQ(d.title, "From the properties");
  EXPECT_EQ(date_of(d), "none");
}

TEST(Docx, the_document_part_is_where_the_package_says) {
  std::string const bytes = zip(
      {{"_rels/.rels", root_relations("word/document2.xml")}, {"word/document2.xml", document(p(run("41 ships.")))}});
  EXPECT_EQ(read("a.bin", bytes), "body 41 ships.");
  std::string const wide = "\xFF\xFE" + [] {
    std::string out;
    for (char const c : document(p(run("41 ships.")))) out.append(1, c).append(1, '\0');
    return out;
  }();
  EXPECT_EQ(read("a.docx", package(wide)), "body 41 ships.");
}

/// The reasons why the document was not read whole.
std::string faults(std::string const& bytes, LoadLimits const& limits = {}) {
  std::string out;
  for (std::string const& fault : read_docx(bytes, limits).faults) out.append(out.empty() ? "" : "; ").append(fault);
  return out;
}

TEST(Docx, what_is_not_read_is_named) {
  std::string const chart = "<w:r><w:drawing><c:chart r:id='r9'/></w:drawing></w:r>";
  EXPECT_EQ(faults(package(document(p(run("A") + chart)))), "a chart or diagram is not read");
  EXPECT_EQ(faults(package(document(p(run("A") + chart + chart) + "<w:altChunk/>"))),
            "2 charts or diagrams are not read; a file inserted into the text is not read");
  EXPECT_EQ(faults(package(document(p("<w:r><w:pict><v:imagedata/></w:pict></w:r>")))), "no text, only pictures");
  EXPECT_EQ(faults(package(document(p(run("A") + field("begin") + run("b"))))),
            "a field that never ends: the text behind its beginning is left out");
  EXPECT_EQ(faults(package(document(p(run("A") + field("begin") + run("b") + field("end") + field("end"))))), "");
}

TEST(Docx, hostile_packages) {
  std::string const entity =
      "<!DOCTYPE d [<!ENTITY a 'lol'>]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
  EXPECT_EQ(faults(package(entity)), "declares entities (DTD) in its XML: refused");
  EXPECT_EQ(faults(package("<!DOCTYPE d SYSTEM 'd.dtd'>" + document(p(run("A"))))), "");
  EXPECT_EQ(faults(package("<!DOCTYPE d>" + document("&a;"))), "its XML is damaged");
  EXPECT_EQ(faults(package(document("<!DOCTYPE d [<!ENTITY a 'lol'>]>"))),
            "declares entities (DTD) in its XML: refused");
  EXPECT_EQ(faults(package(document("&#0;"))), "its XML is damaged");
  EXPECT_EQ(faults(package(document("&#xD800;"))), "its XML is damaged");
  EXPECT_EQ(faults(package(document("\xFF"))), "its XML is damaged");
  EXPECT_EQ(faults(package(document("</w:p>"))), "its XML is damaged");
  EXPECT_EQ(faults(package("<w:document><w:body>")), "its XML is damaged");
  EXPECT_EQ(faults(package("<w:document><w:body")), "its XML is cut short");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:tbl><w:tr><w:tc>";
  EXPECT_EQ(faults(package(document(deep))), "its elements are nested more than 200 deep: refused");
  std::string many;
  for (int i = 0; i < 6'000'001; ++i) many += "<a/>";
  EXPECT_EQ(faults(package(document(many))), "more than 6,000,000 elements in its XML: refused");
  EXPECT_EQ(faults(zip({{"word/other.xml", "<a/>"}})),
            "no document part in the package: not a Word document, or damaged");
  EXPECT_EQ(faults(zip({})), "no document part in the package: not a Word document, or damaged");
  EXPECT_EQ(faults(zip({{"word/document.xml", "<a/>"}})),
            "no document part in the package: not a Word document, or damaged");
}

TEST(Docx, one_part_for_all_uses_is_read_once) {
  std::string relations = "<Relationships>";
  for (char const* type : {"styles", "footnotes", "comments", "header"})
    relations += std::string("<Relationship Id='h' Type='x/") + type + "' Target='document.xml'/>";
  std::string const bytes =
      zip({{"word/document.xml", document(p(run("A")) + "<w:sectPr><w:headerReference r:id='h'/></w:sectPr>")},
           {"word/_rels/document.xml.rels", relations + "</Relationships>"}});
  Content const content = read_docx(bytes, {});
  EXPECT_EQ(content.out.text, "A\n");
}

TEST(Docx, nesting_just_below_the_limit) {
  std::string body = p(run("in the last"));
  for (int i = 0; i < 60; ++i) body = table(row(cell(p(run("a"))) + cell(body)));
  EXPECT_EQ(load("a.docx", package(document(body))).unread.size(), 0u);
  body = p(run("inner"));
  for (int i = 0; i < 40; ++i) body = p("<w:r><w:pict><w:txbxContent>" + body + "</w:txbxContent></w:pict></w:r>");
  EXPECT_EQ(load("a.docx", package(document(body))).unread.size(), 0u);
}

TEST(Docx, every_beginning_is_read_or_named) {
  std::string const whole = package(document(p(run("41 ships."))));
  std::size_t read = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    Content const content = read_docx(std::string_view(whole).substr(0, size), {});
    if (content.out.blocks.empty()) {
      EXPECT_FALSE(content.faults.empty()) << size;
    } else {
      // only the list of parts at the end is cut
      EXPECT_EQ(content.out.text, "41 ships.\n");
      ++read;
    }
  }
  EXPECT_LT(read, 800u);
}

TEST(Docx, every_beginning_of_the_document_part_is_named) {
  std::string const part = document(p(run("41") + raised("2")) + table(row(cell(p(run("a"))) + cell(p(run("b"))))));
  for (std::size_t size = 1; size + 1 < part.size(); ++size)
    EXPECT_NE(faults(package(part.substr(0, size))), "") << size;
}

}  // namespace
}  // namespace stet::test
