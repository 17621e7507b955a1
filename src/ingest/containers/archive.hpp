// Archives and packages, by libarchive, from memory and under limits: ZIP, tar, and single files packed by gzip, bzip2,
// xz or zstd. Nothing is ever written to the disk: a member's name is only a name.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// Hands over each regular file, hidden ones and folders left out, in the archive's order. A packed single file is a
/// Part without a name. Returns what was not read: links, names that lead out of the archive, members under a password
/// or larger than `limits.bytes`, and a damaged rest.
std::vector<std::string> unpack_archive(std::string_view bytes, LoadLimits const& limits, PartSink const& sink);

/// The whole content of bytes packed by gzip, zstd, bzip2, xz or "deflate" (the stream of zlib, with or without its
/// header). Nothing where they are damaged, cut off or hold more than `most` bytes.
std::optional<std::string> decompress(std::string_view bytes, std::uint64_t most);

/// Of a ZIP package (DOCX, ODT, XLSX) the parts that are asked for, by name.
struct Package {
  std::map<std::string, std::string, std::less<>> parts;
  std::vector<std::string> faults;  // "damaged: …", "protected by a password"

  /// "" where there is no such part.
  std::string_view part(std::string_view name) const;
};
Package read_package(std::string_view bytes, LoadLimits const& limits,
                     std::function<bool(std::string_view name)> const& wanted);

}  // namespace stet
