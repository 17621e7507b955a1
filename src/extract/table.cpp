#include "extract/table.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "extract/label.hpp"
#include "extract/resolve.hpp"
#include "extract/table_unit.hpp"
#include "grammars/read.hpp"

namespace stet {
namespace {

std::string_view cell_text(Document const& document, Cell const& cell) { return document.cut(cell.begin, cell.end); }

bool numeric(std::string_view text) {
  bool digit = false;
  for (char const c : text) {
    if (c >= '0' && c <= '9') digit = true;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return false;
  }
  return digit;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::string_view column_header(Document const& document, Block const* header, std::uint16_t column) {
  if (header == nullptr) return {};
  for (Cell const& cell : header->cells)
    if (cell.column == column) return cell_text(document, cell);
  return {};
}

/// What a column says of the figures in its row.
enum class Column : std::uint8_t {
  other,  // what is counted, a place, a figure of its own
  label,  // "measure", "indicator": in a table of long form, what the value is one of
  unit,
  time,       // when the row's figures hold: "Month" does; "Opened" dates one thing only, and "Holiday" no time at all
  published,  // when they were told
  remark,
};

Column kind_of_column(std::string_view header) {
  constexpr std::pair<std::string_view, Column> kWords[] = {
      {"published", Column::published}, {"reported", Column::published}, {"released", Column::published},
      {"issued", Column::published},    {"updated", Column::published},  {"retrieved", Column::published},
      {"note", Column::remark},         {"notes", Column::remark},       {"remark", Column::remark},
      {"remarks", Column::remark},      {"comment", Column::remark},     {"comments", Column::remark},
      {"source", Column::remark},       {"sources", Column::remark},     {"url", Column::remark},
      {"unit", Column::unit},           {"units", Column::unit},         {"measure", Column::label},
      {"indicator", Column::label},     {"item", Column::label},         {"variable", Column::label},
      {"series", Column::label},        {"metric", Column::label},       {"statistic", Column::label},
      {"date", Column::time},           {"day", Column::time},           {"month", Column::time},
      {"period", Column::time},         {"quarter", Column::time},       {"time", Column::time},
      {"week", Column::time},           {"year", Column::time}};
  std::string const name = lower(header);
  if (name == "as_of" || name == "as of" || name == "as at") return Column::time;
  Column out = Column::other;
  for (Token const& token : simple_tokens(name)) {
    std::string_view const word = std::string_view(name).substr(token.begin, token.end - token.begin);
    for (auto const& [known, kind] : kWords)
      if (word == known && (out == Column::other || kind == Column::published)) out = kind;
  }
  // "Price per unit", "Items sold" count something; only a name of its own makes such a column
  bool const alone = name.find_first_of(" _-(") == std::string::npos;
  if (!alone && (out == Column::unit || out == Column::label)) return Column::other;
  return out;
}

// "2026-08" in a column of months or dates; in one of years it would be the season of 2026 and 2008.
std::optional<TimeSpan> iso_month(std::string_view text, std::string_view header) {
  auto const digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 7 || text[4] != '-' || lower(header).find("year") != std::string::npos) return std::nullopt;
  for (std::size_t const i : {0u, 1u, 2u, 3u, 5u, 6u})
    if (!digit(i)) return std::nullopt;
  auto const first = parse_iso_day(std::string(text) + "-01");
  if (!first) return std::nullopt;
  TimeSpan out;
  out.first = *first;
  out.last = add_months(*first, 1) - std::chrono::days{1};
  out.basis = Basis::stated;
  out.text = std::string(text);
  return out;
}

// `anchor` says of which year a month or a day without one is: columns called "September" and "October".
std::optional<TimeSpan> date_in(std::string_view text, std::optional<Day> anchor) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0) continue;
    auto const date = read_date(text, at);
    if (!date) continue;
    bool const yearless =
        (date->form == DateReading::Form::month || date->form == DateReading::Form::day) && !date->year;
    if (auto when = resolve(*date, yearless ? anchor : std::nullopt, false)) {
      when->text = std::string(text.substr(date->begin, date->end - date->begin));
      return when;
    }
  }
  return std::nullopt;
}

/// Which way a label says that its numbers went: "Population change", "Growth in seats". Trend::none for a level, as
/// for "Growth fund", whose head is the fund, and "Fall 2023", a season. `number` decides for the words without a
/// direction.
Trend change_in(std::string_view text, double number, Lexicon const& lexicon) {
  constexpr std::pair<std::string_view, Trend> kWords[] = {
      {"change", Trend::up},    {"growth", Trend::up}, {"variation", Trend::up},
      {"increase", Trend::up},  {"rise", Trend::up},   {"decrease", Trend::down},
      {"decline", Trend::down}, {"fall", Trend::down}, {"drop", Trend::down}};
  Label const label = read_label(text, lexicon);
  bool const season = label.head == "fall" && label.terms.size() == 1;
  bool const climate = std::find(label.terms.begin(), label.terms.end(), "climate") != label.terms.end();
  if (season || climate) return Trend::none;
  for (auto const& [word, way] : kWords)
    if (label.head == word) return number >= 0 ? way : way == Trend::up ? Trend::down : Trend::up;
  return Trend::none;
}

/// The heading or caption that stands over the table whose first row this is; "" where there is none.
std::string_view title_over(Document const& document, Block const& header) {
  auto const index = static_cast<std::size_t>(&header - document.blocks.data());
  if (index == 0) return {};
  Block const& above = document.blocks[index - 1];
  bool const title = above.zone == Zone::heading || above.zone == Zone::caption;
  return title ? document.cut(above.begin, above.end) : std::string_view();
}

/// A column that is called by its unit and nothing else: "tonnes", "Megawatts"; "" for any other.
std::string unit_as_name(std::string_view name) {
  bool const word = name.size() >= 4 && name.ends_with('s') && name.find(' ') == name.npos;
  return word && kind_of_column(name) == Column::other && read_with_unit("1", lower(name)) ? lower(name)
                                                                                           : std::string();
}

/// The unit that all other columns of a "Total" have; "" where they have several.
std::string shared_unit(Document const& document, Block const* header) {
  std::string out;
  for (Cell const& cell : header->cells) {
    std::string const unit = unit_in_title(cell_text(document, cell));
    if (!out.empty() && !unit.empty() && unit != out) return {};
    if (!unit.empty()) out = unit;
  }
  return out;
}

}  // namespace

std::optional<std::size_t> cell_at(Block const& block, Offset at) {
  for (std::size_t i = 0; i < block.cells.size(); ++i)
    if (block.cells[i].begin <= at && at < block.cells[i].end) return i;
  return std::nullopt;
}

std::vector<Block const*> header_rows(Document const& document) {
  std::vector<Block const*> out;
  std::uint32_t seen = 0;  // tables whose first row has passed
  for (Block const& block : document.blocks) {
    if (block.table == kNone || block.table < seen) continue;
    seen = block.table + 1;
    out.resize(seen, nullptr);
    bool const header = !block.cells.empty() && std::all_of(block.cells.begin(), block.cells.end(),
                                                            [](Cell const& c) { return c.header || c.begin == c.end; });
    if (header) out.back() = &block;
  }
  return out;
}

CellContext cell_context(Document const& document, Block const& block, Block const* header, std::size_t index,
                         Lexicon const& lexicon, std::optional<Day> anchor) {
  CellContext out;
  Cell const& cell = block.cells[index];
  std::string_view const column = column_header(document, header, cell.column);
  std::optional<TimeSpan> of_label, published;
  std::vector<std::string> labels;
  bool long_form = false, keys = true;  // keys: no number has come yet
  std::size_t leading = 0;              // labels before the first number: "Kenya | Marsabit | 11600"
  for (Cell const& other : block.cells) {
    std::string_view const text = cell_text(document, other);
    std::string_view const name = column_header(document, header, other.column);
    Column const kind = kind_of_column(name);
    if (&other == &cell || numeric(text)) keys = false;
    if (&other == &cell || text.empty()) continue;
    if (kind == Column::unit) out.unit = std::string(text);
    if (kind == Column::time || name.empty()) {
      if (!out.when && kind == Column::time) out.when = iso_month(text, name);
      if (!out.when) out.when = date_in(text, anchor);
    } else if (kind == Column::published) {
      published = date_in(text, anchor);
    } else if (&other == &block.cells.front()) {
      of_label = date_in(text, anchor);
    }
    bool const dates = kind == Column::published || (kind == Column::time && date_in(text, anchor));
    if (kind == Column::unit || kind == Column::remark || dates || numeric(text)) continue;
    long_form = long_form || kind == Column::label;
    labels.insert(kind == Column::label ? labels.begin() : labels.end(), std::string(text));
    leading += keys ? 1 : 0;
  }
  if (!out.when) out.when = of_label;
  if (!out.when && published) out.when = published, out.when->basis = Basis::published;
  // a table in long form names the place, the group and the measure in columns of their own; any other names a row in
  // front of its numbers
  if (!long_form && labels.size() > 1) labels.resize(std::max<std::size_t>(1, leading));
  if (!labels.empty() && out.unit.empty()) out.unit = unit_in_parentheses(labels.front());
  out.headers = std::move(labels);
  if (!column.empty()) out.headers.emplace_back(column);
  if (out.unit.empty()) out.unit = unit_in_title(column);
  if (out.unit.empty()) out.unit = unit_in_name(column);
  if (out.unit.empty()) out.unit = unit_as_name(column);
  // the corner of "£m | 2024 | 2023"
  if (out.unit.empty() && header != nullptr && !header->cells.empty()) {
    std::string_view const corner = cell_text(document, header->cells.front());
    out.unit = unit_in_title(corner);
    if (out.unit.empty() && (currency_sign(corner) > 0 || corner == "%") && read_with_unit("1", corner))
      out.unit = std::string(corner);
  }
  // "Output by plant, gigawatt hours" over columns that are called 2022 and 2023
  if (out.unit.empty() && header != nullptr && read_label(column, lexicon).head.empty())
    out.unit = unit_in_title(title_over(document, *header));
  if (out.unit.empty() && lower(column).find("total") != std::string::npos) out.unit = shared_unit(document, header);
  if (auto const dated = date_in(column, anchor)) out.when = dated;
  return out;
}

bool dates_cell(SentenceView const& view, Figure const& figure, TimeSpan const& when) {
  Block const& block = view.document.blocks[view.sentence.block];
  auto const cell = cell_at(block, figure.span.begin);
  return !cell || cell_text(view.document, block.cells[*cell]).find(when.text) != std::string_view::npos;
}

void name_cell(SentenceView const& view, Block const* header, std::optional<Day> anchor, Figure& figure) {
  Document const& document = view.document;
  Block const& block = document.blocks[view.sentence.block];
  auto const cell = cell_at(block, figure.span.begin);
  if (!cell) return;
  CellContext context = cell_context(document, block, header, *cell, view.lexicon, anchor);
  Reading& reading = figure.reading;
  if (reading.unit.id.empty() && !context.unit.empty()) {
    auto const with_unit = read_with_unit(document.cut(reading.number_begin, reading.number_end), context.unit);
    if (with_unit) {
      Reading read = *with_unit;
      read.begin = reading.begin, read.end = reading.end;
      read.number_begin = reading.number_begin, read.number_end = reading.number_end;
      reading = std::move(read);
    }
  }
  for (std::string const& label : context.headers) {
    if (reading.relation != Relation::equal || !reading.nominal) break;
    Trend const trend = change_in(label, *reading.nominal, view.lexicon);
    if (trend == Trend::none) continue;
    reading.trend = trend;
    reading.nominal = std::fabs(*reading.nominal);
    reading.roles.add(Role::change);
    figure.roles.add(Role::change);
    break;
  }
  Subject named = subject_of_cell(context.headers, view.lexicon, figure.context.holder);
  for (std::string const& term : named.terms) figure.context.near.push_back(term), figure.context.terms.push_back(term);
  if (figure.subject.head.empty() && !named.terms.empty()) {
    if (reading.unit.id.empty() && !named.head.empty()) {
      // the label names what is counted: "Survivors | 171"
      reading.kind = Kind::count;
      reading.unit.dimension = Dimension::count;
      reading.unit.id = reading.unit.base = named.head;
      reading.unit.text = named.text;
    }
    figure.subject = std::move(named);
  }
  figure.context.headers = std::move(context.headers);
  if (context.when) figure.when = *context.when;
}

}  // namespace stet
