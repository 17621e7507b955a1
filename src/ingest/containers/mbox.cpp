#include "ingest/containers/mbox.hpp"

#include <algorithm>
#include <utility>

namespace stet {
namespace {

constexpr std::size_t kLongestFromLine = 400;

bool digit(char c) { return c >= '0' && c <= '9'; }

/// "From ann@example.org Thu Jan  9 06:00:00 2025": a time of day tells it from a sentence that begins with the word.
bool begins_mail(std::string_view line) {
  if (!line.starts_with("From ") || line.size() > kLongestFromLine) return false;
  for (std::size_t i = 7; i + 3 <= line.size(); ++i)
    if (line[i] == ':' && digit(line[i - 1]) && digit(line[i - 2]) && digit(line[i + 1]) && digit(line[i + 2]))
      return true;
  return false;
}

/// ">From ", ">>From "
bool is_escaped(std::string_view line) {
  std::size_t const marks = std::min(line.find_first_not_of('>'), line.size());
  return marks > 0 && line.substr(marks).starts_with("From ");
}

}  // namespace

std::vector<std::string> unpack_mbox(std::string_view bytes, LoadLimits const&, PartSink const& sink) {
  std::size_t count = 0;
  Part part;
  auto const hand_over = [&] {
    if (count == 0) return true;
    part.name = "message " + std::to_string(count);
    part.format = Format::email;
    return sink(std::exchange(part, {}));
  };
  bool after_blank = false;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    std::string_view line = bytes.substr(at, end - at);
    // what begins the box is a "From " line in whatever form
    bool const begins = at == 0 ? line.starts_with("From ") : after_blank && begins_mail(line);
    at = end;
    if (begins) {
      if (!hand_over()) return {};
      ++count;
      continue;
    }
    after_blank = line == "\n" || line == "\r\n";
    if (is_escaped(line)) line.remove_prefix(1);
    part.bytes += line;
  }
  hand_over();
  return {};
}

}  // namespace stet
