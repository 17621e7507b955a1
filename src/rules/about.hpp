// Which figures a rule, or a house's filter, speaks of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/figure.hpp"

namespace stet {

/// An empty field lets all through.
struct About {
  std::optional<Dimension> dimension;
  std::vector<std::string> noun;     // the subject's head, or its terms in a row
  std::vector<std::string> subject;  // any of the subject's terms
  std::optional<Role> role;
  std::optional<Zone> zone;
  double min_count = 0;  // of counts only
  int min_significant_digits = 0;
};

/// Does it speak of this figure at all?
bool picks(About const& about, Figure const& figure);

}  // namespace stet
