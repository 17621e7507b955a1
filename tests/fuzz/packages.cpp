#include "fuzz/packages.hpp"

#include <algorithm>

#include "unit/ingest/zip.hpp"

namespace stet::test {
namespace {

constexpr char kMark = '\x01';

/// `members` as the package has them; those of `open`, at its end, take the pieces where there are any.
std::string package_of(Members members, std::size_t open, std::string_view pieces) {
  for (auto part = members.end() - static_cast<std::ptrdiff_t>(open); part != members.end() && !pieces.empty();
       ++part) {
    std::size_t const end = std::min(pieces.find(kMark), pieces.size());
    if (end > 0) part->second = pieces.substr(0, end);
    pieces.remove_prefix(std::min(end + 1, pieces.size()));
  }
  return zip(members);
}

std::string relation(std::string const& id, std::string const& type, std::string const& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(std::string const& inside) { return "<Relationships>" + inside + "</Relationships>"; }

}  // namespace

std::string docx_around(std::string_view pieces) {
  static Members const members = {
      {"_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml"))},
      {"word/_rels/document.xml.rels", relations(relation("rId1", "header", "header1.xml"))},
      {"word/document.xml", ""},
      {"word/styles.xml", "<styles/>"},
      {"word/footnotes.xml", "<footnotes/>"},
      {"word/comments.xml", "<comments/>"},
      {"word/header1.xml", "<hdr/>"},
      {"docProps/core.xml", "<coreProperties/>"},
  };
  return package_of(members, 6, pieces);
}

std::string odt_around(std::string_view pieces) {
  static Members const members = {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml", ""},
      {"styles.xml", "<document-styles/>"},
      {"meta.xml", "<document-meta/>"},
  };
  return package_of(members, 3, pieces);
}

std::string xlsx_around(std::string_view pieces) {
  static Members const members = {
      {"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))},
      {"xl/_rels/workbook.xml.rels",
       relations(relation("rId1", "styles", "styles.xml") + relation("rId2", "worksheet", "worksheets/sheet1.xml") +
                 relation("rId5", "sharedStrings", "sharedStrings.xml"))},
      {"xl/worksheets/sheet1.xml", ""},
      {"xl/sharedStrings.xml", "<sst/>"},
      {"xl/styles.xml", "<styleSheet/>"},
      {"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"rId2\"/></sheets></workbook>"},
  };
  return package_of(members, 4, pieces);
}

std::string ods_around(std::string_view pieces) {
  static Members const members = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", ""}};
  return package_of(members, 1, pieces);
}

}  // namespace stet::test
