#include "ingest/sheets/number_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ingest/shapes.hpp"
#include "ingest/sheets/decimal.hpp"

namespace stet {
namespace {

using Part = FormatPart;

constexpr std::size_t kLongestCode = 1'000;

int count_of(FormatSection const& section, Part part) {
  return static_cast<int>(std::count_if(section.tokens.begin(), section.tokens.end(),
                                        [&](FormatToken const& token) { return token.part == part; }));
}

/// The places for digits before and behind the point, as the code writes them: "##0" and "00".
struct Places {
  std::string whole;
  std::string fraction;
  bool grouped = false;
};

Places places_of(FormatSection const& section) {
  Places out;
  bool behind = false;
  for (FormatToken const& token : section.tokens) {
    if (token.part == Part::exponent) break;
    if (token.part == Part::point) behind = true;
    if (token.part == Part::group) out.grouped = true;
    if (token.part == Part::digit) (behind ? out.fraction : out.whole) += token.text;
  }
  return out;
}

/// The digits before the point, with the zeros that the code asks for.
std::string whole_digits(Decimal const& number, std::string const& places) {
  std::string digits = number.whole();
  std::size_t const first_zero = places.find('0');
  std::size_t const least = first_zero == places.npos ? 0 : places.size() - first_zero;
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  return digits;
}

std::string fraction_digits(Decimal const& number, std::string const& places) {
  std::string digits = number.fraction(static_cast<int>(places.size()));
  while (!digits.empty() && digits.back() == '0' && places[digits.size() - 1] != '0') digits.pop_back();
  return digits;
}

/// Writes a number into the places of its section.
class Writer {
 public:
  Writer(FormatSection const& section, Decimal const& number) : section_(section), number_(number) {}

  std::string run() {
    Places const places = places_of(section_);
    grouped_ = places.grouped;
    whole_ = whole_digits(number_, places.whole);
    places_left_ = places.whole.size();
    std::string const fraction = fraction_digits(number_, places.fraction);
    std::size_t behind = 0;  // places behind the point that have passed
    bool point = false;
    for (FormatToken const& token : section_.tokens) {
      if (token.part == Part::digit && !point) {
        put_whole();
      } else if (token.part == Part::digit) {
        if (behind < fraction.size()) out_ += fraction[behind];
        ++behind;
      } else if (token.part == Part::point && !point) {
        point = true;
        put_rest();
        if (whole_.empty() && !fraction.empty()) out_ += '0';
        if (!fraction.empty()) out_ += '.';
      } else {
        put_mark(token);
      }
    }
    return std::move(out_);
  }

 private:
  /// The first place takes all digits that the others leave over.
  void put_whole() {
    while (places_left_ > 0 && whole_.size() - written_ >= places_left_) {
      out_ += whole_[written_++];
      std::size_t const rest = whole_.size() - written_;
      if (grouped_ && rest > 0 && rest % 3 == 0) out_ += ',';
      if (rest < places_left_) break;
    }
    if (places_left_ > 0) --places_left_;
  }

  /// For codes without a place before the point: .00
  void put_rest() {
    out_ += whole_.substr(written_);
    written_ = whole_.size();
  }

  void put_mark(FormatToken const& token) {
    if (token.part == Part::literal) out_ += token.text;
    if (token.part == Part::percent) out_ += '%';
    if (token.part == Part::slash) out_ += '/';
    if (token.part == Part::general) out_ += number_.plain();
  }

  FormatSection const& section_;
  Decimal const& number_;
  std::string whole_;
  std::size_t written_ = 0;
  std::size_t places_left_ = 0;
  bool grouped_ = false;
  std::string out_;
};

/// Shown with an exponent or as a fraction: all that stands for the number becomes one plain number.
FormatSection written_out(FormatSection const& section) {
  FormatSection out;
  bool begun = false, ended = false;
  for (FormatToken const& token : section.tokens) {
    bool const number = token.part == Part::digit || token.part == Part::point || token.part == Part::exponent ||
                        token.part == Part::slash || token.part == Part::group;
    if (number && !begun) out.tokens.push_back({Part::general, ""});
    begun = begun || number;
    ended = ended ||
            (begun && (token.part == Part::percent || (token.part == Part::literal && trim(token.text).size() > 0)));
    if (!number && (!begun || ended)) out.tokens.push_back(token);
  }
  return out;
}

/// "m" behind a number that is shown in millions stands for the word, not for metres.
void spell_scale(FormatSection& section, int thousands) {
  for (std::size_t i = section.tokens.size(); i-- > 0;) {
    FormatToken& token = section.tokens[i];
    if (token.part == Part::digit) return;
    if (token.part != Part::literal) continue;
    std::string_view const text = trim(token.text);
    std::size_t const end = std::min(text.find(' '), text.size());
    std::string_view const word = scale_word(thousands, text.substr(0, end));
    if (!word.empty()) token.text = " " + std::string(word) + std::string(text.substr(end));
  }
}

/// Brackets around a number below zero, or a minus behind it: a minus before it.
std::string sign_first(std::string shown) {
  std::size_t const digit = shown.find_first_of("0123456789");
  std::size_t const open = shown.find('(');
  if (open < digit) {
    std::size_t const close = shown.find(')', digit);
    if (close != shown.npos) shown.erase(close, 1);
    shown.erase(open, 1);
    return "-" + std::string(trim(shown));
  }
  std::string_view const text = trim(shown);
  bool const behind = digit != shown.npos && text.ends_with('-');
  return behind ? "-" + std::string(trim(text.substr(0, text.size() - 1))) : std::string(text);
}

bool writes_sign(std::string_view shown) {
  return shown.find_first_of("-()") != shown.npos || shown.find("\xE2\x88\x92") != shown.npos ||
         shown.find("\xE2\x80\x93") != shown.npos;
}

}  // namespace

std::string_view scale_word(int thousands, std::string_view letters) {
  struct Row {
    int thousands;
    std::string_view word;
    std::array<std::string_view, 5> letters;
  };
  static constexpr std::array<Row, 4> kRows = {
      Row{1, "thousand", {"k", "th", "tsd", "thousand", ""}}, Row{2, "million", {"m", "mn", "mln", "mio", "mm"}},
      Row{3, "billion", {"b", "bn", "bln", "mrd", ""}}, Row{4, "trillion", {"t", "tn", "trn", "tln", ""}}};
  std::string const lower = lower_ascii(letters);
  for (Row const& row : kRows)
    if (row.thousands == thousands && !lower.empty() &&
        std::find(row.letters.begin(), row.letters.end(), lower) != row.letters.end())
      return row.word;
  return {};
}

NumberFormat::NumberFormat(std::string_view code)
    : sections_(read_format_code(code.empty() || code.size() > kLongestCode ? "General" : code)) {}

FormatSection const& NumberFormat::section_of(double value) const {
  std::size_t const count = std::min<std::size_t>(sections_.size(), 3);  // the fourth is for text
  bool const conditions =
      std::any_of(sections_.begin(), sections_.end(), [](FormatSection const& s) { return s.condition; });
  if (conditions) {
    for (std::size_t i = 0; i < count; ++i)
      if (!sections_[i].condition || sections_[i].condition->holds(value)) return sections_[i];
    return sections_[count - 1];
  }
  if (value < 0 && count > 1) return sections_[1];
  return value == 0 && count > 2 ? sections_[2] : sections_[0];
}

bool NumberFormat::only_negative(FormatSection const& section) const {
  if (section.condition) return section.condition->limit <= 0 && section.condition->comparison.starts_with('<');
  return sections_.size() > 1 && &section == &sections_[1];
}

std::string NumberFormat::show(double value, bool from_1904) const {
  if (!std::isfinite(value)) return {};
  FormatSection section = section_of(value);
  if (section.tokens.empty() && sections_.size() > 1) return {};
  if (section.dated) return show_date(section, value, from_1904);
  Decimal number = Decimal::of(value);
  int const thousands = count_of(section, Part::scale);
  number.shift(2 * count_of(section, Part::percent) - 3 * thousands);
  Places const places = places_of(section);
  if (section.has(Part::text)) section.tokens = {{Part::general, ""}};
  if (section.has(Part::exponent)) {
    number.round_to_significant(static_cast<int>(places.fraction.size()) + 1);
    section = written_out(section);
  } else if (section.has(Part::slash) && section.has(Part::digit)) {
    section = written_out(section);
  } else if (section.has(Part::digit)) {
    number.round_to(static_cast<int>(places.fraction.size()));
  }
  if (section.tokens.empty()) section.tokens = {{Part::general, ""}};
  if (thousands > 0) spell_scale(section, thousands);
  std::string shown = Writer(section, number).run();
  bool const own_sign = only_negative(section_of(value));
  if (value >= 0 || !own_sign) {
    shown = trim(shown);
    return value < 0 && !number.zero() ? "-" + shown : shown;
  }
  bool const minus = section.red && !writes_sign(shown) && !number.zero();
  return minus ? "-" + std::string(trim(shown)) : sign_first(std::move(shown));
}

std::string NumberFormat::show(std::string_view text) const {
  if (leaves_text()) return std::string(text);
  std::string out;
  for (FormatToken const& token : sections_.back().tokens)
    out += token.part == Part::text ? text : std::string_view(token.text);
  return std::string(trim(out));
}

}  // namespace stet
