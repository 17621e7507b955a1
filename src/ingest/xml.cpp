#include "ingest/xml.hpp"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "ingest/charset.hpp"
#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

// The tree takes some 64 bytes for an element and as much for its text.
constexpr std::size_t kMostNodes = 6'000'000;  // elements and attributes

/// Walks over the markup once, before the parser does, and finds what it must not be given.
class Scanner {
 public:
  Scanner(std::string_view text, unsigned depth, std::size_t& nodes) : text_(text), most_depth_(depth), nodes_(nodes) {}

  /// Why the text is refused; "" where it is not.
  std::string run() {
    while (at_ < text_.size() && why_.empty()) {
      if (text_[at_] == '<')
        markup();
      else
        character();
    }
    return why_;
  }

 private:
  bool ahead(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  void refuse(std::string why) {
    if (why_.empty()) why_ = std::move(why);
  }

  void skip_to(std::string_view end) {
    std::size_t const found = text_.find(end, at_);
    if (found == text_.npos) return refuse("its XML is cut short");
    for (; at_ < found && why_.empty();) plain_character();
    at_ = found + end.size();
  }

  void markup() {
    if (ahead("<!--")) return skip_to("-->");
    if (ahead("<![CDATA[")) return skip_to("]]>");
    if (ahead("<!")) return document_type();
    if (ahead("<?")) return skip_to("?>");
    bool const end = ahead("</");
    at_ += end ? 2 : 1;
    char last = 0;
    for (char quote = 0; at_ < text_.size() && why_.empty();) {
      char const c = text_[at_];
      if (quote == 0 && c == '>') break;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        ++nodes_;
      }
      last = c;
      character();
    }
    if (at_ >= text_.size()) return refuse("its XML is cut short");
    ++at_;
    if (end) {
      if (depth_ > 0) --depth_;
      return;
    }
    if (++nodes_ > kMostNodes) refuse("more than 6,000,000 elements in its XML: refused");
    if (depth_ >= most_depth_)
      refuse("its elements are nested more than " + std::to_string(most_depth_) + " deep: refused");
    if (last != '/') ++depth_;
  }

  /// Old packages name a document type, which is harmless as long as it declares nothing.
  void document_type() {
    std::size_t const end = text_.find_first_of("[>", at_ + 1);
    if (end == text_.npos) return refuse("its XML is cut short");
    if (text_[end] == '[') return refuse("declares entities (DTD) in its XML: refused");
    skip_to(">");
  }

  void character() {
    if (text_[at_] == '&') return reference();
    plain_character();
  }

  void plain_character() {
    auto const c = static_cast<unsigned char>(text_[at_]);
    std::size_t const length = c < 0x80 ? 1 : utf8_length(text_, at_);
    if (length == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) return refuse("its XML is damaged");
    at_ += length;
  }

  /// The parser would take a reference that stands for no character as it finds it.
  void reference() {
    constexpr std::size_t kLongest = 12;
    std::string_view const rest = text_.substr(at_ + 1, kLongest);
    std::size_t const end = rest.find(';');
    if (end == rest.npos || !stands_for_a_character(rest.substr(0, end))) return refuse("its XML is damaged");
    at_ += end + 2;
  }

  static bool stands_for_a_character(std::string_view name) {
    if (!name.starts_with('#'))
      return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
    name.remove_prefix(1);
    bool const hex = name.starts_with('x');
    if (hex) name.remove_prefix(1);
    unsigned value = 0;
    auto const [stop, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    if (error != std::errc() || stop != name.data() + name.size()) return false;
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  }

  std::string_view text_;
  unsigned most_depth_;
  std::size_t& nodes_;
  std::size_t at_ = 0;
  unsigned depth_ = 0;
  std::string why_;
};

/// Brings the bytes to UTF-8 without a byte order mark.
void to_utf8(std::string& bytes) {
  bool const wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  std::string const encoding = declared_encoding(bytes);
  if (wide || (!encoding.empty() && encoding != "utf-8" && encoding != "us-ascii"))
    bytes = std::string(decode_text(bytes, encoding).text());
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
}

std::size_t text_below(pugi::xml_node node, std::size_t most, std::string_view except) {
  std::size_t length = 0;
  for (pugi::xml_node const child : node.children()) {
    if (length > most) break;
    if (child.type() != pugi::node_element)
      length += std::string_view(child.value()).size();
    else if (local_name(child) != except)
      length += text_below(child, most - length, except);
  }
  return length;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = trim(bytes.substr(0, 200));
  if (!bytes.starts_with("<?xml")) return {};
  std::string_view const line = bytes.substr(0, std::min(bytes.find("?>"), bytes.size()));
  std::size_t const at = line.find("encoding");
  std::size_t const open = at == line.npos ? at : line.find_first_of("\"'", at);
  if (open == line.npos) return {};
  std::size_t const close = line.find(line[open], open + 1);
  return close == line.npos ? std::string() : lower_ascii(line.substr(open + 1, close - open - 1));
}

std::string XmlLoader::load(std::string& bytes, pugi::xml_document& tree, XmlText text) {
  tree.reset();
  to_utf8(bytes);
  if (std::string why = Scanner(bytes, depth_, nodes_).run(); !why.empty()) return why;
  constexpr unsigned kParse = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol;
  unsigned const spaces =
      text == XmlText::mixed ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
  auto const result = tree.load_buffer_inplace(bytes.data(), bytes.size(), kParse | spaces, pugi::encoding_utf8);
  if (result) return {};
  tree.reset();
  return "its XML is damaged";
}

std::string_view local_name(pugi::xml_node const& node) {
  std::string_view const name = node.name();
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child_of(pugi::xml_node const& node, std::string_view name) {
  for (pugi::xml_node const child : node.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view attribute_of(pugi::xml_node const& node, std::string_view name) {
  for (pugi::xml_attribute const attribute : node.attributes()) {
    std::string_view const full = attribute.name();
    if (full.substr(full.find(':') + 1) == name) return attribute.value();
  }
  return {};
}

bool is_on(pugi::xml_node const& node, std::string_view name) {
  std::string_view const value = attribute_of(node, name);
  return value == "1" || value == "true" || value == "on";
}

std::string text_in(pugi::xml_node const& node) {
  std::string out = node.value();  // where the tree keeps the text within its element
  // a comment or CDATA parts it
  for (pugi::xml_node const child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  return out;
}

std::size_t number_of(pugi::xml_node const& node, std::string_view name, std::size_t most, std::size_t otherwise) {
  std::string_view const value = attribute_of(node, name);
  std::size_t number = 0;
  auto const [stop, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc::result_out_of_range) return most;
  return error == std::errc() ? std::min(number, most) : otherwise;
}

bool holds_more_text(pugi::xml_node const& node, std::size_t most, std::string_view except) {
  return text_below(node, most, except) > most;
}

}  // namespace stet
