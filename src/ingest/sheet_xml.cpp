#include "ingest/sheet_xml.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "ingest/utf8.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostNodes = 10'000'000;  // elements and attributes of one part

/// Walks over the markup and counts what parsing would cost.
class Check {
 public:
  Check(std::string_view bytes, unsigned depth) : bytes_(bytes), most_depth_(depth) {}

  std::string run() {
    if (bytes_.find('\0') != bytes_.npos) return "XML in an encoding other than UTF-8";
    while ((at_ = bytes_.find('<', at_)) != bytes_.npos) {
      std::string const why = step();
      if (!why.empty()) return why;
    }
    return {};
  }

 private:
  void pass(std::string_view end) {
    std::size_t const found = bytes_.find(end, at_);
    at_ = found == bytes_.npos ? bytes_.size() : found + end.size();
  }

  std::string step() {
    std::string_view const rest = bytes_.substr(at_);
    if (rest.starts_with("<!--")) return pass("-->"), "";
    if (rest.starts_with("<![CDATA[")) return pass("]]>"), "";
    if (rest.starts_with("<?")) return pass("?>"), "";
    if (rest.starts_with("<!")) return "its XML declares a document type or entities: refused";
    if (rest.starts_with("</")) {
      if (depth_ > 0) --depth_;
      return pass(">"), "";
    }
    return element();
  }

  std::string element() {
    ++nodes_;
    char quote = 0;
    for (; at_ < bytes_.size(); ++at_) {
      char const c = bytes_[at_];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '=') {
        ++nodes_;
      } else if (c == '>') {
        break;
      }
    }
    if (nodes_ > kMostNodes) return "its XML has more than 10,000,000 elements";
    if (at_ < bytes_.size() && bytes_[at_ - 1] != '/' && ++depth_ > most_depth_)
      return "its XML is nested more than " + std::to_string(most_depth_) + " deep";
    return {};
  }

  std::string_view bytes_;
  unsigned most_depth_;
  std::size_t at_ = 0;
  std::size_t nodes_ = 0;
  unsigned depth_ = 0;
};

std::string_view without_prefix(std::string_view name) {
  std::size_t const colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string parse_sheet_xml(std::string& bytes, unsigned depth, XmlText text, pugi::xml_document& out) {
  std::string why = Check(bytes, depth).run();
  if (!why.empty()) return why;
  unsigned const options =
      pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
      (text == XmlText::mixed ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata);
  auto const result = out.load_buffer_inplace(bytes.data(), bytes.size(), options, pugi::encoding_auto);
  return result ? "" : "damaged: its XML is not well formed";
}

std::string_view local_name(pugi::xml_node const& node) { return without_prefix(node.name()); }

pugi::xml_node child_of(pugi::xml_node const& node, std::string_view name) {
  for (pugi::xml_node const child : node.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view value_of(pugi::xml_node const& node, std::string_view attribute) {
  for (pugi::xml_attribute const a : node.attributes())
    if (without_prefix(a.name()) == attribute) return a.value();
  return {};
}

bool is_on(pugi::xml_node const& node, std::string_view attribute) {
  std::string_view const value = value_of(node, attribute);
  return value == "1" || value == "true" || value == "on";
}

std::string text_in(pugi::xml_node const& node) {
  std::string out = node.value();
  // a comment or CDATA parts it
  for (pugi::xml_node const child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  return out;
}

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    auto const byte = static_cast<unsigned char>(text[at]);
    if (length == 0)
      out += "\xEF\xBF\xBD";
    else if (length == 1 && (byte < 0x20 || byte == 0x7F))
      out += ' ';
    else
      out += text.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace stet
