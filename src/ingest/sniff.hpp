// What the first bytes of a file say, beside its format (load.hpp: sniff).
#pragma once

#include <string_view>

namespace stet {

/// A known signature (PDF, ZIP, PNG, …), or a NUL byte where the file is not UTF-16.
bool is_binary(std::string_view bytes);
/// Begins with a byte order mark of UTF-16.
bool is_utf16(std::string_view bytes);

}  // namespace stet
