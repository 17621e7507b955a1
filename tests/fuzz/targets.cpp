#include "fuzz/targets.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <vector>

#include "fuzz/packages.hpp"
#include "fuzz/rule_targets.hpp"
#include "ingest/charset.hpp"
#include "ingest/load.hpp"
#include "ingest/normal_form.hpp"
#include "ingest/pdf/checks.hpp"
#include "ingest/pdf/layout.hpp"
#include "ingest/pdf/text.hpp"
#include "ingest/sheets/number_format.hpp"
#include "support/check_document.hpp"
#include "unit/grammars/check_scan.hpp"
#include "unit/grammars/scan_text.hpp"

namespace stet::test {
namespace {

using Input = std::string_view;

/// Small, so that what grows under them ends well before the fuzzer's own time limit.
LoadLimits small_limits() {
  LoadLimits limits;
  limits.bytes = 1u << 20;
  limits.unpacked = 4u << 20;
  limits.parts = 200;
  return limits;
}

std::vector<Loaded> load(std::string_view path, Input bytes) {
  static LoadLimits const limits = small_limits();
  return load_bytes(path, bytes, DocumentRole::source, limits);
}

bool same(Loaded const& a, Loaded const& b) {
  return a.document.path == b.document.path && a.document.text == b.document.text &&
         a.document.title == b.document.title && a.document.published == b.document.published &&
         a.unread.size() == b.unread.size();
}

/// Bytes that are another format by their looks are that one's target's, or run a child process.
std::string check_file(std::string_view path, Format format, Input bytes) {
  if (sniff(path, bytes) != format) return "";
  auto const loaded = load(path, bytes);
  for (Loaded const& one : loaded)
    if (std::string broken = broken_promise(one); !broken.empty()) return one.document.path + ": " + broken;
  auto const again = load(path, bytes);
  bool const alike = std::equal(loaded.begin(), loaded.end(), again.begin(), again.end(), same);
  return alike ? "" : "the same bytes give two texts";
}

/// As read_pdf() does it, without its children.
std::string check_pdf(Input xhtml) {
  std::vector<PdfPage> pages = read_pdf_words(xhtml);
  std::vector<bool> distrusted;
  for (PdfPage const& page : pages) distrusted.push_back(has_broken_characters(page));
  Content content;
  write_pdf(lay_out(std::move(pages), distrusted), content);
  Document document;
  document.text = std::move(content.out.text);
  document.blocks = std::move(content.out.blocks);
  document.places = std::move(content.places);
  document.title = std::move(content.title);
  to_normal_form(document);
  return broken_promise(document);
}

/// A document whose blocks are its lines, with the way back that the decoder gives.
std::string check_charset(Input input) {
  static constexpr std::string_view kCharsets[] = {
      "",          "utf-8", "windows-1252", "iso-8859-1", "utf-16le", "gb18030", "shift_jis", "iso-2022-jp", "koi8-r",
      "macintosh", "utf-7", "big5",         "euc-kr",     "utf-32",   "ibm850",  "not known", "cp1255"};
  if (input.empty()) return "";
  std::string_view const declared = kCharsets[static_cast<unsigned char>(input[0]) % std::size(kCharsets)];
  DecodedText const decoded = decode_text(input.substr(1), declared);
  Document document;
  document.text = decoded.text();
  for (std::size_t at = 0, end = 0; (end = document.text.find('\n', at)) != std::string::npos; at = end + 1) {
    if (end == at) continue;
    Block& block = document.blocks.emplace_back();
    block.begin = static_cast<Offset>(at);
    block.end = static_cast<Offset>(end);
  }
  document.lines = decoded.lines;
  document.wide = decoded.wide;
  document.anchors = decoded.to_file({{0, 0}}, document.text.size());
  for (Anchor const& anchor : document.anchors)
    if (anchor.file > input.size() - 1) return "an anchor beyond the file";
  return broken_promise(document);
}

std::string check_number_format(Input input) {
  std::size_t const cut = std::min(input.find('\n'), input.size());
  std::string_view const code = input.substr(0, cut), rest = input.substr(std::min(cut + 1, input.size()));
  double value = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), value);
  NumberFormat const format(code);
  Document shown;  // what the format makes of values, under one roof
  shown.text = code;
  bool const utf8 = broken_promise(shown).empty();
  for (double const number : {value, -value, 0.0, 0.5, -1234.5, 45'000.75, 2'958'466.0, 1e300, -1e-300,
                              std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
    for (bool const from_1904 : {false, true}) {
      (void)format.dated(number);
      shown.text += format.show(number, from_1904);
    }
  shown.text += format.show("text");
  return utf8 ? broken_promise(shown) : "";
}

/// Of any bytes, with either decimal mark.
std::string check_grammars(Input text) {
  Document const document = one_block(text);
  for (bool const comma : {false, true}) {
    Scan const scan = stet::scan(document.text, document.tokens, {.decimal_comma = comma});
    if (std::string broken = broken_promise(scan, document.text); !broken.empty()) return broken;
  }
  for (std::size_t at = 0; at < text.size(); at += 7) (void)read_date(text, at);
  return "";
}

constexpr FuzzTarget kTargets[] = {
    {"text", [](Input in) { return check_file("a.txt", Format::text, in); }},
    {"markdown", [](Input in) { return check_file("a.md", Format::markdown, in); }},
    {"html", [](Input in) { return check_file("a.html", Format::html, in); }},
    {"csv", [](Input in) { return check_file("a.csv", Format::csv, in); }},
    {"docx", [](Input in) { return check_file("a.docx", Format::docx, docx_around(in)); }},
    {"odt", [](Input in) { return check_file("a.odt", Format::odt, odt_around(in)); }},
    {"xlsx", [](Input in) { return check_file("a.xlsx", Format::xlsx, xlsx_around(in)); }},
    {"ods", [](Input in) { return check_file("a.ods", Format::ods, ods_around(in)); }},
    {"pdf", check_pdf},
    {"email", [](Input in) { return check_file("a.eml", Format::email, in); }},
    {"mbox", [](Input in) { return check_file("a.mbox", Format::mbox, in); }},
    {"feed", [](Input in) { return check_file("a.rss", Format::feed, in); }},
    {"warc", [](Input in) { return check_file("a.warc", Format::warc, in); }},
    {"archive", [](Input in) { return check_file("a.zip", Format::archive, in); }},
    {"charset", check_charset},
    {"number_format", check_number_format},
    {"grammars", check_grammars},
    {"rules", check_rules},
    {"expression", check_expression},
};

}  // namespace

std::span<FuzzTarget const> fuzz_targets() { return kTargets; }

FuzzTarget const* find_target(std::string_view name) {
  auto const found =
      std::find_if(std::begin(kTargets), std::end(kTargets), [&](FuzzTarget const& t) { return t.name == name; });
  return found == std::end(kTargets) ? nullptr : found;
}

}  // namespace stet::test
