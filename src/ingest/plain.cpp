#include "ingest/plain.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "ingest/date_lines.hpp"
#include "ingest/phrases.hpp"
#include "ingest/shapes.hpp"
#include "ingest/text_table.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

struct Line {
  std::size_t begin = 0;  // without white space at the ends; begin == end for a blank line
  std::size_t end = 0;
};

struct Paragraph {
  std::size_t first = 0;  // lines [first, last)
  std::size_t last = 0;
  bool alone = false;  // blank lines, or the ends of the text, on both sides
  std::optional<TextTable> table;
};

constexpr std::size_t kMostWrapped = 100;  // no hard-wrapped line is longer, in bytes
constexpr std::size_t kLeastWrapped = 45;

class PlainReader {
 public:
  explicit PlainReader(std::string_view text) : text_(text) {}

  Content read() {
    find_lines();
    find_paragraphs();
    Content content;
    for (std::size_t p = 0; p < paragraphs_.size() && !content.out.full(); ++p) put(p, content);
    return content;
  }

 private:
  std::string_view cut(Line const& line) const { return text_.substr(line.begin, line.end - line.begin); }
  std::string_view first_line(Paragraph const& p) const { return cut(lines_[p.first]); }
  std::string_view whole(Paragraph const& p) const {
    return text_.substr(lines_[p.first].begin, lines_[p.last - 1].end - lines_[p.first].begin);
  }

  void find_lines() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = at;
      while (end < text_.size() && text_[end] != '\n' && text_[end] != '\r' && text_[end] != '\f') ++end;
      std::string_view const kept = trim(text_.substr(at, end - at));
      std::size_t const begin = kept.empty() ? at : static_cast<std::size_t>(kept.data() - text_.data());
      lines_.push_back({begin, begin + kept.size()});
      if (end + 1 < text_.size() && text_[end] == '\r' && text_[end + 1] == '\n') ++end;
      at = end + 1;
    }
    // Hard-wrapped text has hardly a line beyond its width.
    std::size_t filled = 0, over = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::size_t const size = width(i);
      if (size == 0) continue;
      ++filled;
      if (size > kMostWrapped)
        ++over;
      else
        width_ = std::max(width_, size);
    }
    if (over * 20 > filled || width_ < kLeastWrapped || full_lines_are_sentences()) width_ = 0;
  }

  /// In characters, as the program that wrapped the text counted.
  std::size_t width(std::size_t i) const { return count_code_points(cut(lines_[i])); }

  /// Wrapping breaks a line anywhere; where most full lines end with their sentence, each is a paragraph.
  bool full_lines_are_sentences() const {
    std::size_t full = 0, ended = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      std::string_view const line = cut(lines_[i]);
      if (line.empty() || width(i) * 4 < width_ * 3 || cut(lines_[i + 1]).empty()) continue;
      ++full;
      ended += ends_sentence(line) ? 1u : 0u;
    }
    return ended * 2 > full;
  }

  /// Does the paragraph go on in the line after `i`? Where the next word would not have fitted into the line, or the
  /// line breaks off in the middle of a sentence.
  bool goes_on(std::size_t i) const {
    std::string_view const line = cut(lines_[i]), next = cut(lines_[i + 1]);
    if (line.empty() || next.empty()) return false;
    // quoted mail and its answer are never one paragraph, nor a rule and what is below it
    if ((line[0] == '>') != (next[0] == '>') || words_of(line, 1).empty()) return false;
    bool const lower_next = next[0] >= 'a' && next[0] <= 'z';
    if (lower_next && !ends_sentence(line) && !line.ends_with(':')) return true;
    if (width_ == 0 || next[0] == '-' || next[0] == '*' || next.starts_with("\xE2\x80\xA2")) return false;
    std::size_t const word = std::min(next.find(' '), next.size());
    std::size_t const size = width(i);
    return size * 4 >= width_ * 3 && size + 1 + count_code_points(next.substr(0, word)) > width_;
  }

  void find_paragraphs() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].begin == lines_[i].end) continue;
      if (take_table(i)) continue;
      std::size_t last = i + 1;
      while (last < lines_.size() && goes_on(last - 1)) ++last;
      bool const open_above = i == 0 || cut(lines_[i - 1]).empty();
      bool const open_below = last >= lines_.size() || cut(lines_[last]).empty();
      paragraphs_.push_back({i, last, open_above && open_below, std::nullopt});
      i = last - 1;
    }
  }

  /// The lines from `i` on that hold cells, where they make a table; `i` becomes the last of them.
  bool take_table(std::size_t& i) {
    std::size_t last = i;
    std::vector<std::string_view> rows;
    for (; last < lines_.size() && has_cells(cut(lines_[last])); ++last) {
      std::size_t begin = lines_[last].begin;
      while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;  // it counts in the columns
      rows.push_back(text_.substr(begin, lines_[last].end - begin));
    }
    auto table = read_text_table(text_, rows);
    if (!table) return false;
    paragraphs_.push_back({i, last, true, std::move(table)});
    i = last - 1;
    return true;
  }

  bool one_line(Paragraph const& p) const { return p.last - p.first == 1; }

  bool furniture(Paragraph const& p) const {
    if (whole(p).size() > 300) return false;
    std::string_view const line = first_line(p);
    if (!one_line(p)) return is_stock_phrase(whole(p));
    return is_stock_phrase(line) || is_temperature(line) || is_picture_credit(line) || is_byline(line) ||
           std::none_of(line.begin(), line.end(), [](char c) {
             return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                    static_cast<unsigned char>(c) >= 0x80;
           });
  }

  bool heading_shape(Paragraph const& p, std::size_t most) const {
    std::string_view const line = first_line(p);
    if (!one_line(p) || line.size() > most || line.size() < 3) return false;
    char const end = line.back();
    if (end == '.' || end == ',' || end == ';' || end == ':' || end == ')' || line.ends_with("\xE2\x80\xA6"))
      return false;
    char const c = line[0];
    return !(c >= 'a' && c <= 'z') && c != '-' && c != '*' && !line.starts_with("\xE2\x80\xA2") &&
           words_of(line, 2).size() >= 2;
  }

  bool prose_at(std::size_t p) const { return p < paragraphs_.size() && is_prose(whole(paragraphs_[p])); }

  /// The first short line that is neither slug, date nor furniture, before the first paragraph of prose.
  bool is_title(std::size_t p) const {
    Paragraph const& here = paragraphs_[p];
    std::string_view const line = first_line(here);
    if (!heading_shape(here, 200) || is_slug(line) || is_date_line(line) || is_prose(line)) return false;
    for (std::size_t next = p + 1; next < paragraphs_.size() && next < p + 12; ++next)
      if (prose_at(next)) return true;
    return false;
  }

  bool is_subheading(std::size_t p) const {
    Paragraph const& here = paragraphs_[p];
    if (!here.alone || !heading_shape(here, 90) || words_of(first_line(here), 16).size() > 12 || !prose_at(p + 1))
      return false;
    if (is_date_line(first_line(here))) return false;
    return is_title_case(first_line(here)) || (p > 0 && prose_at(p - 1));
  }

  void put(std::size_t p, Content& content) {
    Paragraph const& here = paragraphs_[p];
    if (here.table) return put_table(*here.table, content.out);
    Zone zone = Zone::body;
    unsigned level = 0;
    if (is_caption_with_credit(whole(here))) {
      zone = Zone::caption;
    } else if (furniture(here) || (!titled_ && !started_ && one_line(here) && is_bare_date(first_line(here)))) {
      zone = Zone::furniture;
    } else if (!titled_ && !started_ && is_title(p)) {
      zone = Zone::heading;
      level = 1;
      titled_ = true;
      content.title = std::string(first_line(here));
    } else if (started_ && is_subheading(p)) {
      zone = Zone::heading;
      level = 2;
    } else if (prose_at(p)) {
      started_ = true;
    }
    content.out.open(zone, level);
    for (std::size_t i = here.first; i < here.last; ++i) {
      content.out.flow(cut(lines_[i]), lines_[i].begin);
      content.out.gap(lines_[i].end);
    }
    if (content.out.close() && zone == Zone::furniture)
      content.out.blocks.back().why = "a stock phrase, credit or date";
  }

  void put_table(TextTable const& table, TextBuilder& out) {
    std::uint32_t row = 0;
    for (auto const& cells : table.rows) {
      out.open_row(tables_, row);
      for (TextCell const& cell : cells) {
        out.open_cell(cell.column, table.header && row == 0);
        out.flow(text_.substr(cell.begin, cell.end - cell.begin), cell.begin);
        out.close_cell();
      }
      if (out.close()) ++row;
    }
    ++tables_;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<Paragraph> paragraphs_;
  std::size_t width_ = 0;  // of hard-wrapped text; 0 where lines are paragraphs
  std::uint32_t tables_ = 0;
  bool titled_ = false;
  bool started_ = false;  // prose has come
};

}  // namespace

Content read_plain(std::string_view text) { return PlainReader(text).read(); }

}  // namespace stet
