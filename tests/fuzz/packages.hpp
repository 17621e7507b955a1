// Office packages around XML that a fuzzer makes up. The pieces of its input, between bytes 01 (which no XML holds),
// become the parts of the package: the main one first, then styles and the like; what is not given is empty.
#pragma once

#include <string>
#include <string_view>

namespace stet::test {

std::string docx_around(std::string_view pieces);  // document, styles, footnotes, comments, a page head, properties
std::string odt_around(std::string_view pieces);   // content, styles, properties
std::string xlsx_around(std::string_view pieces);  // a sheet, shared texts, styles, workbook
std::string ods_around(std::string_view pieces);   // content

}  // namespace stet::test
