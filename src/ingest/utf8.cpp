#include "ingest/utf8.hpp"

#include <algorithm>

namespace stet {

std::size_t utf8_length(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned const lead = byte(at);
  if (lead < 0x80) return 1;
  std::size_t const length = lead >= 0xF0 && lead <= 0xF4  ? 4
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                                                           : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xC0u) != 0x80u) return 0;
  unsigned const second = byte(at + 1);
  bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  bool const beyond = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
  return overlong || beyond ? 0 : length;
}

std::string encode(char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
  auto const c = static_cast<unsigned>(value);
  auto const byte = [](unsigned bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0u | c >> 6), byte(0x80u | (c & 0x3Fu))};
  if (c < 0x10000) return {byte(0xE0u | c >> 12), byte(0x80u | (c >> 6 & 0x3Fu)), byte(0x80u | (c & 0x3Fu))};
  return {byte(0xF0u | c >> 18), byte(0x80u | (c >> 12 & 0x3Fu)), byte(0x80u | (c >> 6 & 0x3Fu)),
          byte(0x80u | (c & 0x3Fu))};
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string_view head_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u) --most;
  return text.substr(0, most);
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
