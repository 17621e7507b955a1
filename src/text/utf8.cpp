#include "text/utf8.hpp"

#include <algorithm>

namespace stet {

CodePoint decode(std::string_view text, Offset at, Offset end) {
  auto const byte = [&](Offset i) { return static_cast<unsigned char>(text[i]); };
  unsigned const lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  unsigned const length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
  if (length == 0 || at + length > end) return {0xFFFD, 1};
  char32_t value = lead & (0xFFu >> (length + 1));
  for (unsigned i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80u) return {0xFFFD, 1};
    value = (value << 6) | (byte(at + i) & 0x3Fu);
  }
  bool const overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {0xFFFD, 1};
  return {value, static_cast<std::uint8_t>(length)};
}

std::size_t first_invalid(std::string_view text) {
  auto const end = static_cast<Offset>(text.size());
  for (Offset at = 0; at < end;) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    CodePoint const c = decode(text, at, end);
    if (c.length == 1) return at;
    at += c.length;
  }
  return text.size();
}

}  // namespace stet
