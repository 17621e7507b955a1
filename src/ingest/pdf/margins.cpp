#include "ingest/pdf/margins.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "ingest/pdf/lines.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

constexpr double kMargin = 0.15;      // of the page's height, at its head and foot
constexpr double kSameHeight = 4;     // points
constexpr double kApart = 0.6;        // line heights between a head and the text
constexpr std::size_t kMostRows = 4;  // of a head or a foot

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A whole number of at most four digits and nothing else.
std::optional<int> small_number(std::string_view word) {
  int value = 0;
  if (word.empty() || word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit)) return std::nullopt;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

bool is_roman(std::string_view word) { return word.size() <= 6 && word.find_first_not_of("ivxl") == word.npos; }

/// What a browser prints: "11/26/26, 1:29 AM", "https://example.org/page".
bool is_print_stamp(std::string_view text) {
  if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("file://"))
    return text.find(' ') == text.npos || is_page_number(text.substr(text.rfind(' ') + 1));
  std::size_t const comma = text.find(", ");
  if (comma == text.npos || comma > 10 || !is_digit(text[0])) return false;
  std::string_view const date = text.substr(0, comma), time = text.substr(comma + 2);
  return date.find_first_not_of("0123456789/.-") == date.npos && !time.empty() && is_digit(time[0]) &&
         time.substr(0, 3).find(':') != time.npos;
}

/// A line's wording without its numbers, and these.
struct Wording {
  std::string words;
  std::vector<std::uint64_t> numbers;
};

Wording wording_of(PdfLine const& line) {
  Wording out;
  bool in_number = false;
  for (char c : plain_text(line)) {
    if (!is_digit(c)) {
      out.words += c;
    } else {
      if (!in_number) {
        out.words += '#';
        out.numbers.push_back(0);
      }
      out.numbers.back() = out.numbers.back() * 10 + static_cast<std::uint64_t>(c - '0');
    }
    in_number = is_digit(c);
  }
  return out;
}

/// A row of the page: lines beside each other.
struct Row {
  std::vector<PdfLine*> lines;
  double top = 0;
  double bottom = 0;
  double size = 0;
};

std::vector<Row> rows_of(PdfPage& page) {
  std::vector<PdfLine*> lines;
  for (PdfLine& line : page.lines)
    if (!line.sideways && !line.furniture) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(),
                   [](PdfLine const* a, PdfLine const* b) { return a->box.middle() < b->box.middle(); });
  std::vector<Row> rows;
  for (PdfLine* line : lines) {
    if (rows.empty() || !beside(*rows.back().lines.front(), *line)) rows.push_back({{}, line->box.top, 0, 0});
    Row& row = rows.back();
    row.lines.push_back(line);
    row.top = std::min(row.top, line->box.top);
    row.bottom = std::max(row.bottom, line->box.bottom);
    row.size = std::max(row.size, line->size);
  }
  return rows;
}

/// Where a wording stands: the same wording at one height of several pages is a running head. Of its numbers one may
/// differ, by as much as the pages do: the page's own. Others that differ are figures.
class Repeats {
 public:
  void add(PdfLine const& line) {
    Wording wording = wording_of(line);
    places_[std::move(wording.words)].push_back({line.box.middle(), line.page, std::move(wording.numbers)});
  }

  void settle() {
    for (auto& [words, places] : places_)
      std::sort(places.begin(), places.end(), [](Place const& a, Place const& b) { return a.order() < b.order(); });
  }

  bool has(PdfLine const& line) const {
    Wording wording = wording_of(line);
    auto const found = places_.find(wording.words);
    if (found == places_.end()) return false;
    auto const& places = found->second;
    Place const here{line.box.middle(), line.page, std::move(wording.numbers)};
    auto const at = std::lower_bound(places.begin(), places.end(), here,
                                     [](Place const& a, Place const& b) { return a.order() < b.order(); }) -
                    places.begin();
    auto const count = static_cast<std::ptrdiff_t>(places.size());
    for (auto i = std::max<std::ptrdiff_t>(at - kNeighbours, 0); i < std::min(at + kNeighbours + 1, count); ++i)
      if (is_same_head(places[static_cast<std::size_t>(i)], here)) return true;
    return false;
  }

 private:
  struct Place {
    double height = 0;
    unsigned page = 0;
    std::vector<std::uint64_t> numbers;
    std::pair<double, unsigned> order() const { return {height, page}; }
  };

  static bool is_same_head(Place const& a, Place const& b) {
    if (a.page == b.page || std::abs(a.height - b.height) > kSameHeight) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.numbers.size(); ++i) {
      if (a.numbers[i] == b.numbers[i]) continue;
      ++differing;
      if (a.numbers[i] - b.numbers[i] != std::uint64_t{a.page} - std::uint64_t{b.page}) return false;
    }
    return differing <= 1;
  }

  static constexpr std::ptrdiff_t kNeighbours = 4;  // places looked at on both sides
  std::map<std::string, std::vector<Place>> places_;
};

bool in_margin(PdfPage const& page, double height) {
  return height < kMargin * page.height || height > (1 - kMargin) * page.height;
}

bool is_outer(Row const& row, Repeats const& repeats) {
  return std::all_of(row.lines.begin(), row.lines.end(),
                     [&](PdfLine const* line) {
                       std::string const text = plain_text(*line);
                       return is_page_number(text) || is_print_stamp(text) || repeats.has(*line);
                     }) ||
         (row.lines.size() > 1 && std::any_of(row.lines.begin(), row.lines.end(),
                                              [&](PdfLine const* line) { return is_print_stamp(plain_text(*line)); }));
}

/// Marks the rows from one end of the page on. `blank(i)` is the space between row i and the next inward.
template <class Iterator, class Blank>
void mark_from_end(Iterator begin, Iterator end, PdfPage const& page, Repeats const& repeats, Blank blank) {
  Iterator last = begin;
  while (last != end && static_cast<std::size_t>(last - begin) < kMostRows && is_outer(*last, repeats) &&
         in_margin(page, (last->top + last->bottom) / 2))
    ++last;
  if (last == begin) return;
  // The head of a table that goes on stands at one height too, but close upon its rows.
  if (last != end && (last - 1)->size > 0.85 * last->size && blank(*(last - 1), *last) < kApart * last->size) --last;
  for (; begin != last; ++begin)
    for (PdfLine* line : begin->lines) line->furniture = true;
}

void mark_page(PdfPage& page, Repeats const& repeats) {
  std::vector<Row> rows = rows_of(page);
  if (rows.empty()) return;
  mark_from_end(rows.begin(), rows.end(), page, repeats,
                [](Row const& outer, Row const& inner) { return inner.top - outer.bottom; });
  mark_from_end(rows.rbegin(), rows.rend(), page, repeats,
                [](Row const& outer, Row const& inner) { return outer.top - inner.bottom; });
}

/// A word that may number the line it stands in, at the line's begin or end.
struct LineNumber {
  std::size_t line = 0;
  bool last = false;  // the last word of its line, not the first
  int value = 0;
  PdfBox box;
};

std::vector<LineNumber> numbers_at(PdfPage const& page, bool last) {
  std::vector<LineNumber> out;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    PdfLine const& line = page.lines[i];
    if (line.sideways) continue;
    PdfWord const& word = last ? line.words.back() : line.words.front();
    auto const value = small_number(word.text);
    if (!value) continue;
    if (line.words.size() > 1) {
      double const gap =
          last ? word.box.left - line.words[line.words.size() - 2].box.right : line.words[1].box.left - word.box.right;
      if (gap < 0.7 * em_of(line)) continue;
    }
    out.push_back({i, last, *value, word.box});
  }
  return out;
}

/// Of the numbers that stand in one column, those that ascend by one step; none where they are too few.
std::vector<LineNumber> ascending(std::vector<LineNumber> numbers, bool by_right) {
  auto const edge = [by_right](LineNumber const& n) { return by_right ? n.box.right : n.box.left; };
  std::vector<double> edges;
  for (LineNumber const& n : numbers) edges.push_back(edge(n));
  if (edges.size() < 4) return {};
  std::nth_element(edges.begin(), edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 2), edges.end());
  double const column = edges[edges.size() / 2];
  std::erase_if(numbers, [&](LineNumber const& n) { return std::abs(edge(n) - column) > 3; });
  std::sort(numbers.begin(), numbers.end(), [](auto const& a, auto const& b) { return a.box.top < b.box.top; });
  if (numbers.size() < 4) return {};
  int const step = numbers[1].value - numbers[0].value;
  if (step != 1 && step != 2 && step != 5 && step != 10) return {};
  if (step < 5 && numbers.size() < 8) return {};
  for (std::size_t i = 1; i < numbers.size(); ++i)
    if (numbers[i].value != numbers[i - 1].value + step) return {};
  return numbers;
}

/// Does nearly all else stand on the inner side, in long lines?
bool in_margin_of_text(PdfPage const& page, std::vector<LineNumber> const& numbers) {
  bool const left = !numbers.front().last;
  double edge = left ? numbers.front().box.right : numbers.front().box.left;
  for (LineNumber const& n : numbers) edge = left ? std::max(edge, n.box.right) : std::min(edge, n.box.left);
  std::vector<bool> numbered(page.lines.size());
  for (LineNumber const& n : numbers) numbered[n.line] = true;
  std::size_t lines = 0, inside = 0, words = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    PdfLine const& line = page.lines[i];
    std::size_t const count = line.words.size() - (numbered[i] ? 1 : 0);
    if (count == 0) continue;
    ++lines;
    words += count;
    bool const inner = left ? line.box.left >= edge : line.box.right <= edge;
    inside += numbered[i] || inner ? 1 : 0;
  }
  return lines > 0 && inside * 10 >= lines * 9 && words >= 5 * lines;
}

}  // namespace

bool is_page_number(std::string_view text) {
  constexpr std::array<std::string_view, 9> kNames = {"page",  "p.",    "pg.",  "pp.",          "sheet",
                                                      "seite", "folio", "side", "p\xC3\xA1gina"};
  std::size_t numbers = 0, words = 0;
  std::string spaced;
  for (char c : text) spaced += c == '/' || c == '|' || c == '-' ? ' ' : c;
  std::string_view rest = spaced;
  for (rest = trim(rest); !rest.empty(); rest = trim(rest)) {
    std::size_t const end = std::min(rest.find(' '), rest.size());
    std::string const word = lower_ascii(rest.substr(0, end));
    rest.remove_prefix(end);
    if (small_number(word) || is_roman(word))
      ++numbers;
    else if (word == "of" || word == "von" || word == "de" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94")
      continue;
    else if (std::find(kNames.begin(), kNames.end(), word) != kNames.end())
      ++words;
    else
      return false;
  }
  return numbers >= 1 && numbers <= 2 && words <= 1;
}

void part_line_numbers(PdfPage& page) {
  for (bool const last : {false, true}) {
    std::vector<LineNumber> const all = numbers_at(page, last);
    std::vector<LineNumber> numbers = ascending(all, true);
    if (numbers.empty()) numbers = ascending(all, false);
    if (numbers.empty() || !in_margin_of_text(page, numbers)) continue;
    for (LineNumber const& n : numbers) {
      PdfLine& line = page.lines[n.line];
      if (line.words.size() == 1) {
        line.furniture = true;
        continue;
      }
      PdfLine number;
      number.page = line.page;
      number.furniture = true;
      auto const word = last ? line.words.end() - 1 : line.words.begin();
      number.words.push_back(*word);
      line.words.erase(word);
      measure(line);
      measure(number);
      page.lines.push_back(std::move(number));
    }
    return;
  }
}

void mark_heads_and_feet(std::vector<PdfPage>& pages) {
  Repeats repeats;
  for (PdfPage const& page : pages)
    for (PdfLine const& line : page.lines)
      if (!line.sideways && !line.furniture && in_margin(page, line.box.middle())) repeats.add(line);
  repeats.settle();
  for (PdfPage& page : pages) mark_page(page, repeats);
}

}  // namespace stet
