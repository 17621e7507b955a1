#include "extract/table_unit.hpp"

#include <algorithm>
#include <cctype>

#include "grammars/read.hpp"

namespace stet {
namespace {

// "Item (CZK billion)" -> "CZK billion"
std::string_view in_parentheses(std::string_view text) {
  auto const open = text.find('(');
  auto const close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return text.substr(open + 1, close - open - 1);
}

/// The scale that a unit of a table stands for, as prose writes it: "millions", "mn" -> "million", "'000" ->
/// "thousand"; any other unit as it is.
std::string_view scale_word(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> kScales[] = {
      {"000", "thousand"}, {"000s", "thousand"}, {"k", "thousand"},  {"K", "thousand"},       {"thousands", "thousand"},
      {"m", "million"},    {"mn", "million"},    {"M", "million"},   {"mm", "million"},       {"millions", "million"},
      {"bn", "billion"},   {"B", "billion"},     {"bln", "billion"}, {"billions", "billion"}, {"tn", "trillion"}};
  for (auto const& [written, word] : kScales)
    if (unit == written) return word;
  return unit;
}

/// A scale and no unit: "(thousand)", "('000)", "in millions". "(m)" may be metres.
std::string_view bare_scale(std::string_view unit) {
  while (!unit.empty() && (unit.front() == ' ' || unit.front() == '\'')) unit.remove_prefix(1);
  if (unit.starts_with("in ")) unit.remove_prefix(3);
  if (unit == "k" || unit == "K" || unit == "m" || unit == "M" || unit == "mm" || unit == "B") return {};
  std::string_view const word = scale_word(unit);
  bool const scale = word == "thousand" || word == "million" || word == "billion" || word == "trillion";
  return scale ? word : std::string_view();
}

/// The number as prose has it: "131.2" in a column of "£m" is "£131.2m", in one of "$000s" "$131.2 thousand".
std::string with_sign(std::string_view number, std::string_view unit) {
  std::size_t const sign = currency_sign(unit);
  std::string_view scale = unit.substr(sign);
  while (!scale.empty() && (scale.front() == ' ' || scale.front() == '\'')) scale.remove_prefix(1);
  scale = scale_word(scale);
  return std::string(unit.substr(0, sign)) + std::string(number) + (scale.empty() ? "" : " ") + std::string(scale);
}

}  // namespace

std::vector<Token> simple_tokens(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    auto const c = static_cast<unsigned char>(text[i]);
    if (std::isspace(c) != 0) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    TokenKind kind = TokenKind::symbol;
    if (std::isdigit(c) != 0) {
      kind = TokenKind::number;
      while (end < text.size() &&
             (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || text[end] == ',' || text[end] == '.'))
        ++end;
    } else if (std::isalpha(c) != 0) {
      kind = TokenKind::word;
      while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) ++end;
    } else {
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    }
    tokens.push_back({static_cast<Offset>(i), static_cast<Offset>(end), kind});
    i = end;
  }
  return tokens;
}

std::size_t currency_sign(std::string_view unit) {
  std::size_t letters = 0;
  while (letters < 3 && letters < unit.size() && unit[letters] >= 'A' && unit[letters] <= 'Z') ++letters;
  for (std::string_view const sign : {"$", "£", "€", "¥", "₹", "₩", "₺", "₽", "₦", "₱"})
    if (unit.substr(letters).starts_with(sign)) return letters + sign.size();
  return 0;
}

std::string unit_in_parentheses(std::string_view text) {
  std::string_view const unit = in_parentheses(text);
  return !unit.empty() && read_with_unit("1", unit) ? std::string(unit) : std::string();
}

std::string unit_in_title(std::string_view title) {
  std::string_view candidates[] = {in_parentheses(title), {}, {}, {}};
  std::size_t const word = title.rfind(' ');
  std::string_view const last = word == title.npos ? title : title.substr(word + 1);
  if (currency_sign(last) > 0) candidates[3] = last;
  if (auto const comma = title.rfind(", "); comma != title.npos) candidates[1] = title.substr(comma + 2);
  if (auto const in = title.rfind(" in "); in != title.npos) candidates[2] = title.substr(in + 4);
  for (std::string_view const unit : candidates)
    if (!unit.empty() && read_with_unit("1", unit)) return std::string(unit);
  return {};
}

std::string unit_in_name(std::string_view name) {
  constexpr std::size_t kLongestName = 200;
  if (name.size() > kLongestName || name.find('_') == name.npos) return {};
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  std::string out;
  constexpr std::size_t kMostWords = 4;
  std::size_t at = words.size();
  for (std::size_t n = 0; n < kMostWords; ++n) {
    std::size_t const blank = at == 0 ? words.npos : words.rfind(' ', at - 1);
    if (blank == words.npos || blank == 0) break;
    at = blank;
    std::string const unit = words.substr(blank + 1);
    if (unit.size() < 2) continue;  // a letter alone is any unit's
    auto const reading = read_with_unit("1", unit);
    // "yield_centners_per_ha": where the rate is not understood, it is no hectare
    bool const divides = blank >= 4 && words.compare(blank - 4, 5, " per ") == 0;
    if (reading && reading->end == unit.size() + 2 && !divides && !unit.starts_with("per ")) out = unit;
  }
  return out;
}

std::optional<Reading> read_with_unit(std::string_view number, std::string_view unit) {
  auto const read = [](std::string const& text) -> std::optional<Reading> {
    auto const tokens = simple_tokens(text);
    Scan const scan = stet::scan(text, tokens);
    if (scan.readings.size() != 1) return std::nullopt;
    return scan.readings.front();
  };
  if (auto const scale = bare_scale(unit); !scale.empty()) return read(std::string(number) + ' ' + std::string(scale));
  auto out = read(currency_sign(unit) > 0 ? with_sign(number, unit) : std::string(number) + ' ' + std::string(unit));
  // "RM million", "CZK bn": the code of a currency stands in front of the number
  std::size_t const code = unit.find(' ');
  bool const whole = out && !out->unit.id.empty() && out->end == number.size() + 1 + unit.size();
  if (!whole && (code == 2 || code == 3)) {
    std::string sign(unit.substr(0, code));
    for (char& c : sign) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));  // "value_usd_million"
    auto const led = read(sign + ' ' + std::string(number) + std::string(unit.substr(code)));
    if (led && !led->unit.id.empty()) out = led;
  }
  if (!out || out->unit.id.empty()) return std::nullopt;
  return out;
}

}  // namespace stet
