// From a file's bytes to documents with clean text, zones, dates and a way back to the file. A container (an archive, a
// mail with attachments, a feed) gives a document for each of its parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "ingest/format.hpp"

namespace stet {

struct Loaded {
  Document document;           // a part of a container has the path "wire.zip/budget/table.csv"
  std::vector<Unread> unread;  // why and what was not read; with a whole file, `document.text` is empty
};

/// `bytes` as the content of the file at `path` (which is only a name here). Invalid UTF-8 is replaced and named in
/// `unread`, the rest is read. Never empty; sorted by path, the file itself first. Never throws.
std::vector<Loaded> load_bytes(std::string_view path, std::string_view bytes, DocumentRole role,
                               LoadLimits const& limits = {});

/// Reads the file and calls load_bytes. A file that cannot be opened or is over the limit is one `unread` entry.
std::vector<Loaded> load_file(std::string const& path, DocumentRole role, LoadLimits const& limits = {});

/// All regular files below `folder`, sorted by path, hidden ones left out. Unreadable folders, and links that lead out
/// of the folder, go into `unread`.
std::vector<std::string> list_files(std::string const& folder, std::vector<Unread>& unread);

}  // namespace stet
