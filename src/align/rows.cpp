#include "align/rows.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>

#include "align/agreement.hpp"
#include "align/pairs.hpp"
#include "align/same_thing.hpp"

namespace stet {
namespace {

// The words of a row's label, in lower case: "North Kazakhstan" -> north, kazakhstan.
std::vector<std::string> words_of(std::string const& label) {
  std::vector<std::string> out;
  bool open = false;
  for (char const c : label) {
    bool const letter = std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    if (letter && !open) out.emplace_back();
    open = letter;
    if (letter) out.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

bool cell(Figure const& figure) { return figure.zone == Zone::table && figure.context.headers.size() > 1; }

bool holds(std::vector<std::string> const& list, std::string const& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The words of `label` that `other` has not; what it adds in brackets names nothing more.
std::vector<std::string> own_words(std::string const& label, std::string const& other) {
  auto const theirs = words_of(other);
  std::vector<std::string> out;
  static std::vector<std::string> const kEmpty{"of", "which", "the", "and", "in", "by", "for", "with", "including"};
  for (std::string& word : words_of(label.substr(0, label.find(" ("))))
    if (!holds(theirs, word) && !holds(kEmpty, word)) out.push_back(std::move(word));
  return out;
}

// Where the labels of two cells of one table differ: the only place, or the number of labels.
std::size_t where_they_differ(Figure const& a, Figure const& b) {
  auto const &x = a.context.headers, &y = b.context.headers;
  if (x.size() != y.size()) return x.size();
  auto const [i, j] = std::mismatch(x.begin(), x.end(), y.begin());
  if (i == x.end() || !std::equal(i + 1, x.end(), j + 1)) return x.size();
  return static_cast<std::size_t>(i - x.begin());
}

// A figure of the draft; alone in its sentence, all that the sentence names is its own.
struct Told {
  Figure const& figure;
  bool alone;
};

// Does the draft's figure belong to what `words` name? A number among them ("Line 1", "Line 2") tells apart only where
// nothing else does.
bool named(Told const& told, std::vector<std::string> const& words) {
  Context const& context = told.figure.context;
  auto const digits = [](std::string const& word) { return word.find_first_not_of("0123456789") == word.npos; };
  // the terms of a sentence are lemmas: "limoge" of Limoges
  auto const mentioned = [&](std::string const& word) {
    return holds(context.terms, word) ||
           (word.size() > 3 && word.back() == 's' && holds(context.terms, word.substr(0, word.size() - 1)));
  };
  bool const by_words = !std::all_of(words.begin(), words.end(), digits);
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](std::string const& word) {
    return (by_words && digits(word)) || holds(context.holder, word) || holds(context.places, word) ||
           word == told.figure.subject.head || (told.alone && mentioned(word));
  });
}

// Is the draft's figure of the row of `own`, and not of that of `met`? A cell of the draft names its row by the whole
// label; prose by the words that only the one row has: of "Tessen Oblast" and "Sorel Oblast" the "Sorel".
bool of_row(Told const& told, Figure const& own, Figure const& met) {
  std::size_t const at = where_they_differ(own, met);
  if (at >= own.context.headers.size()) return false;
  std::string const &label = own.context.headers[at], &other = met.context.headers[at];
  if (cell(told.figure)) {
    auto const words = words_of(label);
    auto const& headers = told.figure.context.headers;
    return std::any_of(headers.begin(), headers.end(),
                       [&](std::string const& header) { return words_of(header) == words; });
  }
  return named(told, own_words(label, other)) && !named(told, own_words(other, label));
}

// Of one table at one time.
bool beside(Figure const& a, Figure const& b) {
  return a.id != b.id && a.span.doc == b.span.doc && a.when.first == b.when.first && a.when.last == b.when.last;
}

}  // namespace

void keep_to_rows(Dossier const& dossier, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Figure> const& figures = dossier.figures;
  std::map<DocumentId, std::vector<FigureId>> cells;
  for (Figure const& figure : figures)
    if (figure.span.doc != draft && cell(figure)) cells[figure.span.doc].push_back(figure.id);
  if (cells.empty()) return;
  std::map<std::uint32_t, std::size_t> in_sentence;  // of the draft
  for (Figure const& figure : figures)
    if (figure.span.doc == draft) ++in_sentence[figure.sentence];

  std::map<PairIds, Comparison> joined;
  for (Comparison& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (a.span.doc != draft || pair.sameness != Sameness::same || !cell(b)) continue;
    for (FigureId const id : cells[b.span.doc]) {
      Figure const& own = figures[id];
      // what can be compared with the one cell can be with another of its unit
      bool const comparable_too = comparable(a, own) || own.reading.unit == b.reading.unit;
      if (!beside(b, own) || !of_row({a, in_sentence[a.sentence] == 1}, own, b) || !comparable_too) continue;
      joined.emplace(PairIds(pair.a, id), moved_to(id, pair, figures, "its own row of the table"));
      pair.sameness = Sameness::other;
      pair.why = "another row: " + b.context.headers[where_they_differ(b, own)];
      break;
    }
  }
  put_in(pairs, std::move(joined));
}

}  // namespace stet
