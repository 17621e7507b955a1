#include "ingest/load.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/charset.hpp"
#include "ingest/containers/archive.hpp"
#include "ingest/containers/email.hpp"
#include "ingest/containers/feed.hpp"
#include "ingest/containers/letter.hpp"
#include "ingest/containers/mbox.hpp"
#include "ingest/containers/warc.hpp"
#include "ingest/content.hpp"
#include "ingest/csv.hpp"
#include "ingest/dates.hpp"
#include "ingest/head.hpp"
#include "ingest/html/html.hpp"
#include "ingest/markdown.hpp"
#include "ingest/normal_form.hpp"
#include "ingest/office/docx.hpp"
#include "ingest/office/odt.hpp"
#include "ingest/pdf/pdf.hpp"
#include "ingest/plain.hpp"
#include "ingest/sha256.hpp"
#include "ingest/sheets/ods.hpp"
#include "ingest/sheets/xlsx.hpp"
#include "ingest/sniff.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostLost = 20;  // parts of one file that are named as unread; more are counted
constexpr std::uint64_t kMostUtf16 = 16u << 20;
constexpr std::uint64_t kFreeGrowth = 1u << 20;  // below it no ratio is looked at

bool is_text(Format format) { return format <= Format::csv; }
bool is_container(Format format) { return format >= Format::archive; }

Content read_text(Format format, std::string_view text, LoadLimits const& limits) {
  switch (format) {
    case Format::csv:
      return read_csv(text);
    case Format::html:
      return read_html(text, limits.depth);
    case Format::markdown:
      return read_markdown(text);
    default:
      return read_plain(text);
  }
}

Content read_document(Format format, std::string_view bytes, LoadLimits const& limits) {
  switch (format) {
    case Format::docx:
      return read_docx(bytes, limits);
    case Format::odt:
      return read_odt(bytes, limits);
    case Format::xlsx:
      return read_xlsx(bytes, limits);
    case Format::ods:
      return read_ods(bytes, limits);
    case Format::pdf:
      return read_pdf(bytes, limits);
    default:
      return {};
  }
}

std::vector<std::string> unpack(Format format, std::string_view bytes, LoadLimits const& limits, PartSink const& sink) {
  switch (format) {
    case Format::email:
      return unpack_email(bytes, limits, sink);
    case Format::mbox:
      return unpack_mbox(bytes, limits, sink);
    case Format::feed:
      return unpack_feed(bytes, limits, sink);
    case Format::warc:
      return unpack_warc(bytes, limits, sink);
    default:
      return unpack_archive(bytes, limits, sink);
  }
}

/// Ends like a format that is no text, where no bytes mean that something went wrong.
bool is_no_text_name(std::string_view name) {
  std::string const ending = ending_of(name);
  for (std::string_view const known :
       {".docx", ".odt", ".xlsx", ".ods", ".pdf", ".zip", ".gz", ".tgz", ".eml", ".warc"})
    if (ending == known) return true;
  return false;
}

/// A format without lines is its own file: a paragraph is a line.
void number_paragraphs(Document& document) {
  document.paragraphs = true;
  document.anchors = {{0, 0}};
  document.lines = {0};
  for (std::size_t at = 0; at < document.text.size(); ++at) {
    if (document.text[at] == '\n') document.lines.push_back(at + 1);
    if ((static_cast<unsigned char>(document.text[at]) & 0xC0) == 0x80) document.wide.push_back(at);
  }
}

/// A file, or a part of one.
struct Item {
  std::string path;
  std::string_view name;  // tells the format where the bytes do not
  std::string_view bytes;
  std::string_view file;  // what the fingerprint is of: the bytes, or those of the container that they stand for
};

class Loader {
 public:
  Loader(DocumentRole role, LoadLimits const& limits) : role_(role), limits_(limits) {}

  /// `part` is what the container says of the item; its own `bytes` are not looked at.
  void read(Item const& item, Part const& part, unsigned nesting) {
    if (item.bytes.size() > limits_.bytes) {
      // too large even for a fingerprint
      return fail(begin({item.path, "", "", {}}), "larger than " + std::to_string(limits_.bytes) + " bytes");
    }
    if (item.bytes.empty() && is_no_text_name(item.name)) return refuse(item, "an empty file");
    auto const format = part.format ? part.format : sniff(item.name, item.bytes);
    if (!format) return refuse(item, why_no_reader(item.name, item.bytes));
    if (is_container(*format)) return open(item, *format, part, nesting);
    if (is_text(*format) && is_utf16(item.bytes) && item.bytes.size() > kMostUtf16)
      return refuse(item, "UTF-16, larger than 16 MB");
    read_leaf(begin(item), item.bytes, *format, part);
  }

  std::vector<Loaded> take() {
    auto const by_path = [](Loaded const& a, Loaded const& b) { return a.document.path < b.document.path; };
    std::stable_sort(out_.begin(), out_.end(), by_path);
    // a bomb of archives has thousands of parts that all say the same
    std::size_t lost = 0;
    std::erase_if(out_, [&](Loaded const& one) {
      return one.document.text.empty() && !one.unread.empty() && ++lost > kMostLost;
    });
    if (lost > kMostLost) fail(out_.front(), std::to_string(lost - kMostLost) + " more parts were not read");
    return std::move(out_);
  }

 private:
  Loaded& begin(Item const& item) {
    Loaded& loaded = out_.emplace_back();
    loaded.document.id = loaded.document.path = item.path;
    loaded.document.role = role_;
    if (item.file.data() != nullptr) loaded.document.sha256 = sha256_hex(item.file);
    return loaded;
  }

  void fail(Loaded& loaded, std::string why) {
    loaded.document.whole = false;
    loaded.unread.push_back({loaded.document.path, kNone, 0, 0, "", std::move(why)});
  }

  void refuse(Item const& item, std::string why) { fail(begin(item), std::move(why)); }

  void read_leaf(Loaded& loaded, std::string_view bytes, Format format, Part const& part) {
    Document& document = loaded.document;
    Content content;
    DecodedText decoded;
    if (is_text(format)) {
      std::string charset = part.charset;
      if (charset.empty() && format == Format::html) charset = declared_charset(bytes);
      decoded = decode_text(bytes, charset);
      content = read_text(format, decoded.text(), limits_);
      for (std::string& fault : decoded.faults) fail(loaded, std::move(fault));
    } else {
      content = read_document(format, bytes, limits_);
    }
    content.clues.insert(content.clues.end(), part.clues.begin(), part.clues.end());
    if (part.letter) set_aside_quotes(content);
    if (format != Format::csv && format != Format::xlsx && format != Format::ods) read_head(content);
    for (std::string& fault : content.faults) fail(loaded, std::move(fault));
    if (content.out.full()) fail(loaded, "more than 2,000,000 paragraphs: the rest is left out");
    document.text = std::move(content.out.text);
    document.blocks = std::move(content.out.blocks);
    document.places = std::move(content.places);
    if (is_text(format)) {
      document.anchors = decoded.to_file(content.out.anchors, document.text.size());
      document.lines = std::move(decoded.lines);
      document.wide = std::move(decoded.wide);
    } else {
      number_paragraphs(document);
    }
    to_normal_form(document);
    document.title = part.title.empty() ? std::move(content.title) : part.title;
    document.publisher = part.publisher.empty() ? std::move(content.publisher) : part.publisher;
    document.url = part.url.empty() ? std::move(content.url) : part.url;
    document.retrieved = part.retrieved ? part.retrieved : content.retrieved;
    choose_dates(std::move(content.clues), document);
    if (!document.published) document.yearless = std::move(content.yearless);
  }

  void open(Item const& item, Format format, Part const& outer, unsigned nesting) {
    if (nesting >= limits_.nesting)
      return refuse(item, "containers nested more than " + std::to_string(limits_.nesting) + " deep");
    std::uint64_t const growth = std::max(kFreeGrowth, limits_.ratio * item.bytes.size());
    LoadLimits inner = limits_;
    inner.bytes = std::min(limits_.bytes, growth);
    std::size_t here = 0;
    std::uint64_t grown = 0;
    std::string stopped;
    std::vector<std::string> faults = unpack(format, item.bytes, inner, [&](Part&& part) {
      ++here;
      grown += part.bytes.size();
      unpacked_ += part.bytes.size();
      if (grown > growth) stopped = "unpacks to more than " + std::to_string(limits_.ratio) + " times its size";
      if (unpacked_ > limits_.unpacked) stopped = "unpacks to more than " + std::to_string(limits_.unpacked) + " bytes";
      parts_ += part.name.empty() ? 0 : 1;  // what stands for its container is counted with it
      if (parts_ > limits_.parts) stopped = "more than " + std::to_string(limits_.parts) + " parts";
      if (!stopped.empty()) return false;
      if (!part.retrieved) part.retrieved = outer.retrieved;
      read_part(item, format, part, nesting + 1);
      return true;
    });
    if (!stopped.empty()) faults.push_back(stopped + ": the rest is left out");
    if (here == 0 && faults.empty()) faults.push_back("holds no files");
    if (faults.empty()) return;
    Loaded& loaded = begin(item);
    for (std::string& fault : faults) fail(loaded, std::move(fault));
  }

  void read_part(Item const& item, Format format, Part const& part, unsigned nesting) {
    if (!part.name.empty()) {
      std::string const path = item.path + "/" + part.name;
      return read({path, path, part.bytes, part.bytes}, part, nesting);
    }
    // a packed file's own name is what stands before ".gz"
    std::string_view name = item.name;
    if (format == Format::archive) name.remove_suffix(ending_of(name).size());
    read({item.path, name, part.bytes, item.file}, part, nesting);
  }

  DocumentRole role_;
  LoadLimits const& limits_;
  std::vector<Loaded> out_;
  std::uint64_t unpacked_ = 0;
  std::size_t parts_ = 0;
};

}  // namespace

std::vector<Loaded> load_bytes(std::string_view path, std::string_view bytes, DocumentRole role,
                               LoadLimits const& limits) {
  Loader loader(role, limits);
  loader.read({std::string(path), path, bytes, bytes}, {}, 0);
  return loader.take();
}

}  // namespace stet
