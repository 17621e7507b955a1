#include "ingest/entities.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "ingest/utf8.hpp"

namespace stet {
namespace {

struct Named {
  std::string_view name;
  char32_t value;
};

// Sorted by name (bytes).
constexpr Named kNamed[] = {
    {"AMP", '&'},       {"Aacute", 0xC1},   {"Acirc", 0xC2},    {"Agrave", 0xC0},   {"Aring", 0xC5},
    {"Atilde", 0xC3},   {"Auml", 0xC4},     {"Ccedil", 0xC7},   {"Dagger", 0x2021}, {"Eacute", 0xC9},
    {"Ecirc", 0xCA},    {"Egrave", 0xC8},   {"Euml", 0xCB},     {"GT", '>'},        {"Iacute", 0xCD},
    {"LT", '<'},        {"Ntilde", 0xD1},   {"Oacute", 0xD3},   {"Ocirc", 0xD4},    {"Oslash", 0xD8},
    {"Ouml", 0xD6},     {"Prime", 0x2033},  {"QUOT", '"'},      {"Scaron", 0x160},  {"Uacute", 0xDA},
    {"Uuml", 0xDC},     {"aacute", 0xE1},   {"acirc", 0xE2},    {"acute", 0xB4},    {"aelig", 0xE6},
    {"agrave", 0xE0},   {"amp", '&'},       {"apos", '\''},     {"aring", 0xE5},    {"asymp", 0x2248},
    {"atilde", 0xE3},   {"auml", 0xE4},     {"bdquo", 0x201E},  {"brvbar", 0xA6},   {"bull", 0x2022},
    {"ccedil", 0xE7},   {"cent", 0xA2},     {"circ", 0x2C6},    {"copy", 0xA9},     {"curren", 0xA4},
    {"dagger", 0x2020}, {"darr", 0x2193},   {"deg", 0xB0},      {"divide", 0xF7},   {"eacute", 0xE9},
    {"ecirc", 0xEA},    {"egrave", 0xE8},   {"emsp", 0x2003},   {"ensp", 0x2002},   {"eth", 0xF0},
    {"euml", 0xEB},     {"euro", 0x20AC},   {"frac12", 0xBD},   {"frac14", 0xBC},   {"frac34", 0xBE},
    {"ge", 0x2265},     {"gt", '>'},        {"hellip", 0x2026}, {"iacute", 0xED},   {"icirc", 0xEE},
    {"iexcl", 0xA1},    {"igrave", 0xEC},   {"iquest", 0xBF},   {"iuml", 0xEF},     {"laquo", 0xAB},
    {"larr", 0x2190},   {"ldquo", 0x201C},  {"le", 0x2264},     {"lsaquo", 0x2039}, {"lsquo", 0x2018},
    {"lt", '<'},        {"mdash", 0x2014},  {"micro", 0xB5},    {"middot", 0xB7},   {"minus", 0x2212},
    {"nbsp", 0xA0},     {"ndash", 0x2013},  {"ne", 0x2260},     {"not", 0xAC},      {"ntilde", 0xF1},
    {"num", '#'},       {"oacute", 0xF3},   {"ocirc", 0xF4},    {"oelig", 0x153},   {"ograve", 0xF2},
    {"ordf", 0xAA},     {"ordm", 0xBA},     {"oslash", 0xF8},   {"otilde", 0xF5},   {"ouml", 0xF6},
    {"para", 0xB6},     {"percnt", '%'},    {"permil", 0x2030}, {"plusmn", 0xB1},   {"pound", 0xA3},
    {"prime", 0x2032},  {"quot", '"'},      {"raquo", 0xBB},    {"rarr", 0x2192},   {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"scaron", 0x161},
    {"sect", 0xA7},     {"shy", 0xAD},      {"sup1", 0xB9},     {"sup2", 0xB2},     {"sup3", 0xB3},
    {"szlig", 0xDF},    {"thinsp", 0x2009}, {"thorn", 0xFE},    {"tilde", 0x2DC},   {"times", 0xD7},
    {"trade", 0x2122},  {"uacute", 0xFA},   {"uarr", 0x2191},   {"ucirc", 0xFB},    {"ugrave", 0xF9},
    {"uml", 0xA8},      {"uuml", 0xFC},     {"yacute", 0xFD},   {"yen", 0xA5},      {"yuml", 0xFF},
    {"zwj", 0x200D},    {"zwnj", 0x200C}};

// What browsers make of &#128; to &#159;.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<unsigned> digit_of(char c, bool hex) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (hex && c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (hex && c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return std::nullopt;
}

std::optional<Entity> numeric(std::string_view text) {
  bool const hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  std::size_t at = hex ? 3 : 2;
  std::size_t const begin = at;
  char32_t value = 0;
  while (at < text.size()) {
    auto const digit = digit_of(text[at], hex);
    if (!digit) break;
    if (value <= 0x10FFFF) value = value * (hex ? 16 : 10) + *digit;
    ++at;
  }
  if (at == begin) return std::nullopt;
  if (at < text.size() && text[at] == ';') ++at;
  if (value >= 0x80 && value <= 0x9F) value = kWindows[value - 0x80];
  return Entity{at, encode(value == 0 ? 0xFFFD : value)};
}

}  // namespace

std::optional<Entity> read_entity(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  if (text[1] == '#') return numeric(text);
  std::size_t end = 1;
  while (end < text.size() && end < 12 &&
         ((text[end] >= 'a' && text[end] <= 'z') || (text[end] >= 'A' && text[end] <= 'Z') ||
          (text[end] >= '0' && text[end] <= '9')))
    ++end;
  if (end >= text.size() || text[end] != ';') return std::nullopt;
  std::string_view const name = text.substr(1, end - 1);
  auto const found = std::lower_bound(std::begin(kNamed), std::end(kNamed), name,
                                      [](Named const& row, std::string_view key) { return row.name < key; });
  if (found == std::end(kNamed) || found->name != name) return std::nullopt;
  return Entity{end + 1, encode(found->value)};
}

}  // namespace stet
