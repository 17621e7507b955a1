// `check: style`: how the house writes its numbers. Of the draft and of peers; what a source prints is its own affair.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "rules/kinds/kinds.hpp"
#include "rules/message.hpp"

namespace stet::kinds {
namespace {

/// "four", "twenty-one"; "" from a hundred on.
std::string number_word(int n) {
  constexpr std::array<std::string_view, 20> kSmall{
      "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
      "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr std::array<std::string_view, 10> kTens{"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (n < 0 || n > 99) return "";
  if (n < 20) return std::string(kSmall[static_cast<std::size_t>(n)]);
  std::string out(kTens[static_cast<std::size_t>(n / 10)]);
  return n % 10 == 0 ? out : out + '-' + std::string(kSmall[static_cast<std::size_t>(n % 10)]);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// One figure as it is written.
struct Written {
  Figure const& figure;
  Document const& document;
  std::string_view number;  // "4", "four", "3.4 million"
  std::string_view behind;  // what follows the number: " percent", "%", ""
  bool digits = false;      // the number is digits alone, with group marks or without
  bool at_start = false;    // of its sentence
};

Written written(Dossier const& dossier, Figure const& figure) {
  Document const& document = dossier.document_of(figure);
  Reading const& reading = figure.reading;
  Written out{figure, document, document.cut(reading.number_begin, reading.number_end),
              document.cut(reading.number_end, std::max(reading.end, reading.number_end))};
  out.digits = !out.number.empty() && out.number.find_first_not_of("0123456789,") == std::string_view::npos;
  out.at_start = document.sentences[figure.sentence].begin == reading.number_begin;
  return out;
}

bool whole(Reading const& reading) { return reading.nominal && std::floor(*reading.nominal) == *reading.nominal; }

bool excepted(StyleForm::SpellOut const& form, Reading const& reading) {
  std::string_view const kind = name_of(reading.kind);
  auto const named = [&](std::string const& it) { return it == kind; };
  return std::any_of(form.except.begin(), form.except.end(), named);
}

/// "The boy, 4, was found": an age, whatever the grammar makes of it.
bool between_commas(Written const& it) {
  auto const [begin, end] = std::pair(it.figure.reading.begin, it.figure.reading.end);
  return begin >= 2 && it.document.cut(begin - 2, begin) == ", " && end < it.document.text.size() &&
         it.document.text[end] == ',';
}

using Suggestion = std::optional<std::string>;

Suggestion spell_out(StyleForm const& form, Written const& it) {
  Reading const& reading = it.figure.reading;
  bool const plain = whole(reading) && reading.relation != Relation::range && !reading.vague && !reading.meant &&
                     reading.kind != Kind::ratio && it.figure.zone != Zone::table;
  if (!form.spell_out || !plain || excepted(*form.spell_out, reading) || between_commas(it)) return std::nullopt;
  double const n = *reading.nominal;
  if (it.digits && n >= form.spell_out->from && n <= form.spell_out->to) {
    std::string const word = number_word(static_cast<int>(n));
    return word.empty() ? std::nullopt : Suggestion("write \"" + word + "\", not \"" + std::string(it.number) + '"');
  }
  // Words above the limit: those of ten to ninety-nine only, since "a hundred" and "a dozen" are words by choice.
  bool const words = reading.in_words && n > form.spell_out->to &&
                     lowered(it.number) == number_word(static_cast<int>(std::min(n, 100.0)));
  if (!words || it.at_start || it.figure.quoted) return std::nullopt;
  return "write \"" + number_text(n, 0) + "\", not \"" + std::string(it.number) + '"';
}

Suggestion hedge(StyleForm const& form, Written const& it) {
  Reading const& reading = it.figure.reading;
  if (!form.hedge || !reading.approximate || reading.relation != Relation::equal || !reading.nominal ||
      *reading.nominal == 0 || reading.coarse <= 0)
    return std::nullopt;
  std::string_view const before = it.document.cut(reading.begin, reading.number_begin);
  std::string const first = lowered(before.substr(0, std::min(before.find(' '), before.size())));
  if (std::find(form.hedge->words.begin(), form.hedge->words.end(), first) == form.hedge->words.end())
    return std::nullopt;
  double const size = std::fabs(*reading.nominal);
  int const digits = static_cast<int>(std::floor(std::log10(size / reading.coarse) + 1e-9)) + 1;
  if (digits <= form.hedge->max_significant_digits) return std::nullopt;
  double const unit = std::pow(10, std::floor(std::log10(size)) + 1 - form.hedge->max_significant_digits);
  return "\"" + first + "\" goes with a round number: " + number_text(std::round(*reading.nominal / unit) * unit, 6) +
         ", or give the number without it";
}

Suggestion percent(StyleForm const& form, Written const& it) {
  if (!form.percent || it.figure.reading.unit.id != "percent") return std::nullopt;
  std::string const unit = lowered(it.behind);
  std::size_t const word = unit.find_first_not_of(" -");
  std::string const have = word == std::string::npos ? "" : unit.substr(word);
  if (have != "%" && have != "percent" && have != "per cent" && have != "pc") return std::nullopt;
  // A number in words takes no sign.
  if (have == *form.percent || (*form.percent == "%" && !it.digits && it.figure.reading.in_words)) return std::nullopt;
  return "write \"" + std::string(it.number) + (*form.percent == "%" ? "" : " ") + *form.percent + '"';
}

Suggestion group_digits(StyleForm const& form, Written const& it) {
  Reading const& reading = it.figure.reading;
  if (!form.group_digits_from || !it.digits || !whole(reading) || *reading.nominal < *form.group_digits_from)
    return std::nullopt;
  if (*reading.nominal < 1000 || it.number.find(',') != std::string_view::npos || *reading.nominal > 1e15)
    return std::nullopt;
  return "write \"" + number_text(*reading.nominal, 0) + '"';
}

Suggestion scale_word(StyleForm const& form, Written const& it) {
  Reading const& reading = it.figure.reading;
  if (!form.scale_word || !it.digits || !whole(reading) || *reading.nominal < std::max(form.scale_word->from, 1e6))
    return std::nullopt;
  bool const billion = *reading.nominal >= 1e9;
  double const scaled = *reading.nominal / (billion ? 1e9 : 1e6);
  // "3,412,806 votes" is exact on purpose.
  if (std::fabs(scaled * 100 - std::round(scaled * 100)) > 1e-9 || *reading.nominal >= 1e12) return std::nullopt;
  return "write \"" + number_text(scaled, 2) + (billion ? form.scale_word->billion : form.scale_word->million) + '"';
}

Suggestion sentence_start(StyleForm const& form, Written const& it) {
  bool const text = it.figure.zone == Zone::body || it.figure.zone == Zone::quote;
  if (!form.sentence_start || !it.at_start || !it.digits || !text) return std::nullopt;
  // A line that is no sentence, an item of a list, may begin as it likes.
  Sentence const& sentence = it.document.sentences[it.figure.sentence];
  std::string_view const all = it.document.cut(sentence.begin, sentence.end);
  if (all.find_last_of(".!?") == std::string_view::npos) return std::nullopt;
  std::string word = whole(it.figure.reading) && *it.figure.reading.nominal < 100
                         ? number_word(static_cast<int>(*it.figure.reading.nominal))
                         : "";
  if (word.empty()) return "a sentence does not begin with digits: turn it round";
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return "a sentence begins with a word: \"" + word + '"';
}

}  // namespace

void style(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  constexpr Suggestion (*kForms[])(StyleForm const&, Written const&) = {sentence_start, spell_out,    hedge,
                                                                        percent,        group_digits, scale_word};
  for (Figure const& figure : scene.dossier.figures) {
    if (scene.dossier.document_of(figure).role == DocumentRole::source || !picks(rule.about, figure)) continue;
    Written const it = written(scene.dossier, figure);
    for (auto const form : kForms) {
      Suggestion const suggestion = form(rule.form, it);
      if (!suggestion) continue;
      out.push_back(
          make_finding(rule, scene, {figure.id}, {{{"figure", figure.id}}, {}, {{"suggestion", *suggestion}}}));
      break;
    }
  }
}

}  // namespace stet::kinds
