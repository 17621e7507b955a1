// What holds of every scan, whatever the bytes; shared by the property tests and the fuzzer.
#pragma once

#include <string>
#include <string_view>

#include "core/reading.hpp"

namespace stet::test {

/// "" where all is well, else the promise that is broken: spans lie inside the text, in order, and never overlap; min
/// is not above max; a conversion names an earlier reading.
std::string broken_promise(Scan const& scan, std::string_view text);

}  // namespace stet::test
