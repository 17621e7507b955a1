#include "report/escape.hpp"

#include <cstdint>
#include <vector>

namespace stet {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct Decoded {
  std::uint32_t code = 0;
  std::size_t length = 0;  // 0: the byte at this place starts no valid sequence
};

// Refuses what RFC 3629 refuses: overlong forms, surrogates, codes past U+10FFFF.
Decoded decode(std::string_view text, std::size_t at) {
  auto const byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  std::size_t const length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
  if (byte < 0xC2 || byte > 0xF4 || at + length > text.size()) return {};
  std::uint32_t code = byte & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[at + i])) return {};
    code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  }
  std::uint32_t const least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
  if (code < least || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
  return {code, length};
}

void append_code(std::string& out, std::uint32_t code) {  // U+0800 to U+FFFF
  out += static_cast<char>(0xE0 | code >> 12);
  out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
  out += static_cast<char>(0x80 | (code & 0x3F));
}

// Characters that reorder or hide what stands around them; the joiners that scripts and emoji need are not among them.
bool is_invisible(std::uint32_t code) {
  return (code >= 0x80 && code < 0xA0) || code == 0x061C || code == 0x200B || code == 0x200E || code == 0x200F ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

void append_shown(std::string& out, std::uint32_t code) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  if (code < 0x20) return append_code(out, 0x2400 + code);  // the block of control pictures
  if (code == 0x7F) return append_code(out, 0x2421);
  out += "[U+";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[code >> shift & 0xF];
  out += ']';
}

template <class Plain>
std::string escaped(std::string_view text, Plain plain) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    Decoded const next = decode(text, at);
    if (next.length == 0) {
      out += kReplacement;
      ++at;
      continue;
    }
    if (!plain(out, next.code)) {
      if (next.code < 0x20 || next.code == 0x7F || is_invisible(next.code)) {
        append_shown(out, next.code);
      } else {
        out += text.substr(at, next.length);
      }
    }
    at += next.length;
  }
  return out;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    std::size_t const length = decode(text, at).length;
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string to_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = decode(text, at).length;
    out += length == 0 ? kReplacement : text.substr(at, length);
    at += length == 0 ? 1 : length;
  }
  return out;
}

std::string to_terminal(std::string_view text) {
  std::string out = escaped(text, [](std::string& line, std::uint32_t code) {
    if (code != ' ' && code != '\n' && code != '\t' && code != '\r' && code != 0xA0) return false;
    if (!line.empty() && line.back() != ' ') line += ' ';
    return true;
  });
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string to_html(std::string_view text) {
  return escaped(text, [](std::string& line, std::uint32_t code) {
    switch (code) {
      case '&':
        line += "&amp;";
        return true;
      case '<':
        line += "&lt;";
        return true;
      case '>':
        line += "&gt;";
        return true;
      case '"':
        line += "&quot;";
        return true;
      case '\'':
        line += "&#39;";
        return true;
      case '\n':
      case '\t':
        line += static_cast<char>(code);
        return true;
      default:
        return false;
    }
  });
}

namespace {

constexpr std::size_t kFragmentWords = 5;

/// Percent-encodes all but letters, digits and `kept`.
void append_encoded(std::string& out, std::string_view text, std::string_view kept) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  for (char const c : text) {
    bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       kept.find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      auto const byte = static_cast<unsigned char>(c);
      out += '%', out += kHex[byte / 16], out += kHex[byte % 16];
    }
  }
}

}  // namespace

std::string link_to_text(std::string const& url, std::string_view text) {
  std::vector<std::size_t> begins;  // of words
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const space = text[at] == ' ' || text[at] == '\n';
    if (!space && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n')) begins.push_back(at);
  }
  if (begins.empty()) return url;
  std::string out = url + (url.find('#') == url.npos ? "#:~:text=" : ":~:text=");
  auto const words = [&](std::size_t first, std::size_t last) {
    std::string_view piece =
        text.substr(begins[first], (last < begins.size() ? begins[last] : text.size()) - begins[first]);
    while (!piece.empty() && (piece.back() == ' ' || piece.back() == '\n')) piece.remove_suffix(1);
    append_encoded(out, piece, "._~");
  };
  if (begins.size() <= 2 * kFragmentWords) {
    words(0, begins.size());
  } else {
    words(0, kFragmentWords);
    out += ',';
    words(begins.size() - kFragmentWords, begins.size());
  }
  return out;
}

std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out = path.starts_with('/') ? "file://" : "";
  append_encoded(out, path, "-._~/");
  return out;
}

bool is_web_address(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
  for (char const c : url)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\') return false;
  return is_utf8(url);
}

}  // namespace stet
