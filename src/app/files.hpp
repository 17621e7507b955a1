// Files as the commands need them: read whole, compared, written whole or not at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"

namespace stet {

/// The content of a text file of the user's (settings, rules); one over `limit` bytes is a fault.
Result<std::string> read_text(std::string const& path, std::size_t limit = 16u << 20);

/// Line number `line` (from 1) of a text, at most 200 bytes of it; for the excerpts of diagnostics.
std::string line_of(std::string_view text, std::uint32_t line);

/// Standard input to its end, or nothing where it holds more than `limit` bytes or fails.
std::optional<std::string> read_stdin(std::uint64_t limit);

/// One spelling for all the ways to name a file; of a path that is not there, what can be resolved.
std::string canonical(std::string const& path);
bool is_there(std::string const& path);
bool is_folder(std::string const& path);
/// "sources/wire.html" -> "sources"; "wire.html" -> "."
std::string folder_of(std::string const& path);
/// `path` as seen from `folder`; absolute paths stay.
std::string joined_path(std::string const& folder, std::string const& path);
/// Is `path` below `folder`? Both canonical.
bool is_below(std::string_view path, std::string_view folder);

struct Output {
  std::string path;
  std::string content;
};

/// Writes every file beside its place under another name, then renames them all: no file is ever half-written, and a
/// fault while writing leaves all the old ones. The faults, in the order of `outputs`.
std::vector<Diagnostic> write_files(std::vector<Output> const& outputs);

/// Writes all of `text` to stdout; false where it could not be written.
bool write_stdout(std::string_view text);

}  // namespace stet
