// Fits the match weights of align/match_weights.hpp on gold dossiers, and says what they are worth on dossiers that
// they were not fitted on.
//
//   stet_linkage FOLDER...    each folder a gold dossier
//
// Prints right verdicts and false flags of each dossier without the weights, with the weights that the others give, and
// with those as they stand; then the weights that all of them give, as rows of match_weights.hpp.

#include "align/linkage.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "align/align.hpp"
#include "align/compare.hpp"
#include "dossiers/gold.hpp"
#include "pairs/pair.hpp"

namespace stet::bench {
namespace {

constexpr std::size_t kParts = 10;  // the dossiers are left out a tenth at a time
constexpr double kRidge = 20;       // penalty on the square of a weight, each sign scaled to unit variance
constexpr double kNever = 1e9;      // log odds that nothing reaches

struct Sample {
  enum class Of { agreeing, differing, between } of;
  ComparisonVector signs;
  bool same;  // the gold names the source figure as evidence for the draft's, or the two sources as contradicting
};

struct Topic {
  std::string name;
  gold::Gold gold;
  Dossier dossier;  // prepared, not aligned
  std::vector<Sample> samples;
};

Thresholds without_linkage() {
  Thresholds out;
  out.link_agreeing = out.link_differing = out.link_peers = out.contradict = kNever;
  out.part_agreeing = out.part_differing = -kNever;
  return out;
}

/// The figures in a quote of the gold; none where it runs over the cells of a table and so stands in no text.
std::vector<FigureId> figures_in(Dossier const& dossier, gold::Gold const& gold, gold::Quote const& quote) {
  std::vector<FigureId> out;
  try {
    Span const span = gold::span_of(dossier, gold, quote);
    for (Figure const& figure : dossier.figures)
      if (figure.span.doc == span.doc && figure.span.begin < span.end && span.begin < figure.span.end)
        out.push_back(figure.id);
  } catch (std::runtime_error const&) {
  }
  return out;
}

/// Source figures that the gold names as evidence.
std::set<FigureId> evidence_of(Dossier const& dossier, gold::Gold const& gold, gold::GoldFigure const& row) {
  std::set<FigureId> out;
  for (gold::Quote const& quote : row.evidence)
    for (FigureId const figure : figures_in(dossier, gold, quote)) out.insert(figure);
  return out;
}

struct SignedPair {
  Comparison pair;
  ComparisonVector signs;
};

/// What link() weighs, before it does.
std::vector<SignedPair> aligned(Dossier& dossier, Lexicon const& lexicon) {
  Thresholds const thresholds = without_linkage();
  align(dossier, lexicon, thresholds);
  Similarity const similarity(dossier.figures, lexicon);
  Crowd const crowd(dossier.figures);
  Weighing const by{similarity, crowd, lexicon, thresholds};
  std::vector<Comparison> const pairs = compare_by_words(dossier, by, 1);
  std::vector<SignedPair> out;
  for_each_signed(dossier, by, pairs, true, [&](std::size_t pair, ComparisonVector const& signs) {
    out.push_back({pairs[pair], signs});
  });
  return out;
}

/// Of one figure of the draft, whose evidence is known. What the other text answers already is never joined as
/// differing.
void add_samples(std::vector<Sample>& out, std::vector<SignedPair> const& all, FigureId figure,
                 std::set<FigureId> const& evidence) {
  for (auto const& [pair, signs] : all) {
    bool const agreeing = pair.agreement != Agreement::disjoint;
    if (pair.a == figure && (agreeing || signs[kAnswered] == 0))
      out.push_back({agreeing ? Sample::Of::agreeing : Sample::Of::differing, signs, evidence.count(pair.b) != 0});
  }
}

/// Of two sources whose numbers differ.
void add_clashes(std::vector<Sample>& out, Dossier const& dossier, std::vector<SignedPair> const& all,
                 gold::Gold const& gold) {
  std::set<std::pair<FigureId, FigureId>> clashes;
  for (gold::GoldClash const& clash : gold.clashes)
    for (FigureId const a : figures_in(dossier, gold, clash.a))
      for (FigureId const b : figures_in(dossier, gold, clash.b)) clashes.insert(std::minmax(a, b));
  for (auto const& [pair, signs] : all)
    if (dossier.figures[pair.a].span.doc != dossier.draft() && pair.agreement == Agreement::disjoint)
      out.push_back({Sample::Of::between, signs, clashes.count(std::minmax(pair.a, pair.b)) != 0});
}

/// Two wordings, a draft and a source: the pair in question, which is one thing or not.
std::vector<Sample> samples_of(std::vector<test::PairRow> const& rows, Lexicon const& lexicon) {
  std::vector<Sample> out;
  for (test::PairRow const& row : rows) {
    if (!row.fault.empty()) continue;
    test::Wordings wordings = test::wordings_of(row, lexicon);
    if (wordings.a == nullptr || wordings.b == nullptr) continue;
    std::set<FigureId> evidence;
    if (row.same) evidence.insert(wordings.b->id);
    FigureId const figure = wordings.a->id;
    auto const all = aligned(wordings.dossier, lexicon);
    add_samples(out, all, figure, evidence);
  }
  return out;
}

std::vector<Sample> samples_of(Dossier dossier, gold::Gold const& gold, Lexicon const& lexicon) {
  auto const all = aligned(dossier, lexicon);
  std::vector<Sample> out;
  for (gold::GoldFigure const& row : gold.figures)
    if (Figure const* const figure = gold::figure_of(dossier, gold, row))
      add_samples(out, all, figure->id, evidence_of(dossier, gold, row));
  add_clashes(out, dossier, all, gold);
  return out;
}

/// Ridge logistic regression by Newton's method on scaled signs (Bishop 2006, 4.3.3); the base is not penalized.
ComparisonVector fitted(std::vector<Sample const*> const& samples) {
  auto const n = static_cast<Eigen::Index>(samples.size()), k = static_cast<Eigen::Index>(ComparisonVector{}.size());
  Eigen::MatrixXd x(n, k);
  Eigen::VectorXd y(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    Sample const& sample = *samples[static_cast<std::size_t>(i)];
    for (Eigen::Index j = 0; j < k; ++j) x(i, j) = sample.signs[static_cast<std::size_t>(j)];
    y(i) = sample.same ? 1 : 0;
  }
  Eigen::RowVectorXd mean = x.colwise().mean();
  Eigen::RowVectorXd scale = ((x.rowwise() - mean).array().square().colwise().mean()).sqrt();
  mean(0) = 0;  // the base is 1 everywhere
  for (Eigen::Index j = 0; j < k; ++j)
    if (scale(j) == 0) scale(j) = 1;
  x = (x.rowwise() - mean).array().rowwise() / scale.array();
  Eigen::VectorXd ridge = Eigen::VectorXd::Constant(k, kRidge);
  ridge(0) = 0;
  Eigen::VectorXd w = Eigen::VectorXd::Zero(k);
  for (int round = 0; round < 30; ++round) {
    Eigen::ArrayXd const p = 1 / (1 + (-(x * w).array()).exp());
    Eigen::VectorXd const slope = x.transpose() * (p - y.array()).matrix() + ridge.cwiseProduct(w);
    Eigen::MatrixXd curve = x.transpose() * (p * (1 - p)).matrix().asDiagonal() * x;
    curve += ridge.asDiagonal();
    Eigen::VectorXd const step = curve.ldlt().solve(slope);
    w -= step;
    if (step.norm() < 1e-8) break;
  }
  ComparisonVector out{};
  for (Eigen::Index j = 0; j < k; ++j) out[static_cast<std::size_t>(j)] = w(j) / scale(j);
  for (Eigen::Index j = 1; j < k; ++j) out[0] -= mean(j) * w(j) / scale(j);
  return out;
}

/// By the topics of which `keep` is true.
template <typename Keep>
MatchWeights weights_of(std::vector<Topic> const& topics, std::vector<Sample> const& wordings, Keep keep) {
  std::array<std::vector<Sample const*>, 3> of;
  auto const add = [&](std::vector<Sample> const& samples) {
    for (Sample const& sample : samples) of[static_cast<std::size_t>(sample.of)].push_back(&sample);
  };
  add(wordings);
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (keep(i)) add(topics[i].samples);
  return {fitted(of[0]), fitted(of[1]), fitted(of[2])};
}

struct Sum {
  std::size_t right = 0, flags = 0;
  void add(gold::Score const& score) { right += score.verdicts, flags += score.false_flags; }
};

gold::Score score_of(Topic const& topic, Tools const& tools, Thresholds const& thresholds) {
  Dossier dossier = topic.dossier;
  align(dossier, *tools.lexicon, thresholds);
  tools.engine->run(dossier, {});
  return gold::score_of(dossier, topic.gold);
}

int run(std::vector<std::string> folders) {
  if (folders.size() < kParts) throw std::runtime_error("usage: stet_linkage FOLDER..., at least ten of them");
  Tools const tools = gold::tools_of(gold::job_of(gold::load_gold(folders.front())));
  auto const wordings = samples_of(test::read_pairs(STET_SOURCE_DIR "/tests/pairs/pairs.txt"), *tools.lexicon);
  std::vector<Topic> topics;
  for (std::string& folder : folders) {
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    Topic topic{folder.substr(folder.find_last_of('/') + 1), gold::load_gold(folder), {}, {}};
    gold::Job const job = gold::job_of(topic.gold);
    topic.dossier = prepare(load(job.inputs, job.settings, job.how), *tools.lexicon, true, job.how);
    topic.samples = samples_of(topic.dossier, topic.gold, *tools.lexicon);
    topics.push_back(std::move(topic));
  }
  std::printf("%-22s %9s %14s %14s %14s\n", "right - false flags", "figures", "without", "held out", "as they stand");
  Sum without, held_out, standing;
  std::size_t figures = 0;
  for (std::size_t part = 0; part < kParts; ++part) {
    Thresholds others;
    others.weights = weights_of(topics, wordings, [part](std::size_t i) { return i % kParts != part; });
    for (std::size_t i = part; i < topics.size(); i += kParts) {
      gold::Score const a = score_of(topics[i], tools, without_linkage()), b = score_of(topics[i], tools, others),
                        c = score_of(topics[i], tools, {});
      std::printf("%-22s %9zu %8zu - %3zu %8zu - %3zu %8zu - %3zu\n", topics[i].name.c_str(), a.figures, a.verdicts,
                  a.false_flags, b.verdicts, b.false_flags, c.verdicts, c.false_flags);
      figures += a.figures;
      without.add(a), held_out.add(b), standing.add(c);
    }
  }
  std::printf("%-22s %9zu %8zu - %3zu %8zu - %3zu %8zu - %3zu\n\n", "all", figures, without.right, without.flags,
              held_out.right, held_out.flags, standing.right, standing.flags);
  MatchWeights const all = weights_of(topics, wordings, [](std::size_t) { return true; });
  for (std::size_t i = 0; i < kSigns.size(); ++i)
    std::printf("    {\"%s\", \"%s\", %.3f, %.3f, %.3f},\n", std::string(kSigns[i].name).c_str(),
                std::string(kSigns[i].words).c_str(), all.agreeing[i], all.differing[i], all.between[i]);
  return 0;
}

}  // namespace
}  // namespace stet::bench

int main(int argc, char** argv) {
  try {
    return stet::bench::run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (std::exception const& fault) {
    std::fprintf(stderr, "stet_linkage: %s\n", fault.what());
    return 2;
  }
}
