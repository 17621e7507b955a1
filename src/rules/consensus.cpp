#include "rules/consensus.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "rules/times.hpp"

namespace stet {
namespace {

struct Tier {
  std::string_view name;
  double trust;
};
constexpr std::array<Tier, 4> kTiers{{{"primary", 0.9}, {"wire", 0.8}, {"press", 0.7}, {"notes", 0.5}}};
constexpr double kUntold = 0.7;           // of a document without a tier
constexpr double kPrior = 10;             // observations that the tier is worth
constexpr double kLeads = 1.2;            // times the weight of the best number that it excludes, to be an estimate
constexpr double kOutweighs = 1.5;        // times, to call the voices of those numbers suspect
constexpr std::size_t kMostMembers = 60;  // so many figures of one thing are a heap of things
constexpr int kRounds = 5;                // trust is settled long before

using Voice = std::uint32_t;        // of `speakers`
using Trust = std::vector<double>;  // of each voice, 0 to 1
using Group = std::vector<FigureId>;

double trust_of(Document const& document) {
  auto const at =
      std::find_if(kTiers.begin(), kTiers.end(), [&](Tier const& tier) { return tier.name == document.tier; });
  return at == kTiers.end() ? kUntold : at->trust;
}

/// What the members of a group say: rows are the members, columns the voices, 1 where a voice's number allows the
/// member's.
struct Ballot {
  Group members;
  std::vector<Voice> voices;
  Eigen::MatrixXd allows;
};

struct Outcome {
  FigureId winner = kNone;
  double lead = 0;                // its weight over that of the best number it excludes
  std::vector<FigureId> against;  // members whose number it excludes
  std::size_t voices_for = 0;
};

class Weighing {
 public:
  explicit Weighing(Dossier const& dossier) : dossier_(dossier), speaker_(speakers(dossier)) {
    trust_.resize(speaker_.empty() ? 0 : *std::max_element(speaker_.begin(), speaker_.end()) + 1);
    for (FigureId id = 0; id < dossier.figures.size(); ++id) {
      double& trust = trust_[speaker_[id]];
      trust = std::max(trust, trust_of(dossier.document_of(dossier.figures[id])));
    }
    prior_ = trust_;
    DocumentId const draft = dossier.draft();
    for (Comparison const& pair : dossier.comparisons) {
      if (pair.sameness != Sameness::same || pair.time != TimeOrder::overlap) continue;
      if (dossier.figures[pair.a].span.doc == draft || dossier.figures[pair.b].span.doc == draft) continue;
      same_[pair.a].push_back(pair.b);
      same_[pair.b].push_back(pair.a);
    }
  }

  /// Figures of sources about one thing at one time, that a finding sets against the draft or one another.
  Group group_of(Finding const& finding) const {
    Group out;
    DocumentId const draft = dossier_.draft();
    for (FigureId const id : finding.figures) {
      Figure const& figure = dossier_.figures[id];
      // what has no date may be older, which says nothing of its source
      if (figure.span.doc != draft && figure.when.known() &&
          !(finding.category == Check::outdated && agrees(finding.figures.front(), id)))
        out.push_back(id);
    }
    bool const between = dossier_.figures[finding.figures.front()].span.doc != draft;
    if (between && out.size() < finding.figures.size()) return {};
    if (between) add_same(out);
    if (out.size() > kMostMembers) return {};
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  std::size_t voices_in(Group const& group) const {
    std::vector<Voice> voices;
    for (FigureId const id : group) voices.push_back(speaker_[id]);
    std::sort(voices.begin(), voices.end());
    return static_cast<std::size_t>(std::unique(voices.begin(), voices.end()) - voices.begin());
  }

  Ballot ballot_of(Group const& group) const {
    Ballot out{group, {}, {}};
    for (FigureId const id : group) out.voices.push_back(speaker_[id]);
    std::sort(out.voices.begin(), out.voices.end());
    out.voices.erase(std::unique(out.voices.begin(), out.voices.end()), out.voices.end());
    auto const column = [&](FigureId id) {
      return std::lower_bound(out.voices.begin(), out.voices.end(), speaker_[id]) - out.voices.begin();
    };
    out.allows =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(group.size()), static_cast<Eigen::Index>(out.voices.size()));
    for (std::size_t i = 0; i < group.size(); ++i)
      for (FigureId const id : group)
        if (allows_number(id, group[i])) out.allows(static_cast<Eigen::Index>(i), column(id)) = 1;
    return out;
  }

  /// Lets the groups move the trust in the voices: each stood with the others or against them.
  void learn(std::map<Group, Ballot> const& ballots) {
    for (int round = 0; round < kRounds; ++round) {
      std::vector<std::pair<double, double>> stood(trust_.size());  // with, against
      for (auto const& [group, ballot] : ballots) {
        Outcome const outcome = weigh(ballot);
        if (outcome.winner == kNone || outcome.lead < kOutweighs || outcome.voices_for < 2) continue;
        for (FigureId const id : group) {
          bool const lost = std::find(outcome.against.begin(), outcome.against.end(), id) != outcome.against.end();
          ++(lost ? stood[speaker_[id]].second : stood[speaker_[id]].first);
        }
      }
      Trust const before = trust_;
      for (Voice voice = 0; voice < trust_.size(); ++voice)
        if (auto const [with, against] = stood[voice]; with + against > 0)
          trust_[voice] = (kPrior * prior_[voice] + with) / (kPrior + with + against);
      if (trust_ == before) break;
    }
  }

  /// The number that most trust stands behind. Trust that was learned here settles nothing between two lone voices.
  Outcome weigh(Ballot const& ballot) const {
    Outcome const outcome = weigh_by(trust_, ballot);
    bool const lone = outcome.voices_for < 2 && outcome.lead < kInfinity;
    return lone ? weigh_by(prior_, ballot) : outcome;
  }

 private:
  Outcome weigh_by(Trust const& trust, Ballot const& ballot) const {
    Group const& group = ballot.members;
    Eigen::VectorXd weight(static_cast<Eigen::Index>(ballot.voices.size()));
    for (std::size_t i = 0; i < ballot.voices.size(); ++i)
      weight(static_cast<Eigen::Index>(i)) = -std::log(1 - std::min(0.99, trust[ballot.voices[i]]));
    Eigen::MatrixXd const& allows = ballot.allows;
    Eigen::VectorXd const support = allows * weight;

    Outcome out;
    std::size_t best = 0;
    for (std::size_t i = 1; i < group.size(); ++i) {
      double const more = support(static_cast<Eigen::Index>(i)) - support(static_cast<Eigen::Index>(best));
      if (more > 1e-9 || (more > -1e-9 && narrower(group[i], group[best]))) best = i;
    }
    if (group.empty() || !dossier_.figures[group[best]].narrow.bounded()) return out;
    double rival = 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (allows_number(group[i], group[best])) continue;
      out.against.push_back(group[i]);
      rival = std::max(rival, support(static_cast<Eigen::Index>(i)));
    }
    double const own = support(static_cast<Eigen::Index>(best));
    out.lead = rival > 0 ? own / rival : kInfinity;
    out.voices_for = static_cast<std::size_t>(allows.row(static_cast<Eigen::Index>(best)).sum());
    if (out.lead >= kLeads) out.winner = group[best];
    return out;
  }

  bool agrees(FigureId a, FigureId b) const {
    auto const& pairs = dossier_.comparisons;
    auto const at = std::lower_bound(pairs.begin(), pairs.end(), std::pair(a, b),
                                     [](Comparison const& c, auto const& key) { return std::pair(c.a, c.b) < key; });
    return at != pairs.end() && at->a == a && at->b == b && at->agreement != Agreement::disjoint;
  }

  /// The figures of other sources that are the same thing as every member, at the same time.
  void add_same(Group& group) const {
    std::map<FigureId, std::size_t> meets;
    std::size_t const seeds = group.size();
    for (FigureId const seed : group) {
      auto const at = same_.find(seed);
      if (at == same_.end()) return;
      for (FigureId const other : at->second) ++meets[other];
    }
    for (auto const& [id, count] : meets)
      if (count == seeds) group.push_back(id);
  }

  /// May the number of `id`, with its rounding, hedge or bound, be that of `other`?
  bool allows_number(FigureId id, FigureId other) const {
    Interval const& number = dossier_.figures[other].narrow;
    return number.bounded() && dossier_.figures[id].wide.contains(number.middle());
  }

  bool narrower(FigureId a, FigureId b) const {
    Interval const &x = dossier_.figures[a].wide, &y = dossier_.figures[b].wide;
    return x.hi - x.lo < y.hi - y.lo;
  }

  Dossier const& dossier_;
  std::vector<Voice> speaker_;
  Trust prior_, trust_;
  std::map<FigureId, std::vector<FigureId>> same_;  // figures of two sources: the same thing at the same time
};

}  // namespace

void weigh_sources(Dossier& dossier) {
  Weighing weighing(dossier);
  std::map<Group, Ballot> ballots;
  std::vector<std::pair<Finding*, Group>> asked;
  for (Finding& finding : dossier.findings) {
    bool const between = finding.category == Check::conflict || finding.category == Check::disputed ||
                         finding.category == Check::outdated;
    if (!between || finding.figures.empty()) continue;
    Group group = weighing.group_of(finding);
    if (weighing.voices_in(group) < 2) continue;
    if (ballots.count(group) == 0) ballots.emplace(group, weighing.ballot_of(group));
    asked.emplace_back(&finding, std::move(group));
  }
  if (asked.empty()) return;
  for (Figure const& figure : dossier.figures)
    if (figure.verdict == Verdict::confirmed && figure.evidence.size() <= kMostMembers &&
        weighing.voices_in(figure.evidence) > 1)
      ballots.emplace(figure.evidence, weighing.ballot_of(figure.evidence));
  weighing.learn(ballots);

  std::map<Group, Outcome> outcomes;  // many findings ask of one group
  for (auto& [finding, group] : asked) {
    auto const [at, fresh] = outcomes.try_emplace(group);
    if (fresh) at->second = weighing.weigh(ballots.at(group));
    Outcome const& outcome = at->second;
    if (outcome.winner == kNone || outcome.against.empty()) continue;
    Weighed weighed{outcome.winner, {}};
    if (outcome.lead >= kOutweighs)
      for (FigureId const id : outcome.against) weighed.suspect.push_back(dossier.figures[id].span.doc);
    std::sort(weighed.suspect.begin(), weighed.suspect.end());
    weighed.suspect.erase(std::unique(weighed.suspect.begin(), weighed.suspect.end()), weighed.suspect.end());
    finding->weighed = std::move(weighed);
  }
}

}  // namespace stet
