#include "ingest/pdf/paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "ingest/pdf/lines.hpp"
#include "ingest/pdf/text.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

// In heights of a line.
constexpr double kGap = 0.5;       // more white than lines usually have between them
constexpr double kSmallGap = 0.2;  // the same, where the line above may be a paragraph's last
constexpr double kIndent = 0.6;
constexpr double kRoom = 1.2;            // left at a line's end beyond the next word
constexpr double kMuchRoom = 4;          // where the line above does not end a sentence
constexpr std::size_t kLongLine = 8;     // words of a line that is no item of a list
constexpr std::size_t kLongestItem = 6;  // words of a list without marks
constexpr double kOtherSize = 0.12;
constexpr std::size_t kFewestWords = 4;  // of the line at which a paragraph may go on elsewhere

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Two small letters beyond ASCII begin like these in UTF-8; capitals are the lower half of the same rows.
bool begins_small(std::string_view text) {
  if (text.empty()) return false;
  if (is_small_letter(text[0])) return true;
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0x9F;
}

bool ends_with_hyphen(std::string_view text) {
  return text.size() > 1 && (text.ends_with('-') || text.ends_with("\xC2\xAD") || text.ends_with("\xE2\x80\x90"));
}

/// How far the lines of a paragraph stand below each other in this column, foot to foot, in their heights.
double usual_pitch(std::vector<PdfLine> const& lines) {
  std::vector<double> pitches;
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (std::abs(lines[i].size - lines[i - 1].size) <= kOtherSize * lines[i].size)
      pitches.push_back((foot_of(lines[i]) - foot_of(lines[i - 1])) / std::max(lines[i].size, 1.0));
  if (pitches.empty()) return 0;
  // a lower value than the middle: where paragraphs are of one line, most stand as far apart as paragraphs do
  auto const at = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 4);
  std::nth_element(pitches.begin(), at, pitches.end());
  return *at;
}

class ParagraphMaker {
 public:
  ParagraphMaker(std::vector<PdfLine> lines, std::vector<PdfBlock>& out)
      : lines_(std::move(lines)), out_(out), pitch_(usual_pitch(lines_)) {
    for (PdfLine const& line : lines_) right_ = std::max(right_, line.box.right);
  }

  void run() {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= lines_.size(); ++i) {
      if (i < lines_.size() && !breaks(begin, i)) continue;
      bool const list = is_list(begin, i);
      for (; list && begin + 1 < i; ++begin) put(begin, begin + 1, true);
      put(begin, i, list);
      begin = i;
    }
  }

 private:
  /// Does a paragraph that began at line `begin` end before line `i`?
  bool breaks(std::size_t begin, std::size_t i) const {
    PdfLine const& above = lines_[i - 1];
    PdfLine const& line = lines_[i];
    if (std::abs(line.size - above.size) > kOtherSize * above.size) return true;
    double const pitch = foot_of(line) - foot_of(above);
    if (pitch > 2.5 * line.size || pitch < 0.3 * line.size) return true;
    std::string_view const last = above.words.back().text, first = line.words.front().text;
    if (ends_with_hyphen(last) && begins_small(first)) return false;
    double const more = pitch - std::max(pitch_, 0.8) * line.size;
    if (more > kGap * line.size) return true;
    bool const goes_on = right_ - above.box.right < line.size && !ends_sentence(plain_text(above));
    if (more > kSmallGap * line.size && !goes_on) return true;
    if (is_note_mark(line, 0)) return true;
    if (is_bullet(first) && line.words.size() > 1) return !begins_small(first) || first == "o";
    if (is_list_mark(first) && line.box.left <= above.box.left + kIndent * line.size &&
        ends_sentence(plain_text(above)))
      return true;
    return is_indented(begin, i) || has_room(i);
  }

  /// An indented line, where those above (but for the paragraph's first) begin at the edge, and the next does too.
  bool is_indented(std::size_t begin, std::size_t i) const {
    double const indent = kIndent * lines_[i].size;
    double const left = lines_[i].box.left;
    if (left - lines_[i - 1].box.left < indent) return false;
    // the first line of an item hangs out over the others
    if (i - 1 == begin && is_list_mark(lines_[begin].words.front().text)) return false;
    return i + 1 >= lines_.size() || left - lines_[i + 1].box.left >= indent || i - 1 > begin;
  }

  /// Had the line's first word still found room on the line above? Then that line was the paragraph's last.
  bool has_room(std::size_t i) const {
    PdfLine const& above = lines_[i - 1];
    PdfLine const& line = lines_[i];
    double const edge = kIndent * line.size;
    bool const local = std::abs(above.box.right - line.box.right) < edge ||
                       (i > 1 && std::abs(above.box.right - lines_[i - 2].box.right) < edge);
    if (local) return false;
    double const room = right_ - above.box.right;
    bool const fits = room > line.words.front().box.width() + kRoom * line.size;
    if (!fits) return false;
    if (ends_sentence(plain_text(above))) return true;
    if (above.words.size() >= kLongLine) return false;
    return !begins_small(line.words.front().text) && room > line.words.front().box.width() + kMuchRoom * line.size;
  }

  /// A list without marks: short lines, none of which goes on in small letters or stops at a word that wants another.
  bool is_list(std::size_t begin, std::size_t end) const {
    if (end - begin < 2) return false;
    for (std::size_t i = begin; i < end; ++i) {
      PdfLine const& line = lines_[i];
      if (line.words.size() > kLongestItem) return false;
      if (i > begin && begins_small(line.words.front().text)) return false;
      std::string_view const last = line.words.back().text;
      bool const wants_more = last.ends_with(',') || ends_with_hyphen(last) || (begins_small(last) && last.size() <= 3);
      if (i + 1 < end && (wants_more || (end - begin == 2 && ends_sentence(last)))) return false;
    }
    return true;
  }

  void put(std::size_t begin, std::size_t end, bool alone) {
    PdfBlock& block = out_.emplace_back();
    block.page = lines_[begin].page;
    block.right = right_;
    block.alone = alone;
    for (std::size_t i = begin; i < end; ++i) block.lines.push_back(std::move(lines_[i]));
    block.size = block.lines[block.lines.size() / 2].size;
  }

  std::vector<PdfLine> lines_;
  std::vector<PdfBlock>& out_;
  double pitch_;
  double right_ = 0;
};

bool is_passed_over(Zone zone) {
  return zone == Zone::furniture || zone == Zone::footnote || zone == Zone::caption || zone == Zone::table;
}

/// Does running text that stops at the end of `a` go on with `b`?
bool goes_on(PdfBlock const& a, PdfBlock const& b) {
  if (a.zone != Zone::body || b.zone != Zone::body || a.alone || b.alone) return false;
  PdfLine const& last = a.lines.back();
  PdfLine const& first = b.lines.front();
  if (std::abs(a.size - b.size) > kOtherSize * a.size) return false;
  std::string const end = plain_text(last), word = first.words.front().text;
  if (ends_sentence(end) || end.ends_with(':')) return false;
  if (is_list_mark(word) || is_note_mark(first, 0)) return false;
  bool const elsewhere = first.page != last.page || first.box.top < last.box.top;
  if (begins_small(word)) return true;
  if (!elsewhere || (a.lines.size() == 1 && last.words.size() < kFewestWords)) return false;
  bool const full = a.right - last.box.right < kIndent * last.size && a.lines.size() > 1;
  return is_digit(word[0]) || full;
}

}  // namespace

void put_paragraphs(std::vector<PdfLine> lines, std::vector<PdfBlock>& out) {
  if (!lines.empty()) ParagraphMaker(std::move(lines), out).run();
}

void join_continued(std::vector<PdfBlock>& blocks) {
  std::size_t open = blocks.size();  // the last block that was not passed over
  std::vector<PdfBlock> out;
  out.reserve(blocks.size());
  for (PdfBlock& block : blocks) {
    if (is_passed_over(block.zone)) {
      out.push_back(std::move(block));
      continue;
    }
    if (open < out.size() && goes_on(out[open], block)) {
      PdfBlock& before = out[open];
      before.right = block.right;
      std::move(block.lines.begin(), block.lines.end(), std::back_inserter(before.lines));
      continue;
    }
    open = out.size();
    out.push_back(std::move(block));
  }
  blocks = std::move(out);
}

}  // namespace stet
