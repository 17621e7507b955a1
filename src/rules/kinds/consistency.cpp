// `check: consistency`: a text against itself. `holds: words-digits`: a number in words and the digits behind it in
// brackets, "ten (15) days", are one number. `holds: once`: what a text gives twice is the same both times (twice.cpp).
#include <charconv>
#include <cmath>

#include "rules/kinds/kinds.hpp"

namespace stet::kinds {
namespace {

struct Bracket {
  Span span;
  std::string_view inside;
};

/// The bracket that opens right at `at`, past one blank; at most twenty bytes.
std::optional<Bracket> bracket_at(Document const& document, DocumentId doc, Offset at) {
  std::string_view const text = std::string_view(document.text).substr(at, 24);
  std::size_t const open = text.starts_with(" (") ? 1 : text.starts_with("(") ? 0 : std::string_view::npos;
  if (open == std::string_view::npos) return std::nullopt;
  std::size_t const close = text.find(')', open);
  if (close == std::string_view::npos) return std::nullopt;
  auto const begin = static_cast<Offset>(at + open);
  return Bracket{{doc, begin, static_cast<Offset>(at + close + 1)}, text.substr(open + 1, close - open - 1)};
}

/// "15", "1,500", "2.5"; `sign`: with "$" before or "%" behind. Nothing for a year or for anything else.
std::optional<double> digits(std::string_view text, bool sign) {
  if (sign && !text.empty() && text.front() == '$') text.remove_prefix(1);
  if (sign && !text.empty() && text.back() == '%') text.remove_suffix(1);
  std::string plain;
  for (char c : text)
    if (c != ',') plain += c;
  double value = 0;
  auto const [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
  if (plain.empty() || plain.front() < '0' || plain.front() > '9' || error != std::errc{} ||
      end != plain.data() + plain.size())
    return std::nullopt;
  bool const year = text.size() == 4 && value >= 1900 && value < 2100;
  return year ? std::nullopt : std::optional(value);
}

bool words(Figure const& figure) {
  Reading const& reading = figure.reading;
  return reading.in_words && reading.nominal && !reading.vague && !reading.meant && reading.kind != Kind::ratio;
}

void words_digits(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  for (Figure const& figure : dossier.figures) {
    Reading const& reading = figure.reading;
    Document const& document = dossier.document_of(figure);
    if (!picks(rule.about, figure) || !reading.nominal) continue;
    auto bracket = bracket_at(document, figure.span.doc, reading.number_end);
    bool const behind_unit = !bracket && reading.end > reading.number_end;
    if (behind_unit) bracket = bracket_at(document, figure.span.doc, reading.end);
    if (!bracket) continue;
    std::optional<double> number;
    if (words(figure)) {
      bool const marked = bracket->inside.find_first_of("$%") != std::string_view::npos;
      if (behind_unit && !marked) continue;
      number = digits(bracket->inside, behind_unit);
    } else if (figure.id + 1 < dossier.figures.size()) {
      // "15 (ten) days"
      Figure const& next = dossier.figures[figure.id + 1];
      bool const alone = next.span.doc == figure.span.doc && words(next) &&
                         next.reading.number_begin == bracket->span.begin + 1 &&
                         next.reading.number_end + 1 == bracket->span.end && !behind_unit;
      if (alone) number = next.reading.nominal;
    }
    if (!number || std::fabs(*number - *reading.nominal) <= 1e-9 * std::fabs(*number)) continue;
    Shown const shown{{{"figure", figure.id}}, {}, {{"other", std::string(bracket->inside)}}};
    Finding finding = make_finding(rule, scene, {figure.id}, shown);
    finding.locations.push_back(bracket->span);
    out.push_back(std::move(finding));
  }
}

}  // namespace

void consistency(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  if (rule.holds == Holds::words_digits) words_digits(rule, scene, out);
  if (rule.holds == Holds::once) given_twice(rule, scene, out);
}

}  // namespace stet::kinds
