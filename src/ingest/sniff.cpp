#include "ingest/sniff.hpp"

#include <algorithm>
#include <array>

#include "ingest/format.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 4096;

constexpr std::array kBinary = {"\x89PNG"sv,
                                "GIF87a"sv,
                                "GIF89a"sv,
                                "\xFF\xD8\xFF"sv,
                                "\x7F"
                                "ELF"sv,
                                "\xD0\xCF\x11\xE0"sv,
                                "{\\rtf"sv};
constexpr std::array kCompressed = {"\x1F\x8B"sv, "BZh"sv,
                                    "\xFD"
                                    "7zXZ"sv,
                                    "\x28\xB5\x2F\xFD"sv};
constexpr std::array kZip = {"PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08"sv};

// Text of its own kind, for which there is no reader.
constexpr std::array kNoReader = {".bib"sv,   ".c"sv,   ".cpp"sv,    ".css"sv, ".js"sv,   ".json"sv,
                                  ".jsonl"sv, ".log"sv, ".ndjson"sv, ".py"sv,  ".sh"sv,   ".sql"sv,
                                  ".svg"sv,   ".tex"sv, ".toml"sv,   ".ts"sv,  ".yaml"sv, ".yml"sv};

// Fields that begin an electronic mail; a text that begins with two of them is one.
constexpr std::array kMailFields = {"bcc"sv,
                                    "cc"sv,
                                    "content-transfer-encoding"sv,
                                    "content-type"sv,
                                    "date"sv,
                                    "delivered-to"sv,
                                    "dkim-signature"sv,
                                    "from"sv,
                                    "in-reply-to"sv,
                                    "message-id"sv,
                                    "mime-version"sv,
                                    "received"sv,
                                    "references"sv,
                                    "reply-to"sv,
                                    "return-path"sv,
                                    "sender"sv,
                                    "subject"sv,
                                    "to"sv,
                                    "user-agent"sv};

template <std::size_t N>
bool begins_with_any(std::string_view bytes, std::array<std::string_view, N> const& signatures) {
  return std::any_of(signatures.begin(), signatures.end(), [&](std::string_view s) { return bytes.starts_with(s); });
}

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds(std::string_view bytes, std::string_view name) { return bytes.find(name) != bytes.npos; }

/// A package tells what it is by the names of its parts, which a ZIP file writes out.
Format zip_format(std::string_view bytes) {
  constexpr std::size_t kMimetype = 30;  // behind the first entry's header
  std::string_view const first = bytes.substr(std::min(kMimetype, bytes.size()), 100);
  if (first.starts_with("mimetypeapplication/vnd.oasis.opendocument.text")) return Format::odt;
  if (first.starts_with("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return Format::ods;
  if (holds(bytes, "[Content_Types].xml") || holds(bytes, "_rels/.rels")) {
    if (holds(bytes, "word/")) return Format::docx;
    if (holds(bytes, "xl/")) return Format::xlsx;
  }
  return Format::archive;
}

/// Two mail fields or more before the first empty line, and nothing but fields. `mbox` lets one "From " line go first.
bool begins_like_mail(std::string_view bytes) {
  std::string_view rest = bytes.substr(0, kHead);
  std::size_t known = 0;
  for (bool first = true; !rest.empty(); first = false) {
    std::size_t const end = std::min(rest.find('\n'), rest.size());
    std::string_view const line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line == "\r") break;
    if (line[0] == ' ' || line[0] == '\t') {
      if (first) return false;
      continue;
    }
    std::size_t const colon = line.find(':');
    if (colon == line.npos) {
      if (rest.empty()) break;  // cut off by the look's end
      return false;
    }
    std::string_view const name = line.substr(0, colon);
    if (name.empty() || name.find_first_of(" \t<>") != name.npos) return false;
    known += one_of(lower_ascii(name), kMailFields) ? 1 : 0;
  }
  return known >= 2;
}

bool begins_like_mbox(std::string_view bytes) {
  if (!bytes.starts_with("From ")) return false;
  std::size_t const end = bytes.substr(0, kHead).find('\n');
  return end != bytes.npos && begins_like_mail(bytes.substr(end + 1));
}

/// The name of the first element, in lower case; comments, declarations and instructions are passed over.
std::string first_element(std::string_view head) {
  for (std::size_t at = head.find('<'); at != head.npos && at + 1 < head.size(); at = head.find('<', at + 1)) {
    if (head[at + 1] == '!' || head[at + 1] == '?') {
      at = head.find(head.substr(at).starts_with("<!--") ? "-->"sv : ">"sv, at);
      if (at == head.npos) break;
      continue;
    }
    std::size_t const end = std::min(head.find_first_of(" \t\r\n/>", at + 1), head.size());
    return lower_ascii(head.substr(at + 1, end - at - 1));
  }
  return {};
}

std::optional<Format> markup_format(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string_view const head = trim(bytes.substr(0, kHead));
  if (!head.starts_with('<')) return std::nullopt;
  std::string const element = first_element(head);
  if (element == "rss" || element == "feed" || element == "rdf:rdf") return Format::feed;
  if (element == "html" || element == "head" || element == "body" ||
      lower_ascii(head.substr(0, 14)) == "<!doctype html")
    return Format::html;
  return std::nullopt;
}

bool is_tar(std::string_view bytes) { return bytes.size() > 512 && bytes.substr(257, 5) == "ustar"; }
bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != bytes.npos; }

}  // namespace

std::string ending_of(std::string_view path) {
  auto const slash = path.rfind('/');
  std::string_view const name = slash == path.npos ? path : path.substr(slash + 1);
  auto const dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string() : lower_ascii(name.substr(dot));
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }
bool is_compressed(std::string_view bytes) { return begins_with_any(bytes, kCompressed); }

bool is_binary(std::string_view bytes) {
  return begins_with_any(bytes, kBinary) || (!is_utf16(bytes) && bytes.find('\0') != bytes.npos);
}

std::optional<Format> sniff(std::string_view path, std::string_view bytes) {
  if (begins_with_any(bytes, kZip)) return zip_format(bytes);
  if (is_compressed(bytes) || is_tar(bytes)) return Format::archive;
  if (is_pdf(bytes)) return Format::pdf;
  if (bytes.starts_with("WARC/")) return Format::warc;
  if (is_binary(bytes)) return std::nullopt;
  std::string const ending = ending_of(path);
  auto const markup = markup_format(bytes);
  if (markup) return markup;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Format::html;
  if (ending == ".csv" || ending == ".tsv") return Format::csv;
  if (ending == ".md" || ending == ".markdown") return Format::markdown;
  if (ending == ".xml" || one_of(ending, kNoReader)) return std::nullopt;
  if (begins_like_mbox(bytes)) return Format::mbox;
  if (begins_like_mail(bytes)) return Format::email;
  return Format::text;
}

std::string why_no_reader(std::string_view, std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    // An encrypted package of the newer formats stands in a file of the old kind, its parts named in UTF-16.
    if (holds(bytes, std::string_view("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31)))
      return "protected by a password";
    return "an old Word, Excel or PowerPoint file: save it as .docx or .xlsx";
  }
  if (bytes.starts_with("{\\rtf")) return "RTF: save it as .docx";
  if (bytes.starts_with("\x89PNG") || bytes.starts_with("GIF8") || bytes.starts_with("\xFF\xD8\xFF"))
    return "a picture";
  return is_binary(bytes) ? "binary file" : "no reader for this kind of file";
}

}  // namespace stet
