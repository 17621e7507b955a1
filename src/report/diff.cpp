#include "report/diff.hpp"

#include <algorithm>
#include <map>

namespace stet {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Blanks folded; where `masked`, what a number is written with becomes one sign.
std::string folded(std::string_view text, bool masked) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    bool const mark =
        (c == ',' || c == '.') && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (is_blank(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (masked && (is_digit(c) || mark)) {
      if (out.empty() || out.back() != '#') out += '#';
    } else {
      out += c;
    }
  }
  return out;
}

/// The sentence with this figure's own words taken out, so that "forty" may become "40"; between peers, its document.
std::string place_key(Dossier const& dossier, Figure const& figure, bool peers) {
  Document const& document = dossier.document_of(figure);
  std::string out = peers ? document.id + '\x1f' : std::string();
  if (figure.sentence < document.sentences.size()) {
    Sentence const& sentence = document.sentences[figure.sentence];
    bool const inside = sentence.begin <= figure.span.begin && figure.span.end <= sentence.end;
    out += folded(document.cut(sentence.begin, inside ? figure.span.begin : sentence.end), true) + '\x1f';
    if (inside) out += folded(document.cut(figure.span.end, sentence.end), true);
  }
  return out;
}

std::string thing_key(Figure const& figure) { return figure.subject.head + '\x1f' + figure.reading.unit.id; }

bool same_value(Figure const& a, Figure const& b) {
  Reading const& x = a.reading;
  Reading const& y = b.reading;
  return x.kind == y.kind && x.nominal == y.nominal && x.min == y.min && x.max == y.max && x.relation == y.relation &&
         x.approximate == y.approximate && x.unit.id == y.unit.id;
}

struct Side {
  Dossier const& dossier;
  std::vector<FigureId> open;  // figures that no round has matched yet
};

Side side_of(Report const& report) {
  Side out{report.dossier, {}};
  DocumentId const draft = report.dossier.draft();
  for (Figure const& figure : report.dossier.figures)
    if (draft == kNone || figure.span.doc == draft) out.open.push_back(figure.id);
  return out;
}

/// Pairs of open figures with one key, in order; they are open no longer.
template <class Key>
std::vector<FigurePair> match(Side& before, Side& now, Key key_of) {
  std::map<std::string, std::vector<FigureId>> old;
  for (auto id = before.open.rbegin(); id != before.open.rend(); ++id)
    old[key_of(before.dossier, before.dossier.figures[*id])].push_back(*id);
  std::vector<FigurePair> out;
  std::vector<FigureId> left;
  for (FigureId const id : now.open) {
    auto const found = old.find(key_of(now.dossier, now.dossier.figures[id]));
    if (found == old.end() || found->second.empty()) {
      left.push_back(id);
      continue;
    }
    out.push_back({found->second.back(), id});
    found->second.pop_back();
  }
  now.open = std::move(left);
  std::vector<bool> taken(before.dossier.figures.size());
  for (FigurePair const& pair : out) taken[pair.before] = true;
  std::erase_if(before.open, [&](FigureId id) { return taken[id]; });
  return out;
}

std::string value_key(Figure const& figure) {
  Reading const& reading = figure.reading;
  auto const shown = [](std::optional<double> value) { return value ? std::to_string(*value) : std::string("-"); };
  return std::string(symbol_of(reading.relation)) + shown(reading.nominal) + ' ' + shown(reading.min) + ' ' +
         shown(reading.max) + (reading.approximate ? "~" : "");
}

}  // namespace

Diff compare_results(Report const& before, Report const& now) {
  Side old = side_of(before);
  Side next = side_of(now);
  bool const peers = now.dossier.draft() == kNone;
  Diff out;
  out.figures_before = old.open.size();
  out.figures_now = next.open.size();
  auto const place = [&](Dossier const& dossier, Figure const& figure) {
    return place_key(dossier, figure, peers) + '\x1f' + thing_key(figure);
  };
  std::vector<FigurePair> same = match(old, next, [&](Dossier const& dossier, Figure const& figure) {
    return place(dossier, figure) + '\x1f' + value_key(figure);
  });
  std::vector<FigurePair> const changed = match(old, next, place);
  std::vector<FigurePair> const reworded = match(old, next, [](Dossier const& dossier, Figure const& figure) {
    return folded(dossier.text_of(figure.span), false) + '\x1f' + thing_key(figure);
  });
  same.insert(same.end(), reworded.begin(), reworded.end());
  for (FigurePair const& pair : changed) {
    bool const other = !same_value(before.dossier.figures[pair.before], now.dossier.figures[pair.now]);
    (other ? out.values : same).push_back(pair);
  }
  std::sort(same.begin(), same.end(), [](FigurePair const& a, FigurePair const& b) { return a.now < b.now; });
  for (FigurePair const& pair : same)
    if (before.dossier.figures[pair.before].verdict != now.dossier.figures[pair.now].verdict)
      out.verdicts.push_back(pair);
  out.appeared = next.open;
  out.vanished = old.open;
  return out;
}

}  // namespace stet
