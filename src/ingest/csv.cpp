#include "ingest/csv.hpp"

#include <algorithm>
#include <array>

#include "grammars/read.hpp"
#include "ingest/date_lines.hpp"
#include "ingest/tables.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostColumns = 10'000;

struct Field {
  std::size_t begin = 0;  // without the quotes
  std::size_t end = 0;
  bool quoted = false;
};

class Records {
 public:
  Records(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  /// The next record's fields; false at the end of the text.
  bool next(std::vector<Field>& fields) {
    fields.clear();
    if (at_ >= text_.size()) return false;
    bool const comment = text_.substr(at_).starts_with("# ");  // its delimiters part nothing; "#" alone is a column
    if (comment) at_ += 2;
    for (;;) {
      fields.push_back(comment ? line() : field());
      if (at_ < text_.size() && text_[at_] == delimiter_) {
        ++at_;
        continue;
      }
      if (at_ < text_.size() && text_[at_] == '\r') ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
      return true;
    }
  }

  bool open_quote() const { return open_quote_; }

 private:
  bool line_end(char c) const { return c == '\n' || c == '\r'; }

  Field field() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted();
    Field out{at_, at_, false};
    while (at_ < text_.size() && text_[at_] != delimiter_ && !line_end(text_[at_])) ++at_;
    out.end = at_;
    return out;
  }

  Field line() {
    Field out{at_, at_, false};
    while (at_ < text_.size() && !line_end(text_[at_])) ++at_;
    out.end = at_;
    return out;
  }

  Field quoted() {
    Field out{++at_, at_, true};
    for (;; ++at_) {
      if (at_ >= text_.size()) {
        open_quote_ = true;
        out.end = at_;
        return out;
      }
      if (text_[at_] != '"') continue;
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        ++at_;
        continue;
      }
      break;
    }
    out.end = at_++;
    // what stands between the closing quote and the delimiter is no part of RFC 4180 and is passed over
    while (at_ < text_.size() && text_[at_] != delimiter_ && !line_end(text_[at_])) ++at_;
    return out;
  }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  bool open_quote_ = false;
};

constexpr std::size_t kMostTitles = 12;  // records above the header

// The one field of a record that has text, if the others are empty: a title over the table.
Field const* lone_field(std::vector<Field> const& fields) {
  Field const* out = nullptr;
  for (Field const& field : fields) {
    if (field.begin == field.end) continue;
    if (out != nullptr) return nullptr;
    out = &field;
  }
  return out;
}

// How many of the first records stand over the table: each has one field with text, and one with more follows.
std::size_t titles_above(std::string_view text, char delimiter) {
  Records records(text.substr(0, 64 * 1024), delimiter);
  std::vector<Field> fields;
  std::size_t titles = 0;
  while (records.next(fields)) {
    bool const empty = std::all_of(fields.begin(), fields.end(), [](Field const& f) { return f.begin == f.end; });
    if (!empty && lone_field(fields) == nullptr) return titles;
    titles += 1;
    if (titles > kMostTitles) break;
  }
  return 0;
}

// "Table 4. Pass rates by area, 5 August 2025", "Key figures, published 8 May 2024", "Results, 3 February 2026, page 11":
// the day a title ends with, says to be that of publication, or sets off by commas.
void find_date(std::string_view title, Content& content) {
  for (std::size_t at = 0; at < title.size() && title.size() < 400; ++at) {
    if (at > 0 && title[at - 1] != ' ' && title[at - 1] != ',' && title[at - 1] != '(') continue;
    auto const date = read_date(title, at);
    if (!date || date->form != DateReading::Form::day || !date->year || !date->month || !date->day) continue;
    auto const day = make_day(*date->year, *date->month, *date->day);
    DateMarker const marker = marker_before(title, date->begin);
    std::string_view const rest = title.substr(date->end);
    bool const closes = rest.find_first_not_of(" .)") == rest.npos;
    bool const set_off = title.substr(0, date->begin).ends_with(", ") && rest.starts_with(",");
    bool const as_of = title.substr(0, date->begin).ends_with("of ") || title.substr(0, date->begin).ends_with("to ") ||
                       title.substr(0, date->begin).ends_with("until ");
    if (day && (marker == DateMarker::published || (marker == DateMarker::none && (closes || set_off) && !as_of)))
      content.clues.push_back({DateOrigin::dateline, *day, std::string(title), false});
    at = date->end;
  }
}

// The delimiter that cuts the first records into the same number of fields, the more fields the better.
char sniff_delimiter(std::string_view text) {
  static constexpr std::size_t kSample = 64 * 1024;
  std::string_view const head = text.substr(0, kSample);
  char best = ',';
  double best_score = 0;
  for (char const candidate : std::array{',', ';', '\t', '|'}) {
    Records records(head, candidate);
    std::vector<Field> fields;
    std::size_t count = 0, same = 0, width = 0;
    while (count < 20 && records.next(fields)) {
      if (fields.size() == 1 && fields[0].begin == fields[0].end) continue;
      if (count == 0 && lone_field(fields) != nullptr) continue;  // a title, with or without commas
      if (count == 0) width = fields.size();
      same += fields.size() == width ? 1u : 0u;
      ++count;
    }
    if (width < 2 || count == 0) continue;
    double const score =
        static_cast<double>(same) / static_cast<double>(count) * (1.0 + 0.01 * static_cast<double>(width));
    if (score > best_score) {
      best_score = score;
      best = candidate;
    }
  }
  return best;
}

bool is_header(std::string_view text, char delimiter, std::size_t titles) {
  Records records(text.substr(0, 64 * 1024), delimiter);
  std::vector<Field> fields;
  for (std::size_t i = 0; i < titles; ++i) records.next(fields);
  std::vector<std::string_view> first;
  std::vector<std::vector<std::string_view>> rows;
  while (rows.size() < 6 && records.next(fields)) {
    std::vector<std::string_view> row;
    for (Field const& f : fields) row.push_back(text.substr(f.begin, f.end - f.begin));
    if (first.empty())
      first = std::move(row);
    else
      rows.push_back(std::move(row));
  }
  return names_columns(first, rows);
}

// A doubled quote stands for one.
void put_field(TextBuilder& out, std::string_view text, Field const& field) {
  if (!field.quoted) return out.flow(text.substr(field.begin, field.end - field.begin), field.begin);
  std::size_t run = field.begin;
  for (std::size_t i = field.begin; i < field.end; ++i) {
    if (text[i] != '"') continue;
    out.flow(text.substr(run, i - run), run);
    if (i + 1 < field.end && text[i + 1] == '"') ++i;
    out.copy("\"", i);
    run = i + 1;
  }
  out.flow(text.substr(run, field.end - run), run);
}

}  // namespace

Content read_csv(std::string_view text) {
  Content content;
  TextBuilder& out = content.out;
  char const delimiter = sniff_delimiter(text);
  std::size_t const titles = titles_above(text, delimiter);
  bool const header = is_header(text, delimiter, titles);
  Records records(text, delimiter);
  std::vector<Field> fields;
  for (std::size_t i = 0; i < titles && records.next(fields); ++i) {
    Field const* const title = lone_field(fields);
    if (title == nullptr) continue;
    out.open(i == 0 ? Zone::heading : Zone::caption);
    put_field(out, text, *title);
    out.close();
    find_date(text.substr(title->begin, title->end - title->begin), content);
  }
  std::uint32_t row = 0;
  while (!out.full() && records.next(fields)) {
    out.open_row(0, row);
    if (fields.size() > kMostColumns && content.faults.empty())
      content.faults.push_back("a table row has more than 10,000 cells: the rest of such rows is left out");
    for (std::size_t column = 0; column < std::min(fields.size(), kMostColumns); ++column) {
      out.open_cell(column, header && row == 0);
      put_field(out, text, fields[column]);
      out.close_cell();
    }
    if (out.close()) ++row;
  }
  if (records.open_quote()) content.faults.push_back("a quote in the table is never closed");
  return content;
}

}  // namespace stet
