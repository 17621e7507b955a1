#include "ingest/pdf/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "ingest/entities.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

constexpr double kFarthest = 100'000;  // points; beyond it a place is nonsense

/// The value of `name="…"` within a tag; 0 where there is none.
double number_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    std::string_view rest = tag.substr(at + name.size());
    if (!rest.starts_with("=\"")) continue;
    rest.remove_prefix(2);
    double value = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), value);
    return std::isfinite(value) ? std::clamp(value, -kFarthest, kFarthest) : 0;
  }
  return 0;
}

PdfBox box_of(std::string_view tag) {
  PdfBox box{number_of(tag, "xMin"), number_of(tag, "yMin"), number_of(tag, "xMax"), number_of(tag, "yMax")};
  box.right = std::max(box.left, box.right);
  box.bottom = std::max(box.top, box.bottom);
  return box;
}

/// Letters for the ligatures U+FB00 to U+FB06; "" for other characters.
std::string_view letters_of_ligature(std::string_view character) {
  constexpr std::array<std::string_view, 7> kLetters = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (character.size() != 3 || !character.starts_with("\xEF\xAC")) return {};
  auto const index = static_cast<unsigned char>(character[2]) - 0x80u;
  return index < kLetters.size() ? kLetters[index] : std::string_view();
}

std::string decode(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] == '&') {
      if (auto const entity = read_entity(raw.substr(at))) {
        out += entity->text;
        at += entity->length;
        continue;
      }
    }
    std::size_t const length = utf8_length(raw, at);
    std::string_view const character = raw.substr(at, std::max<std::size_t>(length, 1));
    std::string_view const letters = letters_of_ligature(character);
    out += length == 0 ? std::string_view("\xEF\xBF\xBD") : letters.empty() ? character : letters;
    at += character.size();
  }
  return out;
}

enum class Direction : unsigned char { right, up, down, unknown };  // in which the line's words follow each other

/// Of a line whose words go up or down the page; a single word tells it only by its shape.
Direction direction_of(PdfLine const& line) {
  PdfBox const& first = line.words.front().box;
  PdfBox const& last = line.words.back().box;
  if (line.words.size() > 1) {
    double const along = std::abs(last.left - first.left), down = last.top - first.top;
    if (std::abs(down) > 2 * along && std::abs(down) > std::max(first.width(), last.width()))
      return down < 0 ? Direction::up : Direction::down;
    return Direction::right;
  }
  bool const tall = count_code_points(line.words[0].text) >= 3 && first.height() > 1.5 * first.width();
  return tall ? Direction::unknown : Direction::right;
}

PdfBox turned(PdfBox const& b, Direction from, double width, double height) {
  if (from == Direction::up) return {height - b.bottom, b.left, height - b.top, b.right};
  return {b.top, width - b.right, b.bottom, width - b.left};
}

/// Turns the page where most of its text runs up or down; what then still stands across is marked.
void turn_upright(PdfPage& page) {
  std::array<std::size_t, 4> letters{};
  for (PdfLine const& line : page.lines)
    for (PdfWord const& word : line.words) letters[static_cast<std::size_t>(direction_of(line))] += word.text.size();
  auto const count = [&](Direction d) { return letters[static_cast<std::size_t>(d)]; };
  Direction const turn = count(Direction::up) >= count(Direction::down) ? Direction::up : Direction::down;
  bool const whole_page = count(turn) > count(Direction::right);
  for (PdfLine& line : page.lines) {
    Direction const direction = direction_of(line);
    bool const across = direction != Direction::right;
    bool const along = whole_page ? direction == turn || direction == Direction::unknown : !across;
    line.sideways = !along;
    if (!whole_page) continue;
    // a single short word on a turned page tells no direction and turns with the others
    if (line.words.size() == 1) line.sideways = false;
    for (PdfWord& word : line.words) word.box = turned(word.box, turn, page.width, page.height);
  }
  if (whole_page) std::swap(page.width, page.height);
}

class Reader {
 public:
  explicit Reader(std::string_view xhtml) : text_(xhtml) {}

  std::vector<PdfPage> read() {
    while (next_tag()) {
      if (name_is("page")) {
        PdfPage& page = pages_.emplace_back();
        page.number = static_cast<unsigned>(pages_.size());
        page.width = number_of(tag_, "width");
        page.height = number_of(tag_, "height");
      } else if (name_is("line")) {
        end_line();
      } else if (name_is("word")) {
        read_word();
      } else if (tag_ == "/line" || tag_ == "/page") {
        end_line();
      }
    }
    end_line();
    for (PdfPage& page : pages_) {
      turn_upright(page);
      for (PdfLine& line : page.lines) measure(line);
    }
    return std::move(pages_);
  }

 private:
  bool next_tag() {
    std::size_t const begin = text_.find('<', at_);
    if (begin == text_.npos) return false;
    std::size_t const end = text_.find('>', begin);
    if (end == text_.npos) return false;
    tag_ = text_.substr(begin + 1, end - begin - 1);
    at_ = end + 1;
    return true;
  }

  bool name_is(std::string_view name) const {
    return tag_.starts_with(name) && (tag_.size() == name.size() || tag_[name.size()] == ' ');
  }

  void read_word() {
    PdfWord word;
    word.box = box_of(tag_);
    std::size_t const end = std::min(text_.find('<', at_), text_.size());
    word.text = decode(text_.substr(at_, end - at_));
    at_ = end;
    if (!word.text.empty() && !pages_.empty()) line_.words.push_back(std::move(word));
  }

  void end_line() {
    if (line_.words.empty()) return;
    line_.page = pages_.back().number;
    pages_.back().lines.push_back(std::exchange(line_, {}));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view tag_;
  PdfLine line_;
  std::vector<PdfPage> pages_;
};

}  // namespace

PdfBox around(PdfBox const& a, PdfBox const& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

void measure(PdfLine& line) {
  std::vector<std::pair<double, std::size_t>> heights;
  std::size_t letters = 0;
  line.box = line.words.front().box;
  for (PdfWord const& word : line.words) {
    line.box = around(line.box, word.box);
    heights.emplace_back(word.box.height(), word.text.size());
    letters += word.text.size();
  }
  std::sort(heights.begin(), heights.end());
  std::size_t seen = 0;
  for (auto const& [height, size] : heights) {
    line.size = height;
    if ((seen += size) * 2 >= letters) break;
  }
}

double foot_of(PdfLine const& line) {
  double foot = line.box.bottom, best = kFarthest;
  for (PdfWord const& word : line.words) {
    double const off = std::abs(word.box.height() - line.size);
    if (off >= best) continue;
    best = off;
    foot = word.box.bottom;
  }
  return foot;
}

std::string plain_text(PdfLine const& line) {
  std::string out;
  for (PdfWord const& word : line.words) {
    if (!out.empty()) out += ' ';
    out += word.text;
  }
  return out;
}

std::vector<PdfPage> read_pdf_words(std::string_view xhtml) { return Reader(xhtml).read(); }

}  // namespace stet
