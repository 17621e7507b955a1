// What the first bytes of a file say, beside its format (format.hpp: sniff).
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// A known signature (PNG, ELF, …), or a NUL byte where the file is not UTF-16.
bool is_binary(std::string_view bytes);
/// Begins with a byte order mark of UTF-16.
bool is_utf16(std::string_view bytes);
/// Begins like a file of gzip, bzip2, xz or zstd.
bool is_compressed(std::string_view bytes);
/// ".html" of "a/b.HTML"; "" where the name has none.
std::string ending_of(std::string_view path);

}  // namespace stet
