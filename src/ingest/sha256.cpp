#include "ingest/sha256.hpp"

#include <mbedtls/sha256.h>

#include <array>

namespace stet {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  mbedtls_sha256_ret(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), digest.data(), 0);
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  out.reserve(64);
  for (unsigned char const byte : digest) {
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

}  // namespace stet
