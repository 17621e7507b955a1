// The little UTF-8 that reading needs: how long a sequence is, and how to write one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stet {

/// Bytes of the valid UTF-8 sequence at `at` < text.size(), 1 to 4; 0 for malformed, overlong or cut-off ones.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// A code point as UTF-8; U+FFFD for surrogates and numbers beyond U+10FFFF.
std::string encode(char32_t value);

/// Number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// No more than `most` bytes of valid UTF-8, without a cut through a character.
std::string_view head_of(std::string_view text, std::size_t most);

/// Valid UTF-8 without control characters.
std::string clean_text(std::string_view text);

}  // namespace stet
