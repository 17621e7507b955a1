#include "report/columns.hpp"

namespace stet {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (char const c : text) width += starts_code_point(c);
  return width;
}

std::string cut_to(std::string_view text, std::size_t width) {
  std::size_t seen = 0;
  std::size_t last = 0;  // where the code point in column `width` begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!starts_code_point(text[at])) continue;
    ++seen;
    if (seen == width) last = at;
    if (seen > width) return width == 0 ? std::string() : std::string(text.substr(0, last)) + "\u2026";
  }
  return std::string(text);
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out = cut_to(text, width);
  std::size_t const used = width_of(out);
  if (used < width) out.append(width - used, ' ');
  return out;
}

}  // namespace stet
