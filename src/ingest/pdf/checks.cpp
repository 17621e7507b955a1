#include "ingest/pdf/checks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFontObject = 4096;  // bytes of a font's object looked through
constexpr std::size_t kMostWords = 32;     // of a printed line

std::string_view next_line(std::string_view& rest) {
  std::size_t const end = std::min(rest.find('\n'), rest.size());
  std::string_view const line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> out;
  for (line = trim(line); !line.empty() && out.size() < kMostWords; line = trim(line)) {
    std::size_t const end = std::min(line.find(' '), line.size());
    out.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return out;
}

/// The lines below the head of a printed list.
std::vector<std::vector<std::string_view>> rows_of(std::string_view list) {
  std::vector<std::vector<std::string_view>> rows;
  bool below = false;
  while (!list.empty()) {
    std::string_view const line = next_line(list);
    if (below && !trim(line).empty()) rows.push_back(split(line));
    below = below || line.starts_with("---");
  }
  return rows;
}

template <class Number>
Number number_of(std::string_view word) {
  Number value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

/// Does the object stand in the file as it is, and says nothing of an encoding? Packed ones cannot be looked at.
bool names_no_encoding(std::string_view pdf, std::string_view number, std::string_view generation) {
  std::string const head = std::string(number) + " " + std::string(generation) + " obj";
  std::size_t at = pdf.rfind(head);
  while (at != pdf.npos && at > 0 && pdf[at - 1] >= '0' && pdf[at - 1] <= '9') at = pdf.rfind(head, at - 1);
  if (at == pdf.npos) return false;
  std::string_view object = pdf.substr(at, kFontObject);
  object = object.substr(0, object.find("endobj"));
  return object.find("/Font") != object.npos && object.find("/Encoding") == object.npos;
}

/// name, type, encoding, emb, sub, uni, object number and generation; type may be of two words or three
bool is_unmapped(std::vector<std::string_view> const& row, std::string_view pdf) {
  std::size_t const tail = !row.empty() && row.back() == "[none]" ? 5 : 6;
  if (row.size() < tail + 1) return false;
  std::string_view const* const end = row.data() + row.size();
  std::string_view const encoding = end[-static_cast<std::ptrdiff_t>(tail)];
  std::string_view const embedded = end[1 - static_cast<std::ptrdiff_t>(tail)];
  std::string_view const mapped = end[3 - static_cast<std::ptrdiff_t>(tail)];
  if (mapped != "no") return false;
  // the two symbol fonts that every reader has itself, used for bullets
  if (embedded == "no" && (row[0] == "Symbol" || row[0] == "ZapfDingbats")) return false;
  constexpr std::array kKnown = {"WinAnsi"sv, "MacRoman"sv, "Standard"sv};
  if (std::find(kKnown.begin(), kKnown.end(), encoding) == kKnown.end()) return true;
  bool const true_type = std::find(row.begin(), row.end(), "TrueType") != row.end();
  return true_type && embedded == "yes" && tail == 6 && names_no_encoding(pdf, end[-2], end[-1]);
}

/// A control character (U+0000 to U+001F, U+007F to U+009F but for the soft hyphen's neighbours), or U+FFFD.
bool is_broken(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    auto const byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < word.size() && static_cast<unsigned char>(word[i + 1]) < 0xA0) return true;
    if (word.substr(i, 3) == "\xEF\xBF\xBD") return true;
  }
  return false;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool has_unmapped_font(std::string_view fonts, std::string_view pdf) {
  auto const rows = rows_of(fonts);
  return std::any_of(rows.begin(), rows.end(), [&](auto const& row) { return is_unmapped(row, pdf); });
}

std::map<unsigned, double> picture_areas(std::string_view images) {
  // page num type width height color comp bpc enc interp object-number generation x-ppi y-ppi size ratio
  constexpr std::size_t kPpi = 12;
  constexpr double kPointsPerInch = 72;
  std::map<unsigned, double> out;
  for (auto const& row : rows_of(images)) {
    if (row.size() < kPpi + 2 || (row[2] != "image" && row[2] != "stencil")) continue;
    double const across = number_of<double>(row[kPpi]), down = number_of<double>(row[kPpi + 1]);
    if (across <= 0 || down <= 0) continue;
    out[number_of<unsigned>(row[0])] +=
        number_of<double>(row[3]) / across * number_of<double>(row[4]) / down * kPointsPerInch * kPointsPerInch;
  }
  return out;
}

bool has_broken_characters(PdfPage const& page) {
  std::size_t words = 0, broken = 0;
  for (PdfLine const& line : page.lines) {
    for (PdfWord const& word : line.words) {
      ++words;
      if (!is_broken(word.text)) continue;
      if (has_digit(word.text)) return true;
      ++broken;
    }
  }
  return broken > 2 && 20 * broken > words;
}

std::string name_pages(std::vector<unsigned> const& pages) {
  std::string out = pages.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t end = i + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (i > 0) out += end == pages.size() ? " and " : ", ";
    out += std::to_string(pages[i]);
    if (end - i > 1) out += (end - i == 2 && pages.size() == 2 ? " and " : "-") + std::to_string(pages[end - 1]);
    i = end;
  }
  return out;
}

}  // namespace stet
