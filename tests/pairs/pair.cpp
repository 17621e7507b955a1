#include "pairs/pair.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace stet::test {
namespace {

PairRow read_row(std::string text) {
  PairRow row;
  std::size_t const bar = text.find(" | "), arrow = text.rfind(" => ");
  auto const broken = [&](char const* fault) {
    row.fault = fault;
    row.text = std::move(text);
    return row;
  };
  if (bar == std::string::npos || arrow == std::string::npos || arrow < bar) return broken("no ` | ` or no ` => `");
  auto const a = unmark(std::string_view(text).substr(0, bar));
  auto const b = unmark(std::string_view(text).substr(bar + 3, arrow - bar - 3));
  if (!a || !b) return broken("a wording without exactly one [[mark]]");
  std::string_view const judged = std::string_view(text).substr(arrow + 4);
  row.same = judged.starts_with("same because ");
  if (!row.same && !judged.starts_with("different because ")) return broken("neither same nor different because …");
  row.a = *a;
  row.b = *b;
  row.text = std::move(text);
  return row;
}

/// What the extractor made of a figure, as far as it decides about sameness.
std::string describe(Figure const& figure) {
  std::string out = figure.reading.unit.id;
  auto const add = [&](char const* name, std::vector<std::string> const& items) {
    if (items.empty()) return;
    out += std::string(" | ") + name;
    for (std::string const& item : items) out += ' ' + item;
  };
  if (!figure.reading.unit.per.empty()) out += " per " + figure.reading.unit.per;
  out += " of " + (figure.subject.head.empty() ? "nothing" : figure.subject.head);
  add("terms", figure.subject.terms);
  add("actor", figure.context.actors);
  add("place", figure.context.places);
  add("scope", figure.context.scope);
  add("state", figure.context.states);
  add("near", figure.context.near);
  if (figure.reading.trend != Trend::none) out += " | trend " + std::string(name_of(figure.reading.trend));
  if (figure.part_of != kNone) out += " | part";
  if (figure.planned) out += " | planned";
  return out;
}

}  // namespace

std::vector<PairRow> read_pairs(std::string const& file) {
  std::vector<PairRow> rows;
  std::ifstream in(file);
  std::string line;
  std::string topic;
  for (int number = 1; std::getline(in, line); ++number) {
    // "# Disasters: same" heads the rows below it
    if (line.starts_with('#') && line.find(": ") != std::string::npos) topic = line.substr(2, line.find(": ") - 2);
    if (line.empty() || line[0] == '#') continue;
    PairRow& row = rows.emplace_back(read_row(std::move(line)));
    row.file = file;
    row.topic = topic;
    row.line = number;
  }
  return rows;
}

Wordings wordings_of(PairRow const& row, Lexicon const& lexicon) {
  auto const day = make_day(2024, 5, 2);
  Loading loading;
  loading.documents.push_back(plain_document(row.a.text, DocumentRole::draft, day));
  loading.documents.push_back(plain_document(row.b.text, DocumentRole::source, day));
  Wordings out;
  out.dossier = prepare(std::move(loading), lexicon, true, {});
  out.a = figure_at(out.dossier, 0, row.a.begin, row.a.end);
  out.b = figure_at(out.dossier, 1, row.b.begin, row.b.end);
  return out;
}

Comparison const* Wordings::comparison() const {
  if (!a || !b) return nullptr;
  auto const pair = std::find_if(dossier.comparisons.begin(), dossier.comparisons.end(),
                                 [&](Comparison const& c) { return c.a == a->id && c.b == b->id; });
  return pair == dossier.comparisons.end() ? nullptr : &*pair;
}

Joining join(PairRow const& row, Lexicon const& lexicon) {
  Wordings const wordings = wordings_of(row, lexicon);
  Joining out;
  if (!wordings.a || !wordings.b) {
    out.why = !wordings.a ? "no figure in A" : "no figure in B";
    return out;
  }
  out.figures = "A " + describe(*wordings.a) + "\n    B " + describe(*wordings.b);
  Comparison const* const pair = wordings.comparison();
  if (!pair) {
    out.why = "not comparable";
    return out;
  }
  out.joined = pair->sameness == Sameness::same;
  out.agreement = pair->agreement;
  char score[16];
  std::snprintf(score, sizeof score, "%.2f", pair->score);
  out.why = std::string(name_of(pair->sameness)) + ' ' + score + ", numbers " +
            std::string(name_of(pair->agreement)) + ": " + pair->why;
  return out;
}

}  // namespace stet::test
