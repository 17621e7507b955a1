#include "ingest/office/odt.hpp"

#include <gtest/gtest.h>

#include "dump.hpp"
#include "zip.hpp"

namespace stet::test {
namespace {

std::string const kAutomatic =
    R"(<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>)"
    R"(<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>)"
    R"(<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>)"
    R"(<style:style style:name="T3" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>)"
    R"(<style:style style:name="T4" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style></office:automatic-styles>)";
std::string const kStyles =
    R"(<office:document-styles><office:styles><style:style style:name="Quotations" style:family="paragraph"/>)"
    R"(<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>)"
    R"(<style:style style:name="Caption" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph"/>)"
    R"(<style:style style:name="Heading_20_2" style:family="paragraph"/></office:styles><office:master-styles><style:master-page>)"
    R"(<style:header><text:p>Draft 3</text:p></style:header><style:footer style:display="false"><text:p>Off</text:p></style:footer>)"
    R"(</style:master-page></office:master-styles></office:document-styles>)";

std::string document(std::string const& body) {
  return "<office:document-content>" + kAutomatic + "<office:body><office:text>" + body +
         "</office:text></office:body></office:document-content>";
}

std::string package(std::string const& part, std::string const& entry = "") {
  return zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
              {"content.xml", part},
              {"meta.xml",
               "<office:document-meta><office:meta><dc:title>From the "
               "properties</dc:title></office:meta></office:document-meta>"},
              {"META-INF/manifest.xml",
               "<manifest:manifest><manifest:file-entry manifest:full-path='Object 1/' "
               "manifest:media-type='application/vnd.oasis.opendocument.formula'/>" +
                   entry + "</manifest:manifest>"}});
}

std::string p(std::string const& text) { return "<text:p>" + text + "</text:p>"; }
std::string styled(std::string const& style, std::string const& text) {
  return "<text:p text:style-name='" + style + "'>" + text + "</text:p>";
}
std::string span(std::string const& style, std::string const& text) {
  return "<text:span text:style-name='" + style + "'>" + text + "</text:span>";
}
std::string cell(std::string const& blocks, std::string const& attributes = "") {
  return "<table:table-cell " + attributes + ">" + blocks + "</table:table-cell>";
}
std::string row(std::string const& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
std::string table(std::string const& rows) { return "<table:table>" + rows + "</table:table>"; }
std::string note(std::string const& text) {
  return "<text:note><text:note-citation>3</text:note-citation><text:note-body>" + p(text) +
         "</text:note-body></text:note>";
}
std::string frame(std::string const& inner) { return "<draw:frame>" + inner + "</draw:frame>"; }

std::string read_body(std::string const& body) { return read("a.odt", package(document(body))); }

struct Row {
  std::string body;
  char const* blocks;
};

TEST(Odt, paragraphs) {
  Row const rows[] = {
      {"<text:h text:outline-level='2'>Ports</text:h>" + p("Ayr has 41."), "heading2 Ports / body Ayr has 41."},
      {styled("Heading_20_2", "Ports") + styled("Title", "Ships"), "heading2 Ports / heading1 Ships"},  // built in
      {"<text:list><text:list-item>" + p("One.") + "</text:list-item><text:list-item>" + p("Two.") +
           "</text:list-item></text:list>",
       "body One. / body Two."},
      {"<text:section text:display='none'>" + p("Off") + "</text:section><text:section>" + p("On") + "</text:section>",
       "body On"},
      {"<text:table-of-content><text:index-body>" + p("Ports 12") + "</text:index-body></text:table-of-content>",
       "furniture Ports 12"},
      {"<text:tracked-changes><text:changed-region><text:deletion>" + p("Old 9") +
           "</text:deletion></text:changed-region></text:tracked-changes>" + p("New <text:change/>8"),
       "body New 8"},
      {p("<text:hidden-paragraph text:is-hidden='true'/>Off") + p("On"), "body On"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Odt, text_within_a_line) {
  Row const rows[] = {
      {p("A<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"), "body A b c d"},
      {p("1,234" + span("T1", "3") + " on 8 km" + span("T1", "2") + ", CO" + span("T4", "2")),
       "body 1,234 on 8 km², CO2"},
      {p("Seen" + span("T2", " (89" + span("T1", "x") + ")") + span("T3", " 9") + " 63"), "body Seen 63"},
      {p("A fund of <text:table-formula text:formula='SUM(9)'>22</text:table-formula> and <text:a>14</text:a>"),
       "body A fund of 22 and 14"},
      {p("a<text:placeholder>&lt;name&gt;</text:placeholder>b <text:script>9</text:script>c"), "body ab c"},
      {p("<text:ruby><text:ruby-base>Ayr</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>"), "body Ayr"},
      {p("a <text:hidden-text text:is-hidden='true'>9</text:hidden-text><text:hidden-text>8</text:hidden-text>"),
       "body a 8"},
      {p(span("T0", "a") + " " + span("T0", "b")), "body a b"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Odt, notes_comments_and_boxes_stand_behind_their_paragraph) {
  Row const rows[] = {
      {p("1,234" + note("Not all.") + " ships.") + p("Next."), "body 1,234 ships. / footnote Not all. / body Next."},
      {p("A<office:annotation><dc:creator>Ed</dc:creator><dc:date>2024-01-01</dc:date>" + p("41?") +
         "</office:annotation>b"),
       "body Ab / comment 41?"},
      {p("Mo" + frame("<draw:text-box>" + p("41 ships") + "</draw:text-box><svg:title>t</svg:title>") + "st."),
       "body Most. / factbox 41 ships"},
      {p("<draw:custom-shape>" + p("In a shape") + "<draw:enhanced-geometry/></draw:custom-shape>A"),
       "body A / factbox In a shape"},
      {frame("<draw:text-box>" + p("First" + note("Note.")) + "</draw:text-box>") + p("A"),
       "factbox First / footnote Note. / body A"},
      {p(span("T2", "off" + note("Hidden.")) + "A"), "body A"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
}

TEST(Odt, tables) {
  std::string const covered = "<table:covered-table-cell table:number-columns-repeated='2'/>";
  Row const rows[] = {
      {table(row(cell(p("Port")) + cell(p("Ships"))) + row(cell(p("Ayr")) + cell(p("4") + p("1")))),
       "table [!Port] [!Ships] / table [Ayr] [4 1]"},
      {table("<table:table-header-rows>" + row(cell(p("2")) + cell(p("3"))) + "</table:table-header-rows>" +
             row(cell(p("4")) + cell(""))),
       "table [!2] [!3] / table [4] []"},
      {table(row(cell(p("a")) + cell(p("5"), "table:number-columns-repeated='3'") +
                 cell("", "table:number-columns-repeated='900'"))),
       "table [a] [5] [5] [5] []"},
      {table(row(cell(p("a"), "table:number-columns-spanned='3'") + covered + cell(p("b")))), "table [a] [b]"},
      {table(row(cell(p("Ayr")) + cell(table(row(cell(p("Old")) + cell(p("39")))) + p("41"))) +
             row(cell(p("Leith")) + cell(p("7")))),
       "table [Ayr] [41] / table [Old] [39] / table [Leith] [7]"},
      {table(row(cell(p("Only")))), "body Only"},
  };
  for (Row const& row : rows) EXPECT_EQ(read_body(row.body), row.blocks) << row.body;
  Document const d = load("a.odt", package(document(rows[3].body))).document;
  EXPECT_EQ(d.blocks[0].cells[1].column, 3u);
}

TEST(Odt, styles_of_the_template_title_and_page_heads) {
  std::string const body = styled("Title", "Ships") + styled("P1", "We saw 3.") + styled("Illustration", "Ayr") +
                           styled("Heading_20_2", "Ports");
  std::string const bytes = zip({{"mimetype", "application/vnd.oasis.opendocument.text-template"},
                                 {"content.xml", document(body)},
                                 {"styles.xml", kStyles}});
  Document const d = load("a.ott", bytes).document;
  EXPECT_EQ(dump(d), "heading1 Ships / quote We saw 3. / caption Ayr / heading2 Ports / furniture Draft 3");
  EXPECT_EQ(d.title, "Ships");
  EXPECT_EQ(load("a.odt", package(document(p("A")))).document.title, "From the properties");
}

std::string faults(std::string const& bytes) {
  std::string out;
  for (std::string const& fault : read_odt(bytes, {}).faults) out.append(out.empty() ? "" : "; ").append(fault);
  return out;
}

TEST(Odt, what_is_not_read_is_named) {
  std::string const formula = frame("<draw:object xlink:href='./Object 1'/>"),
                    chart = frame("<draw:object xlink:href='./Object 2'/>");
  EXPECT_EQ(faults(package(document(p("A" + formula)))), "");
  EXPECT_EQ(faults(package(document(p("A" + formula + chart)))), "a chart or embedded sheet is not read");
  EXPECT_EQ(faults(package(document(p(frame("<draw:image/>"))))), "no text, only pictures");
  EXPECT_EQ(
      faults(package(
          "gibberish",
          "<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry>")),
      "protected by a password");
  EXPECT_EQ(faults(package("<!DOCTYPE a [ ]><a/>")), "declares entities (DTD) in its XML: refused");
  EXPECT_EQ(faults(package("<a/>")), "no document part in the package: not an OpenDocument text, or damaged");
  EXPECT_EQ(faults(zip({})), "no document part in the package: not an OpenDocument text, or damaged");
}

TEST(Odt, repeated_cells_do_not_grow_without_end) {
  std::string rows;
  for (int i = 0; i < 300; ++i)
    rows +=
        row(cell(p("a")) + cell(p(std::string(90, 'x')), "table:number-columns-repeated='999999999'") + cell(p("cut")));
  Content const content = read_odt(package(document(table(rows))), {});
  EXPECT_LT(content.out.text.size(), 12'000'000u);
  ASSERT_EQ(content.faults.size(), 1u);
  EXPECT_EQ(content.faults[0], "a table row has more than 1,000 columns: the rest of such rows is left out");
}

TEST(Odt, every_beginning_is_read_or_named) {
  std::string const whole = package(document(p("41 ships.")));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    Content const content = read_odt(std::string_view(whole).substr(0, size), {});
    if (content.out.blocks.empty())
      EXPECT_FALSE(content.faults.empty()) << size;
    else
      EXPECT_EQ(content.out.text, "41 ships.\n");
  }
}

}  // namespace
}  // namespace stet::test
