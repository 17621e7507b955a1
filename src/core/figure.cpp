#include "core/figure.hpp"

#include <array>

namespace stet {

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 6> kNames{"",         "confirmed", "conflict",
                                                          "disputed", "outdated",  "unsupported"};
  return kNames[static_cast<std::size_t>(verdict)];
}

}  // namespace stet
