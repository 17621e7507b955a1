#include "ingest/sheets/format_code.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using Part = FormatPart;

constexpr std::array kComparisons = {std::string_view("<="), std::string_view(">="), std::string_view("<>"),
                                     std::string_view("<"),  std::string_view(">"),  std::string_view("=")};

bool is_date_part(Part part) { return part >= Part::year; }

class Reader {
 public:
  explicit Reader(std::string_view code) : code_(code) {}

  std::vector<FormatSection> run() {
    sections_.emplace_back();
    while (at_ < code_.size()) step();
    for (FormatSection& section : sections_) settle(section);
    return std::move(sections_);
  }

 private:
  void put(Part part, std::string_view text = {}, unsigned count = 1) {
    sections_.back().tokens.push_back({part, std::string(text), count, false});
  }

  void literal(std::string_view text) {
    auto& tokens = sections_.back().tokens;
    if (!tokens.empty() && tokens.back().part == Part::literal)
      tokens.back().text += text;
    else
      put(Part::literal, text);
  }

  /// One character, however many bytes.
  std::string_view character() {
    if (at_ >= code_.size()) return {};
    std::size_t const length = std::max<std::size_t>(utf8_length(code_, at_), 1);
    std::string_view const out = code_.substr(at_, length);
    at_ += length;
    return out;
  }

  bool take(std::string_view lower_case_word) {
    if (lower_ascii(code_.substr(at_, lower_case_word.size())) != lower_case_word) return false;
    at_ += lower_case_word.size();
    return true;
  }

  void step() {
    if (take("general")) return put(Part::general);
    if (take("am/pm") || take("a/p")) return put(Part::half_day);
    if (take("e+") || take("e-")) return put(Part::exponent);
    std::string_view const c = character();
    if (c == ";") {
      sections_.emplace_back();
    } else if (c == "\"") {
      std::size_t const end = std::min(code_.find('"', at_), code_.size());
      literal(code_.substr(at_, end - at_));
      at_ = std::min(end + 1, code_.size());
    } else if (c == "\\") {
      literal(character());
    } else if (c == "_") {  // room as wide as the next character
      character();
      literal(" ");
    } else if (c == "*") {  // the next character fills the cell
      character();
    } else if (c == "[") {
      std::size_t const end = std::min(code_.find(']', at_), code_.size());
      bracket(code_.substr(at_, end - at_));
      at_ = std::min(end + 1, code_.size());
    } else if (c == "0" || c == "#" || c == "?") {
      put(Part::digit, c);
    } else if (c == ".") {
      put(Part::point);
    } else if (c == ",") {
      put(Part::group);
    } else if (c == "%") {
      put(Part::percent);
    } else if (c == "/") {
      put(Part::slash);
    } else if (c == "@") {
      put(Part::text);
    } else if (!letters(lower_ascii(c), false)) {
      literal(c);
    }
  }

  /// A run of one letter that stands for a part of a date.
  bool letters(std::string const& letter, bool elapsed) {
    static constexpr std::string_view kLetters = "ymdhs";
    static constexpr std::array kParts = {Part::year, Part::month, Part::day, Part::hour, Part::second};
    std::size_t const which = letter.size() == 1 ? kLetters.find(letter[0]) : kLetters.npos;
    if (which == kLetters.npos) return false;
    unsigned count = 1;
    while (!elapsed && at_ < code_.size() && lower_ascii(code_.substr(at_, 1)) == letter) ++count, ++at_;
    put(kParts[which], {}, count);
    sections_.back().tokens.back().elapsed = elapsed;
    return true;
  }

  void bracket(std::string_view inside) {
    std::string const lower = lower_ascii(inside);
    FormatSection& section = sections_.back();
    if (inside.starts_with('$')) {  // [$€-407]: a currency, and a language that tells nothing here
      literal(inside.substr(1, std::min(inside.find('-'), inside.size()) - 1));
    } else if (!lower.empty() && lower.find_first_not_of(lower[0]) == lower.npos && letters(lower.substr(0, 1), true)) {
      return;
    } else if (lower == "red") {
      section.red = true;
    } else {
      for (std::string_view const comparison : kComparisons) {
        if (!inside.starts_with(comparison)) continue;
        std::string_view const number = trim(inside.substr(comparison.size()));
        FormatCondition condition{comparison, 0};
        if (std::from_chars(number.data(), number.data() + number.size(), condition.limit).ec == std::errc())
          section.condition = condition;
        return;
      }
    }
  }

  /// What a letter or a comma stands for depends on its neighbours.
  static void settle(FormatSection& section) {
    auto& tokens = section.tokens;
    section.dated =
        std::any_of(tokens.begin(), tokens.end(), [](FormatToken const& t) { return is_date_part(t.part); });
    if (section.dated)
      settle_dates(tokens);
    else
      settle_commas(tokens);
  }

  /// m behind hours or before seconds is minutes.
  static void settle_dates(std::vector<FormatToken>& tokens) {
    Part before = Part::literal;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      FormatToken& token = tokens[i];
      if (!is_date_part(token.part)) {
        // the marks between the parts, and .000 of a second, are not shown
        if (token.part != Part::literal) token = {Part::literal, " "};
        continue;
      }
      if (token.part == Part::month && token.count <= 2) {
        auto const next = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, tokens.end(),
                                       [](FormatToken const& t) { return is_date_part(t.part); });
        if (token.elapsed || before == Part::hour || (next != tokens.end() && next->part == Part::second))
          token.part = Part::minute;
      }
      before = token.part;
    }
  }

  static void settle_commas(std::vector<FormatToken>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].part != Part::group) continue;
      std::size_t end = i;
      while (end < tokens.size() && tokens[end].part == Part::group) ++end;
      bool const behind = i > 0 && tokens[i - 1].part == Part::digit;
      bool const before = end < tokens.size() && tokens[end].part == Part::digit;
      for (; i < end; ++i) {
        if (behind && !before) tokens[i].part = Part::scale;
        if (!behind) tokens[i].part = Part::literal, tokens[i].text = ",";
      }
      --i;
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<FormatSection> sections_;
};

}  // namespace

bool FormatCondition::holds(double value) const {
  if (comparison == "<") return value < limit;
  if (comparison == "<=") return value <= limit;
  if (comparison == ">") return value > limit;
  if (comparison == ">=") return value >= limit;
  return (comparison == "=") == (value == limit);
}

bool FormatSection::has(FormatPart part) const {
  return std::any_of(tokens.begin(), tokens.end(), [&](FormatToken const& t) { return t.part == part; });
}

std::vector<FormatSection> read_format_code(std::string_view code) { return Reader(code).run(); }

std::string_view builtin_format(unsigned id) {
  static constexpr std::array<std::string_view, 50> kCodes = {
      "General", "0", "0.00", "#,##0", "#,##0.00",
      // 5 to 8: currency
      "#,##0;-#,##0", "#,##0;[Red]-#,##0", "#,##0.00;-#,##0.00", "#,##0.00;[Red]-#,##0.00", "0%", "0.00%", "0.00E+00",
      "# ?/?", "# #/#", "m/d/yyyy", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss",
      "m/d/yyyy h:mm", "", "", "", "",
      // 27 to 36: East Asian dates and times
      "yyyy/m/d", "yyyy/m/d", "yyyy/m/d", "yyyy/m/d", "yyyy/m/d", "h:mm", "h:mm:ss", "yyyy/m/d", "yyyy/m/d", "yyyy/m/d",
      "#,##0;-#,##0", "#,##0;[Red]-#,##0", "#,##0.00;-#,##0.00", "#,##0.00;[Red]-#,##0.00",
      // 41 to 44: accounting
      "#,##0;-#,##0;\"-\"", "#,##0;-#,##0;\"-\"", "#,##0.00;-#,##0.00;\"-\"", "#,##0.00;-#,##0.00;\"-\"", "mm:ss",
      "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@"};
  if (id >= 50 && id <= 58) return "yyyy/m/d";
  return id < kCodes.size() ? kCodes[id] : std::string_view();
}

}  // namespace stet
