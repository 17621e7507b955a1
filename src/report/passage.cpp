#include "report/passage.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace stet {
namespace {

bool starts_code_point(std::string const& text, Offset at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void tidy(std::vector<Span>& marks) {
  std::sort(marks.begin(), marks.end());
  std::vector<Span> apart;
  for (Span const mark : marks) {
    if (!apart.empty() && mark.begin < apart.back().end) {
      apart.back().end = std::max(apart.back().end, mark.end);
    } else {
      apart.push_back(mark);
    }
  }
  marks = std::move(apart);
}

}  // namespace

Span sentence_around(Document const& document, Span span) {
  auto const& all = document.sentences;
  auto const after = std::upper_bound(all.begin(), all.end(), span.begin,
                                      [](Offset at, Sentence const& sentence) { return at < sentence.begin; });
  if (after == all.begin()) return span;
  Sentence const& found = *(after - 1);
  Span const whole{span.doc, found.begin, found.end};
  return whole.contains(span) ? whole : span;
}

Passage passage_of(Dossier const& dossier, Figure const& figure) {
  return {sentence_around(dossier.document_of(figure), figure.span), {figure.span}, {figure.id}};
}

std::vector<Passage> passages_of(Dossier const& dossier, Finding const& finding) {
  std::vector<Passage> out;
  std::map<std::pair<DocumentId, Offset>, std::size_t> known;
  auto add = [&](Span span) -> Passage& {
    Span const whole = sentence_around(dossier.documents[span.doc], span);
    auto const [place, fresh] = known.try_emplace({whole.doc, whole.begin}, out.size());
    if (fresh) out.push_back({whole, {}, {}});
    Passage& passage = out[place->second];
    passage.marks.push_back(span);
    return passage;
  };
  for (FigureId const id : finding.figures) add(dossier.figures[id].span).figures.push_back(id);
  for (Span const& location : finding.locations) add(location);
  for (Passage& passage : out) tidy(passage.marks);
  return out;
}

std::vector<Piece> pieces_of(Dossier const& dossier, Passage const& passage, std::size_t limit) {
  std::string const& text = dossier.documents[passage.whole.doc].text;
  Offset begin = passage.whole.begin;
  Offset end = passage.whole.end;
  if (passage.whole.size() > limit) {
    auto const half = static_cast<Offset>(limit / 2);
    Offset const focus = passage.marks.empty() ? begin : passage.marks.front().begin;
    if (focus - begin > half) begin = focus - half;
    while (!starts_code_point(text, begin)) ++begin;
    end = std::min<Offset>(end, begin + static_cast<Offset>(limit));
    while (!starts_code_point(text, end)) --end;
  }
  std::vector<Piece> out;
  auto add = [&](Offset from, Offset to, bool marked) {
    if (from < to) out.push_back({std::string_view(text).substr(from, to - from), marked});
  };
  if (begin > passage.whole.begin) out.push_back({"\u2026", false});
  Offset at = begin;
  for (Span const mark : passage.marks) {
    Offset const from = std::clamp(mark.begin, at, end);
    Offset const to = std::clamp(mark.end, from, end);
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < passage.whole.end) out.push_back({"\u2026", false});
  return out;
}

}  // namespace stet
