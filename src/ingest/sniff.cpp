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

// Fields of a mail's header that people also write by hand, and those that only programs write.
constexpr std::array kMailFields = {"attachments"sv, "bcc"sv,    "cc"sv,   "date"sv,    "from"sv, "importance"sv,
                                    "reply-to"sv,    "sender"sv, "sent"sv, "subject"sv, "to"sv};
constexpr std::array kMailProgramFields = {"content-transfer-encoding"sv,
                                           "content-type"sv,
                                           "delivered-to"sv,
                                           "dkim-signature"sv,
                                           "in-reply-to"sv,
                                           "message-id"sv,
                                           "mime-version"sv,
                                           "received"sv,
                                           "references"sv,
                                           "return-path"sv,
                                           "snapshot-content-location"sv,
                                           "user-agent"sv};
constexpr std::array kMailEndings = {".eml"sv, ".mht"sv, ".mhtml"sv};

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
  constexpr std::size_t kMimetype = 30;  // behind the first entry's header: its name, extra fields and content
  std::string_view const first = bytes.substr(std::min(kMimetype, bytes.size()), 200);
  if (holds(first, "application/vnd.oasis.opendocument.text")) return Format::odt;
  if (holds(first, "application/vnd.oasis.opendocument.spreadsheet")) return Format::ods;
  if (holds(bytes, "[Content_Types].xml") || holds(bytes, "_rels/.rels")) {
    if (holds(bytes, "word/")) return Format::docx;
    if (holds(bytes, "xl/")) return Format::xlsx;
  }
  return Format::archive;
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

/// What stands before the first empty line.
struct HeaderLook {
  bool only_fields = true;
  std::size_t fields = 0;
  std::size_t mail = 0;     // of a mail, by hand or by a program
  std::size_t program = 0;  // of these, by a program
  bool from = false;
};

HeaderLook look_at_header(std::string_view bytes) {
  HeaderLook out;
  std::string_view rest = without_mark(bytes.substr(0, kHead));
  for (bool first = true; !rest.empty(); first = false) {
    std::size_t const end = std::min(rest.find('\n'), rest.size());
    std::string_view const line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line == "\r") break;
    if (!first && (line[0] == ' ' || line[0] == '\t')) continue;
    std::size_t const colon = line.find(':');
    if (colon == line.npos && rest.empty() && !first) break;  // cut off by the look's end
    std::string const name = lower_ascii(line.substr(0, std::min(colon, line.size())));
    out.only_fields = colon != line.npos && !name.empty() && name.find_first_of(" \t<>") == name.npos;
    if (!out.only_fields) break;
    ++out.fields;
    bool const program = one_of(name, kMailProgramFields);
    out.program += program ? 1 : 0;
    out.mail += program || one_of(name, kMailFields) ? 1 : 0;
    out.from = out.from || name == "from";
  }
  return out;
}

/// A header of a mail. One without a program's mark must be all of a mail and say whom it is from: a list of facts in
/// the form "Date: …, Ships: …" is none.
bool begins_like_mail(std::string_view bytes) {
  HeaderLook const look = look_at_header(bytes);
  return look.only_fields && look.mail >= 2 && (look.program > 0 || (look.from && look.mail == look.fields));
}

bool begins_like_mbox(std::string_view bytes) {
  if (!bytes.starts_with("From ")) return false;
  std::size_t const end = bytes.substr(0, kHead).find('\n');
  if (end == bytes.npos) return false;
  HeaderLook const look = look_at_header(bytes.substr(end + 1));
  return look.only_fields && look.mail >= 2;
}

std::optional<Format> mail_format(std::string_view ending, std::string_view bytes) {
  if (begins_like_mbox(bytes)) return Format::mbox;
  HeaderLook const look = look_at_header(bytes);
  if (begins_like_mail(bytes) || (one_of(ending, kMailEndings) && look.only_fields && look.mail > 0))
    return Format::email;
  return std::nullopt;
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
  // in UTF-16, for a look, every second byte
  std::string narrowed;
  if (is_utf16(bytes))
    for (std::size_t i = bytes[0] == '\xFE' ? 3 : 2; i < std::min(bytes.size(), 2 * kHead); i += 2)
      narrowed += bytes[i];
  std::string_view const head =
      trim(narrowed.empty() ? without_mark(bytes).substr(0, kHead) : std::string_view(narrowed));
  if (!head.starts_with('<')) return std::nullopt;
  std::string const element = first_element(head);
  if (element == "rss" || element == "feed" || element == "atom:feed" || element == "rdf:rdf") return Format::feed;
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
  if (bytes.starts_with("WARC/1.") || bytes.starts_with("WARC/0.")) return Format::warc;
  std::string const ending = ending_of(path);
  if (one_of(ending, kMailEndings) || is_binary(bytes))
    if (auto const mail = mail_format(ending, bytes)) return mail;
  if (is_binary(bytes)) return std::nullopt;
  auto const markup = markup_format(bytes);
  if (markup) return markup;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Format::html;
  if (ending == ".csv" || ending == ".tsv") return Format::csv;
  if (ending == ".md" || ending == ".markdown") return Format::markdown;
  if (ending == ".xml" || one_of(ending, kNoReader)) return std::nullopt;
  return mail_format(ending, bytes).value_or(Format::text);
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
