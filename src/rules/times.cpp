#include "rules/times.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>

namespace stet {

bool dates_itself(Figure const& figure) {
  bool const period =
      figure.time_kind == TimeKind::flow || figure.time_kind == TimeKind::change || figure.time_kind == TimeKind::rate;
  return figure.when.known() && (figure.when.basis == Basis::stated || figure.when.basis == Basis::relative ||
                                 (period && figure.when.basis == Basis::sentence));
}

Days days_of(Figure const& figure) {
  TimeSpan const& when = figure.when;
  if (when.basis == Basis::unknown || !when.known()) return {};
  Days out{when.first ? when.first : when.last, when.last ? when.last : when.first, when.clock};
  if (*out.first > *out.last) std::swap(out.first, out.last);
  return out;
}

bool before(Days const& a, Days const& b) {
  if (!a.known() || !b.known()) return false;
  if (*a.last < *b.first) return true;
  bool const one_day = *a.first == *a.last && a.first == b.first && a.last == b.last;
  return one_day && a.clock && b.clock && *a.clock < *b.clock;
}

Days cut_at(Days days, std::optional<Day> limit) {
  if (limit && days.known() && *days.last > *limit) days.last = std::max(*days.first, *limit), days.clock.reset();
  return days;
}

std::vector<std::uint32_t> speakers(Dossier const& dossier) {
  constexpr std::size_t kShortest = 40;  // bytes; shorter sentences may be alike by chance
  auto const group_of = [&](DocumentId doc) { return doc < dossier.groups.size() ? dossier.groups[doc] : doc; };
  std::vector<DocumentId> order(dossier.documents.size());
  std::iota(order.begin(), order.end(), DocumentId{0});
  std::stable_sort(order.begin(), order.end(), [&](DocumentId a, DocumentId b) {
    auto const day = [&](DocumentId id) { return dossier.documents[id].published.value_or(Day::max()); };
    return day(a) < day(b);
  });
  std::vector<std::vector<FigureId>> of_document(dossier.documents.size());
  for (Figure const& figure : dossier.figures) of_document[figure.span.doc].push_back(figure.id);
  std::vector<std::uint32_t> out(dossier.figures.size());
  std::map<std::string_view, std::uint32_t> first;  // sentence -> the group that said it first
  for (DocumentId doc : order) {
    Document const& document = dossier.documents[doc];
    for (FigureId id : of_document[doc]) {
      out[id] = group_of(doc);
      std::uint32_t const sentence = dossier.figures[id].sentence;
      if (document.role == DocumentRole::draft || sentence >= document.sentences.size()) continue;
      auto const& [begin, end] = std::pair(document.sentences[sentence].begin, document.sentences[sentence].end);
      std::string_view const words = document.cut(begin, end);
      if (words.size() >= kShortest) out[id] = first.emplace(words, out[id]).first->second;
    }
  }
  return out;
}

std::vector<Days> effective_days(Dossier const& dossier, std::vector<std::uint32_t> const& speaker) {
  auto from_document = [](Figure const& figure) {
    return figure.when.basis == Basis::published || figure.when.basis == Basis::dateline;
  };
  auto const& figures = dossier.figures;
  std::vector<Days> out(figures.size());
  using Key = std::tuple<std::uint32_t, double, double, std::string>;
  auto key_of = [&](Figure const& figure) {
    return Key{speaker[figure.id], figure.narrow.lo, figure.narrow.hi, figure.subject.head};
  };
  std::map<Key, Days> earliest;
  for (Figure const& figure : figures) {
    out[figure.id] = days_of(figure);
    // "96 people this year": up to the day of the text that says so
    Days& days = out[figure.id];
    bool const span = days.known() && figure.when.in_own_words() && days.first != days.last;
    if (span && figure.time_kind != TimeKind::change && days.last == dossier.document_of(figure).published)
      days.first = days.last;
    if (!from_document(figure) || !out[figure.id].known()) continue;
    auto const [at, fresh] = earliest.emplace(key_of(figure), out[figure.id]);
    if (!fresh && *out[figure.id].last < *at->second.last) at->second = out[figure.id];
  }
  for (Figure const& figure : figures)
    if (from_document(figure) && out[figure.id].known()) out[figure.id] = earliest.at(key_of(figure));
  return out;
}

}  // namespace stet
