#include "ingest/pdf/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "ingest/pdf/lines.hpp"
#include "ingest/pdf/margins.hpp"
#include "ingest/pdf/paragraphs.hpp"
#include "ingest/pdf/text.hpp"
#include "ingest/shapes.hpp"
#include "ingest/tables.hpp"

namespace stet {
namespace {

constexpr double kLarger = 1.15;   // than the body's type: a heading's
constexpr double kSmaller = 0.93;  // a footnote's
constexpr double kFoot = 0.55;     // of the page's height: footnotes stand below
constexpr std::size_t kMostHeadingWords = 30;
constexpr std::size_t kMostTitleWords = 20;
constexpr std::size_t kMostHeadingLines = 5;
constexpr std::size_t kHeaderLooks = 6;  // rows behind the first that tell whether it names columns

/// The size that most letters are set in.
double body_size(std::vector<PdfPage> const& pages) {
  std::map<long, std::size_t> letters;  // by half points
  for (PdfPage const& page : pages)
    for (PdfLine const& line : page.lines) {
      if (line.furniture || line.sideways) continue;
      for (PdfWord const& word : line.words) letters[std::lround(2 * line.size)] += word.text.size();
    }
  auto const most = std::max_element(letters.begin(), letters.end(),
                                     [](auto const& a, auto const& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : static_cast<double>(most->first) / 2;
}

std::size_t words_in(PdfBlock const& block) {
  std::size_t words = 0;
  for (PdfLine const& line : block.lines) words += line.words.size();
  return words;
}

bool has_letters(PdfBlock const& block) {
  return std::any_of(block.lines.begin(), block.lines.end(), [](PdfLine const& line) {
    return std::any_of(line.words.begin(), line.words.end(), [](PdfWord const& word) {
      return std::count_if(word.text.begin(), word.text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
             }) >= 2;
    });
  });
}

/// "Figure 1:", "Table 2. Title", "Fig. 3 Title": a picture's or table's caption, not a sentence about one.
bool is_caption(PdfBlock const& block) {
  constexpr std::array<std::string_view, 11> kNames = {"figure", "fig.",  "table",   "chart",   "map",    "graph",
                                                       "box",    "photo", "graphic", "exhibit", "diagram"};
  std::string const text = plain_text(block.lines.front());
  std::size_t const space = text.find(' ');
  if (space == text.npos || std::find(kNames.begin(), kNames.end(), lower_ascii(text.substr(0, space))) == kNames.end())
    return false;
  std::string_view rest = std::string_view(text).substr(space + 1);
  std::size_t const number = std::min(rest.find_first_not_of("0123456789ABC.-"), rest.size());
  if (number == 0 || number > 6) return false;
  bool const stop = rest[number - 1] == '.' || (number < rest.size() && (rest[number] == ':' || rest[number] == '|'));
  rest = trim(rest.substr(number));
  if (stop || rest.empty()) return true;
  bool const dash = rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94") || rest.starts_with("- ");
  return dash || (rest[0] >= 'A' && rest[0] <= 'Z' && !ends_sentence(plain_text(block.lines.back())));
}

/// "1 Not adjusted", "* Gutted", "Note:", "Source:"
bool begins_note(PdfBlock const& block) {
  PdfLine const& line = block.lines.front();
  if (is_note_mark(line, 0)) return true;
  std::string_view const first = line.words.front().text;
  if (first == "Note:" || first == "Notes:" || first == "Source:" || first == "Sources:") return true;
  bool const sign = first[0] == '*' || first.starts_with("\xE2\x80\xA0") || first.starts_with("\xE2\x80\xA1");
  bool const number = first.size() <= 4 && first.find_first_not_of("0123456789.()[]") == first.npos;
  return sign || (number && line.words.size() > 1);
}

class LayoutMaker {
 public:
  LayoutMaker(std::vector<PdfPage> pages, std::vector<bool> const& distrusted)
      : pages_(std::move(pages)), distrusted_(distrusted) {}

  PdfLayout run() {
    for (PdfPage& page : pages_) {
      part_line_numbers(page);
      std::vector<PdfLine> inner, outer;
      for (PdfLine& line : page.lines) (line.furniture ? outer : inner).push_back(std::move(line));
      page.lines = inner.size() > kMostLinesOfPage ? std::move(inner) : mend_lines(std::move(inner));
      std::move(outer.begin(), outer.end(), std::back_inserter(page.lines));
    }
    mark_heads_and_feet(pages_);
    body_ = body_size(pages_);
    for (PdfPage& page : pages_) put_page(page);
    find_plain_title();
    rank_headings();
    join_continued(out_.blocks);
    find_title();
    return std::move(out_);
  }

 private:
  bool is_distrusted(PdfPage const& page) const {
    return page.number <= distrusted_.size() && distrusted_[page.number - 1];
  }

  void put_page(PdfPage& page) {
    std::size_t const begin = out_.blocks.size();
    std::vector<PdfLine> inner, head, foot;
    for (PdfLine& line : page.lines) {
      if (line.furniture || line.sideways)
        (line.furniture && line.box.middle() < page.height / 2 ? head : foot).push_back(std::move(line));
      else
        inner.push_back(std::move(line));
    }
    put_furniture(std::move(head));
    for (PdfRegion& region : find_regions(std::move(inner))) put_region(region);
    set_footnotes(page, begin);
    put_furniture(std::move(foot));
    if (!is_distrusted(page)) return;
    for (std::size_t i = begin; i < out_.blocks.size(); ++i) distrust(out_.blocks[i]);
  }

  static void distrust(PdfBlock& block) {
    for (PdfCell& cell : block.cells) std::move(cell.lines.begin(), cell.lines.end(), std::back_inserter(block.lines));
    block.cells.clear();
    block.zone = Zone::furniture;
    block.level = 0;
  }

  void put_furniture(std::vector<PdfLine> lines) {
    for (PdfLine& line : lines) put_alone(std::move(line), Zone::furniture);
  }

  void put_alone(PdfLine line, Zone zone) {
    PdfBlock& block = out_.blocks.emplace_back();
    block.zone = zone;
    block.page = line.page;
    block.size = line.size;
    block.right = line.box.right;
    block.alone = true;
    block.lines.push_back(std::move(line));
  }

  void put_region(PdfRegion& region) {
    std::size_t const begin = out_.blocks.size();
    if (region.kind == PdfRegion::Kind::table) return put_table(region);
    if (region.kind == PdfRegion::Kind::text)
      put_paragraphs(std::move(region.lines), out_.blocks);
    else
      for (PdfLine& line : region.lines) put_alone(std::move(line), Zone::body);
    for (std::size_t i = begin; i < out_.blocks.size(); ++i) set_zone(out_.blocks[i]);
  }

  void put_table(PdfRegion& region) {
    bool const header = has_header(region);
    for (std::size_t row = 0; row < region.rows.size(); ++row) {
      PdfBlock& block = out_.blocks.emplace_back();
      block.zone = Zone::table;
      block.page = region.rows[row].cells.front().lines.front().page;
      block.table = tables_;
      block.row = static_cast<std::uint32_t>(row);
      block.header = header && row == 0;
      block.cells = std::move(region.rows[row].cells);
      // cells without text at a row's end keep their places
      if (block.cells.back().column + 1 < region.columns) block.cells.push_back({region.columns - 1, {}});
    }
    ++tables_;
  }

  static bool has_header(PdfRegion const& region) {
    std::vector<std::vector<std::string>> texts;
    for (std::size_t i = 0; i < std::min(region.rows.size(), kHeaderLooks + 1); ++i) {
      texts.emplace_back(region.columns);
      for (PdfCell const& cell : region.rows[i].cells)
        for (PdfLine const& line : cell.lines) texts.back()[cell.column] += plain_text(line) + " ";
    }
    std::vector<std::vector<std::string_view>> rows;
    for (auto const& row : texts) {
      rows.emplace_back();
      for (std::string const& cell : row) rows.back().push_back(trim(cell));
    }
    std::vector<std::string_view> const first = rows.front();
    rows.erase(rows.begin());
    return names_columns(first, rows);
  }

  void set_zone(PdfBlock& block) const {
    if (is_caption(block)) {
      block.zone = Zone::caption;
    } else if (block.size >= kLarger * body_ && words_in(block) <= kMostHeadingWords &&
               block.lines.size() <= kMostHeadingLines && has_letters(block)) {
      block.zone = Zone::heading;
    }
  }

  /// Small text at the foot of the page that begins with a mark, and small text that goes on below it.
  void set_footnotes(PdfPage const& page, std::size_t begin) {
    bool below_note = false;
    for (std::size_t i = begin; i < out_.blocks.size(); ++i) {
      PdfBlock& block = out_.blocks[i];
      bool const small = block.zone == Zone::body && block.size <= kSmaller * body_;
      bool const low = small && block.lines.front().box.top > kFoot * page.height;
      below_note = low && (below_note || begins_note(block));
      if (below_note) block.zone = Zone::footnote;
    }
  }

  /// A title in the body's type: what stands short before the first paragraph of page 1.
  void find_plain_title() {
    auto const is_text = [](PdfBlock const& block) { return block.zone != Zone::furniture; };
    auto const first = std::find_if(out_.blocks.begin(), out_.blocks.end(), is_text);
    if (first == out_.blocks.end() || first->page != 1 || first->zone != Zone::body || first->alone) return;
    auto const next = std::find_if(first + 1, out_.blocks.end(), is_text);
    if (next == out_.blocks.end() || next->zone != Zone::body || words_in(*next) <= kMostTitleWords) return;
    if (words_in(*first) <= kMostTitleWords && !ends_sentence(plain_text(first->lines.back())) && has_letters(*first))
      first->zone = Zone::heading;
  }

  /// Levels by the sizes that headings have in this document, the largest first.
  void rank_headings() {
    std::vector<double> sizes;
    for (PdfBlock const& block : out_.blocks)
      if (block.zone == Zone::heading) sizes.push_back(block.size);
    std::sort(sizes.rbegin(), sizes.rend());
    std::vector<double> ranks;
    for (double size : sizes)
      if (ranks.empty() || size < 0.95 * ranks.back()) ranks.push_back(size);
    for (PdfBlock& block : out_.blocks) {
      if (block.zone != Zone::heading) continue;
      auto const rank =
          std::find_if(ranks.begin(), ranks.end(), [&](double size) { return block.size >= 0.95 * size; });
      block.level = static_cast<unsigned>(std::min<std::ptrdiff_t>(rank - ranks.begin() + 1, 6));
    }
  }

  void find_title() {
    double largest = 0;
    for (std::size_t i = 0; i < out_.blocks.size(); ++i) {
      PdfBlock const& block = out_.blocks[i];
      if (block.page > 1) break;
      if (block.zone != Zone::heading || block.size <= largest) continue;
      largest = block.size;
      out_.title = i;
    }
  }

  std::vector<PdfPage> pages_;
  std::vector<bool> const& distrusted_;
  PdfLayout out_;
  double body_ = 0;
  std::uint32_t tables_ = 0;
};

}  // namespace

PdfLayout lay_out(std::vector<PdfPage> pages, std::vector<bool> const& distrusted) {
  return LayoutMaker(std::move(pages), distrusted).run();
}

}  // namespace stet
