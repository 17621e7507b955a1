#include "align/compare.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "align/agreement.hpp"
#include "align/bridge.hpp"
#include "align/clauses.hpp"
#include "align/companions.hpp"
#include "align/derived.hpp"
#include "align/linkage.hpp"
#include "align/pairs.hpp"
#include "align/passes.hpp"
#include "align/periods.hpp"
#include "align/rows.hpp"
#include "align/same_thing.hpp"
#include "align/similarity.hpp"
#include "core/workers.hpp"

namespace stet {
namespace {

bool figure_in_use(Figure const& figure) { return figure.zone != Zone::furniture && !figure.denied; }

constexpr std::size_t kSmallDossier = 1000;  // figures, up to which every pair is looked at
constexpr std::size_t kCommon = 300;     // figures of peers that may bear one name, so that it still tells them apart
constexpr std::size_t kOfOneThing = 80;  // source figures of one figure of the draft that are compared with each other

// Figures by what they count or measure and by their size, so that in a large dossier only those are compared that name
// a thing alike or give nearly one number: all pairs would be too many.
class Index {
 public:
  Index(std::vector<Figure> const& figures, Lexicon const& lexicon) : lexicon_(lexicon) {
    for (Figure const& figure : figures)
      for (std::string const& name : names_of(figure)) {
        std::vector<FigureId>& ids = by_name_[name];
        if (ids.empty() || ids.back() != figure.id) ids.push_back(figure.id);
      }
  }

  /// Figures that share a name with `figure`, in order; names that more than `most` figures bear are passed over.
  std::vector<FigureId> near(Figure const& figure, std::size_t most) const {
    std::vector<FigureId> out;
    for (std::string const& name : names_of(figure)) {
      std::vector<FigureId> const& ids = by_name_.at(name);
      if (ids.size() <= most) out.insert(out.end(), ids.begin(), ids.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  std::vector<std::string> names_of(Figure const& figure) const {
    std::vector<std::string> out;
    for (std::string const& term : figure.subject.terms) {
      std::string_view const shared = lexicon_.concept_of(term);
      out.push_back(shared.empty() ? term : "c:" + std::string(shared));
    }
    for (std::string const& state : figure.context.states) out.push_back("c:" + state);
    // sizes in steps of five per cent, each with the next: two numbers less than a step apart share one
    double const size = std::fabs(figure.narrow.bounded() ? figure.narrow.middle() : 0.0);
    if (size > 0) {
      long const step = std::lround(std::floor(std::log(size) / std::log(1.05)));
      for (long const s : {step, step + 1}) out.push_back("n:" + std::to_string(s) + figure.reading.unit.base);
    }
    return out;
  }

  Lexicon const& lexicon_;
  std::map<std::string, std::vector<FigureId>> by_name_;
};

using Candidates = std::vector<std::pair<FigureId, FigureId>>;

// Every figure of the draft with every other, and what remains with each other.
Candidates all_pairs(std::vector<Figure> const& figures, DocumentId draft) {
  auto const of_draft = [&](FigureId id) { return draft != kNone && figures[id].span.doc == draft; };
  Candidates out;
  for (FigureId id = 0; id < figures.size(); ++id)  // the draft need not be the first document
    for (FigureId other = of_draft(id) ? 0 : id + 1; other < figures.size(); ++other)
      if (of_draft(id) || !of_draft(other)) out.emplace_back(id, other);
  return out;
}

// What meets in the index: the draft's figures and all others or, without a draft, all with each other.
Candidates pairs_of_index(std::vector<Figure> const& figures, DocumentId draft, Lexicon const& lexicon) {
  Index const index(figures, lexicon);
  Candidates out;
  for (Figure const& figure : figures) {
    if (draft != kNone && figure.span.doc != draft) continue;
    for (FigureId const other : index.near(figure, draft == kNone ? kCommon : figures.size()))
      if (draft != kNone || other > figure.id) out.emplace_back(figure.id, other);
  }
  return out;
}

// What sources say of the things that the draft is about: those that are one thing with a figure of it.
Candidates pairs_of_answers(std::vector<Comparison> const& pairs) {
  std::map<FigureId, std::vector<FigureId>> answers;
  for (Comparison const& pair : pairs)
    if (pair.sameness == Sameness::same && answers[pair.a].size() < kOfOneThing) answers[pair.a].push_back(pair.b);
  Candidates out;
  for (auto const& [figure, same] : answers)
    for (std::size_t i = 0; i < same.size(); ++i)
      for (std::size_t k = i + 1; k < same.size(); ++k) out.push_back(std::minmax(same[i], same[k]));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Those of two documents that can be compared at all, compared, in the order of `candidates`.
std::vector<Comparison> compared(Candidates const& candidates, std::vector<Figure> const& figures, Weighing const& by,
                                 bool only_same, unsigned jobs) {
  constexpr std::size_t kBlock = 1024;
  std::vector<std::vector<Comparison>> blocks((candidates.size() + kBlock - 1) / kBlock);
  for_each_index(blocks.size(), jobs, [&](std::size_t block) {
    std::size_t const end = std::min(candidates.size(), (block + 1) * kBlock);
    for (std::size_t i = block * kBlock; i < end; ++i) {
      Figure const &a = figures[candidates[i].first], &b = figures[candidates[i].second];
      if (b.span.doc == a.span.doc || !figure_in_use(a) || !figure_in_use(b) || !comparable(a, b)) continue;
      Comparison pair = same_thing(a, b, by);
      if (!only_same || pair.sameness == Sameness::same) blocks[block].push_back(std::move(pair));
    }
  });
  std::vector<Comparison> out;
  for (std::vector<Comparison>& block : blocks) {
    std::move(block.begin(), block.end(), std::back_inserter(out));
    block = {};
  }
  return out;
}

bool small(Dossier const& dossier) { return dossier.figures.size() <= kSmallDossier; }

// Do two peers, or two sources, differ about one thing of one time? Of the sources of a small dossier the signs say it.
bool contradicts(Comparison const& pair, std::vector<Figure> const& figures, DocumentId draft) {
  Figure const &a = figures[pair.a], &b = figures[pair.b];
  if (a.span.doc == draft || pair.sameness != Sameness::same || pair.agreement != Agreement::disjoint) return false;
  bool const fixed = a.time_kind == TimeKind::fixed && b.time_kind == TimeKind::fixed;
  return fixed || (pair.time != TimeOrder::older && pair.time != TimeOrder::newer);
}

}  // namespace

std::vector<Comparison> compare_by_words(Dossier const& dossier, Weighing const& by, unsigned jobs) {
  std::vector<Figure> const& figures = dossier.figures;
  Lexicon const& lexicon = by.lexicon;
  DocumentId const draft = dossier.draft();
  std::vector<Comparison> pairs;
  if (small(dossier)) {
    pairs = compared(all_pairs(figures, draft), figures, by, false, jobs);
  } else {
    pairs = compared(pairs_of_index(figures, draft, lexicon), figures, by, draft == kNone, jobs);
    if (draft != kNone) {
      std::vector<Comparison> among = compared(pairs_of_answers(pairs), figures, by, true, jobs);
      std::move(among.begin(), among.end(), std::back_inserter(pairs));
    }
  }
  derive_changes(dossier, by.similarity, pairs);
  derive_shares(dossier, by.similarity, pairs);
  std::sort(pairs.begin(), pairs.end(),
            [](Comparison const& x, Comparison const& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  keep_to_names(pairs, dossier, lexicon);
  leave_composed(pairs, dossier);
  leave_other_wholes(pairs, figures);
  leave_other_ends(pairs, figures);
  leave_best(pairs, figures, draft);
  auto const alone = [&](FigureId one, FigureId other) { return same_thing(figures[one], figures[other], by); };
  join_companions(dossier, lexicon, alone, pairs);
  bridge_sources(dossier, lexicon, alone, pairs);
  keep_to_rows(dossier, pairs);
  keep_to_clauses(dossier, lexicon, pairs);
  join_periods(dossier, pairs);
  return pairs;
}

std::vector<Comparison> compare_figures(Dossier const& dossier, Lexicon const& lexicon, Thresholds const& thresholds,
                                        unsigned jobs) {
  std::vector<Figure> const& figures = dossier.figures;
  Similarity const similarity(figures, lexicon);
  Crowd const crowd(figures);
  Weighing const by{similarity, crowd, lexicon, thresholds};
  DocumentId const draft = dossier.draft();
  std::vector<Comparison> pairs = compare_by_words(dossier, by, jobs);
  link(dossier, by, pairs, small(dossier), jobs);
  keep_to_likest(pairs, figures, draft, lexicon);
  bool const by_signs = draft != kNone && small(dossier);
  if (!by_signs)
    for (Comparison& pair : pairs) pair.contradicts = contradicts(pair, figures, draft);
  // between two sources only what is one thing is told
  std::erase_if(pairs, [&](Comparison const& pair) {
    return pair.sameness != Sameness::same && figures[pair.a].span.doc != draft;
  });
  derive_shares_of_matched(dossier, similarity, pairs);
  derive_conversions(dossier, pairs);
  return pairs;
}

}  // namespace stet
