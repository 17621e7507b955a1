#include <algorithm>
#include <array>
#include <string>

#include "ingest/load.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::array kSignatures = {"%PDF-"sv, "PK\x03\x04"sv, "PK\x05\x06"sv, "\x89PNG"sv, "GIF87a"sv, "GIF89a"sv, "\xFF\xD8\xFF"sv,
                                    "\x1F\x8B"sv, "\x7F" "ELF"sv, "\xD0\xCF\x11\xE0"sv, "\xFD" "7zXZ"sv, "{\\rtf"sv};

// Text of its own kind, for which there is no reader.
constexpr std::array kNoReader = {".atom"sv, ".bib"sv, ".c"sv, ".cpp"sv, ".css"sv, ".doc"sv, ".docx"sv, ".eml"sv, ".js"sv, ".json"sv,
                                  ".jsonl"sv, ".log"sv, ".mbox"sv, ".ndjson"sv, ".odt"sv, ".pdf"sv, ".py"sv, ".rss"sv, ".rtf"sv,
                                  ".sh"sv, ".sql"sv, ".svg"sv, ".tex"sv, ".toml"sv, ".ts"sv, ".warc"sv, ".xls"sv, ".xlsx"sv, ".xml"sv,
                                  ".yaml"sv, ".yml"sv};

std::string ending_of(std::string_view path) {
  auto const slash = path.rfind('/');
  std::string_view const name = slash == path.npos ? path : path.substr(slash + 1);
  auto const dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string() : lower_ascii(name.substr(dot));
}

bool begins_like_html(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string const head = lower_ascii(trim(bytes.substr(0, 512)));
  return head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<head") || head.starts_with("<body");
}

}  // namespace

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool is_binary(std::string_view bytes) {
  if (std::any_of(kSignatures.begin(), kSignatures.end(), [&](std::string_view s) { return bytes.starts_with(s); })) return true;
  return !is_utf16(bytes) && bytes.find('\0') != bytes.npos;
}

std::optional<Format> sniff(std::string_view path, std::string_view bytes) {
  if (is_binary(bytes)) return std::nullopt;
  std::string const ending = ending_of(path);
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Format::html;
  if (ending == ".csv" || ending == ".tsv") return Format::csv;
  if (ending == ".md" || ending == ".markdown") return Format::markdown;
  if (std::find(kNoReader.begin(), kNoReader.end(), ending) != kNoReader.end()) return std::nullopt;
  return begins_like_html(bytes) ? Format::html : Format::text;
}

}  // namespace stet
