#include "ingest/load.hpp"

#include <string>
#include <utility>

#include "ingest/charset.hpp"
#include "ingest/content.hpp"
#include "ingest/csv.hpp"
#include "ingest/dates.hpp"
#include "ingest/head.hpp"
#include "ingest/html.hpp"
#include "ingest/markdown.hpp"
#include "ingest/plain.hpp"
#include "ingest/sha256.hpp"
#include "ingest/sniff.hpp"

namespace stet {
namespace {

constexpr std::uint64_t kMostUtf16 = 16u << 20;

Content read_as(Format format, std::string_view text, LoadLimits const& limits) {
  switch (format) {
    case Format::csv: return read_csv(text);
    case Format::html: return read_html(text, limits.depth);
    case Format::markdown: return read_markdown(text);
    case Format::text: break;
  }
  return read_plain(text);
}

Unread whole_file(std::string_view path, std::string why) { return {std::string(path), kNone, 0, 0, "", std::move(why)}; }

void fill(Document& document, Content&& content, DecodedText&& decoded) {
  document.text = std::move(content.out.text);
  document.blocks = std::move(content.out.blocks);
  document.anchors = decoded.to_file(content.out.anchors, document.text.size());
  document.lines = std::move(decoded.lines);
  document.wide = std::move(decoded.wide);
  document.title = std::move(content.title);
  document.publisher = std::move(content.publisher);
  document.url = std::move(content.url);
  choose_dates(content.clues, document);
}

}  // namespace

Loaded load_bytes(std::string_view path, std::string_view bytes, DocumentRole role, LoadLimits const& limits) {
  Loaded out;
  Document& document = out.document;
  document.id = document.path = path;
  document.role = role;
  auto const refuse = [&](std::string why) {
    document.whole = false;
    out.unread.push_back(whole_file(path, std::move(why)));
    return std::move(out);
  };
  if (bytes.size() > limits.bytes) return refuse("larger than " + std::to_string(limits.bytes) + " bytes");
  document.sha256 = sha256_hex(bytes);
  auto const format = sniff(path, bytes);
  if (!format) return refuse(is_binary(bytes) ? "binary file" : "no reader for this kind of file");
  if (is_utf16(bytes) && bytes.size() > kMostUtf16) return refuse("UTF-16, larger than 16 MB");
  DecodedText decoded = decode_text(bytes, *format == Format::html ? declared_charset(bytes) : std::string());
  Content content = read_as(*format, decoded.text(), limits);
  if (*format != Format::csv) read_head(content);
  std::vector<std::string> faults = std::move(decoded.faults);
  for (std::string& fault : content.faults) faults.push_back(std::move(fault));
  if (content.out.full()) faults.push_back("more than 2,000,000 paragraphs: the rest is left out");
  fill(document, std::move(content), std::move(decoded));
  document.whole = faults.empty();
  for (std::string& fault : faults) out.unread.push_back(whole_file(path, std::move(fault)));
  return out;
}

}  // namespace stet
