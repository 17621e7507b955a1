#include "language/actors.hpp"

#include <algorithm>
#include <string>

#include "language/words.hpp"

namespace stet {
namespace {

constexpr std::size_t kLongest = 6;       // words of a name: "Organization of the Petroleum Exporting Countries"
constexpr std::size_t kLongestName = 64;  // bytes

bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// Names start with a capital, or hold one: "al-Qaeda".
bool may_be_name(std::string_view word) {
  return !word.empty() && (upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3 || word.starts_with("al-"));
}

std::string_view without_possessive(std::string_view word) {
  for (std::string_view ending : {"'s", "\xE2\x80\x99s"})
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  for (std::string_view ending : {"'", "\xE2\x80\x99"})
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

// "RUSSIAN" -> "Russian", as a headline in capitals writes it. Short ones stay: "US" is no "Us".
std::string from_capitals(std::string const& name) {
  std::string out = name;
  bool inside = false;
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') return {};
    if (upper(c) && inside) c = static_cast<char>(c - 'A' + 'a');
    inside = inside ? c != ' ' && c != '-' : upper(c);
  }
  return name.size() >= 4 ? out : std::string();
}

}  // namespace

std::optional<Lexicon::Actor> actor_named(std::vector<std::string_view> const& words) {
  if (words.empty() || !may_be_name(words[0])) return std::nullopt;
  WordTable const& table = WordTable::get();
  std::string whole;
  std::vector<std::size_t> ends;  // of `whole` after each word
  for (std::string_view const word : words) {
    if (ends.size() == kLongest || whole.size() + word.size() > kLongestName) break;
    whole += (whole.empty() ? "" : " ") + std::string(word);
    ends.push_back(whole.size());
  }
  for (std::size_t count = ends.size(); count > 0; --count) {
    std::string const name(without_possessive(std::string_view(whole).substr(0, ends[count - 1])));
    auto found = table.name(name);
    if (!found)
      if (std::string const plain = from_capitals(name); !plain.empty()) found = table.name(plain);
    if (!found) continue;
    if (found->id.empty()) return std::nullopt;
    return Lexicon::Actor{std::string(found->id), found->form, count};
  }
  return std::nullopt;
}

}  // namespace stet
