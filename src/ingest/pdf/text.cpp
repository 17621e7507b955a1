#include "ingest/pdf/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "ingest/pdf/lines.hpp"
#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr double kSpace = 0.07;  // line heights between words; less is none

constexpr std::array kUnits = {"m"sv, "km"sv, "cm"sv, "mm"sv, "ft"sv, "mi"sv, "yd"sv, "in"sv};
constexpr std::array kHyphenated = {"one"sv,   "two"sv,     "three"sv, "four"sv,    "five"sv,   "six"sv,    "seven"sv,
                                    "eight"sv, "nine"sv,    "ten"sv,   "eleven"sv,  "twelve"sv, "twenty"sv, "thirty"sv,
                                    "forty"sv, "fifty"sv,   "sixty"sv, "seventy"sv, "eighty"sv, "ninety"sv, "half"sv,
                                    "self"sv,  "hundred"sv, "mid"sv,   "multi"sv};
constexpr std::array kRaisedDigits = {"\xE2\x81\xB0"sv, "\xC2\xB9"sv,     "\xC2\xB2"sv,     "\xC2\xB3"sv,
                                      "\xE2\x81\xB4"sv, "\xE2\x81\xB5"sv, "\xE2\x81\xB6"sv, "\xE2\x81\xB7"sv,
                                      "\xE2\x81\xB8"sv, "\xE2\x81\xB9"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The raised digits' own characters behind "m" or "10"; "" where the mark is none of these.
std::string power_of(std::string_view before, std::string_view mark) {
  bool const unit = (mark == "2" || mark == "3") && one_of(before, kUnits);
  bool const power = before == "10" || before.ends_with(
                                           "\xC3\x97"
                                           "10");
  if (!unit && !power) return {};
  std::string out;
  for (char c : mark) {
    if (c == '-')
      out += "\xE2\x81\xBB";
    else if (is_digit(c))
      out += kRaisedDigits[static_cast<std::size_t>(c - '0')];
    else
      return {};
  }
  return out;
}

std::string_view without_hyphen(std::string_view word) {
  if (word.ends_with('-')) return word.substr(0, word.size() - 1);
  if (word.ends_with("\xC2\xAD")) return word.substr(0, word.size() - 2);
  if (word.ends_with("\xE2\x80\x90")) return word.substr(0, word.size() - 3);
  return word;
}

/// Letters, digits, hyphens and apostrophes at the end or the begin of a word, in small letters.
bool is_inner(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '\''; }
std::string tail_of(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0 && is_inner(word[at - 1])) --at;
  return lower_ascii(word.substr(at));
}
std::string head_of(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() && is_inner(word[end])) ++end;
  return lower_ascii(word.substr(0, end));
}

class PdfWriter {
 public:
  PdfWriter(PdfLayout const& layout, Content& content) : layout_(layout), content_(content), out_(content.out) {
    for (PdfBlock const& block : layout.blocks) {
      for (PdfLine const& line : block.lines) learn(line);
      for (PdfCell const& cell : block.cells)
        for (PdfLine const& line : cell.lines) learn(line);
    }
  }

  void run() {
    for (std::size_t i = 0; i < layout_.blocks.size() && !out_.full(); ++i) {
      PdfBlock const& block = layout_.blocks[i];
      std::size_t const before = out_.text.size();
      page_mark(block.page);
      if (block.zone == Zone::table)
        put_row(block);
      else
        put_text(block);
      if (i == layout_.title) content_.title = trim(std::string_view(out_.text).substr(before));
    }
    drop_empty_places();
  }

 private:
  /// Remembers the words that the document writes, but for those cut at a line's end.
  void learn(PdfLine const& line) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      std::string_view const text = line.words[i].text;
      if (i + 1 == line.words.size() && without_hyphen(text).size() != text.size()) continue;
      if (i == 0 && line.words.size() > 1) continue;  // may be the end of one
      known_.insert(head_of(text));
    }
  }

  void page_mark(unsigned page) {
    if (page == page_ || page == 0) return;
    page_ = page;
    std::size_t const begin = out_.text.size() + (gap_ && out_.is_open() && !out_.blank() ? 1 : 0);
    content_.places.push_back({static_cast<Offset>(begin), "page " + std::to_string(page), false});
  }

  /// A block without text leaves no trace; of places at one offset the last stays.
  void drop_empty_places() {
    auto& places = content_.places;
    for (std::size_t i = 0; i + 1 < places.size();) {
      if (places[i].begin >= places[i + 1].begin)
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(i));
      else
        ++i;
    }
    if (!places.empty() && places.back().begin >= out_.text.size()) places.pop_back();
  }

  void put_row(PdfBlock const& block) {
    out_.open_row(block.table, block.row);
    std::size_t column = 0;
    for (PdfCell const& cell : block.cells) {
      // an empty cell keeps its place
      for (; column < cell.column; ++column) {
        out_.open_cell(column, block.header);
        out_.close_cell();
      }
      out_.open_cell(column++, block.header);
      put_lines(cell.lines);
      out_.close_cell();
    }
    out_.close();
  }

  void put_text(PdfBlock const& block) {
    out_.open(block.zone, block.level);
    put_lines(block.lines);
    out_.close();
  }

  void put_lines(std::vector<PdfLine> const& lines) {
    gap_ = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      page_mark_within(lines[i]);
      put_line(lines[i], i + 1 < lines.size() ? &lines[i + 1] : nullptr, i == 0);
    }
  }

  void page_mark_within(PdfLine const& line) {
    if (line.page != page_) page_mark(line.page);
  }

  void put_line(PdfLine const& line, PdfLine const* next, bool first) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      std::string_view const text = line.words[i].text;
      if (i == 0 && first && line.words.size() > 1 && is_bullet(text) && text != "o") continue;
      if (text.size() > 3 && text.find_first_not_of('.') == text.npos) {  // dots that lead over to a figure
        gap();
        continue;
      }
      if (i > 0 && (line.sideways || line.words[i].box.left - line.words[i - 1].box.right > kSpace * line.size)) gap();
      if (is_note_mark(line, i)) {
        std::string const power = i > 0 ? power_of(line.words[i - 1].text, text) : std::string();
        out_.made(power, out_.text.size());
        continue;
      }
      if (i + 1 == line.words.size() && next != nullptr && put_cut_word(text, next->words.front().text)) return;
      put(text);
    }
    gap();
  }

  void put(std::string_view text) {
    out_.flow(text, out_.text.size());
    gap_ = false;
  }

  void gap() {
    out_.gap(out_.text.size());
    gap_ = true;
  }

  /// A word that ends in a hyphen at its line's end; false where it is none.
  bool put_cut_word(std::string_view text, std::string_view next) {
    std::string_view const half = without_hyphen(text);
    bool const dash = text.ends_with("\xE2\x80\x93") && text.size() > 3 && is_digit(text[text.size() - 4]);
    if (dash && !next.empty() && is_digit(next[0])) {
      put(text);
      return true;
    }
    if (half.size() == text.size() || half.empty() || next.empty()) return false;
    char const before = half.back(), after = next[0];
    if ((!is_letter(before) && !is_digit(before)) || (!is_letter(after) && !is_digit(after))) return false;
    put(keeps_hyphen(half, next) ? text : half);
    return true;
  }

  bool keeps_hyphen(std::string_view half, std::string_view next) const {
    if (is_digit(half.back()) || !((next[0] >= 'a' && next[0] <= 'z') || (next[0] & 0x80) != 0)) return true;
    std::string const tail = tail_of(half), head = head_of(next);
    if (one_of(tail, kHyphenated)) return true;
    if (known_.contains(tail + head)) return false;
    if (known_.contains(tail + "-" + head)) return true;
    return tail.find('-') != tail.npos || head.find('-') != head.npos;
  }

  PdfLayout const& layout_;
  Content& content_;
  TextBuilder& out_;
  std::unordered_set<std::string> known_;
  bool gap_ = false;  // a space comes before the next word
  unsigned page_ = 0;
};

}  // namespace

void write_pdf(PdfLayout const& layout, Content& content) { PdfWriter(layout, content).run(); }

}  // namespace stet
