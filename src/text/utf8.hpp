// UTF-8 without a library: decoding that survives any bytes.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/span.hpp"

namespace stet {

struct CodePoint {
  char32_t value = 0;      // 0xFFFD for a byte that begins no valid sequence
  std::uint8_t length = 1; // bytes, never 0
};

/// The code point at byte `at` < `end`; malformed, overlong or cut-off sequences are one byte of U+FFFD.
CodePoint decode(std::string_view text, Offset at, Offset end);

/// Byte position of the first invalid sequence; text.size() where the whole text is valid UTF-8.
std::size_t first_invalid(std::string_view text);

}  // namespace stet
