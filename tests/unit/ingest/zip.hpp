// ZIP packages for tests, members stored as they are.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace stet::test {

using Members = std::vector<std::pair<std::string, std::string>>;  // name and bytes

std::string zip(Members const& members);

}  // namespace stet::test
