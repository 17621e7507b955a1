#include "ingest/sheets/ods_cell.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <pugixml.hpp>
#include <vector>

#include "core/date.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sheets/decimal.hpp"
#include "ingest/sheets/number_format.hpp"
#include "ingest/sheets/ods.hpp"
#include "ingest/utf8.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

using Kind = SheetCell::Kind;

constexpr double kLastOddDay = 60;   // number_format.hpp counts days otherwise before March 1900
constexpr int kMostThousands = 4;    // trillions
constexpr unsigned kMostDepth = 20;  // of spans within a paragraph

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<double> number_in(std::string_view text) {
  double out = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(out)) return std::nullopt;
  return out;
}

/// The text of a paragraph: marks for spaces, tabs and line ends are spaces, hints on pronunciation and notes are left
/// out.
void add_text(pugi::xml_node const& node, std::string& out, unsigned depth) {
  for (pugi::xml_node const child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      out += child.value();
      continue;
    }
    std::string_view const name = local_name(child);
    if (name == "s" || name == "tab" || name == "line-break")
      out += ' ';
    else if (name != "annotation" && name != "note" && name != "ruby-text" && depth < kMostDepth)
      add_text(child, out, depth + 1);
  }
}

std::string shown_text(pugi::xml_node const& cell) {
  std::string out;
  for (pugi::xml_node const child : cell.children()) {
    if (local_name(child) != "p") continue;
    if (!out.empty()) out += ' ';
    add_text(child, out, 0);
  }
  return clean_text(out);
}

bool is_error(pugi::xml_node const& cell, std::string_view text) {
  for (pugi::xml_attribute const a : cell.attributes())
    if (std::string_view(a.name()).ends_with(":value-type") && std::string_view(a.value()) == "error") return true;
  return text.starts_with("Err:") || text == "#N/A" ||
         (text.starts_with('#') && (text.ends_with('!') || text.ends_with('?')));
}

/// "07", "06", "23" of "07.06.23"
std::vector<std::string_view> digit_runs(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t const begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i > begin) out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

/// Days since the end of 1899, as number_format.hpp counts them.
std::optional<double> serial_of(std::string_view value) {
  auto const day = parse_iso_day(value);
  if (!day) return std::nullopt;
  double const days = static_cast<double>((*day - Day{std::chrono::year{1899} / 12 / 30}).count());
  auto const part = [&](std::size_t at) {
    return value.size() >= at + 2 ? number_in(value.substr(at, 2)).value_or(0) : 0.0;
  };
  return days + (part(11) * 3600 + part(14) * 60 + part(17)) / 86400;
}

/// Is the month there in English, whole or as three letters?
bool names_month(std::string_view shown, double serial) {
  std::string const lower = lower_ascii(shown);
  std::string const month = lower_ascii(NumberFormat("mmmm").show(serial));
  auto const words = words_of(lower);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return w == month || w == std::string_view(month).substr(0, 3); });
}

/// Days in figures, with months in another language or with years of two digits are written anew from the value.
std::string day_text(std::string_view shown, std::string_view value) {
  auto const serial = serial_of(value);
  if (!serial || *serial <= kLastOddDay) return std::string(shown);
  std::string const year = NumberFormat("yyyy").show(*serial);
  auto const runs = digit_runs(shown);
  bool const whole_year = std::find(runs.begin(), runs.end(), year) != runs.end();
  bool const some_year =
      whole_year || std::find(runs.begin(), runs.end(), std::string_view(year).substr(2)) != runs.end();
  bool const time = shown.find(':') != shown.npos;
  bool const words = shown.find_first_not_of("0123456789./- ") != shown.npos;
  if (names_month(shown, *serial) && (whole_year || !some_year)) return std::string(shown);
  if (runs.size() >= 3) return NumberFormat(time ? "yyyy-mm-dd h:mm" : "yyyy-mm-dd").show(*serial);
  if (runs.size() == 2 && words && some_year && !time) return NumberFormat("d mmmm yyyy").show(*serial);
  if (runs.size() == 2 && !words && whole_year) return NumberFormat("mmmm yyyy").show(*serial);
  return std::string(shown);
}

std::string without_shown_text(pugi::xml_node const& cell, std::string_view type) {
  std::string const value = clean_text(attribute_of(cell, "value"));
  auto const number = number_in(value);
  if (type == "date") return clean_text(attribute_of(cell, "date-value")).substr(0, 10);
  if (type == "string") return clean_text(attribute_of(cell, "string-value"));
  if (!number) return {};
  if (type == "percentage") return NumberFormat("General%").show(*number);
  std::string const currency = type == "currency" ? clean_text(attribute_of(cell, "currency")) : "";
  return (currency.empty() ? "" : currency + " ") + NumberFormat().show(*number);
}

/// The number that begins at the first digit of `text`, with `point` before the decimals and anything else but digits
/// among the thousands. Exact to the decimals that are shown.
struct Read {
  double value = 0;
  int decimals = 0;
};
Read read_with(std::string_view digits, char point) {
  Read out;
  std::string plain;
  bool behind = false;
  for (char const c : digits) {
    if (is_digit(c)) {
      plain += c;
      out.decimals += behind ? 1 : 0;
    } else if (c == point) {
      if (behind) return {-1, 0};
      behind = true;
      plain += '.';
    } else if (behind) {
      return {-1, 0};
    }
  }
  out.value = number_in(plain).value_or(-1);
  return out;
}

bool agrees(Read const& read, double value) {
  double const step = std::pow(10.0, -read.decimals);
  return read.value >= 0 && std::fabs(read.value - value) <= 0.51 * step + 1e-9 * value;
}

/// Point and commas change places.
std::string with_marks_changed(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    bool const mark = !is_digit(digits[i]);
    if (!mark) out += digits[i];
    if (mark && (i == 0 || is_digit(digits[i - 1]))) out += digits[i] == ',' ? '.' : ',';
  }
  return out;
}

/// Finds the reading of the digits that agrees with the value, if need be as thousands or millions of it.
void settle_marks(std::string_view digits, double value, std::string& number, std::string& behind) {
  std::string_view const letters = trim(behind).substr(0, trim(behind).find(' '));
  for (int thousands = 0; thousands <= kMostThousands; ++thousands, value /= 1000) {
    std::string_view const word = scale_word(thousands, letters);
    if (thousands > 0 && word.empty()) continue;
    bool const point = agrees(read_with(digits, '.'), value);
    if (!point && !agrees(read_with(digits, ','), value)) continue;
    if (!point) number = with_marks_changed(digits);
    if (thousands > 0) behind = " " + std::string(word) + behind.substr(behind.find(letters) + letters.size());
    return;
  }
}

/// "1.23E+06" as 1230000.
std::string written_out(std::string_view digits, double value) {
  std::string_view const mantissa = digits.substr(0, digits.find_first_of("eE"));
  Decimal number = Decimal::of(value);
  number.round_to_significant(static_cast<int>(std::count_if(mantissa.begin(), mantissa.end(), is_digit)));
  return number.plain();
}

}  // namespace

std::string in_english(std::string_view shown, double value, bool percentage) {
  std::size_t const begin = shown.find_first_of("0123456789");
  std::size_t const last = shown.find_last_of("0123456789");
  if (begin == shown.npos) return std::string(shown);
  std::string_view const digits = shown.substr(begin, last + 1 - begin);
  std::string_view const behind = shown.substr(last + 1);
  double const magnitude = std::fabs(value) * (percentage ? 100 : 1);
  std::string number(digits), rest(behind);
  static constexpr std::string_view kMarks = "0123456789.,' \xC2\xA0\xE2\x80\xAF\x99";
  if (digits.find_first_of("eE") != digits.npos)
    number = written_out(digits, magnitude);
  else if (digits.find_first_not_of(kMarks) == digits.npos)
    settle_marks(digits, magnitude, number, rest);
  std::string out = std::string(shown.substr(0, begin)) + number + rest;
  std::size_t const open = out.find('(');
  if (value < 0 && open < begin && out.ends_with(')')) {
    out.pop_back();
    out.erase(open, 1);
    out.insert(0, "-");
  }
  return out;
}

OdsCell read_ods_cell(pugi::xml_node const& cell) {
  OdsCell out;
  std::string_view type;
  for (pugi::xml_attribute const a : cell.attributes())
    if (std::string_view(a.name()) == "office:value-type") type = a.value();
  if (type.empty() && !cell.first_child()) return out;
  std::string shown = shown_text(cell);
  if (is_error(cell, trim(shown))) return out;
  if (type == "float" || type == "percentage" || type == "currency") out.kind = Kind::number;
  if (type == "date") out.kind = Kind::date;
  if (type == "boolean") {
    std::string_view const value = attribute_of(cell, "boolean-value");
    out.text = value.empty() ? shown : value == "true" ? "TRUE" : "FALSE";
  } else if (shown.empty()) {
    out.text = without_shown_text(cell, type);
  } else if (type == "date") {
    out.text = day_text(shown, attribute_of(cell, "date-value"));
  } else if (auto const value = out.kind == Kind::number ? number_in(attribute_of(cell, "value")) : std::nullopt) {
    out.text = in_english(shown, *value, type == "percentage");
  } else {
    out.text = std::move(shown);
  }
  return out;
}

}  // namespace stet
