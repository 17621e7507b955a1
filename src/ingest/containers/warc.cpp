#include "ingest/containers/warc.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "ingest/containers/archive.hpp"
#include "ingest/containers/names.hpp"
#include "ingest/dates.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestHeader = 256u << 10;
constexpr std::size_t kMostNamed = 20;  // faults of single records; more are counted

std::string_view cut_line(std::string_view& rest) {
  std::size_t const end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The block of header lines at the beginning of `rest` with its empty line, taken off. Nothing where it has no end.
std::optional<std::string_view> cut_header(std::string_view& rest) {
  std::string_view const whole = rest, look = rest.substr(0, kLongestHeader);
  std::size_t const end = std::min(look.find("\r\n\r\n"), look.find("\n\n"));
  if (end == look.npos) return std::nullopt;
  rest.remove_prefix(end + (look[end] == '\r' ? 4 : 2));
  return whole.substr(0, end);
}

/// The value of a field, by its name in lower case; "" where there is none.
std::string_view field_of(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    std::string_view const line = cut_line(header);
    std::size_t const colon = line.find(':');
    if (colon == name.size() && lower_ascii(line.substr(0, colon)) == name) return trim(line.substr(colon + 1));
  }
  return {};
}

std::optional<std::uint64_t> number_in(std::string_view text, int base) {
  std::uint64_t value = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "text/html" of "Text/HTML; charset=utf-8"
std::string media_type(std::string_view value) { return lower_ascii(trim(value.substr(0, value.find(';')))); }

std::string charset_in(std::string_view value) {
  std::string const lowered = lower_ascii(value.substr(0, 300));
  std::size_t at = lowered.find("charset=");
  if (at == lowered.npos) return {};
  at += 8;
  if (at < lowered.size() && lowered[at] == '"') ++at;
  return lowered.substr(at, lowered.find_first_of("\"; ", at) - at);
}

/// What a page is made of beside its text, and data for its scripts.
bool no_document(std::string_view type) {
  constexpr std::array kKinds = {"image/"sv,
                                 "audio/"sv,
                                 "video/"sv,
                                 "font/"sv,
                                 "application/font"sv,
                                 "application/x-font"sv,
                                 "application/vnd.ms-fontobject"sv,
                                 "text/css"sv,
                                 "text/javascript"sv,
                                 "text/dns"sv,
                                 "application/javascript"sv,
                                 "application/x-javascript"sv,
                                 "application/ecmascript"sv,
                                 "application/wasm"sv,
                                 "application/x-shockwave"sv,
                                 "application/x-protobuf"sv,
                                 "text/x-component"sv,
                                 "application/vnd.apple.mpegurl"sv,
                                 "application/ocsp"sv};
  return type.find("json") != type.npos ||
         std::any_of(kKinds.begin(), kKinds.end(), [&](auto k) { return type.starts_with(k); });
}

/// The chunks of a body joined; nothing where they are damaged. A body without chunks is left as it is: many crawlers
/// join them and keep the header.
std::optional<std::string> join_chunks(std::string_view body) {
  std::string out;
  for (bool first = true;; first = false) {
    std::string_view rest = body;
    std::string_view const line = cut_line(rest);
    auto const size = number_in(trim(line.substr(0, std::min<std::size_t>(line.find(';'), 20))), 16);
    if (!size && first) return std::string(body);
    if (!size || *size > rest.size()) return std::nullopt;
    if (*size == 0) return out;
    out.append(rest.substr(0, *size));
    body = rest.substr(*size);
    if (!cut_line(body).empty()) return std::nullopt;
  }
}

std::string address_in(std::string_view header) {
  std::string_view url = field_of(header, "warc-target-uri");
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);  // as older writers have it
  return clean_text(url);
}

class WarcReader {
 public:
  WarcReader(LoadLimits const& limits, PartSink const& sink) : limits_(limits), sink_(sink) {}

  std::vector<std::string> run(std::string_view bytes) {
    std::string_view rest = bytes;
    while (!done_) {
      while (rest.starts_with('\r') || rest.starts_with('\n')) rest.remove_prefix(1);
      if (rest.empty()) break;
      auto const header = rest.starts_with("WARC/") ? cut_header(rest) : std::nullopt;
      auto const size = header ? number_in(field_of(*header, "content-length"), 10) : std::nullopt;
      if (!size) {
        faults_.push_back("damaged at byte " + std::to_string(bytes.size() - rest.size()) + ": the rest is left out");
        break;
      }
      bool const whole = *size <= rest.size();
      std::string_view const block = rest.substr(0, *size);
      rest.remove_prefix(block.size());
      take(*header, block, whole);
    }
    if (unnamed_ > 0) faults_.push_back(std::to_string(unnamed_) + " more records left out");
    return std::move(faults_);
  }

 private:
  void leave(std::string_view name, std::string_view why) {
    if (faults_.size() >= kMostNamed)
      ++unnamed_;
    else
      faults_.push_back(clean_text(std::string(name).append(": ").append(why)));
  }

  void take(std::string_view header, std::string_view block, bool whole) {
    std::string const type = lower_ascii(field_of(header, "warc-type"));
    std::string const url = address_in(header);
    bool const web = url.starts_with("http://") || url.starts_with("https://");
    if ((type != "response" && type != "resource") || !web) {
      if (!whole) faults_.push_back("the last record is cut short");
      return;
    }
    std::string_view declared = header;  // where the content's own fields stand
    if (type == "response") {
      std::string_view const line = block.substr(0, block.find('\n'));
      if (!line.starts_with("HTTP/")) return leave(url, "no answer of a web server");
      auto const answer = cut_header(block);
      if (line.substr(std::min(line.find(' '), line.size())).substr(0, 4) != " 200") return;
      if (!answer) return leave(url, whole ? "a damaged header" : "the record is cut short");
      declared = *answer;
    }
    std::string const kind = media_type(field_of(declared, "content-type"));
    if (no_document(kind)) return;
    if (!whole) return leave(url, "the record is cut short");
    if (std::string_view const why = field_of(header, "warc-truncated"); !why.empty())
      return leave(url, "cut short by the crawler (" + std::string(why.substr(0, 40)) + ")");
    if (!field_of(header, "warc-segment-number").empty()) return leave(url, "split over several records");
    if (auto body = type == "response" ? unpacked(declared, block, url) : std::string(block))
      hand_over(header, declared, kind, url, std::move(*body));
  }

  /// The body as the server meant it, without the packing for the way.
  std::optional<std::string> unpacked(std::string_view declared, std::string_view block, std::string_view url) {
    std::optional<std::string> body(block);
    if (lower_ascii(field_of(declared, "transfer-encoding")).find("chunked") != std::string::npos)
      body = join_chunks(block);
    if (!body) return leave(url, "its chunks are damaged or cut short"), std::nullopt;
    std::string const packing = lower_ascii(field_of(declared, "content-encoding"));
    if (packing.empty() || packing == "identity" || body->empty()) return body;
    bool const gzip = packing == "gzip" || packing == "x-gzip",
               known = gzip || packing == "deflate" || packing == "zstd";
    if (!known) return leave(url, "packed in a way that is not read (" + packing.substr(0, 40) + ")"), std::nullopt;
    // many crawlers unpack it and keep the header
    if (packing != "deflate" && !is_compressed(*body)) return body;
    auto out = decompress(*body, limits_.bytes);
    if (!out && packing == "deflate" && !is_binary(*body)) return body;
    if (!out)
      leave(url, "its packing is damaged or cut short, or it unpacks to more than " + std::to_string(limits_.bytes) +
                     " bytes");
    return out;
  }

  void hand_over(std::string_view header, std::string_view declared, std::string const& kind, std::string_view url,
                 std::string body) {
    if (trim(std::string_view(body).substr(0, 1'000)).empty() || url.ends_with("/robots.txt")) return;
    Part part;
    std::string const path = path_of_url(url);
    part.name = names_.take(path.empty() ? "page" : path);
    part.bytes = std::move(body);
    part.charset = charset_in(field_of(declared, "content-type"));
    part.url = url;
    part.retrieved = parse_iso_day(field_of(header, "warc-date"));
    if (auto const day = day_of_url(url)) part.clues.push_back({DateOrigin::url, *day, part.url, false});
    auto const format = sniff(part.name, part.bytes);
    bool const html = kind == "text/html" || kind == "application/xhtml+xml";
    bool const text = !format || *format <= Format::csv || *format == Format::email || *format == Format::mbox;
    if (html && text && !is_binary(part.bytes)) part.format = Format::html;
    if (kind == "text/csv" && format == Format::text) part.format = Format::csv;
    bool const vague = kind.empty() || kind.ends_with("xml") || kind.ends_with("/octet-stream");
    if (vague && !format) return;  // nothing says that it is a document
    done_ = !sink_(std::move(part));
  }

  LoadLimits const& limits_;
  PartSink const& sink_;
  UniqueNames names_;
  std::vector<std::string> faults_;
  std::size_t unnamed_ = 0;
  bool done_ = false;
};

}  // namespace

std::vector<std::string> unpack_warc(std::string_view bytes, LoadLimits const& limits, PartSink const& sink) {
  return WarcReader(limits, sink).run(bytes);
}

}  // namespace stet
