#include "ingest/containers/feed.hpp"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

#include "ingest/charset.hpp"
#include "ingest/containers/names.hpp"
#include "ingest/dates.hpp"
#include "ingest/entities.hpp"
#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostBytes = 16u << 20;     // the tree takes several times the size of the feed
constexpr std::size_t kMostElements = 1'000'000;  // also those of text in the form of XHTML
constexpr std::size_t kLongestTitle = 1'000;

/// Length of the tag at the beginning of `rest`, up to its '>', which may also stand within quotes.
std::size_t length_of_tag(std::string_view rest) {
  char quote = 0;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (quote != 0)
      quote = rest[i] == quote ? '\0' : quote;
    else if (rest[i] == '"' || rest[i] == '\'')
      quote = rest[i];
    else if (rest[i] == '>')
      return i + 1;
  }
  return rest.size();
}

/// Why the XML must not be parsed; "" where it may. Linear.
std::string why_refused(std::string_view xml, unsigned depth) {
  std::size_t open = 0, elements = 0;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
    std::string_view const rest = xml.substr(at);
    auto const pass = [&](std::string_view end) { at = std::min(xml.find(end, at), xml.size() - 1); };
    if (rest.starts_with("<!--")) {
      pass("-->");
    } else if (rest.starts_with("<![CDATA[")) {
      pass("]]>");
    } else if (rest.starts_with("<?")) {
      pass("?>");
    } else if (rest.starts_with("<!")) {
      std::size_t const end = rest.find('>');
      if (rest.substr(0, end).find('[') != rest.npos) return "declares entities of its own in its XML: refused";
    } else if (rest.starts_with("</")) {
      if (open > 0) --open;
    } else {
      std::size_t const length = length_of_tag(rest);
      if (!rest.substr(0, length).ends_with("/>")) ++open;
      at += length - 1;
      if (open > depth) return "elements nested more than " + std::to_string(depth) + " deep";
      if (++elements > kMostElements) return "more than " + std::to_string(kMostElements) + " elements";
    }
  }
  return {};
}

std::string text_in(pugi::xml_node node) {
  std::string out;
  for (pugi::xml_node const child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  return out;
}

std::string inner_xml(pugi::xml_node node) {
  std::ostringstream out;
  for (pugi::xml_node const child : node.children()) child.print(out, "", pugi::format_raw);
  return std::move(out).str();
}

std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

/// A title is text to Atom and markup to most of RSS: entities are decoded once more, and tags dropped.
std::string plain_title(std::string_view title) {
  title = trim(head_of(title, kLongestTitle));
  std::string out;
  for (std::size_t at = 0; at < title.size();) {
    char const c = title[at], next = at + 1 < title.size() ? title[at + 1] : ' ';
    bool const tag = c == '<' && (next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
    std::size_t const end = tag ? title.find('>', at) : title.npos;
    auto const entity = c == '&' ? read_entity(title.substr(at)) : std::nullopt;
    if (entity)
      out += entity->text;
    else if (end == title.npos && !(c == '\n' || c == '\r' || c == '\t'))
      out += c;
    else if (end == title.npos)
      out += ' ';
    at = entity ? at + entity->length : end != title.npos ? end + 1 : at + 1;
  }
  return clean_text(trim(out));  // the parser takes references to half a surrogate pair
}

/// Atom says of a text what it is, RSS leaves it to the reader: markup.
std::string body_in(pugi::xml_node node, bool atom) {
  std::string const type = atom ? lower_ascii(node.attribute("type").value()) : "html";
  if (type == "xhtml" || type == "application/xhtml+xml") return inner_xml(node);
  std::string const text = text_in(node);
  if (type == "html" || type == "text/html") return text;
  if (type.empty() || type == "text" || type == "text/plain")
    return trim(text).empty() ? "" : "<p>" + escaped(text) + "</p>";
  return {};  // a picture, or other media
}

bool is_web(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

class FeedReader {
 public:
  FeedReader(pugi::xml_node root, PartSink const& sink) : sink_(sink) {
    std::string_view const name = root.name();
    atom_ = name == "feed" || name.ends_with(":feed");
    if (atom_) prefix_ = name.substr(0, name.size() - "feed"sv.size());
    pugi::xml_node const channel = atom_ ? root : root.child("channel");
    publisher_ = plain_title(text_in(channel.child((prefix_ + "title").c_str())));
    std::string const kind = atom_ ? prefix_ + "entry" : "item";
    for (pugi::xml_node const item : root.children(kind.c_str())) items_.push_back(item);
    // RSS 1.0 has its items beside the channel, RSS 2.0 within it
    if (!atom_)
      for (pugi::xml_node const item : channel.children("item")) items_.push_back(item);
  }

  std::size_t count() const { return items_.size(); }

  void hand_over(std::size_t most) {
    for (std::size_t i = 0; i < std::min(most, items_.size()); ++i)
      if (auto part = read(items_[i], i + 1); part && !sink_(std::move(*part))) return;
  }

 private:
  std::string own(pugi::xml_node item, char const* name) const { return text_in(item.child((prefix_ + name).c_str())); }

  std::string body_of(pugi::xml_node item) const {
    std::string out = body_in(item.child("content:encoded"), false);
    for (char const* name : {"content", "summary"})
      if (atom_ && trim(out).empty()) out = body_in(item.child((prefix_ + name).c_str()), true);
    if (!atom_ && trim(out).empty()) out = own(item, "description");
    return out;
  }

  std::string url_of(pugi::xml_node item) const {
    std::string url;
    if (atom_) {
      std::string const name = prefix_ + "link";
      for (pugi::xml_node const link : item.children(name.c_str())) {
        std::string_view const rel = link.attribute("rel").value();
        if (url.empty() && (rel.empty() || rel == "alternate")) url = link.attribute("href").value();
      }
    } else {
      url = own(item, "link");
      std::string_view const permanent = item.child("guid").attribute("isPermaLink").value();
      if (trim(url).empty() && permanent != "false") url = own(item, "guid");
    }
    url = clean_text(trim(url));
    return is_web(url) && url.size() <= 2'000 ? url : std::string();
  }

  void date(Part& part, pugi::xml_node item, std::initializer_list<char const*> names, bool modified) const {
    for (char const* name : names) {
      std::string const words = clean_text(text_in(item.child(name)));
      auto const day = day_of_field(words);
      if (!day) continue;
      part.clues.push_back(
          {DateOrigin::meta, *day, std::string(name) + " " + std::string(head_of(trim(words), 80)), modified});
      return;
    }
  }

  std::string publisher_of(pugi::xml_node item) const {
    pugi::xml_node const source = item.child((prefix_ + "source").c_str());
    std::string const name = plain_title(text_in(atom_ ? source.child((prefix_ + "title").c_str()) : source));
    return name.empty() ? publisher_ : name;
  }

  std::optional<Part> read(pugi::xml_node item, std::size_t number) {
    Part part;
    part.title = plain_title(own(item, "title"));
    std::string const body = body_of(item);
    if (part.title.empty() && trim(body).empty()) return std::nullopt;
    std::string const slug = slug_of(part.title);
    part.name = std::to_string(number) + (slug.empty() ? "" : "-" + slug);
    part.format = Format::html;
    part.charset = "utf-8";
    std::string const heading = part.title.empty() ? "" : "<h1>" + escaped(part.title) + "</h1>\n";
    part.bytes = "<!DOCTYPE html><article>" + heading + body + "</article>";
    part.url = url_of(item);
    part.publisher = publisher_of(item);
    std::string const published = prefix_ + "published", updated = prefix_ + "updated";
    date(part, item, {"pubDate", published.c_str(), "issued", "dc:date", "dcterms:issued", "dcterms:created"}, false);
    date(part, item, {updated.c_str(), "modified", "dcterms:modified"}, true);
    if (auto const day = day_of_url(part.url)) part.clues.push_back({DateOrigin::url, *day, part.url, false});
    return part;
  }

  PartSink const& sink_;
  std::vector<pugi::xml_node> items_;
  std::string prefix_;  // of Atom's own elements, mostly ""
  std::string publisher_;
  bool atom_ = false;
};

}  // namespace

std::vector<std::string> unpack_feed(std::string_view bytes, LoadLimits const& limits, PartSink const& sink) {
  if (bytes.size() > kMostBytes) return {"a feed of more than 16 MB"};
  DecodedText const decoded = decode_text(bytes, declared_encoding(bytes));
  std::vector<std::string> faults = decoded.faults;
  std::string_view const xml = decoded.text();
  if (std::string why = why_refused(xml, limits.depth); !why.empty()) return {std::move(why)};
  pugi::xml_document document;
  auto const parsed =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  FeedReader reader(document.document_element(), sink);
  std::size_t most = reader.count();
  if (!parsed) {
    auto const at = xml.begin() + std::clamp<std::ptrdiff_t>(parsed.offset, 0, static_cast<std::ptrdiff_t>(xml.size()));
    auto const line = 1 + std::count(xml.begin(), at, '\n');
    // the item in which the damage lies is not whole
    if (most > 0) --most;
    faults.push_back("damaged XML at line " + std::to_string(line) + ": only the items before it are read");
  }
  if (parsed && most == 0) faults.push_back("a feed without items");
  reader.hand_over(most);
  return faults;
}

}  // namespace stet
