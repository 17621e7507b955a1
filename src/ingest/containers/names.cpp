#include "ingest/containers/names.hpp"

#include <algorithm>

#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestEnding = 12;
constexpr std::size_t kLongestSlug = 48;
constexpr std::size_t kMostSteps = 12;

/// Bidirectional marks would show a name backwards: "report\u202Efdp.exe".
bool is_direction_mark(std::string_view character) {
  return character.size() == 3 && (character == "\xE2\x80\x8E" || character == "\xE2\x80\x8F" ||
                                   (character >= "\xE2\x80\xAA" && character <= "\xE2\x80\xAE") ||
                                   (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9"));
}

}  // namespace

std::string safe_name(std::string_view name) {
  std::string out;
  name = name.substr(0, 4 * kLongestName);
  for (std::size_t i = 0; i < name.size();) {
    std::size_t const length = utf8_length(name, i);
    std::string_view const character = name.substr(i, std::max<std::size_t>(length, 1));
    i += character.size();
    auto const byte = static_cast<unsigned char>(character[0]);
    bool const control =
        byte < 0x20 || byte == 0x7F || (byte == 0xC2 && character.size() == 2 && character[1] < '\xA0');
    if (is_direction_mark(character)) continue;
    bool const space = control || byte == ' ' || byte == '/' || byte == '\\';
    if (length == 0) {
      out += "\xEF\xBF\xBD";
    } else if (!space) {
      out += character;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    // "../.." and hidden names: dots say nothing where a name begins
    while (!out.empty() && (out.front() == '.' || out.front() == ' ')) out.erase(0, 1);
  }
  out = trim(out);
  if (out.size() <= kLongestName) return out;
  std::string const ending = ending_of(out).size() <= kLongestEnding ? ending_of(out) : std::string();
  return std::string(head_of(out, kLongestName - ending.size())) + ending;
}

std::string path_of_url(std::string_view url) {
  if (auto const scheme = url.substr(0, 16).find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, std::min<std::size_t>(url.find('#'), 2'000));
  std::size_t const query = std::min(url.find('?'), url.size());
  std::string out;
  std::size_t steps = 0;
  for (std::size_t at = 0; at < query && steps < kMostSteps;) {
    std::size_t const end = std::min(url.find('/', at), query);
    std::string const step = safe_name(url.substr(at, end - at));
    if (!step.empty()) out.append(out.empty() ? "" : "/").append(step), ++steps;
    at = end + 1;
  }
  std::string const asked = query < url.size() ? safe_name(url.substr(query + 1)) : std::string();
  return asked.empty() ? out : out + "?" + asked;
}

std::string slug_of(std::string_view title) {
  std::string out;
  for (std::string_view const word : words_of(title, 20)) {
    std::string kept;
    for (char const c : lower_ascii(word))
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
    if (kept.empty()) continue;
    if (out.size() + 1 + kept.size() > kLongestSlug) break;
    out.append(out.empty() ? "" : "-").append(kept);
  }
  return out;
}

std::string UniqueNames::take(std::string name) {
  std::size_t const before = seen_[name]++;
  if (before == 0) return name;
  std::string const ending = ending_of(name);
  std::string const stem = name.substr(0, name.size() - ending.size());
  // a name of that form may be there already; the count of the first name only rises, so this ends soon
  for (std::size_t number = before + 1;; number = ++seen_[name]) {
    std::string other = stem + " " + std::to_string(number) + ending;
    if (seen_.try_emplace(other, 1).second) return other;
  }
}

}  // namespace stet
