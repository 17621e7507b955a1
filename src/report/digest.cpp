#include "report/digest.hpp"

#include <mbedtls/sha256.h>

#include <array>
#include <cstdint>

namespace stet {
namespace {

std::string base64(std::array<unsigned char, 32> const& bytes) {
  static constexpr char kLetters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::size_t const taken = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t triple = 0;
    for (std::size_t k = 0; k < 3; ++k) triple = triple << 8 | (k < taken ? bytes[i + k] : 0u);
    for (std::size_t k = 0; k < 4; ++k) out += k <= taken ? kLetters[triple >> (18 - 6 * k) & 63] : '=';
  }
  return out;
}

}  // namespace

std::string csp_digest(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  mbedtls_sha256_ret(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), digest.data(), 0);
  return "sha256-" + base64(digest);
}

}  // namespace stet
