#include "ingest/pdf/lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>

#include "ingest/tables.hpp"

namespace stet {
namespace {

// Gaps in ems. A space is a quarter to a third of one, in a justified line seldom more than twice that.
constexpr double kSmall = 0.88;          // of the line's size: a raised mark's height
constexpr double kRaised = 0.12;         // of the line's size: its foot above that of the others
constexpr double kTouching = 0.3;        // pieces nearer than this were one line
constexpr double kOverlap = 0.1;         // italics lean over the next piece
constexpr double kMarkTouching = 0.6;    // and a raised mark may be farther from its line
constexpr double kWide = 0.75;           // words farther apart than this are not of one phrase
constexpr double kWideInNumbers = 0.45;  // two numbers side by side are rarely one phrase at all
constexpr double kStretched = 1.8;       // times the middle gap that the widest may be in a justified line
constexpr double kEven = 1.3;            // times the narrowest, of three words or more

double gap_before(PdfLine const& line, std::size_t word) {
  return line.words[word].box.left - line.words[word - 1].box.right;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

bool is_raised(PdfLine const& line, std::size_t word) {
  PdfBox const& box = line.words[word].box;
  return box.height() < kSmall * line.size && foot_of(line) - box.bottom > kRaised * line.size;
}

/// "3", "2,4", "*", "†", "a", "[5]"
bool looks_like_mark(std::string_view text) {
  if (text.empty() || text.size() > 7) return false;
  if (text.size() == 1 && is_letter(text[0])) return true;
  if (text.find_first_not_of("0123456789,*[]()-\xE2\x80\xA0\xA1\x93\xC2\xA7\xB6") != text.npos) return false;
  return true;
}

/// May the word be a cell of figures? One with a comma behind it stands in a sentence: "March 14, 2024".
bool is_figure(PdfWord const& word) { return is_numeric_cell(word.text) && !word.text.ends_with(','); }

bool is_cut(PdfLine const& line, std::size_t word) {
  double const gap = gap_before(line, word) / em_of(line);
  if (gap < kWideInNumbers) return false;
  if (word == 1 && (is_list_mark(line.words[0].text) || is_note_mark(line, 0))) return false;
  if (gap >= kWide) return true;
  return is_figure(line.words[word - 1]) && is_figure(line.words[word]);
}

void cut_at_gaps(PdfLine&& line, std::vector<PdfLine>& out) {
  bool const whole = line.sideways || (line.words.size() > 2 && is_evenly_set(line));
  PdfLine piece;
  piece.page = line.page;
  piece.sideways = line.sideways;
  piece.furniture = line.furniture;
  auto const end_piece = [&] {
    measure(piece);
    out.push_back(piece);
    piece.words.clear();
  };
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0 && !whole && is_cut(line, i)) end_piece();
    // the next gap is still measured from this word's box, which stays behind
    piece.words.push_back({line.words[i].box, line.words[i].text});
  }
  end_piece();
}

/// Is one of them a mark of the other's?
bool is_mark_beside(PdfLine const& a, PdfLine const& b) {
  PdfLine const& small = a.size < b.size ? a : b;
  return small.size < kSmall * std::max(a.size, b.size) && small.words.size() == 1 &&
         looks_like_mark(small.words[0].text);
}

/// Appends to each line the pieces that touch its end.
void join_touching(std::vector<PdfLine>& lines) {
  std::vector<std::size_t> by_left(lines.size());
  std::iota(by_left.begin(), by_left.end(), std::size_t{0});
  std::stable_sort(by_left.begin(), by_left.end(),
                   [&](std::size_t a, std::size_t b) { return lines[a].box.left < lines[b].box.left; });
  std::vector<bool> gone(lines.size());
  double largest = 0;
  for (PdfLine const& line : lines) largest = std::max(largest, em_of(line));
  for (std::size_t at = 0; at < by_left.size(); ++at) {
    PdfLine& line = lines[by_left[at]];
    if (gone[by_left[at]] || line.sideways) continue;
    auto const near = std::partition_point(by_left.begin(), by_left.end(), [&](std::size_t i) {
      return lines[i].box.left < line.box.right - kOverlap * largest;
    });
    for (auto next = static_cast<std::size_t>(near - by_left.begin()); next < by_left.size(); ++next) {
      if (next == at) continue;
      PdfLine& other = lines[by_left[next]];
      double const gap = (other.box.left - line.box.right) / std::max(em_of(line), em_of(other));
      if (gap >= kMarkTouching) break;
      if (gap >= kTouching && !is_mark_beside(line, other)) continue;
      if (gone[by_left[next]] || other.sideways || gap < -kOverlap || !beside(line, other)) continue;
      std::move(other.words.begin(), other.words.end(), std::back_inserter(line.words));
      gone[by_left[next]] = true;
      line.box = around(line.box, other.box);
    }
    measure(line);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) lines[kept] = std::move(lines[i]);
    ++kept;
  }
  lines.resize(kept);
}

bool is_drop_capital(PdfLine const& line) {
  return line.words.size() == 1 && line.words[0].text.size() == 1 && line.words[0].text[0] >= 'A' &&
         line.words[0].text[0] <= 'Z';
}

/// A large capital goes before the first word of the line at its upper right.
void set_drop_capitals(std::vector<PdfLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PdfLine const& capital = lines[i];
    if (!is_drop_capital(capital)) continue;
    auto const first = std::find_if(lines.begin(), lines.end(), [&](PdfLine const& line) {
      double const gap = line.box.left - capital.box.right;
      return capital.size > 1.7 * line.size && gap > -0.2 * line.size && gap < line.size &&
             line.box.middle() > capital.box.top && line.box.top < capital.box.middle() &&
             line.box.bottom < capital.box.bottom;
    });
    if (first == lines.end()) continue;
    first->words[0].text.insert(0, capital.words[0].text);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

}  // namespace

bool beside(PdfLine const& a, PdfLine const& b) {
  double const off = std::abs(a.box.middle() - b.box.middle());
  bool const small = std::min(a.size, b.size) < kSmall * std::max(a.size, b.size);
  return off < (small ? 0.55 : 0.35) * std::max(a.size, b.size);
}

bool is_note_mark(PdfLine const& line, std::size_t word) {
  return !line.sideways && looks_like_mark(line.words[word].text) && is_raised(line, word);
}

bool is_evenly_set(PdfLine const& line) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    bool const left = is_figure(line.words[i - 1]), right = is_figure(line.words[i]);
    if ((left && right) || (line.words.size() == 2 && (left || right))) return false;
    gaps.push_back(gap_before(line, i));
  }
  if (gaps.empty()) return true;
  double const widest = *std::max_element(gaps.begin(), gaps.end());
  if (widest <= kEven * *std::min_element(gaps.begin(), gaps.end()) + 1) return true;
  auto const middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return gaps.size() >= 3 && widest <= kStretched * *middle;
}

PdfLine joined(std::vector<PdfLine const*> const& lines) {
  PdfLine whole = *lines.front();
  for (std::size_t i = 1; i < lines.size(); ++i)
    whole.words.insert(whole.words.end(), lines[i]->words.begin(), lines[i]->words.end());
  measure(whole);
  return whole;
}

bool is_bullet(std::string_view word) {
  constexpr std::array<std::string_view, 14> kBullets = {"\xE2\x80\xA2",
                                                         "\xC2\xB7",
                                                         "\xE2\x96\xAA",
                                                         "\xE2\x96\xA0",
                                                         "\xE2\x97\x8F",
                                                         "\xE2\x97\x8B",
                                                         "\xE2\x97\xA6",
                                                         "\xE2\x80\xA3",
                                                         "\xE2\x9E\xA2",
                                                         "\xE2\x9C\x93",
                                                         "-",
                                                         "\xE2\x80\x93",
                                                         "\xE2\x80\x94",
                                                         "o"};
  if (std::find(kBullets.begin(), kBullets.end(), word) != kBullets.end()) return true;
  // a sign of a symbol font's own, U+E000 to U+F8FF
  return word.size() == 3 && (word[0] == '\xEE' || (word[0] == '\xEF' && static_cast<unsigned char>(word[1]) < 0xA4));
}

bool is_list_mark(std::string_view word) {
  if (is_bullet(word)) return true;
  bool const bracket = word.starts_with('(');
  if (bracket) word.remove_prefix(1);
  if (word.size() < 2 || word.size() > 3 || (word.back() != '.' && word.back() != ')')) return false;
  if (bracket && word.back() != ')') return false;
  word.remove_suffix(1);
  bool const digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits || (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z');
}

std::vector<PdfLine> mend_lines(std::vector<PdfLine> lines) {
  set_drop_capitals(lines);
  join_touching(lines);
  std::vector<PdfLine> out;
  out.reserve(lines.size());
  for (PdfLine& line : lines) cut_at_gaps(std::move(line), out);
  return out;
}

}  // namespace stet
