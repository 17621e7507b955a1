#include "rules/suggest.hpp"

#include <algorithm>
#include <array>

namespace stet {

unsigned edit_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t kMax = 64;
  if (a.size() > kMax || b.size() > kMax) return kMax + 1;
  std::array<unsigned, kMax + 1> before{}, last{}, now{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<unsigned>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before = last;
    last = now;
  }
  return last[b.size()];
}

std::string_view nearest_word(std::string_view word, std::span<std::string_view const> known) {
  std::string_view nearest;
  unsigned best = static_cast<unsigned>(word.size() / 3 + 1);
  for (std::string_view candidate : known) {
    unsigned const distance = edit_distance(word, candidate);
    if (distance < best || (distance == best && nearest.empty())) best = distance, nearest = candidate;
  }
  constexpr std::size_t kStem = 4;  // letters, from which a beginning says enough
  if (nearest.empty() && word.size() >= kStem)
    for (std::string_view candidate : known)
      if (candidate.starts_with(word) || (candidate.size() >= kStem && word.starts_with(candidate))) return candidate;
  return nearest;
}

std::string suggest(std::string_view word, std::span<std::string_view const> known) {
  std::string_view const nearest = nearest_word(word, known);
  std::string out;
  if (!nearest.empty()) out = "did you mean `" + std::string(nearest) + "`? ";
  out += "allowed: ";
  for (std::size_t i = 0; i < known.size(); ++i) out += (i != 0 ? ", " : "") + std::string(known[i]);
  return out;
}

}  // namespace stet
