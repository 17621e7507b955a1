// The `limits` of a magnitude rule and its `slip`, read from YAML.
#pragma once

#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"
#include "rules/options.hpp"

namespace stet {

/// A list of maps {name, unit, role, trend, noun, except, min, max}; faults with codes R002, R009, R012, R013.
std::vector<Limit> read_limits(Node const& node, std::vector<Diagnostic>& faults);

/// `{powers_of_ten: [3, 6]}`: the powers of ten that a slip may be.
std::vector<int> read_slip(Node const& node, std::vector<Diagnostic>& faults);

}  // namespace stet
