#include "ingest/office/story.hpp"

#include <algorithm>
#include <utility>

#include "ingest/shapes.hpp"
#include "ingest/tables.hpp"

namespace stet {
namespace {

constexpr std::size_t kLongestMark = 40;      // what is raised and longer is a text of its own
constexpr std::size_t kMostCopies = 100'000;  // of repeated cells in one document
constexpr std::size_t kLongestCopy = 100;
constexpr std::size_t kRowsLookedAt = 7;  // to tell whether the first names the columns

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The slash of a fraction whose numerator is raised.
bool is_slash(std::string_view piece) { return piece == "/" || piece == "\xE2\x81\x84"; }

}  // namespace

std::string one_line(std::string_view text) {
  TextBuilder line;
  line.open(Zone::heading);
  line.flow(text, 0);
  if (line.close()) line.text.pop_back();
  return std::move(line.text);
}

ParagraphKind StoryWriter::placed(ParagraphKind kind) const {
  if (place_ == Zone::body) return kind;
  bool const box = place_ == Zone::factbox;
  if (!box) return {place_, 0, false, false};
  if (kind.zone == Zone::body) kind.zone = Zone::factbox;
  kind.title = kind.byline = false;
  return kind;
}

void StoryWriter::open(ParagraphKind const& kind) {
  if (std::exchange(goes_on_, false) && out_.is_open() && !out_.blank()) return;
  if (in_cell_) return gap();
  kind_ = placed(kind);
  out_.open(kind_.zone, kind_.level);
  spaced_ = true;
}

void StoryWriter::close(bool goes_on) {
  settle_raised();
  goes_on_ = goes_on && !(out_.is_open() && out_.blank());
  if (goes_on_) return;
  if (in_cell_) return gap();
  if (out_.close()) keep_title();
  write_asides();
}

void StoryWriter::keep_title() {
  auto const index = static_cast<std::uint32_t>(out_.blocks.size() - 1);
  Block const& block = out_.blocks.back();
  if (kind_.byline) content_.bylines.push_back(index);
  if (place_ != Zone::body || block.level != 1) return;
  std::string& title = kind_.title ? title_ : heading_;
  if (title.empty()) title = out_.text.substr(block.begin, block.end - block.begin);
}

std::string_view StoryWriter::before() const {
  constexpr std::size_t kTail = 16;
  std::string_view const text = out_.text;
  return spaced_ ? std::string_view() : text.substr(text.size() - std::min(kTail, text.size()));
}

void StoryWriter::text(std::string_view piece, Script script) {
  if (piece.empty() || !out_.is_open()) return;
  bool const fraction = !raised_.empty() &&
                        ((script != Script::raised && is_slash(piece)) ||
                         (script == Script::lowered && (raised_.ends_with('/') || raised_.ends_with("\xE2\x81\x84"))));
  if (script == Script::raised || fraction) {
    bool const blank = trim(piece).empty();
    if (raised_.empty() && blank) return gap();
    if (raised_.empty() && is_space(piece.front())) gap();
    raised_ += piece;
    if (raised_.size() <= kLongestMark) return;
    std::string const long_text = std::exchange(raised_, {});
    return text(long_text, Script::plain);
  }
  settle_raised();
  std::string lowered;
  if (script == Script::lowered) piece = lowered = lowered_text(before(), piece);
  std::size_t const size = out_.text.size();
  out_.flow(piece, 0);
  // marks that are never seen leave the text as it was
  if (is_space(piece.back()))
    spaced_ = true;
  else if (out_.text.size() > size)
    spaced_ = false;
}

void StoryWriter::settle_raised() {
  if (raised_.empty()) return;
  std::string const mark = std::exchange(raised_, {});
  std::string const standing = raised_text(before(), mark);
  if (!standing.empty()) {
    out_.flow(standing, 0);
    spaced_ = false;
  }
  if (is_space(mark.back())) gap();
}

void StoryWriter::gap() {
  settle_raised();
  if (out_.is_open()) out_.gap(0);
  spaced_ = true;
}

void StoryWriter::aside(std::function<void()> write) {
  if (out_.is_open()) return asides_.push_back(std::move(write));
  write();
}

void StoryWriter::write_asides() {
  for (auto const& write : std::exchange(asides_, {})) write();
}

void StoryWriter::within(Zone zone, std::function<void()> const& write) {
  finish();
  // a box in a page's head is a part of that head
  Zone const outer = place_;
  if (place_ == Zone::body || place_ == Zone::factbox) place_ = zone;
  write();
  finish();
  place_ = outer;
}

void StoryWriter::finish() {
  goes_on_ = false;
  if (out_.is_open() && !in_cell_) close();
}

void StoryWriter::table(StoryTable const& table) {
  finish();
  std::size_t widest = 0;
  bool named = false;
  for (auto const& row : table.rows) {
    widest = std::max(widest, row.size());
    named = named || std::any_of(row.begin(), row.end(), [](StoryCell const& cell) { return cell.header; });
  }
  bool const aside = place_ != Zone::body && place_ != Zone::factbox;
  if (table.layout || widest < 2 || aside) {
    for (auto const& row : table.rows)
      for (StoryCell const& cell : row) {
        cell.write();
        finish();
      }
    return;
  }
  std::uint32_t const number = tables_++;
  std::uint32_t written = 0;
  std::vector<std::size_t> first;  // blocks of the first rows
  for (auto const& row : table.rows) {
    if (full()) return;
    write_row(row, number, written);
    if (out_.close()) {
      ++written;
      if (first.size() < kRowsLookedAt) first.push_back(out_.blocks.size() - 1);
    }
    write_asides();
  }
  if (!named) name_columns_of(first);
}

void StoryWriter::write_row(std::vector<StoryCell> const& cells, std::uint32_t table, std::uint32_t row) {
  out_.open_row(table, row);
  for (StoryCell const& cell : cells) write_cell(cell);
}

void StoryWriter::write_cell(StoryCell const& cell) {
  out_.open_cell(cell.column, cell.header);
  std::size_t const begin = out_.text.size(), put_off = asides_.size();
  spaced_ = in_cell_ = true;
  cell.write();
  settle_raised();
  in_cell_ = goes_on_ = false;
  out_.close_cell();
  std::string const text = out_.text.substr(begin);
  if (text.empty() || text.size() > kLongestCopy || asides_.size() > put_off) return;
  for (std::size_t i = 1; i < cell.repeated && copies_ < kMostCopies; ++i, ++copies_) {
    out_.open_cell(cell.column + i, cell.header);
    out_.copy(text, 0);
    out_.close_cell();
  }
}

void StoryWriter::name_columns_of(std::vector<std::size_t> const& rows) {
  std::vector<std::vector<std::string_view>> texts;
  for (std::size_t const row : rows) {
    texts.emplace_back();
    for (Cell const& cell : out_.blocks[row].cells)
      texts.back().push_back(std::string_view(out_.text).substr(cell.begin, cell.end - cell.begin));
  }
  if (texts.empty() || !names_columns(texts.front(), {texts.begin() + 1, texts.end()})) return;
  for (Cell& cell : out_.blocks[rows.front()].cells) cell.header = true;
}

}  // namespace stet
