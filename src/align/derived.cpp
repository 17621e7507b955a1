#include "align/derived.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "align/agreement.hpp"
#include "align/align.hpp"
#include "align/pairs.hpp"
#include "align/same_thing.hpp"

namespace stet {
namespace {

constexpr double kSameThing = 0.30;  // as for two figures of one thing by the lexicon

constexpr double kShare = 0.20;     // of words in common, before a part and its whole are taken for a share
constexpr double kPartTold = 0.05;  // … before a figure beside the draft's own whole is taken for the part

struct Levels {
  Figure const* from;
  Figure const* to;
};

bool level_pair(Figure const& from, Figure const& to) {
  return from.roles.has(Role::from_value) && to.roles.has(Role::to_value) && from.span.doc == to.span.doc &&
         from.sentence == to.sentence && from.reading.nominal && to.reading.nominal &&
         from.reading.unit.base == to.reading.unit.base && !from.reading.vague && !to.reading.vague;
}

std::vector<Levels> levels_of(Dossier const& dossier) {
  std::vector<Levels> out;
  std::vector<Figure> const& figures = dossier.figures;
  for (std::size_t i = 0; i + 1 < figures.size(); ++i)
    for (std::size_t k = i + 1; k < figures.size() && k < i + 4; ++k) {
      if (level_pair(figures[i], figures[k])) out.push_back({&figures[i], &figures[k]});
      if (level_pair(figures[k], figures[i])) out.push_back({&figures[k], &figures[i]});
    }
  return out;
}

// The change that the two levels imply, in the unit of `change`: percent of the first, points between two percentages.
std::optional<Interval> implied(Figure const& change, Levels const& levels) {
  std::string const& unit = change.reading.unit.id;
  Interval const difference = levels.to->narrow - levels.from->narrow;
  bool const percentages = levels.from->reading.unit.id == "percent";
  if (unit == "percentage_point" && percentages) return abs(difference) * 100;
  if (unit == "basis_point" && percentages) return abs(difference) * 100;
  if (unit == "percent") return abs(difference / levels.from->narrow);
  return std::nullopt;
}

std::string told(Interval change, std::string const& unit) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%.3g", change.middle() * (unit == "percent" ? 100 : 1));
  return "the two levels make a change of " + std::string(buffer) + (unit == "percent" ? " percent" : " points");
}

// "12 degrees Fahrenheit off the asphalt, or 7 degrees Celsius": of a difference the zero of the scale is left out.
bool one_difference(Figure const& a, Figure const& b) {
  Reading const &r = a.reading, &s = b.reading;
  if (r.unit.dimension != Dimension::temperature || !r.nominal || !s.nominal) return false;
  return std::fabs(*r.nominal * r.unit.factor - *s.nominal * s.unit.factor) < 0.6;
}

// "over 800 metres (1,600 feet)": the two are one number, whatever bound goes before the first.
Figure without_bound(Figure figure) {
  if (!figure.reading.nominal || figure.reading.relation == Relation::equal) return figure;
  figure.reading.relation = Relation::equal;
  figure.reading.min = figure.reading.max = std::nullopt;
  normalize(figure);
  return figure;
}

struct Share {
  Figure const* part;
  Figure const* whole;
};

bool exact_count(Figure const& figure) {
  Reading const& r = figure.reading;
  return r.kind == Kind::count && r.nominal && *r.nominal > 0 && r.relation == Relation::equal && !r.vague &&
         !r.approximate;
}

bool is_any(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// "14 of the 41 bodies": nothing but the whole's article stands between; or its owner, "412 of the group's 690
// servers".
bool part_then_whole(Document const& document, Figure const& part, Figure const& whole) {
  if (part.reading.number_end >= whole.reading.begin) return false;
  std::string_view const between = document.cut(part.reading.number_end, whole.reading.begin);
  bool const owner = between.size() <= 40 && between.starts_with(" of ") &&
                     (between.ends_with("'s ") || between.ends_with("\xE2\x80\x99s ")) &&
                     between.find_first_of(",;()") == between.npos;
  return owner ||
         is_any(between, {" of the ", " of its ", " of their ", " of those ", " of ", " out of ", " out of the "});
}

// "Of the 62 guards 21 are women": the whole opens the sentence.
bool whole_then_part(Document const& document, Figure const& whole) {
  if (whole.sentence >= document.sentences.size()) return false;
  return is_any(document.cut(document.sentences[whole.sentence].begin, whole.reading.begin),
                {"Of the ", "Of its ", "Of their ", "Of our ", "Of all ", "Of those ", "Of ", "Out of "});
}

std::vector<Share> shares_of(Dossier const& dossier, DocumentId draft) {
  std::vector<Share> out;
  std::vector<Figure> const& figures = dossier.figures;
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    Figure const &first = figures[i], &second = figures[i + 1];
    if (first.span.doc == draft || first.span.doc != second.span.doc || first.sentence != second.sentence) continue;
    if (!exact_count(first) || !exact_count(second)) continue;
    Document const& document = dossier.document_of(first);
    bool const rises = *second.reading.nominal >= *first.reading.nominal;
    if (rises && part_then_whole(document, first, second)) out.push_back({&first, &second});
    if (!rises && whole_then_part(document, first)) out.push_back({&second, &first});
  }
  return out;
}

bool stated_share(Figure const& figure) {
  Reading const& r = figure.reading;
  bool const share = (r.kind == Kind::percent && r.unit.id == "percent") || r.kind == Kind::ratio;
  return share && r.nominal && *r.nominal * r.unit.factor <= 1 && !figure.roles.has(Role::change) && !r.vague;
}

}  // namespace

void derive_shares(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Share> const all = shares_of(dossier, draft);
  for (Figure const& stated : dossier.figures) {
    if (stated.span.doc != draft || !stated_share(stated)) continue;
    for (Share const& share : all) {
      double const score =
          std::max(similarity.cosine(stated.id, share.part->id), similarity.cosine(stated.id, share.whole->id));
      if (score < kShare || !overlaps(stated.wide, share.part->narrow / share.whole->narrow)) continue;
      Comparison pair;
      pair.a = stated.id;
      pair.b = share.part->id;
      pair.sameness = Sameness::same;
      pair.derived = true;
      pair.score = score;
      pair.time = time_order(stated, *share.part);
      pair.agreement = Agreement::exact;
      pair.why = "a part and its whole make this share";
      pairs.push_back(std::move(pair));
    }
  }
}

namespace {

// What the draft's share may be a share of: the levels told before it in its sentence, or else the last one of the
// sentence before.
std::vector<FigureId> wholes_told(std::vector<Figure> const& figures, Figure const& share) {
  std::vector<FigureId> out;
  for (FigureId id = share.id; id-- > 0 && figures[id].span.doc == share.span.doc;) {
    Figure const& figure = figures[id];
    if (figure.sentence + 1 < share.sentence || (figure.sentence < share.sentence && !out.empty())) break;
    bool const amount = figure.reading.kind == Kind::count || figure.reading.kind == Kind::money ||
                        figure.reading.kind == Kind::measure || figure.reading.kind == Kind::number;
    if (amount && figure.reading.nominal && *figure.reading.nominal > 0 && !figure.roles.has(Role::change))
      out.push_back(id);
  }
  return out;
}

// May `part` be a part of `whole` by its numbers: of one unit, smaller, and both told as they are?
bool part_by_number(Figure const& part, Figure const& whole) {
  Reading const &p = part.reading, &w = whole.reading;
  if (part.id == whole.id || !p.nominal || !w.nominal || p.vague || w.vague || *p.nominal <= 0) return false;
  bool const one_unit = p.unit.base == w.unit.base || p.unit.id.empty() || w.unit.id.empty() ||
                        (p.kind == Kind::count && w.kind == Kind::count);
  return one_unit && p.unit.per == w.unit.per && part.reading.kind != Kind::percent && !part.roles.has(Role::change) &&
         *p.nominal * p.unit.factor < *w.nominal * w.unit.factor;
}

}  // namespace

void derive_shares_of_matched(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Figure> const& figures = dossier.figures;
  std::map<FigureId, std::vector<FigureId>> met;  // of the draft's figures, what agrees in the sources
  std::set<FigureId> answered;
  for (Comparison const& pair : pairs) {
    if (pair.sameness != Sameness::same || figures[pair.a].span.doc != draft) continue;
    answered.insert(pair.a);
    if (pair.agreement != Agreement::disjoint) met[pair.a].push_back(pair.b);
  }
  std::map<PairIds, Comparison> derived;
  for (Figure const& stated : figures) {
    if (stated.span.doc != draft || !stated_share(stated) || answered.count(stated.id) != 0) continue;
    for (FigureId const told : wholes_told(figures, stated)) {
      auto const at = met.find(told);
      if (at == met.end()) continue;
      for (FigureId const w : at->second) {
        Figure const& whole = figures[w];
        auto const weigh = [&](Figure const& part) {
          if (!part_by_number(part, whole) || similarity.cosine(stated.id, part.id) < kPartTold) return;
          if (!overlaps(stated.wide, part.narrow / whole.narrow)) return;
          Comparison pair;
          pair.a = stated.id;
          pair.b = part.id;
          pair.sameness = Sameness::same;
          pair.derived = true;
          pair.score = similarity.cosine(stated.id, part.id);
          pair.time = time_order(stated, part);
          pair.agreement = Agreement::exact;
          pair.why = "makes this share of what is the same whole";
          derived.insert_or_assign(ids_of(pair), std::move(pair));
        };
        for (FigureId id = w;
             id-- > 0 && figures[id].span.doc == whole.span.doc && figures[id].sentence == whole.sentence;)
          weigh(figures[id]);
        for (FigureId id = w + 1; id < figures.size() && figures[id].span.doc == whole.span.doc &&
                                  figures[id].sentence <= whole.sentence + (whole.zone == Zone::table ? 0 : 1);
             ++id)
          weigh(figures[id]);
      }
    }
  }
  put_in(pairs, std::move(derived));
}

void derive_conversions(Dossier const& dossier, std::vector<Comparison>& pairs) {
  std::map<PairIds, Comparison> derived;
  std::vector<Figure> const& figures = dossier.figures;
  std::map<std::pair<FigureId, DocumentId>, FigureId> known;
  for (Comparison const& pair : pairs)
    if (pair.sameness == Sameness::same) known.emplace(std::pair(pair.a, figures[pair.b].span.doc), pair.b);
  for (Comparison const& pair : pairs) {
    Figure const &outer = figures[pair.a], &other = figures[pair.b];
    if (pair.sameness != Sameness::same || pair.agreement == Agreement::disjoint) continue;
    if (!outer.roles.has(Role::converted) || outer.id + 1 >= figures.size()) continue;
    Figure const& inner = figures[outer.id + 1];
    if (!inner.roles.has(Role::conversion) || inner.span.doc != outer.span.doc || !comparable(inner, other)) continue;
    // the source may convert it too
    bool const both = other.roles.has(Role::converted) && other.id + 1 < figures.size() &&
                      figures[other.id + 1].roles.has(Role::conversion) &&
                      figures[other.id + 1].reading.unit.id == inner.reading.unit.id;
    Figure const& target = both ? figures[other.id + 1] : other;
    auto const met = known.find({inner.id, other.span.doc});
    if (met != known.end() && met->second != other.id && met->second != target.id) continue;
    Comparison of_inner = pair;
    of_inner.a = inner.id;
    of_inner.b = target.id;
    bool const converts =
        one_difference(inner, other) || agreement(without_bound(inner), without_bound(outer)) != Agreement::disjoint;
    of_inner.agreement = converts ? pair.agreement : Agreement::disjoint;
    of_inner.why = "converted from what is the same thing";
    derived.insert_or_assign(ids_of(of_inner), of_inner);
    if (!both || converts) continue;
    of_inner.b = other.id;
    derived.insert_or_assign(ids_of(of_inner), of_inner);
  }
  put_in(pairs, std::move(derived));
}

void derive_changes(Dossier const& dossier, Similarity const& similarity, std::vector<Comparison>& pairs) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return;
  std::vector<Levels> const all = levels_of(dossier);
  std::vector<Comparison> derived;
  std::set<std::pair<FigureId, FigureId>> known;
  for (Figure const& change : dossier.figures) {
    if (change.span.doc != draft || !change.roles.has(Role::change) || !change.reading.nominal) continue;
    for (Levels const& levels : all) {
      if (levels.to->span.doc == draft) continue;
      auto const interval = implied(change, levels);
      if (!interval || !interval->bounded()) continue;
      double const score =
          std::max(similarity.cosine(change.id, levels.to->id), similarity.cosine(change.id, levels.from->id));
      if (score < kSameThing) continue;
      bool const rises = *levels.to->reading.nominal > *levels.from->reading.nominal;
      bool const agrees = overlaps(abs(change.wide), *interval) && (change.reading.trend == Trend::up) == rises;
      for (Figure const* level : {levels.from, levels.to}) {
        Comparison pair;
        pair.a = change.id;
        pair.b = level->id;
        pair.sameness = Sameness::same;
        pair.derived = true;
        pair.score = score;
        pair.time = time_order(change, *levels.to);
        pair.agreement = agrees ? Agreement::exact : Agreement::disjoint;
        pair.why = told(*interval, change.reading.unit.id);
        if (known.emplace(pair.a, pair.b).second) derived.push_back(std::move(pair));
      }
    }
  }
  std::erase_if(pairs, [&](Comparison const& pair) { return known.count({pair.a, pair.b}) != 0; });
  pairs.insert(pairs.end(), std::make_move_iterator(derived.begin()), std::make_move_iterator(derived.end()));
}

}  // namespace stet
