#include "rules/keys.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "rules/suggest.hpp"

namespace stet {

Diagnostic rule_fault(Mark const& mark, std::string code, std::string text, std::string hint) {
  Diagnostic out;
  out.mark = mark;
  out.code = std::move(code);
  out.text = std::move(text);
  out.hint = std::move(hint);
  return out;
}

void KeyReader::fault(Mark const& mark, std::string code, std::string text, std::string hint) {
  faults_.push_back(rule_fault(mark, std::move(code), std::move(text), std::move(hint)));
}

void KeyReader::missing(Mark const& mark, std::string_view key, std::string text, std::string hint) {
  if (!is_meant(key)) fault(mark, "R004", std::move(text), std::move(hint));
}

bool KeyReader::is_meant(std::string_view key) const {
  return std::find(meant_.begin(), meant_.end(), key) != meant_.end();
}

void KeyReader::wrong(Node const& node, std::string_view key, std::string const& wanted) {
  fault(node.mark, "R002", "`" + std::string(key) + "` must be " + wanted);
}

/// False where the node is no map; every key outside `keys` is a fault.
bool KeyReader::closed(Node const& node, std::span<std::string_view const> keys, std::string const& place) {
  if (!node.is_map()) {
    fault(node.mark, "R002", "the value of " + place + " must be a map of keys");
    return false;
  }
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    std::string const& key = node.members[i].first;
    if (enough(faults_)) break;
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    fault(i < node.keys.size() ? node.keys[i] : node.mark, "R012", "unknown key `" + key + "` for " + place,
          suggest(key, keys));
    meant_.push_back(nearest_word(key, keys));
  }
  return true;
}

bool KeyReader::one_of(Node const& node, std::span<std::string_view const> allowed, std::string_view key) {
  if (!node.is_scalar()) {
    wrong(node, key, "one word");
    return false;
  }
  if (std::find(allowed.begin(), allowed.end(), node.scalar) != allowed.end()) return true;
  fault(node.mark, "R009", "unknown value `" + node.scalar + "` of `" + std::string(key) + '`',
        suggest(node.scalar, allowed));
  return false;
}

std::vector<std::string> KeyReader::words(Node const& node, std::string_view key) {
  bool const list = node.is_list() && std::all_of(node.items.begin(), node.items.end(),
                                                  [](Node const& item) { return item.is_scalar(); });
  if (!list && !node.is_scalar()) wrong(node, key, "a word or a list of words");
  return as_strings(node);
}

double KeyReader::number(Node const& node, std::string_view key) {
  auto const value = as_number(node);
  if (!value || *value < 0 || !std::isfinite(*value)) {
    wrong(node, key, "a number, 0 or more");
    return 0;
  }
  return *value;
}

/// "2%" is 0.02, "30d" is 30.
double KeyReader::with_mark(Node const& node, std::string_view key, char mark, std::string const& wanted) {
  std::string const& text = node.scalar;
  double value = 0;
  if (node.is_scalar() && text.size() > 1 && text.back() == mark) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size() - 1, value);
    if (error == std::errc{} && end == text.data() + text.size() - 1 && value >= 0 && value <= 1e6) return value;
  }
  wrong(node, key, wanted);
  return 0;
}
double KeyReader::percent(Node const& node, std::string_view key) {
  return with_mark(node, key, '%', "a percentage such as 2%") / 100;
}
int KeyReader::days(Node const& node, std::string_view key) {
  return static_cast<int>(with_mark(node, key, 'd', "a number of days such as 2d"));
}

About KeyReader::about(Node const& node) {
  constexpr std::array<std::string_view, 7> kKeys{
      "dimension", "noun", "subject", "role", "zone", "min_count", "min_significant_digits"};
  About out;
  if (!closed(node, kKeys, "`about`")) return out;
  if (Node const* it = node.find("dimension"); it != nullptr && it->scalar != "any") {
    std::vector<std::string_view> names{"any"};
    for (auto d = static_cast<int>(Dimension::count); d <= static_cast<int>(Dimension::other); ++d)
      names.push_back(name_of(static_cast<Dimension>(d)));
    if (one_of(*it, names, "dimension"))
      out.dimension = static_cast<Dimension>(std::find(names.begin(), names.end(), it->scalar) - names.begin());
  }
  if (Node const* it = node.find("noun")) out.noun = words(*it, "noun");
  if (Node const* it = node.find("subject")) out.subject = words(*it, "subject");
  if (Node const* it = node.find("role")) out.role = role(*it);
  if (Node const* it = node.find("zone")) {
    std::vector<std::string_view> names;
    for (int z = 0; z < static_cast<int>(Zone::furniture); ++z) names.push_back(name_of(static_cast<Zone>(z)));
    if (one_of(*it, names, "zone"))
      out.zone = static_cast<Zone>(std::find(names.begin(), names.end(), it->scalar) - names.begin());
  }
  if (Node const* it = node.find("min_count")) out.min_count = number(*it, "min_count");
  if (Node const* it = node.find("min_significant_digits"))
    out.min_significant_digits = static_cast<int>(std::min(number(*it, "min_significant_digits"), 20.0));
  return out;
}

std::optional<Role> KeyReader::role(Node const& node) {
  std::vector<std::string_view> names;
  for (unsigned bit = 0; bit < 15; ++bit) names.push_back(name_of(static_cast<Role>(1u << bit)));
  if (!node.is_scalar() || !role_named(node.scalar)) {
    fault(node.mark, "R013", "unknown role `" + node.scalar + '`', suggest(node.scalar, names));
    return std::nullopt;
  }
  return role_named(node.scalar);
}

bool KeyReader::flag(Node const& node, std::string_view key) {
  auto const value = as_bool(node);
  if (!value) wrong(node, key, "true or false");
  return value.value_or(false);
}

std::optional<Day> KeyReader::day(Node const& node, std::string_view key) {
  auto const out = node.is_scalar() && node.scalar.size() == 10 ? parse_iso_day(node.scalar) : std::nullopt;
  if (!out) wrong(node, key, "a day of the form 2024-07-02");
  return out;
}

}  // namespace stet
