// A helper program run on a document's bytes: no shell, no network, no file on the disk, limits on time, memory and
// output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct ChildLimits {
  unsigned seconds = 20;               // of processor time; of wall time three times that
  std::uint64_t memory = 1024u << 20;  // address space
  std::uint64_t output = 128u << 20;
};

struct ChildResult {
  enum class End : std::uint8_t { done, missing, too_long, too_much, failed };
  End end = End::failed;
  int code = -1;       // exit code where it ended by itself
  std::string output;  // of its standard output
};

/// Runs `arguments[0]`, looked up in PATH, with `input` as a file that can be sought in: an argument "{}" becomes its
/// path. Its standard error is dropped, its environment is PATH and a UTF-8 locale only. A child over a limit is
/// killed.
ChildResult run_child(std::vector<std::string> const& arguments, std::string_view input, ChildLimits const& limits);

}  // namespace stet
