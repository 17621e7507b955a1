#include "ingest/containers/email_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargestHeader = 1u << 20;
// The parser holds each line against the boundaries of all multiparts that are open.
constexpr std::uint64_t kMostComparisons = 1'000'000'000;
// The parser calls itself for each group of addresses within a group, and a group's name ends with a colon.
constexpr std::size_t kMostColons = 200;

/// A line that begins with a field of addresses, wherever in the mail it stands: headers of attached mails are parsed
/// as well.
bool begins_addresses(std::string_view line) {
  constexpr std::array kFields = {"bcc"sv, "cc"sv, "from"sv, "reply-to"sv, "sender"sv, "to"sv};
  std::string name = lower_ascii(trim(line.substr(0, std::min<std::size_t>(line.find(':'), 30))));
  if (name.starts_with("resent-")) name.erase(0, 7);
  return std::find(kFields.begin(), kFields.end(), name) != kFields.end();
}

}  // namespace

std::string why_mail_is_refused(std::string_view bytes) {
  if (std::min({bytes.find("\n\n"), bytes.find("\n\r\n"), bytes.size()}) > kLargestHeader)
    return "a header of more than 1 MB";
  std::size_t colons = 0;
  bool addresses = false;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view const line = bytes.substr(at, end - at);
    at = end + 1;
    bool const goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (!goes_on) addresses = begins_addresses(line), colons = 0;
    if (addresses) colons += static_cast<std::size_t>(std::count(line.begin(), line.end(), ':'));
    if (colons > kMostColons) return "too many groups within groups of addresses";
  }
  std::string const lowered = lower_ascii(bytes);
  std::uint64_t boundaries = 0;
  for (std::size_t at = lowered.find("boundary"); at != lowered.npos; at = lowered.find("boundary", at + 1))
    ++boundaries;
  auto const lines = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  return boundaries * lines > kMostComparisons ? "too many parts within parts" : "";
}

}  // namespace stet
