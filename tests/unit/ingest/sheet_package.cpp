#include "sheet_package.hpp"

#include "zip.hpp"

namespace stet::test {
namespace {

std::string escaped(std::string const& text) {
  std::string out;
  for (char const c : text) out += c == '"' ? "&quot;" : c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

}  // namespace

std::string xlsx(XlsxParts const& parts) {
  std::string sheets, targets, formats, styles = "<xf numFmtId=\"0\"/>";
  std::vector<std::pair<std::string, std::string>> files = {
      {"_rels/.rels",
       "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" "
       "Target=\"xl/workbook.xml\"/></Relationships>"}};
  for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
    auto const& sheet = parts.sheets[i];
    std::string const id = std::to_string(i + 1);
    sheets += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + id + "\" state=\"" + sheet.state + "\" r:id=\"r" + id +
              "\"/>";
    targets +=
        "<Relationship Id=\"r" + id + "\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
    files.emplace_back("xl/worksheets/sheet" + id + ".xml", "<worksheet>" + sheet.inside + "</worksheet>");
  }
  for (std::size_t i = 0; i < parts.formats.size(); ++i) {
    std::string const id = std::to_string(200 + i);
    formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(parts.formats[i]) + "\"/>";
    styles += "<xf numFmtId=\"" + id + "\"/>";
  }
  targets += "<Relationship Id=\"st\" Type=\"http://x/styles\" Target=\"/xl/styles.xml\"/>";
  files.emplace_back("xl/styles.xml",
                     "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>");
  if (!parts.strings.empty()) {
    targets += "<Relationship Id=\"ss\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/>";
    files.emplace_back("xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>");
  }
  files.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
  files.emplace_back("xl/workbook.xml",
                     "<workbook xmlns:r=\"r\">" + parts.workbook + "<sheets>" + sheets + "</sheets></workbook>");
  return zip(files);
}

std::string xlsx_rows(std::string const& rows, std::vector<std::string> formats, std::string const& behind) {
  XlsxParts parts;
  parts.sheets = {{"S", "", "<sheetData>" + rows + "</sheetData>" + behind}};
  parts.formats = std::move(formats);
  return xlsx(parts);
}

std::string ods(std::string const& tables, std::string const& styles) {
  return zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
              {"content.xml", "<office:document-content><office:automatic-styles>" + styles +
                                  "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                                  "</office:spreadsheet></office:body></office:document-content>"}});
}

}  // namespace stet::test
