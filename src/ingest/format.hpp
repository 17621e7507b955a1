// The formats that there are readers for, and the limits that all readers keep to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

enum class Format : std::uint8_t {
  text,
  markdown,
  html,
  csv,  // text, read from decoded UTF-8
  docx,
  odt,
  xlsx,
  ods,
  pdf,  // documents, read from their bytes
  archive,
  email,
  mbox,
  feed,
  warc  // containers, whose parts are read in turn
};

struct LoadLimits {
  std::uint64_t bytes = 64u << 20;      // of one file, and of one part of a container once unpacked
  unsigned depth = 200;                 // nesting of elements
  std::uint64_t unpacked = 512u << 20;  // of all parts of one file
  std::uint64_t ratio = 200;            // times that a file may grow in unpacking, from 1 MB on
  std::size_t parts = 10'000;           // of one file
  unsigned nesting = 4;                 // containers within containers
  unsigned seconds = 20;                // processor time of a child process
};

/// The format by the first bytes, then the name. Nothing where there is no reader.
std::optional<Format> sniff(std::string_view path, std::string_view bytes);
/// Why sniff() gave nothing: "binary file", "old Word or Excel file: …".
std::string why_no_reader(std::string_view path, std::string_view bytes);

}  // namespace stet
