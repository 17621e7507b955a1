#include "extract/table.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "extract/label.hpp"
#include "extract/resolve.hpp"
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

// "Item (CZK billion)" -> "CZK billion"
std::string_view in_parentheses(std::string_view text) {
  auto const open = text.find('(');
  auto const close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return text.substr(open + 1, close - open - 1);
}

// "Item (CZK billion)" -> "CZK billion"; "Prawns (Nephrops)" has none.
std::string unit_in_parentheses(std::string_view text) {
  std::string_view const unit = in_parentheses(text);
  return !unit.empty() && read_with_unit("1", unit) ? std::string(unit) : std::string();
}

std::vector<Token> simple_tokens(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    auto const c = static_cast<unsigned char>(text[i]);
    if (std::isspace(c) != 0) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    TokenKind kind = TokenKind::symbol;
    if (std::isdigit(c) != 0) {
      kind = TokenKind::number;
      while (end < text.size() &&
             (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || text[end] == ',' || text[end] == '.'))
        ++end;
    } else if (std::isalpha(c) != 0) {
      kind = TokenKind::word;
      while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) ++end;
    } else {
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    }
    tokens.push_back({static_cast<Offset>(i), static_cast<Offset>(end), kind});
    i = end;
  }
  return tokens;
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

/// The bytes of a currency's sign at the beginning of `unit`, with letters of a country before it: "£" of "£m", "NZ$"
/// of "NZ$ million"; 0 for none.
std::size_t currency_sign(std::string_view unit) {
  std::size_t letters = 0;
  while (letters < 3 && letters < unit.size() && unit[letters] >= 'A' && unit[letters] <= 'Z') ++letters;
  for (std::string_view const sign : {"$", "£", "€", "¥", "₹", "₩", "₺", "₽", "₦", "₱"})
    if (unit.substr(letters).starts_with(sign)) return letters + sign.size();
  return 0;
}

/// The scale that a unit of a table stands for, as prose writes it: "millions", "mn" -> "million", "'000" ->
/// "thousand"; any other unit as it is.
std::string_view scale_word(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> kScales[] = {
      {"000", "thousand"}, {"000s", "thousand"}, {"k", "thousand"},  {"K", "thousand"},       {"thousands", "thousand"},
      {"m", "million"},    {"mn", "million"},    {"M", "million"},   {"mm", "million"},       {"millions", "million"},
      {"bn", "billion"},   {"B", "billion"},     {"bln", "billion"}, {"billions", "billion"}, {"tn", "trillion"}};
  for (auto const& [written, word] : kScales)
    if (unit == written) return word;
  return unit;
}

/// A scale and no unit: "(thousand)", "('000)", "in millions". "(m)" may be metres.
std::string_view bare_scale(std::string_view unit) {
  while (!unit.empty() && (unit.front() == ' ' || unit.front() == '\'')) unit.remove_prefix(1);
  if (unit.starts_with("in ")) unit.remove_prefix(3);
  if (unit == "k" || unit == "K" || unit == "m" || unit == "M" || unit == "mm" || unit == "B") return {};
  std::string_view const word = scale_word(unit);
  bool const scale = word == "thousand" || word == "million" || word == "billion" || word == "trillion";
  return scale ? word : std::string_view();
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

/// The number as prose has it: "131.2" in a column of "£m" is "£131.2m", in one of "$000s" "$131.2 thousand".
std::string with_sign(std::string_view number, std::string_view unit) {
  std::size_t const sign = currency_sign(unit);
  std::string_view scale = unit.substr(sign);
  while (!scale.empty() && (scale.front() == ' ' || scale.front() == '\'')) scale.remove_prefix(1);
  scale = scale_word(scale);
  return std::string(unit.substr(0, sign)) + std::string(number) + (scale.empty() ? "" : " ") + std::string(scale);
}

/// The heading or caption that stands over the table whose first row this is; "" where there is none.
std::string_view title_over(Document const& document, Block const& header) {
  auto const index = static_cast<std::size_t>(&header - document.blocks.data());
  if (index == 0) return {};
  Block const& above = document.blocks[index - 1];
  bool const title = above.zone == Zone::heading || above.zone == Zone::caption;
  return title ? document.cut(above.begin, above.end) : std::string_view();
}

/// The unit that a title or a header gives at its end: "… (GWh)", "…, gigawatt hours", "… in tonnes", "… £m"; "" for
/// none.
std::string unit_in_title(std::string_view title) {
  std::string_view candidates[] = {in_parentheses(title), {}, {}, {}};
  std::size_t const word = title.rfind(' ');
  std::string_view const last = word == title.npos ? title : title.substr(word + 1);
  if (currency_sign(last) > 0) candidates[3] = last;
  if (auto const comma = title.rfind(", "); comma != title.npos) candidates[1] = title.substr(comma + 2);
  if (auto const in = title.rfind(" in "); in != title.npos) candidates[2] = title.substr(in + 4);
  for (std::string_view const unit : candidates)
    if (!unit.empty() && read_with_unit("1", unit)) return std::string(unit);
  return {};
}

/// The unit at the end of a name that programs give: "threshed_thousand_tonnes" -> "thousand tonnes"; "" for none.
std::string unit_in_name(std::string_view name) {
  constexpr std::size_t kLongestName = 200;
  if (name.size() > kLongestName || name.find('_') == name.npos) return {};
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  std::string out;
  constexpr std::size_t kMostWords = 4;
  std::size_t at = words.size();
  for (std::size_t n = 0; n < kMostWords; ++n) {
    std::size_t const blank = at == 0 ? words.npos : words.rfind(' ', at - 1);
    if (blank == words.npos || blank == 0) break;
    at = blank;
    std::string const unit = words.substr(blank + 1);
    if (unit.size() < 2) continue;  // a letter alone is any unit's
    auto const reading = read_with_unit("1", unit);
    // "yield_centners_per_ha": where the rate is not understood, it is no hectare
    bool const divides = blank >= 4 && words.compare(blank - 4, 5, " per ") == 0;
    if (reading && reading->end == unit.size() + 2 && !divides && !unit.starts_with("per ")) out = unit;
  }
  return out;
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
  bool long_form = false;
  for (Cell const& other : block.cells) {
    std::string_view const text = cell_text(document, other);
    std::string_view const name = column_header(document, header, other.column);
    Column const kind = kind_of_column(name);
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
  }
  if (!out.when) out.when = of_label;
  if (!out.when && published) out.when = published, out.when->basis = Basis::published;
  // a table in long form names the place, the group and the measure in columns of their own; any other names a row once
  if (!long_form && labels.size() > 1) labels.resize(1);
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

std::optional<Reading> read_with_unit(std::string_view number, std::string_view unit) {
  auto const read = [](std::string const& text) -> std::optional<Reading> {
    auto const tokens = simple_tokens(text);
    Scan const scan = stet::scan(text, tokens);
    if (scan.readings.size() != 1) return std::nullopt;
    return scan.readings.front();
  };
  if (auto const scale = bare_scale(unit); !scale.empty()) return read(std::string(number) + ' ' + std::string(scale));
  auto out = read(currency_sign(unit) > 0 ? with_sign(number, unit) : std::string(number) + ' ' + std::string(unit));
  // "RM million", "CZK bn": the code of a currency stands in front of the number
  std::size_t const code = unit.find(' ');
  bool const whole = out && !out->unit.id.empty() && out->end == number.size() + 1 + unit.size();
  if (!whole && (code == 2 || code == 3)) {
    std::string sign(unit.substr(0, code));
    for (char& c : sign) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));  // "value_usd_million"
    auto const led = read(sign + ' ' + std::string(number) + std::string(unit.substr(code)));
    if (led && !led->unit.id.empty()) out = led;
  }
  if (!out || out->unit.id.empty()) return std::nullopt;
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
    if (reading.unit.id.empty()) {
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
