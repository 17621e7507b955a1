#include "rules/judge.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "rules/chronology.hpp"
#include "rules/notes.hpp"
#include "rules/parties.hpp"
#include "rules/reason.hpp"
#include "rules/times.hpp"

namespace stet {
namespace {

constexpr double kOverstated = 1.05;  // times: a mark that rounding does not reach
constexpr double kNearBound = 1.5;    // times a bound's mark

bool fixed_fact(Figure const& figure) { return figure.time_kind == TimeKind::fixed; }

/// "Over 60" of a draft whose source says "more than 50": both may be true, so that it
/// is no objection, and the source does not say it, so that it confirms nothing.
bool overstates(Reading const& draft, Reading const& source) {
  if (draft.vague || source.vague || !draft.nominal || !source.nominal || draft.unit.id != source.unit.id) return false;
  if (lower_bound(draft) && lower_bound(source)) return *draft.nominal > kOverstated * *source.nominal;
  return upper_bound(draft) && upper_bound(source) && *draft.nominal * kOverstated < *source.nominal;
}

/// "At least 500" does not say 1,380, nor "up to 110 percent" 2.4: far beyond its mark a bound is no word on a number.
bool far_beyond(Figure const& draft, Figure const& source) {
  if (draft.reading.relation != Relation::equal || !draft.reading.nominal || source.reading.vague ||
      !source.reading.nominal)
    return false;
  double const own = std::fabs(draft.narrow.middle());
  if (lower_bound(source.reading)) return own > kNearBound * std::fabs(source.wide.lo);
  return upper_bound(source.reading) && own * kNearBound < std::fabs(source.wide.hi);
}

using Voice = std::pair<std::uint32_t, std::string>;  // source group, credited party

class Judge {
 public:
  explicit Judge(Dossier& dossier)
      : dossier_(dossier),
        draft_(dossier.draft()),
        speaker_(speakers(dossier)),
        days_(effective_days(dossier, speaker_)),
        limit_(dossier.as_of ? dossier.as_of : dossier.documents[draft_].published),
        chronology_(dossier, limit_) {}

  /// `begin` to `end`: the comparisons whose `a` is this figure.
  Judgement run(FigureId id, Comparison const* begin, Comparison const* end) {
    Figure const& figure = dossier_.figures[id];
    Judgement out;
    out.figure = id;
    std::vector<Candidate> all = candidates(figure, begin, end);
    all = without_hedge(figure, std::move(all));
    std::vector<Candidate> const now = chronology_.in_force(figure, all);
    std::vector<Candidate> credited = credited_to(figure, now);
    // "according to Gannon Lyle": what that house itself has just said counts, whatever others say the day after
    if (credited.empty() && !chronology_.of_a_time(figure)) credited = just_said(figure, all, now);
    if (!credited.empty() && std::all_of(credited.begin(), credited.end(), [](auto const& c) { return c.agrees; })) {
      fill(out, credited);
      out.differ.clear();
      out.verdict = Verdict::confirmed;
    } else if (!now.empty()) {
      fill(out, now);
      decide(out, figure, all, now);
    }
    if (out.verdict == Verdict::unsupported) out.nearest = nearest(figure, begin, end);
    return out;
  }

 private:
  Voice voice_of(FigureId id) const { return {speaker_[id], party_name(dossier_.figures[id].attribution)}; }

  std::vector<Candidate> candidates(Figure const& figure, Comparison const* begin, Comparison const* end) const {
    std::vector<Candidate> out;
    auto const given = periods_given(begin, end);
    auto const agreed_until = last_agreeing_day(begin, end);
    for (Comparison const* it = begin; it != end; ++it) {
      Figure const& other = dossier_.figures[it->b];
      if (it->sameness != Sameness::same || other.span.doc == draft_) continue;
      if (figure.denied != other.denied) continue;  // what a text denies is no claim of it
      // a period that the draft does not name, but the source that agrees does, is the draft's own
      bool const its_period =
          it->agreement == Agreement::disjoint && given.count({other.when.first, other.when.last}) != 0;
      bool const overtakes = agreed_until && other.when.first && *other.when.first > *agreed_until;
      if (it->agreement == Agreement::disjoint && !its_period && !overtakes && !it->slip &&
          closed_before(figure, other))
        continue;
      Days days = days_[it->b];
      if (limit_ && days.known() && *days.first > *limit_) {
        // a text of before the draft may speak of what is to come; one of after it counts for nothing
        auto const& published = dossier_.document_of(other).published;
        if (!published || *published > *limit_) {
          if (!fixed_fact(figure)) continue;
        } else if (it->agreement == Agreement::disjoint && !its_period && !it->slip && it->time != TimeOrder::overlap &&
                   !figure.planned && figure.time_kind != TimeKind::plan) {
          continue;  // what is forecast for next year is no objection to what is
        } else {
          days = {published, published, {}};
        }
      }
      // "14, up from nine": the former level held before the text's own day
      if (other.roles.has(Role::from_value) && days.known()) {
        Day const before_then = *days.first - std::chrono::days{1};
        days = {before_then, before_then, {}};
      }
      bool const agrees = it->agreement != Agreement::disjoint;
      if (agrees && (overstates(figure.reading, other.reading) || far_beyond(figure, other))) continue;
      out.push_back(
          {it->b, cut_at(days, limit_), agrees, it->touching, it->slip, other.roles.has(Role::from_value), it->time});
    }
    return out;
  }

  using Period = std::pair<std::optional<Day>, std::optional<Day>>;

  /// The times for which sources give the draft's number, and say so.
  std::set<Period> periods_given(Comparison const* begin, Comparison const* end) const {
    std::set<Period> out;
    for (Comparison const* it = begin; it != end; ++it) {
      Figure const& other = dossier_.figures[it->b];
      bool const agrees = it->sameness == Sameness::same && it->agreement != Agreement::disjoint;
      if (agrees && other.span.doc != draft_ && dates_itself(other) && other.when.first && other.when.last)
        out.emplace(other.when.first, other.when.last);
    }
    return out;
  }

  /// The last day for which a source gives the draft's number; nothing where one that does has no day.
  std::optional<Day> last_agreeing_day(Comparison const* begin, Comparison const* end) const {
    std::optional<Day> out;
    for (Comparison const* it = begin; it != end; ++it) {
      if (it->sameness != Sameness::same || it->agreement == Agreement::disjoint) continue;
      if (dossier_.figures[it->b].span.doc == draft_) continue;
      Days const& days = days_[it->b];
      if (!days.known()) return std::nullopt;
      if (!out || *days.last > *out) out = days.last;
    }
    return out;
  }

  /// "In 2023 there were 1,240 cases": what a period brought that is over is no objection to what a text says of now,
  /// unless all that agrees is older still.
  bool closed_before(Figure const& figure, Figure const& other) const {
    if (chronology_.of_a_time(figure) || fixed_fact(figure) || !chronology_.of_a_time(other) || !limit_) return false;
    auto const& [first, last] = std::pair(other.when.first, other.when.last);
    return first && last && (*last - *first).count() >= kPeriodDays && (*limit_ - *last).count() > kPeriodDays;
  }

  /// "Some 61,400" is taken at its word where a source gives that very number: another that only the hedge would let
  /// pass then is another number.
  std::vector<Candidate> without_hedge(Figure const& figure, std::vector<Candidate> all) const {
    Reading const& reading = figure.reading;
    if (!reading.approximate || !reading.nominal || reading.vague) return all;
    auto const gap = [&](Candidate const& c) {
      Reading const& other = dossier_.figures[c.figure].reading;
      bool const one_unit = other.unit.id == reading.unit.id || other.unit.id.empty() || reading.unit.id.empty();
      bool const plain = other.nominal && other.relation == Relation::equal && one_unit;
      return plain ? std::optional(std::fabs(*other.nominal - *reading.nominal)) : std::nullopt;
    };
    if (std::none_of(all.begin(), all.end(), [&](Candidate const& c) { return gap(c) == 0.0; })) return all;
    for (Candidate& c : all) {
      double const unit = std::max(reading.coarse, dossier_.figures[c.figure].reading.coarse);
      if (auto const apart = gap(c); apart && *apart > unit) c.agrees = false;
    }
    return all;
  }

  /// Whose words a document is; where it does not say so itself, checkers name its file after them: "gannon-lyle.md".
  static std::string speaker_of(Document const& document) {
    if (!document.publisher.empty()) return document.publisher;
    std::string out = document.id.substr(document.id.rfind('/') + 1);
    out.erase(std::min(out.size(), out.rfind('.')));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    return out;
  }

  /// What the party that the draft credits says itself at that time.
  std::vector<Candidate> credited_to(Figure const& figure, std::vector<Candidate> const& now) const {
    std::string const party = party_name(figure.attribution);
    if (party.empty()) return {};
    std::vector<Candidate> out;
    for (Candidate const& c : now) {
      Figure const& other = dossier_.figures[c.figure];
      std::string const publisher = party_name(speaker_of(dossier_.document_of(other)));
      if (same_party(party, other.attribution) || (other.attribution.empty() && same_party(party, publisher)))
        out.push_back(c);
    }
    return out;
  }

  /// What the documents of the party that the draft credits say last, where they are hardly older than the newest.
  std::vector<Candidate> just_said(Figure const& figure, std::vector<Candidate> const& all,
                                   std::vector<Candidate> const& now) const {
    std::vector<Candidate> out = Chronology::newest(credited_to(figure, all));
    auto const recent = [&](Candidate const& c) {
      return c.days.known() && std::all_of(now.begin(), now.end(), [&](Candidate const& other) {
               return !other.days.known() || (*other.days.first - *c.days.first).count() <= kReportingDays;
             });
    };
    bool const own = std::all_of(out.begin(), out.end(), [&](Candidate const& c) {
      return dossier_.figures[c.figure].attribution.empty() && recent(c);
    });
    return own ? out : std::vector<Candidate>{};
  }

  /// Sorts the candidates of one time into those that agree and those that differ; a voice that agrees anywhere is not
  /// held against the draft for what else it says.
  void fill(Judgement& out, std::vector<Candidate> const& now) const {
    std::set<Voice> agreeing;
    for (Candidate const& c : now)
      if (c.agrees) out.agree.push_back(c.figure), agreeing.insert(voice_of(c.figure));
    for (Candidate const& c : now)
      if (!c.agrees && agreeing.count(voice_of(c.figure)) == 0) out.differ.push_back(c.figure);
  }

  /// The draft lies within bounds that the differing figures keep too ("at least 100" and 200 against a draft's 150):
  /// then the sources do not disagree among themselves, and none of them gives the draft's number.
  bool only_bounds_agree(Judgement const& out) const {
    return std::all_of(out.agree.begin(), out.agree.end(), [&](FigureId id) {
      Figure const& bound = dossier_.figures[id];
      return bound.reading.relation != Relation::equal &&
             std::all_of(out.differ.begin(), out.differ.end(),
                         [&](FigureId other) { return overlaps(bound.wide, dossier_.figures[other].wide); });
    });
  }

  /// A toll only rises: where the draft is days newer than all that the sources have, a higher one may be the newer
  /// one.
  bool may_have_risen(Figure const& figure, std::vector<FigureId> const& differ) const {
    auto const& written = dossier_.documents[draft_].published;
    if (figure.time_kind != TimeKind::total || chronology_.of_a_time(figure) || !written) return false;
    return std::all_of(differ.begin(), differ.end(), [&](FigureId id) {
      Days const& days = days_[id];
      return days.known() && (*written - *days.last).count() > kReportingDays &&
             figure.narrow.lo > dossier_.figures[id].wide.hi;
    });
  }

  void decide(Judgement& out, Figure const& figure, std::vector<Candidate> const& all,
              std::vector<Candidate> const& now) const {
    if (out.differ.empty()) {
      out.verdict = Verdict::confirmed;
      return;
    }
    if (!out.agree.empty() && !only_bounds_agree(out)) {
      out.verdict = Verdict::disputed;
      return;
    }
    out.agree.clear();
    bool dated = false;
    for (FigureId id : out.differ) dated = dated || days_[id].known();
    out.verdict = Verdict::conflict;
    if ((!chronology_.of_a_time(figure) || chronology_.to_come(figure) || chronology_.under_way(figure)) &&
        !fixed_fact(figure) && dated) {
      std::set<FigureId> current;
      for (Candidate const& c : now) current.insert(c.figure);
      for (Candidate const& c : all)
        if (c.agrees && c.days.known() && current.count(c.figure) == 0) out.older.push_back(c.figure);
      if (!out.older.empty()) {
        out.verdict = Verdict::outdated;
        std::erase_if(out.differ, [&](FigureId id) { return !days_[id].known(); });
        return;
      }
    }
    if (may_have_risen(figure, out.differ)) {
      out.nearest = out.differ.front();
      out.differ.clear();
      out.verdict = Verdict::unsupported;
      return;
    }
    out.only_undated = !dated;
    out.only_touching = std::all_of(out.differ.begin(), out.differ.end(), [&](FigureId id) {
      return std::any_of(now.begin(), now.end(), [&](Candidate const& c) { return c.figure == id && c.touching; });
    });
  }

  FigureId nearest(Figure const& figure, Comparison const* begin, Comparison const* end) const {
    Comparison const* best = nullptr;
    for (Comparison const* it = begin; it != end; ++it) {
      Figure const& other = dossier_.figures[it->b];
      if (other.span.doc == draft_ || it->sameness == Sameness::other || it->score <= 0) continue;
      if (other.reading.unit.dimension != figure.reading.unit.dimension) continue;
      if (best == nullptr || std::pair(it->sameness, it->score) > std::pair(best->sameness, best->score)) best = it;
    }
    return best != nullptr ? best->b : kNone;
  }

  Dossier const& dossier_;
  DocumentId draft_;
  std::vector<std::uint32_t> speaker_;
  std::vector<Days> days_;
  std::optional<Day> limit_;
  Chronology chronology_;
};

}  // namespace

std::vector<Judgement> judge(Dossier& dossier) {
  std::vector<Judgement> out;
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return out;
  Judge judge(dossier);
  Comparison const* at = dossier.comparisons.data();
  Comparison const* const last = at + dossier.comparisons.size();
  for (Figure const& figure : dossier.figures) {
    if (figure.span.doc != draft) continue;
    at = std::lower_bound(at, last, figure.id, [](Comparison const& c, FigureId id) { return c.a < id; });
    Comparison const* end = at;
    while (end != last && end->a == figure.id) ++end;
    out.push_back(judge.run(figure.id, at, end));
    at = end;
  }
  for (Judgement const& j : out) {
    Figure& figure = dossier.figures[j.figure];
    figure.verdict = j.verdict;
    figure.evidence = j.agree;
    if (j.verdict != Verdict::confirmed)
      figure.evidence.insert(figure.evidence.end(), j.differ.begin(), j.differ.end());
    figure.evidence.insert(figure.evidence.end(), j.older.begin(), j.older.end());
    std::sort(figure.evidence.begin(), figure.evidence.end());
    figure.why = reason(dossier, j);
    add_notes(dossier, j, figure);
  }
  return out;
}

}  // namespace stet
