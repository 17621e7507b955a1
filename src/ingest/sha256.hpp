// The fingerprint of a file's bytes, as reports name it.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// SHA-256 in lowercase hex, 64 characters.
std::string sha256_hex(std::string_view bytes);

}  // namespace stet
