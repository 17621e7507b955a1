// From a file's bytes to a Document with clean text, zones, dates and a way back to the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"

namespace stet {

enum class Format : std::uint8_t { text, markdown, html, csv };

struct LoadLimits {
  std::uint64_t bytes = 64u << 20;     // of one file
  unsigned depth = 200;                // nesting of HTML elements
};

struct Loaded {
  Document document;
  std::vector<Unread> unread;   // why and what was not read; with a whole file, `document.text` is empty
};

/// The format by name and first bytes; nothing for a binary file or one that no reader is for.
std::optional<Format> sniff(std::string_view path, std::string_view bytes);

/// `bytes` as the content of the file at `path` (which is only a name here). Invalid UTF-8 is replaced and named in
/// `unread`, the rest is read. Never throws.
Loaded load_bytes(std::string_view path, std::string_view bytes, DocumentRole role, LoadLimits const& limits = {});

/// Reads the file and calls load_bytes. A file that cannot be opened or is over the limit is one `unread` entry.
Loaded load_file(std::string const& path, DocumentRole role, LoadLimits const& limits = {});

/// All regular files below `folder`, sorted by path, hidden ones left out; unreadable folders go into `unread`.
std::vector<std::string> list_files(std::string const& folder, std::vector<Unread>& unread);

}  // namespace stet
