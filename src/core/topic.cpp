#include "core/topic.hpp"

#include <array>

namespace stet {

std::string_view name_of(Sameness sameness) {
  static constexpr std::array<std::string_view, 4> kNames{"other", "unknown", "broader", "same"};
  return kNames[static_cast<std::size_t>(sameness)];
}

std::string_view name_of(TimeOrder order) {
  static constexpr std::array<std::string_view, 4> kNames{"overlap", "older", "newer", "unknown"};
  return kNames[static_cast<std::size_t>(order)];
}

std::string_view name_of(Agreement agreement) {
  static constexpr std::array<std::string_view, 3> kNames{"exact", "rounded", "disjoint"};
  return kNames[static_cast<std::size_t>(agreement)];
}

}  // namespace stet
