// The digest by which a content security policy names an inline style or script.
//
//   csp_digest("")   "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// "sha256-" and the digest of the bytes in base64.
std::string csp_digest(std::string_view bytes);

}  // namespace stet
