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

// Is the row of the cell, by its whole name, whom the draft's figure belongs to? What is measured ("Revenue") names
// rows too, but a clause has several of these.
bool names_row(Figure const& of_draft, Figure const& of_table) {
  auto const words = words_of(of_table.context.headers.front());
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](std::string const& word) {
    return holds(of_draft.context.holder, word) || holds(of_draft.context.places, word);
  });
}

// Of one column at one time, in two rows.
bool beside(Figure const& a, Figure const& b) {
  return a.id != b.id && a.span.doc == b.span.doc && a.context.headers.back() == b.context.headers.back() &&
         a.context.headers.front() != b.context.headers.front() && a.when.first == b.when.first &&
         a.when.last == b.when.last;
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

  std::map<PairIds, Comparison> joined;
  for (Comparison& pair : pairs) {
    Figure const &a = figures[pair.a], &b = figures[pair.b];
    if (a.span.doc != draft || pair.sameness != Sameness::same || !cell(b) || names_row(a, b)) continue;
    for (FigureId const id : cells[b.span.doc]) {
      Figure const& own = figures[id];
      if (!beside(b, own) || !names_row(a, own) || !comparable(a, own)) continue;
      Comparison of_its_row = pair;
      of_its_row.b = id;
      of_its_row.time = time_order(a, own);
      of_its_row.agreement = agreement(a, own);
      of_its_row.why = "its own row of the table";
      joined.emplace(PairIds(pair.a, id), std::move(of_its_row));
      pair.sameness = Sameness::other;
      pair.why = "another row: " + b.context.headers.front();
      break;
    }
  }
  put_in(pairs, std::move(joined));
}

}  // namespace stet
