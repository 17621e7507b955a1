// Charsets other than UTF-8, UTF-16 and Windows-1252: by iconv, one character at a time, so that each keeps its place.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace stet {

/// One character: `bytes` of the file became `text` in UTF-8, U+FFFD where they are none of the charset's.
using CharacterSink = std::function<void(std::size_t at, std::size_t bytes, std::string_view text)>;

/// False, and nothing decoded, where the charset is not known, or is one that keeps a state between characters.
bool decode_by_iconv(std::string_view bytes, std::string const& charset, CharacterSink const& sink);

/// The charset that the bytes look like, by their statistics; "" where they look like none.
std::string guess_charset(std::string_view bytes);

}  // namespace stet
