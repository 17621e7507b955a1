#include "ingest/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "ingest/dates.hpp"
#include "ingest/entities.hpp"
#include "ingest/markup.hpp"
#include "ingest/phrases.hpp"
#include "ingest/plain.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostCells = 4'000'000;
constexpr int kStop = -1;  // md4c goes on after a positive answer

// A line "key: value" of front matter; quotes around the value go.
void read_metadata(std::string_view line, Content& content) {
  auto const colon = line.find(':');
  if (colon == line.npos || line.starts_with(' ')) return;
  std::string const key = lower_ascii(trim(line.substr(0, colon)));
  std::string_view value = trim(line.substr(colon + 1));
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    value = value.substr(1, value.size() - 2);
  if (value.empty()) return;
  if (key == "title" && content.title.empty()) content.title = value;
  if ((key == "publisher" || key == "site" || key == "source") && content.publisher.empty()) content.publisher = value;
  if ((key == "url" || key == "canonical" || key == "canonical_url") && content.url.empty()) content.url = value;
  bool const modified = key == "modified" || key == "updated" || key == "lastmod";
  if (modified || key == "date" || key == "published" || key == "pubdate")
    if (auto const day = day_of_field(value))
      content.clues.push_back({DateOrigin::meta, *day, key + " " + std::string(value), modified});
}

// Bytes of the front matter at the head of the text; 0 where there is none.
std::size_t read_front_matter(std::string_view text, Content& content) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return 0;
  Content found;
  std::size_t at = text.find('\n') + 1;
  for (std::size_t lines = 0; lines < 200 && at < text.size(); ++lines) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    std::string_view const line = text.substr(at, end - at);
    std::string_view const bare = trim(line);
    at = std::min(end + 1, text.size());
    if (bare == "---" || bare == "...") {
      content.title = found.title;
      content.publisher = found.publisher;
      content.url = found.url;
      content.clues = found.clues;
      return at;
    }
    // front matter is keys, lists and comments; prose means that the rule is only a rule
    if (!bare.empty() && bare.find(':') == bare.npos && bare[0] != '-' && bare[0] != '#') return 0;
    read_metadata(line, found);
  }
  return 0;
}

/// The line under the head of a table: bars, dashes and colons only, one dash and one bar at least.
bool is_delimiter_row(std::string_view line) {
  return line.find('-') != line.npos && line.find('|') != line.npos && line.find_first_not_of("|-: \t\r") == line.npos;
}

// The parser wants three dashes in each cell of a delimiter row, GitHub's flavour one: a copy with longer dashes, and
// where its bytes come from.
struct Widened {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> added;  // place in `text`, bytes put in up to and at it

  std::size_t source_of(std::size_t at) const {
    auto const next = std::upper_bound(added.begin(), added.end(), at,
                                       [](std::size_t value, auto const& row) { return value < row.first; });
    return next == added.begin() ? at : at - std::prev(next)->second;
  }
};

Widened widen_delimiters(std::string_view text) {
  Widened out;
  out.text.reserve(text.size() + text.size() / 64);
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size() - 1) + 1;
    std::string_view const line = text.substr(at, end - at);
    bool const delimiter = is_delimiter_row(trim(line));
    for (std::size_t i = 0; i < line.size();) {
      std::size_t run = i;
      while (delimiter && run < line.size() && line[run] == '-') ++run;
      std::size_t const dashes = run - i;
      if (dashes > 0 && dashes < 3) {
        out.text.append(3, '-');
        total += 3 - dashes;
        out.added.emplace_back(out.text.size(), total);
        i = run;
      } else {
        std::size_t const piece = !delimiter ? line.size() : std::max<std::size_t>(dashes, 1);
        out.text.append(line.substr(i, piece));
        i += piece;
      }
    }
    at = end;
  }
  return out;
}

class MarkdownReader {
 public:
  /// `source` from byte `from` on.
  MarkdownReader(std::string_view source, std::size_t from, TextBuilder& out)
      : source_(source), from_(from), parsed_(widen_delimiters(source.substr(from))), out_(out) {}

  bool run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return as(self).enter(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return as(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return as(self).span(type, true); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return as(self).span(type, false); };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) {
      return as(self).text(type, {text, size});
    };
    int const state = md_parse(parsed_.text.data(), static_cast<MD_SIZE>(parsed_.text.size()), &parser, this);
    out_.close();
    return state == 0;
  }

 private:
  static MarkdownReader& as(void* self) { return *static_cast<MarkdownReader*>(self); }

  Zone zone() const { return quotes_ > 0 ? Zone::quote : Zone::body; }

  int enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_H:
        out_.open(Zone::heading, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_CODE:
        out_.open(Zone::furniture);
        break;
      case MD_BLOCK_HTML:
        html_ = {};
        break;
      case MD_BLOCK_P:
        out_.open(zone());
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
      case MD_BLOCK_LI:
        out_.close();
        break;
      case MD_BLOCK_TABLE:
        out_.close();
        row_ = 0;
        break;
      case MD_BLOCK_TR:
        out_.open_row(table_, row_);
        column_ = 0;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        // a short row of a wide table is filled up with empty cells: few bytes may ask for a great many
        if (++cells_ > kMostCells) return kStop;
        out_.open_cell(column_++, type == MD_BLOCK_TH);
        break;
      default:
        break;
    }
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        out_.close_cell();
        break;
      case MD_BLOCK_TR:
        if (out_.close()) ++row_;
        break;
      case MD_BLOCK_TABLE:
        ++table_;
        break;
      case MD_BLOCK_HTML:
        put_html();
        break;
      default:
        out_.close();
        break;
    }
    return 0;
  }

  int span(MD_SPANTYPE type, bool enter) {
    // the text of an image describes what is not there; struck text is no longer said
    if (type == MD_SPAN_IMG || type == MD_SPAN_DEL) hidden_ += enter ? 1 : -1;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view piece) {
    if (out_.full()) return kStop;
    if (type == MD_TEXT_HTML) note_html(piece);
    if (hidden_ > 0 || type == MD_TEXT_HTML) return 0;
    if (!out_.is_open()) out_.open(zone());
    std::uint64_t const at = offset_of(piece);
    switch (type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        out_.gap(last_);
        return 0;
      case MD_TEXT_NULLCHAR:
        out_.made("\xEF\xBF\xBD", last_);
        return 0;
      case MD_TEXT_ENTITY:
        if (auto const entity = read_entity(piece))
          out_.flow_as(entity->text, at);
        else
          out_.flow(piece, at);
        break;
      default:
        if (at == kNowhere)
          out_.gap(last_);  // a line end inside code
        else
          out_.flow(piece, at);
    }
    if (at != kNowhere) last_ = at + piece.size();
    return 0;
  }

  static constexpr std::uint64_t kNowhere = ~std::uint64_t{0};

  /// Place of a slice of the source; line ends come as strings of the parser's own.
  std::uint64_t offset_of(std::string_view piece) const {
    auto const begin = reinterpret_cast<std::uintptr_t>(parsed_.text.data());
    auto const at = reinterpret_cast<std::uintptr_t>(piece.data());
    bool const slice = at >= begin && at + piece.size() <= begin + parsed_.text.size();
    return slice ? from_ + parsed_.source_of(at - begin) : kNowhere;
  }

  /// HTML comes line by line, in blocks or inside of paragraphs; only blocks hold text.
  void note_html(std::string_view piece) {
    std::uint64_t const at = offset_of(piece);
    if (at == kNowhere || out_.is_open()) return;
    if (html_.empty()) html_begin_ = at;
    html_end_ = at + piece.size();
    html_ = source_.substr(html_begin_, html_end_ - html_begin_);
  }

  void put_html() {
    if (!html_.empty()) salvage_markup(out_, html_, html_begin_);
    html_ = {};
  }

  std::string_view source_;
  std::size_t from_;
  Widened parsed_;
  TextBuilder& out_;
  std::uint64_t last_ = 0;
  int quotes_ = 0;
  int hidden_ = 0;
  std::string_view html_;
  std::uint64_t html_begin_ = 0;
  std::uint64_t html_end_ = 0;
  std::uint32_t table_ = 0;
  std::uint32_t row_ = 0;
  std::size_t column_ = 0;
  std::size_t cells_ = 0;
};

void zone_phrases(Content& content) {
  for (Block& block : content.out.blocks) {
    std::string_view const text = std::string_view(content.out.text).substr(block.begin, block.end - block.begin);
    if (block.zone == Zone::heading && block.level == 1 && content.title.empty()) content.title = text;
    if (block.zone != Zone::body) continue;
    if (is_caption_with_credit(text))
      block.zone = Zone::caption;
    else if (is_stock_phrase(text) || is_picture_credit(text))
      set_aside(block, "a stock phrase or credit");
  }
}

}  // namespace

Content read_markdown(std::string_view text) {
  Content content;
  std::size_t const body = read_front_matter(text, content);
  if (body > 0) {
    content.out.open(Zone::furniture);
    content.out.flow(text.substr(0, body), 0);
    content.out.close();
  }
  MarkdownReader reader(text, body, content.out);
  if (!reader.run() && !content.out.full()) {
    Content plain = read_plain(text);
    plain.faults.push_back("a table is too wide: read as plain text");
    return plain;
  }
  zone_phrases(content);
  return content;
}

}  // namespace stet
