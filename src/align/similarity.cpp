#include "align/similarity.hpp"

#include <Eigen/SparseCore>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "language/vectors.hpp"

namespace stet {
namespace {

// Sentences of other news that every dossier is counted with, so that in a short one the words that two texts share do
// not look common for being shared.
constexpr double kBackground = 40;

constexpr double kHead = 3, kSubject = 2.5, kState = 3, kActor = 2, kPlace = 1.5, kNear = 1.5, kSentence = 0.7,
                 kWider = 0.35;

// One feature for all words of a concept: "fatalities" and "deaths" are the same dimension.
std::string feature(std::string const& term, Lexicon const& lexicon) {
  std::string_view const name = lexicon.concept_of(term);
  if (!name.empty()) return "c:" + std::string(name);
  std::string_view const state = lexicon.state_of_verb(term);
  if (!state.empty()) return "c:" + std::string(state);
  return term;
}

// What a figure's surroundings are made of: words, and names of states, actors and places.
enum class TermKind { word, state, actor, place };
constexpr std::size_t kKinds = 4;
constexpr std::array<std::string_view, kKinds> kPrefix{"", "c:", "a:", "p:"};

struct Term {
  TermKind kind;
  std::string_view name;
  std::uint32_t feature;
};

struct Weighted {
  std::uint32_t term;  // or feature
  double weight;
};

// In order, each once with its greatest weight.
void keep_greatest(std::vector<Weighted>& list) {
  std::sort(list.begin(), list.end(), [](Weighted const& x, Weighted const& y) {
    return x.term != y.term ? x.term < y.term : x.weight > y.weight;
  });
  auto const same = [](Weighted const& x, Weighted const& y) { return x.term == y.term; };
  list.erase(std::unique(list.begin(), list.end(), same), list.end());
}

// All terms and features of a dossier, each once: what the lexicon says of a word is asked once, not for each figure.
class Vocabulary {
 public:
  explicit Vocabulary(Lexicon const& lexicon) : lexicon_(lexicon) {}

  /// The terms of a figure, which outlives the vocabulary.
  std::vector<Weighted> terms_of(Figure const& figure) {
    std::vector<Weighted> out;
    auto const add = [&](TermKind kind, std::vector<std::string> const& names, double weight) {
      for (std::string const& name : names) out.push_back({term(kind, name), weight});
    };
    add(TermKind::word, figure.context.wider, kWider);
    add(TermKind::word, figure.context.terms, kSentence);
    add(TermKind::word, figure.context.near, kNear);
    add(TermKind::word, figure.subject.terms, kSubject);
    if (!figure.subject.head.empty()) out.push_back({term(TermKind::word, figure.subject.head), kHead});
    add(TermKind::state, figure.context.states, kState);
    add(TermKind::actor, figure.context.actors, kActor);
    add(TermKind::place, figure.context.places, kPlace);
    keep_greatest(out);
    return out;
  }

  std::vector<Term> const& terms() const { return terms_; }
  std::vector<std::string> const& features() const { return features_; }

 private:
  std::uint32_t term(TermKind kind, std::string_view name) {
    auto const [at, fresh] =
        known_[static_cast<std::size_t>(kind)].try_emplace(name, static_cast<std::uint32_t>(terms_.size()));
    if (fresh) terms_.push_back({kind, name, feature_of(kind, std::string(name))});
    return at->second;
  }

  std::uint32_t feature_of(TermKind kind, std::string const& name) {
    std::string const feature_name =
        kind == TermKind::word ? feature(name, lexicon_) : std::string(kPrefix[static_cast<std::size_t>(kind)]) + name;
    auto const [at, fresh] = feature_.try_emplace(feature_name, static_cast<std::uint32_t>(features_.size()));
    if (fresh) features_.push_back(feature_name);
    return at->second;
  }

  Lexicon const& lexicon_;
  std::array<std::unordered_map<std::string_view, std::uint32_t>, kKinds> known_;
  std::unordered_map<std::string, std::uint32_t> feature_;
  std::vector<Term> terms_;
  std::vector<std::string> features_;
};

// Place of each in the order of names, so that sums do not depend on what was seen first.
template <typename Items, typename Name>
std::vector<std::uint32_t> ranks_of(Items const& items, Name name) {
  std::vector<std::uint32_t> order(items.size()), out(items.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t x, std::uint32_t y) { return name(items[x]) < name(items[y]); });
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) out[order[rank]] = rank;
  return out;
}

std::vector<Weighted> features_of(std::vector<Weighted> const& terms, Vocabulary const& vocabulary) {
  std::vector<Weighted> out;
  for (auto const& [term, weight] : terms) out.push_back({vocabulary.terms()[term].feature, weight});
  keep_greatest(out);
  return out;
}

// Inverse document frequency of each feature; a sentence is the document, and its figures stand together.
std::vector<double> frequencies(std::vector<std::vector<Weighted>> const& all, std::vector<Figure> const& figures,
                                Vocabulary const& vocabulary) {
  constexpr std::size_t kNoSentence = SIZE_MAX;
  std::vector<std::size_t> sentences(vocabulary.features().size()), last(sentences.size(), kNoSentence);
  std::size_t sentence = kNoSentence;
  for (std::size_t i = 0; i < all.size(); ++i) {
    bool const next =
        i == 0 || figures[i].span.doc != figures[i - 1].span.doc || figures[i].sentence != figures[i - 1].sentence;
    if (next) ++sentence;
    for (auto const& [feature, weight] : features_of(all[i], vocabulary)) {
      if (last[feature] != sentence) ++sentences[feature];
      last[feature] = sentence;
    }
  }
  double const n = static_cast<double>(all.empty() ? 0 : sentence + 1) + kBackground;
  std::vector<double> out;
  for (std::size_t const count : sentences) out.push_back(std::log(1 + n / static_cast<double>(count)));
  return out;
}

}  // namespace

struct Similarity::Impl {
  Eigen::SparseMatrix<double, Eigen::RowMajor> rows;  // figures x features, each row of length 1
  std::vector<double> lengths;                        // of the rows before that
  // figures x dimensions, rows of length 1; single precision, for it is the largest thing in a check of many sources
  Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> meanings;
};

Similarity::Similarity(std::vector<Figure> const& figures, Lexicon const& lexicon) : impl_(std::make_unique<Impl>()) {
  Vocabulary vocabulary(lexicon);
  std::vector<std::vector<Weighted>> all;  // terms of each figure
  all.reserve(figures.size());
  std::size_t filled = 0;
  for (Figure const& figure : figures) {
    all.push_back(vocabulary.terms_of(figure));
    filled += all.back().size();
  }
  std::vector<double> const idf = frequencies(all, figures, vocabulary);

  std::vector<std::uint32_t> const column_of =
      ranks_of(vocabulary.features(), [](std::string const& name) { return std::string_view(name); });
  impl_->rows.resize(static_cast<int>(all.size()), static_cast<int>(idf.size()));
  impl_->rows.reserve(static_cast<Eigen::Index>(filled));
  for (std::size_t row = 0; row < all.size(); ++row) {
    std::vector<Weighted> values;
    for (auto const& [feature, weight] : features_of(all[row], vocabulary))
      values.push_back({column_of[feature], weight * idf[feature]});
    std::sort(values.begin(), values.end(), [](Weighted const& x, Weighted const& y) { return x.term < y.term; });
    double square = 0;
    for (Weighted const& value : values) square += value.weight * value.weight;
    double const length = square > 0 ? std::sqrt(square) : 1;
    impl_->lengths.push_back(length);
    impl_->rows.startVec(static_cast<int>(row));
    for (auto const& [column, value] : values)
      impl_->rows.insertBack(static_cast<int>(row), static_cast<int>(column)) = value / length;
  }
  impl_->rows.finalize();

  WordVectors const* const vectors = lexicon.vectors();
  if (vectors == nullptr) return;
  std::vector<std::optional<WordVectors::Vector>> vector_of;
  for (Term const& term : vocabulary.terms())
    vector_of.push_back(term.kind == TermKind::word ? vectors->find(term.name) : std::nullopt);
  std::vector<std::uint32_t> const rank_of = ranks_of(vocabulary.terms(), [](Term const& term) { return term.name; });
  impl_->meanings.setZero(static_cast<int>(figures.size()), static_cast<int>(vectors->dimensions()));
  Eigen::RowVectorXd meaning(static_cast<int>(vectors->dimensions()));
  for (std::size_t row = 0; row < all.size(); ++row) {
    std::sort(all[row].begin(), all[row].end(),
              [&](Weighted const& x, Weighted const& y) { return rank_of[x.term] < rank_of[y.term]; });
    meaning.setZero();
    for (auto const& [term, weight] : all[row]) {
      auto const& vector = vector_of[term];
      if (!vector) continue;
      double const by =
          weight * idf[vocabulary.terms()[term].feature] * static_cast<double>(vector->weight * vector->scale);
      for (std::size_t k = 0; k < vector->values.size(); ++k) meaning(static_cast<int>(k)) += by * vector->values[k];
    }
    double const length = meaning.norm();
    if (length > 0) impl_->meanings.row(static_cast<int>(row)) = (meaning / length).cast<float>();
  }
}

Similarity::~Similarity() = default;

double Similarity::cosine(FigureId a, FigureId b) const {
  return impl_->rows.row(static_cast<int>(a)).dot(impl_->rows.row(static_cast<int>(b)));
}

double Similarity::meaning(FigureId a, FigureId b) const {
  if (impl_->meanings.size() == 0) return 0;
  return static_cast<double>(impl_->meanings.row(static_cast<int>(a)).dot(impl_->meanings.row(static_cast<int>(b))));
}

double Similarity::overlap(FigureId a, FigureId b) const {
  auto const [shorter, longer] = std::minmax(impl_->lengths[a], impl_->lengths[b]);
  return std::min(1.0, cosine(a, b) * longer / shorter);
}

}  // namespace stet
